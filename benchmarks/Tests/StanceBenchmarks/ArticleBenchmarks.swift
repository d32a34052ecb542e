import QuoteAttribution
import Tokenization
import WebPages
import XCTest

/// Articles from text to statements, and web pages to articles. Rates are in MB of the source.
final class ArticleBenchmarks: BenchmarkCase {
  /// Beside the least that could be done with the same bytes: dividing them into tokens, and counting their lines. Both
  /// do far less, so that the ratios tell of a change in extraction whatever the machine.
  func testExtracting_1000articles() throws {
    var generator = ArticleGenerator(seed: 6)
    let articles = (0..<1000).map { _ in generator.article() }
    let texts = articles.map { Array($0.text.utf8) }
    let reader = ArticleReader()
    let tokenizer = Tokenizer()
    var buffer = TokenBuffer()
    let counts = try compare(
      .megabytes(texts.reduce(0) { $0 + $1.count }),
      [
        ("ours", { texts.reduce(0) { $0 + reader.read(Article(utf8: $1)).statements.count } }),
        (
          "Tokens",
          {
            texts.reduce(0) { count, text in
              text.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &buffer) }
              return count + buffer.count
            }
          }
        ),
        ("Lines", { texts.reduce(0) { $0 + $1.count { $0 == UInt8(ascii: "\n") } } }),
      ])
    XCTAssertEqual(counts[0], articles.reduce(0) { $0 + $1.statementCount })
    XCTAssertGreaterThan(counts[1], counts[0])
    XCTAssertEqual(counts[2], articles.count * 2 * (ArticleGenerator.paragraphCount - 1))
  }

  /// The same number of articles, so that articles a second can be read off beside megabytes.
  func testExtracting_1000articles_rate() throws {
    var generator = ArticleGenerator(seed: 6)
    let articles = (0..<1000).map { _ in generator.article() }
    let reader = ArticleReader()
    let count = try benchmark(.articles(articles.count)) {
      articles.reduce(0) { $0 + reader.read(Article(text: $1.text)).statements.count }
    }
    XCTAssertEqual(count, articles.reduce(0) { $0 + $1.statementCount })
  }

  func testReadingWebPages_300pages() throws {
    var generator = ArticleGenerator(seed: 7)
    let pages = (0..<300).map { _ in generator.page() }
    let count = try benchmark(.megabytes(pages.reduce(0) { $0 + $1.utf8.count })) {
      pages.reduce(0) { sum, page in
        sum + WebPage(utf8: Array(page.utf8)).article.paragraphs.count { $0.furniture == nil }
      }
    }
    XCTAssertEqual(count, 300 * ArticleGenerator.paragraphCount)
  }

  /// A line of nothing but marks, which a search from each to its partner would take hours for.
  func testExtracting_2MBofMarks() throws {
    let text = String(repeating: "\"", count: 2_000_000)
    let reader = ArticleReader()
    let count = try benchmarkLong(.megabytes(text.utf8.count), times: 3) {
      reader.read(Article(text: text)).statements.count
    }
    XCTAssertEqual(count, 0)
  }
}

/// Makes articles of quotations, reported speech and narration, by a speaker with a common name.
struct ArticleGenerator {
  static let paragraphCount = 12

  private var words: TextGenerator

  init(seed: UInt64) { words = TextGenerator(seed: seed) }

  mutating func article() -> (text: String, statementCount: Int) {
    (paragraphs().joined(separator: "\n\n"), Self.paragraphCount / 3 * 2)
  }

  mutating func page() -> String {
    let body = paragraphs().map { "<p class=\"text\">\($0.replacing("“", with: "&ldquo;"))</p>" }.joined(
      separator: "\n")
    return """
      <!doctype html><html><head><title>A page</title><meta charset="utf-8"></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
      <main><article><h1>A headline</h1>\(body)</article></main><footer>The end</footer></body></html>
      """
  }

  private mutating func paragraphs() -> [String] {
    (0..<Self.paragraphCount).map { i in
      let clause = clause()
      return switch i % 3 {
      case 0:
        "Helena Marwick said the rules on \(clause) would be late again this year, and that nobody had noticed it."
      case 1: "“We have looked at \(clause) for years and will go on with that,” Ms Marwick told reporters in Leeds."
      default: "It rained on the meadow behind the town hall, where the old market used to be held before the flood."
      }
    }
  }

  private mutating func clause() -> String {
    let sentence = words.sentences(byteCount: 40)[0].text
    let plain = sentence.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.prefix(5)
    return plain.isEmpty ? "water" : "the matter of \(plain.count) items"
  }
}
