import Tokenization

/// The name at the head of a turn as American records print it, with a full stop behind: `Senator Marlowe. I thank`,
/// `Mr. VALE of Texas. No.`, `The CHAIRMAN. Order.`
struct DottedLabel {
  /// Where the title and name stand, without the full stop.
  var utf8Range: Range<Int>
  /// Where the words behind start.
  var contentStart: Int
  /// Whether the name is in capitals, as no sentence has it.
  var isCapitals: Bool

  /// `nil` if `paragraph` does not open so.
  init?(_ paragraph: ArraySlice<UInt8>) {
    let head = paragraph.prefix(80)
    // Few paragraphs get further.
    guard let first = head.first, (0x41...0x5A).contains(first), Self.mayStartWithTitle(head),
      let space = head.firstIndex(of: UInt8(ascii: " ")),
      head[space...].indices.dropLast().contains(where: { i in
        head[i] == UInt8(ascii: ".") && (head[i + 1] == UInt8(ascii: " ") || head[i + 1] == UInt8(ascii: "\n"))
      })
    else { return nil }
    let words = head.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    guard let title = words.first, Self.titles.contains(Self.key(title)) else { return nil }
    let isOffice = Self.key(title) == "the"
    var name: [Substring] = []
    for word in words.dropFirst().prefix(6) {
      let isLast = word.last == UInt8(ascii: ".") && word.count > 2
      let bare = Substring(decoding: isLast ? word.dropLast() : word, as: UTF8.self)
      guard Self.isPartOfName(bare) else { return nil }
      name.append(bare)
      guard isLast else { continue }
      // `Mr. Chairman. I rise` addresses whoever presides.
      guard isOffice == Self.offices.contains(WordKey(bare.lowercased())), word.endIndex < paragraph.endIndex else {
        return nil
      }
      let content = paragraph[word.endIndex...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      guard let opening = content.first, !(0x61...0x7A).contains(opening) else { return nil }
      utf8Range = paragraph.startIndex..<(word.endIndex - 1)
      contentStart = content.startIndex
      isCapitals = name.contains { word in
        word.utf8.count > 1 && !word.withoutMac.unicodeScalars.contains { $0.isLower }
      }
      return
    }
    return nil
  }

  /// Whether the first word, without a full stop, could be a title: of ASCII alone none else is.
  private static func mayStartWithTitle(_ head: ArraySlice<UInt8>) -> Bool {
    let word = head.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    let bare = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return bare.contains { $0 >= 0x80 } || titles.contains(WordKey(lowercasing: bare))
  }

  /// `Van`, `O’Hara-Vale`, `J.`, `of`
  private static func isPartOfName(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    guard first.isUpper || Lexicon.particles.contains(WordKey(word)) || ["of", "pro", "tempore"].contains(word) else {
      return false
    }
    let letters = word.utf8.count == 2 && word.hasSuffix(".") ? word.dropLast() : word
    return letters.unicodeScalars.allSatisfy { $0.isWordScalar || "'’-".unicodeScalars.contains($0) }
  }

  private static func key(_ word: ArraySlice<UInt8>) -> WordKey {
    WordKey(Substring(decoding: word.last == UInt8(ascii: ".") ? word.dropLast() : word, as: UTF8.self).lowercased())
  }

  /// The title taken off, the rest with one capital a word, and what stands behind `of`.
  static func member(_ label: String) -> HansardMember {
    var words = label.replacing("\n", with: " ").words
    let title = WordKey(words[0].lowercased().filter { $0 != "." })
    if title == "the" { return HansardMember(name: TranscriptSpeakers.capitalized(words.joined(separator: " "))) }
    while words.count > 1, titles.contains(WordKey(words[0].lowercased().filter { $0 != "." })) { words.removeFirst() }
    var state: String?
    if let of = words.firstIndex(of: "of"), of > 0 {
      state = words[(of + 1)...].joined(separator: " ")
      words = Array(words[..<of])
    }
    let name = words.map { TranscriptSpeakers.capitalized(String($0)) }.joined(separator: " ")
    let office = legislators.contains(title) ? "Senator" : nil
    return HansardMember(name: name, office: presiding.contains(title) ? "Chair" : office, constituency: state)
  }

  private static let titles: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "senator", "sen", "representative", "rep", "congressman",
    "congresswoman", "delegate", "chairman", "chairwoman", "chairperson", "chair", "vice", "ranking", "secretary",
    "general", "admiral", "colonel", "judge", "justice", "governor", "mayor", "ambassador", "sheriff", "director",
    "commissioner", "administrator", "reverend", "rev", "the", "member",
  ]
  private static let legislators: WordSet = [
    "senator", "sen", "representative", "rep", "congressman", "congresswoman", "delegate", "ranking", "vice",
  ]
  private static let presiding: WordSet = ["chairman", "chairwoman", "chairperson", "chair"]
  private static let offices: WordSet = [
    "chairman", "chairwoman", "chairperson", "chair", "speaker", "president", "officer", "clerk", "tempore",
    "secretary", "member", "bailiff", "court", "witness", "sergeant",
  ]
}
