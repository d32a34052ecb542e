import QuoteAttribution
import Testing

/// Forms of reported speech beyond `said that`, and forms like them that report nothing.
struct ReportedFormTests {
  private func reported(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map(\.text)
  }

  @Test(
    arguments: [
      ("The ferry, she said, had no engine.", "The ferry … had no engine."),
      ("Why, she asked, had nobody looked?", "Why … had nobody looked?"),
      (
        "It is good at knives, she explained over a poor line from Austin, and bad at kitchens.",
        "It is good at knives … and bad at kitchens."
      ),
      ("The steel, he says, at least was missed.", "The steel … at least was missed."),
      ("Under it, according to the council, buses would be free.", "Under it … buses would be free."),
      ("The driver, according to the lawsuit, had been awake for a day.", "The driver … had been awake for a day."),
      ("She gave up because, she explained, it hurt to kneel.", "it hurt to kneel."),
      ("Prices, economists warn, could double by spring.", "Prices … could double by spring."),
    ])
  func readsCuesAmidWhatTheyReport(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(
    arguments: [
      ("The ferry was late, she said, shaking her head.", "The ferry was late"),
      ("The ferry was late, said Ann Marlowe, its former captain.", "The ferry was late"),
      ("The port will stay open, the council said in a letter to residents.", "The port will stay open"),
      (
        "The block could run short by spring, the bishop concluded in September.", "The block could run short by spring"
      ),
    ])
  func leavesWhatTellsHowItWasSaid(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(
    arguments: [
      ("Mr Vale was told by the mayor to “look them in the eye”.", ["to “look them in the eye”."]),
      ("She was assured, by an official who had flown in from Lisbon, that nobody would lose.", ["nobody would lose."]),
      ("The bill was dismissed as “fantasy” by the bishop.", ["fantasy"]),
      ("The bill was branded “a gift to the banks” by the bishop.", ["a gift to the banks"]),
      (
        "Mr Vale was quoted by the state news agency as saying the port would be closed.", ["the port would be closed."]
      ),
      (
        "Ms Marlowe asked whether it was safe and was assured by the mayor that it was not.",
        ["whether it was safe", "it was not."]
      ),
    ])
  func readsPassives(text: String, statements: [String]) { #expect(reported(text) == statements) }

  @Test(
    arguments: [
      ("The council’s position is that the bridge will hold.", "the bridge will hold."),
      ("Ms Marlowe’s fear was that the dam would burst.", "the dam would burst."),
      ("Its position, as set out in a series of emails, was that a ship would be sent.", "a ship would be sent."),
      ("The minister is adamant that the fund will open in May.", "the fund will open in May."),
      ("Residents were worried that the road would flood.", "the road would flood."),
      ("Her message to the owners was simple: “Sell it.”", "Sell it."),
    ])
  func readsNounsAndAttitudes(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(
    arguments: [
      ("Union leaders have been warning for months that the depot would close.", "the depot would close."),
      (
        "The mayor said on Friday in a brief call with reporters that the bridge would reopen.",
        "the bridge would reopen."
      ),
      (
        "The charity Bramble, which speaks for tenants who have lost their homes, said the rent was a scandal.",
        "the rent was a scandal."
      ),
      ("A woman who was told to leave the shop says she no longer feels safe.", "she no longer feels safe."),
      ("Cops reckon at least 1,900 people bought one.", "at least 1,900 people bought one."),
      ("The bishop’s team says she was on the phone.", "she was on the phone."),
      ("Prosecutors allege Vale took $40,000 in cash.", "Vale took $40,000 in cash."),
      ("The council put the cost of the repairs at £3 million.", "the cost of the repairs at £3 million."),
      ("Campaigners want the law changed so that victims can sue.", "the law changed so that victims can sue."),
      ("The union wants a ban on night flights.", "a ban on night flights."),
      ("The mayor asked that the vote be held in May.", "the vote be held in May."),
      ("The bishop attributed the crisis to the price of fish.", "the crisis to the price of fish."),
      ("The bishop called it “a betrayal” and tried to stop the sale.", "it “a betrayal”"),
      ("The port, which says it may close, is open.", "it may close"),
    ])
  func readsTheWritersWords(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(arguments: [
    "It is clear that the plan failed.", "He said nothing, turned and left the room.",
    "Rebels claimed responsibility for the attack.", "The president declared three days of mourning.",
    "The port, which had threatened to close, was quiet.", "He remembers hearing it and thinking it was a drill.",
    "The sour note is a matter of some dispute.", "She stood with a paddle that says STOP.",
    "Nobody said what it was for.", "The bank’s forecast is for growth.", "The company added 310 customers in May.",
    "The two sides agreed to meet again.", "They moved house when they were young.",
    "A boy called Tito lasted a summer.", "I put that to the bishop, by letter this time.",
  ])
  func leavesNarration(text: String) { #expect(reported(text).isEmpty) }

  @Test func readsAShortAnswerInAParagraphOfItsOwn() {
    let text = "Asked who might want them, Ms Marlowe paused.\n\n“Museums?”\n\nNobody laughed at “Safe”."
    #expect(reported(text) == ["Museums?"])
  }
}
