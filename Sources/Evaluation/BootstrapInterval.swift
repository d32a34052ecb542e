/// A confidence interval of a score, found by resampling groups of examples.
public struct BootstrapInterval: Hashable, Sendable {
  /// The score of all examples.
  public let estimate: Double
  public let lower: Double
  public let upper: Double

  /// The share of such intervals meant to hold the true score, for example 0.95.
  public let level: Double

  /// The number of groups resampled. Below about 20 the interval tends to be too narrow.
  public let groupCount: Int

  /// The number of resamples in which the score is defined.
  public let resampleCount: Int

  /// Whether `value` lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}

/// Finds confidence intervals by the percentile bootstrap.
///
/// A resample draws as many groups as there are, with replacement, and is scored as a whole. The ends of the interval
/// are the quantiles (1 − level)/2 and (1 + level)/2 of the scores, interpolated linearly. Drawing whole documents
/// keeps statements that resemble each other together; drawing statements would give intervals that are too narrow.
///
/// The result depends on the groups and their order and on the seed, and on nothing else.
///
/// - SeeAlso: Efron & Tibshirani (1993), "An introduction to the bootstrap", §13.3; Field & Welsh (2007),
///   "Bootstrapping clustered data", for the drawing of groups.
public struct Bootstrap: Hashable, Sendable {
  /// The number of resamples, at least 1.
  public var resampleCount: Int

  /// The share of intervals meant to hold the true score, in 0 ..< 1.
  public var level: Double
  public var seed: UInt64

  public init(resampleCount: Int = 1000, level: Double = 0.95, seed: UInt64 = 0) {
    self.resampleCount = resampleCount
    self.level = level
    self.seed = seed
  }

  /// The interval of one score.
  ///
  /// - Returns: `nil` if the score of all examples or of most resamples is undefined, or if there is only one group,
  ///   whose resamples would all be alike.
  public func interval<Counts>(
    over groups: GroupedCounts<Counts>, of statistic: (Counts) -> Double?
  ) -> BootstrapInterval? {
    intervals(over: groups) { [statistic($0)] }[0]
  }

  /// The intervals of several scores, found from the same resamples.
  ///
  /// - Parameters:
  ///   - groups: The counts of each group.
  ///   - statistics: The scores of some counts, always as many and in the same order, each `nil` where undefined.
  /// - Returns: An interval for each score. See ``interval(over:of:)`` for when it is `nil`.
  /// - Complexity: O(*r*·(*g* + *z*) + *s*·*r* log *r*) for *r* resamples of *g* groups, *z* nonzero counts of distinct
  ///   groups and *s* scores.
  public func intervals<Counts>(
    over groups: GroupedCounts<Counts>, of statistics: (Counts) -> [Double?]
  ) -> [BootstrapInterval?] {
    let estimates = statistics(groups.total)
    let scores = resampledScores(over: groups, count: estimates.count, of: statistics)
    return zip(estimates, scores).map { interval(estimate: $0, scores: $1, groupCount: groups.groupCount) }
  }

  /// The defined values of each of `count` statistics over the resamples.
  func resampledScores<Counts>(
    over groups: GroupedCounts<Counts>, count: Int, of statistics: (Counts) -> [Double?]
  ) -> [[Double]] {
    precondition(resampleCount >= 1, "\(resampleCount) resamples; there must be at least 1")
    var random = SplitMix64(seed: seed)
    var scores: [[Double]] = Array(repeating: [], count: count)
    guard groups.groupCount >= 2 else { return scores }
    for _ in 0..<resampleCount {
      for (index, score) in statistics(groups.resample(using: &random)).enumerated() {
        if let score { scores[index].append(score) }
      }
    }
    return scores
  }

  /// The interval between the quantiles of `scores`; `nil` where ``interval(over:of:)`` says so.
  func interval(estimate: Double?, scores: [Double], groupCount: Int) -> BootstrapInterval? {
    precondition(0..<1 ~= level, "level \(level) must be from 0 to below 1")
    guard let estimate, 2 * scores.count > resampleCount else { return nil }
    let sorted = scores.sorted()
    return BootstrapInterval(
      estimate: estimate,
      lower: quantile((1 - level) / 2, of: sorted),
      upper: quantile((1 + level) / 2, of: sorted),
      level: level,
      groupCount: groupCount,
      resampleCount: scores.count)
  }
}

/// The value below which the share `p` of `sorted` lies, interpolated linearly (R's type 7, numpy's default).
///
/// There must be at least one value, and they must be in increasing order.
func quantile(_ p: Double, of sorted: [Double]) -> Double {
  let position = p * Double(sorted.count - 1)
  let below = min(Int(position), sorted.count - 1)
  let above = min(below + 1, sorted.count - 1)
  return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}
