import Evaluation
import Testing

@Suite struct RiskCoverageTests {
  private let curve = RiskCoverage(
    confidences: [0.6, 0.9, 0.8, 0.6, 0.7], correct: [false, true, true, true, false])

  @Test func keepsTheSurestPredictionsFirst() {
    #expect(curve.points.map(\.threshold) == [0.9, 0.8, 0.7, 0.6])
    #expect(curve.points.map(\.selectedCount) == [1, 2, 3, 5])
    #expect(curve.points.map(\.correctCount) == [1, 2, 2, 3])
    #expect(curve.points.map(\.coverage) == [0.2, 0.4, 0.6, 1])
    #expect(areClose(curve.points.map(\.risk), [0, 0, 1.0 / 3, 0.4]))
    #expect(isClose(curve.areaUnderCurve, (0 + 0 + 1.0 / 3 + 0.4 + 0.4) / 5))
  }

  @Test(arguments: [(1.0, 0.8), (0.65, 0.7), (0.6, 0.6), (0.0, 0.6)])
  func findsTheSmallestThreshold(precision: Double, threshold: Double) {
    #expect(curve.threshold(forPrecision: precision)?.threshold == threshold)
  }

  @Test func findsTheLargestCoverageEvenWherePrecisionDipsBefore() {
    let dipping = RiskCoverage(confidences: [4, 3, 2, 1], correct: [false, true, true, true])
    #expect(dipping.threshold(forPrecision: 0.75)?.coverage == 1)
    #expect(dipping.threshold(forPrecision: 0.8) == nil)
  }

  @Test func isAbsentWithoutPredictions() {
    let empty = RiskCoverage(confidences: [], correct: [])
    #expect(empty.points.isEmpty)
    #expect(empty.threshold(forPrecision: 0) == nil)
    #expect(empty.areaUnderCurve == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func agreesWithTryingEveryThreshold(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let confidences = (0..<60).map { _ in Double(random.index(below: 25)) / 24 }
    let correct = confidences.map { random.unitInterval() < 0.4 + $0 / 2 }
    let reached = Set(confidences).filter { threshold in
      let kept = confidences.indices.filter { confidences[$0] >= threshold }
      return Double(kept.count { correct[$0] }) / Double(kept.count) >= 0.8
    }
    let point = RiskCoverage(confidences: confidences, correct: correct).threshold(forPrecision: 0.8)
    #expect(point?.threshold == reached.min())
  }
}
