import Tokenization

/// A line in lower case, for comparing with fixed phrases byte by byte.
///
/// Searching a `String` compares characters by canonical equivalence, which costs a hundred times as much.
struct LowercasedLine: Hashable, Sendable {
  private var bytes: [UInt8]
  /// The number of bytes in the text.
  let utf8Count: Int
  /// The number of stretches between spaces.
  let wordCount: Int

  /// A line without a byte.
  init() {
    bytes = []
    utf8Count = 0
    wordCount = 0
  }

  init(_ text: some StringProtocol) {
    var text = String(text)
    self = text.withUTF8 { LowercasedLine($0) }
  }

  init(_ utf8: ArraySlice<UInt8>) { self = utf8.withUnsafeBufferPointer { LowercasedLine($0) } }

  /// Lowers ASCII letters and makes no-break spaces plain.
  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    utf8Count = utf8.count
    // The standard library takes longer to make room for a number of bytes than to append them.
    bytes = []
    bytes.append(contentsOf: utf8)
    var form = bytes.withUnsafeMutableBytes { Self.lowercase(utf8, into: $0) }
    if form.mayHaveNoBreakSpace {
      Self.replaceNoBreakSpaces(in: &bytes)
      var plain = Array(repeating: UInt8(0), count: bytes.count)
      form = bytes.withUnsafeBufferPointer { line in
        plain.withUnsafeMutableBytes { Self.lowercase(line, into: $0) }
      }
    }
    wordCount = form.wordCount
  }

  /// What is found while a line is copied.
  private struct Form {
    var mayHaveNoBreakSpace = false
    /// The high bit of the lowest byte, if a blank or the start of the line stands in front.
    private var before: UInt64 = 0x80
    /// In each byte how many words start there, which is quicker than to count bits each time.
    private var starts: UInt64 = 0
    private var counted = 0

    /// The number of stretches between blanks.
    var wordCount: Int {
      (0..<8).reduce(counted) { $0 + Int(starts &>> UInt64(8 * $1) & 0xFF) }
    }

    /// Makes room for 255 more.
    mutating func addUp() {
      counted = wordCount
      starts = 0
    }

    /// Takes the next eight bytes, as they lie in memory.
    ///
    /// - Returns: The same in lower case, the first one lowest.
    @inline(__always)
    mutating func read(_ word: UInt64) -> UInt64 {
      let eight = EightBytes(UInt64(littleEndian: word)).lowercased
      let blanks = eight.places(of: UInt8(ascii: " "))
      starts &+= (~blanks & (blanks << 8 | before) & 0x8080_8080_8080_8080) &>> 7
      before = blanks &>> 56
      mayHaveNoBreakSpace = mayHaveNoBreakSpace || eight.containsNonASCII && eight.contains(0xA0)
      return eight.word
    }
  }

  /// Copies `line` to `copy`, which has as much room, in lower case: eight bytes at once.
  private static func lowercase(
    _ line: UnsafeBufferPointer<UInt8>, into copy: UnsafeMutableRawBufferPointer
  ) -> Form {
    var form = Form()
    let line = UnsafeRawBufferPointer(line)
    var i = 0
    while i + 8 <= line.count {
      let eight = form.read(line.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      copy.storeBytes(of: eight.littleEndian, toByteOffset: i, as: UInt64.self)
      i += 8
      if i & 0x3FF == 0 { form.addUp() }
    }
    if i < line.count {
      // Blanks in place of what is behind the end add nothing.
      var word: UInt64 = 0x2020_2020_2020_2020
      withUnsafeMutableBytes(of: &word) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: line[i...])) }
      withUnsafeBytes(of: form.read(word).littleEndian) { bytes in
        UnsafeMutableRawBufferPointer(rebasing: copy[i...]).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[..<(line.count - i)]))
      }
    }
    return form
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

  var hasDigit: Bool { bytes.contains { $0 &- 0x30 < 10 } }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The stretches of letters and digits; what is not ASCII counts as letters.
  var words: [ArraySlice<UInt8>] {
    bytes.split { byte in
      byte < 0x80 && !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
  }

  func starts(with phrase: StaticString) -> Bool {
    bytes.count >= phrase.utf8CodeUnitCount && stands(phrase, at: 0)
  }

  func ends(with phrase: StaticString) -> Bool {
    bytes.count >= phrase.utf8CodeUnitCount && stands(phrase, at: bytes.count - phrase.utf8CodeUnitCount)
  }

  func contains(_ phrase: StaticString) -> Bool {
    bytes[...].contains(phrase)
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
