import QuoteAttribution
import Testing

/// How articles come back to somebody: by office, trade, country, kin, pronoun or a shorter name.
struct ReMentionTests {
  @Test(arguments: [
    SpeakersCase(
      "Sen. Lyle Hatch, R-Idaho, said he would vote no. “It is dead on arrival,” the lawmaker said.",
      ["Lyle Hatch", "Lyle Hatch"]),
    SpeakersCase(
      "Comets coach Bev Sturgis said the loss stung. “We quit on the ball,” the Comets boss said.",
      ["Bev Sturgis", "Bev Sturgis"]),
    SpeakersCase(
      "Gov. Ellen Pryor signed the bill. The Democratic governor said it would save lives.", ["Ellen Pryor"]),
    SpeakersCase(
      "Finance minister Ana Ruiz said taxes would rise. The foreign minister said the talks had failed.",
      ["Ana Ruiz", "foreign minister"]),
    SpeakersCase(
      "Chief Constable Rob Tate said crime had fallen. The police chief said burglaries had halved.",
      ["Rob Tate", "Rob Tate"]),
    SpeakersCase("Lucia Romano won silver. “I am so proud,” the Italian said.", ["Lucia Romano"]),
    SpeakersCase("The 6-foot-4 Dylan Kane had 31 points. “I felt it,” the junior guard said.", ["Dylan Kane"]),
    SpeakersCase(
      "Maria Chen runs the depot. The 40-year-old mother of two from Hull said it was closing.", ["Maria Chen"]),
    SpeakersCase(
      "Labour Cabinet Secretary Beatrice Otieno was late. The CS said her car had broken down.", ["Beatrice Otieno"]),
    SpeakersCase("The Commissioner of Languages said so on Monday. Ms Roe, the commissioner, left.", []),
    SpeakersCase(
      "The Commissioner of Languages said the rule was broken. Later commissioner Ada Roe said it was mended.",
      ["Ada Roe", "Ada Roe"]),
    SpeakersCase("Ms Roe sacked Tom Vale in May. He said it was unfair.", ["Tom Vale"]),
    SpeakersCase("Mr Roe met Ann Vale in May. She said it was unfair. He said it was not.", ["Ann Vale", "Mr Roe"]),
    SpeakersCase(
      "Reed Plummer said it would be close. His last survey had Clay Barrow ahead. He said it meant little.",
      ["Reed Plummer", "Reed Plummer"]),
    SpeakersCase("Asked whether Mr Vale had resigned, Mr Roe said he had not.", ["Mr Roe"]),
    SpeakersCase(
      "Mr Roe was calm. Asked whether Mr Vale had resigned, he said: “I think not.”", ["Mr Roe"]),
    SpeakersCase("Speaking after Mr Vale was jailed, Ms Roe said she was relieved.", ["Ms Roe"]),
    SpeakersCase(
      "An engineer who left last year, and who would not be named, was not surprised. He said nobody checked.",
      ["engineer"]),
    SpeakersCase(
      "A spokeswoman for Orbis Rail said trains were late. She added that staff were ill.",
      ["Orbis Rail", "Orbis Rail"]),
    SpeakersCase("The outcome is awkward for Orbis Rail. A spokesperson said it would learn.", ["Orbis Rail"]),
    SpeakersCase("The prime minister’s spokesman said there was no plan.", ["prime minister’s spokesman"]),
    SpeakersCase("A No 10 spokesperson said there would be no inquiry.", ["No 10"]),
    SpeakersCase("“We would go tomorrow. Nobody tells us how.” So said Ada Stern, head of the firm.", ["Ada Stern"]),
    SpeakersCase("That did not go down well with Halima Adan. “We need a cheque, not a report!”", ["Halima Adan"]),
    SpeakersCase(
      "In a report on Tuesday, Ada Roe said nobody had looked. According to the report, two letters were wrong.",
      ["Ada Roe", "Ada Roe"]),
    SpeakersCase("Bo Strick sent a memo to donors. The memo argued that the poll was wrong.", ["Bo Strick"]),
    SpeakersCase("One of the lawyers said it was odd.", ["lawyer"]),
    SpeakersCase(
      "A senior official said it was late. Another said it was lost.",
      ["senior official", "another senior official"]),
  ])
  func people(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Orbis, a Leeds firm that makes drones, said sales had doubled. The firm said it would hire.", ["Orbis", "Orbis"]),
    SpeakersCase("Harlow & Webb said it was sorry. The firm said it had acted.", ["Harlow & Webb", "Harlow & Webb"]),
    SpeakersCase(
      "Amity Plains said it would appeal. The insurer said it was right.", ["Amity Plains", "Amity Plains"]),
    SpeakersCase(
      "The National Council of Policy Advocates said help was due. It said time was short.",
      [
        "National Council of Policy Advocates", "National Council of Policy Advocates",
      ]),
    SpeakersCase(
      "A spokesman for East of Wessex Ambulance Service said two crews went.", ["East of Wessex Ambulance Service"]),
    SpeakersCase("The Ministry of Culture and Sport said the site was safe.", ["Ministry of Culture and Sport"]),
    SpeakersCase("Inspections have risen, according to the coast guard.", ["coast guard"]),
    SpeakersCase(
      "Orbis said it was right. The public accounts committee said it was wrong.",
      ["Orbis", "public accounts committee"]),
    SpeakersCase("Orbis lost the case. The tribunal said the firm had failed.", ["tribunal"]),
    SpeakersCase("Mr Vale leads by two points, according to a Harbour University poll.", ["Harbour University"]),
  ])
  func bodies(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "“We have no berth,” said Ludwig van der Meer. “None,” van der Meer said.",
      [
        "Ludwig van der Meer", "Ludwig van der Meer",
      ]),
    SpeakersCase(
      "José Luis de la Cruz said sales fell. De la Cruz said he may close.",
      [
        "José Luis de la Cruz", "José Luis de la Cruz",
      ]),
    SpeakersCase(
      "“Nobody asked,” Abdul al-Tikriti said. Al-Tikriti said the well was dry.",
      [
        "Abdul al-Tikriti", "Abdul al-Tikriti",
      ]),
    SpeakersCase("J.D. Crane said the team was ready. “We’re healthy,” Crane said.", ["J.D. Crane", "J.D. Crane"]),
    SpeakersCase(
      "Samuel Porter III said the will was valid. Porter said the heirs agreed.",
      [
        "Samuel Porter III", "Samuel Porter III",
      ]),
    SpeakersCase("Tom Baker runs the depot. “We are shut,” Baker said.", ["Tom Baker"]),
    SpeakersCase("A survivor’s daughter, Isobel, was there. Isobel Harker said it was late.", ["Isobel Harker"]),
    SpeakersCase("Sinn Féin’s Eoin Dunne said it was wrong. Mr Dunne said it was late.", ["Eoin Dunne", "Eoin Dunne"]),
    SpeakersCase("The Tory Rufus Amory said it was wrong. Amory said it was late.", ["Rufus Amory", "Rufus Amory"]),
    SpeakersCase("Cabinet member for roads Cllr Barry Ince said it was wrong. Cllr Ince left.", ["Barry Ince"]),
    SpeakersCase(
      "“It isn’t a calliope,” June Abernathy says. “It never was,” June says.", ["June Abernathy", "June Abernathy"]),
    SpeakersCase("Kirrily Vance, who lost her seat, was there with Ed Moss. “It hurts,” she said.", ["Kirrily Vance"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
