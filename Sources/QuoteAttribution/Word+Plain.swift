import Tokenization

extension Word {
  /// Reads a word of less than sixteen letters and digits of ASCII that nothing behind it goes on with, as most are:
  /// eight of its bytes at once.
  ///
  /// - Parameter table: What ``WordTraits/table`` holds, which one gets once for many words.
  @inline(__always)
  init?(
    plainIn bytes: UnsafeRawBufferPointer, at i: Int, to end: Int, table: borrowing WordTable<WordTraits>
  ) {
    guard i >= 0, end <= bytes.count, i &+ 16 <= bytes.count else { return nil }
    let head = WordBytes(bytes.eightBytes(at: i).word)
    var count = head.count
    var key: WordKey
    var next = WordBytes(0)
    if count < 8 {
      guard count > 0 else { return nil }
      key = WordKey(short: head.lowercased & head.inside, count: count)
    } else {
      next = WordBytes(bytes.eightBytes(at: i &+ 8).word)
      guard next.count < 8 else { return nil }
      count = 8 &+ next.count
      key = WordKey(
        head: head.lowercased, inner: next.lowercased & next.inside,
        tail: WordBytes(bytes.eightBytes(at: i &+ count &- 8).word).lowercased, count: count)
    }
    let stop = i &+ count
    guard stop < end else { return nil }
    // What ends nearly all words joins nothing to them.
    if bytes[stop] != UInt8(ascii: " ") {
      guard Self.endsPlainly(bytes, at: stop, to: end) else { return nil }
    }
    // `eBay` has its capital inside.
    let isCapitalized = head.capitals & 0x80 != 0 || bytes[i] > 0x60 && head.capitals & head.inside != 0
    let isAcronym =
      isCapitalized && Self.areSeveral(head.capitals & head.inside, next.capitals & next.inside)
      && head.smallLettersButS & head.inside | next.smallLettersButS & next.inside == 0
    self.init(
      plainAt: i..<stop, key: key, traits: table[key] ?? [], isCapitalized: isCapitalized, isAcronym: isAcronym)
  }

  /// Whether a word of letters and digits ends at `i`, whatever stands further on.
  private static func endsPlainly(_ bytes: UnsafeRawBufferPointer, at i: Int, to end: Int) -> Bool {
    switch bytes[i] {
    // Between digits it joins them.
    case UInt8(ascii: ","): !isDigit(bytes[i - 1])
    case UInt8(ascii: "."): i + 1 >= end || bytes[i + 1] == UInt8(ascii: " ")
    default: false
    }
  }

  /// Whether two bits or more are set.
  private static func areSeveral(_ some: UInt64, _ more: UInt64) -> Bool {
    some & (some &- 1) | more & (more &- 1) != 0 || some != 0 && more != 0
  }
}

/// Which of eight bytes are letters and digits of ASCII: the high bit of each that is, since all eight are told at once.
private struct WordBytes {
  private let bytes: UInt64
  private let letters: UInt64
  /// How many letters and digits it starts with.
  let count: Int

  @inline(__always)
  init(_ bytes: UInt64) {
    self.bytes = bytes
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    // Bit 5 makes letters small, and letters of nothing else.
    let small = low | 0x2020_2020_2020_2020
    // In each byte the high bit says: at least the first; more than the last.
    let isLetter = (small &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(small &+ 0x0505_0505_0505_0505)
    let isDigit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let inASCII = ~bytes & 0x8080_8080_8080_8080
    letters = isLetter & inASCII
    let others = ~((isLetter | isDigit) & inASCII) & 0x8080_8080_8080_8080
    count = others.trailingZeroBitCount &>> 3
  }

  /// All bits of the letters and digits it starts with.
  var inside: UInt64 { count == 8 ? .max : 1 &<< UInt64(8 &* count) &- 1 }

  var capitals: UInt64 { letters & ~(bytes &<< 2) }

  var smallLettersButS: UInt64 { letters & (bytes &<< 2) & ~EightBytes(bytes).places(of: UInt8(ascii: "s")) }

  var lowercased: UInt64 { bytes | capitals &>> 2 }
}
