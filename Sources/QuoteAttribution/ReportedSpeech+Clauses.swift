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
        // `who argued in person, told the court`
        if sentence.cue(at: i + 1) != nil, !next.isCapitalized { return nil }
        let isClause = hasVerb(from: i + 1) || Self.subordinators.contains(opening) && sentence.word(i + 3) != nil
        return isClause ? (isOccasion(end..<i) ? i + 1 : end) : nil
      }
      if Self.occasions.contains(word.key) { return clause(behindOccasion: i) }
      // Without a comma only a phrase, and no clause, can stand in front.
      if i > end + 2, !Self.subordinators.contains(opening) {
        if word.traits.contains(.auxiliary) { return end }
        // `says in 1999 Ann Marlowe told him`
        if word.traits.contains(.irregularVerb), let subject = sentence.word(i - 1),
          subject.isCapitalized || subject.traits.contains(.pronoun), !subject.traits.contains(.month)
        {
          return end
        }
      }
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

  /// Where the clause starts behind one to whom something is confirmed or admitted: `confirmed to the paper that it had`.
  func behindConfidant(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 2), Self.confiding.contains(where: verb.hasPrefix),
      let first = sentence.key(end),
      first != "a", first != "an"
    else { return nil }
    return that(from: end, within: 8).flatMap { sentence.key($0) == "that" ? $0 + 1 : nil }
  }

  private static let confiding: [WordKey] = [
    "confirm", "admit", "reveal", "explain", "acknowledg", "hint", "indicat", "conced", "stress", "complain", "suggest",
    "signal", "disclos", "insist", "confess", "testif", "swor", "report",
  ]

  /// Verbs that are no nouns and have no object.
  private static let openVerbs: WordSet = [
    "said", "says", "say", "saying", "added", "adds", "insisted", "insists", "argued", "argues", "claimed",
  ]

  private static let clauseOpenings: WordSet = [
    "while", "when", "as", "after", "before", "in", "at", "on", "for", "with", "from", "during", "following",
  ]

  static let subordinators: WordSet = ["while", "when", "as", "after", "before", "following"]

  /// Where something is said or written.
  static let occasions: WordSet = [
    "statement", "interview", "email", "e-mail", "letter", "post", "speech", "briefing", "report", "conference",
    "hearing", "rally", "meeting", "message", "tweet", "video", "call", "podcast", "blog", "memo", "filing", "note",
    "broadcast", "program", "programme", "debate", "spokesperson", "spokesman", "spokeswoman", "aide", "lawyer",
    "statements", "remarks", "comments", "testimony", "affidavit", "release", "address", "parliament", "court",
    "article", "column", "editorial", "book", "thread", "newsletter", "interviews", "summary", "review", "paper",
  ]

  /// The element behind a day or time: `Tuesday`, `on Tuesday`, `late on Monday night`, `last week`.
  func endOfTimePhrase(from start: Int) -> Int {
    var i = start
    while i < start + 5, let key = sentence.key(i) {
      let opensDay = key == "on" || key == "late" || key == "early"
      // `says today’s strike`
      if sentence.word(i)?.isPossessive ?? false { break }
      guard isTimeWord(key) || opensDay && (start..<i + 3).contains(where: { isDay($0) }) || isDay(i) else { break }
      i += 1
    }
    return i
  }

  func isDay(_ i: Int) -> Bool {
    sentence.key(i).map { Lexicon.weekdays.contains($0) } ?? false
  }

  /// Where a clause with a pronoun starts behind a phrase of place: `said in a statement on its site it had acted`.
  func clauseBehindPhrase(from end: Int) -> Int? {
    for i in end..<min(end + 12, sentence.elements.count) {
      guard let key = sentence.key(i) else { return nil }
      if i > end + 1, Self.clausePronouns.contains(key), !Self.subordinating.contains(sentence.key(i - 1) ?? ""),
        let verb = sentence.word(i + 1),
        !verb.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || verb.key.hasSuffix("ed")
      {
        return i
      }
    }
    return nil
  }

  static let subordinating: WordSet = [
    "while", "when", "as", "if", "after", "before", "because", "until", "since", "and", "but", "that", "which", "what",
  ]

  /// Whether a number opens what follows: `at least 20 jobs`, `about £3 million`, `over half`.
  func isAmount(at i: Int) -> Bool {
    guard let next = sentence.word(i + 1) else { return false }
    if sentence.key(i) == "at" { return next.key == "least" || next.key == "most" }
    return ["about", "over"].contains(sentence.key(i))
      && (next.startsWithSymbol || (0x30...0x39).contains(next.key.firstByte)
        || ["a", "half", "two", "three", "four", "five", "six", "ten", "one"].contains(next.key)
          && hasAuxiliary(from: i + 1))
  }
}
