/// One walk over a text. ASCII is handled byte by byte from a table; anything else scalar by scalar.
struct TokenScan {
  let text: UnsafePointer<UInt8>
  let end: Int
  let classes: UnsafePointer<UInt8>
  /// ``ByteClass/wordForms`` for the case wanted.
  let wordForms: UnsafePointer<UInt8>
  let tokenizer: Tokenizer
  var position = 0

  init(
    text: UnsafePointer<UInt8>, end: Int, classes: UnsafePointer<UInt8>, wordForms: UnsafePointer<UInt8>,
    tokenizer: Tokenizer
  ) {
    self.text = text
    self.end = end
    self.classes = classes
    self.wordForms = wordForms + (tokenizer.normalizer.lowercases ? 0 : 256)
    self.tokenizer = tokenizer
  }

  mutating func run(into buffer: inout TokenBuffer) {
    // ORing 0x20 lowers an ASCII letter; digits carry the bit already and `_` is handled apart.
    while position < end {
      switch classes[Int(text[position])] {
      case ByteClass.space: position &+= 1
      case ByteClass.letter: scanWord(into: &buffer)
      case ByteClass.digit: scanNumber(into: &buffer)
      case ByteClass.tagMark: scanTag(into: &buffer)
      case ByteClass.multibyte: scanScalar(into: &buffer)
      case ByteClass.apostrophe: scanApostrophe(of: 1, into: &buffer)
      case ByteClass.lessThan: scanMarkup(into: &buffer)
      default: appendPunctuation(of: 1, form: text[position], to: &buffer)
      }
    }
  }

  /// A word that starts with an ASCII letter.
  private mutating func scanWord(into buffer: inout TokenBuffer) {
    let first = text[position] | 0x20
    if first == UInt8(ascii: "h") || first == UInt8(ascii: "w"), let length = urlLength(at: position) {
      appendURL(of: length, to: &buffer)
      return
    }
    finishWord(from: position, prefix: 0, kind: .word, into: &buffer)
  }

  /// Reads word characters from `position` on, whose first `prefix` bytes are taken as they are, and appends the token.
  private mutating func finishWord(from start: Int, prefix: Int, kind: TokenKind, into buffer: inout TokenBuffer) {
    let forms = buffer.forms
    let formStart = buffer.formCount
    var form = formStart
    var index = start
    while index < start + prefix {
      forms[form] = text[index]
      form &+= 1
      index &+= 1
    }
    var needsNormalForm = false
    // The last apostrophe inside the word: where it stands in the text and among the forms.
    var apostrophe = (text: -1, form: -1)
    scanLetters(from: &index, to: forms, at: &form)
    scan: while index < end {
      let byte = text[index]
      let wordForm = wordForms[Int(byte)]
      if wordForm != 0 {
        forms[form] = wordForm
        form &+= 1
        index &+= 1
        continue
      }
      switch classes[Int(byte)] {
      case ByteClass.apostrophe:
        guard index &+ 1 < end, startsLetter(at: index &+ 1) else { break scan }
        apostrophe = (index, form)
        forms[form] = byte
        form &+= 1
        index &+= 1
      case ByteClass.multibyte:
        let decoded = decodeScalar(text, at: index, end: end)
        switch ScalarClass(decoded.scalar) {
        case .letter, .digit, .invisible:
          needsNormalForm = true
          for offset in 0..<decoded.length { forms[form &+ offset] = text[index &+ offset] }
          form &+= decoded.length
        case .apostrophe:
          guard index &+ 3 < end, startsLetter(at: index &+ 3) else { break scan }
          apostrophe = (index, form)
          forms[form] = UInt8(ascii: "'")
          form &+= 1
        default: break scan
        }
        index &+= decoded.length
      default: break scan
      }
    }
    position = index
    if apostrophe.form > formStart, kind == .word, tokenizer.splitsContractions,
      let clitic = Clitic(endingAt: form, apostrophe: apostrophe.form, wordStart: formStart, in: forms)
    {
      // `n't` begins a letter before its apostrophe, in the text as among the forms.
      let isNegation = clitic == .not
      let split = isNegation ? apostrophe.form &- 1 : apostrophe.form
      let textSplit = isNegation ? apostrophe.text &- 1 : apostrophe.text
      var stemEnd = split
      if needsNormalForm { stemEnd = writeNormalForm(from: formStart, to: split, in: forms) }
      if stemEnd > formStart { buffer.append(kind: kind, from: start, to: textSplit, formEnd: stemEnd) }
      let cliticEnd = clitic.write(to: forms, at: buffer.formCount)
      buffer.append(kind: .word, from: textSplit, to: index, formEnd: cliticEnd)
      return
    }
    if needsNormalForm { form = writeNormalForm(from: formStart, to: form, in: forms) }
    guard form > formStart else { return }
    buffer.append(kind: kind, from: start, to: index, formEnd: form)
  }

