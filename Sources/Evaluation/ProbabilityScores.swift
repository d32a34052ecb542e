/// Proper scores of predicted probabilities: they are best, on average, for whoever states the true probabilities.
public struct ProbabilityScores: Hashable, Sendable {
  /// The mean over examples of ∑ (pₖ − yₖ)², from 0 (best) to 2, where yₖ is 1 for the gold class and 0 for others.
  ///
  /// For two classes this is twice the score of a single probability (Brier 1950, "Verification of forecasts expressed
  /// in terms of probability").
  public let brier: Double

  /// The mean of −log p of the gold class, in nats.
  ///
  /// Probabilities below 2⁻⁵² count as 2⁻⁵², so that one confident error costs at most 36.04 and not infinity.
  public let logLoss: Double

  /// The number of examples, at least 1.
  public let exampleCount: Int

  /// Scores the probabilities of all classes; `nil` if there are no examples.
  ///
  /// - Parameters:
  ///   - probabilities: *n* × `classCount` probabilities, row by row; each row sums to 1.
  ///   - labels: The gold class of each of the *n* examples.
  ///   - classCount: The number of classes.
  /// - Complexity: O(*n*·`classCount`)
  public init?(probabilities: [Double], labels: [Int], classCount: Int) {
    precondition(
      probabilities.count == labels.count * classCount,
      "\(probabilities.count) probabilities for \(labels.count) examples of \(classCount) classes")
    guard !labels.isEmpty else { return nil }
    var squares = 0.0
    var losses = 0.0
    for (row, label) in labels.enumerated() {
      for k in 0..<classCount {
        let error = probabilities[row * classCount + k] - (k == label ? 1 : 0)
        squares += error * error
      }
      losses -= naturalLogarithm(max(probabilities[row * classCount + label], .ulpOfOne))
    }
    brier = squares / Double(labels.count)
    logLoss = losses / Double(labels.count)
    exampleCount = labels.count
  }

  /// Scores the probabilities of a single event, such as one label of a set, as two classes; `nil` if there
  /// are no predictions.
  ///
  /// - Parameters:
  ///   - probabilities: The predicted probabilities, from 0 to 1.
  ///   - outcomes: Whether each came true.
  public init?(probabilities: [Double], outcomes: [Bool]) {
    self.init(
      probabilities: probabilities.flatMap { [1 - $0, $0] }, labels: outcomes.map { $0 ? 1 : 0 }, classCount: 2)
  }
}
