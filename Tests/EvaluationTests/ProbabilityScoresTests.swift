import Evaluation
import Testing

@Suite struct ProbabilityScoresTests {
  @Test func agreesWithScikitLearn() throws {
    // scripts/reference_values/evaluation.py, `probabilities(seed: 3, count: 300, classes: 3)`.
    let (rows, gold) = randomProbabilities(seed: 3, count: 300, classCount: 3)
    let scores = try #require(ProbabilityScores(probabilities: rows, labels: gold, classCount: 3))
    #expect(isClose(scores.brier, 0.7589175479557977))
    #expect(isClose(scores.logLoss, 1.3217832448930726))

    let first = stride(from: 0, to: 900, by: 3).map { rows[$0] }
    let event = try #require(ProbabilityScores(probabilities: first, outcomes: gold.map { $0 == 0 }))
    // scikit-learn's score of a single probability is half of Brier's.
    #expect(isClose(event.brier, 2 * 0.25288971772983715))
    #expect(isClose(event.logLoss, 0.7312808278424562))
  }

  @Test func boundsTheCostOfACertainError() throws {
    let scores = try #require(ProbabilityScores(probabilities: [1, 0], labels: [1], classCount: 2))
    #expect(scores.brier == 2)
    #expect(isClose(scores.logLoss, 36.04365338911715))  // 52 · log 2
  }

  @Test func isAbsentWithoutExamples() {
    #expect(ProbabilityScores(probabilities: [], labels: [], classCount: 3) == nil)
    #expect(ProbabilityScores(probabilities: [], outcomes: []) == nil)
  }

  @Test func aPerfectForecastCostsNothing() throws {
    let scores = try #require(ProbabilityScores(probabilities: [1, 0, 0, 1], labels: [0, 1], classCount: 2))
    #expect(scores.brier == 0)
    #expect(scores.logLoss == 0)
  }
}
