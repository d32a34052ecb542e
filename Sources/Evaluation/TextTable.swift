/// Lines of text in columns: the first flush left, the others flush right.
package struct TextTable {
  private let header: [String]
  private var rows: [[String]] = []

  package init(header: [String]) {
    self.header = header.map(printable)
  }

  /// Appends a row. Cells it does not have are blank; a row without cells is a blank line.
  package mutating func append(_ cells: [String]) {
    precondition(cells.count <= header.count, "\(cells.count) cells for \(header.count) columns")
    rows.append(cells.map(printable))
  }

  /// The lines of the table, without trailing blanks and at most `width` long. The first column is cut to make the
  /// others fit.
  package func lines(width: Int) -> [String] {
    var widths = header.indices.map { column in
      ([header] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let others = widths.dropFirst().reduce(0) { $0 + TextTable.gap + $1 }
    widths[0] = max(min(widths[0], width - others), 1)
    return ([header] + rows).map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let cell = cell.truncated(to: widths[column])
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + padding : String(repeating: " ", count: TextTable.gap) + padding + cell
      }
      return line.trimmingTrailingBlanks
    }
  }

  /// The blanks between two columns.
  static let gap = 2
}

extension String {
  /// The string itself if it has at most `count` characters, else its start and an ellipsis.
  package func truncated(to count: Int) -> String {
    self.count <= count ? self : prefix(max(count - 1, 0)) + "…"
  }

  var trimmingTrailingBlanks: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// `text` with control characters, which would break a table, replaced.
package func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
}

/// `value` with `decimals` digits after the point; an en dash if undefined.
package func decimal(_ value: Double?, decimals: Int = 3) -> String {
  guard let value, value.isFinite else { return "–" }
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded())
  let sign = scaled < 0 ? "-" : ""
  let fraction = String(scaled.magnitude % UInt(scale))
  return
    "\(sign)\(scaled.magnitude / UInt(scale)).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
}

/// `share` as a percentage, with a digit after the point only where there is one to show.
package func percentage(_ share: Double) -> String {
  let text = decimal(share * 100, decimals: 1)
  return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " %"
}
