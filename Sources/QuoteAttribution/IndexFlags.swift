/// A set of small indices, such as those of a sentence's elements: a flag for each up to the largest.
struct IndexFlags: Sendable {
  private var flags: [Bool] = []

  var isEmpty: Bool { flags.isEmpty }

  /// The indices in ascending order.
  var sorted: [Int] { flags.indices.filter { flags[$0] } }

  func contains(_ i: Int) -> Bool { flags.indices.contains(i) && flags[i] }

  mutating func insert(_ i: Int) {
    if i >= flags.count { flags += repeatElement(false, count: i + 1 - flags.count) }
    flags[i] = true
  }
}
