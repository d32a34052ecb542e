import QuoteAttribution
import RecordFormats

/// How extracted statements are written.
struct ExtractionStyle: Sendable {
  let format: OutputFormat
  let writesNarration: Bool
  /// The columns of a table.
  let width: Int

  private static let speakerWidth = 22
  private static let typeWidth = 9

  var header: [UInt8] {
    switch format {
    case .jsonl: return []
    case .csv:
      var writer = DelimitedTextWriter()
      writer.row(StatementFields.names)
      return writer.bytes
    case .table:
      return Array((row(["SPEAKER", "TYPE", "STATEMENT"]) + "\n").utf8)
    }
  }

  func bytes(of document: ArticleDocument) -> [UInt8] {
    var json = JSONWriter()
    var cells = DelimitedTextWriter()
    var lines: [UInt8] = []
    for part in parts(of: document) {
      switch (format, part) {
      case (.jsonl, _):
        json.beginObject()
        switch part {
        case .statement(let statement): StatementFields.write(statement, of: document, to: &json)
        case .narration(let range): StatementFields.write(narration: range, of: document, to: &json)
        }
        json.field("offset_unit", "unicode scalar")
        json.endObject()
        json.endLine()
      case (.csv, .statement(let statement)): cells.row(StatementFields.cells(statement, of: document))
      case (.csv, .narration(let range)): cells.row(StatementFields.cells(narration: range, of: document))
      case (.table, .statement(let statement)):
        lines += Array(
          (row([statement.speaker ?? "–", statement.quoteType.rawValue, statement.text]) + "\n").utf8)
      case (.table, .narration(let range)):
        lines += Array((row(["", "narration", document.article.text(range)]) + "\n").utf8)
      }
    }
    return json.bytes + cells.bytes + lines
  }

  private enum Part {
    case statement(Statement)
    case narration(Range<Int>)

    var start: Int {
      switch self {
      case .statement(let statement): statement.spans[0].lowerBound
      case .narration(let range): range.lowerBound
      }
    }
  }

  private func parts(of document: ArticleDocument) -> [Part] {
    let statements = document.reading.statements.map(Part.statement)
    guard writesNarration else { return statements }
    return (statements + document.reading.narration.map(Part.narration)).sorted { $0.start < $1.start }
  }

  private func row(_ cells: [String]) -> String {
    let textWidth = max(20, width - Self.speakerWidth - Self.typeWidth - 2)
    return TableCell.row(zip(cells, [Self.speakerWidth, Self.typeWidth, textWidth]).map { ($0, $1) })
  }
}
