import QuoteAttribution
import Testing

struct AppositionRuleTests {
  @Test(arguments: [
    RuleCase("Charity chairwoman Ann Vale said: “No.”", "Ann Vale", .civilSociety),
    RuleCase("“No,” said Labour MP Ann Vale.", "Ann Vale", .backbench),
    RuleCase("Ann Vale, chair of the Bramble Trust, said: “No.”", "Ann Vale", .civilSociety),
    RuleCase("Ann Vale, interim head of the Bramble Trust said: “No.”", "Ann Vale", .civilSociety),
    RuleCase("“No,” said Ann Vale, a professor of law.", "Ann Vale", .expert),
    RuleCase("Its chairman, Labour MP Piers Vale, said: “No.”", "Piers Vale", .backbench),
    RuleCase("A spokesperson for the online safety regulator Telcom said: “No.”", "Telcom", .regulator),
    RuleCase("A Government spokesperson said: “No.”", "Government", .minister),
    RuleCase("Ann Vale of the Bramble Trust said: “No.”", "Ann Vale", .civilSociety),
    RuleCase("Dr Ann Vale, of the Northmoor Institute, said: “No.”", "Ann Vale", .expert),
    RuleCase("A spokesman for Courier said: “No.”", "Courier"),
    RuleCase("Shadow science secretary Ann Vale said: “No.”", "Ann Vale", .opposition),
    RuleCase("Prime Minister Sir Piers Vale said: “No.”", "Piers Vale", .minister),
    RuleCase("The Bramble Trust, a children’s charity, said: “No.”", "Bramble Trust", .civilSociety),
    RuleCase("Chief Constable Ann Vale said: “No.”", "Ann Vale", .police),
    RuleCase("“No,” said the trust’s director, Ann Vale.", "Ann Vale", .civilSociety),
    RuleCase("“No,” its founder and chief executive, Ann Vale, said.", "Ann Vale", .industry),
    RuleCase("The NSPCC’s Ann Vale said: “No.”", "Ann Vale", .civilSociety),
    RuleCase("Labour MP Ann Vale said: “No.”", "Ann Vale", .backbench),
    RuleCase("Courier, the messaging app, which employs Ann Vale, said it was late.", "Courier", .industry),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == .apposition)
    #expect(statement.speakerRole == example.role)
  }
}
