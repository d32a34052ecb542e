/// A phrase outside quotations that may name a speaker.
struct Mention: Hashable, Sendable {
  enum Pronoun: Hashable, Sendable {
    case he, she, it, they
    /// The writer.
    case i
  }

  enum Kind: Hashable, Sendable {
    case pronoun(Pronoun)
    /// A proper name, perhaps behind an honorific or a title: `victims minister Alex Marlowe`.
    case name
    /// A description without a name: `the home secretary`, `a spokesperson for Ofcom`, `campaigners`.
    case title
  }

  var kind: Kind
  /// The elements of the sentence it takes.
  var elements: Range<Int>
  var utf8Range: Range<Int>
  var determiner: WordKey?
  /// The words that describe, in lower case, without determiner, honorific and name: `["victims", "minister"]`.
  var description: [WordKey] = []
  /// The bytes of the description.
  var descriptionRange: Range<Int>?
  var honorific: WordKey?
  /// Where a peer's seat ends behind the name, in bytes: `Baroness Vale of Whitby`.
  var seatEnd: Int?
  /// Where a name ends with its `III`, in bytes.
  var suffixEnd: Int?
  /// The words of the name without the honorific.
  var name: [Word] = []
  /// The abbreviation in parentheses behind an organization's name.
  var acronym: WordKey?
  /// The head of the description.
  var head: RoleNouns.Noun?
  /// Whom the head belongs to or speaks for, at most one: `Ofcom` in `a spokesperson for Ofcom`.
  var affiliation: [Mention] = []
  /// Whether the name is an organization's.
  var isOrganization = false

  /// Whether the name ends in what looks like a possessive: `Barnardo's`.
  var keepsPossessive = false

  /// Whether the name is described in front: apposition.
  var isApposition: Bool { kind == .name && !description.isEmpty }

  var nameKey: WordKey { WordKey(joining: name.lazy.map(\.key)) }

  var isPronoun: Bool {
    if case .pronoun = kind { true } else { false }
  }

  /// Whether the phrase can stand as a subject by itself: `minister` needs an article, `ministers` does not.
  func canBeSubject(in sentence: OuterSentence) -> Bool {
    guard kind == .title else { return true }
    if determiner != nil || head?.kind == .people || head?.speaksForOthers == true { return true }
    // `38 attorneys general`
    guard let first = sentence.word(elements.lowerBound) else { return false }
    return first.isCapitalized || (0x30...0x39).contains(first.key.firstByte)
  }
}
