/// An n-gram as its prefix and its last word.
///
/// The prefix is the number of the (n−1)-gram it extends, for a word itself ``wordPrefix``. Since words and prefixes are
/// numbered exactly, so is every n-gram: two different ones never share a key.
enum NGramKey {
  static let wordPrefix = UInt32.max

  @inline(__always)
  static func key(prefix: UInt32, word: UInt32) -> UInt64 {
    UInt64(prefix) << 32 | UInt64(word)
  }

  static func prefix(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
  static func word(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }
}
