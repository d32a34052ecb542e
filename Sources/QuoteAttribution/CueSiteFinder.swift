/// Finds the cues of one sentence.
struct CueSiteFinder {
  let sentence: OuterSentence
  let subjects: SubjectFinder
  /// The elements that are quotations which stand for themselves.
  let direct: IndexFlags
  /// The element behind an opening such as `Asked where she was,`.
  let openingEnd: Int?

  init(sentence: OuterSentence, subjects: SubjectFinder, direct: IndexFlags) {
    self.sentence = sentence
    self.subjects = subjects
    self.direct = direct
    openingEnd = subjects.endOfOpening()
  }

  func isDirect(_ i: Int) -> Bool { direct.contains(i) }

  func sites() -> [CueSite] {
    var sites: [CueSite] = []
    // The index of the last site that no other's content holds.
    var outer: Int?
    let nouns = SpeechNoun(sentence: sentence, subjects: subjects)
    var next = 0
    for i in sentence.reporting.lazy.map(Int.init) where i >= next {
      guard let site = nouns.site(at: i) ?? cueSite(at: i, after: outer.map { sites[$0] }) else { continue }
      if !isNested(site, in: outer.map { sites[$0] }) { outer = sites.count }
      if sites.isEmpty { sites.reserveCapacity(4) }
      sites.append(site)
      next = i + site.cue.length
    }
    return sites
  }

  private func cueSite(at i: Int, after outer: CueSite?) -> CueSite? {
    sentence.cue(at: i).flatMap { site(of: $0, at: i, after: outer) }
  }

  /// Whether `site` is part of what `outer` reports: `said the president believes`.
  private func isNested(_ site: CueSite, in outer: CueSite?) -> Bool {
    guard let content = outer?.contentStart, site.start >= content, !site.goesOn else { return false }
    return site.start == content || sentence.word(site.start - 1) != nil && !isJoined(site.start)
  }

