import Evaluation
import Testing

@Suite struct CalibrationCurveTests {
  @Test func agreesWithScikitLearn() {
    // scripts/reference_values/evaluation.py, `calibration_curve(…, n_bins=10, strategy="quantile")`.
    let (rows, gold) = randomProbabilities(seed: 3, count: 300, classCount: 3)
    let first = stride(from: 0, to: 900, by: 3).map { rows[$0] }
    let curve = CalibrationCurve(probabilities: first, outcomes: gold.map { $0 == 0 })
    #expect(curve.bins.map(\.count) == Array(repeating: 30, count: 10))
    #expect(
      areClose(
        curve.bins.map(\.observedShare),
        [8, 14, 10, 10, 8, 9, 10, 10, 11, 10].map { $0 / 30 }))
    #expect(
      areClose(
        curve.bins.map(\.meanProbability),
        [
          0.05425680145956371, 0.11865278722796928, 0.17982659349302704, 0.2506647184882262, 0.3121388352593268,
          0.3585515346903632, 0.3972662117997763, 0.4423453741755894, 0.5062557212782194, 0.6458235052657957,
        ]))
    #expect(isClose(curve.expectedCalibrationError, 0.15256469484669516))
  }

  @Test func scoresATableWorkedByHand() {
    let curve = CalibrationCurve(
      probabilities: [0.9, 0.1, 0.8, 0.3], outcomes: [true, false, false, false], binCount: 2)
    // Bins {0.1, 0.3}, none true, and {0.8, 0.9}, half true.
    #expect(areClose(curve.bins.map(\.meanProbability), [0.2, 0.85]))
    #expect(curve.bins.map(\.observedShare) == [0, 0.5])
    #expect(curve.bins.map(\.lower) == [0.1, 0.8])
    #expect(curve.bins.map(\.upper) == [0.3, 0.9])
    #expect(isClose(curve.expectedCalibrationError, (2 * 0.2 + 2 * 0.35) / 4))
  }

  @Test func equalProbabilitiesShareABin() {
    let curve = CalibrationCurve(
      probabilities: [0.5, 0.5, 0.5, 0.5, 0.5, 0.9], outcomes: [true, true, false, false, false, true], binCount: 3)
    #expect(curve.bins.map(\.count) == [5, 1])
  }

  @Test func theOrderOfPredictionsDoesNotMatter() {
    var random = SplitMix64(seed: 4)
    var pairs = (0..<200).map { _ in (Double(random.index(below: 11)) / 10, random.next() % 2 == 0) }
    let curve = CalibrationCurve(probabilities: pairs.map(\.0), outcomes: pairs.map(\.1))
    random.shuffle(&pairs)
    #expect(CalibrationCurve(probabilities: pairs.map(\.0), outcomes: pairs.map(\.1)) == curve)
    #expect(curve.bins.reduce(0) { $0 + $1.count } == 200)
  }

  @Test func fewPredictionsMakeFewBins() {
    #expect(CalibrationCurve(probabilities: [0.2, 0.4], outcomes: [true, true]).bins.count == 2)
    let empty = CalibrationCurve(probabilities: [], outcomes: [])
    #expect(empty.bins.isEmpty)
    #expect(empty.expectedCalibrationError == nil)
  }
}
