import Evaluation
import Testing

@Suite struct ConfusionMatrixTests {
  /// gold 0: 5 right, 1 as 1, 0 as 2; gold 1: 2 as 0, 3 right, 1 as 2; gold 2: 0, 4 as 1, 0 right.
  private let byHand = ConfusionMatrix(classCount: 3, counts: [5, 1, 0, 2, 3, 1, 0, 4, 0])

  @Test func countsByGoldRowAndPredictedColumn() {
    let matrix = ConfusionMatrix(gold: [0, 0, 1, 2], predicted: [0, 1, 1, 0], classCount: 3)
    #expect(matrix.counts == [1, 1, 0, 0, 1, 0, 1, 0, 0])
    #expect(matrix[gold: 0, predicted: 1] == 1)
    #expect(matrix[gold: 1, predicted: 0] == 0)
    #expect(matrix.goldCounts == [2, 1, 1])
    #expect(matrix.predictedCounts == [2, 2, 0])
  }

  @Test func scoresATableWorkedByHand() {
    #expect(byHand.exampleCount == 16)
    #expect(byHand.accuracy == 8.0 / 16)
    #expect(byHand.perClass.map(\.support) == [6, 6, 4])
    #expect(byHand.perClass.map(\.trueNegatives) == [8, 5, 11])
    #expect(areClose(byHand.perClass.map(\.precision), [5.0 / 7, 3.0 / 8, 0]))
    #expect(areClose(byHand.perClass.map(\.recall), [5.0 / 6, 3.0 / 6, 0]))
    #expect(areClose(byHand.perClass.map(\.f1), [10.0 / 13, 6.0 / 14, 0]))
    #expect(isClose(byHand.macroF1, (10.0 / 13 + 6.0 / 14) / 3))
    #expect(isClose(byHand.weightedF1, (60.0 / 13 + 36.0 / 14) / 16))
    #expect(isClose(byHand.balancedAccuracy, (5.0 / 6 + 3.0 / 6) / 3))
    #expect(isClose(byHand.meanF1(of: [0, 2]), 10.0 / 13 / 2))
    // c·s − ∑ pₖ·tₖ = 8·16 − (7·6 + 8·6 + 1·4); s² − ∑ pₖ² = 256 − (49 + 64 + 1); s² − ∑ tₖ² = 256 − (36 + 36 + 16).
    #expect(isClose(byHand.matthewsCorrelation, 34 / (142.0 * 168).squareRoot()))
  }

