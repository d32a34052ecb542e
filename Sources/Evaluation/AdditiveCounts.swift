/// Counts that add up over examples.
///
/// The counts of several documents are the sum of the counts of each. A bootstrap resample, a merged fold or a shuffle
/// of two systems' answers is therefore a sum of integers, and needs no second look at the examples.
public protocol AdditiveCounts: Sendable {
  /// The counts, in an order fixed by the shape of the value.
  var counts: [Int] { get }

  /// A value of the same shape that holds `counts`: as many as `self.counts`, none negative.
  func withCounts(_ counts: [Int]) -> Self
}

extension AdditiveCounts {
  /// The counts of the examples of both sides, which must have the same shape.
  public static func + (left: Self, right: Self) -> Self {
    precondition(
      left.counts.count == right.counts.count, "\(left.counts.count) counts cannot be added to \(right.counts.count)")
    return left.withCounts(zip(left.counts, right.counts).map { $0 + $1 })
  }

  public static func += (left: inout Self, right: Self) {
    left = left + right
  }
}
