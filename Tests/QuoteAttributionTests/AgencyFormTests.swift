import QuoteAttribution
import Testing

/// Forms of agencies and broadcasters, whose texts are short and set without much care.
struct AgencyFormTests {
  struct Case: Sendable {
    var text: String
    var speaker: String?
    var statement: String

    init(_ text: String, _ speaker: String?, _ statement: String) {
      self.text = text
      self.speaker = speaker
      self.statement = statement
    }

    var found: [Case] {
      ArticleReader().read(Article(text: text)).statements.map { Case(text, $0.speaker, $0.text) }
    }
  }

  private func expectOne(_ test: Case) {
    #expect(test.found.map(\.speaker) == [test.speaker], "\(test.text)")
    #expect(test.found.map(\.statement) == [test.statement], "\(test.text)")
  }

  @Test(arguments: [
    Case(
      "Ann Marlowe says while it is quiet now, the wind will turn.", "Ann Marlowe",
      "while it is quiet now, the wind will turn."),
    Case("Ann Marlowe said in fiscal 1988 the firm would grow.", "Ann Marlowe", "in fiscal 1988 the firm would grow."),
    Case(
      "Ann Marlowe says at the time of the flood, nobody was warned that it was near.", "Ann Marlowe",
      "at the time of the flood, nobody was warned that it was near."),
    Case("Ann Marlowe said in a statement the offer was open.", "Ann Marlowe", "the offer was open."),
    Case("Ann Marlowe said, however, the tax would not rise.", "Ann Marlowe", "the tax would not rise."),
    Case("Ann Marlowe has claimed, without evidence, that the vote was stolen.", "Ann Marlowe", "the vote was stolen."),
    Case(
      "Ann Marlowe fears up to 90 homes by the river are in danger.", "Ann Marlowe",
      "up to 90 homes by the river are in danger."),
    Case(
      "Ann Marlowe admits about 20 stalls in the market will close.", "Ann Marlowe",
      "about 20 stalls in the market will close."),
    Case("Ann Marlowe says today’s strike is unjustified.", "Ann Marlowe", "today’s strike is unjustified."),
    Case(
      "Ann Marlowe declared her opponent, Piers Vale, would lose.", "Ann Marlowe",
      "her opponent, Piers Vale, would lose."),
    Case("As Ann Marlowe said, it was over.", "Ann Marlowe", "it was over."),
  ])
  func readsClausesWithAnOpening(_ test: Case) { expectOne(test) }

  @Test(arguments: [
    Case(
      "The police have confirmed two of the guests harmed themselves.", "police", "two of the guests harmed themselves."
    ),
    Case(
      "Ann Marlowe has confirmed the first troops arrived in Whitby this morning.", "Ann Marlowe",
      "the first troops arrived in Whitby this morning."),
    Case("Ann Marlowe confirmed the man who died was a soldier.", "Ann Marlowe", "the man who died was a soldier."),
  ])
  func readsClausesInThePast(_ test: Case) { expectOne(test) }

  @Test(arguments: [
    Case("Ann Marlowe told Harbour Radio, the ferry was late.", "Ann Marlowe", "the ferry was late."),
    Case(
      "Ann Marlowe told a gathering in Leeds last night, the growth was good.", "Ann Marlowe", "the growth was good."),
    Case("Ann Marlowe told national radio she would go.", "Ann Marlowe", "she would go."),
    Case("It was late, the wife of one worker told WXYZ television.", "wife of one worker", "It was late"),
    Case("Ann Marlowe warned all parties not to speak.", "Ann Marlowe", "not to speak."),
    Case("Ann Marlowe told the crew to leave at once.", "Ann Marlowe", "the crew to leave at once."),
    Case("Ann Marlowe told them to leave at once.", "Ann Marlowe", "to leave at once."),
  ])
  func readsBehindWhoIsTold(_ test: Case) { expectOne(test) }

  @Test(arguments: [
    Case(
      "The envoy has met them in Israel, a senior official said.", "senior official", "The envoy has met them in Israel"
    ),
    Case("The roof fell in, nurses and police said.", "nurses and police", "The roof fell in"),
    Case("The talks have ended, analysts here said.", "analysts", "The talks have ended"),
    Case("It had lost its custom, Ann Marlowe said but did not elaborate.", "Ann Marlowe", "It had lost its custom"),
    Case(
      "The toll is expected to rise, Ann Marlowe said in a plan submitted to the ministry of ports and harbours.",
      "Ann Marlowe", "The toll is expected to rise"),
    Case(
      "The cost of it, said Ann Marlowe, depends on the plan.", "Ann Marlowe", "The cost of it … depends on the plan."),
    Case("The firm paid nothing, records show.", "records", "The firm paid nothing"),
    Case("The ferry was late, according to the company’s second-quarter results.", "company", "The ferry was late"),
    Case("The ferry was late, according to court records.", "court records", "The ferry was late"),
  ])
  func readsCuesBehind(_ test: Case) { expectOne(test) }

  @Test(arguments: [
    Case(
      "Ann Marlowe of Dun just west of Whitby, says the quake shook her house.", "Ann Marlowe",
      "the quake shook her house."),
    Case("Harbour spokesman Captain Ann Marlowe, said it had worked.", "Ann Marlowe", "it had worked."),
    Case(
      "The coroner looking into the death of a marshal at the race in Leeds, has said he will not stop it.", "coroner",
      "he will not stop it."),
    Case("“No,” Ann Marlowe, an adviser to the mayor said.", "Ann Marlowe", "No"),
    Case(
      "“The city is full of smoke,” Ann Marlowe, a clerk who wrote to the paper, said.", "Ann Marlowe",
      "The city is full of smoke"),
    Case("The document released on Monday says firms could gain.", "document", "firms could gain."),
    Case(
      "Ann Marlowe, author of the 2017 article “The Case for Rain,” argued that it was kind.", "Ann Marlowe",
      "it was kind."),
    Case("The radio quoted Ann Marlowe as saying that it was late.", "Ann Marlowe", "it was late."),
    Case("A clerk emerged an hour later to say there was no deal.", "clerk", "there was no deal."),
  ])
  func findsSubjects(_ test: Case) { expectOne(test) }
}
