@testable import Tokenization

/// The rules of ``Tokenizer`` once more, scalar by scalar on lists, without tables or buffers.
struct ReferenceTokenizer {
  var lowercases = true
  var keepsPunctuation = true
  var splitsContractions = true

  private enum Kind {
    case space, invisible, letter, digit, otherDigit, apostrophe, tagMark, punctuation, standalone, emoji
  }

  /// A scalar and its place in the text.
  private struct Piece {
    let scalar: Unicode.Scalar
    let start: Int
    let end: Int

    var kind: Kind {
      switch scalar {
      case "\0"..." ", "\u{7F}": return .space
      case "a"..."z", "A"..."Z", "_": return .letter
      case "0"..."9": return .digit
      case "'": return .apostrophe
      case "#", "@": return .tagMark
      default: break
      }
      guard !scalar.isASCII else { return .punctuation }
      switch ScalarClass(scalar) {
      case .space: return .space
      case .invisible: return .invisible
      case .letter: return .letter
      case .digit: return .otherDigit
      case .apostrophe: return .apostrophe
      case .standalone: return .standalone
      case .emoji: return .emoji
      case .punctuation: return .punctuation
      }
    }
  }

  func tokens(of bytes: [UInt8]) -> [FoundToken] {
    let pieces = Self.pieces(of: bytes)
    var found: [FoundToken] = []
    var i = 0
    while i < pieces.count {
      let (length, tokens) = next(Array(pieces[i...].prefix(2048)))
      i += length
      found += tokens
    }
    return found.filter { keepsPunctuation || $0.kind != .punctuation }
  }

