/// Finds speech that a noun reports: `Ms Marlowe’s view is that the law is weak`, `Their fear was that it would close.`
struct SpeechNoun {
  let sentence: OuterSentence
  let subjects: SubjectFinder

  /// The site of the noun at `i`; `nil` if none is there, or if it belongs to nobody.
  func site(at i: Int) -> CueSite? {
    guard let word = sentence.word(i), word.traits.contains(.speechNoun), !word.isPossessive else { return nil }
    if Self.attitudes.contains(word.key) { return attitude(at: i) }
    if let owned = ownedView(at: i) ?? ownedClause(at: i) ?? ownedRequest(at: i) { return owned }
    var verb = i + 1
    // `Its position, as set out in a letter, is that`
    if sentence.isComma(verb), let comma = (verb + 1..<verb + 16).first(where: { sentence.isComma($0) }) {
      verb = comma + 1
    }
    // `The message from the mayor was`
    if sentence.key(verb) == "from", let source = subjects.subject(after: verb + 1) {
      verb = source.mention.elements.upperBound
    }
    if sentence.key(verb) == "has" || sentence.key(verb) == "had" { verb += 1 }
    guard let be = sentence.key(verb), Self.being.contains(be) else { return nil }
    if let clause = colonClause(of: i, behind: verb) { return clause }
    var that = verb + 1
    while that < verb + 3, let key = sentence.key(that), key != "that", Lexicon.isSkippedBeforeCue(key) { that += 1 }
    guard sentence.key(that) == "that", let (subject, start) = owner(of: i) else { return nil }
    let cue = Cue(manner: .says, length: that - i, isParticiple: false)
    return CueSite(cue: cue, elements: i..<that, subject: subject, start: start, contentStart: that + 1)
  }

  /// `Bramble’s announcement that it will close`, `a warning from the mayor that it may close`
  private func ownedClause(at i: Int) -> CueSite? {
    guard let noun = sentence.key(i), Self.acts.contains(noun) else { return nil }
    let cue = { Cue(manner: .says, length: $0, isParticiple: false) }
    if sentence.key(i + 1) == "that", let (subject, start) = owner(of: i) {
      var site = CueSite(
        cue: cue(1), elements: i..<(i + 1), subject: subject, start: start, contentStart: i + 2)
      var opening = start
      while opening > 0, start - opening < 8, sentence.word(opening - 1)?.isCapitalized ?? false { opening -= 1 }
      if opening == 0 || sentence.word(opening - 1) == nil { site.contentEnd = endOfSubject(from: i + 2) }
      return site
    }
    // `made the argument that`
    if sentence.key(i + 1) == "that", let verb = sentence.key(i - 2),
      ["made", "makes", "making", "make"].contains(verb),
      let (subject, start) = subjects.subject(before: i - 2)
    {
      return CueSite(cue: cue(1), elements: i..<(i + 1), subject: subject, start: start, contentStart: i + 2)
    }
    guard sentence.key(i + 1) == "from" || sentence.key(i + 1) == "by", let subject = subjects.subject(after: i + 2)
    else { return nil }
    var behind = (subject.apposition ?? subject.mention).elements.upperBound
    // `a warning from the counsel, Ann Marlowe, that`
    if sentence.isComma(behind),
      let comma = (behind..<behind + 10).first(where: {
        sentence.isComma($0) && sentence.key($0 + 1) == "that"
      })
    {
      behind = comma + 1
    }
    guard sentence.key(behind) == "that" else { return nil }
    return CueSite(
      cue: cue(1), elements: i..<behind, subject: subject, start: i, contentStart: behind + 1)
  }

  /// The verb of the sentence behind a clause that belongs to its subject: `Her claim that it will close has been denied`.
  private func endOfSubject(from content: Int) -> Int? {
    var hasVerb = false
    for i in content..<min(content + 40, sentence.elements.count) {
      guard let word = sentence.word(i), word.traits.contains(.auxiliary), let before = sentence.word(i - 1) else {
        continue
      }
      let opens = !before.traits.isDisjoint(with: [.stopWord, .pronoun, .determiner])
      if hasVerb, !opens { return i }
      hasVerb = true
    }
    return nil
  }

  /// `The minister is adamant that it will open`
  private func attitude(at i: Int) -> CueSite? {
    let hasThat = sentence.key(i + 1) == "that"
    guard hasThat || opensClause(i + 1) else { return nil }
    var be = i - 1
    while be > i - 3, let key = sentence.key(be), key.hasSuffix("ly") || Lexicon.isSkippedBeforeCue(key), !isBeing(be) {
      be -= 1
    }
    guard isBeing(be), let (subject, start) = subjects.subject(before: be), subject.mention.kind != .pronoun(.it) else {
      return nil
    }
    return CueSite(
      cue: Cue(manner: .says, length: 1, isParticiple: false), elements: i..<(i + 1), subject: subject, start: start,
      contentStart: hasThat ? i + 2 : i + 1)
  }

