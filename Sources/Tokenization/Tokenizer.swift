/// Splits text into tokens with normalized forms and places in the text.
///
/// - Words are letters, digits, marks and underscores, with inner apostrophes: `O'Neill` is one token, and a typographic
///   apostrophe becomes `'`. A hyphen separates.
/// - Contractions and possessives are two words: `do` `n't`, `they` `'re`, `Ofcom` `'s`.
/// - Numbers keep inner points and commas.
/// - `http://…`, `https://…` and `www.…` are one token of form `<url>`: an address seen once teaches nothing.
/// - `#tag` and `@name` keep their mark.
/// - Markup such as `<br />` only parts words.
/// - An emoji is one token with its skin tone, its joined parts, or its flag's second letter.
/// - Ideographs and kana are one token each; other scripts without spaces are not segmented.
/// - Every other visible scalar is a punctuation token; typographic quotation marks and dashes become ASCII.
///
/// Any bytes may come in: one that is no UTF-8 is a punctuation token U+FFFD. Token ranges rise and never overlap.
public struct Tokenizer: Hashable, Sendable {
  public var normalizer: TextNormalizer
  /// Whether punctuation and symbols become tokens. Emoji always do.
  public var keepsPunctuation: Bool
  /// Whether contractions and possessives become two words.
  public var splitsContractions: Bool

  /// The longest text, in bytes: places in the text and forms are 32 bits wide.
  public static let longestText = Int(UInt32.max) / 4

  public init(
    normalizer: TextNormalizer = TextNormalizer(), keepsPunctuation: Bool = true, splitsContractions: Bool = true
  ) {
    self.normalizer = normalizer
    self.keepsPunctuation = keepsPunctuation
    self.splitsContractions = splitsContractions
  }

  /// Puts the tokens of `text` into `buffer`, in place of what was there.
  ///
  /// - Parameter text: UTF-8, at most ``longestText`` bytes.
  /// - Complexity: O(bytes); allocates only to grow the buffer and for words beyond ASCII.
  public func tokenize(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout TokenBuffer) {
    precondition(text.count <= Self.longestText, "a text of \(text.count) bytes; at most \(Self.longestText) are read")
    buffer.reset(forByteCount: text.count)
    guard let base = text.baseAddress else { return }
    ByteClass.table.withUnsafeBufferPointer { classes in
      ByteClass.wordForms.withUnsafeBufferPointer { forms in
        guard let classes = classes.baseAddress, let forms = forms.baseAddress else { return }
        var scan = TokenScan(text: base, end: text.count, classes: classes, wordForms: forms, tokenizer: self)
        scan.run(into: &buffer)
      }
    }
  }

  /// The tokens of `text` as ranges and forms. For tests and small texts: each form is a `String` of its own.
  public func tokens(in text: String) -> [(utf8Range: Range<Int>, form: String, kind: TokenKind)] {
    var buffer = TokenBuffer()
    var copy = text
    copy.withUTF8 { tokenize($0, into: &buffer) }
    return (0..<buffer.count).map { (buffer[$0].utf8Range, buffer.form(of: buffer[$0]), buffer[$0].kind) }
  }
}
