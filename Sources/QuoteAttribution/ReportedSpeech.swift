/// Finds where the words that a cue reports begin.
struct ReportedSpeech {
  let sentence: OuterSentence
  let mentions: KeptArray<Mention>

  /// The element at which the content of `cue` starts, reading from `end`, the element behind the cue.
  func contentStart(of cue: Cue, from end: Int) -> Int? {
    guard end < sentence.elements.count else { return nil }
    if sentence.isColon(end) { return behindColon(of: cue, from: end + 1) }
    let start: Int?
    switch cue.manner {
    // `put it at three tons`
    case .says where sentence.key(end) == "at" && sentence.key(end - 1) == "it": start = valued(from: end - 1)
    case .says: start = clauseStart(from: end, needsVerb: false)
    case .states: start = clauseStart(from: end, needsVerb: true) ?? fact(from: end)
    case .tells: start = afterAddressee(from: end)
    // `a final demand from his landlord`
    case .demands where cue.length == 1 && ["from", "of", "by"].contains(sentence.key(end)): start = nil
    // `asked for anonymity`
    case .demands where sentence.key(end) == "anonymity": start = nil
    case .demands: start = isWordOrQuotation(end) && isDemand(from: end) ? demanded(from: end) : nil
    case .announces: start = clauseStart(from: end, needsVerb: true) ?? nounPhrase(from: end)
    case .asks: start = question(from: end)
    case .blames: start = judges(from: end) ? afterAddressing(from: end) : blamed(from: end)
    case .judges: start = judges(from: end) ? afterAddressing(from: end) : judged(from: end) ?? uttered(from: end)
    case .names, .hears: start = nil
    }
    guard let start, start < sentence.elements.count else { return nil }
    return start
  }

  /// The clause behind a colon: `Ms Marlowe warned: the port would close.`
  private func behindColon(of cue: Cue, from start: Int) -> Int? {
    guard cue.manner == .says || cue.manner == .states, let first = sentence.word(start), !first.key.isNumber,
      hasVerbBeforeComma(from: start)
    else { return nil }
    return start
  }

