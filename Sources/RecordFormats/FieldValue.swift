/// A value of a record: a JSON value, a field of delimited text (always a string), or the labels of a fastText line
/// (an array of strings).
public struct FieldValue: Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    case string, number, boolean, null, array, object
  }

  let contents: BatchContents
  let stored: StoredValue

  public var kind: Kind { stored.kind }
  public var isNull: Bool { stored.kind == .null }

  /// Whether the value is a field of delimited text, where a list has to be written as text.
  public var isCell: Bool { stored.notation == .plain || stored.notation == .doubledQuotes }

  /// Where the value stands in the bytes of its batch: a JSON string with its quotes, a delimited field without.
  public var byteRange: Range<Int> { stored.range }

  /// The text of a string; `nil` for other kinds.
  public var text: String? {
    var scratch: [UInt8] = []
    return withUTF8(scratch: &scratch) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the text of a string, in valid UTF-8; returns `nil` for other kinds.
  ///
  /// Text without escapes is not copied: `body` then sees the bytes of the batch. Other text is unescaped into
  /// `scratch`, which is worth reusing from one call to the next.
  public func withUTF8<Result, Failure: Error>(
    scratch: inout [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard stored.kind == .string else { return nil }
    if let range = verbatimRange { return try contents.bytes[range].withUnsafeBytes(body) }
    scratch.removeAll(keepingCapacity: true)
    appendUnescaped(to: &scratch)
    let start = scratch.startIndex
    let count = scratch.count
    // Typed throws do not pass through the methods of `Array` yet, so the bytes go around them in a buffer of their own.
    var outcome: Swift.Result<Result, Failure>?
    scratch.withUnsafeBufferPointer { buffer in
      outcome = Swift.Result { () throws(Failure) in try body(UnsafeBufferPointer(rebasing: buffer[start..<count])) }
    }
    return try outcome?.get()
  }

  /// Appends the text of a string, in UTF-8; returns whether this is a string.
  @discardableResult
  public func appendText(to utf8: inout [UInt8]) -> Bool {
    guard stored.kind == .string else { return false }
    if let range = verbatimRange {
      contents.bytes[range].withUnsafeBytes { utf8.append(contentsOf: $0) }
    } else {
      appendUnescaped(to: &utf8)
    }
    return true
  }

  public var boolean: Bool? {
    stored.kind == .boolean ? contents.bytes[Int(stored.start)] == UInt8(ascii: "t") : nil
  }

  /// The nearest `Double`; `nil` if this is no number or one beyond the range of `Double`.
  public var number: Double? {
    guard stored.kind == .number, let value = Double(source), value.isFinite else { return nil }
    return value
  }

  /// The integer; `nil` if this is no number or one with a fraction, an exponent, or beyond the range of `Int`.
  public var integer: Int? { stored.kind == .number ? Int(source) : nil }

  /// The elements of an array; `nil` for other kinds.
  ///
  /// - Complexity: O(*n*) for the *n* bytes of the array, at every call.
  public var elements: [FieldValue]? {
    guard stored.kind == .array else { return nil }
    let elements =
      stored.notation == .labels
      ? fastTextLabels(in: contents.bytes, range: stored.range, prefixLength: contents.labelPrefixLength)
      : JSONScanner.elements(of: contents.bytes, range: stored.range)
    return elements.map { FieldValue(contents: contents, stored: $0) }
  }

  /// The texts of an array of strings; `nil` for other kinds, and for arrays that hold anything else.
  public var strings: [String]? {
    guard let elements else { return nil }
    let texts = elements.compactMap(\.text)
    return texts.count == elements.count ? texts : nil
  }

  /// The members of an object in order; `nil` for other kinds.
  ///
  /// - Complexity: O(*n*) for the *n* bytes of the object, at every call.
  public var members: [Field]? {
    guard stored.kind == .object else { return nil }
    let (names, members) = JSONScanner.members(of: contents.bytes, range: stored.range)
    return members.map {
      Field(name: names[Int($0.nameIndex)], value: FieldValue(contents: contents, stored: $0.value))
    }
  }

  /// The bytes of the value as the file has them.
  private var source: String {
    contents.bytes[stored.range].withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a string that mean themselves; `nil` if it has escapes.
  private var verbatimRange: Range<Int>? {
    switch stored.notation {
    case .json: stored.range.lowerBound + 1..<stored.range.upperBound - 1
    case .plain: stored.range
    case .escapedJSON, .doubledQuotes, .labels: nil
    }
  }

  private func appendUnescaped(to utf8: inout [UInt8]) {
    contents.bytes[stored.range].withUnsafeBytes { bytes in
      if stored.notation == .escapedJSON {
        appendUnescapedJSON(UnsafeBufferPointer(rebasing: bytes[1..<bytes.count - 1]), to: &utf8)
      } else {
        appendUndoubled(bytes, to: &utf8)
      }
    }
  }
}

/// Appends the meaning of the inside of a JSON string that ``JSONScanner`` has checked.
func appendUnescapedJSON(_ bytes: UnsafeBufferPointer<UInt8>, to utf8: inout [UInt8]) {
  var position = 0
  while let backslash = firstIndex(of: .backslash, in: bytes, from: position) {
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<backslash]))
    position = backslash + 2
    switch bytes[backslash + 1] {
    case UInt8(ascii: "b"): utf8.append(0x08)
    case UInt8(ascii: "f"): utf8.append(0x0C)
    case UInt8(ascii: "n"): utf8.append(.lineFeed)
    case UInt8(ascii: "r"): utf8.append(.carriageReturn)
    case UInt8(ascii: "t"): utf8.append(.tab)
    case UInt8(ascii: "u"):
      var value = hexadecimalValue(bytes, at: position)
      position += 4
      if 0xD800..<0xDC00 ~= value {
        value = 0x10000 + (value - 0xD800) << 10 + (hexadecimalValue(bytes, at: position + 2) - 0xDC00)
        position += 6
      }
      utf8.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    case let other: utf8.append(other)
    }
  }
  utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position...]))
}

private func hexadecimalValue(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32 {
  var value: UInt32 = 0
  for byte in bytes[position..<position + 4] { value = value << 4 | UInt32(hexadecimalDigit(byte) ?? 0) }
  return value
}

/// The value of a hexadecimal digit of either case.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Appends `bytes` with one quote for every two.
func appendUndoubled(_ bytes: UnsafeBufferPointer<UInt8>, to utf8: inout [UInt8]) {
  var position = 0
  while let quote = firstIndex(of: .quote, in: bytes, from: position) {
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position...quote]))
    position = quote + 2
  }
  utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position...]))
}
