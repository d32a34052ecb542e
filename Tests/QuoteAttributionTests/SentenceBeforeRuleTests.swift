import QuoteAttribution
import Testing

struct SentenceBeforeRuleTests {
  @Test(arguments: [
    RuleCase("Helena Marwick was unmoved. “We will not wait for them.”", "Helena Marwick"),
    RuleCase("Helena Marwick arrived. She was tired. “We will not wait for them.”", "Helena Marwick"),
    RuleCase("The Bramble Trust was unmoved. “We will not wait for them.”", "Bramble Trust", .civilSociety),
    RuleCase("Piers Vale, 61, of Whitby, lost his savings. “We will not wait.”", "Piers Vale"),
    // The paragraph above may be about the person.
    RuleCase("Helena Marwick was unmoved.\n\n“We will not wait for them.”", "Helena Marwick"),
    RuleCase("Helena Marwick shrugged. “We will not wait for them.”", "Helena Marwick"),
    RuleCase("His solicitor, Ann Vale, was brief. “We will not wait for them.”", "Ann Vale"),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == .sentenceBefore)
  }

  @Test(arguments: [
    // A paragraph about no person, and a sentence about nobody.
    "The Bramble Trust was unmoved.\n\n“We will not wait for them.”",
    "Outside it rained. “We will not wait for them.”",
  ])
  func attributesNothing(text: String) throws {
    let statement = try #require(RuleCase(text, nil).statement)
    #expect(statement.speaker == nil)
  }
}
