/// Text that goes into a page.
package enum HTMLText {
  /// `text` with what HTML would take for markup written as entities, and control characters, which HTML forbids, replaced.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .control: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The first `count` characters, with an ellipsis where some are left out.
  static func cut(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(max(count - 1, 0)) + "…"
  }
}

/// A table: a head and rows of cells that are already escaped.
struct HTMLTable {
  var caption: String
  var head: [String]
  /// Which columns hold text; the others hold numbers and stand flush right.
  var textColumns: Set<Int> = [0]
  var rows: [[String]] = []
  var className = ""

  var html: String {
    func cell(_ name: String, _ text: String, _ column: Int, _ label: String? = nil) -> String {
      let kind = textColumns.contains(column) ? " class=\"t\"" : ""
      let data = label.map { " data-label=\"\(HTMLText.escaped($0))\"" } ?? ""
      return "<\(name)\(kind)\(data)>\(text)</\(name)>"
    }
    let heads = head.enumerated().map { cell("th", HTMLText.escaped($1), $0) }.joined()
    let body = rows.map { row in
      "<tr>" + row.enumerated().map { cell("td", $1, $0, head[$0]) }.joined() + "</tr>"
    }.joined(separator: "\n")
    let kind = className.isEmpty ? "" : " class=\"\(className)\""
    return """
      <div class="scroll"><table\(kind)><caption>\(HTMLText.escaped(caption))</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)
      </tbody></table></div>
      """
  }
}
