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
    case .demands: start = isWordOrQuotation(end) ? end : nil
    case .judges: start = judges(from: end) ? afterAddressing(from: end) : nil
    case .names: start = nil
    }
    guard let start, start < sentence.elements.count else { return nil }
    return start
  }

  private func clauseStart(from end: Int, needsVerb: Bool) -> Int? {
    if let that = that(from: end, within: 9) { return that + 1 }
    if sentence.isComma(end) || sentence.isDash(end) { return nil }
    // `warned slow tech firms “we will not wait for you”`
    if let quotation = fragment(from: end, within: needsVerb ? 6 : 1), wordsAreNoClause(end..<quotation) {
      // `believes age checks “will not survive”` has no addressee: the words before the mark are its subject.
      let mayAddress = sentence.key(end - 1).map { $0.hasPrefix("warn") || $0.hasPrefix("caution") } ?? false
      return mayAddress ? quotation : end
    }
    guard let first = sentence.word(end) else { return nil }
    if Self.prepositions.contains(first.key) { return needsVerb ? nil : clauseBehindPhrase(from: end) }
    if needsVerb, Self.opinions.contains(sentence.key(end - 1) ?? ""), hasPastVerb(from: end + 1) { return end }
    let needsVerb = needsVerb || sentence.key(end - 1).map(Self.takesObjects.contains) ?? false
    return needsVerb && !hasAuxiliary(from: end) ? nil : end
  }

  /// Where a clause with a pronoun starts behind a phrase of place: `said in a statement on its site it had acted`.
  private func clauseBehindPhrase(from end: Int) -> Int? {
    for i in end..<min(end + 12, sentence.elements.count) {
      guard let key = sentence.key(i) else { return nil }
      if i > end + 1, Self.clausePronouns.contains(key),
        sentence.word(i + 1)?.traits.contains(.auxiliary) ?? false
      {
        return i
      }
    }
    return nil
  }

  /// Whether a past tense stands in the words from `start`, before any comma.
  private func hasPastVerb(from start: Int) -> Bool {
    for i in start..<max(start, min(start + 6, sentence.elements.count)) {
      guard let word = sentence.word(i) else { return false }
      if word.traits.contains(.irregularVerb) || word.key.hasSuffix("ed") { return i > start }
    }
    return false
  }

  private static let clausePronouns: Set<String> = ["it", "he", "she", "they", "there", "we", "this"]

  /// Cues that an object seldom follows.
  private static let opinions: Set<String> = ["believe", "believes", "believed", "think", "thinks", "thought", "fear"]

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
      if key == "that" { return i }
      // A clause has begun: any `that` behind belongs to it.
      if Lexicon.auxiliaries.contains(key) { return nil }
      if i == end, key == "how" || key == "why" || key == "whether" || key == "if" { return i - 1 }
    }
    return nil
  }

  private func hasAuxiliary(from end: Int) -> Bool {
    for i in end..<min(end + 8, sentence.elements.count) {
      guard let key = sentence.key(i) else { continue }
      if key == "to" || sentence.isComma(i) { return false }
      if Lexicon.auxiliaries.contains(key) { return true }
    }
    return false
  }

  /// The content behind one who is told: after `that`, after the name, or at a quotation.
  private func afterAddressee(from end: Int) -> Int? {
    if let that = that(from: end, within: 12) { return that + 1 }
    guard let addressee = mentions(startingAt: end) else { return fragment(from: end, within: 6) }
    var i = addressee.elements.upperBound
    if let key = sentence.key(i), Lexicon.weekdays.contains(key) { i += 1 }
    if sentence.key(i) == "on", let day = sentence.key(i + 1), Lexicon.weekdays.contains(day) { i += 2 }
    if sentence.key(i) == "to" { return i + 1 }
    guard isWordOrQuotation(i), sentence.key(i) != "about", sentence.key(i) != "of" else { return nil }
    if let key = sentence.key(i), Self.prepositions.contains(key) { return fragment(from: i, within: 8) }
    return i
  }

  /// Whether a quotation behind `end` is the judgement, rather than part of a clause that goes on about it.
  private func judges(from end: Int) -> Bool {
    guard let quotation = fragment(from: end, within: 14) else { return false }
    // `calling himself "Martin"` tells a name.
    if sentence.key(end - 1) == "calling", sentence.key(end)?.hasSuffix("self") ?? false { return false }
    return !(end..<quotation).contains { i in
      sentence.key(i).map { ["after", "because", "while", "when", "until", "since", "before"].contains($0) } ?? false
    }
  }

  private func afterAddressing(from end: Int) -> Int {
    sentence.key(end) == "as" || sentence.key(end) == "at" ? end + 1 : end
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
      if sentence.isComma(i) && limit <= 8 || sentence.isColon(i) { return nil }
    }
    return nil
  }

  private func isWordOrQuotation(_ i: Int) -> Bool { sentence.word(i) != nil || sentence.quotation(i) != nil }

  /// Cues that often have a thing for an object, such as a song or a question.
  private static let takesObjects: Set<String> = [
    "wrote", "writes", "writing", "write", "asked", "asks", "asking", "ask", "posted", "posting", "offered", "ventured",
  ]

  private static let prepositions: Set<String> = [
    "in", "on", "at", "during", "of", "to", "about", "after", "as", "when", "before", "for", "from", "by", "with", "so",
    "nothing", "not", "yes", "while", "and", "or", "but", "following", "ahead", "against", "over", "via",
  ]
}
