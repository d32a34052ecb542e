/// Turns offsets into lines and columns, from front to back.
///
/// Moving on costs the bytes passed, so that a file full of errors on one line stays linear.
public struct PlaceTracker: Sendable {
  private(set) var offset: Int
  private(set) var line: Int
  private(set) var column: Int
  /// Whether a carriage return alone ends a line, as in old CSV files; JSON takes it for a space.
  private let endsLinesAtCarriageReturn: Bool

  init(offset: Int = 0, line: Int, column: Int = 1, endsLinesAtCarriageReturn: Bool = false) {
    self.offset = offset
    self.line = line
    self.column = column
    self.endsLinesAtCarriageReturn = endsLinesAtCarriageReturn
  }

  /// Moves to `target`, which is not in front of the present offset.
  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    guard target > offset else { return }
    let passed = UnsafeBufferPointer(rebasing: bytes[offset..<target])
    let breaks = lineBreakCount(in: bytes, range: offset..<target, carriageReturns: endsLinesAtCarriageReturn)
    var lineStart = 0
    if breaks > 0 {
      line += breaks
      column = 1
      lineStart = passed.count
      while passed[lineStart - 1] != .lineFeed
        && !(endsLinesAtCarriageReturn && passed[lineStart - 1] == .carriageReturn)
      {
        lineStart -= 1
      }
    }
    column += scalarCount(of: UnsafeBufferPointer(rebasing: passed[lineStart...]))
    offset = target
  }

  /// Moves to `target` in the bytes of a batch, not in front of the present offset.
  public mutating func advance(to target: Int, in bytes: Bytes) {
    bytes.withUnsafeBytes { advance(to: target, in: $0) }
  }

  public func place(in name: String) -> Place { Place(name: name, line: line, column: column) }
}

/// The number of line breaks in a range: line feeds and, if asked for, carriage returns without a line feed behind them.
func lineBreakCount(
  in bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, carriageReturns: Bool = true
) -> Int {
  let text = UnsafeBufferPointer(rebasing: bytes[range])
  var breaks = occurrences(of: .lineFeed, in: text)
  guard carriageReturns else { return breaks }
  var position = 0
  while let found = firstIndex(of: .carriageReturn, in: text, from: position) {
    let next = range.lowerBound + found + 1
    if next >= bytes.count || bytes[next] != .lineFeed { breaks += 1 }
    position = found + 1
  }
  return breaks
}
