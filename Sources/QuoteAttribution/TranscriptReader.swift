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

  /// The turns in order; none if the text is no transcript.
  func turns() -> [Turn] {
    let labels = body.map(label)
    var counts: [String: Int] = [:]
    for label in labels.compactMap({ $0 }) { counts[label.text, default: 0] += 1 }
    let isQuestions = (counts["Q"] ?? 0) >= 2 && (counts["A"] ?? 0) >= 2
    let repeats = counts.values.contains { $0 >= 2 } || labels.allSatisfy { $0?.isCertain ?? true }
    let isTurns = counts.count >= 2 && counts.values.reduce(0, +) >= 4 && repeats
    guard isQuestions || isTurns else { return [] }
    var turns: [Turn] = []
    var isOpen = false
    for (paragraph, label) in zip(body, labels) {
      let bounds = article.paragraphs[paragraph].utf8Range
      if let label, label.isCertain || (counts[label.text] ?? 0) >= 2 {
        let span = afterDirections(label.end..<bounds.upperBound)
        let labelRange = bounds.lowerBound..<(bounds.lowerBound + label.text.utf8.count)
        turns.append(Turn(label: label.text, labelRange: labelRange, spans: [], paragraph: paragraph))
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

  // MARK: - Lines

  private struct Label {
    var text: String
    var end: Int
    /// Whether its form alone shows it: capitals throughout, or `Q`.
    var isCertain: Bool
  }

  /// The label that the paragraph starts with.
  private func label(_ paragraph: Int) -> Label? {
    let bounds = article.paragraphs[paragraph].utf8Range
    let head = bounds.prefix(48)
    guard let colon = head.first(where: { article.utf8[$0] == UInt8(ascii: ":") }), colon > bounds.lowerBound else {
      return nil
    }
    let text = article.text(bounds.lowerBound..<colon)
    let words = text.split(separator: " ")
    guard words.count <= 5, text.unicodeScalars.allSatisfy({ $0.isWordScalar || " .'’-".unicodeScalars.contains($0) }),
      words.allSatisfy({ $0.unicodeScalars.first?.isUpper ?? false })
    else { return nil }
    let content = article.utf8.skippingSpace(from: colon + 1, to: bounds.upperBound)
    guard content < bounds.upperBound else { return nil }
    let isCapitals = !text.unicodeScalars.contains { $0.isLower } && text.utf8.count >= 1
    // `Ms Marlowe: “…”` would be a cue without a verb.
    if !isCapitals, QuotationMark.opens(article.utf8, at: content, width: .double) { return nil }
    return Label(text: text, end: content, isCertain: isCapitals)
  }

  /// `[CROSSTALK]`, or a line of capitals.
  private func isDirection(_ range: Range<Int>) -> Bool {
    if article.utf8[range.lowerBound] == UInt8(ascii: "["), article.utf8[range.upperBound - 1] == UInt8(ascii: "]") {
      return true
    }
    return !article.text(range).unicodeScalars.contains { $0.isLower }
  }

  /// Past `[LAUGHS]` and its like.
  private func afterDirections(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, article.utf8[range.lowerBound] == UInt8(ascii: "["),
      let close = range.prefix(60).first(where: { article.utf8[$0] == UInt8(ascii: "]") })
    else { return range }
    return article.utf8.trimmingSpace((close + 1)..<range.upperBound)
  }

  /// Whether an unlabelled paragraph is the writer's: someone is reported in it as `she says`.
  private func isNarration(_ paragraph: Int) -> Bool {
    let bounds = article.paragraphs[paragraph].utf8Range
    let words = article.text(bounds).lowercased().split { !$0.isLetter }
    return zip(words, words.dropFirst()).contains { first, second in
      (first == "she" || first == "he" || first == "they") && ["says", "said", "tells", "adds"].contains(second)
    }
  }
}
