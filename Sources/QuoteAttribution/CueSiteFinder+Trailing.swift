/// Cues behind what they report, and what stands behind these: `It was late, she said on Monday in a letter`.
extension CueSiteFinder {
  /// `site` without content that is a quotation of its own, or that stands in front of the cue.
  func finished(_ site: CueSite) -> CueSite {
    var site = site
    if let contentStart = site.contentStart, isDirect(contentStart) { site.contentStart = nil }
    // `The man, who the court heard was drunk, was fined`
    if let content = site.contentStart, site.contentEnd == nil, site.start > 0 {
      site.contentEnd = endOfRelativeClause(from: content, cue: site.start)
    }
    let speech = ReportedSpeech(sentence: sentence, mentions: subjects.mentions)
    let addressed = site.cue.manner == .tells ? speech.endOfAddressee(from: site.elements.upperBound) : nil
    let follows = endOfTimeWords(from: addressed ?? site.elements.upperBound)
    let start = startOfCoordination(site.start)
    site.isTrailing =
      start != openingEnd && (site.cue.manner.canTrail || isRuling(site) || isUttered(site))
      && !site.cue.isParticiple && (isBreak(start - 1) || isBehindParenthesis(start))
      && (follows == sentence.elements.count || isBreak(follows)) && !hasDirectQuotation(from: follows)
      && (sentence.quotation(follows) == nil || site.contentStart == nil)
    // `Alluding to it, Ann Marlowe declared,` announces what the next paragraph has.
    if site.isTrailing, follows == sentence.elements.count - 1, sentence.isComma(follows) { site.isTrailing = false }
    if site.isTrailing {
      site.start = start
      site.contentStart = nil
      site.elements = site.elements.lowerBound..<follows
    }
    return site
  }

  /// `, the judge held,`
  func isRuling(_ site: CueSite) -> Bool {
    guard sentence.key(site.elements.lowerBound) == "held", let mention = site.subject?.mention else { return false }
    return mention.description.contains { ["court", "judge", "judges", "tribunal", "bench", "justices"].contains($0) }
  }

  /// Whether parentheses stand between what is reported and a source that ends the sentence.
  private func isBehindParenthesis(_ start: Int) -> Bool {
    start > 3 && sentence.elements.count - start <= 12 && sentence.elements[start - 1].kind == .closeParenthesis
      && (start..<sentence.elements.count).allSatisfy { sentence.word($0) != nil }
  }

  /// `, a neighbor confided,`
  private func isUttered(_ site: CueSite) -> Bool {
    site.contentStart == nil && sentence.key(site.elements.lowerBound).map(Self.uttering.contains) ?? false
  }

  private static let uttering: WordSet = [
    "confided", "confides", "grumbled", "grumbles", "moaned", "moans", "muttered", "mutters", "whispered", "whispers",
    "shouted", "cried", "joked", "boasted", "boasts", "bragged", "brags", "sniffed", "snapped", "gushed", "enthused",
    "teased", "deadpanned", "clarified", "griped", "gripes", "fretted", "frets", "mumbled", "recited", "specified",
  ]

  func endOfTimeWords(from i: Int) -> Int {
    var i = i
    while let word = sentence.word(i), Lexicon.weekdays.contains(word.key) || Self.timeWords.contains(word.key) {
      i += 1
    }
    // `he said but did not elaborate`, `he said and hung up`
    if sentence.key(i) == "but" || sentence.key(i) == "and", let verb = sentence.word(i + 1),
      !verb.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || verb.key.hasSuffix("ed"),
      sentence.cue(at: i + 1) == nil, (i..<sentence.elements.count).allSatisfy({ sentence.word($0) != nil })
    {
      return sentence.elements.count
    }
    return endOfPhrase(from: sentence.key(i - 1) == "on" ? i - 1 : i) ?? i
  }

  /// The element behind a phrase that tells where, how or to whom somebody spoke, if a break or the end of the sentence
  /// follows: `in a statement`, `to a reporter in the lobby`.
  func endOfPhrase(from start: Int) -> Int? {
    guard let key = sentence.key(start), Self.prepositions.contains(key) else { return nil }
    // `told allies to prepare`
    if key == "to", let next = sentence.word(start + 1), !next.isCapitalized, !next.traits.contains(.determiner),
      !next.key.hasSuffix("s")
    {
      return nil
    }
    for i in start + 1..<min(start + 16, sentence.elements.count) {
      guard let word = sentence.word(i) else { return isBreak(i) && i > start + 1 && i <= start + 10 ? i : nil }
      // `in a plan submitted to the ministry`
      let isModifier = word.key.hasSuffix("ed") && sentence.key(i + 1).map(Self.prepositions.contains) ?? false
      if word.traits.contains(.auxiliary) || word.traits.contains(.pronoun)
        || sentence.cue(at: i) != nil && !isModifier
      {
        return nil
      }
    }
    return sentence.elements.count <= start + 16 ? sentence.elements.count : nil
  }

  static let prepositions: WordSet = [
    "in", "at", "on", "from", "to", "during", "through", "via", "over", "after", "before", "outside", "with", "by",
  ]

  static let timeWords: WordSet = [
    "on", "today", "yesterday", "earlier", "later", "late", "early", "local", "time", "last", "this", "night", "week",
    "tonight", "afterwards", "recently", "month", "year", "spring", "summer", "autumn", "winter", "morning",
    "afternoon", "evening", "weekend",
  ]

  func hasDirectQuotation(from i: Int) -> Bool { (i...(i + 1)).contains(where: isDirect) }
}

extension CueTable.Manner {
  /// Whether subject and cue may stand behind what is reported: `It is late, she said.`
  fileprivate var canTrail: Bool {
    switch self {
    case .says, .states, .tells, .asks, .announces, .hears: true
    case .demands, .blames, .judges, .names: false
    }
  }
}
