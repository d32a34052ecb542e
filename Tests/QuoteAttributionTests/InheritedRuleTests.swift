import QuoteAttribution
import Testing

struct InheritedRuleTests {
  @Test(arguments: [
    RuleCase("“No,” Ann Vale said.\n\n“We will not wait for them.”", "Ann Vale"),
    RuleCase("Ann Vale said the law was late.\n\n“We will not wait for them.”", "Ann Vale"),
    RuleCase("“No,” Ann Vale said.\n\n“We will not wait.\n\n“Never again.”", "Ann Vale"),
    RuleCase("“No,” Ann Vale said.\n\n“One is one and two.”\n\n“We will not wait.”", "Ann Vale"),
    RuleCase("Ann Vale said it was late. “We will not wait for them.”", "Ann Vale"),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == .inherited)
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
