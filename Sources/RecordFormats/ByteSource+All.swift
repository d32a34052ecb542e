extension ByteSource {
  /// All bytes that are left; a mapped file's without copying.
  ///
  /// - Parameter limit: How many bytes to read of a stream at most, and a few more; `nil` for all.
  /// - Throws: ``FileError`` if a stream can't be read.
  public mutating func readAll(limit: Int? = nil) throws(FileError) -> Bytes {
    switch content {
    case .bytes(let bytes):
      return bytes
    case .stream(let descriptor, var collected):
      while collected.count <= limit ?? .max {
        let more = try descriptor.read(upTo: 1 << 18)
        if more.isEmpty { break }
        collected += more
      }
      content = .stream(descriptor, peeked: [])
      return Bytes(collected)
    }
  }
}
