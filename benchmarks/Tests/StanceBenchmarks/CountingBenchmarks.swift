import FeatureExtraction
import Parallelism
import Tokenization
import XCTest

final class CountingBenchmarks: BenchmarkCase {
  func testTokenizingCorpus_20000sentences() throws {
    let texts = texts(count: 20_000)
    let corpus = try benchmark(.statements(texts.count)) { Self.corpus(texts) }
    XCTAssertEqual(corpus.documentCount, texts.count)
  }

  /// Words and word pairs of texts already tokenized.
  func testCounting12Grams_20000sentences() throws {
    let texts = texts(count: 20_000)
    let corpus = Self.corpus(texts)
    let counts = try benchmark(.statements(texts.count), twin: "testCounting12Grams_2000sentences_twinDictionary") {
      Self.counter.count(corpus, workers: .one)
    }
    XCTAssertEqual(counts.matrix.rowCount, texts.count)
    XCTAssertGreaterThan(counts.matrix.entryCount, 20 * texts.count)
  }

  /// A dictionary from the term to the rows that hold it.
  func testCounting12Grams_2000sentences_twinDictionary() throws {
    let texts = texts(count: 2_000)
    let documents = texts.map { text in ["<s>"] + Tokenizer().tokens(in: text).map(\.form) + ["</s>"] }
    let rows = try benchmark(.statements(texts.count)) {
      var rows: [String: [UInt32]] = [:]
      for (row, words) in documents.enumerated() {
        for start in words.indices {
          if start > 0, start < words.count - 1 { Self.insert(UInt32(row), into: &rows[words[start], default: []]) }
          if start < words.count - 1 {
            Self.insert(UInt32(row), into: &rows[words[start] + " " + words[start + 1], default: []])
          }
        }
      }
      return rows
    }
    let counts = Self.counter.count(Self.corpus(texts), workers: .one)
    XCTAssertEqual(rows.count, counts.matrix.columnCount)
    XCTAssertEqual(rows.values.reduce(0) { $0 + $1.count }, counts.matrix.entryCount)
  }

  private static let counter = NGramCounter(lengths: 1...2)

  private static func insert(_ row: UInt32, into rows: inout [UInt32]) {
    if rows.last != row { rows.append(row) }
  }

  private static func corpus(_ texts: [String]) -> TokenizedCorpus {
    TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
  }

  private func texts(count: Int) -> [String] {
    var generator = TextGenerator(seed: 3)
    return (0..<count).map { _ in generator.sentence().text }
  }
}
