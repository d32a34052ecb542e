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

  /// A word that starts with an ASCII letter. Most end with the run of letters, which `finishWord` need not see.
  @inline(__always)
  private mutating func scanWord(into buffer: inout TokenBuffer) {
    let start = position
    var index = start
    var form = buffer.formCount
    scanLetters(from: &index, to: buffer.forms, at: &form)
    switch index < end ? classes[Int(text[index])] : ByteClass.letter {
    case ByteClass.space:
      buffer.append(kind: .word, from: start, to: index, formEnd: form)
      position = index &+ 1
    case ByteClass.punctuation where text[index] != UInt8(ascii: ":"), ByteClass.digitJoiner:
      if text[index] == UInt8(ascii: "."), let length = urlLength(at: start) {
        return appendURL(of: length, to: &buffer)
      }
      buffer.append(kind: .word, from: start, to: index, formEnd: form)
      position = index
    default:
      if let length = urlLength(at: start) { return appendURL(of: length, to: &buffer) }
      finishWord(from: start, prefix: 0, kind: .word, into: &buffer)
    }
  }

  /// Reads word characters from `position` on, whose first `prefix` bytes are taken as they are, and appends the token.
  mutating func finishWord(from start: Int, prefix: Int, kind: TokenKind, into buffer: inout TokenBuffer) {
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
    // The last apostrophe inside the word: where it and the letter before it stand in the text, and it among the forms.
    var apostrophe = (text: -1, letter: -1, form: -1)
    scanLetters(from: &index, to: forms, at: &form)
    var lastLetter = index &- 1
    scan: while index < end {
      let byte = text[index]
      let wordForm = wordForms[Int(byte)]
      if wordForm != 0 {
        forms[form] = wordForm
        form &+= 1
        lastLetter = index
        index &+= 1
        continue
      }
      switch classes[Int(byte)] {
      case ByteClass.apostrophe:
        guard index &+ 1 < end, startsLetter(at: index &+ 1) else { break scan }
        apostrophe = (index, lastLetter, form)
        forms[form] = byte
        form &+= 1
        index &+= 1
      case ByteClass.multibyte:
        let decoded = decodeScalar(text, at: index, end: end)
        switch ScalarClass(decoded.scalar) {
        case .invisible: break  // no part of the form
        case .letter, .digit:
          needsNormalForm = true
          lastLetter = index
          for offset in 0..<decoded.length { forms[form &+ offset] = text[index &+ offset] }
          form &+= decoded.length
        case .apostrophe:
          guard index &+ 3 < end, startsLetter(at: index &+ 3) else { break scan }
          apostrophe = (index, lastLetter, form)
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
      // `n't` begins a letter before its apostrophe; in the text something invisible may stand between.
      let isNegation = clitic == .not
      let split = isNegation ? apostrophe.form &- 1 : apostrophe.form
      let textSplit = isNegation ? apostrophe.letter : apostrophe.text
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
  mutating func scanApostrophe(of length: Int, into buffer: inout TokenBuffer) {
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
  func writeNormalForm(from start: Int, to formEnd: Int, in forms: UnsafeMutablePointer<UInt8>) -> Int {
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

  mutating func appendPunctuation(of length: Int, form: UInt8, to buffer: inout TokenBuffer) {
    if tokenizer.keepsPunctuation {
      buffer.forms[buffer.formCount] = form
      buffer.append(kind: .punctuation, from: position, to: position &+ length, formEnd: buffer.formCount &+ 1)
    }
    position &+= length
  }
}
