/// A Unicode scalar of a text and the number of bytes it takes there.
@usableFromInline
package struct DecodedScalar: Sendable {
  @usableFromInline package var scalar: Unicode.Scalar
  @usableFromInline package var length: Int

  @inlinable
  init(scalar: Unicode.Scalar, length: Int) {
    self.scalar = scalar
    self.length = length
  }
}

// What is asked of nearly every byte can be inlined by other modules as far as ASCII goes; the rest is called.
extension [UInt8] {
  /// The scalar that starts at byte `i`. A byte that starts none counts as U+FFFD, one byte long.
  @inlinable
  package func decodedScalar(at i: Int) -> DecodedScalar {
    let first = self[i]
    if first < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(first), length: 1) }
    return decodedScalarBeyondASCII(at: i)
  }

  @usableFromInline
  func decodedScalarBeyondASCII(at i: Int) -> DecodedScalar {
    let first = self[i]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, i + length <= count else { return .replacement }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for continuation in self[(i + 1)..<(i + length)] {
      guard continuation & 0xC0 == 0x80 else { return .replacement }
      value = value << 6 | UInt32(continuation & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return .replacement }
    return DecodedScalar(scalar: scalar, length: length)
  }

  /// The scalar that ends just before byte `i`, or `nil` if `i` is at `lowerBound`.
  @inlinable
  package func decodedScalar(before i: Int, from lowerBound: Int = 0) -> DecodedScalar? {
    guard i > lowerBound else { return nil }
    let last = self[i - 1]
    if last < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(last), length: 1) }
    return decodedScalarBeyondASCII(before: i, from: lowerBound)
  }

  @usableFromInline
  func decodedScalarBeyondASCII(before i: Int, from lowerBound: Int) -> DecodedScalar {
    var start = i - 1
    while start > lowerBound, i - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let decoded = decodedScalar(at: start)
    return start + decoded.length == i ? decoded : .replacement
  }

  /// The first byte at or after `i` that does not start white space, at most `end`.
  package func skippingSpace(from i: Int, to end: Int) -> Int {
    var i = i
    while i < end {
      let decoded = decodedScalar(at: i)
      guard decoded.scalar.isSpace else { break }
      i += decoded.length
    }
    return Swift.min(i, end)
  }

  /// `range` without the white space at its ends.
  package func trimmingSpace(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpace(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while let last = decodedScalar(before: end, from: start), last.scalar.isSpace { end -= last.length }
    return start..<end
  }
}

extension DecodedScalar {
  static let replacement = DecodedScalar(scalar: "\u{FFFD}", length: 1)
}

extension Unicode.Scalar {
  /// Whether this is white space, including the no-break spaces that web pages are full of, or a byte order mark.
  @inlinable package var isSpace: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    return !isQuotationMarkOrDash && isSpaceByProperties
  }

  @inlinable package var isUpper: Bool {
    isASCII ? (0x41...0x5A).contains(value) : !isQuotationMarkOrDash && isUpperByProperties
  }

  @inlinable package var isLower: Bool {
    isASCII ? (0x61...0x7A).contains(value) : !isQuotationMarkOrDash && isLowerByProperties
  }

  /// Whether this is one of U+2010 to U+2027, the usual characters beyond ASCII in English: asking the tables of
  /// Unicode takes long.
  @inlinable var isQuotationMarkOrDash: Bool { (0x2010...0x2027).contains(value) }

  @inlinable package var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether this can be part of a word: a letter of any script, a mark on one, or a digit.
  @inlinable package var isWordScalar: Bool {
    if isASCII { return isUpper || isLower || isDigit }
    return !isQuotationMarkOrDash && isWordScalarByProperties
  }

  /// Whether this may follow the end of a sentence and still belong to it. Straight marks may.
  @inlinable package var closesSentence: Bool {
    switch self {
    case "\"", "'", "”", "’", "»", "›", ")", "]", "}": true
    default: false
    }
  }

  /// Whether this may stand before the first word of a sentence. Straight marks may.
  @inlinable package var opensSentence: Bool {
    switch self {
    case "\"", "'", "“", "‘", "«", "‹", "„", "‚", "(", "[", "{": true
    default: false
    }
  }

  var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "…", "。", "！", "？": true
    default: false
    }
  }

  // MARK: - By the tables of Unicode

  @usableFromInline var isSpaceByProperties: Bool { value == 0xFEFF || value == 0x200B || properties.isWhitespace }

  @usableFromInline var isUpperByProperties: Bool { properties.isUppercase }

  @usableFromInline var isLowerByProperties: Bool { properties.isLowercase }

  @usableFromInline var isWordScalarByProperties: Bool {
    properties.isAlphabetic || properties.numericType != nil || properties.canonicalCombiningClass != .notReordered
  }
}