  /// A clitic that stands apart, as in `they 're`, or the mark alone.
  private mutating func scanApostrophe(of length: Int, into buffer: inout TokenBuffer) {
    let first = position &+ length
    var last = first
    while last < end, last < first &+ 3, classes[Int(text[last])] == ByteClass.letter { last &+= 1 }
    let isWhole = last >= end || !continuesWord(at: last)
    guard tokenizer.splitsContractions, isWhole, let clitic = Clitic(letters: text + first, count: last &- first) else {
      return appendPunctuation(of: length, form: UInt8(ascii: "'"), to: &buffer)
    }
    let formEnd = clitic.write(to: buffer.forms, at: buffer.formCount)
    buffer.append(kind: .word, from: position, to: last, formEnd: formEnd)
    position = last
  }

  /// A tag such as `<br />` parts words and is no token itself; any other `<` is punctuation.
  private mutating func scanMarkup(into buffer: inout TokenBuffer) {
    if let length = markupLength(at: position) {
      position &+= length
    } else {
      appendPunctuation(of: 1, form: text[position], to: &buffer)
    }
  }

  /// The length of the tag that starts at `index`: a name, then anything but `<`, up to `>`; `nil` if none starts there.
  private func markupLength(at index: Int) -> Int? {
    var next = index &+ 1
    if next < end, text[next] == UInt8(ascii: "/") { next &+= 1 }
    let name = next
    while next < end, isTagNameByte(text[next]) { next &+= 1 }
    guard next > name, next < end, next &- name <= 10, classes[Int(text[name])] == ByteClass.letter else { return nil }
    switch text[next] {
    case UInt8(ascii: ">"): return next &+ 1 &- index
    case UInt8(ascii: "/"), 0x09, 0x0A, 0x0D, 0x20: break
    default: return nil
    }
    let limit = min(end, index &+ Self.longestTag)
    while next < limit, text[next] != UInt8(ascii: "<") {
      if text[next] == UInt8(ascii: ">") { return next &+ 1 &- index }
      next &+= 1
    }
    return nil
  }

  /// A `<` with no `>` in this many bytes opens no tag, which also keeps the scan linear.
  private static let longestTag = 1024

  private func isTagNameByte(_ byte: UInt8) -> Bool {
    classes[Int(byte)] == ByteClass.letter || classes[Int(byte)] == ByteClass.digit
  }

  /// Whether a letter or digit stands at `index`, or an apostrophe that joins one.
  private func continuesWord(at index: Int) -> Bool {
    switch classes[Int(text[index])] {
    case ByteClass.letter, ByteClass.digit: true
    case ByteClass.apostrophe: index &+ 1 < end && startsLetter(at: index &+ 1)
    case ByteClass.multibyte:
      switch ScalarClass(decodeScalar(text, at: index, end: end).scalar) {
      case .letter, .digit, .invisible: true
      case .apostrophe: index &+ 3 < end && startsLetter(at: index &+ 3)
      default: false
      }
    default: false
    }
  }

  /// Reads ASCII letters eight at a time, as far as they go.
  @inline(__always)
  private func scanLetters(from index: inout Int, to forms: UnsafeMutablePointer<UInt8>, at form: inout Int) {
    let high: UInt64 = 0x8080_8080_8080_8080
    while index &+ 8 <= end {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(text + index).loadUnaligned(as: UInt64.self))
      let lower = bytes | 0x2020_2020_2020_2020
      // In each byte the high bit says: at least `a`; more than `z`; ASCII.
      let low = lower & ~high
      let others = ~((low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~bytes) & high
      let written = tokenizer.normalizer.lowercases ? lower : bytes
      UnsafeMutableRawPointer(forms + form).storeBytes(of: written.littleEndian, as: UInt64.self)
      let count = others == 0 ? 8 : others.trailingZeroBitCount &>> 3
      index &+= count
      form &+= count
      if count < 8 { return }
    }
  }

