/// Text cut or filled up to the width of a table's column.
enum TableCell {
  static func fit(_ text: String, _ width: Int) -> String {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").visible
    if flat.count <= width { return flat + String(repeating: " ", count: width - flat.count) }
    return flat.prefix(width - 1) + "…"
  }

  /// Cells beside each other, without blanks at the end.
  static func row(_ cells: [(text: String, width: Int)]) -> String {
    var line = cells.map { fit($0.text, $0.width) }.joined(separator: " ")
    while line.last == " " { line.removeLast() }
    return line
  }
}
