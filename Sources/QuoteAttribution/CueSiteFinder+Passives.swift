/// Cues in the passive, whose source follows: `was told by Ann Marlowe that`, `described by the bishop as “a start”`.
extension CueSiteFinder {
  /// The site of a cue that `by` and its source follow, at once or behind quoted words.
  func agentSite(of cue: Cue, at i: Int) -> CueSite? {
    let end = i + cue.length
    guard !cue.isParticiple else { return nil }
    switch cue.manner {
    case .judges, .blames:
      return agentSite(of: cue, at: i, by: end) ?? judgedSite(of: cue, at: i)
    case .tells, .asks, .demands, .states, .says:
      guard isPassive(i) else { return nil }
      // `was assured, by an official who had flown in, that`
      return agentSite(of: cue, at: i, by: sentence.isComma(end) ? end + 1 : end)
    case .announces, .hears, .names: return nil
    }
  }

  private func isPassive(_ i: Int) -> Bool {
    var before = i - 1
    while before > i - 4, let key = sentence.key(before), key.hasSuffix("ly") || Self.adverbs.contains(key) {
      before -= 1
    }
    return sentence.key(before).map { Lexicon.passives.contains($0) || $0 == "is" || $0 == "are" } ?? false
  }

  private static let adverbs: WordSet = ["also", "then", "later", "once", "first", "even", "again", "twice"]

  private func agentSite(of cue: Cue, at i: Int, by: Int) -> CueSite? {
    guard sentence.key(by) == "by", let subject = subjects.subject(after: by + 1),
      cue.manner != .asks || !Self.isPress(subject.mention)
    else { return nil }
    var behind = (subject.apposition ?? subject.mention).elements.upperBound
    // `welcomed by the bank and traders as a start`
    if sentence.key(behind) == "and", let other = subjects.index(startingAt: behind + 1) {
      behind = subjects.mentions[other].elements.upperBound
    }
    guard let content = contentOfPassive(cue, from: behind), !isDirect(content) else { return nil }
    var site = CueSite(cue: cue, elements: i..<behind, subject: subject, start: i, contentStart: content)
    if cue.manner == .judges {
      site.clauseStart = (max(0, i - 8)..<i).last { sentence.isComma($0) }
    } else if let be = (max(0, i - 3)..<i).last(where: { sentence.key($0).map(Lexicon.passives.contains) ?? false }),
      sentence.key(be - 1) == "and" || sentence.key(be - 1) == "but"
    {
      // `asked whether it was safe and was assured by the mayor that it was`
      site.clauseStart = be - 1
    }
    return site
  }

  /// The element at which the words start that are said by a source which ends in front of `behind`, at once or past a
  /// description of it.
  private func contentOfPassive(_ cue: Cue, from behind: Int) -> Int? {
    if let start = passiveContent(cue, at: behind) { return start }
    if cue.manner == .judges, let quotation = (behind..<behind + 6).first(where: { sentence.quotation($0) != nil }) {
      return quotation
    }
    let isDescribed = isBreak(behind) || ["who", "which", "of", "from", "in", "at"].contains(sentence.key(behind))
    guard isDescribed else { return nil }
    for i in behind..<min(behind + SubjectFinder.appositionLimit, sentence.elements.count) {
      if isDirect(i) { return nil }
      guard isBreak(i), let start = passiveContent(cue, at: i + 1) else { continue }
      return start
    }
    return nil
  }

  private func passiveContent(_ cue: Cue, at i: Int) -> Int? {
    guard let key = sentence.key(i) else { return sentence.quotation(i) != nil ? i : nil }
    switch cue.manner {
    case .judges: return key == "as" && i + 1 < sentence.elements.count ? i + 1 : nil
    case .blames: return ["of", "for", "over", "as"].contains(key) && sentence.word(i + 1) != nil ? i : nil
    default:
      if key == "that" { return i + 1 }
      if key == "not" { return sentence.key(i + 1) == "to" ? i : nil }
      return key == "to" || ReportedSpeech.questionWords.contains(key) && key != "who" && key != "which" ? i : nil
    }
  }

  /// `was branded “a disgrace” by Ann Marlowe`
  private func judgedSite(of cue: Cue, at i: Int) -> CueSite? {
    let end = i + cue.length
    guard isPassive(i), let quotation = (end..<end + 8).first(where: { sentence.quotation($0) != nil }),
      !isDirect(quotation), sentence.key(quotation + 1) == "by",
      let subject = subjects.subject(after: quotation + 2)
    else { return nil }
    return CueSite(
      cue: cue, elements: i..<end, subject: subject, start: i, contentStart: quotation, contentEnd: quotation + 1)
  }
}
