extension StringProtocol {
  /// The text with `M` for each `Mc`, whose small letter names in capitals have, too: `McALLISTER`.
  var withoutMac: String {
    // Few have it, and searching a string by characters takes long.
    var before: UInt8 = 0
    for byte in utf8 {
      if before == UInt8(ascii: "M"), byte == UInt8(ascii: "c") { return String(self).replacing("Mc", with: "M") }
      before = byte
    }
    return String(self)
  }
}

extension String {
  /// The stretches between blanks, found byte by byte: going by characters takes ten times as long.
  var words: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }
}
