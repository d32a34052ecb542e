import Foundation
import RecordFormats

/// A record or article that was left out, and why.
struct RejectedRecord: Sendable {
  let file: String
  let line: Int?
  let column: Int?
  /// What was found and wanted, without the place.
  let message: String
  /// The record as it stands in the file, in UTF-8 where its encoding is known; `nil` for an article, which is its file.
  let raw: [UInt8]?
  /// Whether `raw` is but the front.
  let isCut: Bool

  init(_ malformed: MalformedRecord, of batch: RecordBatch) {
    let place = malformed.error.place
    (file, line, column) = (place.name, place.line, place.column)
    message = "\(malformed.error.defect)"
    raw = batch.bytes[malformed.byteRange].withUnsafeBytes { Array($0) }
    if case .recordTooLong = malformed.error.defect { isCut = true } else { isCut = false }
  }

  /// A record that reads well and is of no use.
  init(_ record: Record, of file: String, because error: any Error) {
    self.file = file
    (line, column) = (record.line, nil)
    message = Self.text(of: error, without: Place(name: file, line: record.line).description)
    raw = record.bytes.withUnsafeBytes { Array($0) }
    isCut = false
  }

  /// An article, or what is left of a file.
  init(file: String, because error: any Error) {
    self.file = file
    if let error = error as? RecordError {
      (line, column, message) = (error.place.line, error.place.column, "\(error.defect)")
    } else {
      (line, column, message) = (nil, nil, Self.text(of: error, without: file))
    }
    (raw, isCut) = (nil, false)
  }

  private static func text(of error: any Error, without place: String) -> String {
    let text = "\(error)"
    return text.hasPrefix(place + ": ") ? String(text.dropFirst(place.count + 2)) : text
  }

  var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":") + ": \(message)"
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("file", file)
    for (name, number) in [("line", line), ("column", column)] {
      writer.name(name)
      if let number { writer.integer(number) } else { writer.null() }
    }
    writer.field("message", message)
    if let raw {
      if let text = String(validating: raw, as: UTF8.self) {
        writer.field("raw", text)
      } else {
        writer.field("raw_base64", Data(raw).base64EncodedString())
      }
      if isCut {
        writer.name("raw_is_cut")
        writer.boolean(true)
      }
    }
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
