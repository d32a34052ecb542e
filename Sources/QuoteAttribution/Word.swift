import Tokenization

/// A word outside quotations, as the attribution rules compare it.
struct Word: Hashable, Sendable {
  var utf8Range: Range<Int>
  /// The end of the word without a possessive ending, in bytes.
  var stemEnd: Int
  /// Lower case, with straight apostrophes and without a possessive ending.
  var key: WordKey
  var isCapitalized: Bool
  var isPossessive: Bool
  var traits: WordTraits
  var hasHyphen: Bool
  /// Whether it starts with `£`, `$` or `#`.
  var startsWithSymbol: Bool
  /// Whether all letters are capitals and there are two or more, as in `IWF`.
  var isAcronym: Bool
}

extension Word {
  /// What the word is as a role noun, alone or as the last part of a compound.
  var roleNoun: RoleNouns.Noun? {
    traits.contains(.roleNoun) || hasHyphen ? RoleNouns[key] : nil
  }

  /// Reads the word at byte `i`, or returns `nil` if none starts there.
  init?(in utf8: borrowing [UInt8], at i: Int, to end: Int) {
    guard i < end, Self.isASCIIWord(utf8[i]) || utf8.decodedScalar(at: i).scalar.startsWord else { return nil }
    var stop = i
    var isASCII = true
    var apostrophe: Int?
    var hasHyphen = false
    while stop < end {
      // Nearly all bytes of a text are letters, and need no more than this.
      if Self.isASCIIWord(utf8[stop]) {
        stop += 1
        continue
      }
      // What ends nearly all words joins nothing to them.
      if utf8[stop] == UInt8(ascii: " ") { break }
      let decoded = utf8.decodedScalar(at: stop)
      if !decoded.scalar.isWordScalar, stop > i {
        let next = stop + decoded.length
        let joins =
          next < end && utf8.decodedScalar(at: next).scalar.isWordScalar
          && (decoded.scalar.joinsWords
            || decoded.scalar == "," && Self.isDigit(utf8[stop - 1]) && Self.isDigit(utf8[next]))
        guard joins || Self.isPluralPossessive(decoded.scalar, in: utf8, at: stop) else { break }
        hasHyphen = hasHyphen || decoded.scalar == "-"
        if decoded.scalar == "'" || decoded.scalar == "’" { apostrophe = stop }
      }
      isASCII = isASCII && decoded.scalar.isASCII
      stop += decoded.length
    }
    utf8Range = i..<stop
    isPossessive = apostrophe.map { Self.isPossessiveEnding(utf8, $0..<stop) } ?? false
    stemEnd = isPossessive ? apostrophe ?? stop : stop
    key = isASCII ? WordKey(lowercasing: utf8, i..<stemEnd) : Self.key(utf8[i..<stemEnd])
    traits = WordTraits.traits(of: key)
    isCapitalized =
      (0x41...0x5A).contains(utf8[i]) || utf8[i] >= 0x80 && utf8.decodedScalar(at: i).scalar.isUpper
      || (hasHyphen || apostrophe != nil) && Self.hasParticle(utf8, i..<stop)
    self.hasHyphen = hasHyphen
    startsWithSymbol = utf8[i] == 0x24 || utf8[i] == 0x23 || utf8[i] == 0xC2
    // `J.D. Marlowe` has initials, and is no organization.
    let isInitials = stop - i <= 5 && utf8[i..<stop].contains(UInt8(ascii: ".")) && !Self.dottedNames.contains(key)
    isAcronym = isCapitalized && !isInitials && Self.isAcronym(utf8, i..<stop)
  }

  private static let dottedNames: WordSet = ["u.s", "u.k", "u.n", "e.u", "d.c", "u.s.a", "u.a.e", "n.y"]

  /// Whether a name starts with an article in small letters: `al-Masri`, `d’Arcy`.
  private static func hasParticle(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    guard let end = range.prefix(5).first(where: { !(0x61...0x7A).contains(utf8[$0]) }), end > range.lowerBound,
      Self.particles.contains(WordKey(lowercasing: utf8, range.lowerBound..<end))
    else { return false }
    // One byte of a straight mark or a hyphen, or three of a curly one.
    let name = end + (utf8[end] < 0x80 ? 1 : 3)
    return name < range.upperBound
      && ((0x41...0x5A).contains(utf8[name]) || utf8[name] >= 0x80 && utf8.decodedScalar(at: name).scalar.isUpper)
  }

  private static let particles: WordSet = [
    "al", "el", "ad", "ar", "as", "at", "az", "an", "ash", "ul", "d", "l", "dell", "dall", "ben", "bin",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Whether there are two capitals, and no small letter but `s`.
  private static func isAcronym(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    for i in range {
      let byte = utf8[i]
      if (0x61...0x7A).contains(byte), byte != 0x73 { return false }
      if (0x41...0x5A).contains(byte) { capitals += 1 }
    }
    return capitals >= 2
  }

  /// Whether a word of `range` is an honorific, such as `Ms`.
  static func honorificOccurs(in utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var startsWord = true
    for i in range {
      if startsWord, (0x41...0x5A).contains(utf8[i]) {
        var end = i + 1
        while end < range.upperBound, end - i <= 16, (0x61...0x7A).contains(utf8[end]) { end += 1 }
        if WordTraits.traits(of: WordKey(lowercasing: utf8, i..<end)).contains(.honorific) { return true }
      }
      startsWord = !isASCIIWord(utf8[i])
    }
    return false
  }

  /// Whether the bytes of `range`, from the last apostrophe to the end of the word, are a possessive ending.
  private static func isPossessiveEnding(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let behind = range.dropFirst(utf8[range.lowerBound] == UInt8(ascii: "'") ? 1 : 3)
    guard let last = behind.last else { return true }
    return behind.count == 1 && utf8[last] | 0x20 == UInt8(ascii: "s")
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> WordKey {
    var key = ""
    for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
      key.unicodeScalars.append(scalar == "’" || scalar == "‘" ? "'" : scalar)
    }
    return WordKey(key)
  }

  private static func isPluralPossessive(_ scalar: Unicode.Scalar, in utf8: [UInt8], at i: Int) -> Bool {
    (scalar == "'" || scalar == "’") && utf8[i - 1] == UInt8(ascii: "s")
  }
}

extension Unicode.Scalar {
  fileprivate var startsWord: Bool { isWordScalar || self == "£" || self == "$" || self == "#" || self == "@" }

  fileprivate var joinsWords: Bool {
    switch self {
    case "'", "’", "-", "‑", "&", ".", "@", "_": true
    default: false
    }
  }
}
