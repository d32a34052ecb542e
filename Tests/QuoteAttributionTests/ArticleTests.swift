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
  ])
  func findsParagraphs(text: String, paragraphs: [String]) {
    let article = Article(text: text)
    #expect(article.paragraphs.map { article.text($0.utf8Range) } == paragraphs)
  }

  @Test func numbersLines() {
    #expect(Article(text: "\nOne.\n\n\nTwo.").paragraphs.map(\.line) == [2, 5])
  }

  @Test(arguments: [
    ("“No,” she said.\nIt rained.\nAll day.", DocumentType.news),
    ("It rained.\nAll day.", .plain),
    ("Lab\nAnn Vale\nWhitby\n15:10:10\nYes.", .hansard),
    ("Ann Vale (Whitby) (Lab)\nYes.\nPiers Oakes (Con)\nNo.", .hansard),
  ])
  func tellsTheType(text: String, type: DocumentType) {
    #expect(Article(text: text).documentType == type)
  }
}
