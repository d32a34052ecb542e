/// Corrects the share of a class among predictions for the errors that the classifier is known to make.
///
/// A classifier that finds 70 % of a class and wrongly reports it for 10 % of the others gives, of a true share p, the
/// share 0.7·p + 0.1·(1 − p). Solving for p undoes this:
///
///     p = (observed share − FPR) / (TPR − FPR), brought into 0 … 1
///
/// It holds where the classifier errs on the new examples as often as on those the rates come from, class by class,
/// even if the classes are more or less frequent.
///
/// - SeeAlso: Forman (2008), "Quantifying counts and costs via classification", on adjusted count.
public struct AdjustedCount: Hashable, Sendable {
  /// The share of the class's examples that are found.
  public let truePositiveRate: Double

  /// The share of other examples that are taken for the class.
  public let falsePositiveRate: Double

  /// Takes the rates from predictions that were not trained on.
  ///
  /// The result is `nil` if a rate is undefined, or if the true positive rate is not above the false positive rate: such a
  ///   classifier says nothing of the share.
  public init?(_ counts: BinaryCounts) {
    guard let truePositiveRate = counts.recall, let falsePositiveRate = counts.falsePositiveRate,
      truePositiveRate > falsePositiveRate
    else { return nil }
    self.truePositiveRate = truePositiveRate
    self.falsePositiveRate = falsePositiveRate
  }

  /// The true share, from 0 to 1, that explains `observed`, the share among predictions.
  public func share(observed: Double) -> Double {
    min(max((observed - falsePositiveRate) / (truePositiveRate - falsePositiveRate), 0), 1)
  }
}

extension ClasswiseCounts {
  /// The true share of each class among new examples, corrected for the errors counted here.
  ///
  /// Each class is corrected against all others; the shares of single-label classes need not sum to 1.
  ///
  /// - Parameters:
  ///   - predictedCounts: How often each class was predicted for the new examples.
  ///   - exampleCount: The number of new examples, at least 1.
  /// - Returns: A share for each class; `nil` where ``AdjustedCount`` cannot be had.
  public func adjustedShares(predictedCounts: [Int], exampleCount: Int) -> [Double?] {
    let perClass = perClass
    precondition(
      predictedCounts.count == perClass.count, "\(predictedCounts.count) counts for \(perClass.count) classes")
    precondition(exampleCount >= 1, "no examples to take shares of")
    return zip(perClass, predictedCounts).map { counts, predicted in
      AdjustedCount(counts)?.share(observed: Double(predicted) / Double(exampleCount))
    }
  }
}
