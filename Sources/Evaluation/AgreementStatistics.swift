/// How far annotators agree who gave each unit one label.
///
/// Units may have any number of labels. One with fewer than two says nothing of agreement and is left out, except where
/// noted. Who gave which label does not matter; for Cohen's κ, where it does, see ``ConfusionMatrix/cohensKappa``.
public struct AgreementStatistics: Hashable, Sendable {
  /// The number of units with at least two labels.
  public let unitCount: Int

  /// The share of pairs of labels of one unit that are equal, the mean over units; `nil` if no unit has a pair.
  public let percentAgreement: Double?

  /// Krippendorff's α for nominal labels: 1 is perfect, 0 what chance gives; `nil` if undefined.
  ///
  /// It is undefined if no unit has a pair, or if all labels are equal, for then chance could not do worse.
  ///
  /// - SeeAlso: Krippendorff (2011), "Computing Krippendorff's alpha-reliability", part C.
  public let krippendorffAlpha: Double?

  /// Gwet's AC1, which stays sensible where one label prevails and κ and α fall; `nil` if no unit has a pair.
  ///
  /// Units with a single label count toward the prevalence of the labels. `nil` also if there is only one class.
  ///
  /// - SeeAlso: Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high agreement".
  public let gwetAC1: Double?

  /// Compares labels.
  ///
  /// - Parameters:
  ///   - units: For each unit the labels it was given.
  ///   - classCount: The number of classes, more than any label.
  /// - Complexity: O(*n*·`classCount` + `classCount`²) for *n* units.
  public init(units: [[Int]], classCount: Int) {
    let tallies = units.map { labels in
      labels.reduce(into: Array(repeating: 0, count: classCount)) { $0[$1] += 1 }
    }
    unitCount = units.count { $0.count >= 2 }
    percentAgreement = tallies.lazy.map(shareOfEqualPairs).definedMean
    krippendorffAlpha = alpha(tallies, valueCount: classCount) { $0 == $1 ? 0 : 1 }
    gwetAC1 = Self.gwetAC1(tallies, classCount: classCount, percentAgreement: percentAgreement)
  }

  private static func gwetAC1(_ tallies: [[Int]], classCount: Int, percentAgreement: Double?) -> Double? {
    guard let percentAgreement, classCount >= 2 else { return nil }
    let rated = tallies.filter { $0.contains { $0 > 0 } }
    var chance = 0.0
    for label in 0..<classCount {
      let prevalence = rated.lazy.map { ratio($0[label], $0.reduce(0, +)) }.definedMean ?? 0
      chance += prevalence * (1 - prevalence)
    }
    chance /= Double(classCount - 1)
    return (percentAgreement - chance) / (1 - chance)
  }
}

/// How far annotators agree who gave each unit a set of labels.
public struct SetAgreementStatistics: Hashable, Sendable {
  /// The number of units with at least two sets.
  public let unitCount: Int

  /// The share of pairs of sets of one unit that are equal, the mean over units; `nil` if no unit has a pair.
  public let percentAgreement: Double?

  /// Krippendorff's α under the MASI distance, by which sets that overlap agree in part; `nil` if undefined.
  ///
  /// - SeeAlso: Passonneau (2006), "Measuring agreement on set-valued items (MASI)"; Artstein & Poesio (2008),
  ///   "Inter-coder agreement for computational linguistics".
  public let krippendorffAlpha: Double?

  /// The agreement on each label alone: class 1 where a set holds it, else 0.
  public let perLabel: [AgreementStatistics]

