/// Shapes of one drawing, in the units of its view box. Colours come from the page's style, by class.
struct SVGDrawing {
  let width: Double
  let height: Double
  /// What the drawing shows, for who cannot see it.
  let description: String
  private var shapes: [String] = []

  init(width: Double, height: Double, description: String) {
    self.width = width
    self.height = height
    self.description = description
  }

  enum Anchor: String { case start, middle, end }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String) {
    shapes.append("<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" class=\"\(kind)\"/>")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ kind: String, opacity: Double? = nil, title: String? = nil
  ) {
    let fill = opacity.map { " fill-opacity=\"\(n($0))\"" } ?? ""
    let size = "x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(width, 0)))\" height=\"\(n(max(height, 0)))\""
    shapes.append("<rect \(size) class=\"\(kind)\"\(fill)>\(titled(title))</rect>")
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, _ kind: String, title: String? = nil) {
    shapes.append(
      "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" class=\"\(kind)\">\(titled(title))</circle>")
  }

  mutating func polyline(_ points: [(x: Double, y: Double)], _ kind: String) {
    shapes.append("<polyline points=\"\(list(points))\" class=\"\(kind)\"/>")
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ kind: String) {
    shapes.append("<polygon points=\"\(list(points))\" class=\"\(kind)\"/>")
  }

  mutating func text(
    _ text: String, x: Double, y: Double, _ anchor: Anchor = .start, _ kind: String = "", isVertical: Bool = false
  ) {
    let turn = isVertical ? " transform=\"rotate(-90 \(n(x)) \(n(y)))\"" : ""
    let style = kind.isEmpty ? "" : " class=\"\(kind)\""
    shapes.append(
      "<text x=\"\(n(x))\" y=\"\(n(y))\" text-anchor=\"\(anchor.rawValue)\"\(style)\(turn)>\(HTMLText.escaped(text))</text>"
    )
  }

  var svg: String {
    let size = "viewBox=\"0 0 \(n(width)) \(n(height))\""
    return "<svg \(size) role=\"img\" aria-label=\"\(HTMLText.escaped(description))\">"
      + shapes.joined(separator: "\n") + "</svg>"
  }

  private func titled(_ title: String?) -> String {
    title.map { "<title>\(HTMLText.escaped($0))</title>" } ?? ""
  }

  private func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
  }

  /// A coordinate to two decimals, without what is superfluous.
  private func n(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
