import RecordFormats

/// What a record says, as far as it could be read.
struct CheckedStatement {
  /// Where the text stands, or the record if it has none.
  var place: Place
  var text: StatementTexts.Content?
  /// For each axis the labels; `nil` where not annotated or not readable.
  var labels: [[String]?]
  /// For each axis where the labels stand.
  var labelPlaces: [Place]
  var document: String?
  /// The side of the split that the record is on; `nil` if there is none.
  var side: String?
}

extension RecordBatch {
  /// The line and column at which a value of `record` stands in the file.
  func place(of value: FieldValue, in record: Record, name: String) -> Place {
    bytes.withUnsafeBytes { bytes in
      let start = value.byteRange.lowerBound
      var lineStart = start
      while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
      let lineBreaks = bytes[record.byteRange.lowerBound..<max(start, record.byteRange.lowerBound)].count {
        $0 == UInt8(ascii: "\n")
      }
      // Bytes that do not begin a scalar are continuations.
      let column = 1 + bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
      return Place(name: name, line: record.line + lineBreaks, column: column)
    }
  }
}
