/// Scores of documents by classifiers that never saw them.
public struct HeldOutScores: Sendable {
  /// The documents scored, rising.
  public let rows: [Int]
  public let outputCount: Int
  public let costs: [Double]
  /// For each cost the scores of `rows`, rows × outputs.
  private var logistic: [[Float]]
  private var bayes: [Float] = []

  init(rows: [Int], outputCount: Int, costs: [Double]) {
    self.rows = rows
    self.outputCount = outputCount
    self.costs = costs
    logistic = costs.map { _ in [] }
  }

  mutating func append(logistic scores: [Float], bayes score: Float?) {
    for cost in scores.indices { logistic[cost].append(scores[cost]) }
    if let score { bayes.append(score) }
  }

  /// Whether every score at every cost is a number.
  public var areFinite: Bool {
    logistic.allSatisfy { $0.allSatisfy { $0.isFinite } } && bayes.allSatisfy { $0.isFinite }
  }

  /// For each output the factor that makes naive-Bayes scores spread `share` times as far as the others.
  ///
  /// This is the interpolation of Wang & Manning (2012, §2.3), whose (1 − β)·w̄·r_j is a naive-Bayes term, with the share
  /// stated in scores instead of weights.
  ///
  /// - Returns: `nil` if there are no naive-Bayes scores or none are wanted.
  public func bayesFactors(forCost cost: Int, share: Double) -> [Double]? {
    guard share > 0, !bayes.isEmpty else { return nil }
    return (0..<outputCount).map { output in
      let spread = Self.deviation(of: bayes, output: output, outputCount: outputCount)
      return spread > 0
        ? share * Self.deviation(of: logistic[cost], output: output, outputCount: outputCount) / spread : 0
    }
  }

  /// The scores at one cost, rows × outputs, with naive-Bayes scores added by `bayesFactors`.
  public func scores(forCost cost: Int, bayesFactors: [Double]?) -> [Float] {
    guard let bayesFactors else { return logistic[cost] }
    return logistic[cost].indices.map { index in
      logistic[cost][index] + Float(bayesFactors[index % outputCount]) * bayes[index]
    }
  }

  private static func deviation(of scores: [Float], output: Int, outputCount: Int) -> Double {
    var (sum, squares, count) = (0.0, 0.0, 0.0)
    for index in stride(from: output, to: scores.count, by: outputCount) {
      let value = Double(scores[index])
      sum += value
      squares += value * value
      count += 1
    }
    return count > 0 ? max(squares / count - (sum / count) * (sum / count), 0).squareRoot() : 0
  }
}
