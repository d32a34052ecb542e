/// The word classes of ``Lexicon`` that a word is in, looked up once for each word of a text.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let determiner = WordTraits(rawValue: 1 << 0)
  static let stopWord = WordTraits(rawValue: 1 << 1)
  static let honorific = WordTraits(rawValue: 1 << 2)
  static let auxiliary = WordTraits(rawValue: 1 << 3)
  static let irregularVerb = WordTraits(rawValue: 1 << 4)
  static let month = WordTraits(rawValue: 1 << 5)
  static let weekday = WordTraits(rawValue: 1 << 6)
  static let organizationWord = WordTraits(rawValue: 1 << 7)
  static let particle = WordTraits(rawValue: 1 << 8)
  static let postnominal = WordTraits(rawValue: 1 << 9)
  static let roleNoun = WordTraits(rawValue: 1 << 10)
  /// One of the cues known by default, or the first word of one.
  static let cue = WordTraits(rawValue: 1 << 11)
  /// `don't`, `I'll`
  static let contraction = WordTraits(rawValue: 1 << 12)
  static let pronoun = WordTraits(rawValue: 1 << 13)

  /// The traits of a word.
  static func traits(of key: WordKey) -> WordTraits { table.traits(of: key) }

  private static let table: Table = {
    var traits: [WordKey: WordTraits] = [:]
    func add(_ words: some Sequence<WordKey>, _ trait: WordTraits) {
      for word in words { traits[word, default: []].insert(trait) }
    }
    add(Lexicon.determiners, .determiner)
    add(Lexicon.stopWords, .stopWord)
    add(Lexicon.honorifics, .honorific)
    add(Lexicon.auxiliaries, .auxiliary)
    add(Lexicon.irregularVerbs, .irregularVerb)
    add(Lexicon.months, .month)
    add(Lexicon.weekdays, .weekday)
    add(Lexicon.organizationWords, .organizationWord)
    add(Lexicon.particles, .particle)
    add(Lexicon.postnominals, .postnominal)
    add(RoleNouns.all, .roleNoun)
    add(Lexicon.contractions, .contraction)
    add(Lexicon.pronouns.keys, .pronoun)
    add(CueTable.defaultVerbs.keys, .cue)
    add(CueTable.defaultPhrases.keys, .cue)
    return Table(traits)
  }()

  /// A hash table with open addressing, at most a third full.
  private struct Table: Sendable {
    private var slots: [(key: WordKey, traits: WordTraits)]
    private let mask: Int

    init(_ traits: [WordKey: WordTraits]) {
      var capacity = 1024
      while capacity < traits.count * 3 { capacity *= 2 }
      mask = capacity - 1
      slots = Array(repeating: ("", []), count: capacity)
      for (key, traits) in traits { slots[slot(of: key)] = (key, traits) }
    }

    func traits(of key: WordKey) -> WordTraits { slots[slot(of: key)].traits }

    /// The slot that holds `key`, or the empty one where it would be.
    private func slot(of key: WordKey) -> Int {
      var slot = key.quickHash & mask
      while slots[slot].key != "", slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }
}
