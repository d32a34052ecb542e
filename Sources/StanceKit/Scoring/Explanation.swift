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
    let terms = terms(of: text)
    var drafts: [ExplanationDraft] = []
    for (axis, decision) in zip(classifier.axes, prediction.axes) {
      let mostProbable = decision.probabilities.indices.max { decision.probabilities[$0] < decision.probabilities[$1] }
      let explained = decision.labels.isEmpty ? [mostProbable].compactMap(\.self) : decision.labels
      drafts += explained.map { ExplanationDraft(of: $0, on: axis, terms, classifier, termCount: termCount) }
    }
    let ranges = utf8Ranges(of: Set(drafts.flatMap(\.shown)), in: terms)
    return drafts.map { draft in
      Explanation(
        axis: draft.axis.name, label: draft.axis.labels[draft.label], logit: draft.logit, intercept: draft.intercept,
        terms: zip(draft.shown, draft.shownWeights).map { term, weight in
          Explanation.Term(term: name(of: term, in: terms), weight: weight, utf8Ranges: ranges[term] ?? [])
        }, rest: draft.rest)
    }
  }
}

/// An explanation before anything is known of its terms but what they weigh.
private struct ExplanationDraft {
  let axis: ModelAxis
  let label: Int
  let intercept: Double
  let logit: Double
  let shown: [Int]
  let shownWeights: [Double]
  let rest: Double

  init(
    of label: Int, on axis: ModelAxis, _ terms: TextTerms, _ classifier: StatementClassifier, termCount: Int
  ) {
    self.axis = axis
    self.label = label
    // Two classes share one score, that of the second.
    let isMirrored = axis.rule.outputCount == 1 && axis.labels.count == 2 && label == 0
    let output = axis.rule.outputCount == 1 ? 0 : label
    let slope = axis.rule.slopes[output] * (isMirrored ? -1 : 1)
    let offset = axis.rule.offsets[output] * (isMirrored ? -1 : 1)
    let weighted = (0..<terms.count).map { slope * terms.weight($0, output: axis.firstOutput + output, of: classifier) }
    let order = weighted.indices.sorted { (abs(weighted[$1]), $0) < (abs(weighted[$0]), $1) }
    intercept = slope * Double(classifier.linear.intercepts[axis.firstOutput + output]) + offset
    logit = intercept + weighted.reduce(0, +)
    shown = Array(order.prefix(termCount))
    shownWeights = shown.map { weighted[$0] }
    rest = order.dropFirst(termCount).reduce(0) { $0 + weighted[$1] }
  }
}
