/// Finds where the words that a cue reports begin.
struct ReportedSpeech {
  let sentence: OuterSentence
  let mentions: [Mention]

  /// The element at which the content of `cue` starts, reading from `end`, the element behind the cue.
  func contentStart(of cue: Cue, from end: Int) -> Int? {
    guard end < sentence.elements.count, !sentence.isColon(end) else { return nil }
    let start: Int?
    switch cue.manner {
    case .says: start = clauseStart(from: end, needsVerb: false)
    case .states: start = clauseStart(from: end, needsVerb: true)
    case .tells: start = afterAddressee(from: end)
    case .demands: start = isWordOrQuotation(end) && isDemand(from: end) ? end : nil
    case .announces: start = clauseStart(from: end, needsVerb: true) ?? nounPhrase(from: end)
    case .asks: start = question(from: end)
    case .blames: start = judges(from: end) ? afterAddressing(from: end) : blamed(from: end)
    case .judges: start = judges(from: end) ? afterAddressing(from: end) : judged(from: end)
    case .names, .hears: start = nil
    }
    guard let start, start < sentence.elements.count else { return nil }
    return start
  }

  /// Whether the object of `wants` or `challenged` is to do something, or to be done: `wants the state to act`, but not `wants a dog`.
  private func isDemand(from end: Int) -> Bool {
    guard let verb = sentence.key(end - 1), ["wants", "challenged", "challenges"].contains(verb) else { return true }
    guard let first = sentence.key(end), first != "to", !Self.prepositions.contains(first) else { return false }
    var i = end + 1
    while i < end + 9, let key = sentence.key(i) {
      if key == "to", let verb = sentence.word(i + 1), !verb.isCapitalized, !verb.traits.contains(.determiner) {
        return true
      }
      if i > end + 1, key.hasSuffix("ed") || key == "kept" || key == "made" { return true }
      i += 1
    }
    return false
  }

  func clauseStart(from end: Int, needsVerb: Bool) -> Int? {
    if needsVerb, sentence.key(end) == "to" { return nil }
    // `said on Tuesday the deal was off`, `said Tuesday he would`
    let behind = endOfTimePhrase(from: end)
    if behind > end, sentence.word(behind) != nil || sentence.quotation(behind) != nil {
      if let key = sentence.key(behind), Self.prepositions.contains(key) { return clauseBehindPhrase(from: behind) }
      return clauseStart(from: behind, needsVerb: true) ?? (hasPastVerb(from: behind + 1) ? behind : nil)
    }
    let opensClause = !needsVerb && opensClause(at: end)
    if let that = that(from: end, within: opensClause ? 1 : 9) { return that + 1 }
    // `cautioned, however, that`
    if sentence.isComma(end), sentence.isComma(end + 2), sentence.key(end + 3) == "that" { return end + 4 }
    // `As Montaigne put it, “the greatest thing is …”`
    if sentence.isComma(end), sentence.quotation(end + 1) != nil { return end + 1 }
    if sentence.isComma(end) || sentence.isDash(end) { return nil }
    // `warned slow tech firms “we will not wait for you”`
    if let quotation = fragment(from: end, within: needsVerb ? 6 : 1), wordsAreNoClause(end..<quotation) {
      // `believes age checks “will not survive”` has no addressee: the words before the mark are its subject.
      let mayAddress = sentence.key(end - 1).map { $0.hasPrefix("warn") || $0.hasPrefix("caution") } ?? false
      return mayAddress ? quotation : end
    }
    if let demand = addressedDemand(from: end) { return demand }
    guard let first = sentence.word(end) else { return nil }
    if Self.prepositions.contains(first.key) { return needsVerb ? nil : clauseBehindPhrase(from: end) }
    // `alleging it knowingly let`
    if needsVerb, Self.clausePronouns.contains(first.key), let verb = sentence.word(end + 1),
      !Self.prepositions.contains(verb.key), !isTimeWord(verb.key),
      sentence.word(end + 2) != nil || verb.key.hasSuffix("ed")
    {
      return end
    }
    if needsVerb, Self.opinions.contains(sentence.key(end - 1) ?? ""), hasPastVerb(from: end + 1) { return end }
    let needsVerb = needsVerb || sentence.key(end - 1).map(Self.takesObjects.contains) ?? false
    return needsVerb && !hasAuxiliary(from: end) ? nil : end
  }