  func clauseStart(from end: Int, needsVerb: Bool) -> Int? {
    if needsVerb, sentence.key(end) == "to" { return behindConfidant(from: end + 1) }
    // `responded to a report that it was late`
    if sentence.key(end) == "to", let verb = sentence.key(end - 1), verb.hasPrefix("respon") || verb.hasPrefix("repl") {
      return nil
    }
    // `said on Tuesday the deal was off`, `said Tuesday he would`
    let behind = endOfTimePhrase(from: end)
    if behind > end, sentence.word(behind) != nil || sentence.quotation(behind) != nil {
      // So many words of time are no clause.
      if endOfTimePhrase(from: behind) > behind { return nil }
      if let key = sentence.key(behind), Self.prepositions.contains(key) {
        if key == "to" { return nil }
        return that(from: behind, within: 12).map { $0 + 1 } ?? clauseBehindPhrase(from: behind)
      }
      return clauseStart(from: behind, needsVerb: true) ?? (hasPastVerb(from: behind + 1) ? behind : nil)
    }
    let opensClause = !needsVerb && opensClause(at: end)
    if let that = that(from: end, within: opensClause || (needsVerb && isObject(at: end)) ? 1 : 14) { return that + 1 }
    // `added, however, the tax would not`
    if sentence.isComma(end), sentence.isComma(end + 2),
      ["however", "though", "meanwhile"].contains(sentence.key(end + 1)),
      sentence.key(end + 3) != "that", hasVerbBeforeComma(from: end + 3)
    {
      return end + 3
    }
    // `cautioned, however, that`, `claimed, without evidence, that`
    if sentence.isComma(end), let comma = (end + 2..<end + 8).first(where: { sentence.word($0) == nil }),
      sentence.isComma(comma), sentence.key(comma + 1) == "that"
    {
      return comma + 2
    }
    // `As Montaigne put it, “the greatest thing is …”`
    if sentence.isComma(end), sentence.quotation(end + 1) != nil { return end + 1 }
    if sentence.isComma(end) || sentence.isDash(end) { return nil }
    // `warned slow tech firms “we will not wait for you”`
    if let quotation = fragment(from: end, within: needsVerb ? 6 : 1), wordsAreNoClause(end..<quotation) {
      // `believes age checks “will not survive”` has no addressee: the words before the mark are its subject.
      let mayAddress = sentence.key(end - 1).map { $0.hasPrefix("warn") || $0.hasPrefix("caution") } ?? false
      // `warned the “tension” would grow`
      let isSubject = quotation == end + 1 && sentence.word(end)?.traits.contains(.determiner) ?? false
      return mayAddress && !isSubject ? quotation : end
    }
    if let demand = addressedDemand(from: end) { return demand }
    if needsVerb, sentence.key(end - 1)?.hasPrefix("estimate") ?? false, let value = valued(from: end) { return value }
    guard let first = sentence.word(end) else { return nil }
    // `a claim lodged years ago`
    if first.key.hasSuffix("ed"), !first.isCapitalized, sentence.key(end - 1).map(CueSiteFinder.nouns.contains) ?? false
    {
      return nil
    }
    // `warned nothing was off the table`, `said not everyone agreed`
    let isAmount =
      isAmount(at: end)
      || first.key == "nothing" && sentence.word(end + 1)?.traits.contains(.auxiliary) ?? false
      || first.key == "not"
        && ["all", "every", "everyone", "everybody", "enough", "one"].contains(sentence.key(end + 1))
    if Self.prepositions.contains(first.key), !isAmount {
      return needsVerb ? nil : clauseBehindPhrase(from: end) ?? clauseWithOpening(from: end)
    }
    // `alleging it knowingly let`
    if needsVerb, Self.clausePronouns.contains(first.key), let verb = sentence.word(end + 1),
      !Self.prepositions.contains(verb.key), !isTimeWord(verb.key),
      sentence.word(end + 2) != nil || verb.key.hasSuffix("ed")
    {
      return end
    }
    if let verb = sentence.key(end - 1) {
      if needsVerb, Self.opinions.contains(verb), hasPastVerb(from: end + 1) { return end }
      // `Their survey found nine in ten slept badly.`
      if needsVerb, Self.showing.contains(verb),
        Self.counts.contains(first.key) || first.key.isNumber
          || verb.hasPrefix("reveal") && !first.traits.contains(.determiner)
            && (end..<end + 5).allSatisfy({ sentence.word($0) != nil }),
        (max(0, end - 12)..<end - 1).contains(where: { sentence.key($0).map(CueSiteFinder.evidence.contains) ?? false })
      {
        return end
      }
      // `suggests the effect lasts a week`
      if Self.clauseVerbs.contains(where: verb.hasPrefix), !verb.hasSuffix("ing"),
        (end..<end + 4).allSatisfy({ sentence.word($0) != nil })
      {
        return end
      }
      // `claimed responsibility for it`
      if verb.hasPrefix("claim"), Self.claimed.contains(first.key) { return nil }
    }
    if !needsVerb, isPlainObject(from: end) { return nil }
    let needsVerb = needsVerb || sentence.key(end - 1).map(Self.takesObjects.contains) ?? false
    return needsVerb && !hasAuxiliary(from: end) && !hasFinitePast(from: end) && !hasFinitePresent(from: end)
      ? nil : end
  }

  /// Whether the words at `end` are no phrase of time or place: a `that` further on is theirs, `rely on alarms that need`.
  private func opensClause(at end: Int) -> Bool {
    guard let word = sentence.word(end), sentence.key(end - 1) != "told" else { return false }
    return !Self.prepositions.contains(word.key) && !isTimeWord(word.key) && !word.key.hasSuffix("ly")
      && !["again", "also", "once", "here", "there", "afterwards", "however", "instead"].contains(word.key)
  }

  /// Whether a thing follows the cue, whose `that` is not the cue’s: `announced a plan that would`. Who is warned or
  /// promised something is none.
  private func isObject(at end: Int) -> Bool {
    guard let first = sentence.word(end), ["a", "an", "the", "its", "his", "her", "their"].contains(first.key),
      let verb = sentence.key(end - 1)
    else { return false }
    return !Self.addressing.contains(where: verb.hasPrefix)
  }