  private func site(of cue: Cue, at i: Int, after previous: CueSite?) -> CueSite? {
    let end = i + cue.length
    if cue.manner == .names { return namingSite(of: cue, at: i) }
    // `Asked whether she would stay, the minister smiled.`
    if i == 0, !cue.isParticiple { return askedBySite(of: cue) }
    let speech = ReportedSpeech(sentence: sentence, mentions: subjects.mentions)
    if cue.isParticiple, i <= 1, let opening = openingSite(of: cue, at: i, speech) { return opening }
    if let agent = agentSite(of: cue, at: i) { return agent }
    if let unnamed = UnnamedSource(sentence: sentence, subjects: subjects, speech: speech).site(of: cue, at: i) {
      return finished(unnamed)
    }
    guard cue.manner != .hears, case (let subject, var start)? = subject(of: cue, at: i, after: previous) else {
      return nil
    }
    // `a character described as “…” told her`: somebody described it.
    if cue.manner == .judges, sentence.key(end) == "as", sentence.key(i).map(Self.isPast) ?? false,
      subject.mention.determiner == "a" || subject.mention.determiner == "an",
      sentence.key(start - 1) != "which", sentence.key(start - 1) != "what"
    {
      return nil
    }
    if isNamed(cue, at: i, subject, from: start) { return nil }
    // `a barrister who advises platforms`
    if cue.manner == .states, sentence.key(i - 1) == "who", !isBreak(i - 2), sentence.key(end) != "that",
      sentence.key(i)?.hasSuffix("es") ?? false
    {
      return nil
    }
    // `No minister said that it was safe.`
    if subject.mention.determiner == "no" || sentence.key(subject.mention.elements.lowerBound) == "neither"
      || sentence.key(start - 1) == "nor"
    {
      return nil
    }
    // `a sign that says STOP`
    if sentence.key(i - 1) == "that", cue.manner == .says { return nil }
    if let key = sentence.key(subject.mention.elements.lowerBound), key == "nobody" || key == "none" { return nil }
    // `the sour note is`
    if let word = sentence.word(end), word.traits.contains(.auxiliary), let key = sentence.key(i),
      Self.nouns.contains(key), !key.hasSuffix("s") || sentence.word(i - 1)?.isPossessive ?? false
    {
      return nil
    }
    // `issued harsh remarks`
    if let key = sentence.key(i), Self.mostlyNouns.contains(key), subject.mention.elements.upperBound < i,
      start < i,
      !(subject.mention.elements.upperBound..<i).allSatisfy({
        sentence.key($0).map(Lexicon.isSkippedBeforeCue) ?? true
      })
    {
      return nil
    }
    if isNoun(cue, at: i) || isSupposed(cue, at: i, of: subject, from: start) { return nil }
    // `The ransom note warns`
    if let key = sentence.key(i), Self.nouns.contains(key), let next = sentence.cue(at: end), !next.isParticiple,
      [.says, .states, .tells].contains(next.manner)
    {
      return nil
    }
    // `said no more than that`
    if sentence.key(end) == "no", sentence.key(end + 1) == "more" { return nil }
    if isBackground(cue, at: i) { return nil }
    var site = CueSite(cue: cue, elements: i..<end, subject: subject, start: start)
    // `said Ann Marlowe, its chair, on Monday`
    if start == i, subject.mention.elements.lowerBound == end {
      site.elements = i..<subject.endOfElements
      site.isTrailing = true
      return site
    }
    // `as one of them put it`
    let isAside = sentence.key(start - 1) == "as" && (start == 1 || isBreak(start - 2))
    if isAside { start -= 1 }
    site.start = start
    // `telling her to leave and threatening to call the police`
    let isSecondParticiple = cue.isParticiple && previous?.cue.isParticiple ?? false && isJoined(i)
    // `said it had checked the plan and had ordered a review`: both are what is said.
    if start == i, previous?.contentStart != nil, !cue.isParticiple, let joint = conjunction(before: i),
      sentence.key(joint) == "and", (joint..<i).contains(where: { sentence.key($0) == "had" }),
      let said = previous, !(said.start..<said.elements.upperBound).contains(where: { sentence.key($0) == "had" }),
      sentence.key(said.elements.lowerBound - 1) != "had"
    {
      return nil
    }
    // `believe he fled and are asking anyone who saw him to call`
    let isTense = sentence.key(i - 1) == "are" || sentence.key(i - 1) == "is"
    site.goesOn = start == i && previous?.contentStart != nil && (!cue.isParticiple || isSecondParticiple || isTense)
    if site.goesOn { site.clauseStart = conjunction(before: i) }
    site.contentStart = speech.contentStart(of: cue, from: end)
    // `As the mayor said, it was over.`
    if isAside, start == 0, site.contentStart == nil, cue.manner == .says || cue.manner == .states,
      sentence.isComma(end), speech.hasVerbBeforeComma(from: end + 1)
    {
      site.contentStart = end + 1
      return site
    }
    if let content = site.contentStart, isManner(content, behind: site) { site.contentStart = nil }
    if let content = site.contentStart {
      site.contentEnd = endOfRelativeClause(from: content, cue: i)
      if cue.manner == .judges, site.contentEnd == nil { site.contentEnd = endOfJudgement(from: content) }
      if site.contentEnd == nil { site.contentEnd = endOfOpeningClause(with: site) }
      if site.contentEnd == nil, [.demands, .announces, .blames].contains(cue.manner) {
        site.contentEnd = endOfObject(from: content)
      }
    }
    // `, in what one called “a start”`
    if cue.manner == .judges, sentence.key(start - 1) == "what", sentence.key(start - 2) == "in",
      sentence.isComma(start - 3), !subject.mention.isPronoun, site.contentStart != nil
    {
      site.clauseStart = start - 3
    }
    return finished(site)
  }

