import Evaluation
import Testing

@Suite struct ConfidentLearningTests {
  /// Class 0: probabilities 0.9, 0.7, 0.2, mean 0.6. Class 1: 0.8, 0.6, 0.7, mean 0.7. The third example has 0.8 ≥ 0.7
  /// of class 1 and 0.2 of its own; the fifth has 0.4 < 0.6 of class 0.
  @Test func agreesWithATableWorkedByHand() {
    let found = ConfidentLearning(
      probabilities: [[0.9, 0.1], [0.7, 0.3], [0.2, 0.8], [0.2, 0.8], [0.4, 0.6], [0.3, 0.7]],
      labels: [0, 0, 0, 1, 1, 1], classCount: 2)
    #expect(areClose(found.thresholds, [0.6, 0.7]))
    #expect(found.suspects.map(\.example) == [2])
    #expect(found.suspects.first?.suggested == 1)
    #expect(isClose(found.suspects.first?.margin, 0.6))
  }

  @Test func aClassWithoutExamplesIsNeverSuggested() {
    let found = ConfidentLearning(probabilities: [[0.1, 0.2, 0.7], [0.2, 0.7, 0.1]], labels: [0, 1], classCount: 3)
    #expect(found.thresholds[2] == nil)
    #expect(found.suspects.isEmpty)
  }

  /// One label in twenty is flipped; nearly all of those and few others are found.
  @Test func findsFlippedLabels() {
    var random = SplitMix64(seed: 4)
    var probabilities: [[Double]] = []
    var labels: [Int] = []
    var flipped = Set<Int>()
    for example in 0..<400 {
      let truth = example % 2
      let sure = 0.75 + 0.25 * random.unitInterval()
      probabilities.append(truth == 0 ? [sure, 1 - sure] : [1 - sure, sure])
      if random.index(below: 20) == 0 { flipped.insert(example) }
      labels.append(flipped.contains(example) ? 1 - truth : truth)
    }
    let found = Set(
      ConfidentLearning(probabilities: probabilities, labels: labels, classCount: 2).suspects.map(\.example))
    #expect(found.isSubset(of: flipped))
    #expect(2 * found.count > flipped.count)
  }
}
