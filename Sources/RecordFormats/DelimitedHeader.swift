/// The first row of delimited text.
struct DelimitedHeader {
  /// The longest header that is read, in bytes.
  static let lengthLimit = 1 << 20

  let delimiter: UInt8
  let columns: [String]
  /// Where each column begins.
  private let starts: [Int]
  /// Whether this is no header but a line `sep=;`.
  let isDelimiterLine: Bool

  /// Reads a row with its line break.
  ///
  /// The delimiter is the one chosen, or else whichever of comma, semicolon and tab stands most often outside quotes,
  /// the comma if none does.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ chosen: UInt8?) {
    let row = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    isDelimiterLine = row.count == 5 && row.starts(with: "sep=".utf8)
    guard !isDelimiterLine else {
      (delimiter, columns, starts) = (row[4], [], [])
      return
    }
    let delimiter = chosen ?? mostFrequentDelimiter(in: bytes)
    var columns: [String] = []
    var starts: [Int] = []
    var scanner = RowScanner(bytes, delimiter: delimiter)
    _ = scanner.readRow { field in
      starts.append(Int(field.start))
      var name: [UInt8] = []
      let text = UnsafeBufferPointer(rebasing: bytes[field.range])
      if field.notation == .doubledQuotes { appendUndoubled(text, to: &name) } else { name += text }
      columns.append(String(decoding: trimmed(name[...]), as: UTF8.self))
    }
    (self.delimiter, self.columns, self.starts) = (delimiter, columns, starts)
  }

  /// What is wrong with the header, and where.
  func defect(in row: Bytes) -> (offset: Int, defect: Defect)? {
    if let defect = row.withUnsafeBytes(firstTextDefect) { return defect }
    let fault = row.withUnsafeBytes { bytes in
      var scanner = RowScanner(bytes, delimiter: delimiter)
      return scanner.readRow { _ in }
    }
    if let fault { return (fault.offset, fault.defect) }
    var seen: Set<[UInt8]> = []
    for (name, start) in zip(columns, starts) where !seen.insert(Array(name.utf8)).inserted {
      return (start, .duplicateColumn(name))
    }
    return nil
  }
}

/// The end of the first row, its line break included, if it is known.
func endOfHeader(in bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool) -> Int? {
  var isInQuotes = false
  var position = 0
  while true {
    position = firstIndex(of: .quote, .lineFeed, .carriageReturn, in: bytes, from: position)
    guard position < bytes.count else { return isComplete ? bytes.count : nil }
    if bytes[position] == .quote {
      isInQuotes.toggle()
    } else if !isInQuotes {
      guard position + 1 < bytes.count || isComplete || bytes[position] == .lineFeed else { return nil }
      let isPair =
        bytes[position] == .carriageReturn && position + 1 < bytes.count && bytes[position + 1] == .lineFeed
      return position + (isPair ? 2 : 1)
    }
    position += 1
  }
}

private func mostFrequentDelimiter(in bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
  var counts: [UInt8: Int] = [:]
  var isInQuotes = false
  for byte in bytes {
    if byte == .quote { isInQuotes.toggle() }
    if !isInQuotes { counts[byte, default: 0] += 1 }
  }
  var best = UInt8.comma
  for candidate in [UInt8.semicolon, .tab] where counts[candidate, default: 0] > counts[best, default: 0] {
    best = candidate
  }
  return best
}

private func trimmed(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var name = name.drop { $0 == .space }
  while name.last == .space { name.removeLast() }
  return name
}
