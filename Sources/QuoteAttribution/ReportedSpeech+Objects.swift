/// What is promised, blamed or judged: content that is no clause.
extension ReportedSpeech {
  /// What is promised: `a ban on such sites`, `not to rest`.
  func nounPhrase(from end: Int) -> Int? {
    let end = endOfTimePhrase(from: end)
    guard let word = sentence.word(end), sentence.word(end + 1) != nil else { return nil }
    if word.key == "not" || word.key == "never", sentence.key(end + 1) == "to" { return end }
    // `expects it to rain`
    if Self.objects.contains(word.key), sentence.key(end + 1) == "to",
      sentence.key(end - 1)?.hasPrefix("expect") ?? false
    {
      return end
    }
    if sentence.key(end - 1)?.hasPrefix("threat") ?? false {
      let phrase = (end..<end + 5).prefix { sentence.word($0) != nil }
      if !phrase.contains(where: { sentence.key($0).map(Self.threats.contains) ?? false }) { return nil }
    }
    if let to = promisedInfinitive(from: end) { return to }
    let isStop =
      word.traits.contains(.stopWord) && !Self.grading.contains(word.key) && !word.traits.contains(.determiner)
    return isStop || isTimeWord(word.key) || Self.prepositions.contains(word.key) ? nil : end
  }

