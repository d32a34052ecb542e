extension RecordFormat {
  /// The format that the first bytes of a stream look like, where the stream may as well hold prose; `nil` if it does.
  ///
  /// Prose has commas, too. Delimited text is what names one of `fields` in its first row, or goes on with rows of as
  /// many fields, none of which begins with a blank: behind a comma in prose there is one.
  ///
  /// - Parameters:
  ///   - prefix: A few kilobytes, in UTF-8.
  ///   - fields: The names that columns are likely to have.
  public init?(sniffingBesideProse prefix: some Collection<UInt8>, fields: [String]) {
    guard let format = RecordFormat(sniffing: prefix) else { return nil }
    self = format
    guard format == .csv || format == .tsv else { return }
    var text = Array(prefix)
    // UTF-16, whose delimiters are not where a byte tells.
    if text.contains(0) { return }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let isTable = text.withUnsafeBufferPointer { looksLikeTable($0, format == .tsv ? .tab : nil, fields: fields) }
    if !isTable { return nil }
  }
}

private func looksLikeTable(_ bytes: UnsafeBufferPointer<UInt8>, _ delimiter: UInt8?, fields: [String]) -> Bool {
  let start = bytes.firstIndex { $0 > .space } ?? bytes.count
  let text = UnsafeBufferPointer(rebasing: bytes[start...])
  guard let row = FirstRow(of: text, delimiter: delimiter, isComplete: true) else { return false }
  let header = DelimitedHeader(UnsafeBufferPointer(rebasing: text[..<row.end]), delimiter: row.delimiter)
  if header.isDelimiterLine || header.columns.contains(where: fields.contains) { return true }
  var scanner = RowScanner(text, delimiter: header.delimiter)
  var line = 1
  var rowCount = 0
  while scanner.skipLineBreaks(line: &line) {
    var count = 0
    var hasBlank = false
    let fault = scanner.readRow { field in
      if count > 0, !field.range.isEmpty, text[Int(field.start)] == .space { hasBlank = true }
      count += 1
    }
    if hasBlank { return false }
    // The last row may be cut, within quotes too.
    if case .unclosedQuote? = fault?.defect { break }
    let isCut = scanner.position == text.count && text.last != .lineFeed && text.last != .carriageReturn
    if isCut, fault != nil || count < header.columns.count { break }
    if fault != nil || count != header.columns.count { return false }
    rowCount += 1
  }
  return rowCount > 1
}
