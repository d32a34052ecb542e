/// A term as its prefix and its last word.
///
/// The prefix of a run of three words or more is the number of the run it extends, otherwise the number of its first word.
/// A lone word has ``wordPrefix``. Since words and prefixes are numbered exactly, so is every term: two different ones of a
/// shape never share a key.
enum NGramKey {
  static let wordPrefix = UInt32.max

  @inline(__always)
  static func key(prefix: UInt32, word: UInt32) -> UInt64 {
    UInt64(prefix) << 32 | UInt64(word)
  }

  static func prefix(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
  static func word(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) }
}
