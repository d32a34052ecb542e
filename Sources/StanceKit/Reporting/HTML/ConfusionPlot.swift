import Evaluation

/// Gold classes as rows, predicted ones as columns, each cell with its count and as dark as its share of the row.
struct ConfusionPlot {
  let labels: [String]
  let confusion: ConfusionMatrix

  /// More classes cannot be read in a matrix of this width.
  static let maximumClassCount = 10

  var figure: String {
    let worst = confusion.worstConfusion.map { worst in
      "Most frequent confusion: \(worst.count) of \(confusion.goldCounts[worst.gold]) \(labels[worst.gold]) taken for "
        + "\(labels[worst.predicted])."
    }
    let words = worst ?? (confusion.exampleCount == 0 ? "No statements." : "Nothing was confused.")
    return "<figure><h4>Confusion matrix</h4>\(drawing.svg)<p>Rows: true; columns: predicted; shade: share of the row. "
      + "\(HTMLText.escaped(words))</p></figure>"
  }

  private var drawing: SVGDrawing {
    let count = labels.count
    let (left, top) = (96.0, 30.0)
    let cellWidth = (356 - left) / Double(count)
    let cellHeight = min(44, max(22, cellWidth * 0.6))
    var drawing = SVGDrawing(
      width: 360, height: top + cellHeight * Double(count) + 4, description: "Confusion matrix of \(count) classes")
    // About six units a character at this size.
    let columnCharacters = Int(cellWidth / 6.2)
    for column in 0..<count {
      drawing.text(
        HTMLText.cut(labels[column], to: columnCharacters), x: left + cellWidth * (Double(column) + 0.5), y: top - 8,
        .middle, "tick")
    }
    for row in 0..<count {
      let y = top + cellHeight * Double(row)
      drawing.text(HTMLText.cut(labels[row], to: 15), x: left - 6, y: y + cellHeight / 2 + 4, .end, "tick")
      let shares = confusion.shares(ofGold: row)
      for column in 0..<count {
        let x = left + cellWidth * Double(column)
        let share = shares?[column] ?? 0
        let cellCount = confusion[gold: row, predicted: column]
        drawing.rectangle(x: x, y: y, width: cellWidth - 1.5, height: cellHeight - 1.5, "cell-back")
        drawing.rectangle(
          x: x, y: y, width: cellWidth - 1.5, height: cellHeight - 1.5, "cell", opacity: share,
          title: "\(labels[row]) predicted \(labels[column]): \(cellCount), \(percentText(share)) of the row")
        drawing.text(
          "\(cellCount)", x: x + cellWidth / 2 - 0.75, y: y + cellHeight / 2 + 4, .middle,
          share > 0.55 ? "on-dark" : "on-light")
      }
    }
    return drawing
  }
}
