import QuoteAttribution
import Testing

/// The forms in which parliaments other than those at Westminster, and sites that copy them, name who speaks.
struct ParliamentLayoutTests {
  private func turns(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map {
      "\($0.speaker ?? "?"): \($0.text.replacing("\n", with: " "))"
    }
  }

  @Test func readsTheCommonsAsItsSiteCopies() {
    let text = """
      Volume 770: debated on Monday 9 June 2025
      Buses
      3.31 pm
      Ann Marlowe
      (Whitby) (Lab)
      Share this contribution
      I beg to move,
      That this House believes that buses should be on time; and calls on the Minister to buy a clock.
      They are late.
      Share this debate
      Piers Vale
      (Port Alden) (Con)
      Share this contribution
      Are they? I had one this morning.
      Ann Marlowe
      Share this contribution
      You had mine.
      """
    #expect(
      turns(text) == [
        "Ann Marlowe: They are late.", "Piers Vale: Are they? I had one this morning.", "Ann Marlowe: You had mine.",
      ])
  }

  @Test func readsPartyAndSeatInOneLine() {
    let text = """
      Ann Marlowe
      Labour, Whitby
      Copy link to this contribution
      The buses are late.
      Piers Vale
      Conservative, Port Alden
      Copy link to this contribution
      Mr. Speaker. They are not.
      Several hon. Members rose—
      Ann Marlowe
      Labour, Whitby
      Copy link to this contribution
      They are.
      """
    #expect(
      turns(text) == [
        "Ann Marlowe: The buses are late.", "Piers Vale: Mr. Speaker. They are not.", "Ann Marlowe: They are.",
      ])
  }

  @Test func readsHolyrood() {
    let text = """
      Finance Committee
      09:31
      The Convener (Ann Marlowe):
      Welcome. The first item is evidence on the budget.
      Piers Vale (Highlands) (SNP):
      1. To ask what it will cost. (S6O-01234)
      Dr Agnes Oakes (Fraser Institute):
      A great deal.
      Piers Vale:
      Can you be more precise?
      Dr Oakes:
      No.
      The Convener:
      We will move on.
      Committee Reports (Publication)
      09:50
      Ann Marlowe:
      The next item is on reports.
      Online Fraud (Support for Victims)
      2. Question not lodged.
      """
    #expect(
      turns(text) == [
        "Ann Marlowe: Welcome. The first item is evidence on the budget.", "Piers Vale: To ask what it will cost.",
        "Dr Agnes Oakes: A great deal.", "Piers Vale: Can you be more precise?", "Dr Agnes Oakes: No.",
        "Ann Marlowe: We will move on.", "Ann Marlowe: The next item is on reports.",
      ])
  }

  @Test func readsTheSenedd() {
    let text = """
      Statement by the Cabinet Secretary for Health
      The Deputy Llywydd:
      Good afternoon.
      14:31:02
      Ann Marlowe MS:
      Thank you. I have a statement on waiting.
      Piers Vale AS:
      Is it long?
      Ann Marlowe MS:
      Not as long as the wait.
      """
    #expect(
      turns(text) == [
        "The Deputy Llywydd: Good afternoon.", "Ann Marlowe MS: Thank you. I have a statement on waiting.",
        "Piers Vale AS: Is it long?", "Ann Marlowe MS: Not as long as the wait.",
      ])
  }

  @Test func readsTheDail() {
    let text = """
      Dáil Éireann debate
      Thursday, 6 Mar 2025
      An Ceann Comhairle: We move to questions on promised legislation.
      Deputy Ann Marlowe: When will the Bill be published? I have asked before.
      Minister for Justice (Deputy Piers Vale): It will be published in the autumn.
      Deputy Ann Marlowe: Which autumn?
      Deputy Piers Vale: The next one.
      """
    #expect(
      turns(text) == [
        "An Ceann Comhairle: We move to questions on promised legislation.",
        "Deputy Ann Marlowe: When will the Bill be published? I have asked before.",
        "Deputy Piers Vale: It will be published in the autumn.", "Deputy Ann Marlowe: Which autumn?",
        "Deputy Piers Vale: The next one.",
      ])
  }

  @Test func readsCanberra() {
    let text = """
      The Senate
      Questions Without Notice
      Reef Monitoring
      Senator HOLLOWAY (Queensland) (14:04): My question is to the Minister for the Environment. When will the minister count the fish?
      Senator O'HARA (New South Wales—Minister for the Environment) (14:05): I thank Senator Holloway. We count them daily.
      I might add that some count back.
      The PRESIDENT: Order! Senator Holloway, a supplementary?
      Senator HOLLOWAY: How many fish are there?
      Opposition senators interjecting—
      Senator O'HARA: Many: more than last year.
      """
    #expect(
      turns(text) == [
        "Senator Holloway: My question is to the Minister for the Environment. When will the minister count the fish?",
        "Senator O'Hara: I thank Senator Holloway. We count them daily.",
        "Senator O'Hara: I might add that some count back.",
        "The President: Order! Senator Holloway, a supplementary?", "Senator Holloway: How many fish are there?",
        "Senator O'Hara: Many: more than last year.",
      ])
  }

  @Test func readsWellington() {
    let text = """
      FERRIES
      ANN MARLOWE (Labour—Whitby): Does he stand by his ferry?
      Hon PIERS VALE (Minister for Ports): I do, and in it.
      Ann Marlowe: Then why is it not sailing?
      Hon PIERS VALE: It is resting.
      SPEAKER: Order!
      """
    #expect(
      turns(text) == [
        "Ann Marlowe: Does he stand by his ferry?", "Hon Piers Vale: I do, and in it.",
        "Ann Marlowe: Then why is it not sailing?", "Hon Piers Vale: It is resting.", "Speaker: Order!",
      ])
  }

  @Test func readsOttawa() {
    let text = """
      Mrs. Ann Marlowe (Whitby, CPC): Mr. Speaker, where is the ferry?
      Hon. Piers Vale (Minister of Ports, Lib.): Mr. Speaker, it is at sea.
      Mrs. Ann Marlowe: Mr. Speaker, it is on the news that it is not.
      The Speaker: The hon. member for Port Alden.
      Mr. Émile O’Hara (Port Alden, BQ): Monsieur le Président, I am glad to hear it.
      """
    #expect(
      turns(text) == [
        "Mrs. Ann Marlowe: Mr. Speaker, where is the ferry?", "Hon. Piers Vale: Mr. Speaker, it is at sea.",
        "Mrs. Ann Marlowe: Mr. Speaker, it is on the news that it is not.",
        "The Speaker: The hon. member for Port Alden.",
        "Mr. Émile O’Hara: Monsieur le Président, I am glad to hear it.",
      ])
  }

  @Test func readsTheRecordOfCongress() {
    let text = """
      [Congressional Record Volume 171, Number 45 (Tuesday, March 11, 2025)]
      [House]
      [Pages H1001-H1003]

                             HARBOR CAMERAS ACT OF 2025

        Mr. VALE. Madam Speaker, I move to suspend the rules and pass the bill.
        The Clerk read the title of the bill.
        The SPEAKER pro tempore. Pursuant to the rule, the gentleman from
      Texas (Mr. Vale) and the gentlewoman from Ohio (Ms. Marlowe) each will
      control 20 minutes.
        Mr. VALE of Texas. Madam Speaker, I yield myself such time as I may
      consume. This bill is about cameras in harbors, of which there are many
      and about which little is known.
        Madam Speaker, I reserve the balance of my time.
        Ms. MARLOWE. Madam Speaker, I rise in opposition. The gentleman is
      wrong about the harbors.
        The SPEAKER pro tempore. The gentlewoman's time has expired.
        Mrs. O'HARA. I object.
      """
    #expect(
      turns(text) == [
        "Vale: Madam Speaker, I move to suspend the rules and pass the bill.",
        "The Speaker pro tempore: Pursuant to the rule, the gentleman from Texas (Mr. Vale) and the gentlewoman from "
          + "Ohio (Ms. Marlowe) each will control 20 minutes.",
        "Vale: Madam Speaker, I yield myself such time as I may consume. This bill is about cameras in harbors, of which "
          + "there are many and about which little is known.",
        "Vale: Madam Speaker, I reserve the balance of my time.",
        "Marlowe: Madam Speaker, I rise in opposition. The gentleman is wrong about the harbors.",
        "The Speaker pro tempore: The gentlewoman's time has expired.", "O'Hara: I object.",
      ])
  }

  @Test func readsHearings() {
    let text = """
                                     HEARING
      U.S. House of Representatives,
      Committee on Ferries,
      Washington, DC.
      The Committee met, pursuant to call, at 10 a.m., in room 2, Hon. Ann
      Marlowe [Chairwoman of the Committee] presiding.
      Chairwoman Marlowe. The Committee will come to order. We are here to ask
      why the ferry has not sailed since the spring of last year.
      I now recognize our witnesses.

      STATEMENTS OF MR. PIERS VALE, PRESIDENT, VALE LINES; AND DR. AGNES
      O'HARA, PROFESSOR OF TIDES, UNIVERSITY OF WHITBY

      Mr. Vale. Thank you, Madam Chairwoman. It has no engine, and none can be
      had before the fall, as we told the Committee last year.
      Dr. O'Hara. There is also no water.
      The Chairwoman. Mr. Van Doren, you have 5 minutes.
      Mr. Van Doren. I yield.
      [Recess.]
      Chairwoman Marlowe. We are adjourned.
      """
    #expect(
      turns(text) == [
        "Ann Marlowe: The Committee will come to order. We are here to ask why the ferry has not sailed since the spring "
          + "of last year. I now recognize our witnesses.",
        "Piers Vale: Thank you, Madam Chairwoman. It has no engine, and none can be had before the fall, as we told the "
          + "Committee last year.",
        "Agnes O'Hara: There is also no water.", "Ann Marlowe: Mr. Van Doren, you have 5 minutes.",
        "Van Doren: I yield.", "Ann Marlowe: We are adjourned.",
      ])
  }
}
