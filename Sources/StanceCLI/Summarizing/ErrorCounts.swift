import Evaluation
import RecordFormats

/// How a classifier errs, label by label, counted on statements that people have labelled.
struct ErrorCounts {
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

  func counts(of label: String, onAxis axis: Int) -> BinaryCounts {
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