  /// Whether an ASCII or other letter stands at `index`.
  private func startsLetter(at index: Int) -> Bool {
    let kind = classes[Int(text[index])]
    if kind == ByteClass.letter { return true }
    guard kind == ByteClass.multibyte else { return false }
    return ScalarClass(decodeScalar(text, at: index, end: end).scalar) == .letter
  }

  /// Replaces the form bytes in place by their normal form and returns its end.
  ///
  /// Lower case and composition can lengthen a scalar (İ has 2 bytes, its lower case 3), never to more than three times
  /// its bytes, for which the buffer has room.
  private func writeNormalForm(from start: Int, to formEnd: Int, in forms: UnsafeMutablePointer<UInt8>) -> Int {
    var scalars: [Unicode.Scalar] = []
    var index = start
    while index < formEnd {
      let decoded = decodeScalar(forms, at: index, end: formEnd)
      scalars.append(decoded.scalar)
      index += decoded.length
    }
    var form = start
    for scalar in tokenizer.normalizer.normalForm(of: scalars) {
      for byte in UTF8.encode(scalar) ?? .init() {
        forms[form] = byte
        form += 1
      }
    }
    return form
  }

  /// A number, or a word that starts with a digit (`5G`).
  private mutating func scanNumber(into buffer: inout TokenBuffer) {
    let start = position
    var index = start
    while index < end {
      let kind = classes[Int(text[index])]
      if kind == ByteClass.digit {
        index &+= 1
      } else if kind == ByteClass.digitJoiner, index &+ 1 < end,
        classes[Int(text[index &+ 1])] == ByteClass.digit
      {
        index &+= 2
      } else {
        break
      }
    }
    let joinsLetter = index < end && startsLetter(at: index)
    if joinsLetter {
      finishWord(from: start, prefix: index - start, kind: .word, into: &buffer)
      return
    }
    let formStart = buffer.formCount
    for offset in 0..<(index - start) { buffer.forms[formStart + offset] = text[start + offset] }
    position = index
    buffer.append(kind: .number, from: start, to: index, formEnd: formStart + index - start)
  }

  /// `#word`, `@word`, or the mark alone.
  private mutating func scanTag(into buffer: inout TokenBuffer) {
    if position + 1 < end, startsLetter(at: position + 1) {
      finishWord(from: position, prefix: 1, kind: .tag, into: &buffer)
    } else {
      appendPunctuation(of: 1, form: text[position], to: &buffer)
    }
  }

  private mutating func scanScalar(into buffer: inout TokenBuffer) {
    let decoded = decodeScalar(text, at: position, end: end)
    switch ScalarClass(decoded.scalar) {
    case .space, .invisible: position += decoded.length
    case .letter, .digit: finishWord(from: position, prefix: 0, kind: .word, into: &buffer)
    case .standalone: scanStandalone(decoded, into: &buffer)
    case .emoji: scanEmoji(first: decoded, into: &buffer)
    case .apostrophe: scanApostrophe(of: decoded.length, into: &buffer)
    case .punctuation:
      if let plain = Self.plainForm(of: decoded.scalar) {
        appendPunctuation(of: decoded.length, form: plain, to: &buffer)
      } else if tokenizer.keepsPunctuation {
        appendScalar(decoded, kind: .punctuation, to: &buffer)
      } else {
        position += decoded.length
      }
    }
  }

  /// An ideograph or kana, with its voicing mark where that stands apart.
  private mutating func scanStandalone(_ first: ScalarRead, into buffer: inout TokenBuffer) {
    let next = position + first.length
    guard next < end, text[next] >= 0x80 else { return appendScalar(first, kind: .word, to: &buffer) }
    let mark = decodeScalar(text, at: next, end: end)
    guard mark.scalar.value == 0x3099 || mark.scalar.value == 0x309A else {
      return appendScalar(first, kind: .word, to: &buffer)
    }
    let formStart = buffer.formCount
    let length = first.length + mark.length
    for offset in 0..<length { buffer.forms[formStart + offset] = text[position + offset] }
    let form = writeNormalForm(from: formStart, to: formStart + length, in: buffer.forms)
    buffer.append(kind: .word, from: position, to: position + length, formEnd: form)
    position += length
  }

