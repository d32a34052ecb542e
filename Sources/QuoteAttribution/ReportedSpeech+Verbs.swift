/// Whether a clause follows, by its verb.
extension ReportedSpeech {
  /// Whether a past tense stands in the words from `start`, before any comma.
  func hasPastVerb(from start: Int) -> Bool {
    for i in start..<max(start, min(start + 6, sentence.elements.count)) {
      guard let word = sentence.word(i) else { return false }
      if word.traits.contains(.irregularVerb) || word.key.hasSuffix("ed"), i > start { return true }
    }
    return false
  }

  func hasAuxiliary(from end: Int) -> Bool {
    // Relative clauses whose verb has not come yet.
    var relatives = 0
    for i in end..<min(end + 12, sentence.elements.count) {
      guard let key = sentence.key(i) else {
        // `declared his counterpart, Piers Vale, would help`
        if sentence.isComma(i), let comma = (i + 2..<i + 9).first(where: sentence.isComma),
          sentence.word(comma + 1)?.traits.contains(.auxiliary) ?? false
        {
          return true
        }
        // `if she had accepted an apology, Ms Marlowe said`: another clause begins.
        if sentence.isComma(i), let next = sentence.word(i + 1),
          next.isCapitalized || next.traits.contains(.pronoun) || sentence.cue(at: i + 1)?.isParticiple ?? false
        {
          return false
        }
        continue
      }
      // `fears up to 200 jobs are at risk`
      if key == "to", sentence.key(i - 1) == "up" { continue }
      // `ruled the country until he was ousted`
      if i > end, ["before", "after", "until", "when", "because", "where"].contains(key) { return false }
      // `agreed with them to stop` has no clause; in `the risk to any buyer is low` a noun phrase follows.
      if key == "to", !(sentence.word(i + 1).map { $0.traits.contains(.determiner) || $0.key == "any" } ?? false) {
        return false
      }
      let isMonth = key == "may" && sentence.word(i)?.isCapitalized ?? false
      if i > end, key == "who" || key == "which" || key == "that",
        sentence.word(i + 1)?.traits.contains(.auxiliary) ?? false
      {
        relatives += 1
      }
      if Lexicon.auxiliaries.contains(key) && !isMonth || isContraction(i) {
        guard relatives > 0 else { return true }
        relatives -= 1
      }
      // `acknowledged the lapses and said`
      if key == "and" || key == "but", sentence.cue(at: i + 1) != nil { return false }
    }
    return false
  }

  /// Whether the word at `i` is like `it’s` and `that’s`, which are cut as possessives are.
  func isContraction(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isPossessive else { return false }
    return ["it", "that", "there", "he", "she", "what", "who", "here", "this"].contains(word.key)
  }

  func wordsAreNoClause(_ elements: Range<Int>) -> Bool {
    elements.allSatisfy { i in
      guard let key = sentence.key(i) else { return false }
      return !Lexicon.auxiliaries.contains(key) && !Self.prepositions.contains(key) && key != "to"
    }
  }

  func hasVerbBeforeComma(from start: Int) -> Bool {
    for i in start..<max(start, min(start + 14, sentence.elements.count)) {
      guard let word = sentence.word(i) else { return false }
      if i > start, word.traits.contains(.auxiliary) { return true }
    }
    return false
  }

  func hasVerb(from start: Int) -> Bool {
    (start..<start + 12).contains { i in
      guard let word = sentence.word(i) else { return false }
      return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || i > start && word.key.hasSuffix("ed")
        || word.isPossessive && word.traits.contains(.pronoun)
    }
  }

