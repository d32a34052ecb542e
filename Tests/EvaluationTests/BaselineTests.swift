import Evaluation
import Testing

@Suite struct BaselineTests {
  @Test func majorityPredictsTheMostFrequentClass() {
    let baseline = MajorityBaseline(labels: [2, 1, 1, 0, 2, 2], classCount: 4)
    #expect(baseline.label == 2)
    let scores = baseline.scores(on: [2, 2, 0, 1])
    #expect(scores.accuracy == 0.5)
    let twoThirds = 2.0 / 3
    #expect(scores.f1 == [0, 0, twoThirds, nil])
    #expect(isClose(scores.macroF1, 2.0 / 9))
    #expect(scores.microF1 == 0.5)
    #expect(isClose(scores.meanF1(of: [0, 2]), 1.0 / 3))
  }

  @Test func majorityPrefersTheFirstOfEquals() {
    #expect(MajorityBaseline(labels: [2, 1, 1, 2], classCount: 3).label == 1)
    let sets: [LabelSet] = [[1], [0], [1], [0]]
    #expect(MajoritySetBaseline(labelSets: sets, labelCount: 2).labelSet == [0])
  }

  @Test func majorityPredictsTheMostFrequentSet() {
    let baseline = MajoritySetBaseline(labelSets: [[0], [], [0, 1], []], labelCount: 2)
    #expect(baseline.labelSet == [])
    let scores = baseline.scores(on: [[], [1]])
    #expect(scores.accuracy == 0.5)
    #expect(scores.f1 == [nil, 0])
    #expect(scores.microF1 == 0)
  }

  @Test func stratifiedRandomScoresTheExpectedCounts() {
    // Shares 3/4 and 1/4 on 2 and 2 examples: 1.5 and 0.5 right of 4; F1 = 2·1.5/(3 + 2) and 2·0.5/(1 + 2).
    let scores = StratifiedRandomBaseline(labels: [0, 0, 0, 1], classCount: 3).scores(on: [0, 0, 1, 1])
    #expect(scores.accuracy == 0.5)
    #expect(areClose(Array(scores.f1[..<2]), [0.6, 1.0 / 3]))
    #expect(scores.f1[2] == nil)
    #expect(StratifiedRandomBaseline(labels: [0, 1], classCount: 2).scores(on: []).accuracy == nil)
  }

  @Test func stratifiedRandomIsTheMeanOfDraws() throws {
    let (gold, training) = randomLabels(seed: 1, count: 300, classCount: 3)
    let scores = StratifiedRandomBaseline(labels: training, classCount: 3).scores(on: gold)
    var random = SplitMix64(seed: 2)
    var sum = ConfusionMatrix(classCount: 3)
    for _ in 0..<300 {
      let drawn = gold.map { _ in training[random.index(below: training.count)] }
      sum += ConfusionMatrix(gold: gold, predicted: drawn, classCount: 3)
    }
    // The standard deviation of an accuracy over 90,000 draws is 0.0016.
    #expect(isClose(scores.accuracy, try #require(sum.accuracy), tolerance: 0.008))
    #expect(areClose(scores.f1, sum.perClass.compactMap(\.f1), tolerance: 0.012))
  }

  @Test func stratifiedRandomSetsAreTheMeanOfDraws() throws {
    let (gold, training) = randomLabelSets(seed: 1, count: 300, labelCount: 3)
    let scores = StratifiedRandomSetBaseline(labelSets: training, labelCount: 3).scores(on: gold)
    var random = SplitMix64(seed: 2)
    var sum = LabelSetCounts(labelCount: 3)
    for _ in 0..<300 {
      let drawn = gold.map { _ in training[random.index(below: training.count)] }
      sum += LabelSetCounts(gold: gold, predicted: drawn, labelCount: 3)
    }
    #expect(isClose(scores.accuracy, try #require(sum.subsetAccuracy), tolerance: 0.006))
    #expect(areClose(scores.f1, sum.perClass.compactMap(\.f1), tolerance: 0.012))
    #expect(isClose(scores.microF1, try #require(sum.microF1), tolerance: 0.012))
  }

  @Test func setsNeverSeenInTrainingAreNeverDrawn() {
    let baseline = StratifiedRandomSetBaseline(labelSets: [[0], [0, 1], [0]], labelCount: 3)
    #expect(isClose(baseline.scores(on: [[0], [1], [0, 1], [2]]).accuracy, (2.0 / 3 + 0 + 1.0 / 3 + 0) / 4))
  }
}