  /// Compares label sets.
  ///
  /// - Parameters:
  ///   - units: For each unit the sets it was given.
  ///   - labelCount: The number of labels, more than any index in the sets.
  /// - Complexity: O(*n*·*d* + *d*²) for *n* units and *d* distinct sets, plus O(*n*·`labelCount`).
  public init(units: [[LabelSet]], labelCount: Int) {
    let distinct = countDistinct(Array(units.joined())).map(\.set)
    let indexOfSet = Dictionary(uniqueKeysWithValues: zip(distinct, distinct.indices))
    let tallies = units.map { sets in
      sets.compactMap { indexOfSet[$0] }.reduce(into: Array(repeating: 0, count: distinct.count)) { $0[$1] += 1 }
    }
    unitCount = units.count { $0.count >= 2 }
    percentAgreement = tallies.lazy.map(shareOfEqualPairs).definedMean
    krippendorffAlpha = alpha(tallies, valueCount: distinct.count) { masiDistance(distinct[$0], distinct[$1]) }
    perLabel = (0..<labelCount).map { label in
      AgreementStatistics(units: units.map { $0.map { $0.contains(label) ? 1 : 0 } }, classCount: 2)
    }
  }
}

extension ConfusionMatrix {
  /// Cohen's κ of two annotators, one's labels as rows and the other's as columns; `nil` if undefined.
  ///
  /// With pₒ the share of equal labels and pₑ the share to expect from how often each used each label, it is
  /// (pₒ − pₑ) / (1 − pₑ): 1 is perfect, 0 what chance gives. It is undefined if there are no examples, or if both used
  /// one and the same label throughout.
  ///
  /// - SeeAlso: Cohen (1960), "A coefficient of agreement for nominal scales", eq. 1.
  public var cohensKappa: Double? {
    let expected = zip(goldCounts, predictedCounts).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    let pairs = Double(exampleCount) * Double(exampleCount)
    guard pairs > expected else { return nil }
    return (Double(correctCount) * Double(exampleCount) - expected) / (pairs - expected)
  }
}

/// The MASI distance of two sets, from 0 (equal) to 1 (nothing shared): 1 − J·M.
///
/// J is the Jaccard index, and M is 1 for equal sets, 2/3 where one contains the other, 1/3 where they only overlap, and
/// 0 where they share nothing. Two empty sets are equal.
///
/// - SeeAlso: Passonneau (2006), "Measuring agreement on set-valued items (MASI)".
public func masiDistance(_ first: LabelSet, _ second: LabelSet) -> Double {
  guard first != second else { return 0 }
  let shared = first.intersection(second)
  let jaccard = Double(shared.count) / Double(first.union(second).count)
  let monotonicity = shared.isEmpty ? 0 : shared == first || shared == second ? 2.0 / 3 : 1.0 / 3
  return 1 - jaccard * monotonicity
}

/// The share of equal pairs among the labels of a unit; `nil` if it has no pair.
private func shareOfEqualPairs(_ tally: [Int]) -> Double? {
  let count = tally.reduce(0, +)
  return ratio(tally.reduce(0) { $0 + $1 * ($1 - 1) }, count * (count - 1))
}

/// Krippendorff's α = 1 − observed disagreement / expected disagreement; `nil` if no disagreement is to be expected.
///
/// `tallies` holds for each unit how often it was given each value. `distance` is the disagreement of two values, by
/// index; it is symmetric.
private func alpha(_ tallies: [[Int]], valueCount: Int, distance: (Int, Int) -> Double) -> Double? {
  var totals = Array(repeating: 0, count: valueCount)
  var observed = 0.0
  for tally in tallies {
    let count = tally.reduce(0, +)
    guard count >= 2 else { continue }
    let values = tally.indices.filter { tally[$0] > 0 }
    for first in values {
      totals[first] += tally[first]
      for second in values where second != first {
        observed += Double(tally[first] * tally[second]) * distance(first, second) / Double(count - 1)
      }
    }
  }
  var expected = 0.0
  for first in 0..<valueCount {
    for second in 0..<valueCount where second != first {
      expected += Double(totals[first] * totals[second]) * distance(first, second)
    }
  }
  let count = totals.reduce(0, +)
  return expected == 0 ? nil : 1 - Double(count - 1) * observed / expected
}
