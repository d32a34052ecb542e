import RecordFormats
import StanceKit

/// Reads the records of a source, on one thread, for others to work on.
final class RecordFeed: @unchecked Sendable {
  /// Some records, not parsed.
  struct Item: Sendable {
    let chunk: RecordChunk
    /// Which field holds the text; `nil` as long as no record told.
    let layout: RecordLayout?
    let warnings: [String]
    /// The first record that is not done yet.
    let start: Int

    /// The records to be done, and those that are malformed, in the order of the file.
    func forEachRecord(_ body: (Entry) throws -> Void) rethrows -> Int {
      let batch = chunk.parse()
      var malformed = batch.malformed[...]
      var end = chunk.firstRecordIndex + chunk.recordCount
      if let last = malformed.last { end = max(end, last.index + 1) }
      for record in batch.records {
        while let next = malformed.first, next.index < record.index {
          malformed.removeFirst()
          if next.index >= start { try body(.malformed(next, batch)) }
        }
        if record.index >= start { try body(.record(record)) }
      }
      for next in malformed where next.index >= start { try body(.malformed(next, batch)) }
      return end
    }
  }

  enum Entry {
    case record(Record)
    case malformed(MalformedRecord, RecordBatch)
  }

  /// A source that cannot be read, or not to its end.
  struct Unreadable: Error {
    let reason: any Error
  }

  private static let chunkBytes = 1 << 19
  /// Bounds what comes of a chunk of short records, each of which may become many times as long.
  private static let chunkRecords = 2048

  private var reader: RecordReader
  private let textField: String?
  /// The first record that is not done yet.
  let start: Int
  private var layout: RecordLayout?
  private var warningCount = 0

  /// - Parameters:
  ///   - textField: The field that holds the text; `nil` to take the first usual one that does.
  ///   - start: See ``start``.
  init(_ source: consuming ByteSource, name: String, format: RecordFormat, textField: String?, start: Int) throws {
    let options = RecordReader.Options(recordLengthLimit: InputSource.lengthLimit)
    do {
      reader = try RecordReader(format: format, source: source, name: name, options: options)
    } catch {
      throw Unreadable(reason: error)
    }
    self.textField = textField
    self.start = start
  }

  func next() throws -> (item: Item, weight: Int)? {
    while let chunk = try nextChunk() {
      let isDone = chunk.firstRecordIndex + chunk.recordCount <= start
      if layout == nil { layout = RecordLayout(of: chunk.parse(), textField: textField) }
      if isDone, chunk.recordCount > 0 || chunk.firstRecordIndex < start { continue }
      let warnings = reader.warnings.dropFirst(warningCount).map { "\($0)" }
      warningCount += warnings.count
      return (Item(chunk: chunk, layout: layout, warnings: warnings, start: start), chunk.count)
    }
    return nil
  }

  private func nextChunk() throws -> RecordChunk? {
    do {
      return try reader.nextChunk(targetBytes: Self.chunkBytes, maximumRecords: Self.chunkRecords)
    } catch {
      throw Unreadable(reason: error)
    }
  }
}

/// What the first record with a text says about all of its source.
struct RecordLayout: Sendable {
  let textField: String
  /// The fields of that record.
  let columns: [String]
  /// Its position among the records of the source.
  let index: Int

  /// - Returns: `nil` if no record of `batch` has a text.
  init?(of batch: RecordBatch, textField: String?) {
    let names = textField.map { [$0] } ?? DatasetReader.textFields
    for record in batch.records {
      guard let name = names.first(where: { record.value(named: $0)?.kind == .string }) else { continue }
      (self.textField, columns, index) = (name, record.fields.map(\.name), record.index)
      return
    }
    return nil
  }
}
