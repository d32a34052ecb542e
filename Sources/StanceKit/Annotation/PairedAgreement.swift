public import Evaluation

/// How far two annotators agree who labelled the same units, from the counts of their pairs of classes.
///
/// All values can be had from counts alone, so that resamples of documents cost no more than adding up.
public struct PairedAgreement: Hashable, Sendable {
  public let unitCount: Int

  /// The share of units with equal classes; `nil` without units.
  public let percentAgreement: Double?

  /// Cohen's κ; see ``ConfusionMatrix/cohensKappa``.
  public let cohensKappa: Double?

  /// Krippendorff's α for two observers; `nil` if all classes are equal, so that chance could not do worse.
  ///
  /// With o(c, k) the pairs of classes c and k, counted in both orders, n(c) their row sums and n the sum of all, it is
  /// 1 − (n − 1) Σ o(c, k) δ(c, k) / Σ n(c) n(k) δ(c, k).
  ///
  /// - SeeAlso: Krippendorff (2011), "Computing Krippendorff's alpha-reliability", parts B and C.
  public let krippendorffAlpha: Double?

  /// Gwet's AC1, with the chance agreement Σ π(1 − π) / (q − 1) over the q classes; `nil` with fewer than two.
  ///
  /// - SeeAlso: Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high agreement".
  public let gwetAC1: Double?

  /// - Parameters:
  ///   - counts: The first annotator's classes as rows, the second's as columns.
  ///   - distance: The disagreement δ of two classes, symmetric and 0 on the diagonal; nominal if left out. Only α
  ///     weighs by it.
  /// - Complexity: O(*q*²)
  public init(_ counts: ConfusionMatrix, distance: (Int, Int) -> Double = { $0 == $1 ? 0 : 1 }) {
    let classes = 0..<counts.classCount
    let total = counts.exampleCount
    unitCount = total
    let agreement = total == 0 ? nil : Double(counts.correctCount) / Double(total)
    percentAgreement = agreement
    cohensKappa = counts.cohensKappa
    let uses = zip(counts.goldCounts, counts.predictedCounts).map { $0 + $1 }
    var (observed, expected) = (0.0, 0.0)
    for first in classes {
      for second in classes where second != first {
        let delta = distance(first, second)
        observed += 2 * Double(counts[gold: first, predicted: second]) * delta
        expected += Double(uses[first] * uses[second]) * delta
      }
    }
    krippendorffAlpha = expected == 0 ? nil : 1 - Double(2 * total - 1) * observed / expected
    if let agreement, counts.classCount >= 2 {
      let chance =
        uses.reduce(0) { sum, uses in
          let share = Double(uses) / Double(2 * total)
          return sum + share * (1 - share)
        } / Double(counts.classCount - 1)
      gwetAC1 = (agreement - chance) / (1 - chance)
    } else {
      gwetAC1 = nil
    }
  }

  /// Percent agreement, κ, α, AC1.
  var values: [Double?] { [percentAgreement, cohensKappa, krippendorffAlpha, gwetAC1] }
}
