import StanceKit
import TestSupport
import Testing

struct NearDuplicatesTests {
  @Test func findsPlantedRepeats() {
    let texts = [
      "The minister will publish the new code for app stores in the spring of next year.",
      "Nothing was said of the price.",
      "the minister will publish the new code for app stores in the spring of next year",
      "The minister will publish the new code for app stores in the autumn of next year.",
      "A quite different remark about the weather in the spring.",
    ]
    let pairs = NearDuplicates(texts).pairs
    #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [2, 3]])
    // 14 runs of three words on each side; the one changed word is in three of them.
    #expect(pairs.map(\.resemblance) == [1, 11.0 / 17, 11.0 / 17])
  }

  @Test func wordsWithoutTextAreNoRepeats() {
    #expect(NearDuplicates(["", "", "!?", "…"]).pairs.isEmpty)
    #expect(NearDuplicates(["Yes!", "yes", "yes indeed"]).pairs.map { [$0.first, $0.second] } == [[0, 1]])
  }

  /// The prefixes leave out no pair that all comparisons would find.
  @Test(arguments: [0.2, 0.34, 0.5, 0.75, 1])
  func findsWhatComparingAllFinds(threshold: Double) {
    var random = SplitMix64(seed: 8)
    let texts = (0..<120).map { _ in
      (0..<(3 + Int(random.next() % 6))).map { _ in "w\(random.next() % 3)" }.joined(separator: " ")
    }
    let sets = texts.map { text -> Set<String> in
      let words = text.split(separator: " ")
      return Set((0...(words.count - 3)).map { words[$0..<$0 + 3].joined(separator: " ") })
    }
    var wanted: Set<[Int]> = []
    for second in sets.indices {
      for first in 0..<second {
        let shared = sets[first].intersection(sets[second]).count
        if Double(shared) / Double(sets[first].union(sets[second]).count) >= threshold {
          wanted.insert([first, second])
        }
      }
    }
    let found = NearDuplicates(texts, minimumResemblance: threshold).pairs.map { [$0.first, $0.second] }
    #expect(Set(found) == wanted && found.count == wanted.count)
    #expect(!wanted.isEmpty)
  }
}
