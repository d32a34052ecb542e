import StanceKit

/// Rows of a table for people: who, what, and the labels.
struct PredictionTable {
  let classifier: StatementClassifier
  let width: Int

  private static let speakerWidth = 18
  private var labelWidths: [Int] {
    classifier.axes.map { axis in
      let longest = max(axis.labels.map(\.count).max() ?? 0, axis.name.count, AxisScheme.neutral.count)
      return min(longest, 22)
    }
  }

  private var textWidth: Int {
    max(20, width - Self.speakerWidth - 1 - labelWidths.reduce(0) { $0 + $1 + 1 } - 1)
  }

  var header: String {
    row(speaker: "SPEAKER", text: "STATEMENT", labels: classifier.axes.map { $0.name.uppercased() })
  }

  func row(speaker: String?, text: String, labels: [String]) -> String {
    var cells = [Self.fit(speaker ?? "–", Self.speakerWidth), Self.fit(text, textWidth)]
    cells += zip(labels, labelWidths).map { Self.fit($0, $1) }
    var line = cells.joined(separator: " ")
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func fit(_ text: String, _ width: Int) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if flat.count <= width { return flat + String(repeating: " ", count: width - flat.count) }
    return flat.prefix(width - 1) + "…"
  }
}
