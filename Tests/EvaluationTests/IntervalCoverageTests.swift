import Evaluation
import Foundation
import Testing

/// Intervals and tests on simulated data whose truth is known.
///
/// The figures in `docs/evaluation.md` come from more rounds:
/// `STANCE_SIMULATIONS=2000 swift test -c release --filter IntervalCoverageTests`, which prints them.
@Suite struct IntervalCoverageTests {
  private static let roundCount = ProcessInfo.processInfo.environment["STANCE_SIMULATIONS"].flatMap(Int.init) ?? 150

  /// Documents of one to nine statements of three classes. How hard a document is differs, so its statements are right or
  /// wrong together: resampling statements would not do.
  private struct World {
    var random: SplitMix64

    mutating func documents(_ count: Int) -> (gold: [Int], predicted: [Int], grouping: Grouping) {
      var (gold, predicted, names) = ([Int](), [Int](), [String?]())
      for document in 0..<count {
        let ease = 0.45 + 0.5 * random.unitInterval()
        for _ in 0...random.index(below: 9) {
          let truth = min(random.index(below: 5), 2)
          gold.append(truth)
          predicted.append(random.unitInterval() < ease ? truth : random.index(below: 3))
          names.append("\(document)")
        }
      }
      return (gold, predicted, Grouping(names: names))
    }

    func groups(_ sample: (gold: [Int], predicted: [Int], grouping: Grouping)) -> GroupedCounts<ConfusionMatrix> {
      GroupedCounts(gold: sample.gold, predicted: sample.predicted, classCount: 3, grouping: sample.grouping)
    }
  }

  @Test func intervalsHoldTheTruthAboutAsOftenAsTheySay() throws {
    var world = World(random: SplitMix64(seed: 1))
    let truth = world.groups(world.documents(60_000)).total
    let (accuracy, macroF1) = (try #require(truth.accuracy), try #require(truth.macroF1))
    var held = (accuracy: 0, macroF1: 0)
    for round in 0..<Self.roundCount {
      let intervals = Bootstrap(resampleCount: 400, seed: UInt64(round)).intervals(
        over: world.groups(world.documents(120))
      ) { [$0.accuracy, $0.macroF1] }
      if try #require(intervals[0]).contains(accuracy) { held.accuracy += 1 }
      if try #require(intervals[1]).contains(macroF1) { held.macroF1 += 1 }
    }
    let shares = [held.accuracy, held.macroF1].map { Double($0) / Double(Self.roundCount) }
    if Self.roundCount >= 1000 {
      print("coverage of 95 % intervals in \(Self.roundCount) rounds: accuracy \(shares[0]), macro F1 \(shares[1])")
      #expect(shares.allSatisfy { 0.93...0.97 ~= $0 })
    } else {
      // 150 rounds at 95 % lie below 0.88 less than once in a thousand times.
      #expect(shares.allSatisfy { $0 > 0.88 })
    }
  }

  /// Both systems err alike: each answer of either is drawn by the same chances, and documents are hard for both.
  @Test func equalSystemsAreRarelyToldApart() throws {
    var world = World(random: SplitMix64(seed: 2))
    var rejected = 0
    for round in 0..<Self.roundCount {
      let sample = world.documents(80)
      let second = zip(sample.gold, sample.grouping.indices).map { truth, _ in
        world.random.unitInterval() < 0.7 ? truth : world.random.index(below: 3)
      }
      // Which system gave which answers of a document is decided by a coin: then they are equally good.
      let swaps = (0..<sample.grouping.groupCount).map { _ in world.random.index(below: 2) == 0 }
      let both = sample.gold.indices.map { index in
        swaps[sample.grouping.indices[index]]
          ? (second[index], sample.predicted[index]) : (sample.predicted[index], second[index])
      }
      let groups = [both.map(\.0), both.map(\.1)].map {
        world.groups((gold: sample.gold, predicted: $0, grouping: sample.grouping))
      }
      let test = ApproximateRandomizationTest(shuffleCount: 399, seed: UInt64(round))
      if try #require(test.compare(groups[0], groups[1], by: \.macroF1)).pValue <= 0.05 { rejected += 1 }
    }
    let share = Double(rejected) / Double(Self.roundCount)
    if Self.roundCount >= 1000 {
      print("false positives of the randomization test at 0.05 in \(Self.roundCount) rounds: \(share)")
      #expect(0.04...0.06 ~= share)
    } else {
      #expect(share < 0.12)
    }
  }
}
