import Foundation
import LinearModels
import TestSupport
import Testing

@testable import LinearClassifiers

struct ScoreCalibratorTests {
  @Test func twoClassesAreScaledAsTheirScoresAlone() {
    let labels = [0, 1, 1, 0, 1, 0]
    let scores: [Float] = [-1, 2, 0.5, 0.25, -0.5, -2]
    let rule = ScoreCalibrator().fit(.classes(labels, count: 2), rows: Array(0..<6), scores: scores)
    let expected = PlattScaling().fit(scores.map(Double.init), isPositive: labels.map { $0 == 1 })
    #expect(rule.slopes == [expected.slope])
    #expect(rule.offsets == [expected.offset])
    #expect(rule.kind == .single)
  }

  /// Scores stand in the order of `rows`, not of the documents.
  @Test func rowsSayWhoseScoresTheyAre() {
    let all = AxisTargets(kind: .set, labelCount: 2, labels: [nil, [0], [1], [0, 1], [], nil, [1]])
    let rows = [1, 3, 4, 5, 6]
    let scores: [Float] = [2, -1, 1, 1.5, -2, -0.5, 9, 9, -1, 0.25]
    let rule = ScoreCalibrator().fit(all, rows: rows, scores: scores)
    let annotated = AxisTargets(kind: .set, labelCount: 2, labels: [[0], [0, 1], [], [1]])
    let expected = ScoreCalibrator().fit(
      annotated, rows: Array(0..<4), scores: [2, -1, 1, 1.5, -2, -0.5, -1, 0.25])
    #expect(rule == expected)
  }

  @Test func threeClassesShareOneSlope() {
    let labels = [0, 1, 2, 0, 1, 2]
    let scores: [Float] = [3, 0, 1, 0, 2, 1, 1, 0, 2, 2, 1, 0, 1, 1, 0, 0, 2, 1]
    let rule = ScoreCalibrator().fit(.classes(labels, count: 3), rows: Array(0..<6), scores: scores)
    #expect(Set(rule.slopes).count == 1)
    #expect(rule.slopes.count == 3)
    #expect(abs(rule.offsets.reduce(0, +)) < 1e-9)
  }

  @Test func nothingAnnotatedGivesThePlainRule() {
    let targets = AxisTargets(kind: .single, labelCount: 2, labels: [nil, nil])
    #expect(
      ScoreCalibrator().fit(targets, rows: [0, 1], scores: [1, 2]) == DecisionRule(kind: .single, labelCount: 2))
    #expect(ScoreCalibrator().fit(targets, rows: [], scores: []) == DecisionRule(kind: .single, labelCount: 2))
  }

  @Test(
    arguments: [
      ([-1, 1], [false, true]), ([1, -1], [false, true]), ([0, 0], [false, true]), ([5, 5, 5], [true, true, true]),
      ([1e6, -1e6], [true, false]), ([1e6, -1e6], [false, true]), ([], []), ([0, 0, 0], [false, false, false]),
    ] as [([Double], [Bool])])
  func oddScoresGiveAFiniteRisingScale(scores: [Double], isPositive: [Bool]) {
    for smoothsTargets in [true, false] {
      let (slope, offset) = PlattScaling(smoothsTargets: smoothsTargets).fit(scores, isPositive: isPositive)
      #expect(slope.isFinite && slope > 0)
      #expect(offset.isFinite)
    }
  }

  @Test(
    arguments: [
      ([[0, 0, 0]], [1]), ([[5, 0, 0], [0, 5, 0], [0, 0, 5]], [0, 1, 2]), ([[0, 5, 0], [5, 0, 0]], [0, 1]),
      ([[1, 2, 3], [3, 2, 1]], [0, 0]), ([[1e4, 0, 0], [0, 1e4, 0]], [0, 1]),
    ] as [([[Double]], [Int])])
  func oddScoresOfManyClassesGiveAFiniteRisingScale(scores: [[Double]], classes: [Int]) {
    let (slope, offsets) = TemperatureScaling(smoothsTargets: false).fit(scores, classes: classes, classCount: 3)
    #expect(slope.isFinite && slope > 0)
    #expect(offsets.allSatisfy { $0.isFinite })
  }

  /// The largest entry of the gradient of the penalized loss at a fit, for each example.
  private func gradient(
    _ fit: (slope: Double, offsets: [Double]), _ scores: [[Double]], _ classes: [Int], spread: Double
  ) -> Double {
    var gradient = [0.0] + fit.offsets.map { 2e-6 * $0 }
    for (row, gold) in zip(scores, classes) {
      let powers = zip(row, fit.offsets).map { exp(fit.slope * $0 + $1) }
      let total = powers.reduce(0, +)
      for c in row.indices {
        let residual = powers[c] / total - (c == gold ? 1 : 0)
        gradient[0] += residual * row[c] / spread
        gradient[c + 1] += residual
      }
    }
    return gradient.reduce(0) { max($0, abs($1)) } / Double(scores.count)
  }

  @Test(arguments: [1, 100, 1e-3])
  func temperatureScalingEndsWhereItsToleranceIsMet(unit: Double) {
    var random = SplitMix64(seed: 71)
    let classes = (0..<300).map { $0 * 7 % 3 }
    let scores = classes.map { gold in
      (0..<3).map { unit * (Double(2 * random.number()) + ($0 == gold ? 0.7 : 0)) }
    }
    let squares = scores.joined().reduce(0) { $0 + $1 * $1 }
    let spread = (squares / 900).squareRoot()
    let scaling = { (tolerance: Double) in
      TemperatureScaling(smoothsTargets: false, tolerance: tolerance).fit(scores, classes: classes, classCount: 3)
    }
    let best = scaling(1e-10)
    for tolerance in [1e-2, 1e-4, 1e-6, 1e-8] {
      let fit = scaling(tolerance)
      #expect(gradient(fit, scores, classes, spread: spread) <= 1.01 * tolerance, "\(tolerance)")
      #expect(abs(fit.slope - best.slope) * spread < 50 * tolerance)
      #expect(difference(fit.offsets, best.offsets) < 50 * tolerance)
    }
    // The calibrator hands its tolerance on.
    let flat = scores.joined().map { Float($0) }
    let exact = scores.map { $0.map { Double(Float($0)) } }
    let rule = ScoreCalibrator(tolerance: 1e-2).fit(.classes(classes, count: 3), rows: Array(0..<300), scores: flat)
    let rough = TemperatureScaling(tolerance: 1e-2).fit(exact, classes: classes, classCount: 3)
    #expect(rule.slopes == [rough.slope, rough.slope, rough.slope])
    #expect(rule.offsets == rough.offsets)
  }

  @Test func plattScalingIsInvariantToTheUnitOfTheScores() {
    let scores = [-1, 2, 0.5, 0.25, -0.5, -2, 1]
    let isPositive = [false, true, true, false, true, false, false]
    let a = PlattScaling().fit(scores, isPositive: isPositive)
    let b = PlattScaling().fit(scores.map { 10 * $0 + 3 }, isPositive: isPositive)
    #expect(abs(b.slope - a.slope / 10) < 1e-6)
    #expect(abs(b.offset - (a.offset - 3 * a.slope / 10)) < 1e-6)
  }
}

