/// What a scalar beyond ASCII is to the tokenizer.
enum ScalarClass {
  case space
  /// Part of a word.
  case letter
  case digit
  /// A typographic apostrophe, which joins letters and otherwise is a quotation mark.
  case apostrophe
  /// A word by itself: an ideograph, a kana.
  case standalone
  case emoji
  case punctuation
  /// Soft hyphens, direction marks and other scalars that are not seen.
  case invisible

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2019: self = .apostrophe
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .invisible  // variation selectors
    case 0x3099, 0x309A: self = .letter  // voicing marks
    case 0x2010...0x2018, 0x201A...0x2027, 0x2030...0x205E: self = .punctuation
    case 0xC0...0x24F: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .punctuation : .letter
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .standalone
    default: self = Self.byProperties(of: scalar)
    }
  }

  private static func byProperties(of scalar: Unicode.Scalar) -> ScalarClass {
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .letterNumber, .connectorPunctuation:
      return .letter
    case .decimalNumber: return .digit
    case .control: return .space
    case .format, .surrogate, .privateUse, .unassigned: return .invisible
    case .otherSymbol, .modifierSymbol, .mathSymbol:
      return properties.isEmoji && scalar.value > 0xFF ? .emoji : .punctuation
    default: return .punctuation
    }
  }
}
