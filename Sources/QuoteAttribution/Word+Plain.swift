import Tokenization

extension Word {
  /// Reads a word of less than sixteen letters and digits of ASCII that nothing behind it goes on with, as most are:
  /// eight of its bytes at once.
  init?(plainIn utf8: borrowing [UInt8], at i: Int, to end: Int) {
    guard i >= 0, i + 16 <= utf8.count else { return nil }
    let head = utf8.eightBytes(at: i)
    var letters = head.lettersAndDigits
    var count = letters.count
    guard count > 0 else { return nil }
    let inHead = letters.inside
    var inNext: UInt64 = 0
    var next = EightBytes(0)
    var key = WordKey(short: head.lowercased.word & letters.inside, count: min(count, 7))
    if count == 8 {
      next = utf8.eightBytes(at: i + 8)
      letters = next.lettersAndDigits
      guard letters.count < 8 else { return nil }
      count += letters.count
      inNext = letters.inside
      key = WordKey(
        head: head.lowercased.word, inner: next.lowercased.word & inNext,
        tail: utf8.eightBytes(at: i + count - 8).lowercased.word, count: count)
    }
    guard i + count < end, Self.endsPlainly(utf8, at: i + count, to: end) else { return nil }
    // `eBay` has its capital inside.
    let isCapitalized = utf8[i] &- 0x41 < 26 || utf8[i] > 0x60 && (head.capitals & inHead) != 0
    let isAcronym =
      isCapitalized && (head.smallLettersButS & inHead) | (next.smallLettersButS & inNext) == 0
      && (head.capitals & inHead).nonzeroBitCount + (next.capitals & inNext).nonzeroBitCount >= 2
    self.init(plainAt: i..<(i + count), key: key, isCapitalized: isCapitalized, isAcronym: isAcronym)
  }

  /// Whether a word of letters and digits ends at `i`, whatever stands further on.
  @inline(__always)
  private static func endsPlainly(_ utf8: borrowing [UInt8], at i: Int, to end: Int) -> Bool {
    switch utf8[i] {
    case UInt8(ascii: " "): true
    // Between digits it joins them.
    case UInt8(ascii: ","): !isDigit(utf8[i - 1])
    case UInt8(ascii: "."): i + 1 >= end || utf8[i + 1] == UInt8(ascii: " ")
    default: false
    }
  }
}

extension [UInt8] {
  /// The bytes from `i` on, behind which there are at least eight.
  @inline(__always)
  fileprivate func eightBytes(at i: Int) -> EightBytes {
    withUnsafeBytes { $0.eightBytes(at: i) }
  }
}

extension EightBytes {
  /// How many letters and digits of ASCII it starts with, and all bits of those.
  @inline(__always)
  fileprivate var lettersAndDigits: (count: Int, inside: UInt64) {
    let others = ~(places(in: 0x30...0x39) | lowercased.places(in: 0x61...0x7A)) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount / 8
    return (count, count == 8 ? .max : 1 &<< UInt64(8 * count) &- 1)
  }

  fileprivate var capitals: UInt64 { places(in: 0x41...0x5A) }

  fileprivate var smallLettersButS: UInt64 { places(in: 0x61...0x7A) & ~places(of: UInt8(ascii: "s")) }
}
