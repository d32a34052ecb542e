/// What belongs to somebody and tells what that person says, without a clause behind `that`: views, calls, messages.
extension SpeechNoun {
  /// `The message from the mayor was blunter: the port would close.`
  func colonClause(of noun: Int, behind verb: Int) -> CueSite? {
    guard let colon = (verb + 1..<verb + 6).first(where: sentence.isColon), sentence.word(colon + 1) != nil,
      (colon + 1..<colon + 40).contains(where: sentence.mayBeVerb)
    else { return nil }
    let isFrom = sentence.key(noun + 1) == "from"
    guard let (subject, start) = isFrom ? subjects.subject(after: noun + 2).map({ ($0, noun) }) : owner(of: noun)
    else { return nil }
    return CueSite(
      cue: Cue(manner: .says, length: 1, isParticiple: false), elements: noun..<(colon + 1), subject: subject,
      start: start, contentStart: colon + 1)
  }

  /// `In Ann Marlowe’s view, the law is weak`, `About 2,300 are in use, by the agency’s count`
  func ownedView(at i: Int) -> CueSite? {
    guard let noun = sentence.key(i), Self.views.contains(noun), let (subject, owner) = owner(of: i) else { return nil }
    var start = owner
    while start > max(0, owner - 3), sentence.word(start - 1)?.isCapitalized ?? false, sentence.key(start - 1) != "in",
      sentence.key(start - 1) != "by"
    {
      start -= 1
    }
    guard let link = sentence.key(start - 1), link == "in" || link == "by" else { return nil }
    let isEnd = i + 1 == sentence.elements.count
    var site = CueSite(
      cue: Cue(manner: .names, length: 1, isParticiple: false), elements: i..<(i + 1), subject: subject,
      start: start - 1)
    if start == 1 {
      site.contentStart = sentence.isComma(i + 1) ? i + 2 : i + 1
    } else if sentence.isComma(start - 2), isEnd || sentence.isComma(i + 1) {
      site.isTrailing = true
    } else {
      return nil
    }
    return site
  }

  static let views: WordSet = [
    "view", "opinion", "words", "telling", "estimation", "judgment", "judgement", "assessment", "reckoning", "count",
    "estimate", "account",
  ]

  /// What somebody asks for in a noun: `the mayor’s call for calm`, `a plea by the union for more time`, `Ann Marlowe’s
  /// order for the school to close`.
  func ownedRequest(at i: Int) -> CueSite? {
    guard let noun = sentence.key(i), Self.requests.contains(noun) else { return nil }
    var behind = i + 1
    let found: (Subject, Int)?
    if let by = sentence.key(behind), by == "by" || by == "from", let subject = subjects.subject(after: behind + 1) {
      found = (subject, i)
      behind = (subject.apposition ?? subject.mention).elements.upperBound
    } else {
      found = owner(of: i)
    }
    guard let (subject, start) = found, sentence.key(behind) == "for", sentence.word(behind + 1) != nil,
      // `dismissed the union’s calls for more time`
      start == i || !(start - 2..<start).contains(where: { sentence.cue(at: $0)?.manner == .judges })
    else { return nil }
    // `Orbis’s orders for jets` are no orders to anybody.
    let isCommand = noun == "order" || noun == "orders"
    let object = (behind + 2..<behind + 9).prefix { sentence.word($0) != nil && !sentence.mayBeVerb($0) }
    if isCommand, !object.contains(where: { sentence.key($0) == "to" }) { return nil }
    // `The group’s calls for months went unanswered.`
    if let first = sentence.key(behind + 1), Self.spans.contains(first) { return nil }
    var site = CueSite(
      cue: Cue(manner: .demands, length: behind + 1 - i, isParticiple: false), elements: i..<(behind + 1),
      subject: subject, start: start, contentStart: behind + 1)
    site.contentEnd = (behind + 2..<min(behind + 30, sentence.elements.count)).first { end in
      sentence.word(end).map { Lexicon.auxiliaries.contains($0.key) && sentence.key(end - 1) != "that" }
        ?? (sentence.isComma(end) || sentence.isDash(end))
    }
    return site
  }

  private static let spans: WordSet = ["minutes", "hours", "days", "weeks", "months", "years", "decades"]

  static let requests: WordSet = [
    "call", "calls", "appeal", "appeals", "plea", "pleas", "request", "requests", "order", "orders",
  ]
}
