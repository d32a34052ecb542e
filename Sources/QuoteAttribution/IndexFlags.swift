/// A set of small indices, such as those of a sentence's elements.
///
/// Those below 64, which hardly any sentence passes, are bits of a number and take no room of their own.
struct IndexFlags: Sendable {
  private var low: UInt64 = 0
  /// Flags for the indices from 64 on, up to the largest.
  private var high: [Bool] = []

  var isEmpty: Bool { low == 0 && high.isEmpty }

  func contains(_ i: Int) -> Bool {
    if i < 64 { return i >= 0 && low >> UInt64(i) & 1 != 0 }
    return i - 64 < high.count && high[i - 64]
  }

  mutating func insert(_ i: Int) {
    precondition(i >= 0, "indices are not negative")
    if i < 64 {
      low |= 1 << UInt64(i)
    } else {
      if i - 64 >= high.count { high += repeatElement(false, count: i - 63 - high.count) }
      high[i - 64] = true
    }
  }
}

/// The indices in ascending order.
extension IndexFlags: Sequence {
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64
    fileprivate let high: [Bool]
    fileprivate var place = 0

    mutating func next() -> Int? {
      if rest != 0 {
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
      }
      while place < high.count {
        place += 1
        if high[place - 1] { return 63 + place }
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(rest: low, high: high) }
}
