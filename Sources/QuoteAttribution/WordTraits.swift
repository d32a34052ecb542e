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

  /// The traits of a word given in lower case.
  static func traits(of key: String) -> WordTraits {
    var key = key
    guard let packed = key.withUTF8({ PackedWord($0) }) else { return [] }
    return table.traits(of: packed)
  }

  private static let table: Table = {
    var traits: [PackedWord: WordTraits] = [:]
    func add(_ words: some Sequence<String>, _ trait: WordTraits) {
      for word in words { if let packed = PackedWord(word.utf8) { traits[packed, default: []].insert(trait) } }
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

  /// A hash table with open addressing: half the time of attributing an article went into hashing strings.
  private struct Table: Sendable {
    private var keys: [PackedWord]
    private var values: [WordTraits]
    private let mask: Int

    init(_ traits: [PackedWord: WordTraits]) {
      var capacity = 1024
      while capacity < traits.count * 3 { capacity *= 2 }
      mask = capacity - 1
      keys = Array(repeating: PackedWord.none, count: capacity)
      values = Array(repeating: [], count: capacity)
      for (key, value) in traits {
        var slot = key.hash & mask
        while keys[slot] != .none { slot = (slot + 1) & mask }
        keys[slot] = key
        values[slot] = value
      }
    }

    func traits(of key: PackedWord) -> WordTraits {
      var slot = key.hash & mask
      while keys[slot] != .none {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & mask
      }
      return []
    }
  }
}

/// A word of at most 16 bytes in two integers.
struct PackedWord: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// No word: the packing of no bytes.
  static let none = PackedWord()

  private init() {}

  /// `nil` if there are no bytes, or more than 16: no word of the tables is that long.
  init?(_ bytes: some Sequence<UInt8>) {
    var count: UInt64 = 0
    for byte in bytes {
      if count < 8 { low |= UInt64(byte) << (8 * count) } else { high |= UInt64(byte) << (8 * (count - 8)) }
      count += 1
      if count > 16 { return nil }
    }
    if count == 0 { return nil }
  }

  var hash: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
