import Tokenization

extension ArraySlice<UInt8> {
  /// The first index of `byte`, found eight bytes at once.
  func firstIndex(ofByte byte: UInt8) -> Int? {
    let offset = withUnsafeBytes { bytes in
      var i = 0
      while i + 8 <= bytes.count {
        let places = EightBytes(
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        ).places(of: byte)
        if places != 0 { return i + places.trailingZeroBitCount / 8 }
        i += 8
      }
      while i < bytes.count, bytes[i] != byte { i += 1 }
      return i
    }
    return offset < count ? startIndex + offset : nil
  }
}
