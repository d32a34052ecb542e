import Tokenization
import XCTest

final class TokenizingBenchmarks: BenchmarkCase {
  func testTokenizing_2MB() throws {
    let sentences = sentences(byteCount: 2_000_000)
    let texts = sentences.map { Array($0.text.utf8) }
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    let byteCount = texts.reduce(0) { $0 + $1.count }
    let tokenCount = try benchmark(.megabytes(byteCount), twin: "testTokenizing_200kB_twinSplit") {
      var count = 0
      for text in texts {
        text.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &buffer) }
        count += buffer.count
      }
      return count
    }
    XCTAssertEqual(tokenCount, sentences.reduce(0) { $0 + $1.wordCount + $1.punctuationCount })
  }

  /// The obvious way. It leaves punctuation on its words, so it does less.
  func testTokenizing_200kB_twinSplit() throws {
    let sentences = sentences(byteCount: 200_000)
    let texts = sentences.map(\.text)
    let wordCount = try benchmark(.megabytes(texts.reduce(0) { $0 + $1.utf8.count })) {
      var count = 0
      for text in texts {
        let words = keep(text.lowercased().split(separator: " "))
        count += words.count
      }
      return count
    }
    XCTAssertEqual(wordCount, sentences.reduce(0) { $0 + $1.wordCount })
  }

  private func sentences(byteCount: Int) -> [GeneratedSentence] {
    var generator = TextGenerator(seed: 2)
    return generator.sentences(byteCount: byteCount)
  }
}
