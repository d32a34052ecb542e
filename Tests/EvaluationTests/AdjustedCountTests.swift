import Evaluation
import Testing

@Suite struct AdjustedCountTests {
  /// Finds 70 of 100, and wrongly 20 of 200.
  private let counts = BinaryCounts(truePositives: 70, falsePositives: 20, falseNegatives: 30, trueNegatives: 180)

  @Test(arguments: [0, 0.05, 0.25, 0.5, 1])
  func undoesTheErrorsOfTheClassifier(share: Double) throws {
    let adjusted = try #require(AdjustedCount(counts))
    #expect(isClose(adjusted.share(observed: 0.7 * share + 0.1 * (1 - share)), share))
  }

  @Test func staysBetweenZeroAndOne() throws {
    let adjusted = try #require(AdjustedCount(counts))
    #expect(adjusted.share(observed: 0.02) == 0)
    #expect(adjusted.share(observed: 0.9) == 1)
  }

  @Test func isAbsentWhereTheClassifierSaysNothing() {
    let chance = BinaryCounts(truePositives: 5, falsePositives: 5, falseNegatives: 5, trueNegatives: 5)
    let noneHeld = BinaryCounts(truePositives: 0, falsePositives: 5, falseNegatives: 0, trueNegatives: 5)
    let allHeld = BinaryCounts(truePositives: 5, falsePositives: 0, falseNegatives: 5, trueNegatives: 0)
    #expect(AdjustedCount(chance) == nil)
    #expect(AdjustedCount(noneHeld) == nil)
    #expect(AdjustedCount(allHeld) == nil)
  }
}
