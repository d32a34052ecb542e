/// The end of a contraction, which is a word of its own: `do n't`, `they 're`, `regulator 's`.
///
/// As in the tokens of the Penn Treebank, so that `don't`, `do n't` and `don 't` share words, and a name its possessive.
enum Clitic {
  case not, t, s, m, d, re, ve, ll

  /// The clitic at the end of a word.
  ///
  /// - Parameters:
  ///   - end: Where the word ends among `forms`, in lower or upper case.
  ///   - apostrophe: Where its last apostrophe stands, above `wordStart`.
  init?(endingAt end: Int, apostrophe: Int, wordStart: Int, in forms: UnsafeMutablePointer<UInt8>) {
    guard let clitic = Clitic(letters: UnsafePointer(forms + apostrophe + 1), count: end - apostrophe - 1) else {
      return nil
    }
    guard clitic == .t else {
      self = clitic
      return
    }
    guard apostrophe &- 1 > wordStart, forms[apostrophe &- 1] | 0x20 == UInt8(ascii: "n") else { return nil }
    self = .not
  }

  /// The clitic whose letters, in lower or upper case, follow an apostrophe.
  init?(letters: UnsafePointer<UInt8>, count: Int) {
    if count == 1 {
      switch letters[0] | 0x20 {
      case UInt8(ascii: "t"): self = .t
      case UInt8(ascii: "s"): self = .s
      case UInt8(ascii: "m"): self = .m
      case UInt8(ascii: "d"): self = .d
      default: return nil
      }
    } else if count == 2 {
      switch (letters[0] | 0x20, letters[1] | 0x20) {
      case (UInt8(ascii: "r"), UInt8(ascii: "e")): self = .re
      case (UInt8(ascii: "v"), UInt8(ascii: "e")): self = .ve
      case (UInt8(ascii: "l"), UInt8(ascii: "l")): self = .ll
      default: return nil
      }
    } else {
      return nil
    }
  }

  private var form: StaticString {
    switch self {
    case .not: "n't"
    case .t: "'t"
    case .s: "'s"
    case .m: "'m"
    case .d: "'d"
    case .re: "'re"
    case .ve: "'ve"
    case .ll: "'ll"
    }
  }

  /// Writes the clitic's form, in lower case, and returns its end.
  func write(to forms: UnsafeMutablePointer<UInt8>, at start: Int) -> Int {
    let form = form
    for offset in 0..<form.utf8CodeUnitCount { forms[start &+ offset] = form.utf8Start[offset] }
    return start &+ form.utf8CodeUnitCount
  }
}