  /// The element behind a day or time: `Tuesday`, `on Tuesday`, `late on Monday night`, `last week`.
  private func endOfTimePhrase(from start: Int) -> Int {
    var i = start
    while i < start + 5, let key = sentence.key(i) {
      let opensDay = key == "on" || key == "late" || key == "early"
      guard isTimeWord(key) || opensDay && (start..<i + 3).contains(where: { isDay($0) }) || isDay(i) else { break }
      i += 1
    }
    return i
  }

  private func isDay(_ i: Int) -> Bool {
    sentence.key(i).map { Lexicon.weekdays.contains($0) } ?? false
  }

  /// Whether the words at `end` are no phrase of time or place: a `that` further on is theirs, `rely on alarms that need`.
  private func opensClause(at end: Int) -> Bool {
    guard let word = sentence.word(end), sentence.key(end - 1) != "told" else { return false }
    return !Self.prepositions.contains(word.key) && !isTimeWord(word.key) && !word.key.hasSuffix("ly")
      && !["again", "also", "once", "here", "there", "afterwards", "however", "instead"].contains(word.key)
  }

  /// Where a clause with a pronoun starts behind a phrase of place: `said in a statement on its site it had acted`.
  private func clauseBehindPhrase(from end: Int) -> Int? {
    for i in end..<min(end + 12, sentence.elements.count) {
      guard let key = sentence.key(i) else { return nil }
      if i > end + 1, Self.clausePronouns.contains(key), !Self.subordinating.contains(sentence.key(i - 1) ?? ""),
        sentence.word(i + 1)?.traits.contains(.auxiliary) ?? false
      {
        return i
      }
    }
    return nil
  }

  private static let subordinating: WordSet = [
    "while", "when", "as", "if", "after", "before", "because", "until", "since", "and", "but", "that", "which", "what",
  ]

  /// Whether a past tense stands in the words from `start`, before any comma.
  func hasPastVerb(from start: Int) -> Bool {
    for i in start..<max(start, min(start + 6, sentence.elements.count)) {
      guard let word = sentence.word(i) else { return false }
      if word.traits.contains(.irregularVerb) || word.key.hasSuffix("ed") { return i > start }
    }
    return false
  }

  private static let clausePronouns: WordSet = ["it", "he", "she", "they", "there", "we", "this"]

  /// Cues that an object seldom follows.
  private static let opinions: WordSet = ["believe", "believes", "believed", "think", "thinks", "thought", "fear"]

  private func wordsAreNoClause(_ elements: Range<Int>) -> Bool {
    elements.allSatisfy { i in
      guard let key = sentence.key(i) else { return false }
      return !Lexicon.auxiliaries.contains(key) && !Self.prepositions.contains(key) && key != "to"
    }
  }

  /// The first of the words `that`, `how` or `whether` at or after `end`, before any comma or quotation.
  private func that(from end: Int, within limit: Int) -> Int? {
    for i in end..<min(end + limit, sentence.elements.count) {
      guard let key = sentence.key(i) else { return nil }
      // `that’s` opens a clause of its own.
      if key == "that" { return sentence.word(i)?.isPossessive ?? false ? nil : i }
      // A clause has begun: any `that` behind belongs to it.
      if Lexicon.auxiliaries.contains(key) { return nil }
      if i == end, key == "how" || key == "why" || key == "whether" || key == "if" { return i - 1 }
    }
    return nil
  }

  private func hasAuxiliary(from end: Int) -> Bool {
    for i in end..<min(end + 12, sentence.elements.count) {
      guard let key = sentence.key(i) else {
        // `if she had accepted an apology, Ms Marlowe said`: another clause begins.
        if sentence.isComma(i), let next = sentence.word(i + 1),
          next.isCapitalized || next.traits.contains(.pronoun) || sentence.cue(at: i + 1)?.isParticiple ?? false
        {
          return false
        }
        continue
      }
      // `agreed with them to stop` has no clause; in `the risk to any buyer is low` a noun phrase follows.
      if key == "to", !(sentence.word(i + 1).map { $0.traits.contains(.determiner) || $0.key == "any" } ?? false) {
        return false
      }
      if Lexicon.auxiliaries.contains(key) || isContraction(i) { return true }
      // `acknowledged the lapses and said`
      if key == "and" || key == "but", sentence.cue(at: i + 1) != nil { return false }
    }
    return false
  }

