import Tokenization

/// Reads the turns of a transcript or interview: paragraphs that start with a label and a colon, `ANN MARLOWE: Yes.` or
/// `Q: Why?`, and those behind them up to the next label.
///
/// Such a document may also have ordinary text, before the first turn and between turns, which is left to others.
struct TranscriptReader {
  struct Turn {
    var label: String
    /// Where the label stands.
    var labelRange: Range<Int>
    var spans: [Range<Int>]
    var paragraph: Int
  }

  let article: Article
  let body: [Int]
  /// Whether questions open with `Q` and blanks alone, as in the briefings of the White House.
  private var asksBare = false

  init(article: Article, body: [Int]) {
    self.article = article
    self.body = body
  }

  /// So many are compared with each other; where more speak, some speak twice.
  private static let fewSpeakers = 32

  /// The turns in order; none if the text is no transcript.
  mutating func turns() -> [Turn] {
    asksBare = body.count { isBareQuestion(article.paragraphs[$0].utf8Range) } >= 2
    let labels = body.map(label)
    var counts: [String: Int] = [:]
    for label in labels.compactMap({ $0 }) { counts[label.text, default: 0] += 1 }
    let isQuestions = (counts["Q"] ?? 0) >= 2 && (counts["A"] ?? 0) >= 2
    // A list of states names each of them once or twice, and no speakers.
    let repeated = counts.values.filter { $0 >= 2 }.reduce(0, +)
    let repeats =
      repeated * 2 >= counts.values.reduce(0, +)
      || labels.allSatisfy { $0?.isCertain ?? true } && counts.keys.count(where: Self.isPerson) * 2 >= counts.count
      || counts.count <= Self.fewSpeakers
        && counts.keys.contains { label in counts.keys.contains { TranscriptSpeakers.shortens(label, $0) } }
    let isTurns = counts.count >= 2 && counts.values.reduce(0, +) >= 4 && repeats
    guard isQuestions || isTurns else { return [] }
    var turns: [Turn] = []
    var isOpen = false
    for (paragraph, label) in zip(body, labels) {
      let bounds = article.paragraphs[paragraph].utf8Range
      // Where others are labelled, somebody named in full may speak just once.
      if let label, label.isCertain || (counts[label.text] ?? 0) >= 2 || label.text.contains(" ") {
        let span = afterDirections(label.end..<bounds.upperBound)
        turns.append(Turn(label: label.text, labelRange: label.utf8Range, spans: [], paragraph: paragraph))
        if !span.isEmpty { turns[turns.count - 1].spans.append(span) }
        isOpen = true
      } else if isOpen {
        if isDirection(bounds) || isNarration(paragraph) {
          isOpen = isDirection(bounds)
        } else {
          turns[turns.count - 1].spans.append(bounds)
        }
      }
    }
    return turns.filter { !$0.spans.isEmpty }
  }

  /// Whether a label that nobody bears twice calls somebody: `ANN MARLOWE`, `HOST`, but not `LOBBY CORNER`, as the items
  /// of a newsletter start.
  private static func isPerson(_ label: String) -> Bool {
    let words = label.lowercased().words.map { WordKey($0) }
    guard let first = words.first else { return false }
    return Lexicon.isFirstName(first) || Lexicon.honorifics.contains(first)
      || words.count == 1 && (RoleNouns[first]?.kind == .person || label.utf8.count <= 3)
  }

  // MARK: - Lines

  private struct Label {
    var text: String
    /// Where the name stands, without what describes it.
    var utf8Range: Range<Int>
    var end: Int
    /// Whether its form alone shows it: capitals throughout, or `Q`.
    var isCertain: Bool
  }

  /// The label that the paragraph starts with.
  private func label(_ paragraph: Int) -> Label? {
    let bounds = article.paragraphs[paragraph].utf8Range
    if let label = questionLabel(bounds) { return label }
    let limit = min(bounds.lowerBound + 90, bounds.upperBound)
    let colon = article.utf8.firstIndex(of: UInt8(ascii: ":"), from: bounds.lowerBound, to: limit)
    guard colon > bounds.lowerBound, colon < limit else { return nil }
    // `ANN MARLOWE, HOST:`, `Ann Marlowe (Radio Bramble):`
    let all = bounds.lowerBound..<colon
    let describing = all.first { article.utf8[$0] == UInt8(ascii: ",") || article.utf8[$0] == UInt8(ascii: "(") }
    let range = article.utf8.trimmingSpace(bounds.lowerBound..<(describing ?? colon))
    // Few lines with a colon start with something as short and capitalized.
    guard range.count <= 48, article.utf8[range].firstScalar?.isUpper ?? false else { return nil }
    let text = article.text(range)
    let words = text.words
    guard (1...5).contains(words.count),
      text.unicodeScalars.allSatisfy({ $0.isWordScalar || " .'’-".unicodeScalars.contains($0) }),
      words.allSatisfy({ $0.unicodeScalars.first?.isUpper ?? false })
    else { return nil }
    let content = article.utf8.skippingSpace(from: colon + 1, to: bounds.upperBound)
    guard content < bounds.upperBound else { return nil }
    // `DARREN McALLISTER`
    let isCapitals = !text.withoutMac.unicodeScalars.contains { $0.isLower }
    if let describing, !isCapitals && article.utf8[describing] == UInt8(ascii: ",") { return nil }
    // `Ms Marlowe: “…”` would be a cue without a verb.
    if !isCapitals, QuotationMark.opens(article.utf8, at: content, width: .double) { return nil }
    return Label(text: text, utf8Range: range, end: content, isCertain: isCapitals)
  }

