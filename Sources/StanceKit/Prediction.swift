import LinearModels

/// What a model says of one text.
public struct Prediction: Hashable, Sendable {
  /// In the order of the model's axes.
  public let axes: [AxisPrediction]

  init(scores: [Double], axes: [ModelAxis]) {
    self.axes = axes.map { AxisPrediction(scores: Array(scores[$0.outputs]), axis: $0) }
  }
}

public struct AxisPrediction: Hashable, Sendable {
  public let name: String
  /// The probability of each label of the axis.
  public let probabilities: [Double]
  /// The labels given, by index.
  public let labels: [Int]
  public let confidence: Double

  init(scores: [Double], axis: ModelAxis) {
    name = axis.name
    probabilities = axis.rule.probabilities(of: scores)
    labels = axis.rule.labels(at: probabilities)
    confidence = axis.rule.confidence(of: labels, at: probabilities)
  }

  /// The label that leads where one has to be shown: of the stances the first of critical of government,
  /// industry-defensive, pro-regulation; on other axes the most probable of those given. `nil` for the empty set.
  public var primary: Int? {
    if name == AxisScheme.stance.name { return AxisScheme.primary(of: labels) }
    return labels.max { probabilities[$0] < probabilities[$1] }
  }
}
