/// What is told or asked of somebody, behind the one who is told or asked.
extension ReportedSpeech {
  /// The content behind one who is told: after `that`, after the name, or at a quotation.
  func afterAddressee(from end: Int) -> Int? {
    if let that = that(from: end, within: 12) { return that + 1 }
    // `told the story of her life`
    if let told = sentence.key(end + 1),
      Self.tales.contains(told)
    {
      return nil
    }
    guard var i = endOfAddressee(from: end) else {
      // `told national radio she would go`
      return fragment(from: end, within: 6)
        ?? (end + 1..<end + 4).first {
          Self.clausePronouns.contains(sentence.key($0) ?? "") && hasVerbBeforeComma(from: $0)
        }
    }
    // `told the crowd a story`
    if sentence.key(i) == "a" || sentence.key(i) == "the" || sentence.key(i) == "his" || sentence.key(i) == "her",
      let told = sentence.key(i + 1), Self.tales.contains(told)
    {
      return nil
    }
    // `told Ann Marlowe, the chair, that`
    if sentence.isComma(i), let comma = (i + 1..<i + 12).first(where: { sentence.isComma($0) }),
      sentence.key(comma + 1) == "that"
    {
      return comma + 2
    }
    // `told Harbour Radio, the ferry was late`
    if sentence.isComma(i), let next = sentence.word(i + 1), !["who", "which", "and", "but"].contains(next.key),
      !next.key.hasSuffix("ing"), sentence.quotation(i + 1) == nil, hasVerbBeforeComma(from: i + 1)
    {
      return i + 1
    }
    while let key = sentence.key(i), isTimeWord(key) || key == "on" && sentence.key(i + 1).map(isTimeWord) ?? false {
      i += 1
    }
    // `told the crew to leave`: as with those who are urged, the crew is part of it.
    if sentence.key(i) == "to" {
      return i == end + 1 && sentence.key(end).map(Self.objectPronouns.contains) ?? false ? i : end
    }
    if sentence.key(i) == "not", sentence.key(i + 1) == "to" { return i }
    // `told the inquiry of a habit of silence`
    if sentence.key(i) == "of", isWordOrQuotation(i + 1), sentence.key(end - 1)?.hasPrefix("t") ?? false {
      return i + 1
    }
    // `told supporters gathered at a hotel`, `told reporters travelling with him`
    if i > end, let word = sentence.word(i), !word.isCapitalized, word.key.hasSuffix("ed") || word.key.hasSuffix("ing"),
      let next = sentence.key(i + 1), Self.prepositions.contains(next)
    {
      return fragment(from: i, within: 8) ?? clauseBehindPhrase(from: i)
    }
    guard isWordOrQuotation(i), sentence.key(i) != "about" else { return nil }
    if let key = sentence.key(i), Self.prepositions.contains(key) {
      if let clause = fragment(from: i, within: 8) ?? clauseBehindPhrase(from: i) { return clause }
      // `told a meeting in Leeds last night, growth was good`
      let comma = (i..<i + 9).first { sentence.word($0) == nil }
      return comma.flatMap { sentence.isComma($0) && hasVerbBeforeComma(from: $0 + 1) ? $0 + 1 : nil }
    }
    return i
  }

  func isTimeWord(_ key: WordKey) -> Bool {
    Lexicon.weekdays.contains(key) || ["last", "night", "week", "yesterday", "today", "later", "earlier"].contains(key)
  }

