/// What the scores of a set-valued axis are computed from: every example holds any number of labels, or none.
///
/// - SeeAlso: Tsoumakas & Katakis (2007), "Multi-label classification: an overview".
public struct LabelSetCounts: ClasswiseCounts, Hashable {
  /// The number of labels, at most ``LabelSet/capacity``.
  public let labelCount: Int

  /// The number of examples, the number of them whose set is right, then for each label its true positives, false
  /// positives and false negatives.
  public private(set) var counts: [Int]

  /// The counts of no examples.
  public init(labelCount: Int) {
    precondition(1...LabelSet.capacity ~= labelCount, "\(labelCount) labels; there must be 1 to \(LabelSet.capacity)")
    self.labelCount = labelCount
    counts = Array(repeating: 0, count: 2 + 3 * labelCount)
  }

  /// Counts the predictions for examples whose gold set is known.
  ///
  /// - Parameters:
  ///   - gold: The gold set of each example.
  ///   - predicted: The predicted set of each example, in the same order.
  ///   - labelCount: The number of labels, more than any index in either list.
  /// - Complexity: O(*n* + *l*) for *l* labels in all sets together.
  public init(gold: [LabelSet], predicted: [LabelSet], labelCount: Int) {
    precondition(gold.count == predicted.count, "\(predicted.count) predictions for \(gold.count) examples")
    self.init(labelCount: labelCount)
    for (gold, predicted) in zip(gold, predicted) { add(gold: gold, predicted: predicted) }
  }

  public func withCounts(_ counts: [Int]) -> LabelSetCounts {
    precondition(counts.count == self.counts.count, "\(counts.count) counts for \(labelCount) labels")
    var copy = self
    copy.counts = counts
    return copy
  }

  /// Counts one more example.
  public mutating func add(gold: LabelSet, predicted: LabelSet) {
    forEachCell(gold: gold, predicted: predicted) { counts[$0] += 1 }
  }

  /// Calls `body` with the index of every count that an example raises by one.
  func forEachCell(gold: LabelSet, predicted: LabelSet, _ body: (Int) -> Void) {
    precondition(
      gold.union(predicted).rawValue.leadingZeroBitCount >= LabelSet.capacity - labelCount,
      "a set holds a label that is not below \(labelCount)")
    body(0)
    if gold == predicted { body(1) }
    for label in gold.intersection(predicted) { body(2 + 3 * label) }
    for label in predicted.subtracting(gold) { body(3 + 3 * label) }
    for label in gold.subtracting(predicted) { body(4 + 3 * label) }
  }

  /// The number of examples.
  public var exampleCount: Int { counts[0] }

  /// The number of examples whose predicted set is the gold set.
  public var correctCount: Int { counts[1] }

  /// The counts of each label.
  public var perClass: [BinaryCounts] {
    (0..<labelCount).map { label in
      let hits = counts[2 + 3 * label]
      let alarms = counts[3 + 3 * label]
      let misses = counts[4 + 3 * label]
      return BinaryCounts(
        truePositives: hits, falsePositives: alarms, falseNegatives: misses,
        trueNegatives: exampleCount - hits - alarms - misses)
    }
  }

  /// The share of examples whose predicted set is the gold set, label for label; `nil` if there are no examples.
  public var subsetAccuracy: Double? { ratio(correctCount, exampleCount) }

  /// The share of decisions, one for each example and label, that are wrong; `nil` if there are no examples.
  ///
  /// Low by nature where sets are small: predicting no labels at all costs only `goldCardinality` / `labelCount`.
  public var hammingLoss: Double? {
    let wrong = pooled.falsePositives + pooled.falseNegatives
    return ratio(wrong, exampleCount * labelCount)
  }

  /// The mean number of labels in a gold set; `nil` if there are no examples.
  public var goldCardinality: Double? { ratio(pooled.support, exampleCount) }

  /// The mean number of labels in a predicted set; `nil` if there are no examples.
  public var predictedCardinality: Double? { ratio(pooled.predictedCount, exampleCount) }
}
