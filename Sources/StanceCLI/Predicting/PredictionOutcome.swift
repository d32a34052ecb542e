import LinearModels
import StanceKit

/// What a model says of one text, as it is written.
struct PredictionOutcome {
  let prediction: Prediction
  let axes: [ModelAxis]
  /// The axes on which the model declined.
  let abstained: [String]
  var explanations: [Explanation]?
  /// For the places in the text that explanations name; `nil` without explanations.
  let offsets: ScalarOffsets?

  init(of text: String, by predictor: inout Predictor, abstention: Abstention, explainedTerms: Int?) {
    var text = text
    let prediction = text.withUTF8 { predictor.predict($0) }
    self.prediction = prediction
    axes = predictor.classifier.axes
    abstained = zip(prediction.axes, axes).filter { abstention.declines($0, on: $1) }.map(\.1.name)
    if let explainedTerms {
      explanations = text.withUTF8 { predictor.explain($0, prediction: prediction, termCount: explainedTerms) }
      offsets = ScalarOffsets(Array(text.utf8))
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
