/// What is asked for, where the cue need not ask for anything: `wants a ban`, but not `wants a dog`.
extension ReportedSpeech {
  /// Whether the object of `wants` or `challenged` is to do something, or to be done: `wants the state to act`, but not `wants a dog`.
  func isDemand(from end: Int) -> Bool {
    // `wants to leave`
    if sentence.key(end - 1) == "to", let wish = sentence.key(end - 2), wish == "wants" || wish == "hopes",
      let verb = sentence.key(end)
    {
      return !Self.wishes.contains(verb)
    }
    // `asked for a glass of water`
    if sentence.key(end - 1) == "for", sentence.key(end - 2)?.hasPrefix("ask") ?? false {
      return !(end..<end + 4).prefix { sentence.word($0) != nil }.contains {
        sentence.key($0).map(Self.handedOver.contains) ?? false
      }
    }
    guard let verb = sentence.key(end - 1), Self.mayOnlyWish.contains(verb) else { return true }
    guard let first = sentence.key(end), first != "to", !Self.prepositions.contains(first) else { return false }
    if first == "that" { return sentence.word(end + 1) != nil }
    let isOrder = Self.addressing(verb) || Self.orders(verb)
    if !Self.addressing(verb), asksForMeasure(from: end) || !isOrder && isNumber(end) { return true }
    var i = end + 1
    while i < end + (isOrder ? 13 : 9), let key = sentence.key(i) {
      // `pressed the button and waited for the lift to come`
      if key == "and" || key == "but", sentence.mayBeVerb(i + 1) { return false }
      if key == "to", let verb = sentence.word(i + 1), !verb.isCapitalized, !verb.traits.contains(.determiner),
        !Self.adjectives.contains(verb.key)
      {
        return true
      }
      if !isOrder, key.hasSuffix("ed") || ["kept", "made", "back", "gone", "out", "done", "banned"].contains(key) {
        return true
      }
      i += 1
    }
    return false
  }

  /// Where what is asked for starts: behind `that`, or behind one who is asked.
  func demanded(from end: Int) -> Int {
    if sentence.key(end) == "that", sentence.word(end + 1) != nil,
      !Self.prepositions.contains(sentence.key(end - 1) ?? "")
    {
      return end + 1
    }
    return behindAddressee(from: end) ?? end
  }

  /// Verbs that ask for something only with a measure or an infinitive behind them: `ordered the firm to pay`, but not
  /// `ordered a pizza`.
  private static let mayOnlyWish: WordSet = [
    "wants", "want", "challenged", "challenges", "sought", "seeks", "expecting", "ordered", "ordering", "directed",
    "directing", "requested", "requesting", "petitioned", "petitioning", "encouraged", "encourages", "encouraging",
    "pressed", "pressing", "lobbied",
  ]

  /// What is asked for over a counter.
  private static let handedOver: WordSet = [
    "glass", "water", "coffee", "tea", "drink", "beer", "food", "bill", "cash", "directions", "seat", "ride", "lift",
    "cigarette", "room", "table", "name", "names", "address", "keys", "key", "ticket", "tickets", "passport", "id",
    "autograph", "photo", "hug",
  ]

  /// Adjectives that may stand behind `to` where no verb does: `directed it to great acclaim`.
  private static let adjectives: WordSet = [
    "great", "wide", "critical", "little", "much", "no", "some", "more", "less", "new", "high", "low", "side", "mixed",
  ]

  private func isNumber(_ i: Int) -> Bool {
    sentence.word(i).map { $0.key.isNumber || $0.startsWithSymbol } ?? false
  }

  /// Whether somebody is told to act: then no measure follows, which would be somebody else’s.
  private static func addressing(_ verb: WordKey) -> Bool {
    verb.hasPrefix("challeng") || verb == "expecting" || verb.hasPrefix("encourag") || verb.hasPrefix("press")
      || verb == "lobbied"
  }

  private static func orders(_ verb: WordKey) -> Bool {
    verb.hasPrefix("order") || verb.hasPrefix("direct") || verb.hasPrefix("request") || verb.hasPrefix("petition")
  }

  /// Whether the noun phrase at `end` is of what people ask of those in power: `a ban on such sites`.
  func asksForMeasure(from end: Int) -> Bool {
    if sentence.key(end) == "more" { return true }
    for i in end..<end + 6 {
      guard let word = sentence.word(i) else { return false }
      if Self.measures.contains(word.key) { return true }
      if word.traits.contains(.stopWord), !["more", "and", "or", "no", "a", "an", "the"].contains(word.key) {
        return false
      }
    }
    return false
  }

  /// What people want to do without asking for anything.
  private static let wishes: WordSet = [
    "leave", "talk", "go", "stay", "be", "live", "work", "play", "meet", "see", "know", "hear", "sleep", "eat", "buy",
    "marry", "die", "return", "become", "come", "have", "get", "feel", "learn", "look", "speak",
  ]

  static let measures: WordSet = [
    "ban", "bans", "inquiry", "investigation", "review", "moratorium", "end", "halt", "freeze", "vote", "referendum",
    "rule", "rules", "law", "laws", "legislation", "regulation", "regulations", "change", "changes", "reform",
    "reforms", "levy", "tax", "guarantee", "guarantees", "assurance", "assurances", "answers", "apology",
    "compensation", "refund", "refunds", "action", "clarity", "explanation", "commitment", "limit", "limits", "cap",
    "register", "list", "code", "duty", "duties", "exemption", "right", "rights", "safeguards", "protection",
    "protections", "fines", "penalties", "money", "funding", "powers", "transparency", "evidence", "justice", "number",
    "commission", "regulator", "standards", "system", "plan", "strategy", "fund", "pause", "delay", "resignation",
    "sentence", "label", "labels", "concessions", "deal", "grant", "grants", "loan", "role", "damages", "years",
    "order", "injunction", "say", "talks", "pay", "rise", "increase", "cut", "cuts",
  ]
}
