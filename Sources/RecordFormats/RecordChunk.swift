/// Complete records of a file, not parsed yet.
///
/// Chunks know their place in the file and nothing of each other. Any thread may parse any of them; put the batches in
/// the order of the chunks.
public struct RecordChunk: Sendable {
  enum Content: Sendable {
    case jsonLines
    /// Elements of an array with the commas behind them; the last chunk has the end of the array.
    case jsonElements(isFirst: Bool, isLast: Bool)
    case jsonObject
    case rows(delimiter: UInt8, columns: [String])
    case fastText(prefix: [UInt8])
    /// The front of one record that is longer than allowed.
    case tooLong(limit: Int)
  }

  /// How much is kept of a record that is too long.
  static let keptFrontLength = 1 << 16

  let bytes: Bytes
  let name: String
  let content: Content
  /// The position of its first record among those of the file, from 0.
  public let firstRecordIndex: Int
  /// The number of its records, malformed ones included.
  public let recordCount: Int
  let firstLine: Int
  let firstColumn: Int

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Parses the records.
  ///
  /// - Complexity: O(*n*) for *n* bytes, whatever they are.
  public func parse() -> RecordBatch {
    defer { withExtendedLifetime(bytes) {} }
    return switch content {
    case .jsonLines: parseJSONLines()
    case .jsonElements(let isFirst, let isLast): parseJSONElements(isFirst: isFirst, isLast: isLast)
    case .jsonObject: parseJSONObject()
    case .rows(let delimiter, let columns): parseRows(delimiter: delimiter, columns: columns)
    case .fastText(let prefix): parseFastText(prefix: prefix)
    case .tooLong(let limit): reportTooLong(limit: limit)
    }
  }

  fileprivate var endsLinesAtCarriageReturn: Bool {
    if case .rows = content { true } else { false }
  }

  private func reportTooLong(limit: Int) -> RecordBatch {
    var builder = BatchBuilder(for: self)
    let place = Place(name: name, line: firstLine, column: firstColumn)
    builder.fail(place, .recordTooLong(limit: limit), record: 0..<bytes.count, line: firstLine)
    return builder.batch(of: bytes, names: [])
  }
}

/// Collects the records and problems of a chunk.
struct BatchBuilder {
  let name: String
  private let start: PlaceTracker
  /// The index of the next record, which malformed ones advance too.
  var index: Int
  var fields: [StoredField] = []
  private(set) var records: [StoredRecord] = []
  private(set) var malformed: [MalformedRecord] = []

  init(for chunk: RecordChunk) {
    name = chunk.name
    index = chunk.firstRecordIndex
    start = PlaceTracker(
      line: chunk.firstLine, column: chunk.firstColumn, endsLinesAtCarriageReturn: chunk.endsLinesAtCarriageReturn)
  }

  /// The number of fields of the records so far; fields behind it belong to the record being read.
  private var fieldCount: Int { records.last.map { Int($0.endField) } ?? 0 }

  /// Ends a record that has the fields appended since the one before.
  @inline(__always)
  mutating func endRecord(_ range: Range<Int>, line: Int) {
    records.append(
      StoredRecord(
        line: line, index: index, start: UInt32(range.lowerBound), end: UInt32(range.upperBound),
        firstField: UInt32(fieldCount), endField: UInt32(fields.count)))
    index += 1
  }

  /// Drops the fields of the malformed record that stands at `record`, and notes what is wrong with it.
  mutating func fail(_ place: Place, _ defect: Defect, record: Range<Int>, line: Int) {
    fields.removeLast(fields.count - fieldCount)
    let error = RecordError(place: place, defect: defect)
    malformed.append(MalformedRecord(error: error, index: index, line: line, byteRange: record))
    index += 1
  }

  /// Drops the fields of a malformed record and notes what is wrong with it. The tracker is in front of the fault.
  mutating func fail(
    _ fault: Fault, record: Range<Int>, from tracker: PlaceTracker, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    var tracker = tracker
    let line = tracker.line
    var defect = fault.defect
    if let opening = fault.openingQuote, case .unclosedString(_, let found) = defect {
      tracker.advance(to: opening, in: bytes)
      defect = .unclosedString(openedAtColumn: tracker.column, found)
    }
    tracker.advance(to: fault.offset, in: bytes)
    fail(tracker.place(in: name), defect, record: record, line: line)
  }

  consuming func batch(of bytes: Bytes, names: [String], labelPrefixLength: Int = 0) -> RecordBatch {
    let contents = BatchContents(
      bytes: bytes, names: names, fields: fields, records: records, labelPrefixLength: labelPrefixLength,
      start: start)
    return RecordBatch(contents: contents, malformed: malformed)
  }
}
