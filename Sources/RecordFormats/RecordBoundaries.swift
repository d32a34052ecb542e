/// Finds where records end, without looking at what is in them.
///
/// The search can stop at any byte and go on when more have come, so that a long record in a stream is looked at once.
/// Parsers use the same search to go on behind a malformed record; the records of a file are therefore the same ones
/// however the file is cut.
struct RecordBoundaries {
  enum Layout: Hashable, Sendable {
    /// Records end with their line.
    case lines
    /// Records end with a line break outside quotes.
    case rows(delimiter: UInt8)
    /// Records end with the comma behind them, at the level of the array around them.
    case elements
    /// Everything is one record.
    case whole
  }

  let layout: Layout
  private var limit: Int
  /// How many records to stop at, even in front of the target.
  private let recordTarget: Int
  /// The end of the last whole record found, its line break or comma included.
  private(set) var boundary = 0
  /// The records up to the boundary: all that are not blank.
  private(set) var recordCount = 0
  /// The line breaks up to the boundary, for lines and rows.
  private(set) var lineCount = 0
  /// Whether the record behind the boundary is longer than allowed.
  private(set) var isTooLong = false

  private var position = 0
  /// Where the quoted field begins in which the position is.
  private var openingQuote: Int?
  private var lineCountInRow = 0
  private var depth = 0
  private var isInString = false
  private var isBehindArray = false

  init(_ layout: Layout, limit: Int = .max, recordTarget: Int = .max) {
    self.layout = layout
    self.limit = limit
    self.recordTarget = recordTarget
  }

  /// Whether enough records are found.
  func isDone(target: Int) -> Bool { boundary >= target || recordCount >= recordTarget }

  /// Searches on, until the boundary is at `target` or behind it, or the bytes end.
  ///
  /// - Parameters:
  ///   - bytes: The bytes given before, and more.
  ///   - isComplete: Whether no bytes follow these.
  ///   - target: Where to stop searching.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool, target: Int) {
    switch layout {
    case .lines: advanceOverLines(bytes, target: target)
    case .rows(let delimiter): advanceOverRows(bytes, delimiter: delimiter, isComplete: isComplete, target: target)
    case .elements: advanceOverElements(bytes, isComplete: isComplete, target: target)
    case .whole: break
    }
    if isComplete && !isTooLong && !isDone(target: target) { endRecord(at: bytes.count, in: bytes, lineBreaks: 0) }
    if bytes.count - boundary > limit && !isDone(target: target) { isTooLong = true }
  }

  /// Gives up a record that is too long, and goes on to look for its end without a limit. There must be no record in
  /// front of it.
  ///
  /// - Returns: How many of the `bytes` given so far are no longer needed; the next ones are given without them.
  mutating func giveUpRecord(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    limit = .max
    isTooLong = false
    let count =
      switch layout {
      case .whole: bytes.count
      case .lines, .elements: min(position, bytes.count)
      // What stands in front of a quote tells whether it opens a field.
      case .rows: max(0, position - 1)
      }
    if let opening = openingQuote {
      if opening < count { lineCountInRow += lineBreakCount(in: bytes, range: opening..<count) }
      openingQuote = max(0, opening - count)
    }
    position = layout == .whole ? 0 : position - count
    return count
  }

  /// Moves the boundary behind a record; does not, and returns `false`, if the record is too long.
  @discardableResult
  private mutating func endRecord(at end: Int, in bytes: UnsafeBufferPointer<UInt8>, lineBreaks: Int) -> Bool {
    guard end - boundary <= limit else {
      isTooLong = true
      return false
    }
    if !isBlank(bytes, boundary..<end) { recordCount += 1 }
    lineCount += lineBreaks
    boundary = end
    position = end
    return true
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    switch layout {
    case .rows:
      // Only a row without any byte is blank: spaces can be a field.
      while index < range.upperBound, bytes[index] == .lineFeed || bytes[index] == .carriageReturn { index += 1 }
    case .lines, .elements, .whole:
      while index < range.upperBound, isJSONSpace(bytes[index]) { index += 1 }
    }
    return index == range.upperBound
  }

  private mutating func advanceOverLines(_ bytes: UnsafeBufferPointer<UInt8>, target: Int) {
    while !isDone(target: target) && !isTooLong {
      guard let lineFeed = firstIndex(of: .lineFeed, in: bytes, from: position) else {
        position = bytes.count
        return
      }
      endRecord(at: lineFeed + 1, in: bytes, lineBreaks: 1)
    }
  }

  private mutating func advanceOverRows(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isComplete: Bool, target: Int
  ) {
    while !isDone(target: target) && !isTooLong {
      if let opening = openingQuote {
        guard let quote = firstIndex(of: .quote, in: bytes, from: position) else {
          position = bytes.count
          return
        }
        // What follows tells a closing quote from the first of a doubled one.
        guard quote + 1 < bytes.count || isComplete else {
          position = quote
          return
        }
        if quote + 1 < bytes.count, bytes[quote + 1] == .quote {
          position = quote + 2
        } else {
          lineCountInRow += lineBreakCount(in: bytes, range: opening..<quote)
          openingQuote = nil
          position = quote + 1
        }
        continue
      }
      position = firstIndex(of: .quote, .lineFeed, .carriageReturn, in: bytes, from: position)
      guard position < bytes.count else { return }
      if bytes[position] == .quote {
        // A quote elsewhere than at the front of a field belongs to the text.
        if position == boundary || bytes[position - 1] == delimiter { openingQuote = position }
        position += 1
        continue
      }
      var end = position + 1
      if bytes[position] == .carriageReturn {
        guard end < bytes.count || isComplete else { return }
        if end < bytes.count, bytes[end] == .lineFeed { end += 1 }
      }
      if endRecord(at: end, in: bytes, lineBreaks: lineCountInRow + 1) { lineCountInRow = 0 }
    }
  }

  private mutating func advanceOverElements(
    _ bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool, target: Int
  ) {
    while !isDone(target: target) && !isTooLong && !isBehindArray {
      if isInString {
        position = firstIndex(of: .quote, .backslash, .backslash, in: bytes, from: position)
        guard position < bytes.count else { return }
        if bytes[position] == .quote {
          isInString = false
          position += 1
        } else if position + 1 < bytes.count {
          position += 2
        } else {
          if isComplete { position += 1 }
          return
        }
        continue
      }
      guard position < bytes.count else { return }
      switch bytes[position] {
      case .quote: isInString = true
      case .openBrace, .openBracket: depth += 1
      case .closeBrace, .closeBracket:
        depth -= 1
        // The array is closed, or was never in order: there are no elements to tell apart from here on.
        isBehindArray = depth < 0
      case .comma where depth == 0:
        endRecord(at: position + 1, in: bytes, lineBreaks: 0)
        continue
      default: break
      }
      position += 1
    }
  }
}

/// Whether JSON allows the byte between tokens.
@inline(__always)
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == .space || byte == .tab || byte == .lineFeed || byte == .carriageReturn
}
