import QuoteAttribution
import Testing

struct PronounRuleTests {
  @Test(arguments: [
    RuleCase("Ann Vale arrived. She said: “No.”", "Ann Vale"),
    RuleCase("Ann Vale told Piers Oakes to wait. He said: “No.”", "Piers Oakes"),
    RuleCase("Piers Oakes arrived late. Mr Oakes said it was raining. “No,” he said.", "Piers Oakes"),
    RuleCase("Ann Vale said it was late. Piers Oakes left early. She said: “No.”", "Ann Vale"),
    // Someone else whom the pronoun fits has come in since; of two, there is no telling.
    RuleCase("Ann Vale said it was late. The prize went to Jane Moor. She said: “No.”", "Jane Moor"),
    RuleCase("Ann Vale said it was late. The prizes went to Jane Moor and Mary Holt. She said: “No.”", nil),
    RuleCase("The Bramble Trust complained. It said: “No.”", "Bramble Trust", .civilSociety),
    RuleCase("The tech giants agreed. They said: “No.”", "tech giants", .industry),
    // Names inside quotations introduce nobody.
    RuleCase("Ann Vale said: “Jane Moor is right.” She said: “No.”", "Ann Vale"),
    RuleCase("She said: “No.”", nil),
    RuleCase(
      "Pixel owner Mr Oakes spoke. Mark Oakes left. The Pixel boss smiled. “No,” he said.", "Mark Oakes", .industry),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == (example.speaker == nil ? .unknown : .pronoun))
    #expect(statement.speakerRole == example.role)
  }
}
