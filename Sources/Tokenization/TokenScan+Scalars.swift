/// What starts beyond ASCII, apart from words.
extension TokenScan {
  mutating func scanScalar(into buffer: inout TokenBuffer) {
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
}
