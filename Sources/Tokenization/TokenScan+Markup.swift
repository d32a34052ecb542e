/// Markup and addresses.
extension TokenScan {
  /// A tag such as `<br />` parts words and is no token itself; any other `<` is punctuation.
  mutating func scanMarkup(into buffer: inout TokenBuffer) {
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

  /// The length of the address that starts at `index`, up to white space, a quotation mark or an angle bracket, without
  /// the punctuation that closes a sentence; `nil` if none starts there.
  func urlLength(at index: Int) -> Int? {
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

  mutating func appendURL(of length: Int, to buffer: inout TokenBuffer) {
    let form: StaticString = "<url>"
    for offset in 0..<form.utf8CodeUnitCount { buffer.forms[buffer.formCount + offset] = form.utf8Start[offset] }
    buffer.append(
      kind: .url, from: position, to: position + length, formEnd: buffer.formCount + form.utf8CodeUnitCount)
    position += length
  }
}
