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
    guard let first = head.first, (0x41...0x5A).contains(first), Self.titleStarts.mayStart(head),
      case let title = Self.word(of: head, from: 0),
      case let key = WordKey(lowercasing: Self.withoutStop(title)), Self.titles.contains(key)
    else { return nil }
    let isOffice = key == "the"
    var hasCapitals = false
    var word = title
    for _ in 0..<6 {
      word = Self.word(of: head, from: word.endIndex - head.startIndex)
      let isLast = word.last == UInt8(ascii: ".") && word.count > 2
      let bare = isLast ? word.dropLast() : word
      guard Self.isPartOfName(bare) else { return nil }
      hasCapitals = hasCapitals || bare.count > 1 && !bare.hasSmallLetter
      guard isLast else { continue }
      // `Mr. Chairman. I rise` addresses whoever presides.
      guard isOffice == Self.offices.contains(WordKey(lowercasing: bare)), word.endIndex < head.endIndex else {
        return nil
      }
      let content = paragraph[word.endIndex...].drop(while: Self.dividesWords)
      guard let opening = content.first, !(0x61...0x7A).contains(opening) else { return nil }
      utf8Range = paragraph.startIndex..<(word.endIndex - 1)
      contentStart = content.startIndex
      isCapitals = hasCapitals
      return
    }
    return nil
  }

  /// The first word at or behind `offset`, empty at the end.
  private static func word(of head: ArraySlice<UInt8>, from offset: Int) -> ArraySlice<UInt8> {
    var start = head.startIndex + offset
    while start < head.endIndex, dividesWords(head[start]) { start += 1 }
    var end = start
    while end < head.endIndex, !dividesWords(head[end]) { end += 1 }
    return head[start..<end]
  }

  private static func dividesWords(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }

  /// `Van`, `O’Hara-Vale`, `J.`, `of`
  private static func isPartOfName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.firstScalar,
      first.isUpper || Lexicon.particles.contains(WordKey(word)) || ["of", "pro", "tempore"].contains(WordKey(word))
    else { return false }
    let letters = word.count == 2 ? withoutStop(word) : word
    return !letters.containsScalar { !$0.isWordScalar && !joiners.contains($0) }
  }

  private static let joiners: ScalarSet = "'’-"

  private static func withoutStop(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.last == UInt8(ascii: ".") ? word.dropLast() : word
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
  private static let titleStarts = PhraseSet(titles.map { String(decoding: $0.bytes, as: UTF8.self) })
  private static let legislators: WordSet = [
    "senator", "sen", "representative", "rep", "congressman", "congresswoman", "delegate", "ranking", "vice",
  ]
  private static let presiding: WordSet = ["chairman", "chairwoman", "chairperson", "chair"]
  private static let offices: WordSet = [
    "chairman", "chairwoman", "chairperson", "chair", "speaker", "president", "officer", "clerk", "tempore",
    "secretary", "member", "bailiff", "court", "witness", "sergeant",
  ]
}
