/// A line in lower case, for comparing with fixed phrases byte by byte.
///
/// Searching a `String` compares characters by canonical equivalence, which costs a hundred times as much.
struct LowercasedLine: Hashable, Sendable {
  private var bytes: [UInt8]
  /// The number of stretches between spaces.
  let wordCount: Int
  let hasDigit: Bool

  /// Lowers ASCII letters and makes no-break spaces plain.
  init(_ utf8: some Collection<UInt8>) {
    bytes = Array(unsafeUninitializedCapacity: utf8.count) { bytes, count in
      for byte in utf8 {
        if byte == 0xA0, count > 0, bytes[count - 1] == 0xC2 {
          bytes[count - 1] = UInt8(ascii: " ")
        } else {
          bytes[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          count += 1
        }
      }
    }
    var wordCount = 0
    var hasDigit = false
    var isInside = false
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isInside { wordCount += 1 }
      isInside = !isSpace
      hasDigit = hasDigit || (0x30...0x39).contains(byte)
    }
    self.wordCount = wordCount
    self.hasDigit = hasDigit
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
