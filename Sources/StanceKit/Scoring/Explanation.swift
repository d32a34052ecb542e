import LinearModels

/// Why one output scored as it did: exact additive contributions to its logit.
public struct Explanation: Hashable, Sendable {
  public let axis: String
  public let label: String
  /// The calibrated logit: the intercept, the terms and the rest add up to it.
  public let logit: Double
  public let intercept: Double
  /// The terms that moved the logit most, by falling size.
  public let terms: [Term]
  /// What all other terms add together.
  public let rest: Double

  public struct Term: Hashable, Sendable {
    public let term: String
    public let weight: Double
    /// In the text's UTF-8 bytes.
    public let utf8Ranges: [Range<Int>]
  }
}

extension Predictor {
  /// Explains the decision on every axis: for each label given, or for the most probable one where a set is empty.
  ///
  /// - Parameter termCount: The most terms of each explanation.
  public mutating func explain(
    _ text: UnsafeBufferPointer<UInt8>, prediction: Prediction, termCount: Int
  ) -> [Explanation] {
    let contributions = contributions(in: text)
    let intercepts = classifier.linear.intercepts
    var result: [Explanation] = []
    for (axis, decision) in zip(classifier.axes, prediction.axes) {
      let mostProbable = decision.probabilities.indices.max { decision.probabilities[$0] < decision.probabilities[$1] }
      let explained = decision.labels.isEmpty ? [mostProbable].compactMap(\.self) : decision.labels
      for label in explained {
        // Two classes share one score, that of the second.
        let isMirrored = axis.rule.outputCount == 1 && axis.labels.count == 2 && label == 0
        let output = axis.rule.outputCount == 1 ? 0 : label
        let slope = axis.rule.slopes[output] * (isMirrored ? -1 : 1)
        let offset = axis.rule.offsets[output] * (isMirrored ? -1 : 1)
        let weighted = contributions.map { slope * Double($0.weights[axis.firstOutput + output]) }
        let order = weighted.indices.sorted { (abs(weighted[$1]), $0) < (abs(weighted[$0]), $1) }
        let shown = order.prefix(termCount)
        let intercept = slope * Double(intercepts[axis.firstOutput + output]) + offset
        result.append(
          Explanation(
            axis: axis.name, label: axis.labels[label], logit: intercept + weighted.reduce(0, +),
            intercept: intercept,
            terms: shown.map {
              Explanation.Term(
                term: contributions[$0].term, weight: weighted[$0], utf8Ranges: contributions[$0].utf8Ranges)
            },
            rest: order.dropFirst(termCount).reduce(0) { $0 + weighted[$1] }))
      }
    }
    return result
  }
}
