/// The trade-offs of one class against all others as the score from which it is given falls: the points of both the
/// ROC curve and the precision–recall curve.
///
/// Examples of equal score pass the threshold together, so that their order does not matter.
///
/// - SeeAlso: Fawcett (2006), "An introduction to ROC analysis"; Saito & Rehmsmeier (2015), "The precision-recall plot
///   is more informative than the ROC plot when evaluating binary classifiers on imbalanced datasets".
public struct ScoreRanking: Hashable, Sendable {
  /// The outcome of giving the class to every example whose score is at least `threshold`.
  public struct Point: Hashable, Sendable {
    public let threshold: Double
    public let truePositives: Int
    public let falsePositives: Int
  }

  /// A point for each distinct score, from the highest to the lowest.
  public let points: [Point]

  /// The number of examples that hold the class.
  public let positiveCount: Int

  /// The number of examples that do not.
  public let negativeCount: Int

  /// Orders examples by score.
  ///
  /// - Parameters:
  ///   - scores: How probable the class is for each example, in any unit; not `nan`.
  ///   - outcomes: Whether each example holds the class.
  /// - Complexity: O(*n* log *n*)
  public init(scores: [Double], outcomes: [Bool]) {
    precondition(scores.count == outcomes.count, "\(outcomes.count) outcomes for \(scores.count) scores")
    precondition(scores.allSatisfy { !$0.isNaN }, "a score is nan")
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var points: [Point] = []
    var hits = 0
    for (rank, example) in order.enumerated() {
      if outcomes[example] { hits += 1 }
      if rank + 1 < order.count, scores[order[rank + 1]] == scores[example] { continue }
      points.append(Point(threshold: scores[example], truePositives: hits, falsePositives: rank + 1 - hits))
    }
    self.points = points
    positiveCount = hits
    negativeCount = order.count - hits
  }

  /// The area under the ROC curve: the probability that a random example of the class has a higher score than a random
  /// other one, ties counting half; `nil` if either kind is missing.
  public var areaUnderROC: Double? {
    guard positiveCount > 0, negativeCount > 0 else { return nil }
    // Twice the number of pairs in the right order, an integer, so that no sum rounds.
    var doubledPairs = 0
    var last = (hits: 0, alarms: 0)
    for point in points {
      doubledPairs += (point.falsePositives - last.alarms) * (point.truePositives + last.hits)
      last = (point.truePositives, point.falsePositives)
    }
    return Double(doubledPairs) / (2 * Double(positiveCount) * Double(negativeCount))
  }

  /// The mean of the precisions at which the examples of the class are found: ∑ (Rₖ − Rₖ₋₁)·Pₖ; `nil` if there are none.
  ///
  /// Not the area under straight lines between the points, which is too high (Davis & Goadrich 2006).
  public var averagePrecision: Double? {
    guard positiveCount > 0 else { return nil }
    var sum = 0.0
    var found = 0
    for point in points {
      let precision = Double(point.truePositives) / Double(point.truePositives + point.falsePositives)
      sum += Double(point.truePositives - found) * precision
      found = point.truePositives
    }
    return sum / Double(positiveCount)
  }
}
