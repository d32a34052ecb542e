/// Predicts the most frequent class for every example.
public struct MajorityBaseline: Hashable, Sendable {
  /// The most frequent class; of equally frequent ones the first.
  public let label: Int
  public let classCount: Int

  /// Finds the most frequent class.
  ///
  /// - Parameters:
  ///   - labels: The classes of the training examples, at least one.
  ///   - classCount: The number of classes, more than any index in `labels`.
  public init(labels: [Int], classCount: Int) {
    precondition(!labels.isEmpty, "no labels to find the most frequent of")
    var counts = Array(repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    label = (1..<classCount).reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
    self.classCount = classCount
  }

  /// The scores on examples of the classes `gold`.
  public func scores(on gold: [Int]) -> BaselineScores {
    let predicted = Array(repeating: label, count: gold.count)
    return BaselineScores(
      name: "majority", ConfusionMatrix(gold: gold, predicted: predicted, classCount: classCount))
  }
}

/// Predicts the most frequent label set for every example.
///
/// Where most sets are empty it predicts no labels: accuracy may be high, and every F1 is 0.
public struct MajoritySetBaseline: Hashable, Sendable {
  /// The most frequent set; of equally frequent ones the one with the smallest raw value.
  public let labelSet: LabelSet
  public let labelCount: Int

  /// Finds the most frequent set.
  ///
  /// - Parameters:
  ///   - labelSets: The sets of the training examples, at least one.
  ///   - labelCount: The number of labels, more than any index in the sets.
  /// - Complexity: O(*n* log *n*)
  public init(labelSets: [LabelSet], labelCount: Int) {
    precondition(!labelSets.isEmpty, "no label sets to find the most frequent of")
    self.labelSet =
      countDistinct(labelSets).reduce(into: (set: LabelSet(), count: 0)) { best, next in
        if next.count > best.count { best = next }
      }.set
    self.labelCount = labelCount
  }

  /// The scores on examples of the sets `gold`.
  public func scores(on gold: [LabelSet]) -> BaselineScores {
    let predicted = Array(repeating: labelSet, count: gold.count)
    return BaselineScores(
      name: "majority", LabelSetCounts(gold: gold, predicted: predicted, labelCount: labelCount))
  }
}

/// The distinct sets, in increasing order of raw value, and how often each occurs.
func countDistinct(_ labelSets: [LabelSet]) -> [(set: LabelSet, count: Int)] {
  var found: [(set: LabelSet, count: Int)] = []
  for rawValue in labelSets.map(\.rawValue).sorted() {
    if let last = found.last, last.set.rawValue == rawValue {
      found[found.count - 1].count += 1
    } else {
      found.append((LabelSet(rawValue: rawValue), 1))
    }
  }
  return found
}
