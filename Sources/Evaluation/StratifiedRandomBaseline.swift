/// Predicts a class drawn at random, each as often as it occurs in training.
///
/// No numbers are drawn. With t_c gold examples of class c among n, and q_c the share of c in training, drawing gives on
/// average t_c·q_k examples of c predicted as k. The scores are those of these expected counts:
///
///     accuracy = ∑ t_c·q_c / n        F1_c = 2·t_c·q_c / (n·q_c + t_c)
///
/// The accuracy is exactly the expected one. The F1 is a ratio of expectations; the expected F1 of a single draw differs
/// from it by O(1/n).
public struct StratifiedRandomBaseline: Hashable, Sendable {
  /// The probability with which each class is drawn.
  public let shares: [Double]

  /// Takes the shares of the classes.
  ///
  /// - Parameters:
  ///   - labels: The classes of the training examples, at least one.
  ///   - classCount: The number of classes, more than any index in `labels`.
  public init(labels: [Int], classCount: Int) {
    precondition(!labels.isEmpty, "no labels to take shares of")
    var counts = Array(repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    shares = counts.map { Double($0) / Double(labels.count) }
  }

  /// The scores to expect on examples of the classes `gold`.
  public func scores(on gold: [Int]) -> BaselineScores {
    var support = Array(repeating: 0, count: shares.count)
    for label in gold { support[label] += 1 }
    let hits = zip(support, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    let accuracy = gold.isEmpty ? nil : hits / Double(gold.count)
    let f1 = zip(support, shares).map { expectedF1(support: $0, share: $1, exampleCount: gold.count) }
    return BaselineScores(name: "stratified random", accuracy: accuracy, f1: f1, microF1: accuracy)
  }
}

/// Predicts the label set of a training example drawn at random.
///
/// As with ``StratifiedRandomBaseline``, the scores are those of the expected counts.
public struct StratifiedRandomSetBaseline: Hashable, Sendable {
  private let labelSets: [LabelSet]
  private let labelCount: Int

  /// Takes the shares of the sets.
  ///
  /// - Parameters:
  ///   - labelSets: The sets of the training examples, at least one.
  ///   - labelCount: The number of labels, more than any index in the sets.
  public init(labelSets: [LabelSet], labelCount: Int) {
    precondition(!labelSets.isEmpty, "no label sets to draw from")
    self.labelSets = labelSets
    self.labelCount = labelCount
  }

  /// The scores to expect on examples of the sets `gold`.
  ///
  /// - Complexity: O(*n* log *n*) for *n* sets, of training and of `gold`.
  public func scores(on gold: [LabelSet]) -> BaselineScores {
    // Counted against itself, a list of sets gives its length and the support of each label.
    let drawn = LabelSetCounts(gold: labelSets, predicted: labelSets, labelCount: labelCount)
    let wanted = LabelSetCounts(gold: gold, predicted: gold, labelCount: labelCount)
    let shares = drawn.perClass.map { Double($0.support) / Double(labelSets.count) }
    let support = wanted.perClass.map(\.support)

    let f1 = zip(support, shares).map { expectedF1(support: $0, share: $1, exampleCount: gold.count) }
    let hits = zip(support, shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    let predictedLabels = shares.reduce(0, +) * Double(gold.count)
    let labels = predictedLabels + Double(support.reduce(0, +))
    return BaselineScores(
      name: "stratified random", accuracy: expectedAccuracy(on: gold), f1: f1,
      microF1: labels == 0 ? nil : 2 * hits / labels)
  }

  private func expectedAccuracy(on gold: [LabelSet]) -> Double? {
    guard !gold.isEmpty else { return nil }
    var hits = 0.0
    var drawn = countDistinct(labelSets)[...]
    for (set, count) in countDistinct(gold) {
      drawn = drawn.drop { $0.set.rawValue < set.rawValue }
      guard let first = drawn.first, first.set == set else { continue }
      hits += Double(count) * Double(first.count) / Double(labelSets.count)
    }
    return hits / Double(gold.count)
  }
}

/// The F1 of the expected counts where a class held by `support` of the examples is drawn with probability `share`;
/// `nil` if the class is neither held nor drawn.
private func expectedF1(support: Int, share: Double, exampleCount: Int) -> Double? {
  let denominator = Double(exampleCount) * share + Double(support)
  return denominator == 0 ? nil : 2 * Double(support) * share / denominator
}
