/// Reads the records of a data file in order and in bounded memory.
///
///     var reader = try RecordReader(format: .jsonLines, source: ByteSource(path: path), name: path)
///     while let batch = try reader.nextBatch() {
///       if let problem = batch.problems.first { throw problem }
///       for record in batch.records { use(record.value(named: "text")?.text) }
///     }
///
/// A malformed record is a problem of its batch, and reading goes on behind it; so is one beyond the limit of length, of
/// which only the front is kept. What leaves no records to go on with is thrown: a file that can't be read, a header
/// that is no header.
///
/// Finding where records end is several times faster than parsing them. To parse on several threads, take the
/// ``RecordChunk``s of the file one after the other and parse each wherever you like.
///
/// Records, problems, lines and indices don't depend on the batch size, on how a stream arrives, or on whether the file
/// is mapped or streamed.
public struct RecordReader: ~Copyable {
  /// The longest record that is read, in bytes of UTF-8. A stream holds at most one batch and one such record.
  public static let maximumRecordLength = 1 << 30

  /// Choices that the format leaves open.
  public struct Options: Hashable, Sendable {
    /// The delimiter of CSV; `nil` takes whichever of `,`, `;` and tab the header has most of.
    public var delimiter: UInt8?
    /// What precedes a label in fastText lines.
    public var labelPrefix: String
    /// The longest record that is read, at most ``RecordReader/maximumRecordLength``.
    public var recordLengthLimit: Int

    public init(
      delimiter: UInt8? = nil, labelPrefix: String = "__label__",
      recordLengthLimit: Int = RecordReader.maximumRecordLength
    ) {
      precondition(!labelPrefix.isEmpty, "a label prefix is not empty")
      precondition(1...RecordReader.maximumRecordLength ~= recordLengthLimit, "record limit \(recordLengthLimit)")
      self.delimiter = delimiter
      self.labelPrefix = labelPrefix
      self.recordLengthLimit = recordLengthLimit
    }
  }

  public let format: RecordFormat
  /// The name of the file or stream, as errors give it.
  public let name: String
  /// The header of delimited text, known once the first batch is read; `nil` for other formats.
  public private(set) var columns: [String]?
  /// The delimiter of delimited text, known once the first batch is read; `nil` for other formats.
  public private(set) var delimiter: UInt8?

  private var input: ByteInput
  private let options: Options
  /// How records end, once the front of the file is read.
  private var layout: RecordBoundaries.Layout?
  private var isFirstChunk = true
  private var isAtEnd = false
  private var index = 0
  private var line = 1
  private var column = 1

  /// A reader of `source`, whose name stands in errors.
  ///
  /// - Throws: ``RecordError`` if the first bytes of a stream that were peeked at break its encoding.
  public init(format: RecordFormat, source: consuming ByteSource, name: String, options: Options = Options()) throws {
    self.format = format
    self.name = name
    self.options = options
    input = try ByteInput(source, name: name, format: format)
  }

  /// The encoding of the file, as far as it is read.
  public var encoding: TextEncoding { input.encoding }

  /// What the user should know about how the file was read; look again at the end.
  public var warnings: [EncodingWarning] { input.warning.map { [$0] } ?? [] }

  /// Reads and parses the next records.
  ///
  /// - Parameters:
  ///   - targetBytes: About how many bytes to parse. A batch has at least one whole record, however long; it has fewer
  ///     bytes if a stream has no more at the moment.
  ///   - maximumRecords: The most records it has.
  /// - Returns: The records; `nil` at the end of the file.
  /// - Throws: ``FileError``, or ``RecordError`` for what makes the rest of the file unreadable.
  public mutating func nextBatch(targetBytes: Int = 1 << 22, maximumRecords: Int = .max) throws -> RecordBatch? {
    try nextChunk(targetBytes: targetBytes, maximumRecords: maximumRecords)?.parse()
  }

  /// All chunks that are left, to be parsed in any order.
  ///
  /// Those of a mapped file take no memory of their own; those of a stream hold all of it.
  public mutating func chunks(targetBytes: Int = 1 << 22) throws -> [RecordChunk] {
    var chunks: [RecordChunk] = []
    while let chunk = try nextChunk(targetBytes: targetBytes) { chunks.append(chunk) }
    return chunks
  }

