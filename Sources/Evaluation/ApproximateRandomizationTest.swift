/// Whether two classifiers differ in a score, such as macro F1, that no formula gives a distribution for.
///
/// If the classifiers are equally good, it does not matter which of them gave which answers. So the answers to each
/// group of examples are swapped with probability ½, all of a document together, and the difference is compared with
/// that of many such shuffles.
///
/// - SeeAlso: Yeh (2000), "More accurate tests for the statistical significance of result differences"; Noreen
///   (1989), "Computer-intensive methods for testing hypotheses".
public struct ApproximateRandomizationTest: Hashable, Sendable {
  public struct Result: Hashable, Sendable {
    /// The score of the second classifier less that of the first.
    public let difference: Double

    /// The two-sided p-value: how likely equally good classifiers differ at least so much.
    ///
    /// With e of s shuffles at least as extreme it is (e + 1) / (s + 1), so never 0.
    public let pValue: Double

    /// The number of groups on which the classifiers' counts differ. With few, no difference can be significant.
    public let differingGroupCount: Int
  }

  /// The number of shuffles, at least 1.
  public var shuffleCount: Int
  public var seed: UInt64

  public init(shuffleCount: Int = 9_999, seed: UInt64 = 0) {
    self.shuffleCount = shuffleCount
    self.seed = seed
  }

  /// Compares a score of two classifiers.
  ///
  /// A shuffle in which the score is undefined counts as extreme, which can only raise the p-value.
  ///
  /// - Parameters:
  ///   - first: The counts of one classifier.
  ///   - second: The counts of the other, for the same groups in the same order.
  ///   - statistic: The score, `nil` where undefined; for example `\.macroF1`.
  /// - Returns: `nil` if the score of either classifier is undefined.
  /// - Complexity: O(*s*·(*g*/64 + *z* + *c*)) for *s* shuffles, *g* groups, *z* counts in which distinct groups differ
  ///   and *c* counts.
  public func compare<Counts>(
    _ first: GroupedCounts<Counts>, _ second: GroupedCounts<Counts>, by statistic: (Counts) -> Double?
  ) -> Result? {
    precondition(first.groupCount == second.groupCount, "\(second.groupCount) groups, not \(first.groupCount)")
    precondition(shuffleCount >= 1, "\(shuffleCount) shuffles; there must be at least 1")
    guard let firstScore = statistic(first.total), let secondScore = statistic(second.total) else { return nil }
    let difference = secondScore - firstScore

    let changes = SparseGroups(
      (0..<first.groupCount).map { change(from: first.groups[$0], to: second.groups[$0]) }.filter { !$0.isEmpty })
    let groupCounts = changes.groupCountsOfKinds
    let bothCounts = zip(first.total.counts, second.total.counts).map { $0 + $1 }
    var random = SplitMix64(seed: seed)
    var extremeCount = 0
    for _ in 0..<shuffleCount {
      // Groups of a kind are alike, so only the number of them that are swapped matters.
      let swaps = groupCounts.map { heads(in: $0, using: &random) }
      var firstCounts = first.total.counts
      changes.add(swaps, to: &firstCounts)
      // What one classifier gains by a swap the other loses.
      let secondCounts = zip(bothCounts, firstCounts).map { $0 - $1 }
      guard let shuffledFirst = statistic(first.total.withCounts(firstCounts)),
        let shuffledSecond = statistic(second.total.withCounts(secondCounts))
      else {
        extremeCount += 1
        continue
      }
      // Shuffles that give back the observed difference must count, whatever rounding does to them.
      if abs(shuffledSecond - shuffledFirst) >= abs(difference) - 1e-12 { extremeCount += 1 }
    }
    return Result(
      difference: difference, pValue: Double(extremeCount + 1) / Double(shuffleCount + 1),
      differingGroupCount: changes.groupCount)
  }

  /// What must be added to `first` to give `second`.
  private func change(from first: [SparseGroups.Entry], to second: [SparseGroups.Entry]) -> [SparseGroups.Entry] {
    var changes: [SparseGroups.Entry] = []
    let signed = first.map { SparseGroups.Entry(cell: $0.cell, amount: -$0.amount) } + second
    for entry in signed.sorted(by: { $0.cell < $1.cell }) {
      if changes.last?.cell == entry.cell {
        changes[changes.count - 1].amount += entry.amount
      } else {
        changes.append(entry)
      }
    }
    return changes.filter { $0.amount != 0 }
  }

  /// The number of heads in `throwCount` throws of a fair coin.
  private func heads(in throwCount: Int, using random: inout SplitMix64) -> Int {
    var heads = 0
    for _ in 0..<throwCount / 64 { heads += random.next().nonzeroBitCount }
    let rest = UInt64(throwCount % 64)
    return rest == 0 ? heads : heads + (random.next() >> (64 - rest)).nonzeroBitCount
  }
}