  /// Whether the word at `i` is like `it’s` and `that’s`, which are cut as possessives are.
  private func isContraction(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isPossessive else { return false }
    return ["it", "that", "there", "he", "she", "what", "who", "here", "this"].contains(word.key)
  }

  /// The content behind one who is told: after `that`, after the name, or at a quotation.
  private func afterAddressee(from end: Int) -> Int? {
    if let that = that(from: end, within: 12) { return that + 1 }
    guard var i = endOfAddressee(from: end) else { return fragment(from: end, within: 6) }
    // `told Ann Marlowe, the chair, that`
    if sentence.isComma(i), let comma = (i + 1..<i + 12).first(where: { sentence.isComma($0) }),
      sentence.key(comma + 1) == "that"
    {
      return comma + 2
    }
    while let key = sentence.key(i), isTimeWord(key) || key == "on" && sentence.key(i + 1).map(isTimeWord) ?? false {
      i += 1
    }
    if sentence.key(i) == "to" { return i + 1 }
    if sentence.key(i) == "not", sentence.key(i + 1) == "to" { return i }
    guard isWordOrQuotation(i), sentence.key(i) != "about", sentence.key(i) != "of" else { return nil }
    if let key = sentence.key(i), Self.prepositions.contains(key) {
      return fragment(from: i, within: 8) ?? clauseBehindPhrase(from: i)
    }
    return i
  }

  private func isTimeWord(_ key: WordKey) -> Bool {
    Lexicon.weekdays.contains(key) || ["last", "night", "week", "yesterday", "today", "later", "earlier"].contains(key)
  }