  @Test func agreesWithScikitLearn() {
    // scripts/reference_values/evaluation.py, `labels(seed: 1, count: 500, classes: 4)`.
    let (gold, predicted) = randomLabels(seed: 1, count: 500, classCount: 4)
    let matrix = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 4)
    #expect(matrix.counts == [82, 10, 12, 15, 18, 83, 15, 17, 15, 11, 78, 17, 17, 23, 11, 76])
    let scores = matrix.perClass
    #expect(areClose(scores.map(\.precision), [0.6212121212121212, 0.6535433070866141, 0.6724137931034483, 0.608]))
    #expect(
      areClose(
        scores.map(\.recall), [0.6890756302521008, 0.6240601503759399, 0.6446280991735537, 0.5984251968503937]))
    #expect(
      areClose(scores.map(\.f1), [0.6533864541832669, 0.6384615384615384, 0.6582278481012658, 0.6031746031746031]))
    #expect(isClose(matrix.accuracy, 0.638))
    #expect(isClose(matrix.macroF1, 0.6383126109801686))
    #expect(isClose(matrix.microF1, 0.638))
    #expect(isClose(matrix.weightedF1, 0.6378342337732422))
    #expect(isClose(matrix.meanF1(of: [0, 2]), 0.6558071511422663))
    #expect(isClose(matrix.balancedAccuracy, 0.6390472691629971))
    #expect(isClose(matrix.matthewsCorrelation, 0.5176306088266875))
    #expect(isClose(matrix.cohensKappa, 0.5173075897381194))
  }

  @Test func leavesUndefinedScoresUndefined() {
    // Class 2 is absent from both lists, class 3 only predicted. scikit-learn: macro F1 0.43333333333333335, balanced
    // accuracy 0.5833333333333333.
    let matrix = ConfusionMatrix(gold: [0, 0, 1, 1, 1], predicted: [0, 3, 1, 1, 0], classCount: 4)
    let scores = matrix.perClass
    #expect(scores.map(\.precision) == [0.5, 1, nil, 0])
    let twoThirds = 2.0 / 3
    #expect(scores.map(\.recall) == [0.5, twoThirds, nil, nil])
    #expect(scores.map(\.f1) == [0.5, 0.8, nil, 0])
    #expect(isClose(matrix.macroF1, 0.43333333333333335))
    #expect(isClose(matrix.balancedAccuracy, 0.5833333333333333))
    #expect(matrix.meanF1(of: [2]) == nil)
    #expect(matrix.meanF1(of: []) == nil)
    #expect(matrix.shares(ofGold: 2) == nil)
    #expect(matrix.shares(ofGold: 0) == [0.5, 0, 0, 0.5])
  }

  @Test func hasNoScoresWithoutExamples() {
    let empty = ConfusionMatrix(classCount: 3)
    #expect(empty.accuracy == nil)
    #expect(empty.macroF1 == nil)
    #expect(empty.microF1 == nil)
    #expect(empty.weightedF1 == nil)
    #expect(empty.balancedAccuracy == nil)
    #expect(empty.matthewsCorrelation == nil)
    #expect(empty.cohensKappa == nil)
    #expect(empty.worstConfusion == nil)
  }

  @Test func hasNoCorrelationWhereOneSideHoldsASingleClass() {
    #expect(ConfusionMatrix(gold: [0, 1], predicted: [0, 0], classCount: 2).matthewsCorrelation == nil)
    #expect(ConfusionMatrix(gold: [1, 1], predicted: [0, 1], classCount: 2).matthewsCorrelation == nil)
    #expect(ConfusionMatrix(gold: [0, 1], predicted: [1, 0], classCount: 2).matthewsCorrelation == -1)
  }

  @Test func namesTheMostFrequentConfusionFirst() {
    #expect(byHand.confusions.map(\.gold) == [2, 1, 0, 1])
    #expect(byHand.confusions.map(\.predicted) == [1, 0, 1, 2])
    #expect(byHand.worstConfusion?.count == 4)
    #expect(byHand.worstConfusion?.share == 1)
    #expect(ConfusionMatrix(gold: [0, 1], predicted: [0, 1], classCount: 2).worstConfusion == nil)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func mergedPartsEqualTheWhole(seed: UInt64) {
    let (gold, predicted) = randomLabels(seed: seed, count: 100, classCount: 5)
    let whole = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 5)
    var merged = ConfusionMatrix(gold: Array(gold[..<37]), predicted: Array(predicted[..<37]), classCount: 5)
    merged += ConfusionMatrix(gold: Array(gold[37...]), predicted: Array(predicted[37...]), classCount: 5)
    #expect(merged == whole)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func microF1EqualsAccuracy(seed: UInt64) throws {
    let (gold, predicted) = randomLabels(seed: seed, count: 60, classCount: 4)
    let matrix = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 4)
    #expect(isClose(matrix.microF1, try #require(matrix.accuracy)))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func renamingClassesChangesNoAverage(seed: UInt64) throws {
    let (gold, predicted) = randomLabels(seed: seed, count: 60, classCount: 4)
    var random = SplitMix64(seed: seed)
    var newNames = [0, 1, 2, 3]
    random.shuffle(&newNames)
    let matrix = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 4)
    let renamed = ConfusionMatrix(
      gold: gold.map { newNames[$0] }, predicted: predicted.map { newNames[$0] }, classCount: 4)
    #expect(isClose(renamed.macroF1, try #require(matrix.macroF1)))
    #expect(isClose(renamed.weightedF1, try #require(matrix.weightedF1)))
    #expect(isClose(renamed.balancedAccuracy, try #require(matrix.balancedAccuracy)))
    #expect(isClose(renamed.matthewsCorrelation, try #require(matrix.matthewsCorrelation)))
  }

  @Test func anUnusedClassChangesNoScore() {
    let (gold, predicted) = randomLabels(seed: 9, count: 60, classCount: 3)
    let narrow = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 3)
    let wide = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 7)
    #expect(narrow.macroF1 == wide.macroF1)
    #expect(narrow.balancedAccuracy == wide.balancedAccuracy)
    #expect(narrow.matthewsCorrelation == wide.matthewsCorrelation)
  }
}
