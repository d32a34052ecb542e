/// Words of a text and whether they are capitalized, found in its bytes.
///
/// ASCII letters and digits and all bytes beyond ASCII make words; an apostrophe ends one. A capital is an ASCII one or
/// one of Latin-1's. Where a finer view of words is wanted, `Tokenizer` has it; this one needs a tenth of the time.
enum TextWords {
  struct Word {
    let range: Range<Int>
    /// Of the bytes in small letters.
    let hash: UInt64
    let isCapitalized: Bool
    /// Whether nothing of its sentence stands before it, or one cannot tell.
    let startsSentence: Bool
  }

  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Word) -> Void) {
    var position = 0
    var startsSentence = true
    while position < text.count {
      let byte = text[position]
      guard isLetter(byte) else {
        // Quotation marks, colons and list marks may open a sentence; commas and blanks do not.
        if byte != UInt8(ascii: " "), byte != UInt8(ascii: ","), byte != UInt8(ascii: "'"), byte != UInt8(ascii: "-") {
          startsSentence = true
        }
        position += 1
        continue
      }
      let start = position
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var letterCount = 0
      while position < text.count, isLetter(text[position]) {
        hash = (hash ^ UInt64(lowered(text, position))) &* 0x0100_0000_01B3
        letterCount += 1
        position += 1
      }
      // One letter, as in "I" or "A", is no name.
      let isCapitalized = letterCount > 1 && isCapital(text, start)
      body(Word(range: start..<position, hash: hash, isCapitalized: isCapitalized, startsSentence: startsSentence))
      startsSentence = false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
  }

  private static func lowered(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt8 {
    let byte = text[position]
    if byte < 0x80 { return byte | 0x20 }
    let isLatin1Capital = position > 0 && text[position - 1] == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97
    return isLatin1Capital ? byte + 0x20 : byte
  }

  private static func isCapital(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    if 0x41...0x5A ~= text[position] { return true }
    return text[position] == 0xC3 && position + 1 < text.count && 0x80...0x9E ~= text[position + 1]
      && text[position + 1] != 0x97
  }
}
