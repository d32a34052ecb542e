/// What is told as a fact in a noun phrase: counts, events, values.
extension ReportedSpeech {
  /// What is reported or confirmed as a fact, in a noun: `reported no delays`, `confirmed the deaths of two men`.
  func fact(from end: Int) -> Int? {
    guard let verb = sentence.key(end - 1), let first = sentence.word(end), sentence.word(end + 1) != nil else {
      return nil
    }
    if verb.hasPrefix("confirm") {
      return first.traits.contains(.determiner)
        && (end + 1..<end + 5).prefix(while: { sentence.word($0) != nil }).contains(where: { i in
          sentence.key(i) == "of" && sentence.key(i - 1).map(Self.happenings.contains) ?? false
        }) ? end : nil
    }
    guard verb.hasPrefix("report") else { return nil }
    // `reported a man to the police`
    let phrase = (end..<end + 8).prefix { sentence.word($0) != nil }
    if phrase.contains(where: { sentence.key($0).map(Self.unreported.contains) ?? false }) { return nil }
    let isArticle = first.key == "a" || first.key == "an"
    return Self.counts.contains(first.key) || first.key.isNumber || isArticle && phrase.count > 2 ? end : nil
  }

  /// Words that show that no fact is told: one to whom something is reported, or the results of a firm.
  private static let unreported: WordSet = [
    "to", "by", "profit", "profits", "loss", "earnings", "revenue", "revenues", "income", "dividend", "net", "results",
  ]

  static let counts: WordSet = [
    "no", "few", "fewer", "more", "several", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "dozens", "hundreds", "thousands", "only", "many", "mostly", "little", "less", "at", "all", "most", "half",
    "nearly", "almost", "both",
  ]

  private static let happenings: WordSet = [
    "death", "deaths", "arrest", "arrests", "existence", "loss", "closure", "departure", "resignation", "appointment",
    "discovery", "identity", "presence", "release", "sale", "purchase", "signing", "killing", "capture", "use",
    "number", "authenticity", "date", "name", "names", "seizure", "transfer", "removal", "receipt", "outbreak",
  ]

  /// `put the cost of repairs at about £3 million`
  func valued(from end: Int) -> Int? {
    if let at = (end + 1..<end + 9).prefix(while: { sentence.word($0) != nil }).first(where: {
      sentence.key($0) == "at"
    }),
      let amount = sentence.word(at + 1), amount.startsWithSymbol || (0x30...0x39).contains(amount.key.firstByte)
    {
      return end
    }
    guard let first = sentence.word(end), first.traits.contains(.determiner),
      (end + 1..<end + 5).contains(where: { sentence.key($0).map(Self.quantities.contains) ?? false })
    else { return nil }
    return (end + 2..<end + 12).prefix { sentence.word($0) != nil }.contains { sentence.key($0) == "at" } ? end : nil
  }

  private static let quantities: WordSet = [
    "figure", "figures", "cost", "costs", "number", "toll", "bill", "total", "price", "value", "loss", "losses",
    "damage", "chance", "chances", "odds", "size", "share", "rate", "risk", "burden", "count", "age", "range",
    "probability", "amount", "population", "proportion", "sum", "average", "likelihood", "shortfall", "gap", "savings",
    "worth",
  ]
}