  /// `According to Ann Marlowe, …`
  private func namingSite(of cue: Cue, at i: Int) -> CueSite? {
    let end = i + cue.length
    guard
      let subject = subjects.objectPronoun(at: end) ?? subjects.issuerOfDocument(after: end) ?? subjects.subject(
        after: end)
        ?? subjects.issuer(after: end) ?? subjects.possessor(after: end) ?? subjects.bareSource(after: end)
    else { return nil }
    var site = CueSite(cue: cue, elements: i..<end, subject: subject, start: i)
    let behind = subject.others.isEmpty ? subject.mention.elements.upperBound : subject.endOfElements
    if i == 0, let comma = subjects.endOfSource(behind) {
      site.contentStart = comma + 1
    } else {
      site.isTrailing = i > 0
    }
    return site
  }

  /// `Asked by Ann Marlowe whether she would stay, the minister smiled.`
  private func askedBySite(of cue: Cue) -> CueSite? {
    guard cue.manner == .asks, sentence.key(1) == "by", let subject = subjects.subject(after: 2),
      !Self.isPress(subject.mention)
    else { return nil }
    let question = subject.mention.elements.upperBound
    guard let key = sentence.key(question), ReportedSpeech.questionWords.contains(key) else { return nil }
    var site = CueSite(cue: cue, elements: 0..<question, subject: subject, start: 0, contentStart: question)
    site.contentEnd = (question..<sentence.elements.count).first { sentence.isComma($0) }
    return site
  }

  /// Whether a reporter or an analyst asks, whose question is part of the story.
  static func isPress(_ mention: Mention) -> Bool {
    mention.kind == .title && mention.description.contains { press.contains($0) }
      || mention.kind == .name && mention.isOrganization
  }

  private static let press: WordSet = [
    "reporter", "reporters", "journalist", "journalists", "analyst", "analysts", "newspaper", "interviewer",
    "correspondent", "broadcaster", "agency", "host", "presenter", "moderator", "magazine", "paper", "website",
  ]

  /// Whether a clause between commas only tells who somebody is: `Ann Marlowe, who had threatened to resign, smiled`, or
  /// how the writer came by it: `, who asked us not to print her name,`.
  private func isBackground(_ cue: Cue, at i: Int) -> Bool {
    if sentence.key(i - 1) == "had", let relative = sentence.key(i - 2), relative == "who" || relative == "which",
      sentence.isComma(i - 3), cue.manner != .says, cue.manner != .tells
    {
      return true
    }
    return cue.manner == .asks
      && ["us", "me", "not", "that"].contains(sentence.key(i + cue.length))
      && (i..<i + 8).contains { ["named", "name", "identified", "names", "surname"].contains(sentence.key($0)) }
  }

  /// Cues that are nouns, too.
  static let nouns: WordSet = [
    "note", "notes", "claim", "claims", "report", "reports", "hope", "hopes", "fear", "fears", "doubt", "doubts",
    "estimate", "estimates", "forecast", "forecasts", "warning", "demand", "demands", "promise", "promises", "pledge",
    "pledges", "vow", "vows", "states", "objects", "shows", "worry", "concerns", "stresses", "complaint", "reply",
    "replies", "call", "calls", "ruling", "answer", "object",
  ]

  private static let mostlyNouns: WordSet = ["remarks", "tweets", "jokes", "quips", "posts", "comments", "reports"]

  /// Whether the verb at `i` is joined to one before: `and warns`, `but later admitted`.
  func isJoined(_ i: Int) -> Bool { conjunction(before: i) != nil }

  private func conjunction(before i: Int) -> Int? {
    var before = i - 1
    while before > i - 4, let key = sentence.key(before), key != "and", Lexicon.isSkippedBeforeCue(key) { before -= 1 }
    if sentence.key(before) == "and" || sentence.key(before) == "but" { return before }
    // `said it was late, then accused her of waste`
    return sentence.key(i - 1) == "then" && isBreak(i - 2) ? i - 1 : nil
  }

  func isAfterQuotation(_ i: Int) -> Bool {
    sentence.quotation(i - 1) != nil || (isBreak(i - 1) && sentence.quotation(i - 2) != nil)
  }

  func isBreak(_ i: Int) -> Bool { sentence.isComma(i) || sentence.isDash(i) || sentence.quotation(i) != nil }
}
