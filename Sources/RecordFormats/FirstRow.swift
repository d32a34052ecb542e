/// Where the first row of delimited text ends, and what delimits its fields.
struct FirstRow {
  /// Behind its line break.
  let end: Int
  let delimiter: UInt8

  /// The delimiter is the one chosen, or else whichever of comma, semicolon and tab stands most often outside quotes,
  /// the comma if none does. Until it is known, quotes behind any of the three open a field; the row ends where it does
  /// for the delimiter found, so that ``RowScanner`` reads all of it.
  ///
  /// - Returns: `nil` if the row goes on behind `bytes`.
  init?(of bytes: UnsafeBufferPointer<UInt8>, delimiter chosen: UInt8?, isComplete: Bool) {
    let candidates = chosen.map { [$0] } ?? [.comma, .semicolon, .tab]
    guard let end = Self.end(of: bytes, delimiters: candidates, isComplete: isComplete) else { return nil }
    guard chosen == nil else {
      (self.end, delimiter) = (end, candidates[0])
      return
    }
    delimiter = Self.mostFrequent(candidates, in: bytes[..<end])
    guard let end = Self.end(of: bytes, delimiters: [delimiter], isComplete: isComplete) else { return nil }
    self.end = end
  }

  private static func end(
    of bytes: UnsafeBufferPointer<UInt8>, delimiters: [UInt8], isComplete: Bool
  ) -> Int? {
    var quotes = QuoteState(delimiters: delimiters)
    for (position, byte) in bytes.enumerated() {
      quotes.pass(byte)
      guard !quotes.isInside, byte == .lineFeed || byte == .carriageReturn else { continue }
      if byte == .lineFeed { return position + 1 }
      guard position + 1 < bytes.count || isComplete else { return nil }
      return position + (position + 1 < bytes.count && bytes[position + 1] == .lineFeed ? 2 : 1)
    }
    return isComplete ? bytes.count : nil
  }

  private static func mostFrequent(_ candidates: [UInt8], in row: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quotes = QuoteState(delimiters: candidates)
    for byte in row {
      quotes.pass(byte)
      if !quotes.isInside { counts[byte, default: 0] += 1 }
    }
    var best = candidates[0]
    for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] { best = candidate }
    return best
  }
}

/// Tells byte by byte whether a row is inside quotes: they open a field at its front only.
private struct QuoteState {
  let delimiters: [UInt8]
  private(set) var isInside = false
  private var canOpen = true

  init(delimiters: [UInt8]) {
    self.delimiters = delimiters
  }

  mutating func pass(_ byte: UInt8) {
    if byte != .quote {
      canOpen = !isInside && delimiters.contains(byte)
    } else if isInside {
      // A second one right behind it doubles it, and the field goes on.
      (isInside, canOpen) = (false, true)
    } else {
      isInside = canOpen
    }
  }
}
