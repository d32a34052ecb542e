/// Divides a sentence among the cues that report speech in it.
///
/// A cue's content runs to the end of the sentence, unless another speaker's cue, a direct quotation or a clause such
/// as `as she set out her plans` ends it. A cue inside another's content is part of that.
struct ReportedContent {
  struct Stretch: Hashable, Sendable {
    /// The index of the cue's site.
    var site: Int
    var elements: Range<Int>
  }

  let sentence: OuterSentence
  let sites: [CueSite]
  /// The sites that introduce direct quotations.
  let used: IndexFlags
  let direct: IndexFlags

  func stretches() -> [Stretch] {
    var stretches: [Stretch] = []
    if sites.isEmpty { return stretches }
    stretches.reserveCapacity(sites.count + 1)
    let limits = contentLimits()
    // Where text starts that no cue has claimed.
    var free = 0
    for (i, site) in sites.enumerated() {
      // Behind what a relative clause reports, the cue of the clause around it.
      let isAround = stretches.last.map { site.start < $0.elements.lowerBound } ?? false
      if let last = stretches.last, (isAround ? site.elements.lowerBound : site.start) < last.elements.upperBound {
        // `He replied that it was frozen, the prosecution said.`
        if site.isTrailing, site.cue.manner != .names, site.elements.upperBound == sentence.elements.count {
          let start = direct.isEmpty ? introductionEnd(from: 0, to: site.start) : free
          stretches.removeAll { $0.elements.lowerBound >= start }
          let all = trimmed(from: start, to: site.start)
          if isClean(all), all.count >= 3 { stretches.append(Stretch(site: i, elements: all)) }
          free = site.elements.upperBound
          continue
        }
        guard cuts(i) else { continue }
        stretches[stretches.count - 1].elements = trimmed(
          from: last.elements.lowerBound, to: site.clauseStart ?? site.start)
        if stretches[stretches.count - 1].elements.isEmpty { stretches.removeLast() }
      }
      if used.contains(i) {
        free = max(free, site.elements.upperBound)
        continue
      }
      if site.isTrailing {
        var before = trimmed(
          from: max(free, introductionEnd(from: free, to: site.start)), to: site.start)
        let isParenthetical = isParenthetical(site, from: before.lowerBound)
        // `She gave up, because, she explained, it hurt`: what stands in front of the conjunction is the writer's.
        if isParenthetical, let conjunction = before.last.flatMap(sentence.key),
          ["because", "that", "and", "but", "since", "although", "so", "if"].contains(conjunction)
        {
          before = site.start..<site.start
        }
        free = site.elements.upperBound
        guard isClean(before) else { continue }
        if before.count >= (isParenthetical ? 1 : 3) || before.contains(where: { sentence.quotation($0) != nil }) {
          stretches.append(Stretch(site: i, elements: before))
        }
        if isParenthetical || before.count < 3, let rest = rest(after: site, to: limits[i]), !rest.isEmpty {
          stretches.append(Stretch(site: i, elements: rest))
          free = rest.upperBound
        }
      } else if let start = site.contentStart {
        let elements = trimmed(from: start, to: min(site.contentEnd ?? .max, end(from: start, to: limits[i])))
        if isEmptyObject(elements) { continue }
        // `vowed to appeal`, `called for calm`
        let mayBeShort =
          site.cue.manner == .judges
          || site.cue.manner == .demands && ["to", "for", "of", "against"].contains(sentence.key(start - 1))
        if elements.count >= (mayBeShort ? 1 : 2) || elements.contains(where: { sentence.quotation($0) != nil }) {
          stretches.append(Stretch(site: i, elements: elements))
        }
        free = max(free, elements.upperBound)
      } else if !direct.isEmpty || site.cue.manner == .says {
        free = max(free, site.elements.upperBound)
      }
    }
    return stretches
  }

  /// For each site the element at which the next cue that ends its content begins, at most the end of the sentence.
  private func contentLimits() -> KeptArray<Int> {
    let limits = sentence.memory.allocate(Int.self, count: sites.count)
    var limit = sentence.elements.count
    for i in sites.indices.reversed() {
      (limits + i).initialize(to: limit)
      // What the one before may hold ends where this one begins.
      if i > 0, cuts(i) { limit = sites[i].clauseStart ?? sites[i].start }
    }
    return KeptArray(limits, count: sites.count)
  }

  /// Whether site `i` ends the content of the cue before it.
  private func cuts(_ i: Int) -> Bool {
    let site = sites[i]
    if used.contains(i) || site.clauseStart != nil && !site.goesOn { return true }
    // `said lessons would be learned, but rejected the comparison`
    if site.goesOn, sentence.key(site.clauseStart ?? 0) == "but" { return true }
    guard site.cue.manner != .names, !site.isTrailing, site.contentStart != nil else { return false }
    // `According to the council, a model that was used said no`: all of it is the council’s.
    if i > 0, sites[i - 1].cue.manner == .names, sites[i - 1].contentStart == site.start,
      let mention = site.subject?.mention, ![.says, .tells].contains(site.cue.manner) || mention.isOrganization
    {
      return false
    }
    // `At the bank, she said, they asked for a bill`: that comma is the cue’s in front.
    if i > 0, sites[i - 1].isTrailing, !used.contains(i - 1), site.start - 1 == endOfSource(of: sites[i - 1]),
      sentence.isComma(sites[i - 1].start - 1), sentence.isComma(site.start - 1)
    {
      return false
    }
    if site.goesOn || isBreak(site.start - 1) { return true }
    if site.cue.isParticiple { return false }
    // Past the adverbs of `and later warned`.
    let joined = ["and", "but", "while", "although", "though"].contains(sentence.key(site.start - 1))
    if joined, isBreak(site.start - 2) { return true }
    // `said they had trouble selling but Ann Marlowe has said there was none`
    return sentence.key(site.start - 1) == "but" && [.says, .tells].contains(site.cue.manner)
      && !(site.subject?.mention.isPronoun ?? true)
  }

