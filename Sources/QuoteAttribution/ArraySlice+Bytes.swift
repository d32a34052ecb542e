import Tokenization

/// A stretch of a text read as bytes: it becomes a string only where a result holds it.
extension ArraySlice<UInt8> {
  /// The first index of `byte`, found eight bytes at once.
  func firstIndex(ofByte byte: UInt8) -> Int? {
    let offset = withUnsafeBytes { $0.firstIndex(of: byte, from: 0, to: $0.count) }
    return offset < count ? startIndex + offset : nil
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  func hasPrefix(_ phrase: StaticString) -> Bool { count >= phrase.utf8CodeUnitCount && stands(phrase, at: startIndex) }

  func hasSuffix(_ phrase: StaticString) -> Bool {
    count >= phrase.utf8CodeUnitCount && stands(phrase, at: endIndex - phrase.utf8CodeUnitCount)
  }

  func equals(_ phrase: StaticString) -> Bool { count == phrase.utf8CodeUnitCount && stands(phrase, at: startIndex) }

  /// Whether `phrase` stands somewhere in it.
  func contains(_ phrase: StaticString) -> Bool {
    var rest = self
    while let i = rest.firstIndex(ofByte: phrase.utf8Start.pointee), endIndex - i >= phrase.utf8CodeUnitCount {
      if stands(phrase, at: i) { return true }
      rest = self[(i + 1)...]
    }
    return false
  }

  /// Whether `phrase` stands at `i`, behind which there are at least as many bytes.
  private func stands(_ phrase: StaticString, at i: Int) -> Bool {
    for offset in 0..<phrase.utf8CodeUnitCount where self[i + offset] != phrase.utf8Start[offset] { return false }
    return true
  }

  // MARK: - Scalars

  var firstScalar: Unicode.Scalar? {
    guard let first else { return nil }
    return first < 0x80 ? Unicode.Scalar(first) : Array(prefix(4)).decodedScalar(at: 0).scalar
  }

  var lastScalar: Unicode.Scalar? {
    guard let last else { return nil }
    if last < 0x80 { return Unicode.Scalar(last) }
    let end = Array(suffix(4))
    return end.decodedScalar(before: end.count)?.scalar
  }

  /// Whether one of its scalars `isWanted`; beyond ASCII they are found by way of a string.
  @inline(__always)
  func containsScalar(where isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    for i in indices {
      if self[i] >= 0x80 { return self[i...].text.unicodeScalars.contains(where: isWanted) }
      if isWanted(Unicode.Scalar(self[i])) { return true }
    }
    return false
  }

  /// Whether a small letter is in it, other than the `c` of `McALLISTER`.
  var hasSmallLetter: Bool {
    var before: Unicode.Scalar = " "
    return containsScalar { scalar in
      defer { before = scalar }
      return scalar.isLower && !(scalar == "c" && before == "M")
    }
  }

  /// Without blanks and no-break spaces at both ends.
  var trimmed: ArraySlice<UInt8> {
    var line = self
    while let first = line.first {
      if first == UInt8(ascii: " ") {
        line.removeFirst()
      } else if line.starts(with: Self.noBreakSpace) {
        line.removeFirst(2)
      } else {
        break
      }
    }
    while let last = line.last {
      if last == UInt8(ascii: " ") {
        line.removeLast()
      } else if last == Self.noBreakSpace[1], line.suffix(2).elementsEqual(Self.noBreakSpace) {
        line.removeLast(2)
      } else {
        break
      }
    }
    return line
  }

  static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  // MARK: - Words

  /// The stretches between blanks.
  var words: LineWords { LineWords(self) }

  /// Where the first such stretch at or behind `i` stands.
  func rangeOfWord(from i: Int) -> Range<Int>? {
    var start = i
    while start < endIndex, self[start] == UInt8(ascii: " ") { start += 1 }
    guard start < endIndex else { return nil }
    var end = start + 1
    while end < endIndex, self[end] != UInt8(ascii: " ") { end += 1 }
    return start..<end
  }

  /// How many stretches blanks divide it into.
  var wordCount: Int {
    var count = 0
    var before = UInt8(ascii: " ")
    for byte in self {
      if before == UInt8(ascii: " "), byte != UInt8(ascii: " ") { count += 1 }
      before = byte
    }
    return count
  }
}

/// The stretches of a line between blanks, found as they are asked for.
struct LineWords: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ line: ArraySlice<UInt8>) { rest = line }

  mutating func next() -> ArraySlice<UInt8>? {
    guard let range = rest.rangeOfWord(from: rest.startIndex) else { return nil }
    defer { rest = rest[range.upperBound...] }
    return rest[range]
  }

  var first: ArraySlice<UInt8>? {
    var words = self
    return words.next()
  }

  var last: ArraySlice<UInt8>? {
    var end = rest.endIndex
    while end > rest.startIndex, rest[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > rest.startIndex else { return nil }
    var start = end - 1
    while start > rest.startIndex, rest[start - 1] != UInt8(ascii: " ") { start -= 1 }
    return rest[start..<end]
  }
}