  func endOfAddressee(from end: Int) -> Int? {
    guard let key = sentence.key(end) else { return nil }
    if Self.objectPronouns.contains(key) { return end + 1 }
    // `told WXYZ radio`
    if let outlet = sentence.word(end), outlet.isCapitalized, let medium = sentence.key(end + 1),
      ["television", "radio", "news", "tv", "newspaper", "magazine", "reporters"].contains(medium)
    {
      return end + 2
    }
    if let addressee = mentions(startingAt: end) {
      var behind = addressee.elements.upperBound
      // `telling Ann Marlowe and Piers Vale to sit down`
      if sentence.key(behind) == "and", let other = mentions(startingAt: behind + 1), addressee.kind == .name {
        behind = other.elements.upperBound
      }
      // `told Reuters staff were instructed`: a verb behind has its subject in front.
      if sentence.word(behind)?.traits.contains(.auxiliary) ?? false, sentence.word(end)?.isCapitalized ?? false,
        let plain = (end + 1..<behind).first(where: { sentence.word($0).map { !$0.isCapitalized } ?? false })
      {
        return plain
      }
      return behind
    }
    // `warned all parties`
    if ["all", "both", "any", "every"].contains(key),
      sentence.word(end + 1).map({ !$0.traits.contains(.stopWord) }) ?? false
    {
      return end + 2
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
    guard let word = sentence.word(end),
      key.hasSuffix("s")
        || sentence.word(end + 1).map({ !$0.traits.isDisjoint(with: [.determiner, .pronoun]) }) ?? false,
      word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary])
    else { return nil }
    return end + 1
  }

  private static let objectPronouns: WordSet = ["me", "him", "her", "us", "them", "you", "it"]

  /// What is asked in `warned the jury not to talk` and `cautioned drivers against speeding`.
  func addressedDemand(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1),
      verb.hasPrefix("warn") || verb.hasPrefix("caution") || verb.hasPrefix("advis"),
      let i = endOfAddressee(from: end)
    else { return nil }
    if sentence.key(i) == "not", sentence.key(i + 1) == "to" { return i }
    return ["to", "against", "of", "about"].contains(sentence.key(i)) && sentence.word(i + 1) != nil ? i + 1 : nil
  }

  /// The question behind `asked`, or the one asked to do something with what is asked for.
  func question(from end: Int) -> Int? {
    for i in end..<min(end + 9, sentence.elements.count) {
      guard let key = sentence.key(i) else { break }
      // `asked anyone who saw it to call`
      // `asked the agency to explain how it was used`
      if key == "to", i > end, isInfinitive(i), mentions(startingAt: end) != nil,
        (i + 1..<i + 6).contains(where: { sentence.key($0).map(Self.questionWords.contains) ?? false })
      {
        return end
      }
      if key == "who", i > end, (i..<i + 9).contains(where: { sentence.key($0) == "to" }) { return end }
      if Self.questionWords.contains(key) { return i }
    }
    if sentence.key(end) == "that", sentence.word(end + 1) != nil { return end + 1 }
    // `asking anyone with information to come forward`
    if let first = sentence.key(end), Self.anybody.contains(first) {
      let words = (end + 1..<end + 12).prefix { sentence.word($0) != nil }
      return words.contains(where: isInfinitive) ? end : nil
    }
    if let behind = mentions(startingAt: end)?.elements.upperBound ?? endOfAddressee(from: end),
      behind < sentence.elements.count
    {
      return (behind..<behind + 4).prefix { sentence.word($0) != nil }.first { sentence.key($0) == "to" }.map(
        isInfinitive)
        ?? false ? end : nil
    }
    return fragment(from: end, within: 4)
  }

  private static let tales: WordSet = ["story", "truth", "tale", "lie", "lies", "joke", "jokes", "time", "stories"]

  private static let anybody: WordSet = [
    "anyone", "anybody", "everyone", "everybody", "people", "those", "motorists", "drivers", "residents", "customers",
    "members", "witnesses", "viewers", "readers", "visitors", "voters", "passengers",
  ]

  /// Whether `to` and a verb stand at `i`, rather than a place: `invited her to Leeds`.
  private func isInfinitive(_ i: Int) -> Bool {
    guard sentence.key(i) == "to" else { return false }
    guard let verb = sentence.word(i + 1) else { return true }
    return !verb.isCapitalized && !verb.traits.contains(.determiner)
  }

  static let questionWords: WordSet = [
    "whether", "if", "how", "why", "what", "when", "where", "who", "which",
  ]
}
