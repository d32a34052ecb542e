extension RecordChunk {
  /// Parses one object a line.
  func parseJSONLines() -> RecordBatch {
    var scanner = JSONScanner(bytes, spansLines: false)
    var builder = BatchBuilder(for: self)
    var line = firstLine
    while scanner.position < scanner.end {
      let lineStart = scanner.position
      scanner.skipSpace()
      let start = scanner.position
      if start < scanner.end, scanner.base[start] != .lineFeed {
        do throws(Fault) {
          try scanner.readRecord(into: &builder.fields)
          let end = scanner.position
          scanner.skipSpace()
          if scanner.position < scanner.end, scanner.base[scanner.position] != .lineFeed {
            throw scanner.unexpected(wanted: .endOfLine)
          }
          builder.endRecord(start..<end, line: line)
        } catch {
          let tracker = PlaceTracker(offset: lineStart, line: line)
          let lineEnd = firstIndex(of: .lineFeed, in: scanner.buffer, from: start) ?? scanner.end
          builder.fail(error, record: trimmed(start..<lineEnd, in: scanner.buffer), from: tracker, in: scanner.buffer)
          scanner.position = lineEnd
        }
      }
      scanner.position += 1
      line += 1
    }
    return builder.batch(of: bytes, names: scanner.names.names)
  }

  /// Parses elements of an array, each with its comma.
  ///
  /// Behind a malformed element reading goes on at the next comma that is inside no brackets and no string.
  func parseJSONElements(isFirst: Bool, isLast: Bool) -> RecordBatch {
    var scanner = JSONScanner(bytes, spansLines: true)
    var builder = BatchBuilder(for: self)
    // Moved from fault to fault; the line of a record needs no columns.
    var tracker = PlaceTracker(line: firstLine, column: firstColumn)
    var line = firstLine
    var lastStart = 0
    var isArrayOpen = true
    while isArrayOpen {
      scanner.skipSpace()
      let start = scanner.position
      if start == scanner.end && !isLast { break }
      line += occurrences(of: .lineFeed, in: UnsafeBufferPointer(rebasing: scanner.buffer[lastStart..<start]))
      lastStart = start
      do throws(Fault) {
        let isEmptyArray = isFirst && builder.index == 0 && scanner.isNext(.closeBracket)
        if !isEmptyArray { try scanner.readRecord(into: &builder.fields) }
        let end = scanner.position
        scanner.skipSpace()
        if scanner.isNext(.closeBracket) {
          isArrayOpen = false
        } else if !scanner.isNext(.comma) {
          throw scanner.unexpected(wanted: .commaOrEndOfArray)
        }
        scanner.position += 1
        if !isEmptyArray { builder.endRecord(start..<end, line: line) }
      } catch {
        tracker.advance(to: start, in: scanner.buffer)
        let next = endOfElement(from: start, in: scanner.buffer)
        let element = trimmed(start..<(next.map { $0 - 1 } ?? scanner.end), in: scanner.buffer)
        builder.fail(error, record: element, from: tracker, in: scanner.buffer)
        guard let next else {
          scanner.position = scanner.end
          break
        }
        scanner.position = next
      }
    }
    checkEnd(of: &scanner, from: tracker, in: &builder)
    return builder.batch(of: bytes, names: scanner.names.names)
  }

  /// Parses a file that is a single object.
  func parseJSONObject() -> RecordBatch {
    var scanner = JSONScanner(bytes, spansLines: true)
    var builder = BatchBuilder(for: self)
    let tracker = PlaceTracker(line: firstLine, column: firstColumn)
    do throws(Fault) {
      try scanner.readRecord(into: &builder.fields)
      builder.endRecord(0..<scanner.position, line: firstLine)
      checkEnd(of: &scanner, from: tracker, in: &builder)
    } catch {
      builder.fail(error, record: 0..<bytes.count, from: tracker, in: scanner.buffer)
    }
    return builder.batch(of: bytes, names: scanner.names.names)
  }

  /// Notes a problem if anything but space follows.
  private func checkEnd(of scanner: inout JSONScanner, from tracker: PlaceTracker, in builder: inout BatchBuilder) {
    scanner.skipSpace()
    guard scanner.position < scanner.end else { return }
    builder.fail(
      scanner.unexpected(wanted: .endOfFile), record: scanner.position..<scanner.end, from: tracker,
      in: scanner.buffer)
  }

  /// The position behind the comma that ends the element at `start`; `nil` if it is the last one.
  private func endOfElement(from start: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int? {
    let rest = UnsafeBufferPointer(rebasing: buffer[start...])
    var boundaries = RecordBoundaries(.elements)
    boundaries.advance(over: rest, isComplete: false, target: 1)
    return boundaries.boundary > 0 ? start + boundaries.boundary : nil
  }
}

/// The range without the white space behind it.
private func trimmed(_ range: Range<Int>, in buffer: UnsafeBufferPointer<UInt8>) -> Range<Int> {
  var end = range.upperBound
  while end > range.lowerBound, isJSONSpace(buffer[end - 1]) { end -= 1 }
  return range.lowerBound..<end
}