/// `LinearModels` has no tests of its own.
struct DecisionRuleTests {
  @Test(arguments: [(DecisionRule.Kind.single, 2, 1), (.single, 3, 3), (.single, 1, 1), (.set, 2, 2), (.set, 1, 1)])
  func twoClassesNeedOneScore(kind: DecisionRule.Kind, labelCount: Int, expected: Int) {
    #expect(DecisionRule(kind: kind, labelCount: labelCount).outputCount == expected)
  }

  @Test func probabilitiesOfClassesSumToOne() {
    for labelCount in 2...5 {
      let rule = DecisionRule(kind: .single, labelCount: labelCount)
      for size in [0, 1, 50, 1e4] {
        let scores = (0..<rule.outputCount).map { size * Double($0 * 7 % 4 - 2) }
        let probabilities = rule.probabilities(of: scores)
        #expect(probabilities.count == labelCount)
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
        #expect(probabilities.allSatisfy { 0...1 ~= $0 })
      }
    }
  }

  @Test func slopesAndOffsetsTurnScoresIntoLogits() {
    var rule = DecisionRule(kind: .set, labelCount: 2)
    rule.slopes = [2, 0.5]
    rule.offsets = [-1, 1]
    let found = rule.probabilities(of: [0.5, -2])
    #expect(difference(found, [0.5, 0.5]) < 1e-15)
  }

  @Test func theMostProbableLabelOrThoseAtTheirThresholdsAreGiven() {
    let single = DecisionRule(kind: .single, labelCount: 3)
    #expect(single.labels(at: [0.2, 0.5, 0.3]) == [1])
    #expect(single.labels(at: [0.4, 0.4, 0.2]) == [0])
    var set = DecisionRule(kind: .set, labelCount: 3)
    set.thresholds = [0.5, 0.3, 0.9]
    #expect(set.labels(at: [0.5, 0.29, 0.95]) == [0, 2])
    #expect(set.labels(at: [0.1, 0.1, 0.1]) == [])
  }

  @Test func confidenceIsThatOfTheLeastSureDecision() {
    let single = DecisionRule(kind: .single, labelCount: 3)
    #expect(single.confidence(of: [1], at: [0.2, 0.5, 0.3]) == 0.5)
    let set = DecisionRule(kind: .set, labelCount: 3)
    #expect(abs(set.confidence(of: [0], at: [0.9, 0.25, 0.1]) - 0.75) < 1e-15)
    #expect(abs(set.confidence(of: [0, 1], at: [0.9, 0.25, 0.1]) - 0.25) < 1e-15)
  }

  @Test(arguments: [(0, 0.5), (-1e4, 0), (1e4, 1), (2, 0.880_797_077_977_882_4), (-2, 0.119_202_922_022_117_57)])
  func sigmoidNeitherOverflowsNorVanishes(x: Double, expected: Double) {
    #expect(abs(DecisionRule.sigmoid(x) - expected) < 1e-15)
  }
}
