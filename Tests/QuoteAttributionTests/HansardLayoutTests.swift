import QuoteAttribution
import Testing

/// The layouts in which parliaments and those who copy from them print debates.
struct HansardLayoutTests {
  private func turns(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map { "\($0.speaker ?? "?"): \($0.text)" }
  }

  @Test func readsBlocksOfNamePartyAndSeat() {
    let text = """
      Online Harms: Prevention
      Tuesday 3 March 2026
      House of Commons
      Keir Mallory
      Labour
      Ashby North
      It has been a long time coming.
      Adaeze Okonkwo
      Conservative
      Hythe and Rye
      Will the Minister give way?
      Keir Mallory
      I will not.
      Column 224
      Madam Deputy Speaker
      Order.
      Topical Questions
      Siobhán Ní Bhriain
      SDLP
      South Down
      Is it in order?
      Back to top
      Terms and conditions
      """
    #expect(
      turns(text) == [
        "Keir Mallory: It has been a long time coming.", "Adaeze Okonkwo: Will the Minister give way?",
        "Keir Mallory: I will not.", "Madam Deputy Speaker: Order.", "Siobhán Ní Bhriain: Is it in order?",
      ])
  }

  @Test func readsSeatsAndPartiesInLinesOfTheirOwn() {
    let text = """
      Commons Chamber
      The Secretary of State was asked—
      Buses: Rural Areas
      Fergus Tindall
      (North Cheviot)
      (Con)
      1. What steps he is taking. (906511)
      11:31:00
      The Minister for Buses
      (Mark Rushbrooke)
      I have taken one.
      Fergus Tindall
      Only one?
      Mark Rushbrooke
      For now.
      """
    #expect(
      turns(text) == [
        "Fergus Tindall: What steps he is taking.", "Mark Rushbrooke: I have taken one.", "Fergus Tindall: Only one?",
        "Mark Rushbrooke: For now.",
      ])
  }

  @Test func readsNamesAtTheHeadsOfParagraphs() {
    let text = """
      8 JULY 2025
      7.14 pm
      Sarah Okoro (Lytham Cross) (Lab): I thank the House for its time.
      It is late.
      Deirdre Mulgrew (South Antrim) (DUP) rose—
      Sarah Okoro: I give way to the hon. Lady.
      Deirdre Mulgrew: She is most generous: I thank her.
      The Minister for Safeguarding (Tom Hallworth): I met the families.
      Jamie Bexon indicated assent.
      Tom Hallworth: We will act.
      Madam Deputy Speaker (Judith Ferriby): Order.
      T2. [903112] Sir Dafydd Prosser (Arfon) (PC): When?
      Madam Deputy Speaker: Not now.
      """
    #expect(
      turns(text) == [
        "Sarah Okoro: I thank the House for its time.", "Sarah Okoro: It is late.",
        "Sarah Okoro: I give way to the hon. Lady.", "Deirdre Mulgrew: She is most generous: I thank her.",
        "Tom Hallworth: I met the families.", "Tom Hallworth: We will act.", "Judith Ferriby: Order.",
        "Sir Dafydd Prosser: When?", "Judith Ferriby: Not now.",
      ])
  }

  @Test func readsNumberedEvidence() {
    let text = """
      Treasury Committee
      Oral evidence: Access to cash, HC 212
      Members present: Dame Ottoline Price (Chair); Rahul Sengupta; Tom Weir.
      Examination of witnesses
      Witnesses: Ngozi Adeyemi and Dr Peter Lindqvist.
      Q1 Chair: Why does cash matter?
      Ngozi Adeyemi: People use it: the old, the poor and the cautious.
      They are not a minority.
      Q2
      Rahul Sengupta: How many branches have closed?
      Dr Lindqvist: About 6,000.
      The Committee suspended for a Division in the House. On resuming—
      Chair: Order.
      """
    #expect(
      turns(text) == [
        "Dame Ottoline Price: Why does cash matter?",
        "Ngozi Adeyemi: People use it: the old, the poor and the cautious.", "Ngozi Adeyemi: They are not a minority.",
        "Rahul Sengupta: How many branches have closed?", "Dr Peter Lindqvist: About 6,000.",
        "Dame Ottoline Price: Order.",
      ])
  }

  @Test func readsMembersInOneLine() {
    let text = """
      Westminster Hall
      [Sir Roderick Vane in the Chair]
      1.30 pm
      Aisha Rahmani (Luton East, Labour)
      Post offices are the last shop in many villages.
      Jim Shaughnessy | DUP | Upper Bann
      I congratulate the hon. Lady.
      Sir Roderick Vane (in the Chair)
      Order.
      2.58 pm
      Aisha Rahmani
      Share this contribution
      I shall hold him to that.
      Sitting adjourned.
      """
    #expect(
      turns(text) == [
        "Aisha Rahmani: Post offices are the last shop in many villages.",
        "Jim Shaughnessy: I congratulate the hon. Lady.", "Sir Roderick Vane: Order.",
        "Aisha Rahmani: I shall hold him to that.",
      ])
  }

  @Test(arguments: [
    "Peers revolt in the House of Lords\n\nAnn Vale said: “No.”\n\nPiers Oakes said it was late.",
    "Who won: the results\n\nAnn Vale (Lab) held her seat.\n\n“It is late,” said Piers Oakes.\n\nMore to follow.",
  ])
  func leavesNewsAlone(text: String) { #expect(Article(text: text).documentType == .news) }
}
