/// From places in UTF-8 bytes to places in Unicode scalars, which Python's `str` counts.
///
/// - Complexity: O(*n*) to make, O(1) to ask, with an eighth of a byte kept for each byte of text.
struct ScalarOffsets {
  private static let step = 64

  private let utf8: [UInt8]
  /// The scalars that start before every 64th byte; empty if the text is ASCII, where bytes are scalars.
  private let counts: [Int]

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    guard utf8.contains(where: { $0 >= 0x80 }) else {
      counts = []
      return
    }
    var counts = [0]
    counts.reserveCapacity(utf8.count / Self.step + 1)
    var start = 0
    while start + Self.step <= utf8.count {
      counts.append(counts[counts.count - 1] + Self.scalarCount(utf8[start..<(start + Self.step)]))
      start += Self.step
    }
    self.counts = counts
  }

  func scalars(_ utf8Range: Range<Int>) -> Range<Int> {
    offset(utf8Range.lowerBound)..<offset(utf8Range.upperBound)
  }

  private func offset(_ i: Int) -> Int {
    if counts.isEmpty { return i }
    let part = i / Self.step
    return counts[part] + Self.scalarCount(utf8[(part * Self.step)..<i])
  }

  private static func scalarCount(_ utf8: ArraySlice<UInt8>) -> Int { utf8.count { $0 & 0xC0 != 0x80 } }
}
