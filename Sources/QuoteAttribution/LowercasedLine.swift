/// A line in lower case, for comparing with fixed phrases byte by byte.
///
/// Searching a `String` compares characters by canonical equivalence, which costs a hundred times as much.
struct LowercasedLine: Hashable, Sendable {
  private var bytes: [UInt8]

  /// Lowers ASCII letters and makes no-break spaces plain.
  init(_ utf8: some Sequence<UInt8>) {
    bytes = []
    bytes.reserveCapacity(utf8.underestimatedCount)
    for byte in utf8 {
      if byte == 0xA0, bytes.last == 0xC2 {
        bytes[bytes.count - 1] = UInt8(ascii: " ")
      } else {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
  }

  func starts(withOneOf phrases: PhraseSet) -> Bool { phrases.starts(bytes[...]) }

  func contains(oneOf phrases: PhraseSet) -> Bool { phrases.occurs(in: bytes[...]) }

  /// Whether there is a letter or digit `byte`.
  func contains(byte: UInt8) -> Bool { bytes.contains(byte) }

  var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The stretches of letters and digits; what is not ASCII counts as letters.
  var words: [Substring] {
    bytes.split { byte in
      byte < 0x80 && !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map { Substring(decoding: $0, as: UTF8.self) }
  }

  /// The number of stretches between spaces.
  var wordCount: Int {
    var count = 0
    var isInside = false
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ")
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }

  func starts(with phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }

  func ends(with phrase: String) -> Bool {
    bytes.count >= phrase.utf8.count && bytes.suffix(phrase.utf8.count).elementsEqual(phrase.utf8)
  }

  func contains(_ phrase: String) -> Bool {
    guard let first = phrase.utf8.first, bytes.count >= phrase.utf8.count else { return false }
    for i in 0...(bytes.count - phrase.utf8.count) where bytes[i] == first {
      if bytes[i...].starts(with: phrase.utf8) { return true }
    }
    return false
  }

  /// Whether the line is `phrase`.
  func equals(_ phrase: String) -> Bool { bytes.elementsEqual(phrase.utf8) }

  /// Whether this line starts with all of `other`, but for its full stop.
  func starts(with other: LowercasedLine) -> Bool {
    bytes.starts(with: other.bytes.last == UInt8(ascii: ".") ? other.bytes.dropLast() : other.bytes[...])
  }
}
