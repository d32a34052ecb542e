import Evaluation
import Testing

@Suite struct McNemarTestTests {
  @Test func countsWhoIsRight() {
    let test = McNemarTest(gold: [0, 0, 1, 1, 1, 2], first: [0, 0, 1, 0, 2, 2], second: [0, 1, 1, 1, 0, 2])
    #expect(test.bothCorrect == 3)
    #expect(test.onlyFirstCorrect == 1)
    #expect(test.onlySecondCorrect == 1)
    #expect(test.neitherCorrect == 1)
    #expect(test.difference == 0)
  }

  @Test func takesWholeSetsForRightOrWrong() {
    let test = McNemarTest(gold: [[0], [0, 1]], first: [[0], [0]] as [LabelSet], second: [[], [0, 1]])
    #expect(test.onlyFirstCorrect == 1)
    #expect(test.onlySecondCorrect == 1)
  }

  /// The p-values of statsmodels' `mcnemar(exact=True)` and, from 1400, scipy's `binomtest`, as printed by
  /// scripts/reference_values/evaluation.py.
  @Test(arguments: [
    (10, 5, 0.30175781249999994), (3, 0, 0.25), (0, 1, 1.0), (121, 59, 4.4344492637551645e-06), (7, 7, 1.0),
    (0, 0, 1.0), (1400, 1500, 0.06598734966518463), (13000, 12000, 2.6317455083363157e-10),
    (40, 900, 1.0010870285749225e-212),
  ])
  func agreesWithStatsmodels(onlyFirst: Int, onlySecond: Int, pValue: Double) {
    let test = McNemarTest(
      bothCorrect: 100, onlyFirstCorrect: onlyFirst, onlySecondCorrect: onlySecond, neitherCorrect: 50)
    // Logarithms of size n·log 2 lose n·2⁻⁵² of relative precision.
    #expect(abs(test.pValue / pValue - 1) < 1e-9)
    let swapped = McNemarTest(
      bothCorrect: 100, onlyFirstCorrect: onlySecond, onlySecondCorrect: onlyFirst, neitherCorrect: 50)
    #expect(swapped.pValue == test.pValue)
  }

  @Test func hasNoDifferenceWithoutExamples() {
    let test = McNemarTest(gold: [], first: [], second: [] as [Int])
    #expect(test.difference == nil)
    #expect(test.pValue == 1)
  }
}
