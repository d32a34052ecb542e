public import Tokenization

/// From text to the tokens whose forms are the words of the vocabulary.
public struct TextAnalyzer: Hashable, Sendable {
  public var tokenizer: Tokenizer
  /// Whether words in the scope of a negation are marked.
  public var marksNegation: Bool

  public init(tokenizer: Tokenizer = Tokenizer(), marksNegation: Bool = false) {
    self.tokenizer = tokenizer
    self.marksNegation = marksNegation
  }

  public func analyze(_ text: UnsafeBufferPointer<UInt8>, into buffer: inout TokenBuffer) {
    tokenizer.tokenize(text, into: &buffer)
    if marksNegation { NegationMarker().mark(&buffer) }
  }
}
