import Evaluation
import Testing

@Suite struct PairedBootstrapTests {
  private let gold = Array(repeating: 0, count: 100)
  private let grouping = Grouping(singletons: 100)

  private func groups(correct: Range<Int>) -> GroupedCounts<ConfusionMatrix> {
    GroupedCounts(
      gold: gold, predicted: gold.indices.map { correct.contains($0) ? 0 : 1 }, classCount: 2, grouping: grouping)
  }

  @Test func pairsCountsGroupByGroup() {
    let first = groups(correct: 0..<60)
    let second = groups(correct: 0..<70)
    let pairs = GroupedCounts<PairedCounts<ConfusionMatrix>>(first: first, second: second)
    #expect(pairs.total.first == first.total)
    #expect(pairs.total.second == second.total)
    #expect(pairs.total.counts == [60, 40, 0, 0, 70, 30, 0, 0])
  }

  @Test func whatIsHardForBothCancelsOut() throws {
    let comparison = try #require(
      PairedBootstrap().compare(groups(correct: 0..<60), groups(correct: 0..<70), by: \.accuracy))
    // Ten of 100 differ, all to the second's credit: a standard deviation of √(0.1 · 0.9 / 100) = 0.03.
    #expect(isClose(comparison.difference.estimate, 0.1))
    #expect(isClose(comparison.difference.lower, 0.1 - 1.96 * 0.03, tolerance: 0.015))
    #expect(isClose(comparison.difference.upper, 0.1 + 1.96 * 0.03, tolerance: 0.015))
    #expect(comparison.winShare > 0.99)
  }

  @Test func tiesCountHalf() throws {
    let same = groups(correct: 0..<60)
    let comparison = try #require(PairedBootstrap().compare(same, same, by: \.accuracy))
    #expect(comparison.winShare == 0.5)
    #expect(comparison.difference.lower == 0)
    #expect(comparison.difference.upper == 0)
  }

  @Test func exchangingTheClassifiersTurnsTheSign() throws {
    let left = groups(correct: 0..<60)
    let right = groups(correct: 20..<85)
    let there = try #require(PairedBootstrap().compare(left, right, by: \.macroF1))
    let back = try #require(PairedBootstrap().compare(right, left, by: \.macroF1))
    #expect(isClose(there.difference.estimate, -back.difference.estimate))
    #expect(isClose(there.difference.lower, -back.difference.upper))
    #expect(isClose(there.winShare, 1 - back.winShare))
  }
}