  /// Whether a clause without an auxiliary follows, in the past tense: `confirmed two of the guests harmed themselves`.
  ///
  /// A participle looks the same. It has no object, and nothing plural in front that could be its subject.
  func hasFinitePast(from start: Int) -> Bool {
    for i in start..<min(start + 14, sentence.elements.count) {
      guard let word = sentence.word(i), !Self.subordinators.contains(word.key), word.key != "that",
        word.key != "because", word.key != "who", word.key != "which"
      else { return false }
      guard i > start, word.key.hasSuffix("ed") || word.traits.contains(.irregularVerb), !word.key.hasSuffix("s"),
        !word.isCapitalized, let subject = sentence.word(i - 1), !subject.isPossessive
      else { continue }
      // `noted output also fell`
      if Self.pasts.contains(word.key), ["also", "already", "recently", "again", "then"].contains(subject.key) {
        return true
      }
      let isPast = Self.pasts.contains(word.key) || Self.intransitives.contains(word.key)
      if isPast, subject.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary]) { return true }
      guard canEndSubject(subject) else { continue }
      guard let object = sentence.word(i + 1), !isTimeWord(object.key), !object.key.hasSuffix("ly") else { continue }
      if object.traits.contains(.determiner) || object.traits.isDisjoint(with: [.stopWord, .auxiliary, .irregularVerb])
      {
        return !Self.prepositions.contains(object.key) && !Self.states.contains(object.key)
      }
    }
    return false
  }

  /// Whether a clause follows in the present tense: `noted the lease runs out in May`.
  func hasFinitePresent(from start: Int) -> Bool {
    for i in start..<min(start + 12, sentence.elements.count) {
      guard let word = sentence.word(i), !Self.subordinators.contains(word.key), word.key != "that",
        word.key != "who", word.key != "which"
      else { return false }
      if i > start, Self.presents.contains(word.key), let subject = sentence.word(i - 1),
        subject.traits.contains(.pronoun) || subject.traits.isDisjoint(with: [.stopWord, .determiner]),
        sentence.word(i + 1) != nil
      {
        return true
      }
      // `noted Orbis competes with nine rivals`
      if i > start, word.key.hasSuffix("s"), !word.key.hasSuffix("ss"), !word.isCapitalized, !word.isPossessive,
        word.traits.isDisjoint(with: [.stopWord, .roleNoun]), let subject = sentence.word(i - 1), subject.isCapitalized,
        !subject.isPossessive, let next = sentence.word(i + 1),
        next.traits.contains(.determiner) || ["with", "on", "in", "from", "to", "at"].contains(next.key)
      {
        return true
      }
    }
    return false
  }

  /// Verbs in the present that are no nouns.
  private static let presents: WordSet = [
    "runs", "wants", "faces", "goes", "takes", "makes", "comes", "gives", "gets", "knows", "seems", "remains", "keeps",
    "leaves", "lacks", "means", "allows", "requires", "depends", "lies", "exists", "contains", "includes", "provides",
    "violates", "helps", "hurts", "puts", "tells", "becomes", "appears", "belongs", "relies", "carries", "brings",
    "amounts", "fails", "gives", "holds", "involves", "ignores", "protects", "applies", "covers", "differs", "adds",
    "doesn't", "doesn’t", "don't", "don’t", "isn't", "isn’t", "can't", "can’t", "won't", "won’t",
  ]

  func canEndSubject(_ word: Word) -> Bool {
    if word.traits.contains(.pronoun) || Self.people.contains(word.key) { return true }
    return word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary, .irregularVerb])
      && (word.isCapitalized || word.key.hasSuffix("s") && !word.key.hasSuffix("ss"))
  }

  static let people: WordSet = [
    "people", "police", "men", "women", "children", "man", "woman", "boy", "girl", "child", "staff",
  ]

  /// Verbs without an object, whose past is no participle of a noun in front.
  static let intransitives: WordSet = [
    "arrived", "died", "disappeared", "happened", "appeared", "escaped", "returned", "failed", "crashed", "resigned",
    "collapsed", "occurred", "remained", "existed", "survived", "vanished", "walked", "served", "refused", "agreed",
    "wanted", "seemed", "stayed", "lived", "worked", "participated", "voted", "acted", "decided", "tried",
  ]

  /// Where or how somebody is found, behind a participle.
  static let states: WordSet = [
    "inside", "outside", "under", "beneath", "near", "alive", "dead", "alone", "together", "unconscious", "hiding",
  ]

  /// Irregular pasts that are no participles.
  static let pasts: WordSet = [
    "took", "came", "began", "gave", "wrote", "went", "drew", "chose", "fell", "grew", "knew", "ran", "rose", "saw",
    "shook", "spoke",
  ]
}
