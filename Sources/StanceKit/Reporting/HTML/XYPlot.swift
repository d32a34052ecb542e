/// Lines in a frame with two axes.
struct XYPlot {
  struct Series {
    let name: String
    let points: [(x: Double, y: Double)]
    /// Which of the six colours and dash patterns.
    let style: Int
    var hasMarkers = false
    /// The ends of an interval at each point.
    var band: [(lower: Double, upper: Double)]?
  }

  struct Tick {
    let value: Double
    let text: String
  }

  var title: String
  var xLabel: String
  var yLabel: String
  var xTicks = XYPlot.shareTicks
  var yTicks = XYPlot.shareTicks
  var series: [Series]
  /// Lines to compare with, each between two points.
  var references: [((x: Double, y: Double), (x: Double, y: Double))] = []
  var note: String?

  static let shareTicks = [0, 0.25, 0.5, 0.75, 1].map {
    Tick(value: $0, text: decimalText($0, $0 == 0 || $0 == 1 ? 0 : 2))
  }
  static let styleCount = 6

  /// A figure with the drawing, its legend and a note.
  var figure: String {
    let legend =
      series.count < 2
      ? ""
      : "<ul class=\"legend\">"
        + series.map { series in
          "<li><svg viewBox=\"0 0 24 8\" aria-hidden=\"true\"><line x1=\"0\" y1=\"4\" x2=\"24\" y2=\"4\" "
            + "class=\"s s\(series.style)\"/></svg>\(HTMLText.escaped(series.name))</li>"
        }.joined() + "</ul>"
    let note = note.map { "<p>\(HTMLText.escaped($0))</p>" } ?? ""
    return "<figure><h4>\(HTMLText.escaped(title))</h4>\(drawing.svg)\(legend)\(note)</figure>"
  }

  private static let (left, right, top, bottom) = (46.0, 350.0, 10.0, 218.0)

  private func x(_ value: Double) -> Double { Self.place(value, in: xTicks, from: Self.left, to: Self.right) }
  private func y(_ value: Double) -> Double { Self.place(value, in: yTicks, from: Self.bottom, to: Self.top) }

  /// A place on the horizontal axis, as its tick has it where it has one.
  private func text(of x: Double) -> String { xTicks.first { $0.value == x }?.text ?? decimalText(x) }

  private static func place(_ value: Double, in ticks: [Tick], from start: Double, to end: Double) -> Double {
    guard let first = ticks.first?.value, let last = ticks.last?.value, last > first else { return start }
    return start + (value - first) / (last - first) * (end - start)
  }

  private var drawing: SVGDrawing {
    var drawing = SVGDrawing(
      width: 360, height: 258, description: "\(title): \(yLabel) over \(xLabel)" + (note.map { ". \($0)" } ?? ""))
    for tick in xTicks {
      drawing.line(x(tick.value), Self.top, x(tick.value), Self.bottom, "grid")
      drawing.text(tick.text, x: x(tick.value), y: Self.bottom + 15, .middle, "tick")
    }
    for tick in yTicks {
      drawing.line(Self.left, y(tick.value), Self.right, y(tick.value), "grid")
      drawing.text(tick.text, x: Self.left - 6, y: y(tick.value) + 4, .end, "tick")
    }
    drawing.text(xLabel, x: (Self.left + Self.right) / 2, y: Self.bottom + 34, .middle, "axis")
    drawing.text(yLabel, x: 11, y: (Self.top + Self.bottom) / 2, .middle, "axis", isVertical: true)
    for (start, end) in references { drawing.line(x(start.x), y(start.y), x(end.x), y(end.y), "reference") }
    for series in series {
      if let band = series.band {
        let upper = zip(series.points, band).map { (x: x($0.x), y: y($1.upper)) }
        let lower = zip(series.points, band).map { (x: x($0.x), y: y($1.lower)) }
        drawing.polygon(upper + lower.reversed(), "band s\(series.style)")
      }
      drawing.polyline(series.points.map { (x: x($0.x), y: y($0.y)) }, "s s\(series.style)")
      guard series.hasMarkers else { continue }
      for point in series.points {
        drawing.circle(
          x(point.x), y(point.y), radius: 3, "mark s\(series.style)",
          title: "\(xLabel) \(text(of: point.x)), \(yLabel) \(decimalText(point.y))")
      }
    }
    return drawing
  }
}
