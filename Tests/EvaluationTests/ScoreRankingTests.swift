import Evaluation
import Testing

@Suite struct ScoreRankingTests {
  /// scripts/reference_values/evaluation.py, `probabilities(seed: 3, count: 300, classes: 3)`.
  @Test func agreesWithScikitLearn() {
    let (rows, gold) = randomProbabilities(seed: 3, count: 300, classCount: 3)
    let first = stride(from: 0, to: 900, by: 3).map { rows[$0] }
    let outcomes = gold.map { $0 == 0 }
    let ranking = ScoreRanking(scores: first, outcomes: outcomes)
    #expect(isClose(ranking.areaUnderROC, 0.500525))
    #expect(isClose(ranking.averagePrecision, 0.33988712432646784))
    let tenths = ScoreRanking(scores: first.map { Double(Int(10 * $0)) / 10 }, outcomes: outcomes)
    #expect(isClose(tenths.areaUnderROC, 0.49997500000000006))
    #expect(isClose(tenths.averagePrecision, 0.3392883858061294))
    #expect(tenths.points.count <= 10)
  }

  /// Scores 0.9+, 0.8−, 0.7+, 0.7−, 0.1−: of six pairs of a positive and a negative example four are in order and one
  /// is tied, so the area is 4.5 / 6. Precision is 1 at recall ½ and 2/4 at recall 1: AP = ½·1 + ½·½.
  @Test func agreesWithATableWorkedByHand() {
    let ranking = ScoreRanking(scores: [0.7, 0.9, 0.1, 0.8, 0.7], outcomes: [true, true, false, false, false])
    #expect(isClose(ranking.areaUnderROC, 0.75))
    #expect(isClose(ranking.averagePrecision, 0.75))
    #expect(ranking.points.map(\.truePositives) == [1, 1, 2, 2])
    #expect(ranking.points.map(\.falsePositives) == [0, 1, 2, 3])
  }

  @Test func isUndefinedWhereAKindIsMissing() {
    let onlyPositive = ScoreRanking(scores: [0.2, 0.4], outcomes: [true, true])
    #expect(onlyPositive.areaUnderROC == nil)
    #expect(onlyPositive.averagePrecision == 1)
    let onlyNegative = ScoreRanking(scores: [0.2, 0.4], outcomes: [false, false])
    #expect(onlyNegative.areaUnderROC == nil)
    #expect(onlyNegative.averagePrecision == nil)
    #expect(ScoreRanking(scores: [], outcomes: []).points.isEmpty)
  }

  @Test func theOrderOfExamplesDoesNotMatter() {
    let (rows, gold) = randomProbabilities(seed: 5, count: 60, classCount: 2)
    let scores = stride(from: 0, to: 120, by: 2).map { Double(Int(10 * rows[$0])) / 10 }
    let outcomes = gold.map { $0 == 0 }
    let forward = ScoreRanking(scores: scores, outcomes: outcomes)
    let backward = ScoreRanking(scores: scores.reversed(), outcomes: outcomes.reversed())
    #expect(forward == backward)
  }
}
