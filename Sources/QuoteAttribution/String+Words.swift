extension String {
  /// The stretches between blanks, found byte by byte: going by characters takes ten times as long.
  var words: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) }

  /// Whether `byte` stands in it, alone or as part of a scalar beyond ASCII.
  func contains(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}
