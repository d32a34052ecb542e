import QuoteAttribution
import Testing

struct InheritedRuleTests {
  @Test func answersQuestions() {
    let text = """
      “We have a plan,” said Ann Vale.
      “And what is it?” Piers Oakes asked.
      “It is a photograph of a plan.”
      The chairman, Dan Holt, asked her where that was kept.
      “In a drawer at the office.”
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.speaker) == ["Ann Vale", "Piers Oakes", "Ann Vale", "Dan Holt", "Ann Vale"])
    #expect(statements.last?.attribution == .inherited)
  }

  @Test(arguments: [
    RuleCase("Ann Vale said the law was late.\n\n“We will not wait for them.”", "Ann Vale"),
    RuleCase("Ann Vale said it was late. “We will not wait for them.”", "Ann Vale"),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == .inherited)
  }

  @Test(arguments: [
    ("“No,” Ann Vale said.\n\n“We will not wait for them.”", 2),
    ("“No,” Ann Vale said.\n\n“We will not wait.\n\n“Never again.”", 3),
    ("“No,” Ann Vale said.\n\n“One is one and two.”\n\n“We will not wait.”", 3),
    ("Ann Vale said it was late, adding: “No.\n\n“We will not wait for them.”", 2),
  ])
  func goesOnWithTheQuotationBefore(text: String, spanCount: Int) throws {
    let statement = try #require(ArticleReader().read(Article(text: text)).statements.last)
    #expect(statement.speaker == "Ann Vale")
    #expect(statement.spans.count == spanCount)
  }

  @Test func takesBackWhatALaterCueClaims() throws {
    let text = "“No,” Ann Vale said.\n\n“We will not wait for them.” “Never again,” said Piers Marlowe."
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.speaker) == ["Ann Vale", "Piers Marlowe"])
    #expect(statements.map(\.spans.count) == [1, 2])
  }

  @Test(arguments: [
    "“No,” Ann Vale said.\n\nIt rained all day.\n\n“We will not wait for them.”",
    "“We will not wait for them.”\n\nIt rained all day.",
  ])
  func stopsAtNarration(text: String) throws {
    let statement = try #require(ArticleReader().read(Article(text: text)).statements.last)
    #expect(statement.speaker == nil)
    #expect(statement.attribution == .unknown)
  }

  @Test func announcedByAColon() throws {
    let text = "Ann Vale told MPs:\n\n“We will not wait for them.”"
    let statement = try #require(ArticleReader().read(Article(text: text)).statements.last)
    #expect(statement.speaker == "Ann Vale")
    #expect(statement.attribution == .nameAtCue)
  }
}
