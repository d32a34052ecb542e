import FeatureExtraction
import Parallelism
import SparseMatrices
import TestSupport
import Tokenization

/// Texts of 0 to `longest` words, of which the first ones of `wordCount` are much more frequent than the last.
func randomTexts(seed: UInt64, count: Int, wordCount: Int, longest: Int) -> [String] {
  var random = SplitMix64(seed: seed)
  let spices = [
    ".", ", ", "!", "caf\u{E9}", "cafe\u{301}", "don\u{2019}t", "not", "no", "it's", "<br />", "'ll", "\u{1F600}",
    "#tag", "1,000", "\u{4E2D}", "W1",
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

/// The words of a text, as they stand in terms and by themselves.
func words(of text: String, by analyzer: TextAnalyzer) -> [(word: String, plain: String)] {
  var buffer = TokenBuffer()
  Array(text.utf8).withUnsafeBufferPointer { analyzer.analyze($0, into: &buffer) }
  return (0..<buffer.count).map { index in
    let form = buffer.form(of: buffer[index])
    return (buffer[index].isNegated ? "\u{AC}" + form : form, form)
  }
}

/// Every way to turn texts into terms that a test should try.
let everyAnalyzer: [TextAnalyzer] = [false, true].flatMap { marksNegation in
  [
    Tokenizer(), Tokenizer(splitsContractions: false), Tokenizer(keepsPunctuation: false),
    Tokenizer(normalizer: TextNormalizer(lowercases: false)),
  ].map { TextAnalyzer(tokenizer: $0, marksNegation: marksNegation) }
}

/// A term of each shape, as the places of its words after the first.
private func offsets(of shape: TermShape) -> [Int] {
  switch shape {
  case .run(let length): Array(1..<length)
  case .skip: [2]
  }
}

/// The obvious term counter: for each term the rows that hold it and how often.
///
/// Every text stands between two marks, which are no terms by themselves. A negated word counts with its mark and
/// without; terms are made of words with their marks. A term needs words that are kept.
///
/// - Parameter minimumTermFrequency: The fewest rows of a term, single words apart; `nil` is that of words.
func naiveCounts(
  of texts: [String], by analyzer: TextAnalyzer, shapes: [TermShape], minimumDocumentFrequency: Int,
  minimumTermFrequency: Int? = nil
) -> [String: [Int: Float]] {
  var counts: [String: [Int: Float]] = [:]
  var terms: [String: (words: [String], rows: [Int: Float])] = [:]
  for (row, text) in texts.enumerated() {
    let own = words(of: text, by: analyzer)
    for (word, plain) in own {
      counts[word, default: [:]][row, default: 0] += 1
      if word != plain { counts[plain, default: [:]][row, default: 0] += 1 }
    }
    let all = ["<s>"] + own.map(\.word) + ["</s>"]
    for shape in shapes {
      let offsets = offsets(of: shape)
      for start in all.indices where start + (offsets.last ?? 0) < all.count {
        let parts = [all[start]] + offsets.map { all[start + $0] }
        let term = parts.joined(separator: shape == .skip ? " \u{2026} " : " ")
        terms[term, default: (parts, [:])].rows[row, default: 0] += 1
      }
    }
  }
  counts = counts.filter { $0.value.count >= minimumDocumentFrequency }
  let kept = Set(counts.keys).union(["<s>", "</s>"])
  for (term, found) in terms
  where found.rows.count >= minimumTermFrequency ?? minimumDocumentFrequency && kept.isSuperset(of: found.words) {
    precondition(counts[term] == nil, "two terms \(term)")
    counts[term] = found.rows
  }
  return counts
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

extension FeatureMatrix {
  /// The entries, without the room behind them.
  var usedRows: [UInt32] { Array(rows.elements.prefix(entryCount)) }
  var usedCounts: [Float]? { counts.map { Array($0.elements.prefix(entryCount)) } }
}
