import QuoteAttribution
import RecordFormats

/// Statements as discourse-network tools read them: who agrees with what, when.
///
/// A row for each label that a statement holds. The label is the concept, and to hold it is to agree.
struct NetworkTable {
  let axes: [String]

  private static let columns = ["date", "document", "person", "organization", "concept", "agreement", "text"]

  var header: [UInt8] {
    var writer = DelimitedTextWriter()
    writer.row(Self.columns)
    return writer.bytes
  }

  func rows(of record: Record) -> [UInt8] {
    func text(_ name: String) -> String {
      record.value(named: name).flatMap { $0.text ?? $0.integer.map(String.init) } ?? ""
    }
    let speaker = text("speaker")
    let organization = text("speaker_organization")
    let date = text("date")
    var writer = DelimitedTextWriter()
    // Tone is nothing to agree with.
    for axis in axes where axis != "sentiment" {
      for label in PredictedLabels.labels(of: record, in: axis) ?? [] {
        writer.row([
          PublicationDate(parsing: date)?.description ?? date, text("document"),
          speaker == organization ? "" : speaker, organization, label, "1", text("text"),
        ])
      }
    }
    return writer.bytes
  }
}
