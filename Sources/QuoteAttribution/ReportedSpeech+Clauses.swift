/// Clauses behind a cue that no `that` opens.
extension ReportedSpeech {
  /// Where a clause starts that opens with a phrase or a clause of its own: `says while it is quiet now, the wind will
  /// turn`, `said in fiscal 1988 the firm would grow`. A phrase that tells where somebody spoke is none of it.
  func clauseWithOpening(from end: Int) -> Int? {
    guard let opening = sentence.key(end), Self.clauseOpenings.contains(opening),
      let verb = sentence.key(end - 1), Self.openVerbs.contains(verb)
    else { return nil }
    for i in end + 1..<min(end + 28, sentence.elements.count) {
      guard let word = sentence.word(i) else {
        guard sentence.isComma(i), let next = sentence.word(i + 1) else { continue }
        // `said in the end, which came soon, that`
        if next.key == "who" || next.key == "which" || next.key.hasSuffix("ing") { return nil }
        let isClause = hasVerb(from: i + 1) || Self.subordinators.contains(opening) && sentence.word(i + 3) != nil
        return isClause ? (isOccasion(end..<i) ? i + 1 : end) : nil
      }
      if Self.occasions.contains(word.key) { return clause(behindOccasion: i) }
      // Without a comma only a phrase, and no clause, can stand in front.
      if i > end + 2, word.traits.contains(.auxiliary), !Self.subordinators.contains(opening) { return end }
      if word.key == "that" || word.key == "who" || word.key == "which" { return nil }
    }
    return nil
  }

  /// Where a clause starts right behind the occasion at `i`: `said in a statement the offer was open`.
  private func clause(behindOccasion i: Int) -> Int? {
    var start = i + 1
    while let key = sentence.key(start),
      isTimeWord(key) || key == "on" && sentence.key(start + 1).map(isTimeWord) ?? false
    {
      start += 1
    }
    guard let first = sentence.word(start),
      first.isCapitalized || !first.traits.isDisjoint(with: [.determiner, .pronoun]),
      !Self.prepositions.contains(first.key), hasVerbBeforeComma(from: start)
    else { return nil }
    return start
  }

  private func isOccasion(_ elements: Range<Int>) -> Bool {
    elements.contains { sentence.key($0).map { Self.occasions.contains($0) || isTimeWord($0) } ?? false }
  }

  /// Where the clause starts behind one who is told: `claimed to Harbour Radio that she had left`.
  func behindAddressee(from end: Int) -> Int? {
    guard sentence.key(end - 1) == "to", sentence.word(end)?.isCapitalized ?? false else { return nil }
    return that(from: end, within: 6).map { $0 + 1 }
  }

  func hasVerbBeforeComma(from start: Int) -> Bool {
    for i in start..<min(start + 14, sentence.elements.count) {
      guard let word = sentence.word(i) else { return false }
      if i > start, word.traits.contains(.auxiliary) { return true }
    }
    return false
  }

  private func hasVerb(from start: Int) -> Bool {
    (start..<start + 12).contains { i in
      guard let word = sentence.word(i) else { return false }
      return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || i > start && word.key.hasSuffix("ed")
        || word.isPossessive && word.traits.contains(.pronoun)
    }
  }

  /// Verbs that are no nouns and have no object.
  private static let openVerbs: WordSet = [
    "said", "says", "say", "saying", "added", "adds", "insisted", "insists", "argued", "argues", "claimed",
  ]

  private static let clauseOpenings: WordSet = [
    "while", "when", "as", "after", "before", "in", "at", "on", "for", "with", "from", "during", "following",
  ]

  private static let subordinators: WordSet = ["while", "when", "as", "after", "before", "following"]

  /// Where something is said or written.
  static let occasions: WordSet = [
    "statement", "interview", "email", "e-mail", "letter", "post", "speech", "briefing", "report", "conference",
    "hearing", "rally", "meeting", "message", "tweet", "video", "call", "podcast", "blog", "memo", "filing", "note",
    "broadcast", "program", "programme", "debate", "spokesperson", "spokesman", "spokeswoman", "aide", "lawyer",
    "statements", "remarks", "comments", "testimony", "affidavit", "release", "address", "parliament", "court",
    "article", "column", "editorial", "book", "thread", "newsletter", "interviews", "summary", "review", "paper",
  ]

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

  private func canEndSubject(_ word: Word) -> Bool {
    if word.traits.contains(.pronoun) || Self.people.contains(word.key) { return true }
    return word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary, .irregularVerb])
      && (word.isCapitalized || word.key.hasSuffix("s") && !word.key.hasSuffix("ss"))
  }

  private static let people: WordSet = [
    "people", "police", "men", "women", "children", "man", "woman", "boy", "girl", "child", "staff",
  ]

  /// Where or how somebody is found, behind a participle.
  private static let states: WordSet = [
    "inside", "outside", "under", "beneath", "near", "alive", "dead", "alone", "together", "unconscious", "hiding",
  ]

  /// Verbs without an object, whose past is no participle of a noun in front.
  private static let intransitives: WordSet = [
    "arrived", "died", "disappeared", "happened", "appeared", "escaped", "returned", "failed", "crashed", "resigned",
    "collapsed", "occurred", "remained", "existed", "survived", "vanished", "walked", "served", "refused", "agreed",
    "wanted", "seemed", "stayed", "lived", "worked", "participated", "voted", "acted", "decided", "tried",
  ]

  /// Irregular pasts that are no participles.
  private static let pasts: WordSet = [
    "took", "came", "began", "gave", "wrote", "went", "drew", "chose", "fell", "grew", "knew", "ran", "rose", "saw",
    "shook", "spoke",
  ]
}
