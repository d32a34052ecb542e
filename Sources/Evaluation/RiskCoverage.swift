/// What a classifier gains by abstaining: its error among the predictions it is surest of.
///
/// Choose a threshold on predictions that were not trained on, or it will promise too much.
///
/// - SeeAlso: Chow (1970), "On optimum recognition error and reject tradeoff"; El-Yaniv & Wiener (2010), "On the
///   foundations of noise-free selective classification", for risk and coverage.
public struct RiskCoverage: Hashable, Sendable {
  /// The outcome of keeping only the predictions whose confidence is at least a threshold.
  public struct OperatingPoint: Hashable, Sendable {
    /// The least confidence that is kept.
    public let threshold: Double

    /// The number of predictions kept, at least 1.
    public let selectedCount: Int

    /// The number of predictions kept that are right.
    public let correctCount: Int

    /// The share of predictions kept.
    public let coverage: Double

    /// The share of the kept predictions that are right.
    public var precision: Double { Double(correctCount) / Double(selectedCount) }

    /// The share of the kept predictions that are wrong.
    public var risk: Double { Double(selectedCount - correctCount) / Double(selectedCount) }
  }

  /// A point for each distinct confidence, from the highest threshold to the lowest, where coverage is 1.
  public let points: [OperatingPoint]

  /// Orders predictions by confidence.
  ///
  /// - Parameters:
  ///   - confidences: The confidence of each prediction, in any unit; not `nan`.
  ///   - correct: Whether each prediction is right.
  /// - Complexity: O(*n* log *n*)
  public init(confidences: [Double], correct: [Bool]) {
    precondition(confidences.count == correct.count, "\(correct.count) outcomes for \(confidences.count) confidences")
    precondition(confidences.allSatisfy { !$0.isNaN }, "a confidence is nan")
    let order = confidences.indices.sorted { confidences[$0] > confidences[$1] }
    var points: [OperatingPoint] = []
    var correctCount = 0
    for (rank, example) in order.enumerated() {
      if correct[example] { correctCount += 1 }
      // Predictions of equal confidence are kept or dropped together.
      if rank + 1 < order.count, confidences[order[rank + 1]] == confidences[example] { continue }
      points.append(
        OperatingPoint(
          threshold: confidences[example], selectedCount: rank + 1, correctCount: correctCount,
          coverage: Double(rank + 1) / Double(order.count)))
    }
    self.points = points
  }

  /// The smallest threshold at which the kept predictions reach a precision, and with it the largest coverage.
  ///
  /// Precision need not grow with the threshold: a higher one may fall short again.
  ///
  /// - Parameter precision: The precision wanted, from 0 to 1.
  /// - Returns: `nil` if no threshold reaches it, or there are no predictions.
  public func threshold(forPrecision precision: Double) -> OperatingPoint? {
    points.last { $0.precision >= precision }
  }

  /// The mean risk over all coverages 1/n, 2/n, … 1; `nil` if there are no predictions.
  ///
  /// Predictions of equal confidence all count with the risk of keeping them together.
  ///
  /// - SeeAlso: Geifman, Uziel & El-Yaniv (2019), "Bias-reduced uncertainty estimation for deep neural classifiers".
  public var areaUnderCurve: Double? {
    guard let last = points.last else { return nil }
    var sum = 0.0
    var covered = 0
    for point in points {
      sum += Double(point.selectedCount - covered) * point.risk
      covered = point.selectedCount
    }
    return sum / Double(last.selectedCount)
  }
}
