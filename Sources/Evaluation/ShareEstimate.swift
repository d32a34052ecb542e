/// A share with its 95 % interval, from a count.
public struct ShareEstimate: Hashable, Sendable {
  public let share: Double
  /// From 0 to 1.
  public let interval: ClosedRange<Double>

  /// The normal distribution's 97.5 % point.
  private static let deviations = 1.959963984540054

  /// The share of `count` among `total` independent examples, with Wilson's interval.
  ///
  /// - Parameter total: At least 1, and no less than `count`.
  /// - SeeAlso: Wilson (1927); Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", §3.1.1.
  public init(count: Int, of total: Int) {
    precondition(total >= 1 && (0...total).contains(count), "\(count) of \(total) is no share")
    let n = Double(total)
    let p = Double(count) / n
    let z2 = Self.deviations * Self.deviations
    let center = (p + z2 / (2 * n)) / (1 + z2 / n)
    let margin = Self.deviations * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot() / (1 + z2 / n)
    share = p
    interval = max(0, center - margin)...min(1, center + margin)
  }

  /// The share corrected for a classifier's errors (``AdjustedCount``), or `nil` where that cannot be had.
  ///
  /// The interval takes in that the rates of error come from a sample, too:
  ///
  ///     Var(p) = (Var(observed) + p²·Var(TPR) + (1 − p)²·Var(FPR)) / (TPR − FPR)²
  ///
  /// - Parameters:
  ///   - count: How many of the `total` examples were predicted to hold the class.
  ///   - errors: The counts on labelled examples that the classifier was not trained on.
  /// - SeeAlso: Rogan & Gladen (1978), "Estimating prevalence from the results of a screening test".
  public init?(count: Int, of total: Int, correctedFor errors: BinaryCounts) {
    precondition(total >= 1 && (0...total).contains(count), "\(count) of \(total) is no share")
    guard let adjusted = AdjustedCount(errors) else { return nil }
    let observed = Double(count) / Double(total)
    let p = adjusted.share(observed: observed)
    let negatives = errors.falsePositives + errors.trueNegatives
    func variance(_ rate: Double, _ n: Int) -> Double { rate * (1 - rate) / Double(n) }
    let spread =
      variance(observed, total) + p * p * variance(adjusted.truePositiveRate, errors.support)
      + (1 - p) * (1 - p) * variance(adjusted.falsePositiveRate, negatives)
    let slope = adjusted.truePositiveRate - adjusted.falsePositiveRate
    let margin = Self.deviations * spread.squareRoot() / slope
    share = p
    interval = max(0, p - margin)...min(1, p + margin)
  }
}