  /// The shortest valid sequence at each place; a byte that starts none is U+FFFD.
  private static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    while start < bytes.count {
      let ends = (start + 1)...min(start + 4, bytes.count)
      let valid = ends.lazy.compactMap { end in String(validating: bytes[start..<end], as: UTF8.self).map { ($0, end) }
      }
      let (text, end) = valid.first ?? ("\u{FFFD}", start + 1)
      pieces.append(Piece(scalar: text.unicodeScalars.first ?? "\u{FFFD}", start: start, end: end))
      start = end
    }
    return pieces
  }

  /// The tokens that the pieces begin with, and how many pieces they take.
  private func next(_ pieces: [Piece]) -> (length: Int, tokens: [FoundToken]) {
    let first = pieces[0]
    switch first.kind {
    case .space, .invisible: return (1, [])
    case .letter:
      if let length = urlLength(pieces) { return (length, [token(pieces, length, "<url>", .url)]) }
      return word(pieces, from: 0)
    case .otherDigit: return word(pieces, from: 0)
    case .digit:
      let length = numberLength(pieces)
      if length < pieces.count, pieces[length].kind == .letter { return word(pieces, from: length) }
      return (length, [token(pieces, length, text(pieces, length), .number)])
    case .tagMark:
      guard pieces.count > 1, pieces[1].kind == .letter else { return punctuation(first) }
      let length = wordLength(pieces, from: 1)
      return (length, [token(pieces, length, normalForm(text(pieces, length)), .tag)])
    case .apostrophe:
      guard splitsContractions, let length = loneCliticLength(pieces) else { return punctuation(first) }
      return (length, [token(pieces, length, "'" + lowerCase(text(Array(pieces[1...]), length - 1)), .word)])
    case .standalone:
      let isVoiced = pieces.count > 1 && ["\u{3099}", "\u{309A}"].contains(pieces[1].scalar)
      let form = isVoiced ? normalForm(text(pieces, 2)) : text(pieces, 1)
      return (isVoiced ? 2 : 1, [token(pieces, isVoiced ? 2 : 1, form, .word)])
    case .emoji: return emoji(pieces)
    case .punctuation:
      if let length = markupLength(pieces) { return (length, []) }
      return punctuation(first)
    }
  }

  private func token(_ pieces: [Piece], _ length: Int, _ form: String, _ kind: TokenKind) -> FoundToken {
    FoundToken(utf8Range: pieces[0].start..<pieces[length - 1].end, form: Array(form.utf8), kind: kind)
  }

  private func text(_ pieces: [Piece], _ length: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: pieces.prefix(length).map(\.scalar))
    return String(view)
  }

  private func normalForm(_ text: String) -> String { TextNormalizer(lowercases: lowercases).normalForm(of: text) }

  private func lowerCase(_ text: String) -> String { TextNormalizer().normalForm(of: text) }

  private func punctuation(_ piece: Piece) -> (Int, [FoundToken]) {
    let form: String
    switch piece.scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": form = "\""
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2039}", "\u{203A}": form = "'"
    case "\u{2010}"..."\u{2015}", "\u{2212}": form = "-"
    default: form = String(piece.scalar)
    }
    return (1, [token([piece], 1, form, .punctuation)])
  }

  // MARK: Words

  private func wordLength(_ pieces: [Piece], from start: Int) -> Int {
    var length = start
    while length < pieces.count {
      switch pieces[length].kind {
      case .letter, .digit, .otherDigit: break
      case .invisible where length > 0: break
      case .apostrophe where length + 1 < pieces.count && pieces[length + 1].kind == .letter: break
      default: return length
      }
      length += 1
    }
    return length
  }

  private func word(_ pieces: [Piece], from start: Int) -> (Int, [FoundToken]) {
    let length = wordLength(pieces, from: start)
    let seen = (0..<length).filter { pieces[$0].kind != .invisible }
    let whole = seen.map { pieces[$0].scalar == "\u{2019}" ? "'" : pieces[$0].scalar }
    let clitics = ["n't", "'s", "'m", "'d", "'re", "'ve", "'ll"]
    for clitic in clitics where splitsContractions && whole.count > clitic.unicodeScalars.count {
      let first = whole.count - clitic.unicodeScalars.count
      let stem = seen[first]
      let end = whole[first...].map { ("A"..."Z").contains($0) ? $0.properties.lowercaseMapping : String($0) }.joined()
      guard end.unicodeScalars.elementsEqual(clitic.unicodeScalars) else { continue }
      return (
        length,
        [
          token(pieces, stem, normalForm(text(pieces, stem)), .word),
          token(Array(pieces[stem...]), length - stem, clitic, .word),
        ]
      )
    }
    return (length, [token(pieces, length, normalForm(text(pieces, length)), .word)])
  }

  /// The length of an apostrophe with the letters of a clitic, after which no word goes on.
  private func loneCliticLength(_ pieces: [Piece]) -> Int? {
    let letters = pieces.dropFirst().prefix { $0.kind == .letter && $0.scalar.isASCII }
    let clitic = lowerCase(text(Array(letters), letters.count))
    guard ["t", "s", "m", "d", "re", "ve", "ll"].contains(clitic) else { return nil }
    let length = 1 + letters.count
    return wordLength(pieces, from: length) == length ? length : nil
  }

  private func numberLength(_ pieces: [Piece]) -> Int {
    var length = 0
    while length < pieces.count {
      let isJoiner = [".", ","].contains(pieces[length].scalar)
      let joinsDigit = isJoiner && length + 1 < pieces.count && pieces[length + 1].kind == .digit
      guard pieces[length].kind == .digit || joinsDigit else { break }
      length += 1
    }
    return length
  }

  // MARK: Addresses, markup, emoji

  private func urlLength(_ pieces: [Piece]) -> Int? {
    let start = Array(text(pieces, 8).lowercased().unicodeScalars)
    guard ["http://", "https://", "www."].contains(where: { start.starts(with: $0.unicodeScalars) }) else { return nil }
    var address = pieces.prefix { piece in
      piece.scalar.isASCII
        ? piece.scalar > " " && !["\"", "<", ">"].contains(piece.scalar) : piece.kind == .letter
    }
    while let last = address.last, ".,;:!?)'".unicodeScalars.contains(last.scalar) { address.removeLast() }
    return address.count
  }

  private func markupLength(_ pieces: [Piece]) -> Int? {
    guard pieces[0].scalar == "<" else { return nil }
    var name = pieces.dropFirst()
    if name.first?.scalar == "/" { name = name.dropFirst() }
    guard let first = name.first, first.kind == .letter, first.scalar.isASCII else { return nil }
    let rest = name.drop { $0.scalar.isASCII && ($0.kind == .letter || $0.kind == .digit) }
    guard name.count - rest.count <= 10, let behind = rest.first else { return nil }
    guard [">", "/", " ", "\t", "\n", "\r"].contains(behind.scalar) else { return nil }
    guard let end = rest.first(where: { $0.scalar == ">" || $0.scalar == "<" }), end.scalar == ">",
      end.end - pieces[0].start <= 1024
    else { return nil }
    return pieces.prefix { $0.end <= end.end }.count
  }

  private func emoji(_ pieces: [Piece]) -> (Int, [FoundToken]) {
    let flagLetters: ClosedRange<Unicode.Scalar> = "\u{1F1E6}"..."\u{1F1FF}"
    let selectors: ClosedRange<Unicode.Scalar> = "\u{FE0E}"..."\u{FE0F}"
    var length = 1
    var flagIsOpen = flagLetters.contains(pieces[0].scalar)
    var joins = false
    while length < pieces.count {
      let scalar = pieces[length].scalar
      if flagIsOpen, flagLetters.contains(scalar) {
        flagIsOpen = false
        joins = false
      } else if scalar == "\u{200D}" {
        joins = true
      } else if scalar == "\u{20E3}" || ("\u{1F3FB}"..."\u{1F3FF}").contains(scalar) {
        joins = false
      } else if joins, pieces[length].kind == .emoji {
        joins = false
      } else if !selectors.contains(scalar) {
        break
      }
      length += 1
    }
    let form = text(pieces.prefix(length).filter { !selectors.contains($0.scalar) }, length)
    return (length, [token(pieces, length, form, .emoji)])
  }
}
