/// Something wrong at an offset, before it is known which line that is.
struct Fault: Error {
  var offset: Int
  var defect: Defect
  /// Where the string begins that is not closed at `offset`.
  var openingQuote: Int?

  init(_ defect: Defect, at offset: Int, openingQuote: Int? = nil) {
    self.offset = offset
    self.defect = defect
    self.openingQuote = openingQuote
  }
}

/// Checks JSON text and notes where the fields of its records stand (RFC 8259, strictly).
///
/// One pass, nothing is copied or built: a field is a name index and a range of bytes. Strings are searched eight bytes
/// at a time for what ends or breaks them, and checked to be UTF-8 only if a byte beyond ASCII was seen.
///
/// - Note: One of the files of this module that hold pointers. Every read is at a position checked to be below `end`.
struct JSONScanner {
  /// The number of arrays and objects that may stand inside each other, the record included.
  static let depthLimit = 64

  let base: UnsafePointer<UInt8>
  let end: Int
  /// Whether a value may go on after a line break. In JSON Lines it ends with its line.
  let spansLines: Bool
  var position = 0
  private(set) var names = NameTable()
  private var unescapedName: [UInt8] = []

  /// A scanner of `bytes`, which must outlive it.
  init(_ bytes: Bytes, spansLines: Bool) {
    base = bytes.start
    end = bytes.count
    self.spansLines = spansLines
  }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: end) }

  // MARK: Tokens

  @inline(__always)
  mutating func skipSpace() {
    while position < end {
      let byte = base[position]
      guard byte <= .space else { return }
      guard byte == .space || byte == .tab || byte == .carriageReturn || (byte == .lineFeed && spansLines) else {
        return
      }
      position += 1
    }
  }

  @inline(__always)
  func isNext(_ byte: UInt8) -> Bool { position < end && base[position] == byte }

  func unexpected(wanted: Defect.Wanted) -> Fault {
    guard position < end else { return Fault(.unexpected(.endOfFile, wanted: wanted), at: position) }
    if base[position] == .carriageReturn || base[position] == .lineFeed {
      return Fault(.unexpected(.endOfLine, wanted: wanted), at: position)
    }
    if base[position] >= 0x80, utf8SequenceLength(in: buffer, at: position) == nil {
      return Fault(utf8Defect(in: buffer, at: position), at: position)
    }
    let word = word(at: position)
    // A word, such as NaN or True, tells more than its first letter; a number or a string is no surprise in itself.
    let found = word.count > 1 && wanted == .value ? .word(word) : found(in: buffer, at: position)
    return Fault(.unexpected(found, wanted: wanted), at: position)
  }

  /// The letters, digits and signs of numbers from `start` on, at most 40.
  private func word(at start: Int) -> String {
    var stop = start
    while stop < end, stop < start + 40, isWordByte(base[stop]) { stop += 1 }
    return String(decoding: UnsafeBufferPointer(start: base + start, count: stop - start), as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: Values

  /// Reads the object that begins at the position and appends its fields.
  mutating func readRecord(into fields: inout [StoredField]) throws(Fault) {
    guard isNext(.openBrace) else { throw notAnObject() }
    try readMembers(depth: 1) { fields.append(StoredField(nameIndex: UInt32($0), value: $1)) }
  }

  /// What to say of a record that does not begin with a brace: a whole value of another kind is named by its kind.
  private func notAnObject() -> Fault {
    let start = position
    var ahead = self
    if let value = try? ahead.readValue(depth: JSONScanner.depthLimit - 1) {
      return Fault(.unexpected(.value(value.kind), wanted: .object), at: start)
    }
    return isNext(.openBracket)
      ? Fault(.unexpected(.value(.array), wanted: .object), at: start) : unexpected(wanted: .object)
  }

  /// Reads a value of any kind, which begins at the position, inside `depth` arrays and objects.
  private mutating func readValue(depth: Int) throws(Fault) -> StoredValue {
    let start = position
    guard start < end else { throw unexpected(wanted: .value) }
    switch base[start] {
    case .quote:
      return try readString()
    case .openBrace:
      try checkDepth(depth + 1)
      try readMembers(depth: depth + 1) { _, _ in }
      return value(.object, from: start)
    case .openBracket:
      try checkDepth(depth + 1)
      try readElements(depth: depth + 1) { _ in }
      return value(.array, from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
      return value(.number, from: start)
    case UInt8(ascii: "t"):
      return try readLiteral("true", .boolean)
    case UInt8(ascii: "f"):
      return try readLiteral("false", .boolean)
    case UInt8(ascii: "n"):
      return try readLiteral("null", .null)
    default:
      throw unexpected(wanted: .value)
    }
  }

  private func value(_ kind: FieldValue.Kind, from start: Int) -> StoredValue {
    StoredValue(start: UInt32(start), end: UInt32(position), kind: kind, notation: .json)
  }

  private func checkDepth(_ depth: Int) throws(Fault) {
    if depth > JSONScanner.depthLimit { throw Fault(.tooDeep(limit: JSONScanner.depthLimit), at: position) }
  }

  private mutating func readLiteral(_ literal: StaticString, _ kind: FieldValue.Kind) throws(Fault) -> StoredValue {
    let start = position
    let length = literal.utf8CodeUnitCount
    let isWhole =
      start + length <= end
      && (0..<length).allSatisfy { base[start + $0] == literal.utf8Start[$0] }
      && !(start + length < end && isWordByte(base[start + length]))
    guard isWhole else { throw unexpected(wanted: .value) }
    position += length
    return value(kind, from: start)
  }

  private mutating func skipNumber() throws(Fault) {
    let start = position
    if isNext(UInt8(ascii: "-")) { position += 1 }
    let startsWithZero = isNext(UInt8(ascii: "0"))
    let integerDigits = skipDigits()
    var isNumber = integerDigits == 1 || (integerDigits > 1 && !startsWithZero)
    if isNumber, isNext(UInt8(ascii: ".")) {
      position += 1
      isNumber = skipDigits() > 0
    }
    if isNumber, isNext(UInt8(ascii: "e")) || isNext(UInt8(ascii: "E")) {
      position += 1
      if isNext(UInt8(ascii: "+")) || isNext(UInt8(ascii: "-")) { position += 1 }
      isNumber = skipDigits() > 0
    }
    if !isNumber || (position < end && isWordByte(base[position])) {
      throw Fault(.invalidNumber(word(at: start)), at: start)
    }
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < end, base[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }

  /// Reads the array that begins at the position.
  private mutating func readElements(depth: Int, _ body: (StoredValue) -> Void) throws(Fault) {
    position += 1
    skipSpace()
    if isNext(.closeBracket) {
      position += 1
      return
    }
    while true {
      body(try readValue(depth: depth))
      skipSpace()
      if isNext(.comma) {
        position += 1
        skipSpace()
      } else if isNext(.closeBracket) {
        position += 1
        return
      } else {
        throw unexpected(wanted: .commaOrEndOfArray)
      }
    }
  }

  /// Reads the object that begins at the position, and gives `body` the name index and the value of each member.
  @inline(__always)
  private mutating func readMembers(depth: Int, _ body: (Int, StoredValue) -> Void) throws(Fault) {
    position += 1
    skipSpace()
    if isNext(.closeBrace) {
      position += 1
      return
    }
    var seen = SmallIndexSet()
    var name = -1
    while true {
      guard isNext(.quote) else { throw unexpected(wanted: name < 0 ? .fieldNameOrEnd : .fieldName) }
      let nameStart = position
      name = try readName(after: name)
      guard seen.insert(name) else { throw Fault(.duplicateName(names.names[name]), at: nameStart) }
      skipSpace()
      guard isNext(.colon) else { throw unexpected(wanted: .colon) }
      position += 1
      skipSpace()
      body(name, try readValue(depth: depth))
      skipSpace()
      if isNext(.comma) {
        position += 1
        skipSpace()
      } else if isNext(.closeBrace) {
        position += 1
        return
      } else {
        throw unexpected(wanted: .commaOrEndOfObject)
      }
    }
  }

  // MARK: Strings

  @inline(__always)
  private mutating func readName(after previous: Int) throws(Fault) -> Int {
    let start = position + 1
    if let (index, count) = names.expected(after: previous, at: base + start, available: end - start) {
      position = start + count + 1
      return index
    }
    let spelling = try readString()
    let inside = UnsafeBufferPointer(start: base + start, count: position - 1 - start)
    let index: Int
    if spelling.notation == .escapedJSON {
      unescapedName.removeAll(keepingCapacity: true)
      appendUnescapedJSON(inside, to: &unescapedName)
      index = unescapedName.withUnsafeBufferPointer { names.index(of: $0) }
    } else {
      index = names.index(of: inside)
    }
    names.expect(index, after: previous)
    return index
  }

  /// Reads the string that begins at the position.
  private mutating func readString() throws(Fault) -> StoredValue {
    let start = position
    var cursor = start + 1
    var seen: UInt64 = 0
    var notation = StoredValue.Notation.json
    while true {
      cursor = endOfPlainRun(from: cursor, seen: &seen)
      guard cursor < end, base[cursor] != .lineFeed else {
        let found: Defect.Found = cursor < end ? .endOfLine : .endOfFile
        throw firstFault(
          in: start..<cursor, else: Fault(.unclosedString(openedAtColumn: 0, found), at: cursor, openingQuote: start))
      }
      let byte = base[cursor]
      if byte == .quote { break }
      guard byte == .backslash else {
        throw firstFault(in: start..<cursor, else: Fault(.controlCharacter(byte), at: cursor))
      }
      notation = .escapedJSON
      do {
        cursor = try endOfEscape(at: cursor, openingQuote: start)
      } catch {
        throw firstFault(in: start..<cursor, else: error)
      }
    }
    if seen & highBits != 0, let fault = utf8Fault(in: start..<cursor) { throw fault }
    position = cursor + 1
    return StoredValue(start: UInt32(start), end: UInt32(position), kind: .string, notation: notation)
  }

  /// The position of the first quote, backslash or control character from `start` on.
  ///
  /// `seen` gets the high bits of the bytes passed, and perhaps of a few behind them.
  @inline(__always)
  private func endOfPlainRun(from start: Int, seen: inout UInt64) -> Int {
    var cursor = start
    while cursor + 8 <= end {
      let word = load8(base + cursor)
      seen |= word
      let quotes = (word ^ everyByte &* UInt64(UInt8.quote)) &- everyByte
      let backslashes = (word ^ everyByte &* UInt64(UInt8.backslash)) &- everyByte
      let controls = word &- everyByte &* 0x20
      // The constants have no high bit, so one ~word serves all three tests.
      let hits = (quotes | backslashes | controls) & ~word & highBits
      if hits != 0 { return cursor + hits.trailingZeroBitCount >> 3 }
      cursor += 8
    }
    while cursor < end, base[cursor] >= 0x20, base[cursor] != .quote, base[cursor] != .backslash {
      seen |= UInt64(base[cursor])
      cursor += 1
    }
    return cursor
  }

  /// The position behind the escape at `backslash`.
  private func endOfEscape(at backslash: Int, openingQuote: Int) throws(Fault) -> Int {
    let letter = backslash + 1
    guard letter < end, base[letter] != .lineFeed else {
      let found: Defect.Found = letter < end ? .endOfLine : .endOfFile
      throw Fault(.unclosedString(openedAtColumn: 0, found), at: letter, openingQuote: openingQuote)
    }
    switch base[letter] {
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return letter + 1
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(at: letter + 1) else {
        throw Fault(.invalidEscape(.word(String(word(at: letter).prefix(5)))), at: backslash)
      }
      guard 0xD800...0xDFFF ~= unit else { return letter + 5 }
      guard unit < 0xDC00, letter + 6 < end, base[letter + 5] == .backslash, base[letter + 6] == UInt8(ascii: "u"),
        let second = codeUnit(at: letter + 7), 0xDC00...0xDFFF ~= second
      else { throw Fault(.loneSurrogate(unit), at: backslash) }
      return letter + 11
    default:
      throw Fault(.invalidEscape(found(in: buffer, at: letter)), at: backslash)
    }
  }

  /// The value of four hexadecimal digits; `nil` if there are not as many.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 4 <= end else { return nil }
    var unit: UInt16 = 0
    for index in start..<start + 4 {
      guard let digit = hexadecimalDigit(base[index]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private func utf8Fault(in range: Range<Int>) -> Fault? {
    let text = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    guard let offset = firstInvalidUTF8(in: text) else { return nil }
    return Fault(utf8Defect(in: text, at: offset), at: range.lowerBound + offset)
  }

  /// Of two things wrong with a string, the one in front.
  private func firstFault(in range: Range<Int>, else fault: Fault) -> Fault { utf8Fault(in: range) ?? fault }

  // MARK: Checked values

  /// The elements of an array that was read before.
  static func elements(of bytes: Bytes, range: Range<Int>) -> [StoredValue] {
    defer { withExtendedLifetime(bytes) {} }
    var scanner = JSONScanner(bytes, spansLines: true)
    scanner.position = range.lowerBound
    var elements: [StoredValue] = []
    do {
      try scanner.readElements(depth: 1) { elements.append($0) }
    } catch {
      preconditionFailure("an array that was read before is malformed: \(error.defect)")
    }
    return elements
  }

  /// The names and values of an object that was read before.
  static func members(of bytes: Bytes, range: Range<Int>) -> (names: [String], values: [StoredField]) {
    defer { withExtendedLifetime(bytes) {} }
    var scanner = JSONScanner(bytes, spansLines: true)
    scanner.position = range.lowerBound
    var members: [StoredField] = []
    do {
      try scanner.readRecord(into: &members)
    } catch {
      preconditionFailure("an object that was read before is malformed: \(error.defect)")
    }
    return (scanner.names.names, members)
  }
}
