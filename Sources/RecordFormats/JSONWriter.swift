/// Writes JSON into a growing buffer, without building values first.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.field("id", 7)
///     writer.name("scores")
///     writer.beginArray()
///     writer.number(0.25)
///     writer.endArray()
///     writer.endObject()
///     writer.endLine()  // {"id":7,"scores":[0.25]}
///
/// Commas and colons come by themselves. That objects and arrays are closed, and that members have names, is up to the
/// caller.
public struct JSONWriter: Sendable {
  /// How numbers with a fraction are written.
  public enum NumberStyle: Hashable, Sendable {
    /// The fewest digits that give the same `Double` when read.
    case shortest
    /// At most so many significant digits, 1 to 15, for reports that people read and diff.
    case significantDigits(Int)
  }

  /// What is written so far. Write it out and empty it with ``removeAll()`` whenever it suits.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// Forgets what is written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  // MARK: Structure

  public mutating func beginObject() { open(.openBrace) }
  public mutating func endObject() { close(.closeBrace) }
  public mutating func beginArray() { open(.openBracket) }
  public mutating func endArray() { close(.closeBracket) }

  /// Ends a line of JSON Lines.
  public mutating func endLine() {
    bytes.append(.lineFeed)
    needsComma = false
  }

  /// Writes the name of the member whose value comes next.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(.colon)
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(.comma) }
    needsComma = true
  }

  // MARK: Values

  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Writes text in valid UTF-8 as a string.
  public mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(.quote)
    var written = 0
    for (position, byte) in utf8.enumerated() where byte < 0x20 || byte == .quote || byte == .backslash {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written..<position]))
      written = position + 1
      bytes.append(.backslash)
      switch byte {
      case .lineFeed: bytes.append(UInt8(ascii: "n"))
      case .carriageReturn: bytes.append(UInt8(ascii: "r"))
      case .tab: bytes.append(UInt8(ascii: "t"))
      case .quote, .backslash: bytes.append(byte)
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(UInt8(ascii: "0") + byte >> 4)
        bytes.append(contentsOf: String(byte & 0xF, radix: 16).utf8)
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[written...]))
    bytes.append(.quote)
  }

  public mutating func integer(_ value: Int) { token(String(value)) }
  public mutating func integer(_ value: UInt64) { token(String(value)) }
  public mutating func boolean(_ value: Bool) { token(value ? "true" : "false") }
  public mutating func null() { token("null") }

  /// Writes a number; `null` if it is infinite or not a number, which JSON can't say.
  public mutating func number(_ value: Double, style: NumberStyle = .shortest) {
    guard value.isFinite else { return null() }
    switch style {
    case .shortest: token(shortest(value))
    case .significantDigits(let digits):
      if let decimal = ShortDecimal(value, significantDigits: digits) {
        separate()
        decimal.write(to: &bytes)
      } else {
        token(shortest(rounded(value, significantDigits: digits)))
      }
    }
  }

  /// Writes a number, or `null` for none.
  public mutating func number(_ value: Double?, style: NumberStyle = .shortest) {
    if let value { number(value, style: style) } else { null() }
  }

  /// Writes a value that was read, as it was: the spelling of JSON stays, with its escapes and digits, save for line
  /// breaks between tokens, and fields of delimited text become strings.
  public mutating func value(_ value: FieldValue) {
    switch value.stored.notation {
    case .json, .escapedJSON:
      separate()
      value.contents.bytes[value.byteRange].withUnsafeBytes { source in
        if firstIndex(of: .lineFeed, in: source, from: 0) == nil {
          bytes.append(contentsOf: source)
        } else {
          appendWithoutSpace(source)
        }
      }
    case .plain:
      value.contents.bytes[value.byteRange].withUnsafeBytes { string($0) }
    case .doubledQuotes:
      var scratch: [UInt8] = []
      value.withUTF8(scratch: &scratch) { string($0) }
    case .labels:
      beginArray()
      for label in value.elements ?? [] { self.value(label) }
      endArray()
    }
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func appendWithoutSpace(_ source: UnsafeBufferPointer<UInt8>) {
    var isInString = false
    var isEscaped = false
    for byte in source {
      if !isInString && isJSONSpace(byte) { continue }
      bytes.append(byte)
      if byte == .quote && !isEscaped { isInString.toggle() }
      isEscaped = byte == .backslash && !isEscaped
    }
  }

  // MARK: Members

  public mutating func field(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  public mutating func field(_ name: String, _ value: Int) {
    self.name(name)
    integer(value)
  }

  public mutating func field(_ name: String, _ value: Bool) {
    self.name(name)
    boolean(value)
  }

  public mutating func field(_ name: String, _ value: Double?, style: NumberStyle = .shortest) {
    self.name(name)
    number(value, style: style)
  }

  public mutating func field(_ name: String, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  public mutating func field(_ name: String, _ value: FieldValue) {
    self.name(name)
    self.value(value)
  }

  public mutating func field(_ field: Field) { self.field(field.name, field.value) }
}
