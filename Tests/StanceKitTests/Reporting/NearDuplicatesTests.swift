import Parallelism
import TestSupport
import Testing

@testable import StanceKit

struct NearDuplicatesTests {
  private func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// The obvious way: every pair of sets of word triples.
  private func naive(_ texts: [String], threshold: Double) -> (equal: [[Int]], near: [[Int]]) {
    let words = texts.map(words)
    let sets = words.map { words -> Set<[String]> in
      words.count < 3 ? (words.isEmpty ? [] : [words]) : Set((0..<words.count - 2).map { Array(words[$0..<$0 + 3]) })
    }
    var equal: [[Int]] = []
    var firsts: [Int] = []
    for index in texts.indices where !words[index].isEmpty {
      guard !firsts.contains(where: { words[$0] == words[index] }) else { continue }
      firsts.append(index)
      let copies = texts.indices.filter { words[$0] == words[index] }
      if copies.count > 1 { equal.append(copies) }
    }
    var near: [[Int]] = []
    for (position, first) in firsts.enumerated() {
      for second in firsts[(position + 1)...] {
        let both = sets[first].intersection(sets[second]).count
        let either = sets[first].union(sets[second]).count
        if Double(both) >= threshold * Double(either) { near.append([first, second]) }
      }
    }
    return (equal, near.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test(arguments: [0.3, 0.5, 0.7, 0.9]) func findsWhatComparingAllPairsFinds(threshold: Double) {
    var random = SplitMix64(seed: 11)
    var texts: [String] = []
    for index in 0..<160 {
      if index % 4 > 0, let last = texts.last {
        // A copy with a word or two changed, or none.
        var words = words(of: last)
        for _ in 0..<random.next() % 3 where !words.isEmpty {
          words[Int(random.next() % UInt64(words.count))] = "w\(random.next() % 30)"
        }
        texts.append(words.joined(separator: index % 2 == 0 ? ", " : " ").uppercased())
      } else {
        texts.append((0..<random.next() % 25).map { _ in "w\(random.next() % 30)" }.joined(separator: " "))
      }
    }
    let expected = naive(texts, threshold: threshold)
    for threads in [1, 3] {
      let found = NearDuplicates([StatementTexts(texts)], threshold: threshold, workers: WorkerCount(threads))
      #expect(found.equalTexts == expected.equal)
      #expect(found.pairs.map { [$0.first, $0.second] } == expected.near)
    }
    #expect(!expected.near.isEmpty && !expected.equal.isEmpty)
  }

  @Test func ofEqualTextsTheFirstIsCompared() {
    let texts = [
      "The minister will publish the new code for app stores in the spring of next year.",
      "Nothing was said of the price.",
      "the minister will publish the new code for app stores in the spring of next year",
      "The minister will publish the new code for app stores in the autumn of next year.",
      "A quite different remark about the weather in the spring.",
    ]
    let found = NearDuplicates([StatementTexts(texts)], threshold: 0.5)
    #expect(found.equalTexts == [[0, 2]])
    // 14 runs of three words on each side; the one changed word is in three of them.
    #expect(found.pairs == [NearDuplicates.Pair(first: 0, second: 3, resemblance: 11.0 / 17)])
  }

  @Test func textsWithoutWordsAreNobodysCopies() {
    let found = NearDuplicates([StatementTexts(["", "…", " ", "a"]), StatementTexts(["!", "A."])])
    #expect(found.equalTexts == [[3, 5]])
    #expect(found.pairs.isEmpty)
    #expect(found.copies(of: 3) == [3, 5])
    #expect(found.copies(of: 0) == [0])
  }
}
