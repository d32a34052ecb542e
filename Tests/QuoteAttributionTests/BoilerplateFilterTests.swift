import QuoteAttribution
import Testing

struct BoilerplateFilterTests {
  @Test(arguments: [
    ("Read more: Council scraps bins", DroppedLine.Reason.readMore),
    ("By Tobias Fenwright", .byline),
    ("By Tobias Fenwright, political editor", .byline),
    ("12 March 2025, 07:45 | Updated: 12 March 2025, 09:10", .dateline),
    ("Published: 3 September 2025", .dateline),
    ("Tuesday 4 May 2021 10:15 BST", .dateline),
    ("August 1, 2017", .dateline),
    ("The minister in Leeds. Picture: Alamy", .caption),
    ("Protesters outside the court (Getty Images)", .caption),
    ("Image caption: The minister in Leeds", .caption),
    ("Image source, Alamy", .caption),
    ("Helena Marwick joins us | Watch again", .caption),
    ("Ann Marlowe 10am - 1pm", .schedule),
    ("Listen to this article", .player),
    ("Loading audio...", .player),
    ("Sign up to our newsletter for more.", .promotion),
    ("Share", .promotion),
    ("Contains public sector information licensed under the Open Government Licence v3.0.", .license),
    ("Courier app faces fine over messages", .headline),
  ])
  func drops(line: String, reason: DroppedLine.Reason) {
    let text =
      "“It is a long and honest sentence,” she said.\n\n\(line)\n\nThe bill goes on to the Lords.\n\nIt returns in May."
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.dropped.map(\.reason) == [reason])
    #expect(reading.dropped.first?.line == 3)
  }

  @Test(arguments: [
    "“And that will not do,” she said",
    "The bill passed its second reading by 301 votes to 220.",
    "By autumn every firm must have a plan in place.",
    "May was a bad month for the regulator.",
    "Share prices in the firm fell by 4 per cent.",
    "She said:",
    "Picture the scene when all this goes wrong, he said.",
    "Each page had a background image sourced from the archive.",
  ])
  func keeps(line: String) {
    let text = "“It is a long and honest sentence,” she said.\n\n\(line)\n\nThe bill goes on to the Lords."
    #expect(ArticleReader().read(Article(text: text)).dropped.isEmpty)
  }

  @Test func dropsTheAlternativeTextOfACaption() {
    let text =
      "The minister in Leeds\nThe minister in Leeds. Picture: Alamy\n“We are all very tired,” she said.\nIt rained."
    #expect(ArticleReader().read(Article(text: text)).dropped.map(\.reason) == [.caption, .caption])
  }

  @Test(arguments: [
    "“Nobody told us a thing”", "“THREE OR FOUR A MONTH”", "“Nobody on this street was told a single thing.”",
  ])
  func dropsHeadingsAndRepeatsThatQuote(line: String) {
    let text = """
      The council met on Monday evening to talk about the drains.

      “Nobody on this street was told a single thing,” Ann Marlowe said. “We found out from the paper.”

      \(line)

      The drains have been dug up since May, and no date is set.
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.dropped.map(\.line) == [5])
    #expect(reading.statements.count == 1)
  }

  @Test(arguments: ["“We were never told.”", "“Nobody on this street,” she said."])
  func keepsParagraphsThatQuote(line: String) {
    let text = """
      The council met on Monday evening to talk about the drains.

      “Nobody on this street was told a single thing,” Ann Marlowe said. “We found out from the paper.”

      \(line)
      """
    #expect(ArticleReader().read(Article(text: text)).dropped.isEmpty)
  }

  @Test func dropsABoxThatSumsUp() {
    let text = """
      Drains dug up for the third time

      In short:

      Residents say the drains have been dug up three times this year.

      What’s next?

      The council will report in May on what went wrong.

      Ann Marlowe says she has lost nine days of trade.
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.map(\.text) == ["she has lost nine days of trade."])
  }

  @Test func dropsALinkListToTheEnd() {
    let text = """
      “It is a long and honest sentence,” she said.
      More Latest News
      'Like a film': Village cut off by flood
      Baker, 91, says the secret is 'never sitting down'
      A loaf of bread.
      """
    #expect(ArticleReader().read(Article(text: text)).dropped.map(\.reason) == Array(repeating: .linkList, count: 4))
  }

  @Test func keepsTextBehindAHeadingInTheMiddle() {
    let text = """
      “It is a long and honest sentence,” she said.
      Latest news
      The bill was published on Monday, after months of delay.
      It goes to the Lords in May, where it will be amended.
      """
    #expect(ArticleReader().read(Article(text: text)).dropped.map(\.reason) == [.headline])
  }
}
