import Testing

@testable import Evaluation

@Suite struct BootstrapIntervalTests {
  private func groups(seed: UInt64, count: Int, nameCount: Int) -> GroupedCounts<ConfusionMatrix> {
    let (gold, predicted) = randomLabels(seed: seed, count: count, classCount: 3)
    let grouping = randomGrouping(seed: seed, count: count, nameCount: nameCount)
    return GroupedCounts(gold: gold, predicted: predicted, classCount: 3, grouping: grouping)
  }

  @Test func quantilesAreThoseOfNumpy() {
    // scripts/reference_values/evaluation.py, `np.quantile` of the first column.
    let (rows, _) = randomProbabilities(seed: 3, count: 300, classCount: 3)
    let first = stride(from: 0, to: 900, by: 3).map { rows[$0] }.sorted()
    #expect(isClose(quantile(0.025, of: first), 0.0341567847998922))
    #expect(isClose(quantile(0.5, of: first), 0.3367264299291014))
    #expect(isClose(quantile(0.975, of: first), 0.7263341065065203))
    #expect(quantile(0, of: [4]) == 4)
    #expect(quantile(1, of: [4, 6]) == 6)
  }

  @Test(arguments: [1, 5, 40, 200])
  func groupedCountsAddUpToTheWhole(nameCount: Int) {
    let (gold, predicted) = randomLabels(seed: 8, count: 200, classCount: 3)
    let groups = groups(seed: 8, count: 200, nameCount: nameCount)
    #expect(groups.total == ConfusionMatrix(gold: gold, predicted: predicted, classCount: 3))
    #expect((0..<groups.groupCount).reduce(0) { $0 + groups.groups[$1].reduce(0) { $0 + $1.amount } } == 200)
  }

  @Test func equalsResamplingTheExamplesThemselves() {
    let (gold, predicted) = randomLabels(seed: 11, count: 90, classCount: 3)
    let grouping = randomGrouping(seed: 11, count: 90, nameCount: 25)
    let members = grouping.examples
    var random = SplitMix64(seed: 77)
    let scores = (0..<200).compactMap { _ in
      let drawn = (0..<members.count).flatMap { _ in members[random.index(below: members.count)] }
      return ConfusionMatrix(
        gold: drawn.map { gold[$0] }, predicted: drawn.map { predicted[$0] }, classCount: 3
      ).macroF1
    }.sorted()

    let groups = GroupedCounts(gold: gold, predicted: predicted, classCount: 3, grouping: grouping)
    let interval = Bootstrap(resampleCount: 200, level: 0.9, seed: 77).interval(over: groups, of: \.macroF1)
    #expect(interval?.estimate == groups.total.macroF1)
    #expect(isClose(interval?.lower, quantile(0.05, of: scores)))
    #expect(isClose(interval?.upper, quantile(0.95, of: scores)))
    #expect(interval?.groupCount == members.count)
    #expect(interval?.resampleCount == 200)
  }

  @Test func equalsResamplingLabelSetsThemselves() {
    let (gold, predicted) = randomLabelSets(seed: 12, count: 60, labelCount: 4)
    let grouping = randomGrouping(seed: 12, count: 60, nameCount: 20)
    let members = grouping.examples
    let groups = GroupedCounts(gold: gold, predicted: predicted, labelCount: 4, grouping: grouping)
    var random = SplitMix64(seed: 1)
    var twin = SplitMix64(seed: 1)
    for _ in 0..<20 {
      let drawn = (0..<members.count).flatMap { _ in members[twin.index(below: members.count)] }
      let expected = LabelSetCounts(
        gold: drawn.map { gold[$0] }, predicted: drawn.map { predicted[$0] }, labelCount: 4)
      #expect(groups.resample(using: &random) == expected)
    }
  }

  @Test func dependsOnTheSeedAlone() {
    let groups = groups(seed: 3, count: 100, nameCount: 30)
    let interval = Bootstrap(seed: 5).interval(over: groups, of: \.accuracy)
    #expect(interval == Bootstrap(seed: 5).interval(over: groups, of: \.accuracy))
    #expect(interval != Bootstrap(seed: 6).interval(over: groups, of: \.accuracy))
  }

  @Test func isAbsentForASingleGroup() {
    let groups = groups(seed: 3, count: 10, nameCount: 1)
    #expect(groups.groupCount == 1)
    #expect(Bootstrap().interval(over: groups, of: \.accuracy) == nil)
  }

  @Test func isAbsentWhereTheScoreIsUndefined() {
    let groups = GroupedCounts(
      gold: [0, 0, 0], predicted: [0, 0, 1], classCount: 3, grouping: Grouping(singletons: 3))
    #expect(Bootstrap().interval(over: groups) { $0.perClass[2].f1 } == nil)
    #expect(Bootstrap().interval(over: groups, of: \.accuracy) != nil)
  }

  @Test func isAbsentWhereMostResamplesLeaveTheScoreUndefined() {
    // One group in 100 holds class 1: 63 % of the resamples draw it, 26 % draw it twice.
    let groups = GroupedCounts(
      gold: [1] + Array(repeating: 0, count: 99), predicted: Array(repeating: 0, count: 100), classCount: 2,
      grouping: Grouping(singletons: 100))
    let recall = Bootstrap().interval(over: groups) { $0.perClass[1].recall }
    #expect((550...700).contains(recall?.resampleCount ?? 0))
    let rarely = Bootstrap().interval(over: groups) { $0.perClass[1].support >= 2 ? 1 : nil }
    #expect(rarely == nil)
  }

  @Test func coversTheTruthAboutAsOftenAsItSays() {
    // 30 documents of 6 statements; a document's accuracy is 0.5 or 0.9, so the true accuracy is 0.7.
    var random = SplitMix64(seed: 2)
    var hits = 0
    var hitsOfSingletons = 0
    for run in 0..<200 {
      var predicted: [Int] = []
      for _ in 0..<30 {
        let accuracy = random.next() % 2 == 0 ? 0.5 : 0.9
        predicted += (0..<6).map { _ in random.unitInterval() < accuracy ? 0 : 1 }
      }
      let gold = Array(repeating: 0, count: 180)
      let names = (0..<180).map { "document \($0 / 6)" }
      let bootstrap = Bootstrap(resampleCount: 200, seed: UInt64(run))
      func covers(_ grouping: Grouping) -> Bool {
        let groups = GroupedCounts(gold: gold, predicted: predicted, classCount: 2, grouping: grouping)
        return bootstrap.interval(over: groups, of: \.accuracy)?.contains(0.7) ?? false
      }
      if covers(Grouping(names: names)) { hits += 1 }
      if covers(Grouping(singletons: 180)) { hitsOfSingletons += 1 }
    }
    // 95 % of 200 is 190. Taking statements for independent gives intervals that are too narrow.
    #expect((180...198).contains(hits))
    #expect(hitsOfSingletons < hits)
  }
}