  /// `Q: `, `A. `, `Q3: `: a letter for who asks and who answers, perhaps with a number.
  private func questionLabel(_ bounds: Range<Int>) -> Label? {
    let first = article.utf8[bounds.lowerBound]
    guard first == UInt8(ascii: "Q") || first == UInt8(ascii: "A") else { return nil }
    var i = bounds.lowerBound + 1
    while i < bounds.upperBound, (0x30...0x39).contains(article.utf8[i]) { i += 1 }
    if asksBare, isBareQuestion(bounds) {
      i = bounds.lowerBound
    } else if i >= bounds.upperBound || article.utf8[i] != UInt8(ascii: ":") && article.utf8[i] != UInt8(ascii: ".") {
      return nil
    }
    let content = article.utf8.skippingSpace(from: i + 1, to: bounds.upperBound)
    guard content > i + 1, content < bounds.upperBound else { return nil }
    let range = bounds.lowerBound..<(bounds.lowerBound + 1)
    return Label(text: article.text(range), utf8Range: range, end: content, isCertain: true)
  }

  /// `Q    Will she sign it?`
  private func isBareQuestion(_ bounds: Range<Int>) -> Bool {
    guard bounds.count > 8, article.utf8[bounds.lowerBound] == UInt8(ascii: "Q") else { return false }
    let content = article.utf8.skippingSpace(from: bounds.lowerBound + 1, to: bounds.upperBound)
    return content > bounds.lowerBound + 1 && content < bounds.upperBound
      && article.utf8.decodedScalar(at: content).scalar.isUpper
  }

  /// `[CROSSTALK]`, or a line of capitals.
  private func isDirection(_ range: Range<Int>) -> Bool {
    if article.utf8[range.lowerBound] == UInt8(ascii: "["), article.utf8[range.upperBound - 1] == UInt8(ascii: "]") {
      return true
    }
    return !article.text(range).unicodeScalars.contains { $0.isLower }
  }

  /// Past `[LAUGHS]`, `(laughs)` and their like.
  private func afterDirections(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first else { return range }
    let closing: UInt8
    switch article.utf8[first] {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return range
    }
    guard let close = range.prefix(60).first(where: { article.utf8[$0] == closing }) else { return range }
    return article.utf8.trimmingSpace((close + 1)..<range.upperBound)
  }

  /// Whether an unlabelled paragraph is the writer's: someone is reported in it as `she says`, or it is the last and
  /// tells where to find more: `Her book is published in May.`
  private func isNarration(_ paragraph: Int) -> Bool {
    let words = lettersOnly(article.paragraphs[paragraph].utf8Range)
    if paragraph == body.last, let verb = words.firstIndex(where: { $0 == "is" || $0 == "will" }),
      words[verb...].prefix(4).contains(where: Self.offers.contains)
    {
      return true
    }
    return zip(words, words.dropFirst()).contains { first, second in
      (first == "she" || first == "he" || first == "they") && Self.reporting.contains(second)
    }
  }

  private static let offers: WordSet = ["published", "out", "available", "touring"]
  private static let reporting: WordSet = ["says", "said", "tells", "adds"]

  /// The stretches of letters in `range`.
  private func lettersOnly(_ range: Range<Int>) -> [WordKey] {
    var words: [WordKey] = []
    var start = range.lowerBound
    var i = start
    while i <= range.upperBound {
      let decoded = i < range.upperBound ? article.utf8.decodedScalar(at: i) : nil
      if let decoded, decoded.scalar.isLetter {
        i += decoded.length
        continue
      }
      if start < i { words.append(WordKey(lowercasing: article.utf8[start..<i])) }
      i += decoded?.length ?? 1
      start = i
    }
    return words
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter, or a mark on one.
  fileprivate var isLetter: Bool {
    isASCII
      ? isUpper || isLower
      : isWordScalar && (properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered)
  }
}
