import QuoteAttribution
import Testing

/// Sources of many words, and what one source is called in turn.
struct LongSubjectTests {
  @Test(arguments: [
    RuleCase("Two people close to the talks said it was over.", "two people close to the talks"),
    RuleCase("One of the aides said it was over.", "aide"),
    RuleCase("Some at the meeting asked why it was over.", "some at the meeting"),
    RuleCase("A boy of about ten, who was listening, said it was over.", "boy of about ten"),
    RuleCase("But divers sent down by the firm reported that it was over.", "divers sent down by the firm"),
    RuleCase("In a letter, 38 attorneys general wrote that it was over.", "38 attorneys general"),
    RuleCase("Families whose children were treated in Norwick say it is over.", "families"),
    RuleCase("Sgt Dan Oakes of Harbour Police, who attended, said it was over.", "Dan Oakes"),
    RuleCase("Council leader Ann Vale (Con) said it was over.", "Ann Vale"),
    RuleCase("“It is over,” Rep. Ann Vale, R-Ohio, told reporters.", "Ann Vale"),
    RuleCase("The driver, a thin man called Piers Oakes, told me it was over.", "Piers Oakes"),
    RuleCase("Peer Ann Vale – a critic of the plan – said it was over.", "Ann Vale"),
    RuleCase("“It is all over,” its janitor, who goes by Moss, wrote.", "its janitor"),
    RuleCase("“It is all over now,” moss_and_fern told me.", "moss_and_fern"),
    RuleCase("It is over, according to new research by the charity Bramble Watch.", "Bramble Watch"),
    RuleCase("The Harbour Grid Operator (Hago) left. The operator said it was over.", "Harbour Grid Operator"),
    RuleCase("The Bellwether union said it was over.", "Bellwether"),
    RuleCase("Barnardo’s said it was over.", "Barnardo’s"),
    RuleCase("Bramble Telecom lost. Bramble said it was over.", "Bramble Telecom"),
    RuleCase("Wexmoor County Council met. The council said it was over.", "Wexmoor County Council"),
  ])
  func names(_ example: RuleCase) throws { #expect(try #require(example.statement).speaker == example.speaker) }

  @Test(arguments: [
    RuleCase("Ann Vale, from Mill Lane, was calm. The 79-year-old said it was over.", "Ann Vale"),
    RuleCase("Ann Vale left. The retired driver said it was over.", "Ann Vale"),
    RuleCase("Cmdr. Ann Vale spoke. The commander said it was over.", "Ann Vale"),
    // A man is no widow, and a judge needs no introduction.
    RuleCase("Piers Oakes left. The widow said it was over.", "widow"),
    RuleCase("Ann Vale left. The judge said it was over.", "judge"),
    RuleCase("Ann Vale spoke. The Presiding Officer said it was over.", "Presiding Officer"),
    // A capital at the start of a sentence makes no name.
    RuleCase("Ann Vale bought more. Shares in it fell. She said it was over.", "Ann Vale"),
    RuleCase("FURIOUS gran Ann Vale lost it. She said it was over.", "Ann Vale"),
  ])
  func recognizes(_ example: RuleCase) throws { #expect(try #require(example.statement).speaker == example.speaker) }

  @Test func namesTheWriter() {
    let text = """
      A walk on the wall of the old town of Wick

      Rosalind Keane

      I met Ann Vale at the gate, and I asked her whether it was open. “It never was,” she said.
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.map(\.speaker) == ["Rosalind Keane", "Ann Vale"])
  }
}
