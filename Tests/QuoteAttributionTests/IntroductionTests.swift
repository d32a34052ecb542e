import QuoteAttribution
import Testing

/// Offices whose holder comes next, shortened names, and verbs that looked like part of a name.
struct IntroductionTests {
  @Test(arguments: [
    SpeakersCase(
      "The Queensland Premier says he takes the blame for the escape. Peter Beatson says he will ask "
        + "for a report.",
      ["Peter Beatson", "Peter Beatson"]),
    SpeakersCase(
      "The Premier said the rule would go. Mr Beatson said it was late.",
      ["Mr Beatson", "Mr Beatson"]),
    SpeakersCase(
      "The Premier said the rule would go. Critics were not impressed. Ann Marlowe, of the charity "
        + "Bramble, said it was late.",
      ["Premier", "Ann Marlowe"]),
    SpeakersCase(
      "The mayor said the rule would go. Councillor Ann Marlowe said it was late.",
      ["mayor", "Ann Marlowe"]),
    SpeakersCase(
      "Labor MP Carmen Lawson says the party must move. The Member for Fremont says it lost nothing.",
      ["Carmen Lawson", "Carmen Lawson"]),
    SpeakersCase(
      "The New York Mercantile Exchange set new hours. NYMEX said it was ready.",
      ["New York Mercantile Exchange"]),
    SpeakersCase(
      "The ferry is full, the Hull Embassy says in a new report. The report says it will sink.",
      ["Hull Embassy", "Hull Embassy"]),
    SpeakersCase(
      "But a study released late last month by Election Data Partners reported that the state would "
        + "lose. EDP said Texas would gain.",
      ["Election Data Partners", "Election Data Partners"]),
    SpeakersCase(
      "An official with a background screening company said the rule was bad.",
      ["official with a background screening company"]),
    SpeakersCase(
      "Sam Gonzo, who came in May, is a stay-at-home mother of four. A federal judge has blocked the "
        + "law so she can study it. \"I am afraid,\" Gonzo said. \"It is hard,\" she said.",
      ["Sam Gonzo", "Sam Gonzo"]),
  ])
  func introductions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "President Adolfo Rodrigo Sand left Hull. Mr Rodrigo Sand said it was late.",
      ["Adolfo Rodrigo Sand"]),
    SpeakersCase(
      "Ahmad Wali Masor said it was late. “I expect a result,” Wali Masor said.",
      ["Ahmad Wali Masor", "Ahmad Wali Masor"]),
    SpeakersCase(
      "The Ford inquiry met in Hull. Gerald Ford was there. Mr Ford said it was late.",
      ["Gerald Ford"]),
    SpeakersCase(
      "Yallow Energy manager Lindsay Ward says the plant is shut. Mr Ward says it is late.",
      ["Lindsay Ward", "Lindsay Ward"]),
    SpeakersCase(
      "The SES' Laura Goodwin says it is late. Ms Goodwin says it rained.",
      ["Laura Goodwin", "Laura Goodwin"]),
    SpeakersCase(
      "Bill Peal spoke first. Mr Peal said it was late.",
      ["Bill Peal"]),
    SpeakersCase(
      "The client Moralo paid late. David Moralo was away. Moralo said it was late.",
      ["David Moralo"]),
    SpeakersCase(
      "The state sued the company behind Embert, an app with many users. Embert Inc. was fined. Embert "
        + "said it was late.",
      ["Embert Inc."]),
    SpeakersCase(
      "In a paper, she and two colleagues found that pupils sleep too little. Ann Marlowe is a doctor.",
      [nil]),
    SpeakersCase(
      "Ann Marlowe is a doctor. She and two colleagues said that pupils sleep too little.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Shane Brad of Ballad just west of Burkin, says the quake woke him.",
      ["Shane Brad"]),
    SpeakersCase(
      "Pressure has been mounting on Dr Holling. A spokeswoman said he would write.",
      ["spokeswoman"]),
    SpeakersCase(
      "The union and Orbis met. Both the union and Orbis said they would talk.",
      ["union and Orbis"]),
  ])
  func shortened(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Unions representing Harbour maintenance workers have warned that jobs will go.",
      ["unions"]),
    SpeakersCase(
      "Lawyers acting for the Marlowe family said it was late.",
      ["lawyers"]),
    SpeakersCase(
      "Residents blame traders of fireworks and say the street was too narrow.",
      ["residents"]),
    SpeakersCase(
      "Doctors performed a series of tests early today and said Mr Vale's condition had improved.",
      ["doctors"]),
    SpeakersCase(
      "The Transport Safety Bureau today released its report into the crash, which killed eight people "
        + "in May last year. The report has ruled out pilot error. It says the mast broke.",
      ["Transport Safety Bureau", "Transport Safety Bureau"]),
    SpeakersCase(
      "It was chaos as hundreds of police confronted 3,000 supporters, who said their leader would not "
        + "be arrested.",
      ["3,000 supporters"]),
    SpeakersCase(
      "Unfortunately for Marlowe, it went wrong. Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The firm plans to pipe gas from the Bay-Udon gasfield to Hull. The company said it was "
        + "delighted.",
      ["firm"]),
    SpeakersCase(
      "Tenants union leader Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Residents living near the plant say the smell is worse.",
      ["residents"]),
    SpeakersCase(
      "Police investigating the shooting say two men fled.",
      ["police"]),
    SpeakersCase(
      "In a session with sailors aboard the destroyer USS Higgs, Defense Secretary Robert Gaines spoke "
        + "of cuts. He said the corps was too big.",
      ["Robert Gaines"]),
  ])
  func verbs(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
