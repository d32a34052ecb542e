/// How often two labels stand in one set.
public struct LabelCooccurrence: Hashable, Sendable {
  public let labelCount: Int
  private var counts: [Int]

  /// Counts the pairs of labels in `sets`, whose labels are below `labelCount`.
  ///
  /// - Complexity: O(∑ *l*²) for sets of *l* labels.
  public init(sets: [LabelSet], labelCount: Int) {
    precondition(1...LabelSet.capacity ~= labelCount, "\(labelCount) labels; there must be 1 to \(LabelSet.capacity)")
    self.labelCount = labelCount
    counts = Array(repeating: 0, count: labelCount * labelCount)
    for set in sets {
      for first in set {
        for second in set { counts[first * labelCount + second] += 1 }
      }
    }
  }

  /// The number of sets that hold both labels; with `first == second`, the number that hold it.
  public subscript(first: Int, second: Int) -> Int {
    precondition(
      0..<labelCount ~= first && 0..<labelCount ~= second, "labels \(first) and \(second) must be below \(labelCount)")
    return counts[first * labelCount + second]
  }
}
