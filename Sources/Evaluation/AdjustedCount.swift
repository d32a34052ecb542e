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
