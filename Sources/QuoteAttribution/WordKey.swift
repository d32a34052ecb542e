import Tokenization

/// A word in lower case as the rules compare it: three integers, so that copying one counts no references and a
/// comparison with a literal is one with constants.
///
/// Words of up to 23 bytes are held whole. Of longer ones, which no rule names, a hash stands for the middle.
struct WordKey: Hashable, Sendable {
  /// The first eight bytes, the first one lowest.
  private var head: UInt64
  /// Up to seven bytes behind those, and in the highest byte how many there are in all; or a hash and ``hashed``.
  private var middle: UInt64
  /// The last eight bytes, the last one highest.
  private var tail: UInt64

  /// The most bytes that are held whole.
  static let limit = 23
  /// Stands in the place of the number of bytes where the middle is a hash.
  private static let hashed: UInt64 = 0xFF

  /// The key of the bytes of a word in lower case.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    head = Self.load(bytes, from: 0, to: min(count, 8))
    tail = Self.load(bytes, from: max(0, count - 8), to: count) << UInt64(8 * (8 - min(count, 8)))
    if count <= Self.limit {
      middle = count > 8 ? Self.load(bytes, from: 8, to: min(count, 15)) : 0
      middle |= UInt64(count) << 56
    } else {
      middle = 0
      middle = Self.hash(of: bytes) | Self.hashed << 56
    }
  }

  /// The key of a word in lower case. Accents that are composed and those that are not count as the same.
  init(_ word: some StringProtocol) {
    var text = String(word)
    if Self.mayNeedComposition(word.utf8) {
      let scalars = CanonicalComposition.normalizationFormC(of: Array(word.unicodeScalars))
      text = String(String.UnicodeScalarView(scalars))
    }
    self = text.withUTF8 { WordKey(UnsafeRawBufferPointer($0)) }
  }

  /// The key of the word of ASCII alone that stands at `range`, in any case.
  init(lowercasing utf8: borrowing [UInt8], _ range: Range<Int>) {
    guard range.count <= Self.limit else {
      self.init(String(decoding: utf8[range], as: UTF8.self).lowercased())
      return
    }
    precondition(range.lowerBound >= 0 && range.upperBound <= utf8.count, "the word lies outside the text")
    self = utf8.withUnsafeBytes { bytes in
      // Nearly every word has so many bytes behind its start in the text that eight can be read at once.
      range.lowerBound + 16 <= bytes.count
        ? WordKey(loading: bytes, range) : WordKey(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
    lowercaseASCII()
  }

  /// The key of a word in lower case of less than eight bytes.
  ///
  /// - Parameter bytes: The first one lowest, and zeros behind the last.
  @inline(__always)
  init(short bytes: UInt64, count: Int) {
    head = bytes
    middle = UInt64(count) &<< 56
    tail = bytes << UInt64(8 * (8 - count))
  }

  /// The key of a word in lower case of eight to fifteen bytes.
  ///
  /// - Parameters:
  ///   - head: The first eight bytes, the first one lowest.
  ///   - inner: Those behind them, and zeros.
  ///   - tail: The last eight bytes.
  @inline(__always)
  init(head: UInt64, inner: UInt64, tail: UInt64, count: Int) {
    self.head = head
    middle = inner | UInt64(count) &<< 56
    self.tail = tail
  }

  /// The key of the word at `range`, which holds at most ``limit`` bytes, in a text of 16 bytes or more from its start.
  @inline(__always)
  private init(loading bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    func eight(at i: Int) -> UInt64 { bytes.eightBytes(at: i).word }
    let count = range.count
    if count < 8 {
      self = WordKey(short: eight(at: range.lowerBound) & (1 &<< UInt64(8 * count) &- 1), count: count)
    } else {
      let inner = min(count - 8, 7)
      head = eight(at: range.lowerBound)
      middle = eight(at: range.lowerBound + 8) & (1 &<< UInt64(8 * inner) &- 1) | UInt64(count) &<< 56
      tail = eight(at: range.upperBound - 8)
    }
  }

  /// Makes small letters of the capitals of ASCII in it.
  mutating func lowercaseASCII() {
    head = EightBytes(head).lowercased.word
    middle = EightBytes(middle).lowercased.word
    tail = EightBytes(tail).lowercased.word
  }

  /// The key of a phrase: of a single word its own, of several one that has no bytes to look at.
  init(joining words: some Collection<WordKey>) {
    guard let first = words.first else {
      self = ""
      return
    }
    self = first
    if words.count == 1 { return }
    var hash: UInt64 = 0
    for word in words {
      hash = Self.mixed(hash ^ word.head)
      hash = Self.mixed(hash ^ word.middle)
      hash = Self.mixed(hash ^ word.tail)
      tail = word.tail
    }
    middle = hash >> 8 | Self.hashed << 56
  }

  /// The key of a phrase of words with blanks between, in lower case.
  init(phrase: some StringProtocol) {
    self.init(joining: phrase.split(separator: " ", omittingEmptySubsequences: false).map { WordKey($0) })
  }

  // MARK: - Bytes

  private var isHashed: Bool { middle >> 56 == Self.hashed }

  /// The number of bytes, or 24 for any more.
  var count: Int { isHashed ? Self.limit + 1 : Int(middle >> 56) }

  var firstByte: UInt8 { UInt8(truncatingIfNeeded: head) }

  /// The bytes of a word that is held whole, as every word of a table is; of others the eight at both ends.
  var bytes: [UInt8] { Array(heldBytes) }

  /// The same, without room of their own.
  private var heldBytes: some RandomAccessCollection<UInt8> {
    (0..<(isHashed ? 16 : count)).lazy.map { [self] i in
      let (word, offset) =
        if i < 8 {
          (head, i)
        } else if i < 15, !isHashed {
          (middle, i - 8)
        } else {
          (tail, i + 8 - (isHashed ? 16 : count))
        }
      return UInt8(truncatingIfNeeded: word &>> UInt64(8 * offset))
    }
  }

  /// Whether `byte` is among those held.
  func contains(_ byte: UInt8) -> Bool { heldBytes.contains(byte) }

  /// Whether all bytes held are of ASCII.
  var isASCII: Bool {
    // The highest byte of `middle` is no letter.
    (head | tail | middle & 0x00FF_FFFF_FFFF_FFFF) & 0x8080_8080_8080_8080 == 0 || heldBytes.allSatisfy { $0 < 0x80 }
  }

  /// Whether it ends in `suffix`.
  @inline(__always)
  func hasSuffix(_ suffix: WordKey) -> Bool {
    if suffix.count <= 8 { return (tail ^ suffix.tail) >> UInt64(8 * (8 - suffix.count)) == 0 }
    return tail == suffix.tail && (isHashed || bytes.suffix(suffix.count).elementsEqual(suffix.bytes))
  }

  /// Whether it starts with `prefix`.
  @inline(__always)
  func hasPrefix(_ prefix: WordKey) -> Bool {
    if prefix.count <= 8 { return (head ^ prefix.head) << UInt64(8 * (8 - prefix.count)) == 0 }
    return head == prefix.head && (isHashed || bytes.starts(with: prefix.bytes))
  }

  /// Whether there are only digits.
  var isNumber: Bool {
    (0x30...0x39).contains(firstByte) && heldBytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    withUnsafeMutableBytes(of: &word) { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end])) }
    return UInt64(littleEndian: word)
  }

  // MARK: - Hashing

  private static func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    for byte in bytes { hash = mixed(hash ^ UInt64(byte)) }
    return hash >> 8
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low ^ 0xBF58_476D_1CE4_E5B9
  }

  func hash(into hasher: inout Hasher) { hasher.combine(quickHash) }

  /// One of 128 numbers, by the first byte and how many there are: enough to tell that most words are in no small set.
  @inline(__always)
  var form: UInt8 { UInt8(truncatingIfNeeded: head & 0x1F | middle >> 51 & 0x60) }

  /// A quick hash for tables whose words are fixed.
  @inline(__always)
  var quickHash: Int {
    // Two products side by side and one behind, instead of three in a row.
    let parts = head &+ middle &* 0xBF58_476D_1CE4_E5B9 ^ tail &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: Self.mixed(parts))
  }
}

extension WordKey: ExpressibleByStringLiteral {
  @inline(__always)
  init(stringLiteral literal: StaticString) {
    self.init(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}