  /// Whether a clause without `that` starts at `i`: `is confident the plan will hold`.
  private func opensClause(_ i: Int) -> Bool {
    guard let word = sentence.word(i),
      word.isCapitalized || !word.traits.isDisjoint(with: [.determiner, .pronoun])
    else { return false }
    return ReportedSpeech(sentence: sentence, mentions: subjects.mentions).hasVerbBeforeComma(from: i)
  }

  private func isBeing(_ i: Int) -> Bool {
    sentence.key(i).map { Self.being.contains($0) || $0 == "are" || $0 == "were" } ?? false
  }

  /// Whose words follow a colon: `Her message to the owners was simple: “Sell.”`
  func owner(beforeColon colon: Int) -> Subject? {
    guard
      let noun = (max(0, colon - 10)..<colon).first(where: {
        sentence.word($0)?.traits.contains(.speechNoun) ?? false
      }),
      (noun + 1..<colon).contains(where: isBeing) || !(noun + 1..<colon).contains(where: sentence.mayBeVerb)
    else { return nil }
    return owner(of: noun)?.0
  }

  /// The noun that takes up a quotation in front of `i`: `“Sell it,” was her advice`, `“No,” came the reply`.
  func noun(behindQuotation i: Int) -> Int? {
    guard let verb = sentence.key(i), verb == "was" || verb == "is" || verb == "came" || verb == "comes" else {
      return nil
    }
    return (i + 1..<i + 5).first { sentence.word($0)?.traits.contains(.speechNoun) ?? false }
  }

  /// Who speaks in such a quotation.
  func owner(behindQuotation i: Int) -> Subject? {
    // `“A start,” is how one official put it`
    if sentence.key(i) == "is" || sentence.key(i) == "was", sentence.key(i + 1) == "how" {
      return subjects.subject(after: i + 2)
    }
    guard let noun = noun(behindQuotation: i) else { return nil }
    // `was the verdict of Ann Marlowe`
    if let of = sentence.key(noun + 1), of == "of" || of == "from" { return subjects.subject(after: noun + 2) }
    return owner(of: noun)?.0
  }

  /// Whose the noun at `i` is, and where that begins.
  func owner(of i: Int) -> (Subject, Int)? {
    var end = i
    while end > max(0, i - 4), let word = sentence.word(end - 1) {
      if let pronoun = Self.possessives[word.key] {
        let mention = Mention(
          kind: .pronoun(pronoun), elements: (end - 1)..<end, utf8Range: word.utf8Range, in: sentence.memory)
        return (Subject(mention: mention), end - 1)
      }
      if word.isPossessive {
        if let owner = subjects.index(endingAt: end).map({ subjects.mentions[$0] }) {
          return (Subject(mention: owner), owner.elements.lowerBound)
        }
        let start = sentence.word(end - 2)?.traits.contains(.determiner) ?? false ? end - 2 : end - 1
        guard var owner = subjects.owner(from: start, to: i, ownsSpeech: true) else { return nil }
        if owner.determiner != nil {
          owner.utf8Range = sentence.elements[start].utf8Range.lowerBound..<owner.utf8Range.upperBound
        }
        return (Subject(mention: owner), start)
      }
      guard word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary]) else { return nil }
      end -= 1
    }
    return nil
  }

  private static let being: WordSet = ["is", "was", "remains", "remained", "been", "being"]

  private static let possessives = WordTable<Mention.Pronoun>([
    (word: "his", value: .he), (word: "her", value: .she), (word: "its", value: .it), (word: "their", value: .they),
  ])

  private static let attitudes: WordSet = [
    "adamant", "confident", "convinced", "hopeful", "optimistic", "sceptical", "skeptical", "concerned", "worried",
    "certain", "insistent", "doubtful", "afraid", "fearful",
  ]

  static let words: WordSet = WordSet(Array(nouns) + Array(attitudes) + Array(acts) + Array(requests) + Array(views))

  /// Nouns for what somebody has said, and for nothing else.
  private static let acts: WordSet = [
    "announcement", "claim", "claims", "statement", "warning", "warnings", "assertion", "assertions", "insistence",
    "admission", "suggestion", "suggestions", "prediction", "predictions", "acknowledgement", "acknowledgment",
    "allegation", "allegations", "revelation", "assurance", "assurances", "contention", "complaint", "complaints",
    "confirmation", "declaration", "observation", "remark", "remarks", "comment", "comments", "argument", "promise",
    "pledge", "vow", "threat", "conclusion", "finding", "estimate",
  ]

  /// Nouns for what somebody says or thinks.
  private static let nouns: WordSet = [
    "view", "argument", "position", "message", "claim", "warning", "verdict", "advice", "fear", "concern", "hope",
    "belief", "conclusion", "finding", "answer", "response", "point", "contention", "theory", "complaint", "criticism",
    "explanation", "reasoning", "understanding", "stance", "line", "suggestion", "allegation", "prediction", "promise",
    "objection", "defence", "defense", "worry", "opinion", "reply", "thesis", "assessment", "retort", "plea", "demand",
    "case", "expectation", "excuse", "estimate", "hunch", "suspicion", "worries", "fears",
  ]
}