  /// `promised on the campaign trail to cut taxes`
  private func promisedInfinitive(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1), Self.promising.contains(where: verb.hasPrefix),
      let first = sentence.key(end), first != "to", Self.prepositions.contains(first),
      let to = (end + 1..<end + 8).prefix(while: { sentence.word($0) != nil }).first(where: { sentence.key($0) == "to" }
      ),
      let infinitive = sentence.word(to + 1), !infinitive.isCapitalized, !infinitive.traits.contains(.determiner)
    else { return nil }
    return to
  }

  private static let promising: [WordKey] = ["promis", "vow", "pledg"]

  private static let grading: WordSet = ["more", "only", "just", "mostly", "less", "further", "several", "up"]

  /// What people threaten, rather than whom.
  private static let threats: WordSet = [
    "action", "strike", "strikes", "tariff", "tariffs", "sanctions", "review", "lawsuit", "lawsuits", "retaliation",
    "veto", "boycott", "prosecution", "consequences", "fines", "penalties", "war", "cuts", "walkout", "resignation",
    "measures", "revenge", "proceedings", "ban",
  ]

  /// Who is blamed, if a reason is given: `the department for burying the report`, `his handling of it`.
  func blamed(from end: Int) -> Int? {
    guard let word = sentence.word(end), !Self.prepositions.contains(word.key) else { return nil }
    for i in end + 1..<max(end + 1, min(end + 10, sentence.elements.count)) {
      guard let key = sentence.key(i) else { return nil }
      let isReason =
        ["for", "over", "as"].contains(key) || key == "of" && sentence.key(i - 1) == "handling"
        || key == "of" && sentence.key(end - 1)?.hasPrefix("accus") ?? false
        || key == "on" && sentence.key(end - 1)?.hasPrefix("blam") ?? false
        || key == "to" && sentence.key(end - 1)?.hasPrefix("attribut") ?? false
        || key == "with" && sentence.key(end - 1)?.hasPrefix("credit") ?? false
      if isReason { return sentence.word(i + 1) == nil ? nil : end }
    }
    return nil
  }

  /// Who is judged in the writer's words: `the bill timid`, `it as a start`.
  func judged(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1) else { return nil }
    if verb == "put" || verb == "puts" { return valued(from: end) }
    if Self.seeing.contains(verb) { return seen(from: end) }
    let praises = Self.praising.contains(where: verb.hasPrefix)
    if verb.hasPrefix("describ") || praises && hasAs(from: end) {
      // `described hearing a bang`, `described how it fell`
      if verb.hasPrefix("describ"), let next = sentence.key(end), next == "how" || Self.perceiving.contains(next) {
        return end
      }
      guard let first = sentence.word(end), !Self.prepositions.contains(first.key) else { return nil }
      return hasAs(from: end) ? end : nil
    }
    guard Self.naming.contains(verb) else { return nil }
    if isRelative(cue: end - 1), let first = sentence.word(end),
      first.key == "a" || first.key == "an" || first.key.hasSuffix("ly") || Lexicon.isJudgement(first.key)
        || !first.isCapitalized && isEndOfPhrase(end + 1) && first.traits.isDisjoint(with: [.stopWord, .pronoun])
    {
      return end
    }
    // `the program the center of her plans`
    if let first = sentence.word(end), first.traits.contains(.determiner) {
      for i in end + 2..<end + 8 {
        guard let word = sentence.word(i), word.traits.isDisjoint(with: [.stopWord, .auxiliary]) else { break }
        if ["a", "an", "the"].contains(word.key) { return end }
      }
      // `the bill timid`
      if let last = (end + 2..<end + 5).last(where: { sentence.word($0) != nil && isEndOfPhrase($0 + 1) }),
        let key = sentence.key(last), Lexicon.isJudgement(key)
      {
        return end
      }
    }
    // `calls it a kind of tide`
    let isPronoun = sentence.key(end).map { Self.objects.contains($0) } ?? false
    guard let behind = isPronoun ? end + 1 : mentions(startingAt: end)?.elements.upperBound,
      let next = sentence.word(behind)
    else { return nil }
    return next.traits.contains(.determiner) || Lexicon.isJudgement(next.key) ? end : nil
  }

  /// Nouns by which a writer takes up what was done, beside those for what was said.
  private static let judged: WordSet = [
    "condition", "practice", "policy", "bill", "measure", "tactic", "strategy", "verdict", "outcome", "result",
    "scheme", "approach", "provision", "clause", "change", "development", "gesture", "program", "programme", "project",
    "effort",
  ]

  /// How verbs start that judge with `as`: `hailed the deal as historic`.
  private static let praising: [WordKey] = ["hail", "tout", "characteri", "portray", "label", "brand", "prais"]

  /// Whether what is judged stands in front: `which he called cruel`, `a move critics called a blow`.
  private func isRelative(cue: Int) -> Bool {
    for i in (max(0, cue - 6)..<cue).reversed() {
      guard let key = sentence.key(i) else { return false }
      if key == "which" || key == "what" { return true }
      if ReportedContent.takenUp.contains(key) || Self.measures.contains(key) || Self.judged.contains(key) {
        return ["a", "an", "the"].contains(sentence.key(i - 1)) && sentence.isComma(i - 2)
      }
    }
    return false
  }

  private func hasAs(from end: Int) -> Bool {
    (end + 1..<end + 16).prefix { sentence.word($0) != nil }.contains { sentence.key($0) == "as" }
  }

  private static let perceiving: WordSet = [
    "hearing", "seeing", "feeling", "watching", "being", "having", "waking", "finding", "running", "waiting", "living",
    "working", "walking", "trying", "going", "losing", "growing", "smelling",
  ]

  private static let objects: WordSet = [
    "it", "him", "her", "them", "this", "that", "himself", "herself", "themselves",
  ]

  private static let seeing: WordSet = ["sees", "see", "regards", "regard", "regarded", "views", "view", "viewed"]

  /// `the move as a false signal`, `it as more relevant than ever`
  private func seen(from end: Int) -> Int? {
    guard let first = sentence.word(end), !Self.prepositions.contains(first.key) else { return nil }
    let object = (end + 1..<end + 10).prefix { sentence.word($0) != nil }
    guard let to = object.first(where: { sentence.key($0) == "as" }), let next = sentence.key(to + 1) else {
      return nil
    }
    return ["a", "an", "the", "more", "less", "too", "part", "his", "her", "its", "their"].contains(next)
      || Lexicon.isJudgement(next) ? end : nil
  }

  /// What is moaned or answered in the writer's words: only a clause with `that`, and none that is denied.
  func uttered(from end: Int) -> Int? {
    guard sentence.key(end) == "that", sentence.word(end + 1) != nil, let verb = sentence.key(end - 1),
      !Self.denying.contains(where: verb.hasPrefix), verb != "put", verb != "puts", !Self.opening.contains(verb)
    else { return nil }
    return end + 1
  }

  private static let denying: [WordKey] = ["den", "reject", "dismiss", "disput", "refut", "rubbish", "deri", "scoff"]

  private func isEndOfPhrase(_ i: Int) -> Bool {
    sentence.word(i) == nil || sentence.key(i) == "and" || sentence.key(i) == "but"
  }

  private static let naming: WordSet = [
    "called", "calls", "calling", "branded", "brands", "branding", "dubbed", "labelled", "labeled", "deemed", "termed",
    "considers", "considered", "pronounced", "pronounces",
  ]

  /// Whether a quotation behind `end` is the judgement, rather than part of a clause that goes on about it.
  func judges(from end: Int) -> Bool {
    let isOpening = sentence.key(end - 1).map(Self.opening.contains) ?? false
    guard let quotation = fragment(from: end, within: isOpening ? 1 : 14) else { return false }
    // `apologized for the delay and said it was “a blip”`: so they are here.
    if (end..<quotation).contains(where: { i in
      sentence.cue(at: i).map { $0.manner == .says || $0.manner == .tells || $0.manner == .states } ?? false
        && (sentence.key(i - 1) == "and" || sentence.key(i - 1) == "but")
    }) {
      return false
    }
    // `thanked the panel for coming, and urged it not to “fly out”`
    if (end..<quotation).contains(where: { i in
      sentence.cue(at: i) != nil && (sentence.key(i - 1) == "and" || sentence.key(i - 1) == "but")
        && sentence.isComma(i - 2)
    }) {
      return false
    }
    // `calling himself "Martin"` tells a name.
    if sentence.key(end - 1) == "calling", sentence.key(end)?.hasSuffix("self") ?? false { return false }
    // `welcomed the move, saying it was “right”`: the words are reported by the second cue.
    if (end..<quotation).contains(where: { sentence.isComma($0) && sentence.cue(at: $0 + 1)?.isParticiple ?? false }) {
      return false
    }
    return !(end..<quotation).contains { i in
      sentence.key(i).map { ["after", "because", "while", "when", "until", "since", "before"].contains($0) } ?? false
    }
  }

  /// Verbs whose words follow at once or not at all.
  private static let opening: WordSet = [
    "began", "begins", "begin", "reads", "read", "runs", "ran", "continued", "continues", "reflected", "reflecting",
  ]

  func afterAddressing(from end: Int) -> Int {
    if sentence.key(end) == "that", sentence.word(end + 1) != nil { return end + 1 }
    return sentence.key(end) == "as" || sentence.key(end) == "at" ? end + 1 : end
  }
}
