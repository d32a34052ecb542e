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
    let widths = [Self.speakerWidth, textWidth] + labelWidths
    return TableCell.row(zip([speaker ?? "–", text] + labels, widths).map { ($0, $1) })
  }
}