  /// The ASCII mark that a typographic one stands for.
  private static func plainForm(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": UInt8(ascii: "\"")
    case "\u{2018}", "\u{201A}", "\u{2039}", "\u{203A}": UInt8(ascii: "'")
    case "\u{2010}"..."\u{2015}", "\u{2212}": UInt8(ascii: "-")
    default: nil
    }
  }

  /// An emoji with what belongs to it: variation selectors, skin tones, joined emoji, a flag's second letter.
  private mutating func scanEmoji(first: ScalarRead, into buffer: inout TokenBuffer) {
    let start = position
    var index = start + first.length
    var form = buffer.formCount
    for offset in start..<index {
      buffer.forms[form] = text[offset]
      form += 1
    }
    let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    let opensFlag = regionalIndicators.contains(first.scalar.value)
    var hasSecondLetter = false
    var joins = false
    while index < end, text[index] >= 0x80 {
      let next = decodeScalar(text, at: index, end: end)
      let value = next.scalar.value
      let isSecondLetter = opensFlag && !hasSecondLetter && regionalIndicators.contains(value)
      let isModifier = value == 0x200D || value == 0x20E3 || (0x1F3FB...0x1F3FF).contains(value)
      let isSelector = value == 0xFE0E || value == 0xFE0F
      guard isSelector || isModifier || isSecondLetter || (joins && ScalarClass(next.scalar) == .emoji) else {
        break
      }
      if isSecondLetter { hasSecondLetter = true }
      joins = value == 0x200D || (joins && isSelector)
      if !isSelector {  // which asks for a colored picture or a plain one; it is the same emoji
        for offset in 0..<next.length {
          buffer.forms[form] = text[index + offset]
          form += 1
        }
      }
      index += next.length
    }
    position = index
    buffer.append(kind: .emoji, from: start, to: index, formEnd: form)
  }

  private mutating func appendScalar(_ decoded: ScalarRead, kind: TokenKind, to buffer: inout TokenBuffer) {
    let formStart = buffer.formCount
    var form = formStart
    for byte in UTF8.encode(decoded.scalar) ?? .init() {
      buffer.forms[form] = byte
      form += 1
    }
    buffer.append(kind: kind, from: position, to: position + decoded.length, formEnd: form)
    position += decoded.length
  }

  private mutating func appendPunctuation(of length: Int, form: UInt8, to buffer: inout TokenBuffer) {
    if tokenizer.keepsPunctuation {
      buffer.forms[buffer.formCount] = form
      buffer.append(kind: .punctuation, from: position, to: position &+ length, formEnd: buffer.formCount &+ 1)
    }
    position &+= length
  }

  /// The length of the address that starts at `index`, up to white space, a quotation mark or an angle bracket, without
  /// the punctuation that closes a sentence; `nil` if none starts there.
  private func urlLength(at index: Int) -> Int? {
    guard matches("http://", at: index) || matches("https://", at: index) || matches("www.", at: index) else {
      return nil
    }
    var last = index
    while last < end {
      let byte = text[last]
      if byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { break }
      if byte >= 0x80, ScalarClass(decodeScalar(text, at: last, end: end).scalar) != .letter { break }
      last += byte >= 0x80 ? decodeScalar(text, at: last, end: end).length : 1
    }
    while last > index, Self.closesSentence(text[last - 1]) { last -= 1 }
    return last - index
  }

  private static func closesSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  private func matches(_ prefix: StaticString, at index: Int) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= end else { return false }
    for offset in 0..<prefix.utf8CodeUnitCount {
      let byte = text[index + offset]
      let lowered = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
      if lowered != prefix.utf8Start[offset] { return false }
    }
    return true
  }

  private mutating func appendURL(of length: Int, to buffer: inout TokenBuffer) {
    let form: StaticString = "<url>"
    for offset in 0..<form.utf8CodeUnitCount { buffer.forms[buffer.formCount + offset] = form.utf8Start[offset] }
    buffer.append(
      kind: .url, from: position, to: position + length, formEnd: buffer.formCount + form.utf8CodeUnitCount)
    position += length
  }
}
