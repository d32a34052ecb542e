/// Whose a participle or an infinitive is: `said it was late, adding that`, `used her speech to promise that`.
extension CueSiteFinder {
  /// The subject of `used her speech to promise that`.
  func infinitiveSubject(of cue: Cue, at i: Int) -> (Subject, Int)? {
    // `said it expects to call on others`: that is part of what is said.
    guard let verb = sentence.word(i - 2), !Self.withholding.contains(verb.key), sentence.key(i - 3) != "which",
      sentence.cue(at: i - 2) == nil || Self.writing.contains(verb.key)
    else { return nil }
    let end = i + cue.length
    let reports =
      cue.manner == .demands || sentence.key(i) == "say" && isGettingInTouch(before: i - 1)
      || sentence.key(end) == "that"
      || (end..<end + 3).contains { sentence.quotation($0) != nil }
    return reports ? subjects.mainSubject(before: i).map { ($0, i) } : nil
  }

  /// Verbs of getting in touch: `emailed to say the firm was ready`.
  static let writing: WordSet = [
    "emailed", "wrote", "rang", "called", "phoned", "texted", "tweeted", "messaged", "telephoned", "writes",
    "intervened", "emerged", "appeared", "came", "stood", "returned", "rose", "spoke", "issued", "released", "took",
    "posted", "got", "contacted", "emails", "texts", "phones", "rings", "touch", "intervening", "replied", "responded",
    "broke",
  ]

  /// Whether one of these verbs stands in the few words in front of `to`: `emerged an hour later to say`.
  func isGettingInTouch(before to: Int) -> Bool {
    for i in (max(0, to - 6)..<to).reversed() {
      guard let word = sentence.word(i) else { return false }
      if Self.writing.contains(word.key) { return true }
      if word.traits.contains(.auxiliary) || word.traits.contains(.pronoun) || sentence.cue(at: i) != nil {
        return false
      }
    }
    return false
  }

  /// Words before `to say` that leave open whether anything was said.
  static let withholding: WordSet = [
    "refused", "declined", "failed", "enough", "suffice", "safe", "sufficient", "wants", "want", "wanted", "able",
    "unable", "unwilling", "likely", "have", "has", "had", "need", "needs", "hard", "easy", "fair", "right", "wrong",
    "reluctant", "yet", "seemed", "seems", "appears", "appeared", "tried", "trying", "ready", "possible", "used",
    "continues", "continued", "meant", "supposed",
  ]

  /// The subject of the participle at `i`.
  ///
  /// What an earlier cue reports has subjects of its own, which do not speak: `said his party would object, adding`.
  func participleSubject(at i: Int, after previous: CueSite?) -> Subject? {
    guard let main = subjects.mainSubject(before: i) else { return previous?.subject }
    let start = main.mention.elements.lowerBound
    // `The mayor objected, and three aides signed a letter calling`: a clause of its own.
    if let previous, previous.contentStart == nil, isBreak(start - 2), sentence.key(start - 1) == "and" { return main }
    if let previous, start >= previous.contentStart ?? previous.elements.upperBound, !isBreak(start - 1) {
      return previous.subject
    }
    return main
  }

  /// Whether the participle at `i` starts a clause, and is not a noun: `a stark warning`.
  func isParticipleClause(_ i: Int) -> Bool {
    if isBreak(i - 1) { return true }
    // `stopped short of saying that`
    if sentence.key(i - 1) == "of" && sentence.key(i - 2) == "short" || sentence.key(i - 1) == "without" {
      return false
    }
    // `in a ruling that the firm said was wrong`
    if let before = sentence.key(i - 1), before == "a" || before == "the", sentence.key(i) == "ruling" { return false }
    if sentence.key(i + 1) == "that" || sentence.isColon(i + 1) { return true }
    // `rejected the charge against his team saying nobody had been told`
    if let key = sentence.key(i), ["saying", "claiming", "arguing", "insisting"].contains(key), i > 3,
      let before = sentence.word(i - 1),
      before.traits.isDisjoint(with: [.auxiliary, .stopWord, .pronoun, .determiner]),
      !["people", "somebody", "residents", "letter"].contains(before.key),
      (1..<i - 1).contains(where: {
        sentence.cue(at: $0) != nil || sentence.word($0)?.traits.contains(.irregularVerb) ?? false
      })
    {
      return true
    }
    // `posts accusing the minister of “…”`
    if let word = sentence.word(i - 1), let cue = sentence.cue(at: i), cue.manner == .judges || cue.manner == .blames {
      return !Lexicon.determiners.contains(word.key)
    }
    // `signed a letter urging ministers to act`
    if (i - 7..<i).reversed().prefix(while: { sentence.word($0).map { !$0.traits.contains(.auxiliary) } ?? false })
      .contains(where: { sentence.key($0).map(Self.messages.contains) ?? false })
    {
      return true
    }
    // `the radio is reporting two of them have left`
    if let be = sentence.key(i - 1), be == "is" || be == "are", sentence.key(i) == "reporting" { return true }
    // `remembers hearing it and thinking it was a drill`
    if let key = sentence.key(i), ["thinking", "believing", "hoping", "fearing"].contains(key) { return false }
    return ["by", "and", "before", "after", "while"].contains(sentence.key(i - 1))
  }

  static let messages: WordSet = [
    "letter", "statement", "email", "e-mail", "message", "post", "tweet", "petition", "note", "memo", "notice",
    "speech", "report", "leaflet", "thread", "alert", "directive", "warning", "resolution", "motion", "advisory",
    "circular", "communique", "submission", "signatures", "brief", "proposal", "proposals", "amendment", "appeal",
    "written", "wrote", "delegation", "campaign",
  ]

  /// Whether `with` stands in front of `start`: `with the premier vowing to stay`.
  func opensWithPhrase(_ start: Int) -> Bool {
    sentence.key(start) == "with" || sentence.key(start - 1) == "with"
  }
}
