import QuoteAttribution
import Tokenization
import WebPages

/// What must hold of reading whatever bytes there are. Tests and fuzzing share these checks.
enum ReadingChecks {
  /// Reads `bytes` as an article.
  ///
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(inArticle bytes: [UInt8]) -> String? {
    let article = Article(utf8: bytes)
    return problem(in: article) ?? problem(inSentencesOf: bytes)
  }

  /// Reads `bytes` as a web page, with what is not UTF-8 replaced.
  static func problem(inPage bytes: [UInt8]) -> String? {
    let utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let page = WebPage(utf8: utf8)
    var end = 0
    for paragraph in page.article.paragraphs {
      let place = page.source(of: paragraph.utf8Range)
      if place.lowerBound < end || place.upperBound > utf8.count { return "a block stands at \(place), behind \(end)" }
      end = place.upperBound
    }
    return problem(in: page.article)
  }

  private static func problem(in article: Article) -> String? {
    let reading = ArticleReader().read(article)
    let spans = reading.statements.flatMap(\.spans)
    let all = (spans + reading.narration + reading.dropped.map(\.utf8Range)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    var end = 0
    for range in all {
      if range.isEmpty || range.upperBound > article.utf8.count { return "the range \(range) is no stretch of text" }
      if range.lowerBound < end { return "the range \(range) overlaps one that ends at \(end)" }
      if hasWord(article.utf8, end..<range.lowerBound, in: article) { return "text before \(range) is in no range" }
      end = range.upperBound
    }
    if hasWord(article.utf8, end..<article.utf8.count, in: article) { return "text at the end is in no range" }
    for statement in reading.statements {
      if statement.spans.isEmpty || statement.text.isEmpty { return "a statement says nothing" }
      if (statement.speaker == nil) != (statement.attribution == .unknown) { return "a speaker without a rule" }
    }
    return nil
  }

  /// Whether a letter or digit stands in `range`.
  private static func hasWord(_ utf8: [UInt8], _ range: Range<Int>, in article: Article) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let decoded = utf8.decodedScalar(at: i)
      if decoded.scalar.isWordScalar { return true }
      i += decoded.length
    }
    return false
  }

  private static func problem(inSentencesOf utf8: [UInt8]) -> String? {
    var end = 0
    for range in SentenceSplitter().utf8Ranges(in: utf8, within: utf8.indices) {
      if range.isEmpty || range.lowerBound < end || range.upperBound > utf8.count { return "sentence \(range)" }
      if !utf8.trimmingSpace(end..<range.lowerBound).isEmpty { return "text before sentence \(range) is lost" }
      end = range.upperBound
    }
    return utf8.trimmingSpace(end..<utf8.count).isEmpty ? nil : "text behind the last sentence is lost"
  }
}
