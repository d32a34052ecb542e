import LinearModels
import StanceKit

/// What a model says of one text, as it is written.
struct PredictionOutcome {
  let prediction: Prediction
  let axes: [ModelAxis]
  /// The axes on which the model declined.
  let abstained: [String]
  var explanations: [Explanation]?
  /// Whether there was nothing to judge.
  let isOfBlankText: Bool
  /// For the places in the text that explanations name; `nil` without explanations.
  let offsets: ScalarOffsets?

  /// - Parameter text: UTF-8.
  init(
    of text: UnsafeBufferPointer<UInt8>, by predictor: inout Predictor, abstention: Abstention, explainedTerms: Int?
  ) {
    let prediction = predictor.predict(text)
    self.prediction = prediction
    isOfBlankText = text.isBlankText
    axes = predictor.classifier.axes
    abstained =
      abstention == .never
      ? [] : zip(prediction.axes, axes).filter { abstention.declines($0, on: $1) }.map(\.1.name)
    if let explainedTerms {
      explanations = predictor.explain(text, prediction: prediction, termCount: explainedTerms)
      offsets = ScalarOffsets(Array(text))
    } else {
      offsets = nil
    }
  }

  /// The labels of an axis; `nil` if the model declined.
  func labels(_ index: Int) -> [String]? {
    if abstained.contains(axes[index].name) { return nil }
    return prediction.axes[index].labels.map { axes[index].labels[$0] }
  }

  /// The label that stands for those of an axis; `nil` if the model declined.
  func primary(_ index: Int) -> String? {
    if abstained.contains(axes[index].name) { return nil }
    return prediction.axes[index].primary.map { axes[index].labels[$0] } ?? AxisScheme.neutral
  }
}
