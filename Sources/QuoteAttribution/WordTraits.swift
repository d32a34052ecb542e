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
  /// `view`, `fear`: what somebody says or thinks.
  static let speechNoun = WordTraits(rawValue: 1 << 14)
  /// `report`, `lawsuit`: what somebody writes.
  static let documentNoun = WordTraits(rawValue: 1 << 15)

  /// A job that also is a surname: `Porter`.
  static let surname = WordTraits(rawValue: 1 << 16)

  /// `his`, `herself`: a pronoun that shows a gender.
  static let genderedPronoun = WordTraits(rawValue: 1 << 22)
  /// `sued`, `filed`: what somebody does who goes to court.
  static let suing = WordTraits(rawValue: 1 << 23)

  /// The traits of a word.
  static func traits(of key: WordKey) -> WordTraits { table[key] ?? [] }

  static let table: WordTable<WordTraits> = {
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
    for (word, noun) in RoleNouns.all { traits[word, default: []].formUnion(WordTraits(noun)) }
    add(Lexicon.contractions, .contraction)
    add(Lexicon.pronouns.words, .pronoun)
    add(SpeakerDirectory.genderedPronouns, .genderedPronoun)
    add(OuterSentence.suing, .suing)
    add(SpeechNoun.words, .speechNoun)
    add(SpeakerDirectory.documentNouns, .documentNoun)
    add(MentionFinder.jobsInSurnames, .surname)
    add(CueTable.defaultVerbs.keys, .cue)
    add(CueTable.defaultPhrases.keys, .cue)
    return WordTable(traits.map { (word: $0.key, value: $0.value) })
  }()
}

/// Role nouns, which rules ask for so often that all there is to know of one stands among its traits.
extension WordTraits {
  private static let organizationNoun = WordTraits(rawValue: 1 << 17)
  private static let peopleNoun = WordTraits(rawValue: 1 << 18)
  private static let femaleNoun = WordTraits(rawValue: 1 << 19)
  private static let maleNoun = WordTraits(rawValue: 1 << 20)
  private static let nounForOthers = WordTraits(rawValue: 1 << 21)

  fileprivate init(_ noun: RoleNouns.Noun) {
    self = .roleNoun
    switch noun.kind {
    case .person: break
    case .organization: insert(.organizationNoun)
    case .people: insert(.peopleNoun)
    }
    switch noun.gender {
    case .female: insert(.femaleNoun)
    case .male: insert(.maleNoun)
    case nil: break
    }
    if noun.speaksForOthers { insert(.nounForOthers) }
  }

  /// What the word is as a role noun.
  var roleNoun: RoleNouns.Noun? {
    guard contains(.roleNoun) else { return nil }
    return RoleNouns.Noun(
      kind: contains(.organizationNoun) ? .organization : contains(.peopleNoun) ? .people : .person,
      gender: contains(.femaleNoun) ? .female : contains(.maleNoun) ? .male : nil,
      speaksForOthers: contains(.nounForOthers))
  }
}
