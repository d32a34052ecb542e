/// The counts of two classifiers on the same examples.
public struct PairedCounts<Counts: AdditiveCounts>: AdditiveCounts {
  public let first: Counts
  public let second: Counts

  public init(first: Counts, second: Counts) {
    self.first = first
    self.second = second
  }

  /// The counts of the first classifier, then those of the second.
  public var counts: [Int] { first.counts + second.counts }

  public func withCounts(_ counts: [Int]) -> PairedCounts {
    let boundary = first.counts.count
    return PairedCounts(
      first: first.withCounts(Array(counts[..<boundary])), second: second.withCounts(Array(counts[boundary...])))
  }
}

extension GroupedCounts {
  /// Pairs the counts of two classifiers, group by group.
  ///
  /// - Parameters:
  ///   - first: The counts of one classifier.
  ///   - second: The counts of the other, for the same groups in the same order.
  public init<Single>(first: GroupedCounts<Single>, second: GroupedCounts<Single>)
  where Counts == PairedCounts<Single> {
    precondition(first.groupCount == second.groupCount, "\(second.groupCount) groups, not \(first.groupCount)")
    let boundary = first.total.counts.count
    let groups = (0..<first.groupCount).map { group in
      first.groups[group]
        + second.groups[group].map { SparseGroups.Entry(cell: boundary + $0.cell, amount: $0.amount) }
    }
    self.init(total: PairedCounts(first: first.total, second: second.total), groups: SparseGroups(groups))
  }
}

/// How much better the second of two classifiers is than the first, on the same examples.
///
/// Both are scored on the same resamples, so that what is hard for both cancels out: the interval is narrower than
/// those of the two scores suggest.
///
/// - SeeAlso: Koehn (2004), "Statistical significance tests for machine translation evaluation"; Efron & Tibshirani
///   (1993), §13.3.
public struct PairedBootstrap: Hashable, Sendable {
  public struct Comparison: Hashable, Sendable {
    /// The score of the second classifier less that of the first, with its interval.
    public let difference: BootstrapInterval

    /// The share of resamples in which the second classifier has the higher score; ties count half.
    public let winShare: Double
  }

  public var bootstrap: Bootstrap

  public init(_ bootstrap: Bootstrap = Bootstrap()) {
    self.bootstrap = bootstrap
  }

  /// Compares a score of two classifiers.
  ///
  /// - Parameters:
  ///   - first: The counts of one classifier.
  ///   - second: The counts of the other, for the same groups in the same order.
  ///   - statistic: The score, `nil` where undefined; for example `\.macroF1`.
  /// - Returns: `nil` if the difference is undefined for all examples or for most resamples, or if there is only one
  ///   group.
  public func compare<Counts>(
    _ first: GroupedCounts<Counts>, _ second: GroupedCounts<Counts>, by statistic: (Counts) -> Double?
  ) -> Comparison? {
    let pairs = GroupedCounts<PairedCounts<Counts>>(first: first, second: second)
    func difference(_ pair: PairedCounts<Counts>) -> Double? {
      guard let first = statistic(pair.first), let second = statistic(pair.second) else { return nil }
      return second - first
    }
    let differences = bootstrap.resampledScores(over: pairs, count: 1) { [difference($0)] }[0]
    let interval = bootstrap.interval(
      estimate: difference(pairs.total), scores: differences, groupCount: pairs.groupCount)
    let wins = differences.reduce(0) { $0 + ($1 > 0 ? 1 : $1 == 0 ? 0.5 : 0) }
    return interval.map { Comparison(difference: $0, winShare: wins / Double(differences.count)) }
  }
}
