/// What one byte of UTF-8 text is to the tokenizer.
enum ByteClass {
  static let space: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  /// `'`, which joins letters: `don't`.
  static let apostrophe: UInt8 = 3
  /// `.` and `,`, which join digits: `1,000.5`.
  static let digitJoiner: UInt8 = 4
  /// `#` and `@`, which open a tag before a letter.
  static let tagMark: UInt8 = 5
  static let punctuation: UInt8 = 6
  /// Any byte of a scalar beyond ASCII.
  static let multibyte: UInt8 = 7

  /// `<`, which opens markup.
  static let lessThan: UInt8 = 8

  /// The class of each byte.
  static let table: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0...0x20, 0x7F: space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "'"): apostrophe
    case UInt8(ascii: "."), UInt8(ascii: ","): digitJoiner
    case UInt8(ascii: "#"), UInt8(ascii: "@"): tagMark
    case UInt8(ascii: "<"): lessThan
    case 0x80...: multibyte
    default: punctuation
    }
  }

  /// What each byte of an ASCII word becomes in the token's form; 0 for bytes of no word. Lower case first, then as it is.
  static let wordForms: [UInt8] = [true, false].flatMap { lowercases in
    (0..<256).map { byte in
      let byte = UInt8(byte)
      switch table[Int(byte)] {
      case letter: return lowercases && byte != UInt8(ascii: "_") ? byte | 0x20 : byte
      case digit: return byte
      default: return 0
      }
    }
  }
}
