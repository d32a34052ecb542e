extension ConfusionMatrix {
  /// The counts of each class against all others.
  ///
  /// - Complexity: O(`classCount`²)
  public var perClass: [BinaryCounts] {
    let goldCounts = goldCounts
    let predictedCounts = predictedCounts
    let exampleCount = goldCounts.reduce(0, +)
    return (0..<classCount).map { label in
      let hits = self[gold: label, predicted: label]
      return BinaryCounts(
        truePositives: hits,
        falsePositives: predictedCounts[label] - hits,
        falseNegatives: goldCounts[label] - hits,
        trueNegatives: exampleCount - goldCounts[label] - predictedCounts[label] + hits)
    }
  }

  /// The share of examples predicted rightly; `nil` if there are no examples.
  public var accuracy: Double? { ratio(correctCount, exampleCount) }

  /// The mean recall of the classes that have examples; `nil` if there are no examples.
  ///
  /// Always predicting one class gives 1 divided by the number of classes with examples.
  ///
  /// - SeeAlso: Brodersen et al. (2010), "The balanced accuracy and its posterior distribution".
  public var balancedAccuracy: Double? { perClass.lazy.map(\.recall).definedMean }

  /// The correlation of gold and predicted classes, from below 0 to 1; `nil` if either holds only one class.
  ///
  /// With *s* examples, *c* of them right, and tₖ gold and pₖ predicted examples of class k,
  ///
  ///     (c·s − ∑ pₖ·tₖ) / √((s² − ∑ pₖ²) · (s² − ∑ tₖ²))
  ///
  /// 0 means no better than chance, and 1 all right. For two classes it is Matthews' coefficient, down to −1.
  ///
  /// - SeeAlso: Gorodkin (2004), "Comparing two K-category assignments by a K-category correlation coefficient".
  public var matthewsCorrelation: Double? {
    let gold = goldCounts.map(Double.init)
    let predicted = predictedCounts.map(Double.init)
    let examples = gold.reduce(0, +)
    let covariance = Double(correctCount) * examples - dot(gold, predicted)
    let goldVariance = examples * examples - dot(gold, gold)
    let predictedVariance = examples * examples - dot(predicted, predicted)
    guard goldVariance > 0, predictedVariance > 0 else { return nil }
    return covariance / (goldVariance * predictedVariance).squareRoot()
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// A cell off the diagonal.
  public struct Confusion: Hashable, Sendable {
    public let gold: Int
    public let predicted: Int

    /// The number of examples of `gold` predicted as `predicted`, at least 1.
    public let count: Int

    /// `count` as a share of the examples of `gold`.
    public let share: Double
  }

  /// The pairs of classes that were confused, most frequent first, ties by gold and then by predicted class.
  public var confusions: [Confusion] {
    let goldCounts = goldCounts
    var found: [Confusion] = []
    for gold in 0..<classCount {
      for predicted in 0..<classCount where predicted != gold {
        let count = self[gold: gold, predicted: predicted]
        guard count > 0 else { continue }
        let share = Double(count) / Double(goldCounts[gold])
        found.append(Confusion(gold: gold, predicted: predicted, count: count, share: share))
      }
    }
    // Sorting by a key that no two cells share keeps the order independent of the sort's stability.
    return found.sorted { ($1.count, $0.gold, $0.predicted) < ($0.count, $1.gold, $1.predicted) }
  }

  /// The most frequent confusion; `nil` if every example is right.
  public var worstConfusion: Confusion? { confusions.first }
}
