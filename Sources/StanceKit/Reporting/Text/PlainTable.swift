/// Lines of text in columns, the first flush left, the others flush right, at most 80 wide.
struct PlainTable {
  private var rows: [[String]]

  init(_ header: [String]) { rows = [header] }

  mutating func append(_ cells: [String]) { rows.append(cells) }

  var text: String {
    var widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let others = widths.dropFirst().reduce(0) { $0 + 2 + $1 }
    widths[0] = max(1, min(widths[0], 80 - others))
    return rows.map { row in
      row.enumerated().map { column, cell in
        let cut = cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : cell[...]
        let padding = String(repeating: " ", count: widths[column] - cut.count)
        return column == 0 ? cut + padding : "  " + padding + cut
      }.joined()
    }.joined(separator: "\n")
  }
}
