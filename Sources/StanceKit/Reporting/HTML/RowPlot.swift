/// A value with its interval in each row, from 0 to 1: bars, or points beside a line to compare with.
struct RowPlot {
  enum Mark { case bar, point, hollow }

  struct Row {
    let name: String
    let value: Double?
    var lower: Double?
    var upper: Double?
    var mark = Mark.bar
    /// Whether the row stands out; its name then carries a sign, too.
    var isFlagged = false
  }

  var title: String
  var rows: [Row]
  /// The value of the whole.
  var reference: Double?
  var note: String?

  var figure: String {
    let note = note.map { "<p>\(HTMLText.escaped($0))</p>" } ?? ""
    return "<figure><h4>\(HTMLText.escaped(title))</h4>\(drawing.svg)\(note)</figure>"
  }

  private static let (left, right, rowHeight) = (128.0, 318.0, 24.0)

  private func x(_ value: Double) -> Double { Self.left + value * (Self.right - Self.left) }

  private var drawing: SVGDrawing {
    let bottom = 8 + Self.rowHeight * Double(rows.count)
    let values = rows.map { "\($0.name) \(decimalText($0.value))" }.joined(separator: ", ")
    var drawing = SVGDrawing(width: 360, height: bottom + 20, description: "\(title): \(values)")
    for tick in XYPlot.shareTicks {
      drawing.line(x(tick.value), 4, x(tick.value), bottom, "grid")
      drawing.text(tick.text, x: x(tick.value), y: bottom + 15, .middle, "tick")
    }
    if let reference { drawing.line(x(reference), 4, x(reference), bottom, "reference") }
    for (index, row) in rows.enumerated() {
      let y = 8 + Self.rowHeight * (Double(index) + 0.5)
      let name = HTMLText.cut(row.name, to: row.isFlagged ? 18 : 20) + (row.isFlagged ? " ◆" : "")
      drawing.text(name, x: Self.left - 8, y: y + 4, .end, row.isFlagged ? "name flagged" : "name")
      drawing.text(decimalText(row.value), x: 356, y: y + 4, .end, "value")
      guard let value = row.value else { continue }
      let kind = row.isFlagged ? "s1" : row.mark == .hollow ? "plain" : "s0"
      if row.mark == .bar {
        drawing.rectangle(
          x: Self.left, y: y - 7, width: x(value) - Self.left, height: 14, "bar \(kind)", title: row.name)
      }
      if let lower = row.lower, let upper = row.upper {
        drawing.line(x(lower), y, x(upper), y, "whisker")
        for end in [lower, upper] { drawing.line(x(end), y - 4, x(end), y + 4, "whisker") }
      }
      switch row.mark {
      case .bar: break
      case .point: drawing.circle(x(value), y, radius: 4.5, "mark \(kind)", title: row.name)
      case .hollow: drawing.circle(x(value), y, radius: 4.5, "hollow", title: row.name)
      }
    }
    return drawing
  }
}
