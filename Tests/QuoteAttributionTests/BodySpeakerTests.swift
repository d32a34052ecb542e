import QuoteAttribution
import Testing

/// Which body a common noun means.
struct BodySpeakerTests {
  @Test(arguments: [
    SpeakersCase(
      "Hull Water, a private supplier, raised its bills. The company said that pipes were old.",
      ["Hull Water"]),
    SpeakersCase(
      "The charity Bramble runs 40 homes. Its director, Ann Marlowe, said that beds were full. The "
        + "charity said that it needed more.",
      ["Ann Marlowe", "Bramble"]),
    SpeakersCase(
      "The regulator fined Orbis. “We are sorry,” the company said.",
      ["Orbis"]),
    SpeakersCase(
      "Ofcom fined the broadcaster Orbis. The regulator said that it had lied. The broadcaster said "
        + "that it had not.",
      ["Ofcom", "Orbis"]),
    SpeakersCase(
      "Microsoft and Google have objected. The two companies said that the rule was vague.",
      ["Microsoft and Google"]),
    SpeakersCase(
      "Google has objected. The search giant said that the rule was vague.",
      ["Google"]),
    SpeakersCase(
      "Meta, which owns Instagram, has objected. The company said that the rule was vague.",
      ["Meta"]),
    SpeakersCase(
      "The Bank of England held rates. The bank said that prices would fall. Threadneedle Street said "
        + "that it was watching.",
      ["Bank of England", "Threadneedle Street"]),
    SpeakersCase(
      "The Supreme Court struck down the law. The court said that it went too far.",
      ["Supreme Court"]),
    SpeakersCase(
      "The House Judiciary Committee met on Monday. The panel said that it would vote.",
      ["House Judiciary Committee"]),
    SpeakersCase(
      "Amnesty International said that three were held. The rights group said that two were ill. The "
        + "group called for a review.",
      ["Amnesty International", "Amnesty International", "Amnesty International"]),
    SpeakersCase(
      "Human Rights Watch said that three were held. HRW said that two were ill.",
      ["Human Rights Watch", "Human Rights Watch"]),
    SpeakersCase(
      "The National Union of Teachers said that pay was low. The union said that it would strike. The "
        + "NUT said that it was ready.",
      ["National Union of Teachers", "National Union of Teachers", "National Union of Teachers"]),
    SpeakersCase(
      "The American Civil Liberties Union sued. The ACLU said that the law was void. The group said "
        + "that it would win.",
      ["American Civil Liberties Union", "American Civil Liberties Union"]),
    SpeakersCase(
      "Labour said that it would vote no. The party said that the bill was weak.",
      ["Labour", "Labour"]),
    SpeakersCase(
      "The Greens said that they would vote no. The party said that the bill was weak.",
      ["Greens", "Greens"]),
    SpeakersCase(
      "The Hull Gazette reported that the mayor would go. The newspaper said that she was ill.",
      ["Hull Gazette", "Hull Gazette"]),
    SpeakersCase(
      "CNN reported that the mayor would go. The network said that she was ill.",
      ["CNN", "CNN"]),
    SpeakersCase(
      "The University of Hull said that it would close the course. The university said that demand had "
        + "fallen.",
      ["University of Hull", "University of Hull"]),
    SpeakersCase(
      "Harbour Primary School said that it was closed. The school said that the roof leaked.",
      ["Harbour Primary School", "Harbour Primary School"]),
    SpeakersCase(
      "Hull City signed Piers Vale. The club said that he was fit. “I am glad,” the striker said.",
      ["Hull City", "Piers Vale"]),
    SpeakersCase(
      "Orbis Pharma makes the drug. The drugmaker said that it was safe.",
      ["Orbis Pharma"]),
    SpeakersCase(
      "South West Water fixed the leak. The firm said that it was small.",
      ["South West Water"]),
    SpeakersCase(
      "The insurer Bramble Mutual paid out. A company spokesman said that claims had doubled.",
      ["Bramble Mutual"]),
    SpeakersCase(
      "Walmart said that prices would rise. Target said that they would not. The retailer said that it "
        + "had stock.",
      ["Walmart", "Target", "Target"]),
    SpeakersCase(
      "The think tank Demos said that the plan was dear. The group said that it would cost £4bn.",
      ["Demos", "Demos"]),
    SpeakersCase(
      "The lobby group TechUK said that the rule was vague. It said that firms would leave.",
      ["TechUK", "TechUK"]),
    SpeakersCase(
      "The Pentagon said that it was ready. The department said that troops were near.",
      ["Pentagon", "Pentagon"]),
    SpeakersCase(
      "The FBI said that it was looking into it. The bureau said that one man was held.",
      ["FBI", "FBI"]),
    SpeakersCase(
      "The NRC said that the site was safe. The Nuclear Regulatory Commission made the order in May.",
      ["Nuclear Regulatory Commission"]),
    SpeakersCase(
      "The Nuclear Regulatory Commission made the order in May. The NRC said that the site was safe.",
      ["Nuclear Regulatory Commission"]),
    SpeakersCase(
      "The Ministry of Trade and Industry made the order. MTI said that it was safe.",
      ["Ministry of Trade and Industry"]),
    SpeakersCase(
      "The Canadian Radio-television and Telecommunications Commission said that the fund was small.",
      ["Canadian Radio-television and Telecommunications Commission"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
