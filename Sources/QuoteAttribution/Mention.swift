/// A phrase outside quotations that may name a speaker.
///
/// Its fields are large and lie in the memory of the reading, so that it goes through many hands as a mere pointer. A
/// change makes a copy, which nobody else sees.
@dynamicMemberLookup
struct Mention: @unchecked Sendable {
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

  /// What is asked for most often stands in front, so that it lies together in memory.
  struct Fields: Sendable {
    var kind: Kind
    /// The head of the description.
    var head: RoleNouns.Noun?
    /// Whether a capitalized word in front of an office says whose it is: `the Harbour chief`.
    var namesBodyOfOffice = false
    /// Whether the name is an organization's.
    var isOrganization = false
    /// Whether the name ends in what looks like a possessive: `Barnardo's`.
    var keepsPossessive = false
    /// The elements of the sentence it takes.
    var elements: Range<Int>
    var utf8Range: Range<Int>
    /// The words of the name without the honorific.
    var name = KeptArray<Word>()
    var determiner: WordKey?
    /// The words that describe, in lower case, without determiner, honorific and name: `["victims", "minister"]`.
    var description = KeptArray<WordKey>()
    /// The bytes of the description.
    var descriptionRange: Range<Int>?
    /// Whom the head belongs to or speaks for, at most one: `Ofcom` in `a spokesperson for Ofcom`.
    var affiliation = KeptArray<Mention>()
    var honorific: WordKey?
    /// Where a peer's seat ends behind the name, in bytes: `Baroness Vale of Whitby`.
    var seatEnd: Int?
    /// Where a name ends with its `III`, in bytes.
    var suffixEnd: Int?
    /// The abbreviation in parentheses behind an organization's name.
    var acronym: WordKey?
  }

  /// The fields, and where to put a changed copy of them.
  struct Storage {
    var fields: Fields
    let memory: ReadingMemory
  }

  private let storage: UnsafePointer<Storage>

  /// A mention that is still being read, in its place in the memory.
  struct Draft {
    let storage: UnsafeMutablePointer<Storage>

    init(_ fields: Fields, in memory: ReadingMemory) {
      storage = memory.allocate(Storage.self, count: 1)
      storage.initialize(to: Storage(fields: fields, memory: memory))
    }
  }

  init(_ draft: Draft) { storage = UnsafePointer(draft.storage) }

  init(_ fields: Fields, in memory: ReadingMemory) { self.init(Draft(fields, in: memory)) }

  init(
    kind: Kind, elements: Range<Int>, utf8Range: Range<Int>, determiner: WordKey? = nil, description: [WordKey] = [],
    descriptionRange: Range<Int>? = nil, honorific: WordKey? = nil, name: [Word] = [], head: RoleNouns.Noun? = nil,
    affiliation: [Mention] = [], isOrganization: Bool = false, in memory: ReadingMemory
  ) {
    self.init(
      Fields(
        kind: kind, head: head, isOrganization: isOrganization, elements: elements, utf8Range: utf8Range,
        name: memory.array(name), determiner: determiner, description: memory.array(description),
        descriptionRange: descriptionRange, affiliation: memory.array(affiliation), honorific: honorific),
      in: memory)
  }

  subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
    @inline(__always) get { storage.pointee.fields[keyPath: field] }
    set {
      var changed = storage.pointee.fields
      changed[keyPath: field] = newValue
      self = Mention(changed, in: storage.pointee.memory)
    }
  }

  mutating func describe(as words: [WordKey]) { self.description = storage.pointee.memory.array(words) }

  mutating func affiliate(with body: Mention) { self.affiliation = storage.pointee.memory.array(CollectionOfOne(body)) }
}

extension Mention {
  /// Whether the name is described in front: apposition.
  var isApposition: Bool { self.kind == .name && !self.description.isEmpty }

  var nameKey: WordKey { WordKey(joining: self.name.lazy.map(\.key)) }

  var isPronoun: Bool {
    if case .pronoun = self.kind { true } else { false }
  }

  var isPersonalPronoun: Bool { self.kind == .pronoun(.he) || self.kind == .pronoun(.she) }

  /// Whether it is a name or a pronoun of a person, or a description of one.
  var isPerson: Bool {
    switch self.kind {
    case .pronoun(let pronoun): pronoun == .he || pronoun == .she
    case .name: !self.isOrganization && (self.name.count > 1 || self.honorific != nil)
    case .title: self.determiner == "the" && self.head?.kind == .person
    }
  }

  /// Whether the phrase can stand as a subject by itself: `minister` needs an article, `ministers` does not.
  func canBeSubject(in sentence: OuterSentence) -> Bool {
    guard self.kind == .title else { return true }
    if self.determiner != nil || self.head?.kind == .people || self.head?.speaksForOthers == true { return true }
    // `38 attorneys general`
    guard let first = sentence.word(self.elements.lowerBound) else { return false }
    return first.isCapitalized || (0x30...0x39).contains(first.key.firstByte)
  }
}
