/// Writes delimited text (RFC 4180) into a growing buffer.
///
/// A field is quoted only if it holds the delimiter, a quote or a line break, or stands alone and empty in its row,
/// which would else be a blank line. Lines end with a line feed.
public struct DelimitedTextWriter: Sendable {
  /// What is written so far. Write it out and empty it with ``removeAll()`` whenever it suits.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var fieldsInRow = 0
  private var rowStart = 0

  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
  }

  /// Forgets what is written, which should be whole rows, and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    fieldsInRow = 0
    rowStart = 0
  }

  /// Writes a row.
  public mutating func row(_ fields: some Sequence<String>) {
    for text in fields { field(text) }
    endRow()
  }

  public mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { field($0) }
  }

  /// Writes a field of text in valid UTF-8.
  public mutating func field(_ utf8: UnsafeBufferPointer<UInt8>) {
    if fieldsInRow > 0 { bytes.append(delimiter) }
    fieldsInRow += 1
    let needsQuotes = utf8.contains { $0 == delimiter || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn }
    guard needsQuotes else { return bytes.append(contentsOf: utf8) }
    bytes.append(.quote)
    var written = 0
    while let quote = firstIndex(of: .quote, in: utf8, from: written) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...quote]))
      bytes.append(.quote)
      written = quote + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...]))
    bytes.append(.quote)
  }

  /// Writes a value that was read: text as it is, nothing for null, other kinds as JSON.
  public mutating func field(_ value: FieldValue) {
    var scratch: [UInt8] = []
    guard !value.isNull else { return field("") }
    guard value.withUTF8(scratch: &scratch, { field($0) }) == nil else { return }
    var writer = JSONWriter()
    writer.value(value)
    writer.bytes.withUnsafeBufferPointer { field($0) }
  }

  public mutating func endRow() {
    if bytes.count == rowStart { bytes.append(contentsOf: [.quote, .quote]) }
    bytes.append(.lineFeed)
    fieldsInRow = 0
    rowStart = bytes.count
  }
}
