/// The tokens of one text and their normalized forms, in memory that is used again for the next text.
///
/// Forms stand one after another in a single run of bytes, so tokenizing allocates nothing once the buffer has grown to
/// the longest text. Eight bytes behind the last form may be read, which lets a hash load whole words.
public struct TokenBuffer: ~Copyable {
  /// Bytes that may be read behind the last form.
  public static let padding = 8

  public private(set) var count = 0
  private var tokens: UnsafeMutablePointer<Token>
  private var tokenCapacity: Int
  private(set) var forms: UnsafeMutablePointer<UInt8>
  private var formCapacity: Int
  private(set) var formCount = 0

  public init() {
    tokenCapacity = 64
    tokens = .allocate(capacity: tokenCapacity)
    formCapacity = 512
    forms = .allocate(capacity: formCapacity + Self.padding)
    forms.initialize(repeating: 0, count: formCapacity + Self.padding)
  }

  deinit {
    tokens.deallocate()
    forms.deallocate()
  }

  @inline(__always)
  public subscript(index: Int) -> Token {
    precondition(index >= 0 && index < count, "token \(index) of \(count)")
    return tokens[index]
  }

  /// The form's bytes. Valid until the buffer is changed.
  @inline(__always)
  public func formBytes(of token: Token) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: forms + Int(token.formStart), count: Int(token.formEnd &- token.formStart))
  }

  public func form(of token: Token) -> String {
    String(decoding: formBytes(of: token), as: UTF8.self)
  }

  /// Empties the buffer and makes room for a text of `byteCount` bytes, each of which adds at most one token and, with
  /// its share of a normal form, three form bytes.
  mutating func reset(forByteCount byteCount: Int) {
    count = 0
    formCount = 0
    if tokenCapacity < byteCount + 1 {
      tokens.deallocate()
      tokenCapacity = byteCount + byteCount / 2 + 1
      tokens = .allocate(capacity: tokenCapacity)
    }
    let formBytes = 3 * byteCount + 8
    if formCapacity < formBytes {
      forms.deallocate()
      formCapacity = formBytes + formBytes / 2
      // Not cleared: what is never written costs address space alone, and what is read of it decides nothing.
      forms = .allocate(capacity: formCapacity + Self.padding)
    }
  }

  /// Adds a token whose form was written at `forms + formCount` and ends at `formEnd`.
  @inline(__always)
  mutating func append(kind: TokenKind, from start: Int, to end: Int, formEnd: Int) {
    tokens[count] = Token(
      utf8Start: UInt32(truncatingIfNeeded: start), utf8End: UInt32(truncatingIfNeeded: end),
      formStart: UInt32(truncatingIfNeeded: formCount), formEnd: UInt32(truncatingIfNeeded: formEnd), kind: kind)
    count &+= 1
    formCount = formEnd
  }

  /// Says whether the token is a word in the scope of a negation.
  @inline(__always)
  mutating func setNegated(_ isNegated: Bool, at index: Int) {
    precondition(index >= 0 && index < count, "token \(index) of \(count)")
    tokens[index].isNegated = isNegated
  }
}
