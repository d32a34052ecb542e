/// Eight bytes in a row, asked together whether one of them is looked for.
@usableFromInline
package struct EightBytes {
  /// The bytes, the first one lowest.
  @usableFromInline package let word: UInt64

  @inlinable
  package init(_ word: UInt64) { self.word = word }

  /// Whether `byte` is among them.
  @inlinable
  package func contains(_ byte: UInt8) -> Bool {
    // Zero in the place of each such byte. Subtracting one from all sets the high bit of the lowest that is zero, where
    // it was not set before.
    let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080 != 0
  }

  /// The high bit of each that is `byte`, and perhaps of some behind the first such one.
  @inlinable
  package func roughPlaces(of byte: UInt8) -> UInt64 {
    let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
  }

  /// The high bit of each that is part of a scalar beyond ASCII.
  @inlinable
  package var placesBeyondASCII: UInt64 { word & 0x8080_8080_8080_8080 }

  /// The high bit of each that is `byte`.
  @inlinable
  package func places(of byte: UInt8) -> UInt64 {
    let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~((differences & 0x7F7F_7F7F_7F7F_7F7F &+ 0x7F7F_7F7F_7F7F_7F7F) | differences) & 0x8080_8080_8080_8080
  }

  /// The high bit of each that is in `range`, which is one of ASCII.
  @inlinable
  package func places(in range: ClosedRange<UInt8>) -> UInt64 {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    // In each byte the high bit says: at least the first; more than the last.
    let reaching = low &+ 0x0101_0101_0101_0101 &* UInt64(0x80 - range.lowerBound)
    let exceeding = low &+ 0x0101_0101_0101_0101 &* UInt64(0x7F - range.upperBound)
    return reaching & ~exceeding & ~word & 0x8080_8080_8080_8080
  }

  /// The same with small letters for the capitals of ASCII.
  @inlinable
  package var lowercased: EightBytes { EightBytes(word | places(in: 0x41...0x5A) >> 2) }

  /// Whether one of them is part of a scalar beyond ASCII.
  @inlinable
  package var containsNonASCII: Bool { word & 0x8080_8080_8080_8080 != 0 }
}

extension [UInt8] {
  /// The first index at or after `start` and below `end` whose byte `isWanted`; `end` if there is none.
  ///
  /// - Parameter candidates: The high bit of each of eight bytes that may be wanted; only these are asked about.
  @inlinable
  package func firstIndex(
    from start: Int, to end: Int, candidates: (EightBytes) -> UInt64, where isWanted: (UInt8) -> Bool
  ) -> Int {
    precondition(start >= 0 && end <= count, "the range lies outside the bytes")
    return withUnsafeBytes { bytes in
      var i = start
      while i + 8 <= end {
        var places = candidates(bytes.eightBytes(at: i))
        while places != 0 {
          let place = i + places.trailingZeroBitCount / 8
          if isWanted(bytes[place]) { return place }
          places &= places - 1
        }
        i += 8
      }
      while i < end, !isWanted(bytes[i]) { i += 1 }
      return Swift.min(i, end)
    }
  }

  /// The first index at or after `start` and below `end` that holds `byte`; `end` if there is none.
  @inlinable
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= count, "the range lies outside the bytes")
    return withUnsafeBytes { $0.firstIndex(of: byte, from: start, to: end) }
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes from `i` on, behind which there are at least eight: loading them together is what makes a search quick.
  @inlinable @inline(__always)
  package func eightBytes(at i: Int) -> EightBytes {
    EightBytes(UInt64(littleEndian: loadUnaligned(fromByteOffset: i, as: UInt64.self)))
  }

  /// The first index at or after `start` and below `end` that holds `byte`; `end` if there is none.
  @inlinable
  package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var i = start
    while i + 8 <= end {
      let places = eightBytes(at: i).places(of: byte)
      if places != 0 { return i + places.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, self[i] != byte { i += 1 }
    return Swift.min(i, end)
  }
}
