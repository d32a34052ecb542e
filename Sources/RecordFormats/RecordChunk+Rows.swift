extension RecordChunk {
  /// Parses the rows of delimited text behind the header.
  func parseRows(delimiter: UInt8, columns: [String]) -> RecordBatch {
    var builder = BatchBuilder(for: self)
    bytes.withUnsafeBytes { buffer in
      let isText = firstTextDefect(in: buffer) == nil
      var scanner = RowScanner(buffer, delimiter: delimiter)
      var line = firstLine
      while scanner.skipLineBreaks(line: &line) {
        let start = scanner.position
        var count = 0
        let fault = scanner.readRow { value in
          if count < columns.count { builder.fields.append(StoredField(nameIndex: UInt32(count), value: value)) }
          count += 1
        }
        if let fault = fault ?? (isText ? nil : textFault(in: buffer, start..<scanner.position)) {
          let tracker = PlaceTracker(offset: start, line: line, endsLinesAtCarriageReturn: true)
          builder.fail(fault, record: start..<scanner.position, from: tracker, in: buffer)
        } else if count != columns.count {
          let defect = Defect.rowLength(count, header: columns.count, delimiter: Unicode.Scalar(delimiter))
          builder.fail(Place(name: name, line: line), defect, record: start..<scanner.position, line: line)
        } else {
          builder.endRecord(start..<scanner.position, line: line)
        }
        line += scanner.lineBreaksInRow
      }
    }
    return builder.batch(of: bytes, names: columns)
  }

  /// Parses fastText lines.
  func parseFastText(prefix: [UInt8]) -> RecordBatch {
    var builder = BatchBuilder(for: self)
    bytes.withUnsafeBytes { buffer in
      let isText = firstTextDefect(in: buffer) == nil
      var lineStart = 0
      var line = firstLine
      while lineStart < buffer.count {
        let lineEnd = firstIndex(of: .lineFeed, in: buffer, from: lineStart) ?? buffer.count
        let content = trimmedRange(lineStart..<lineEnd, in: buffer)
        if !content.isEmpty {
          let fault = isText ? nil : textFault(in: buffer, content)
          if let fault = fault ?? readFastTextLine(content, in: buffer, prefix: prefix, into: &builder.fields) {
            let tracker = PlaceTracker(offset: lineStart, line: line)
            builder.fail(fault, record: content, from: tracker, in: buffer)
          } else {
            builder.endRecord(content, line: line)
          }
        }
        lineStart = lineEnd + 1
        line += 1
      }
    }
    return builder.batch(of: bytes, names: ["label", "text"], labelPrefixLength: prefix.count)
  }
}

private func textFault(in buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Fault? {
  firstTextDefect(in: UnsafeBufferPointer(rebasing: buffer[range])).map {
    Fault($0.defect, at: range.lowerBound + $0.offset)
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab || byte == .carriageReturn }

private func trimmedRange(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, isBlank(buffer[start]) { start += 1 }
  while start < end, isBlank(buffer[end - 1]) { end -= 1 }
  return start..<end
}

/// Reads the labels at the front of a line, if there are any, and the text behind them.
private func readFastTextLine(
  _ line: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>, prefix: [UInt8], into fields: inout [StoredField]
) -> Fault? {
  var position = line.lowerBound
  var endOfLabels = position
  while buffer[position..<line.upperBound].starts(with: prefix) {
    let labelStart = position
    while position < line.upperBound, !isBlank(buffer[position]) { position += 1 }
    if position - labelStart == prefix.count {
      return Fault(.emptyLabel(prefix: String(decoding: prefix, as: UTF8.self)), at: labelStart)
    }
    endOfLabels = position
    while position < line.upperBound, isBlank(buffer[position]) { position += 1 }
  }
  func append(_ range: Range<Int>, name: UInt32, _ kind: FieldValue.Kind, _ notation: StoredValue.Notation) {
    let value = StoredValue(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), kind: kind, notation: notation)
    fields.append(StoredField(nameIndex: name, value: value))
  }
  if endOfLabels > line.lowerBound { append(line.lowerBound..<endOfLabels, name: 0, .array, .labels) }
  append(position..<line.upperBound, name: 1, .string, .plain)
  return nil
}

/// The labels, without their prefix, in the range of the labels of a line.
func fastTextLabels(in bytes: Bytes, range: Range<Int>, prefixLength: Int) -> [StoredValue] {
  var labels: [StoredValue] = []
  bytes.withUnsafeBytes { buffer in
    for word in buffer[range].split(whereSeparator: isBlank) {
      labels.append(
        StoredValue(
          start: UInt32(word.startIndex + prefixLength), end: UInt32(word.endIndex), kind: .string, notation: .plain))
    }
  }
  return labels
}
