extension ByteSource {
  /// All bytes that are left; a mapped file's without copying.
  ///
  /// - Throws: ``FileError`` if a stream can't be read.
  public mutating func readAll() throws(FileError) -> Bytes {
    switch content {
    case .bytes(let bytes):
      return bytes
    case .stream(let descriptor, var collected):
      while true {
        let more = try descriptor.read(upTo: 1 << 20)
        if more.isEmpty { break }
        collected += more
      }
      content = .stream(descriptor, peeked: [])
      return Bytes(collected)
    }
  }
}
