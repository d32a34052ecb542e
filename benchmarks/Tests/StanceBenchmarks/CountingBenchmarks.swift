import CTwins
import FeatureExtraction
import Parallelism
import Tokenization
import XCTest

final class CountingBenchmarks: BenchmarkCase {
  /// The columns of words and pairs of texts already tokenized. The dictionary goes from the term to the texts with it.
  func testCounting12Grams_1MB() throws {
    let texts = GeneratedTexts(seed: 3, byteCount: 1_000_000)
    let corpus = TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let twin = twin_corpus_read(texts.bytes, texts.starts.map(Int64.init), Int64(texts.count))
    defer { twin_corpus_free(twin) }
    let documents = texts.strings.map { text in ["<s>"] + Tokenizer().tokens(in: text).map(\.form) + ["</s>"] }
    let counts = try compare(
      Work(amount: 2 * Double(texts.tokenCount) / 1e6, unit: "M n-grams"),
      [
        (
          "ours",
          {
            let matrix = NGramCounter(shapes: [.run(length: 2)]).count(corpus, workers: .one).matrix
            return [matrix.columnCount, matrix.entryCount]
          }
        ),
        (
          "C",
          {
            let counts = twin_count_pairs(twin)
            return [Int(counts.feature_count), Int(counts.entry_count)]
          }
        ),
        (
          "Dictionary",
          {
            let rows = Self.rows(of: documents)
            return [rows.count, rows.values.reduce(0) { $0 + $1.count }]
          }
        ),
      ])
    XCTAssertEqual(counts[0], counts[1])
    XCTAssertEqual(counts[0], counts[2])
  }

  /// The distinct words and pairs of texts that a classifier knows, with the sum of their weights.
  func testLookingUpFeatures_1MB() throws {
    let texts = GeneratedTexts(seed: 3, byteCount: 1_000_000)
    let corpus = TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let counts = NGramCounter(shapes: [.run(length: 2)]).count(corpus, workers: .one)
    let vocabulary = Vocabulary.build(counts, of: corpus).vocabulary
    let weights = Storage<Float>(repeating: 0.5, count: vocabulary.featureCount)
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer())
    let twinCorpus = twin_corpus_read(texts.bytes, texts.starts.map(Int64.init), Int64(texts.count))
    let twin = twin_model_build(twinCorpus)
    defer {
      twin_model_free(twin)
      twin_corpus_free(twinCorpus)
    }
    let documents = texts.strings.map { text in ["<s>"] + Tokenizer().tokens(in: text).map(\.form) + ["</s>"] }
    let table = Self.rows(of: documents).mapValues { _ in Float(0.5) }
    let found = try compare(
      .megabytes(texts.bytes.count),
      [
        (
          "ours",
          {
            var score = 0.0
            texts.forEach { for feature in extractor.features(of: $0) { score += Double(weights.base[Int(feature)]) } }
            return score
          }
        ),
        (
          "C",
          {
            var score = 0.0
            texts.forEach { _ = twin_model_features(twin, $0.baseAddress, Int64($0.count), &score) }
            return score
          }
        ),
        (
          "Dictionary",
          {
            texts.strings.reduce(0.0) { sum, text in
              let words = ["<s>"] + Tokenizer().tokens(in: text).map(\.form) + ["</s>"]
              let terms = Set(words.dropFirst().dropLast()).union(zip(words, words.dropFirst()).map { $0 + " " + $1 })
              return terms.reduce(sum) { $0 + Double(table[$1] ?? 0) }
            }
          }
        ),
      ])
    XCTAssertEqual(found[0], 0.5 * Double(counts.matrix.entryCount))
    XCTAssertEqual(found, [Double](repeating: found[0], count: 3))
  }

  private static func rows(of documents: [[String]]) -> [String: [UInt32]] {
    var rows: [String: [UInt32]] = [:]
    for (row, words) in documents.enumerated() {
      for start in words.indices.dropLast() {
        if start > 0 { insert(UInt32(row), into: &rows[words[start], default: []]) }
        insert(UInt32(row), into: &rows[words[start] + " " + words[start + 1], default: []])
      }
    }
    return rows
  }

  private static func insert(_ row: UInt32, into rows: inout [UInt32]) {
    if rows.last != row { rows.append(row) }
  }
}