  /// The next complete records, not parsed; `nil` at the end of the file.
  ///
  /// Parameters and errors are those of ``nextBatch(targetBytes:maximumRecords:)``.
  public mutating func nextChunk(targetBytes: Int = 1 << 22, maximumRecords: Int = .max) throws -> RecordChunk? {
    precondition(1...RecordReader.maximumRecordLength ~= targetBytes, "batch of \(targetBytes) bytes")
    precondition(maximumRecords > 0, "batch of \(maximumRecords) records")
    guard !isAtEnd else { return nil }
    do {
      let layout = try layout ?? readFront()
      self.layout = layout
      let boundaries = try findRecords(layout, targetBytes: targetBytes, maximumRecords: maximumRecords)
      if boundaries.boundary == 0, boundaries.isTooLong { return try dropRecord(boundaries) }
      let bytes = input.take(boundaries.boundary)
      isAtEnd = bytes.count == 0 || isInputEmpty
      guard bytes.count > 0 || layout == .elements else { return nil }
      let chunk = RecordChunk(
        bytes: bytes, name: name, content: content(layout), firstRecordIndex: index,
        recordCount: boundaries.recordCount, firstLine: line, firstColumn: column)
      isFirstChunk = false
      index += boundaries.recordCount
      advancePlace(over: bytes, boundaries: boundaries)
      return chunk
    } catch {
      isAtEnd = true
      throw error
    }
  }

  private var isInputEmpty: Bool { input.isComplete && input.withBytes { $0.isEmpty } }

  /// Brings complete records to the front of the input; none if the first is too long.
  private mutating func findRecords(
    _ layout: RecordBoundaries.Layout, targetBytes: Int, maximumRecords: Int
  ) throws -> RecordBoundaries {
    let start = RecordBoundaries(layout, limit: options.recordLengthLimit, recordTarget: maximumRecords)
    var boundaries = start
    while true {
      let isComplete = input.isComplete
      input.withBytes { boundaries.advance(over: $0, isComplete: isComplete, target: targetBytes) }
      let length = boundaries.boundary
      let isDone = boundaries.isDone(target: targetBytes) || boundaries.isTooLong
      if isDone || isComplete || (length > 0 && !input.isReady) {
        let settled = length > 0 || !boundaries.isTooLong ? length : options.recordLengthLimit
        if input.settleEncoding(ofFirst: settled, line: line) { return boundaries }
        boundaries = start
      } else {
        try input.readMore()
      }
    }
  }

  /// Passes a record that is too long, holding no more of it than came at once.
  private mutating func dropRecord(_ found: RecordBoundaries) throws -> RecordChunk {
    var boundaries = found
    var start = PlaceTracker(line: line, column: column)
    let front = input.withBytes { bytes in
      let space = boundaries.layout == .elements ? bytes.prefix(while: isJSONSpace).count : 0
      start.advance(to: space, in: bytes)
      return Bytes(bytes[space..<min(bytes.count, space + RecordChunk.keptFrontLength)])
    }
    let dropped = RecordChunk(
      bytes: front, name: name, content: .tooLong(limit: options.recordLengthLimit), firstRecordIndex: index,
      recordCount: 1, firstLine: start.line, firstColumn: start.column)
    while true {
      let count = input.withBytes { boundaries.giveUpRecord(in: $0) }
      drop(count, boundaries.layout)
      let isComplete = input.isComplete
      input.withBytes { boundaries.advance(over: $0, isComplete: isComplete, target: 1) }
      if boundaries.boundary > 0 || isComplete { break }
      try input.readMore()
    }
    drop(boundaries.boundary, boundaries.layout)
    line += boundaries.lineCount
    isFirstChunk = false
    index += 1
    isAtEnd = isInputEmpty
    return dropped
  }

  /// Takes bytes off the front. The lines of a record of lines or rows count when it ends.
  private mutating func drop(_ count: Int, _ layout: RecordBoundaries.Layout) {
    let bytes = input.take(count)
    if layout == .elements || layout == .whole { advancePlace(over: bytes) }
  }

  private func content(_ layout: RecordBoundaries.Layout) -> RecordChunk.Content {
    switch layout {
    case .lines where format == .fastText: .fastText(prefix: Array(options.labelPrefix.utf8))
    case .lines: .jsonLines
    case .rows(let delimiter): .rows(delimiter: delimiter, columns: columns ?? [])
    case .elements: .jsonElements(isFirst: isFirstChunk, isLast: isAtEnd)
    case .whole: .jsonObject
    }
  }

