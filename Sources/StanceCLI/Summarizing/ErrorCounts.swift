import Evaluation
import RecordFormats
import StanceKit

/// How a classifier errs, label by label.
protocol ErrorCounts {
  /// - Returns: `nil` if nothing is known of the label.
  func counts(of label: String, onAxis axis: String) -> BinaryCounts?
}

/// The errors of predictions for statements that people have labelled.
struct CheckedErrors: ErrorCounts {
  let axes: [String]
  private(set) var exampleCount = 0
  private var examples: [[(gold: Set<String>, predicted: Set<String>)]]

  init(axes: [String]) {
    self.axes = axes
    examples = axes.map { _ in [] }
  }

  mutating func add(_ record: Record) {
    var isExample = false
    for (index, axis) in axes.enumerated() {
      guard let gold = PredictedLabels.labels(of: record, in: "gold_\(axis)"),
        let predicted = PredictedLabels.labels(of: record, in: axis)
      else { continue }
      // A gold "neutral" is the empty set where predictions are sets.
      let isSet = record.value(named: "\(axis)_primary") != nil
      examples[index].append((Set(isSet && gold == ["neutral"] ? [] : gold), Set(predicted)))
      isExample = true
    }
    if isExample { exampleCount += 1 }
  }

  func counts(of label: String, onAxis axis: String) -> BinaryCounts? {
    guard let axis = axes.firstIndex(of: axis) else { return nil }
    var counts = BinaryCounts(truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0)
    for example in examples[axis] {
      switch (example.gold.contains(label), example.predicted.contains(label)) {
      case (true, true): counts.truePositives += 1
      case (true, false): counts.falseNegatives += 1
      case (false, true): counts.falsePositives += 1
      case (false, false): counts.trueNegatives += 1
      }
    }
    return counts
  }
}

/// The errors that a model made in training on statements it had not seen.
struct HeldOutErrors: ErrorCounts {
  private let counts: [String: [String: BinaryCounts]]

  /// - Returns: `nil` if the model keeps none: it was trained on too little, or by an older version.
  init?(_ model: StatementClassifier) {
    counts = model.axes.reduce(into: [:]) { counts, axis in
      guard let ofLabels = axis.report.validation?.labelCounts, ofLabels.count == axis.labels.count else { return }
      counts[axis.name] = Dictionary(uniqueKeysWithValues: zip(axis.labels, ofLabels))
    }
    if counts.isEmpty { return nil }
  }

  func counts(of label: String, onAxis axis: String) -> BinaryCounts? { counts[axis]?[label] }
}
