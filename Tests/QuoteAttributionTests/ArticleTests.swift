import QuoteAttribution
import Testing

struct ArticleTests {
  @Test(arguments: [
    ("One.\nTwo.", ["One.", "Two."]),
    ("  One. \r\n\r\n\u{A0}Two.\n", ["One.", "Two."]),
    ("", []),
    // Broken to fit a page.
    (
      "The law is\nvery weak and\nlate.\n\nIt rained\nall day.",
      ["The law is\nvery weak and\nlate.", "It rained\nall day."]
    ),
    // Paragraphs that are indented,
    (
      "  The law is\nvery weak and\nlate.\n  It rained\nall day.",
      ["The law is\nvery weak and\nlate.", "It rained\nall day."]
    ),
    // and ones whose last line had room for the next word.
    (
      "The law that they passed in\nspring is weak and it is very\nlate.\nIt rained all day, and it is\nraining now.",
      [
        "The law that they passed in\nspring is weak and it is very\nlate.",
        "It rained all day, and it is\nraining now.",
      ]
    ),
  ])
  func findsParagraphs(text: String, paragraphs: [String]) {
    let article = Article(text: text)
    #expect(article.paragraphs.map { article.text($0.utf8Range) } == paragraphs)
  }

  /// An address of the web that is longer than any line does not hide that the others are broken.
  @Test func joinsLinesAroundALongOne() {
    let broken = Array(repeating: "The law is\nvery weak and\nlate.", count: 8).joined(separator: "\n\n")
    let address = "https://example.org/" + String(repeating: "law/", count: 30)
    let article = Article(text: broken + "\n\n" + address)
    #expect(article.paragraphs.count == 9)
  }

  @Test func numbersLines() {
    #expect(Article(text: "\nOne.\n\n\nTwo.").paragraphs.map(\.line) == [2, 5])
  }

  @Test(arguments: [
    ("“No,” she said.\nIt rained.\nAll day.", DocumentType.news),
    ("It rained.\nAll day.", .plain),
    ("Lab\nAnn Vale\nWhitby\n15:10:10\nYes.", .hansard),
    ("Ann Vale (Whitby) (Lab)\nYes.\nPiers Oakes (Con)\nNo.", .hansard),
    ("Ann Vale\n(Whitby) (Lab)\nShare this contribution\nYes.", .hansard),
    ("Mr. Vale. No.\nMs. Oakes. Yes.\nMr. Vale. Oh.", .hansard),
    ("Mr. Vale. He has boats.\nMs. Oakes. “I swim,” she said.\nMr. Gill. He has none.", .news),
    ("Harbor law\nShare\nAnn Vale\n“No,” she said.\nShare", .news),
  ])
  func tellsTheType(text: String, type: DocumentType) {
    #expect(Article(text: text).documentType == type)
  }
}
