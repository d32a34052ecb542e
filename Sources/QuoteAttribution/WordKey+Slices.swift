/// Keys of words that are read in place.
extension WordKey {
  /// The key of a word that stands as it is compared.
  init(_ word: ArraySlice<UInt8>) {
    if Self.mayNeedComposition(word) {
      self.init(word.text)
    } else {
      self = word.withUnsafeBytes { WordKey($0) }
    }
  }

  /// Whether canonical equivalence could change `text`: nothing below U+0300 is ever composed from parts, nor one of
  /// them, and no dash or curly mark.
  static func mayNeedComposition(_ text: some Sequence<UInt8>) -> Bool {
    var before = (UInt8(0), UInt8(0))
    for byte in text {
      // Behind E2 80 the marks from U+2010 on.
      if before == (0xE2, 0x80), byte < 0x90 || byte >= 0xCC { return true }
      if before.1 == 0xE2, byte != 0x80 { return true }
      if byte >= 0xCC, byte != 0xE2 { return true }
      before = (before.1, byte)
    }
    return before.1 == 0xE2 || before == (0xE2, 0x80)
  }

  /// The key of a word in any case.
  init(lowercasing word: ArraySlice<UInt8>) {
    guard word.count <= Self.limit, word.allSatisfy({ $0 < 0x80 }) else {
      self.init(word.text.lowercased())
      return
    }
    self = word.withUnsafeBytes { WordKey($0) }
    lowercaseASCII()
  }
}
