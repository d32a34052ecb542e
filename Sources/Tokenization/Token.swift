/// What a token is made of.
public enum TokenKind: UInt8, Hashable, Sendable, BitwiseCopyable {
  /// Letters, digits and marks, with inner apostrophes: `don't`, `naïve`, `covid19`.
  case word
  /// Digits with inner points and commas: `1,000`, `3.5`.
  case number
  case url
  /// `#online`, `@ofcom`.
  case tag
  /// One emoji with its modifiers.
  case emoji
  /// One punctuation mark or symbol.
  case punctuation
}

/// One token of a text: where it stands and, in a ``TokenBuffer``, its normalized form.
public struct Token: Hashable, Sendable, BitwiseCopyable {
  /// The token's place in the text, in UTF-8 bytes.
  public let utf8Start: UInt32
  public let utf8End: UInt32
  /// The form's place among the buffer's form bytes.
  public let formStart: UInt32
  public let formEnd: UInt32
  public let kind: TokenKind
  /// Whether the token is a word in the scope of a negation, if that was looked for.
  public internal(set) var isNegated = false

  public var utf8Range: Range<Int> { Int(utf8Start)..<Int(utf8End) }
}
