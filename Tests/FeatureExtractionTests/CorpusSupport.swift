import FeatureExtraction
import Parallelism
import SparseMatrices
import TestSupport
import Tokenization

/// Texts of 0 to `longest` words, of which the first ones of `wordCount` are much more frequent than the last.
func randomTexts(seed: UInt64, count: Int, wordCount: Int, longest: Int) -> [String] {
  var random = SplitMix64(seed: seed)
  let spices = [
    ".", ", ", "!", "caf\u{E9}", "cafe\u{301}", "don\u{2019}t", "not", "\u{1F600}", "#tag", "1,000", "\u{4E2D}",
  ]
  return (0..<count).map { _ in
    var words: [String] = []
    for _ in 0..<random.index(below: longest + 1) {
      if random.index(below: 8) == 0 {
        words.append(spices[random.index(below: spices.count)])
      } else {
        // Squaring a uniform draw favors low numbers; long words fill more than one load of eight bytes.
        let share = Double(random.index(below: 1 << 20)) / Double(1 << 20)
        let number = Int(share * share * Double(wordCount))
        words.append(number % 3 == 0 ? "word\(number)withalongtail" : "w\(number)")
      }
    }
    return words.joined(separator: " ")
  }
}

func forms(of text: String, by analyzer: TextAnalyzer) -> [String] {
  var buffer = TokenBuffer()
  Array(text.utf8).withUnsafeBufferPointer { analyzer.analyze($0, into: &buffer) }
  return (0..<buffer.count).map { buffer.form(of: buffer[$0]) }
}

/// The obvious n-gram counter: for each term the rows that hold it and how often.
///
/// Every text stands between two marks, which are no terms by themselves.
func naiveCounts(
  of texts: [String], by analyzer: TextAnalyzer, longest: Int, minimumDocumentFrequency: Int
) -> [String: [Int: Float]] {
  var counts: [String: [Int: Float]] = [:]
  for (row, text) in texts.enumerated() {
    let words = ["<s>"] + forms(of: text, by: analyzer) + ["</s>"]
    for length in 1...longest where length <= words.count {
      for start in 0...(words.count - length) {
        if length == 1 && (start == 0 || start == words.count - 1) { continue }
        counts[words[start..<start + length].joined(separator: " "), default: [:]][row, default: 0] += 1
      }
    }
  }
  return counts.filter { $0.value.count >= minimumDocumentFrequency }
}

extension FeatureMatrix {
  /// The rows that hold feature `feature`, with its counts there (1 if they were not counted).
  func column(_ feature: Int) -> [Int: Float] {
    let range = columnStarts[feature]..<columnStarts[feature + 1]
    return Dictionary(uniqueKeysWithValues: range.map { (Int(rows[$0]), counts?[$0] ?? 1) })
  }

  func hasRisingRows(inColumn feature: Int) -> Bool {
    let column = (columnStarts[feature]..<columnStarts[feature + 1]).map { rows[$0] }
    return zip(column, column.dropFirst()).allSatisfy { $0 < $1 }
  }
}
