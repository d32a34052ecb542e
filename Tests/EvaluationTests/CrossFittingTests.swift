import Evaluation
import Testing

@Suite struct CrossFittingTests {
  /// Part 0 reaches 2/3 only from 0.8 on (one of one right); part 1 from 0.5 on (two of three right). So part 0 is cut at
  /// 0.5 and keeps 0.9 and 0.6; part 1 is cut at 0.8 and keeps 0.9.
  @Test func thresholdsComeFromTheOtherPart() throws {
    let selective = try #require(
      SelectivePrediction(
        confidences: [0.9, 0.6, 0.4, 0.9, 0.7, 0.5], correct: [true, false, false, true, false, true],
        parts: [0, 0, 0, 1, 1, 1], targetPrecision: 2.0 / 3))
    #expect(selective.selectedCount == 3)
    #expect(selective.correctCount == 2)
    #expect(selective.coverage == 0.5)
    #expect(isClose(selective.precision, 2.0 / 3))
  }

  @Test func nothingIsKeptWhereNoThresholdReachesThePrecision() throws {
    let selective = try #require(
      SelectivePrediction(
        confidences: [0.9, 0.8], correct: [false, false], parts: [0, 1], targetPrecision: 0.5))
    #expect(selective.selectedCount == 0)
    #expect(selective.precision == nil)
  }

  @Test func onePartCannotBeCrossFitted() {
    #expect(SelectivePrediction(confidences: [1], correct: [true], parts: [0], targetPrecision: 0.5) == nil)
    #expect(ClassShare(gold: [true], predicted: [true], parts: [0])?.corrected == nil)
  }

  /// Both parts have TPR ½ and FPR ¼, and ⅓ predicted: (⅓ − ¼) / (½ − ¼) = ⅓, the true share.
  @Test func sharesAreCorrectedByTheRatesOfTheOtherPart() throws {
    let gold = [true, true, false, false, false, false]
    let predicted = [true, false, true, false, false, false]
    let share = try #require(
      ClassShare(gold: gold + gold, predicted: predicted + predicted, parts: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]))
    #expect(isClose(share.gold, 1.0 / 3))
    #expect(isClose(share.predicted, 1.0 / 3))
    #expect(isClose(share.corrected, 1.0 / 3))
  }

  @Test func aClassThatIsAbsentInAPartHasNoCorrection() {
    let share = ClassShare(gold: [true, false, false], predicted: [true, false, false], parts: [0, 1, 1])
    #expect(share?.corrected == nil)
    #expect(ClassShare(gold: [], predicted: [], parts: []) == nil)
  }

  /// Speaker a says 1 twice in part 0 and 0 once in part 1; b is in part 1 only.
  @Test func aSpeakersUsualLabelComesFromElsewhere() throws {
    let baseline = try #require(
      GroupBaseline(values: [1, 1, 0, 0, 0], groups: ["a", "a", "a", "b", nil], parts: [0, 0, 1, 1, 1]))
    #expect(baseline.predictions == [0, 0, 1, 1, 1])
    #expect(GroupBaseline(values: [1, 1], groups: ["a", "a"], parts: [0, 0]) == nil)
    #expect(GroupBaseline(values: [1, 1], groups: [nil, nil], parts: [0, 1]) == nil)
  }
}