  func endOfAddressee(from end: Int) -> Int? {
    guard let key = sentence.key(end) else { return nil }
    if ["me", "him", "her", "us", "them", "you", "it"].contains(key) { return end + 1 }
    if let addressee = mentions(startingAt: end) {
      let behind = addressee.elements.upperBound
      // `told Reuters staff were instructed`: a verb behind has its subject in front.
      if sentence.word(behind)?.traits.contains(.auxiliary) ?? false, sentence.word(end)?.isCapitalized ?? false,
        let plain = (end + 1..<behind).first(where: { sentence.word($0).map { !$0.isCapitalized } ?? false })
      {
        return plain
      }
      return behind
    }
    // `warned the jury`
    if let first = sentence.word(end), first.traits.contains(.determiner) {
      var i = end + 1
      while i < end + 4, let word = sentence.word(i),
        word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary]) && !sentence.isCue(word)
      {
        i += 1
      }
      return i > end + 1 ? i : nil
    }
    // `told jurors she had`, `told shoppers “…”`
    guard let word = sentence.word(end), key.hasSuffix("s"),
      word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary])
    else { return nil }
    return end + 1
  }

  /// What is asked in `warned the jury not to talk` and `cautioned drivers against speeding`.
  private func addressedDemand(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1), verb.hasPrefix("warn") || verb.hasPrefix("caution") || verb == "advised",
      let i = endOfAddressee(from: end)
    else { return nil }
    if sentence.key(i) == "not", sentence.key(i + 1) == "to" { return i }
    return ["to", "against", "of", "about"].contains(sentence.key(i)) && sentence.word(i + 1) != nil ? i + 1 : nil
  }

  static let questionWords: WordSet = [
    "whether", "if", "how", "why", "what", "when", "where", "who", "which",
  ]

  /// The question behind `asked`, or the one asked to do something with what is asked for.
  private func question(from end: Int) -> Int? {
    for i in end..<min(end + 9, sentence.elements.count) {
      guard let key = sentence.key(i) else { break }
      if Self.questionWords.contains(key) { return i }
    }
    if let addressee = mentions(startingAt: end), addressee.elements.upperBound < sentence.elements.count {
      let behind = addressee.elements.upperBound
      return (behind..<behind + 4).contains { sentence.key($0) == "to" } ? end : nil
    }
    return fragment(from: end, within: 4)
  }

  /// What is promised: `a ban on such sites`, `not to rest`.
  private func nounPhrase(from end: Int) -> Int? {
    guard let word = sentence.word(end), sentence.word(end + 1) != nil else { return nil }
    if word.key == "not", sentence.key(end + 1) == "to" { return end }
    let isStop = word.traits.contains(.stopWord) && word.key != "more" && !word.traits.contains(.determiner)
    return isStop || isTimeWord(word.key) || Self.prepositions.contains(word.key) ? nil : end
  }

  /// Who is blamed, if a reason is given: `the department for burying the report`, `his handling of it`.
  private func blamed(from end: Int) -> Int? {
    guard let word = sentence.word(end), !Self.prepositions.contains(word.key) else { return nil }
    for i in end + 1..<max(end + 1, min(end + 10, sentence.elements.count)) {
      guard let key = sentence.key(i) else { return nil }
      let isReason =
        ["for", "over", "as"].contains(key) || key == "of" && sentence.key(i - 1) == "handling"
        || key == "of" && sentence.key(end - 1)?.hasPrefix("accus") ?? false
      if isReason { return sentence.word(i + 1) == nil ? nil : end }
    }
    return nil
  }

  /// Who is judged in the writer's words: `the bill timid`, `it as a start`.
  private func judged(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1) else { return nil }
    if verb.hasPrefix("describ") {
      guard let first = sentence.word(end), !Self.prepositions.contains(first.key) else { return nil }
      return (end + 1..<end + 10).prefix { sentence.word($0) != nil }.contains { sentence.key($0) == "as" } ? end : nil
    }
    guard Self.naming.contains(verb) else { return nil }
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
    guard let object = mentions(startingAt: end), let next = sentence.word(object.elements.upperBound) else {
      return nil
    }
    return next.traits.contains(.determiner) || Lexicon.isJudgement(next.key) ? end : nil
  }

  private func isEndOfPhrase(_ i: Int) -> Bool {
    sentence.word(i) == nil || sentence.key(i) == "and" || sentence.key(i) == "but"
  }

  private static let naming: WordSet = [
    "called", "calls", "calling", "branded", "brands", "branding", "dubbed", "labelled", "labeled", "deemed", "termed",
  ]

  /// Whether a quotation behind `end` is the judgement, rather than part of a clause that goes on about it.
  private func judges(from end: Int) -> Bool {
    guard let quotation = fragment(from: end, within: 14) else { return false }
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

  private func afterAddressing(from end: Int) -> Int {
    if sentence.key(end) == "that", sentence.key(end - 1)?.hasPrefix("den") ?? false { return end + 1 }
    return sentence.key(end) == "as" || sentence.key(end) == "at" ? end + 1 : end
  }

  private func mentions(startingAt element: Int) -> Mention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].elements.lowerBound < element { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].elements.lowerBound == element ? mentions[low] : nil
  }

  /// The first quotation at or after `start`, before any comma.
  private func fragment(from start: Int, within limit: Int) -> Int? {
    for i in start..<min(start + limit, sentence.elements.count) {
      if sentence.quotation(i) != nil { return i }
      if sentence.isComma(i) && limit <= 8 || sentence.isColon(i) || sentence.key(i) == "but" { return nil }
    }
    return nil
  }

  private func isWordOrQuotation(_ i: Int) -> Bool { sentence.word(i) != nil || sentence.quotation(i) != nil }

  /// Cues that often have a thing for an object, such as a song or a question.
  private static let takesObjects: WordSet = [
    "wrote", "writes", "writing", "write", "asked", "asks", "asking", "ask", "posted", "posting", "offered", "ventured",
  ]

  private static let prepositions: WordSet = [
    "in", "on", "at", "during", "of", "to", "about", "after", "as", "when", "before", "for", "from", "by", "with", "so",
    "nothing", "not", "yes", "while", "and", "or", "but", "following", "ahead", "against", "over", "via",
  ]
}
