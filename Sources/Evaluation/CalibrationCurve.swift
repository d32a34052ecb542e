/// How often predictions made with a certain confidence come true: the reliability diagram in numbers.
///
/// Give it the probability of each predicted class and whether it was right, or the probability of one class and
/// whether the example holds it.
public struct CalibrationCurve: Hashable, Sendable {
  /// Predictions of similar probability.
  public struct Bin: Hashable, Sendable {
    /// The smallest probability in the bin.
    public let lower: Double

    /// The largest probability in the bin.
    public let upper: Double
    public let count: Int

    /// The mean of the probabilities.
    public let meanProbability: Double

    /// The share that came true.
    public let observedShare: Double
  }

  /// The bins, by increasing probability. None is empty.
  public let bins: [Bin]

  /// The number of predictions.
  public let exampleCount: Int

  /// Sorts predictions into bins of equal mass.
  ///
  /// Equal probabilities share a bin, so that the order of the predictions does not matter. Where there are many equal
  /// ones, or fewer predictions than `binCount`, there are fewer bins.
  ///
  /// - Parameters:
  ///   - probabilities: The predicted probabilities, from 0 to 1.
  ///   - outcomes: Whether each came true.
  ///   - binCount: The number of bins wanted, at least 1.
  /// - Complexity: O(*n* log *n*)
  public init(probabilities: [Double], outcomes: [Bool], binCount: Int = 10) {
    precondition(
      probabilities.count == outcomes.count, "\(outcomes.count) outcomes for \(probabilities.count) probabilities")
    precondition(probabilities.allSatisfy { 0...1 ~= $0 }, "a probability is not from 0 to 1")
    precondition(binCount >= 1, "\(binCount) bins; there must be at least 1")
    // The outcome is part of the order only so that sums do not depend on the order of equal probabilities.
    let sorted = zip(probabilities, outcomes)
      .map { (probability: $0, cameTrue: $1 ? 1 : 0) }
      .sorted { ($0.probability, $0.cameTrue) < ($1.probability, $1.cameTrue) }
    exampleCount = sorted.count

    var bins: [Bin] = []
    var start = 0
    for bin in 1...binCount {
      var end = sorted.count * bin / binCount
      guard end > start else { continue }
      while end < sorted.count, sorted[end].probability == sorted[end - 1].probability { end += 1 }
      let members = sorted[start..<end]
      bins.append(
        Bin(
          lower: sorted[start].probability, upper: sorted[end - 1].probability, count: members.count,
          meanProbability: members.reduce(0) { $0 + $1.probability } / Double(members.count),
          observedShare: Double(members.reduce(0) { $0 + $1.cameTrue }) / Double(members.count)))
      start = end
    }
    self.bins = bins
  }

  /// The mean distance of probability and observed share, bins weighted by their number of predictions; `nil` if there
  /// are no predictions.
  ///
  /// It depends on the number of bins: say it with the score. Small samples are biased upwards.
  ///
  /// - SeeAlso: Naeini, Cooper & Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning";
  ///   Nixon et al. (2019), "Measuring calibration in deep learning", on equal mass.
  public var expectedCalibrationError: Double? {
    guard exampleCount > 0 else { return nil }
    let sum = bins.reduce(0) { $0 + Double($1.count) * abs($1.meanProbability - $1.observedShare) }
    return sum / Double(exampleCount)
  }
}
