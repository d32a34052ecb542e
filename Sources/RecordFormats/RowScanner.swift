/// Reads rows of delimited text (RFC 4180), whatever their line breaks.
///
/// A quote opens a field only at its front; elsewhere it belongs to the text.
struct RowScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var position = 0
  /// The line breaks inside the quotes of the row read last.
  private(set) var lineBreaksInRow = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
  }

  /// Moves to the next byte of a row, past blank lines; returns whether there is one.
  mutating func skipLineBreaks(line: inout Int) -> Bool {
    while position < bytes.count {
      switch bytes[position] {
      case .lineFeed:
        line += 1
      case .carriageReturn:
        if position + 1 == bytes.count || bytes[position + 1] != .lineFeed { line += 1 }
      default: return true
      }
      position += 1
    }
    return false
  }

  /// Reads a row up to its line break, and gives `body` its fields.
  ///
  /// - Returns: What is wrong with the row, which is then passed as a whole.
  @inline(__always)
  mutating func readRow(_ body: (StoredValue) -> Void) -> Fault? {
    let start = position
    lineBreaksInRow = 0
    while true {
      if position < bytes.count, bytes[position] == .quote {
        let opening = position
        guard let field = readQuotedField() else {
          skipRow(from: start)
          return Fault(.unclosedQuote, at: opening)
        }
        if position < bytes.count, bytes[position] != delimiter, !isAtLineBreak {
          let fault = Fault(.textAfterQuote(found(in: bytes, at: position)), at: position)
          skipRow(from: start)
          return fault
        }
        body(field)
      } else {
        let fieldStart = position
        position = firstIndex(of: delimiter, .lineFeed, .carriageReturn, in: bytes, from: position)
        body(value(fieldStart..<position, .plain))
      }
      guard position < bytes.count, bytes[position] == delimiter else { return nil }
      position += 1
    }
  }

  private var isAtLineBreak: Bool { bytes[position] == .lineFeed || bytes[position] == .carriageReturn }

  private func value(_ range: Range<Int>, _ notation: StoredValue.Notation) -> StoredValue {
    StoredValue(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), kind: .string, notation: notation)
  }

  private mutating func readQuotedField() -> StoredValue? {
    let start = position + 1
    var cursor = start
    var notation = StoredValue.Notation.plain
    while let quote = firstIndex(of: .quote, in: bytes, from: cursor) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == .quote else {
        lineBreaksInRow += lineBreakCount(in: bytes, range: start..<quote)
        position = quote + 1
        return value(start..<quote, notation)
      }
      notation = .doubledQuotes
      cursor = quote + 2
    }
    return nil
  }

  /// Moves to the line break behind a malformed row, found as the reader of the file finds it.
  private mutating func skipRow(from start: Int) {
    var boundaries = RecordBoundaries(.rows(delimiter: delimiter))
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    boundaries.advance(over: rest, isComplete: true, target: 1)
    position = start + boundaries.boundary
    while position > start, isLineBreak(bytes[position - 1]) { position -= 1 }
    lineBreaksInRow = lineBreakCount(in: bytes, range: start..<position)
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
}