  /// Whether a noun phrase without any verb follows, up to a break: `which is observing the vote, said`, `says his name`.
  private func isPlainObject(from end: Int) -> Bool {
    guard let first = sentence.word(end), ["the", "a", "an", "its", "his", "her", "their"].contains(first.key) else {
      return false
    }
    for i in end + 1..<min(end + 9, sentence.elements.count) {
      guard let word = sentence.word(i) else {
        return sentence.isComma(i) && !(sentence.cue(at: i + 1)?.isParticiple ?? true)
      }
      if word.key == "as" { return true }
      if sentence.mayBeVerb(i) || word.key.hasSuffix("s") || word.traits.contains(.auxiliary) { return false }
    }
    return false
  }

  /// How verbs start that may have one who is addressed behind them.
  private static let addressing: [WordKey] = ["warn", "caution", "advis", "promis", "assur", "remind", "convinc"]

  static let clausePronouns: WordSet = ["it", "he", "she", "they", "there", "we", "this"]

  /// Cues that an object seldom follows.
  private static let opinions: WordSet = [
    "believe", "believes", "believed", "think", "thinks", "thought", "fear", "calculated", "calculates", "reckon",
    "estimates", "estimated", "concluded", "concludes", "suspects", "insisted", "alleged", "alleges", "complained",
  ]

  /// How verbs start that hardly anything but a clause follows.
  private static let clauseVerbs: [WordKey] = ["alleg", "contend", "suggest"]

  private static let showing: WordSet = [
    "found", "finds", "showed", "shows", "show", "suggested", "suggests", "reveals", "revealed",
  ]

  private static let claimed: WordSet = [
    "responsibility", "victory", "credit", "asylum", "benefits", "lives", "compensation", "gold", "silver", "bronze",
    "expenses",
  ]

  /// The first of the words `that`, `how` or `whether` at or after `end`, before any comma or quotation.
  func that(from end: Int, within limit: Int) -> Int? {
    for i in end..<min(end + limit, sentence.elements.count) {
      guard let key = sentence.key(i) else { return nil }
      // `that’s` opens a clause of its own.
      if key == "that" {
        return sentence.word(i)?.isPossessive ?? false || i > end && sentence.key(i - 1) == "so" ? nil : i
      }
      // A clause has begun: any `that` behind belongs to it.
      if Lexicon.auxiliaries.contains(key) { return nil }
      if i == end, key == "how" || key == "why" || key == "whether" || key == "if" { return i - 1 }
    }
    return nil
  }

  func mentions(startingAt element: Int) -> Mention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].elements.lowerBound < element { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].elements.lowerBound == element ? mentions[low] : nil
  }

  /// The first quotation at or after `start`, before any comma.
  func fragment(from start: Int, within limit: Int) -> Int? {
    for i in start..<min(start + limit, sentence.elements.count) {
      if sentence.quotation(i) != nil { return i }
      if sentence.isComma(i) && limit <= 8 || sentence.isColon(i) || sentence.key(i) == "but" { return nil }
    }
    return nil
  }

  func isWordOrQuotation(_ i: Int) -> Bool { sentence.word(i) != nil || sentence.quotation(i) != nil }

  /// Cues that often have a thing for an object, such as a song or a question.
  private static let takesObjects: WordSet = [
    "declared", "declares", "declaring", "added", "adds", "adding", "tweeted", "tweets", "tweeting",
    "concluded", "concludes", "wrote", "writes", "writing", "write", "asked", "asks", "asking", "ask", "posted",
    "posting", "offered", "ventured",
  ]

  static let prepositions: WordSet = [
    "in", "on", "at", "during", "of", "to", "about", "after", "as", "when", "before", "for", "from", "by", "with", "so",
    "nothing", "not", "yes", "while", "and", "or", "but", "following", "ahead", "against", "over", "via",
    "within", "without", "amid", "throughout",
  ]
}
