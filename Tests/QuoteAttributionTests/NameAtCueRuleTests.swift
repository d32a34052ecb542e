import QuoteAttribution
import Testing

struct NameAtCueRuleTests {
  @Test(arguments: [
    RuleCase("Helena Marwick said: “We will not wait.”", "Helena Marwick"),
    RuleCase("“We will not wait,” Helena Marwick said.", "Helena Marwick"),
    RuleCase("“We will not wait,” said Helena Marwick.", "Helena Marwick"),
    RuleCase("“We will not wait”, said Helena Marwick.", "Helena Marwick"),
    RuleCase("“Will we wait?” Helena Marwick asked.", "Helena Marwick"),
    RuleCase("“We will not wait,” Helena Marwick told MPs, “and nor should you.”", "Helena Marwick"),
    // A surname is resolved to the full name, wherever that stands.
    RuleCase("Helena Marwick arrived. Ms Marwick said: “We will not wait.”", "Helena Marwick"),
    RuleCase("Ms Marwick said: “We will not wait.” Helena Marwick left.", "Helena Marwick"),
    RuleCase("Sir Piers Vale left. Sir Piers said: “We will not wait.”", "Piers Vale"),
    RuleCase("Ms Marwick said: “We will not wait.”", "Ms Marwick"),
    // An office is resolved to its holder.
    RuleCase("The science minister Ann Vale left. The science minister said: “No.”", "Ann Vale", .minister),
    RuleCase("Ann Vale left. The home secretary said: “No.” Ms Vale sat.", "Ann Vale", .minister),
    RuleCase("The home secretary said: “No.”", "home secretary", .minister),
    // Organizations and their acronyms.
    RuleCase("The Bramble Trust (BT) spoke up. BT said: “No.”", "Bramble Trust", .civilSociety),
    RuleCase("The Bramble Trust complained. The charity said: “No.”", "Bramble Trust", .civilSociety),
    RuleCase("Campaigners said: “We will not wait.”", "campaigners", .civilSociety),
    RuleCase("In May, Ofcom warned: “We will not wait.”", "Ofcom", .regulator),
    RuleCase("The Ministry of Justice said: “We will not wait.”", "Ministry of Justice", .minister),
    RuleCase("Both Ms Marwick and Piers Vale said: “No.”", "Ms Marwick and Piers Vale"),
    RuleCase("The firms behind the plan said: “We will not wait.”", "firms", .industry),
    RuleCase("Downing Street said there were “no plans at all” for it.", "Downing Street", .minister),
    RuleCase("Helena Marwick laughed but said that nobody had asked.", "Helena Marwick"),
    RuleCase("Helena Marwick declined to say which experts had left, but said: “No.”", "Helena Marwick"),
    RuleCase("The locksmith said: “We will not wait.”", "locksmith"),
    RuleCase("“We will not wait,” said the locksmith.", "locksmith"),
    RuleCase("A person familiar with the matter said the talks were over.", "person familiar with the matter"),
    RuleCase("Ann Vale KC, prosecuting, said: “No.”", "Ann Vale"),
    RuleCase("Declan Vale left. Rory Vale sat. Rory Vale sighed. Mr Vale said: “No.”", "Rory Vale"),
    RuleCase("Jaydon Vale lost. Jaydon said: “No.”", "Jaydon Vale"),
    RuleCase("According to a study released in May by the council, it was late.", "council"),
    RuleCase("Helena Marwick’s told the BBC it is a “total failure of nerve” by firms.", "Helena Marwick"),
  ])
  func attributes(_ example: RuleCase) throws {
    let statement = try #require(example.statement)
    #expect(statement.speaker == example.speaker)
    #expect(statement.attribution == .nameAtCue)
    #expect(statement.speakerRole == example.role)
  }

  @Test(arguments: [
    "The claims that “we will never ever wait” were not tested.",
    "Nobody knows who wrote “we will not wait for you” on the wall.",
    "It was said to be “a very long and bitter row”.",
  ])
  func attributesNothing(text: String) throws {
    let statement = try #require(RuleCase(text, nil).statement)
    #expect(statement.speaker == nil)
    #expect(statement.attribution == .unknown)
  }
}
