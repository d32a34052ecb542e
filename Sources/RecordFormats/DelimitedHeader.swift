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

  /// Reads a row with its line break, which ``FirstRow`` found.
  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8) {
    let row = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    isDelimiterLine = row.count == 5 && row.starts(with: "sep=".utf8) && row[4] != .quote
    guard !isDelimiterLine else {
      (self.delimiter, columns, starts) = (row[4], [], [])
      return
    }
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

private func trimmed(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var name = name.drop { $0 == .space }
  while name.last == .space { name.removeLast() }
  return name
}
