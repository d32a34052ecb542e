import Tokenization

/// A token and the bytes of its form, in a buffer that is gone.
struct FoundToken: Hashable {
  let utf8Range: Range<Int>
  let form: [UInt8]
  let kind: TokenKind
}

func tokens(of bytes: [UInt8], by tokenizer: Tokenizer = Tokenizer(), in buffer: inout TokenBuffer) -> [FoundToken] {
  bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &buffer) }
  return (0..<buffer.count).map { index in
    FoundToken(
      utf8Range: buffer[index].utf8Range, form: Array(buffer.formBytes(of: buffer[index])), kind: buffer[index].kind)
  }
}