  private mutating func advancePlace(over bytes: Bytes, boundaries: RecordBoundaries) {
    switch boundaries.layout {
    case .lines, .rows: line += boundaries.lineCount
    case .elements, .whole: advancePlace(over: bytes)
    }
  }

  private mutating func advancePlace(over bytes: Bytes) {
    var tracker = PlaceTracker(line: line, column: column, endsLinesAtCarriageReturn: format.endsLinesAtCarriageReturn)
    bytes.withUnsafeBytes { tracker.advance(to: $0.count, in: $0) }
    line = tracker.line
    column = tracker.column
  }

  private func error(_ defect: Defect) -> RecordError {
    RecordError(place: Place(name: name, line: line, column: column), defect: defect)
  }

  // MARK: The front of the file

  /// Reads what precedes the records and tells how they end.
  private mutating func readFront() throws -> RecordBoundaries.Layout {
    switch format {
    case .jsonLines, .fastText: return .lines
    case .json: return try readArrayStart()
    case .csv: return try readHeader(delimiter: options.delimiter)
    case .tsv: return try readHeader(delimiter: options.delimiter ?? .tab)
    }
  }

  private mutating func readArrayStart() throws -> RecordBoundaries.Layout {
    while true {
      let spaces = input.withBytes { bytes in bytes.firstIndex { !isJSONSpace($0) } ?? bytes.count }
      advancePlace(over: input.take(spaces))
      if input.withBytes({ !$0.isEmpty }) || input.isComplete { break }
      try input.readMore()
    }
    switch input.withBytes({ $0.first }) {
    case .openBracket:
      advancePlace(over: input.take(1))
      return .elements
    case .openBrace:
      return .whole
    default:
      // A stream may have been cut within the character that is to be told.
      while input.withBytes({ $0.count < 4 && !$0.isEmpty && $0[0] >= 0x80 }), !input.isComplete {
        guard (try? input.readMore()) != nil else { break }
      }
      let front = input.withBytes { found(in: $0, at: 0) }
      throw error(.unexpected(front, wanted: .arrayOrObject))
    }
  }

  /// Reads the first row that is not blank. A first line `sep=;`, as Excel writes it, names the delimiter.
  private mutating func readHeader(delimiter chosen: UInt8?) throws -> RecordBoundaries.Layout {
    var chosen = chosen
    while true {
      let (front, rowDelimiter) = try takeRow(delimiter: chosen)
      guard front.count > 0 else { throw error(.noHeader) }
      let header = front.withUnsafeBytes { bytes in
        bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }.isEmpty
          ? nil : DelimitedHeader(bytes, delimiter: rowDelimiter)
      }
      if let header, header.isDelimiterLine {
        chosen = header.delimiter
      } else if let header {
        if let (offset, defect) = header.defect(in: front) {
          advancePlace(over: front[0..<offset])
          throw error(defect)
        }
        columns = header.columns
        delimiter = header.delimiter
      }
      var tracker = PlaceTracker(line: line, endsLinesAtCarriageReturn: true)
      front.withUnsafeBytes { tracker.advance(to: $0.count, in: $0) }
      line = tracker.line
      if let delimiter { return .rows(delimiter: delimiter) }
    }
  }

  /// Takes the first row, and tells its delimiter.
  private mutating func takeRow(delimiter chosen: UInt8?) throws -> (row: Bytes, delimiter: UInt8) {
    let limit = min(DelimitedHeader.lengthLimit, options.recordLengthLimit)
    while true {
      let isComplete = input.isComplete
      let available = input.withBytes { $0.count }
      let row = input.withBytes { bytes in
        // No more is looked at than tells that the row is too long.
        FirstRow(
          of: UnsafeBufferPointer(rebasing: bytes.prefix(limit + 1)), delimiter: chosen,
          isComplete: isComplete && available <= limit + 1)
      }
      if let row, !input.settleEncoding(ofFirst: row.end, line: line) { continue }
      guard row?.end ?? available <= limit else { throw error(.recordTooLong(limit: limit)) }
      if let row { return (input.take(row.end), row.delimiter) }
      try input.readMore()
    }
  }
}
