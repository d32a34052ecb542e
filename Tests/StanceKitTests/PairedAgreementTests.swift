import Evaluation
import StanceKit
import Testing

struct PairedAgreementTests {
  private func agreement(_ first: [Int], _ second: [Int], _ classCount: Int) -> PairedAgreement {
    PairedAgreement(ConfusionMatrix(gold: first, predicted: second, classCount: classCount))
  }

  /// Krippendorff (2011), part A: two observers, ten units; the paper has α = 0.095.
  @Test func agreesWithKrippendorffsBinaryExample() throws {
    let found = agreement([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], 2)
    // 8 of 20 values stand off the diagonal, 6 are ones: 1 − 19·8 / (2·14·6).
    #expect(isNear(found.krippendorffAlpha, 1 - 19.0 * 8 / 168))
    #expect(try #require(found.krippendorffAlpha).rounded(to: 3) == 0.095)
    #expect(found.percentAgreement == 0.6)
  }

  /// Krippendorff (2011), part B: twelve units, five values; the paper has α = 0.692.
  @Test func agreesWithKrippendorffsNominalExample() throws {
    let found = agreement([0, 0, 1, 1, 3, 2, 2, 2, 4, 3, 3, 0], [1, 0, 1, 1, 1, 2, 2, 2, 4, 3, 3, 3], 5)
    #expect(try #require(found.krippendorffAlpha).rounded(to: 3) == 0.692)
  }

  /// Gwet's example of two raters who nearly always say the same: 118 times yes, never both no.
  @Test func agreesWithGwetWhereKappaFails() throws {
    let found = PairedAgreement(ConfusionMatrix(classCount: 2, counts: [118, 5, 2, 0]))
    #expect(try #require(found.cohensKappa).rounded(to: 4) == -0.0234)
    #expect(try #require(found.gwetAC1).rounded(to: 4) == 0.9408)
    #expect(isNear(found.percentAgreement, 0.944))
  }

  @Test func agreesWithTheStatisticsOverUnits() {
    var random = SplitMix64(seed: 4)
    let first = (0..<200).map { _ in Int(random.next() % 3) }
    let second = first.map { random.next() % 4 == 0 ? Int(random.next() % 3) : $0 }
    let units = AgreementStatistics(units: zip(first, second).map { [$0, $1] }, classCount: 3)
    let found = agreement(first, second, 3)
    #expect(isNear(found.percentAgreement, units.percentAgreement))
    #expect(isNear(found.krippendorffAlpha, units.krippendorffAlpha))
    #expect(isNear(found.gwetAC1, units.gwetAC1))
  }

  @Test func isUndefinedWithoutUnitsAndWithoutDifferences() {
    let none = agreement([], [], 2)
    #expect(none.percentAgreement == nil && none.krippendorffAlpha == nil && none.gwetAC1 == nil)
    #expect(none.cohensKappa == nil)
    let alike = agreement([1, 1], [1, 1], 2)
    #expect(alike.krippendorffAlpha == nil && alike.cohensKappa == nil && alike.gwetAC1 == 1)
    #expect(agreement([0], [0], 1).gwetAC1 == nil)
  }
}

func isNear(_ found: Double?, _ wanted: Double?) -> Bool {
  guard let found, let wanted else { return found == nil && wanted == nil }
  return abs(found - wanted) < 1e-12
}

extension Double {
  func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    return (self * scale).rounded() / scale
  }
}
