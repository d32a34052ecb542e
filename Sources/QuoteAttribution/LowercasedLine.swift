/// A line in lower case, for comparing with fixed phrases byte by byte.
///
/// Searching a `String` compares characters by canonical equivalence, which costs a hundred times as much.
struct LowercasedLine: Hashable, Sendable {
  private var bytes: [UInt8]
  /// The number of bytes in the text.
  let utf8Count: Int
  /// The number of stretches between spaces.
  let wordCount: Int
  let hasDigit: Bool

  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { LowercasedLine($0) }
  }

  init(_ utf8: ArraySlice<UInt8>) { self = utf8.withUnsafeBufferPointer { LowercasedLine($0) } }

  /// Lowers ASCII letters and makes no-break spaces plain.
  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    utf8Count = utf8.count
    // Loops without branches, which the compiler turns into ones over many bytes at once.
    bytes = Array(utf8)
    for i in bytes.indices { bytes[i] |= bytes[i] &- 0x41 < 26 ? 0x20 : 0 }
    if bytes.contains(0xA0) { Self.replaceNoBreakSpaces(in: &bytes) }
    var wordCount = 0
    var digits = 0
    var before = UInt8(ascii: " ")
    for byte in bytes {
      wordCount &+= byte != UInt8(ascii: " ") && before == UInt8(ascii: " ") ? 1 : 0
      digits &+= byte &- 0x30 < 10 ? 1 : 0
      before = byte
    }
    self.wordCount = wordCount
    hasDigit = digits > 0
  }

  private static func replaceNoBreakSpaces(in bytes: inout [UInt8]) {
    var count = 0
    for byte in bytes {
      if byte == 0xA0, count > 0, bytes[count - 1] == 0xC2 {
        bytes[count - 1] = UInt8(ascii: " ")
      } else {
        bytes[count] = byte
        count += 1
      }
    }
    bytes.removeSubrange(count...)
  }

  func starts(withOneOf phrases: PhraseSet) -> Bool { phrases.starts(bytes) }

  func ends(withOneOf phrases: PhraseSet) -> Bool { phrases.ends(bytes) }

  func contains(oneOf phrases: PhraseSet) -> Bool { phrases.occurs(in: bytes) }

  func equals(oneOf phrases: PhraseSet) -> Bool { phrases.equals(bytes) }

  var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The stretches of letters and digits; what is not ASCII counts as letters.
  var words: [Substring] {
    bytes.split { byte in
      byte < 0x80 && !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map { Substring(decoding: $0, as: UTF8.self) }
  }

  func starts(with phrase: StaticString) -> Bool {
    bytes.count >= phrase.utf8CodeUnitCount && stands(phrase, at: 0)
  }

  func ends(with phrase: StaticString) -> Bool {
    bytes.count >= phrase.utf8CodeUnitCount && stands(phrase, at: bytes.count - phrase.utf8CodeUnitCount)
  }

  func contains(_ phrase: StaticString) -> Bool {
    guard bytes.count >= phrase.utf8CodeUnitCount else { return false }
    return (0...(bytes.count - phrase.utf8CodeUnitCount)).contains { stands(phrase, at: $0) }
  }

  /// Whether the line is `phrase`.
  func equals(_ phrase: StaticString) -> Bool { bytes.count == phrase.utf8CodeUnitCount && stands(phrase, at: 0) }

  /// Whether `phrase` stands at byte `i`, behind which the line has at least as many bytes.
  private func stands(_ phrase: StaticString, at i: Int) -> Bool {
    let wanted = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
    for (offset, byte) in wanted.enumerated() where bytes[i + offset] != byte { return false }
    return true
  }

  /// Whether this line starts with all of `other`, but for its full stop.
  func starts(with other: LowercasedLine) -> Bool {
    bytes.starts(with: other.bytes.last == UInt8(ascii: ".") ? other.bytes.dropLast() : other.bytes[...])
  }
}
