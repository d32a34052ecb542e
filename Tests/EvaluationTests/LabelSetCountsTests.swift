import Evaluation
import Testing

@Suite struct LabelSetCountsTests {
  @Test func scoresATableWorkedByHand() {
    let gold: [LabelSet] = [[0], [0, 1], [], [2]]
    let predicted: [LabelSet] = [[0], [1, 2], [], []]
    let counts = LabelSetCounts(gold: gold, predicted: predicted, labelCount: 4)
    #expect(counts.perClass.map(\.truePositives) == [1, 1, 0, 0])
    #expect(counts.perClass.map(\.falsePositives) == [0, 0, 1, 0])
    #expect(counts.perClass.map(\.falseNegatives) == [1, 0, 1, 0])
    #expect(counts.perClass.map(\.trueNegatives) == [2, 3, 2, 4])
    #expect(counts.perClass.map(\.precision) == [1, 1, 0, nil])
    #expect(counts.perClass.map(\.recall) == [0.5, 1, 0, nil])
    let twoThirds = 2.0 / 3
    #expect(counts.perClass.map(\.f1) == [twoThirds, 1, 0, nil])
    #expect(isClose(counts.macroF1, 5.0 / 9))
    #expect(isClose(counts.microF1, 4.0 / 7))
    #expect(counts.subsetAccuracy == 0.5)
    #expect(counts.hammingLoss == 3.0 / 16)
    #expect(counts.goldCardinality == 1)
    #expect(counts.predictedCardinality == 0.75)
  }

  @Test func agreesWithScikitLearn() {
    // scripts/reference_values/evaluation.py, `label_sets(seed: 2, count: 400, label_count: 5)`.
    let (gold, predicted) = randomLabelSets(seed: 2, count: 400, labelCount: 5)
    let counts = LabelSetCounts(gold: gold, predicted: predicted, labelCount: 5)
    let scores = counts.perClass
    #expect(
      areClose(
        scores.map(\.precision),
        [0.7439613526570048, 0.7340425531914894, 0.7676767676767676, 0.75, 0.7889447236180904]))
    #expect(
      areClose(
        scores.map(\.recall),
        [0.7368421052631579, 0.700507614213198, 0.7307692307692307, 0.7463414634146341, 0.7969543147208121]))
    #expect(
      areClose(
        scores.map(\.f1),
        [0.7403846153846154, 0.7168831168831169, 0.7487684729064039, 0.7481662591687042, 0.7929292929292929]))
    #expect(scores.map(\.support) == [209, 197, 208, 205, 197])
    #expect(isClose(counts.macroF1, 0.7494263514544267))
    #expect(isClose(counts.microF1, 0.7495029821073559))
    #expect(isClose(counts.weightedF1, 0.7493025146088048))
    #expect(isClose(counts.subsetAccuracy, 0.51))
    #expect(isClose(counts.hammingLoss, 0.252))
    #expect(isClose(counts.goldCardinality, 2.54))
    #expect(isClose(counts.predictedCardinality, 2.49))

    let together = LabelCooccurrence(sets: gold, labelCount: 5)
    #expect((0..<5).map { together[0, $0] } == [209, 108, 105, 101, 101])
    #expect((0..<5).map { together[$0, 3] } == [101, 105, 107, 205, 98])
  }

  @Test func hasNoScoresWithoutExamples() {
    let empty = LabelSetCounts(labelCount: 2)
    #expect(empty.subsetAccuracy == nil)
    #expect(empty.hammingLoss == nil)
    #expect(empty.macroF1 == nil)
    #expect(empty.microF1 == nil)
    #expect(empty.goldCardinality == nil)
  }

  @Test func emptySetsThatAgreeAreRightButHaveNoF1() {
    let counts = LabelSetCounts(gold: [[], []], predicted: [[], []], labelCount: 2)
    #expect(counts.subsetAccuracy == 1)
    #expect(counts.hammingLoss == 0)
    #expect(counts.macroF1 == nil)
    #expect(counts.microF1 == nil)
  }

  @Test func countsAllSixtyFourLabels() {
    let everything = LabelSet(0..<64)
    let counts = LabelSetCounts(gold: [everything], predicted: [everything.subtracting([63])], labelCount: 64)
    #expect(counts.perClass.map(\.truePositives).reduce(0, +) == 63)
    #expect(counts.perClass[63].falseNegatives == 1)
    #expect(counts.hammingLoss == 1.0 / 64)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func agreesWithANaiveCount(seed: UInt64) {
    let (gold, predicted) = randomLabelSets(seed: seed, count: 50, labelCount: 6)
    let counts = LabelSetCounts(gold: gold, predicted: predicted, labelCount: 6)
    let pairs = Array(zip(gold, predicted))
    for (label, found) in counts.perClass.enumerated() {
      #expect(found.truePositives == pairs.count { $0.contains(label) && $1.contains(label) })
      #expect(found.falsePositives == pairs.count { !$0.contains(label) && $1.contains(label) })
      #expect(found.falseNegatives == pairs.count { $0.contains(label) && !$1.contains(label) })
      #expect(found.trueNegatives == pairs.count { !$0.contains(label) && !$1.contains(label) })
    }
    #expect(counts.correctCount == pairs.count { $0 == $1 })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func mergedPartsEqualTheWhole(seed: UInt64) {
    let (gold, predicted) = randomLabelSets(seed: seed, count: 50, labelCount: 6)
    let head = LabelSetCounts(gold: Array(gold[..<20]), predicted: Array(predicted[..<20]), labelCount: 6)
    let tail = LabelSetCounts(gold: Array(gold[20...]), predicted: Array(predicted[20...]), labelCount: 6)
    #expect(head + tail == LabelSetCounts(gold: gold, predicted: predicted, labelCount: 6))
  }

  @Test func setsOfOneLabelScoreLikeClasses() {
    let (gold, predicted) = randomLabels(seed: 4, count: 200, classCount: 3)
    let matrix = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 3)
    let counts = LabelSetCounts(
      gold: gold.map { LabelSet([$0]) }, predicted: predicted.map { LabelSet([$0]) }, labelCount: 3)
    #expect(counts.perClass == matrix.perClass)
    #expect(counts.subsetAccuracy == matrix.accuracy)
    #expect(counts.macroF1 == matrix.macroF1)
  }
}
