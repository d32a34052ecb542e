import Evaluation
import Testing

@Suite struct ApproximateRandomizationTestTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func approachesTheShareOfAllShuffles(seed: UInt64) throws {
    let (gold, first) = randomLabels(seed: seed, count: 40, classCount: 3)
    let second = gold.enumerated().map { $0.offset % 4 == 0 ? ($0.element + 1) % 3 : $0.element }
    let grouping = Grouping(names: (0..<40).map { "document \($0 / 5)" })
    func groups(_ predicted: [Int]) -> GroupedCounts<ConfusionMatrix> {
      GroupedCounts(gold: gold, predicted: predicted, classCount: 3, grouping: grouping)
    }
    func difference(_ first: [Int], _ second: [Int]) -> Double {
      let first = ConfusionMatrix(gold: gold, predicted: first, classCount: 3).macroF1 ?? 0
      return (ConfusionMatrix(gold: gold, predicted: second, classCount: 3).macroF1 ?? 0) - first
    }
    // Eight documents can be swapped in 256 ways.
    let observed = difference(first, second)
    let extreme = (0..<256).count { swapped in
      let swaps = grouping.indices.map { swapped >> $0 & 1 == 1 }
      let shuffledFirst = (0..<40).map { swaps[$0] ? second[$0] : first[$0] }
      let shuffledSecond = (0..<40).map { swaps[$0] ? first[$0] : second[$0] }
      return abs(difference(shuffledFirst, shuffledSecond)) >= abs(observed) - 1e-12
    }
    let result = try #require(
      ApproximateRandomizationTest(shuffleCount: 2000, seed: seed)
        .compare(groups(first), groups(second), by: \.macroF1))
    #expect(isClose(result.difference, observed))
    // Four standard deviations of a share of 2000.
    #expect(isClose(result.pValue, Double(extreme) / 256, tolerance: 0.045))
  }

  @Test func equalClassifiersDifferAsMuchInEveryShuffle() {
    let (gold, predicted) = randomLabels(seed: 1, count: 50, classCount: 3)
    let groups = GroupedCounts(
      gold: gold, predicted: predicted, classCount: 3, grouping: Grouping(singletons: 50))
    let result = ApproximateRandomizationTest(shuffleCount: 99).compare(groups, groups, by: \.macroF1)
    #expect(result?.difference == 0)
    #expect(result?.pValue == 1)
    #expect(result?.differingGroupCount == 0)
  }

  @Test func neverSaysZero() {
    let gold = Array(repeating: 0, count: 100)
    let grouping = Grouping(singletons: 100)
    let wrong = GroupedCounts(gold: gold, predicted: gold.map { _ in 1 }, classCount: 2, grouping: grouping)
    let right = GroupedCounts(gold: gold, predicted: gold, classCount: 2, grouping: grouping)
    let result = ApproximateRandomizationTest(shuffleCount: 199).compare(wrong, right, by: \.accuracy)
    #expect(result?.difference == 1)
    #expect(result?.pValue == 1.0 / 200)
    #expect(result?.differingGroupCount == 100)
  }

  @Test func isAbsentWhereAScoreIsUndefined() {
    let groups = GroupedCounts(gold: [], predicted: [], classCount: 2, grouping: Grouping(singletons: 0))
    #expect(ApproximateRandomizationTest().compare(groups, groups, by: \.accuracy) == nil)
  }

  @Test func rarelyRejectsClassifiersThatAreEquallyGood() {
    var random = SplitMix64(seed: 13)
    var rejections = 0
    for run in 0..<100 {
      let gold = (0..<60).map { _ in random.index(below: 2) }
      func guesses() -> [Int] { gold.map { random.unitInterval() < 0.7 ? $0 : 1 - $0 } }
      let grouping = Grouping(singletons: 60)
      let first = GroupedCounts(gold: gold, predicted: guesses(), classCount: 2, grouping: grouping)
      let second = GroupedCounts(gold: gold, predicted: guesses(), classCount: 2, grouping: grouping)
      let test = ApproximateRandomizationTest(shuffleCount: 199, seed: UInt64(run))
      if let result = test.compare(first, second, by: \.macroF1), result.pValue <= 0.05 { rejections += 1 }
    }
    // At most 5 % are to be expected, and up to 12 of 100 happen in all but one of 500 such runs.
    #expect(rejections <= 12)
  }
}
