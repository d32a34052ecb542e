import QuoteAttribution
import Testing

/// What is ordered, requested, called for or threatened, and orders of goods.
struct RequestFormTests {
  private func reported(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map(\.text)
  }

  @Test(arguments: [
    ("The judge ordered the firm to pay them within seven days.", "the firm to pay them within seven days."),
    ("The high court on Monday directed the state to explain the delay.", "the state to explain the delay."),
    ("The minister has ordered a review of the ferry service.", "a review of the ferry service."),
    (
      "Her union requested a later vote on the ferry to be arranged by noon.",
      "a later vote on the ferry to be arranged by noon."
    ),
    ("Ann Marlowe pressed the witness to name the buyer.", "the witness to name the buyer."),
    ("The union encouraged its members to vote early.", "its members to vote early."),
    ("The charity is advising motorists to keep their receipts.", "keep their receipts."),
    ("The employers are also asking for a cut in crews.", "a cut in crews."),
    ("Police are asking anyone with information to come forward.", "anyone with information to come forward."),
    ("Ann Marlowe launched a petition calling for a new bridge.", "a new bridge."),
    ("The forum has launched a petition calling for a new bridge.", "a new bridge."),
    ("Ann Marlowe has written to the council asking for a new code to be brought in.", "a new code to be brought in."),
    ("Ann Marlowe led a delegation to Hull lobbying for the levy to be removed.", "the levy to be removed."),
    ("The agency issued an alert urging users to turn it off.", "users to turn it off."),
    ("The officials threatened tariffs on the films.", "tariffs on the films."),
    ("The member wants 12 hours of battery at every tower.", "12 hours of battery at every tower."),
    ("The member wants fixed dates and no changes to the term.", "fixed dates and no changes to the term."),
    ("Ann Marlowe expects it to be lifted by Friday.", "it to be lifted by Friday."),
    ("Ann Marlowe promised on the campaign trail to bring down prices.", "to bring down prices."),
    ("Some states, including California, said they would not comply.", "they would not comply."),
    ("The union renewed its demand for a levy on sales.", "a levy on sales."),
  ])
  func readsWhatIsAskedFor(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(arguments: [
    ("The mayor’s call for an end to the strike has met with scorn.", "an end to the strike"),
    ("The bank backed a plea by Ann Marlowe for more time.", "more time."),
    ("Ann Marlowe echoed the president’s order for the school to close.", "the school to close."),
  ])
  func readsWhatANounAsksFor(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(arguments: [
    "The company ordered 300 new trains from a factory in Spain last year.",
    "Ann Marlowe ordered a coffee and sat down by the window.",
    "The team pressed hard in the second half but could not find a goal.",
    "They pressed the button and waited for the lift to come.",
    "She directed the play to great acclaim in 1998.",
    "The committee requested documents from the firm in June.",
    "Its orders for jets fell to nine from 30.",
    "The group's calls for months went unanswered.",
    "He asked for a glass of water and took a seat.",
    "He hopes to be back on the field by June.",
    "The storm threatened homes along the coast for most of the night.",
    "The official asked for anonymity because of the talks.",
  ])
  func leavesOrdersOfGoodsAndWishes(text: String) { #expect(reported(text).isEmpty) }
}
