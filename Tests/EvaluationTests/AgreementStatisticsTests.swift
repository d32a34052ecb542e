import Evaluation
import Testing

@Suite struct AgreementStatisticsTests {
  /// Krippendorff (2011), part C, four observers and twelve units; the labels are one less than printed there.
  private let krippendorff: [[Int]] = [
    [0, 0, 0], [1, 1, 2, 1], [2, 2, 2, 2], [2, 2, 2, 2], [1, 1, 1, 1], [0, 1, 2, 3], [3, 3, 3, 3], [0, 0, 1, 0],
    [1, 1, 1, 1], [4, 4, 4], [0, 0], [2],
  ]

  @Test func agreesWithThePaperAndWithR() {
    let agreement = AgreementStatistics(units: krippendorff, classCount: 5)
    #expect(agreement.unitCount == 11)
    // krippendorff 0.9.0 and irrCAC 0.4.4, by scripts/reference_values/evaluation.py; the paper prints α = 0.743, and
    // R's irrCAC manual AC1 = 0.77544 for `cac.raw4raters`, the same table.
    #expect(isClose(agreement.krippendorffAlpha, 0.743421052631579))
    #expect(isClose(agreement.gwetAC1, 0.775444068126995))
    #expect(isClose(agreement.percentAgreement, 0.818181818181818))
  }

  @Test func agreesWithTheDefinitionForSets() {
    // scripts/reference_values/evaluation.py, exact fractions over `SET_UNITS`.
    let units: [[LabelSet]] = [
      [[0], [0], [0, 1]], [[1], [1], [1]], [[], [], [2]], [[0, 1, 2], [0, 1], [0, 2]], [[2], [2]], [[0], [1], []],
    ]
    let agreement = SetAgreementStatistics(units: units, labelCount: 3)
    #expect(agreement.unitCount == 6)
    #expect(isClose(agreement.krippendorffAlpha, 0.39148073022312374))
    #expect(isClose(agreement.percentAgreement, (1.0 / 3 + 1 + 1.0 / 3 + 0 + 1 + 0) / 6))
    let first = AgreementStatistics(
      units: [[1, 1, 1], [0, 0, 0], [0, 0, 0], [1, 1, 1], [0, 0], [1, 0, 0]], classCount: 2)
    #expect(agreement.perLabel[0] == first)
  }

  @Test(
    arguments: [
      ([], [], 0), ([0], [0], 0), ([], [0], 1), ([0], [1], 1), ([0], [0, 1], 1 - 1.0 / 2 * 2 / 3),
      ([0, 1], [1, 2], 1 - 1.0 / 3 * 1 / 3), ([0, 1, 2], [1], 1 - 1.0 / 3 * 2 / 3),
    ] as [(LabelSet, LabelSet, Double)])
  func masiWeighsOverlap(first: LabelSet, second: LabelSet, distance: Double) {
    #expect(isClose(masiDistance(first, second), distance))
    #expect(isClose(masiDistance(second, first), distance))
  }

  @Test func cohensKappaOfATableWorkedByHand() {
    // 20 + 15 of 50 equal: pₒ = 0.7; pₑ = (25·30 + 25·20) / 2500 = 0.5.
    #expect(isClose(ConfusionMatrix(classCount: 2, counts: [20, 5, 10, 15]).cohensKappa, 0.4))
    #expect(ConfusionMatrix(gold: [1, 1], predicted: [1, 1], classCount: 2).cohensKappa == nil)
  }

  @Test func staysSensibleWhereOneLabelPrevails() throws {
    // 118 of 125 units agree on one label. Chance-corrected by its prevalence, α says next to nothing; AC1 does.
    let units = Array(repeating: [0, 0], count: 118) + Array(repeating: [0, 1], count: 7)
    let agreement = AgreementStatistics(units: units, classCount: 2)
    #expect(isClose(agreement.percentAgreement, 118.0 / 125))
    #expect(try #require(agreement.krippendorffAlpha) < 0)
    // π = 243/250, so that the agreement by chance is 2 · 243 · 7 / 250².
    let chance = 2 * 243.0 * 7 / 62500
    #expect(isClose(agreement.gwetAC1, (118.0 / 125 - chance) / (1 - chance)))
  }

  @Test func isUndefinedWithoutPairs() {
    for units in [[], [[]], [[0], [1]]] as [[[Int]]] {
      let agreement = AgreementStatistics(units: units, classCount: 2)
      #expect(agreement.unitCount == 0)
      #expect(agreement.percentAgreement == nil)
      #expect(agreement.krippendorffAlpha == nil)
      #expect(agreement.gwetAC1 == nil)
    }
  }

  @Test func alphaIsUndefinedWhereAllLabelsAreEqual() {
    let agreement = AgreementStatistics(units: [[1, 1], [1, 1, 1]], classCount: 2)
    #expect(agreement.percentAgreement == 1)
    #expect(agreement.krippendorffAlpha == nil)
    #expect(agreement.gwetAC1 == 1)
  }

  @Test func chanceAgreesToNoDegree() throws {
    var random = SplitMix64(seed: 5)
    let units = (0..<3000).map { _ in [random.index(below: 3), random.index(below: 3)] }
    let agreement = AgreementStatistics(units: units, classCount: 3)
    #expect(abs(try #require(agreement.krippendorffAlpha)) < 0.04)
    #expect(abs(try #require(agreement.gwetAC1)) < 0.04)
  }
}
