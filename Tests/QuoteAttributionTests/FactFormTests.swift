import QuoteAttribution
import Testing

/// Facts reported in a noun or without `that`, and judgements in the writer's words.
struct FactFormTests {
  private func reported(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map(\.text)
  }

  @Test(arguments: [
    ("The railway reported no major delays.", "no major delays."),
    ("Ann Marlowe reports four fewer crashes.", "four fewer crashes."),
    ("An official confirmed the arrests of two leaders.", "the arrests of two leaders."),
    ("The analysis predicted only a slight rise in output.", "only a slight rise in output."),
    ("Ann Marlowe noted the lease runs out in May.", "the lease runs out in May."),
    ("Ann Marlowe noted Orbis competes with nine rivals.", "Orbis competes with nine rivals."),
    ("A survey found nine in ten showed signs of distress.", "nine in ten showed signs of distress."),
    ("The agency confirmed to the Harbour Times that it had 41 reports.", "it had 41 reports."),
    ("A spokesman warned nothing was off the table.", "nothing was off the table."),
    ("They put it at 31 decibels.", "it at 31 decibels."),
    ("Witnesses described hearing a loud bang.", "hearing a loud bang."),
    ("Residents complained of headaches.", "headaches."),
    ("The bank had in August cautioned that it would not pay.", "it would not pay."),
    ("Ann Marlowe, who is 60, has long maintained that it leaks.", "it leaks."),
    ("Ann Marlowe does accept that it leaks.", "it leaks."),
    ("Ann Marlowe nevertheless announced a review of it.", "a review of it."),
    ("Everyone, a neighbor confided, knows it.", "Everyone … knows it."),
    ("At the bank, Ann Marlowe said, they asked for a bill.", "At the bank … they asked for a bill."),
    ("Newswire reported the owner, Orbis, as saying it was shut.", "it was shut."),
    ("Local media reports say the roof fell.", "the roof fell."),
    ("He was quoted by the magazine Harbour and Finance as saying he would buy it.", "he would buy it."),
    (
      "Four people were hurt (two of them badly) police spokeswoman Ann Marlowe said.",
      "Four people were hurt (two of them badly)"
    ),
  ])
  func readsFacts(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(arguments: [
    ("Ann Marlowe calls it a kind of tide.", ["it a kind of tide."]),
    ("The ministry viewed the offer as unacceptable.", ["the offer as unacceptable."]),
    ("The president hailed the deal as historic.", ["the deal as historic."]),
    ("The state shut the site, a step critics called a blow to free speech.", ["a blow to free speech."]),
    (
      "The group wants a warrant, a condition the union has called unworkable.",
      ["unworkable."]
    ),
    ("In Ann Marlowe’s view, the plan will fail.", ["the plan will fail."]),
    ("By the union’s count the firm has lost nine drivers.", ["the firm has lost nine drivers."]),
    ("The plan will fail, in the union’s view.", ["The plan will fail"]),
    ("The message from the mayor was blunter: the port would close.", ["the port would close."]),
    ("The mayor warned: the port would close.", ["the port would close."]),
    ("The senators asked the agency to explain how it was used.", ["the agency to explain how it was used."]),
    ("The mayor, boasting that it was hers, waved to the crowd.", ["it was hers"]),
    ("Ann Marlowe promised a full review and apologized to customers.", ["a full review"]),
  ])
  func readsJudgements(text: String, statements: [String]) { #expect(reported(text) == statements) }

  @Test(arguments: [
    "He reported the theft to police on Tuesday morning.",
    "The firm reported a net profit of $3 million for the quarter.",
    "The president called an election for May 14.",
    "The minister issued harsh remarks on the website.",
    "Mr Vale, who left in May, was told the numbers would improve.",
    "She has now been told the bill has gone up.",
    "The app was used again, suggesting that it is not gone.",
    "It fined her because it thought she was in Belgium.",
    "Asked by a reporter whether she would stay, the mayor smiled.",
    "The letters were meant to say that a file had been closed.",
    "Ann Marlowe says his own last name as though it were a question.",
    "The firm was used as an alleged front for a spy.", "Ann Marlowe shot back within minutes.",
    "Ann Marlowe told the crowd a story about her boyhood.",
    "A second official said the same.", "She keeps the money in her account.",
  ])
  func leavesWhatReportsNothing(text: String) { #expect(reported(text).isEmpty) }
}
