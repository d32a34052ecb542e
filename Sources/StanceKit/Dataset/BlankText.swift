extension UnsafeBufferPointer<UInt8> {
  /// Whether UTF-8 text is empty or white space, as in the rows that spreadsheets leave at their ends.
  ///
  /// - Complexity: O(*n*) for *n* bytes of white space at its front.
  public var isBlankText: Bool {
    var bytes = makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&bytes) {
      case .scalarValue(let scalar) where scalar.properties.isWhitespace: continue
      case .emptyInput: return true
      case .scalarValue, .error: return false
      }
    }
  }
}
