import CTwins
import FeatureExtraction
import Tokenization
import XCTest

final class TokenizingBenchmarks: BenchmarkCase {
  /// `split` leaves punctuation on its words, and C knows nothing of Unicode: both do less.
  func testTokenizing_1MB() throws {
    let texts = GeneratedTexts(seed: 2, byteCount: 1_000_000)
    let strings = texts.strings
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    var tokens = [twin_token](repeating: twin_token(), count: texts.longest + 1)
    var forms = [UInt8](repeating: 0, count: texts.longest + 8)
    let counts = try compare(
      .megabytes(texts.bytes.count),
      [
        (
          "ours",
          {
            var count = 0
            texts.forEach {
              tokenizer.tokenize($0, into: &buffer)
              count += buffer.count
            }
            return count
          }
        ),
        (
          "C",
          {
            var count = 0
            texts.forEach { count += Int(twin_tokenize($0.baseAddress, Int64($0.count), &tokens, &forms)) }
            return count
          }
        ),
        ("Split", { strings.reduce(0) { $0 + keep($1.lowercased().split(separator: " ")).count } }),
      ])
    XCTAssertEqual(counts[0], texts.tokenCount)
    XCTAssertEqual(counts[1], texts.tokenCount)
    XCTAssertEqual(counts[2], texts.wordCount)
  }

  /// Tokenizing, numbering words by document frequency, and writing the texts down as numbers.
  func testTokenizingCorpus_1MB() throws {
    let texts = GeneratedTexts(seed: 3, byteCount: 1_000_000)
    let starts = texts.starts.map(Int64.init)
    let tokenizer = Tokenizer()
    let counts = try compare(
      .megabytes(texts.bytes.count),
      [
        (
          "ours",
          {
            TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one).tokenCount
          }
        ),
        (
          "C",
          {
            let corpus = twin_corpus_read(texts.bytes, starts, Int64(texts.count))
            defer { twin_corpus_free(corpus) }
            return keep(twin_corpus_word_count(corpus)) > 0 ? texts.tokenCount + 2 * texts.count : 0
          }
        ),
        (
          "Dictionary",
          {
            var numbers: [String: Int] = [:]
            var frequencies: [Int] = []
            var documents: [[Int]] = []
            for text in texts.strings {
              let words = tokenizer.tokens(in: text).map { token in
                let number = numbers[token.form, default: numbers.count]
                if number == numbers.count {
                  numbers[token.form] = number
                  frequencies.append(0)
                }
                return number
              }
              for number in Set(words) { frequencies[number] += 1 }
              documents.append(words)
            }
            let order = numbers.sorted { (-frequencies[$0.value], $0.key) < (-frequencies[$1.value], $1.key) }
            var places = [Int](repeating: 0, count: order.count)
            for (place, word) in order.enumerated() { places[word.value] = place }
            return documents.reduce(0) { $0 + $1.map { places[$0] }.count + 2 }
          }
        ),
      ])
    XCTAssertEqual(counts, [Int](repeating: texts.tokenCount + 2 * texts.count, count: 3))
  }
}