  private func isBreak(_ i: Int) -> Bool { sentence.isComma(i) || sentence.isDash(i) || sentence.quotation(i) != nil }

  /// The element that ends the content that starts at `start`.
  private func end(from start: Int, to limit: Int) -> Int {
    for i in start..<max(start, limit) {
      if direct.contains(i) { return i }
      guard let key = sentence.key(i), i > start else { continue }
      // `as she set out her plans` is the writer's.
      if key == "as", let next = sentence.key(i + 1), ["she", "he", "they"].contains(next) { return i }
      if sentence.isComma(i - 1), ["triggering", "prompting", "sparking", "forcing", "sending"].contains(key) {
        return i
      }
      // `ordered it to pay, in a ruling that the firm called absurd`
      if key == "in", sentence.isComma(i - 1), sentence.key(i + 1) == "a",
        (i + 3..<i + 5).contains(where: { sentence.key($0) == "that" || sentence.key($0) == "which" })
      {
        return i
      }
      if key == "according", sentence.key(i + 1) == "to" { return i }
      // `called it “a start” before leaving`
      if sentence.quotation(i - 1) != nil, key == "before" || key == "after" || key == "while",
        sentence.key(i + 1)?.hasSuffix("ing") ?? false
      {
        return i
      }
      // `asked for water, and then, told there was none, left`
      if sentence.isComma(i - 1), key == "and", sentence.key(i + 1) == "then", sentence.isComma(i + 2) { return i }
      // `said prices would rise, a claim the minister denied`
      if sentence.isComma(i - 1), key == "a" || key == "an", let noun = sentence.key(i + 1),
        Self.takenUp.contains(noun) || sentence.word(i + 1)?.traits.contains(.speechNoun) ?? false
      {
        return i
      }
    }
    return max(start, limit)
  }

  /// Nouns by which a writer takes up what was said.
  static let takenUp: WordSet = [
    "sentence", "remark", "phrase", "state", "charge", "account", "assertion", "description", "move", "notion", "idea",
    "characterization", "characterisation", "figure", "number", "accusation", "comparison", "decision", "step", "word",
    "term", "prospect", "proposal", "comment", "statement",
  ]

  /// The element behind the cue and, where that follows, its source.
  func endOfSource(of site: CueSite) -> Int {
    guard site.cue.manner == .names, let subject = site.subject else { return site.elements.upperBound }
    return max(site.elements.upperBound, (subject.apposition ?? subject.mention).elements.upperBound)
  }

  private func rest(after site: CueSite, to limit: Int) -> Range<Int>? {
    let comma = endOfSource(of: site)
    guard sentence.isComma(comma), comma + 1 < sentence.elements.count else { return nil }
    let rest = trimmed(from: comma + 1, to: end(from: comma + 1, to: limit))
    return rest.isEmpty ? nil : rest
  }

  /// Past an opening such as `But ` or `Meanwhile, `.
  private func introductionEnd(from start: Int, to limit: Int) -> Int {
    guard let key = sentence.key(start), ["but", "and", "meanwhile", "however"].contains(key) else { return start }
    return sentence.isComma(start + 1) ? start + 2 : start + 1
  }

  /// Whether only a pronoun follows the cue, and perhaps an adverb: `They say it now, though`.
  private func isEmptyObject(_ elements: Range<Int>) -> Bool {
    guard let first = sentence.key(elements.lowerBound) else { return false }
    if ["goodbye", "farewell", "hello", "thanks", "grace", "sorry"].contains(first)
      || first == "the" && sentence.key(elements.lowerBound + 1) == "same" && elements.count == 2
      || first == "much" && sentence.key(elements.lowerBound + 1) == "the"
    {
      return true
    }
    if ["little", "nothing", "much", "something", "more", "less", "enough", "anything"].contains(first),
      elements.count == 1 || sentence.isComma(elements.lowerBound + 1)
    {
      return true
    }
    guard ["it", "this", "that", "so", "nothing"].contains(first) else { return false }
    return elements.dropFirst().allSatisfy { i in
      sentence.isComma(i)
        || sentence.key(i).map { ["now", "though", "too", "again", "often", "all", "then"].contains($0) }
          ?? false
    }
  }

  private func isClean(_ elements: Range<Int>) -> Bool { !elements.contains(where: direct.contains) }

  /// The elements from `start` to `end`, none if these have crossed, without the punctuation and conjunctions at both
  /// ends.
  private func trimmed(from start: Int, to end: Int) -> Range<Int> {
    var start = start
    var end = max(end, start)
    while start < end, sentence.word(start) == nil, sentence.quotation(start) == nil, !isOpenParenthesis(start) {
      start += 1
    }
    while end > start, sentence.quotation(end - 1) == nil {
      if let key = sentence.key(end - 1) {
        guard end < sentence.elements.count, ["and", "but", "while", "although", "though"].contains(key) else { break }
      } else if sentence.elements[end - 1].kind == .closeParenthesis {
        break
      }
      end -= 1
    }
    return start..<end
  }

  private func isOpenParenthesis(_ i: Int) -> Bool { sentence.elements[i].kind == .openParenthesis }
}
