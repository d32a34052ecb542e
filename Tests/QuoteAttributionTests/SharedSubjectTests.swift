import QuoteAttribution
import Testing

/// What several sources say together, and whom `they` and `the couple` mean then.
struct SharedSubjectTests {
  @Test(arguments: [
    SpeakersCase(
      "Traders and analysts said prices would fall.",
      ["traders and analysts"]),
    SpeakersCase(
      "Police and prosecutors say the case is closed.",
      ["police and prosecutors"]),
    SpeakersCase(
      "The council and the police said the road would shut.",
      ["council and police"]),
    SpeakersCase(
      "Swedish and Danish officials said the bridge was safe.",
      ["Swedish and Danish officials"]),
    SpeakersCase(
      "The EU watchdog and Dutch officials say the bridge is safe.",
      ["EU watchdog and Dutch officials"]),
    SpeakersCase(
      "Ministers, unions and employers said the deal was fair.",
      ["ministers, unions and employers"]),
    SpeakersCase(
      "Ann Marlowe, Piers Vale and Ida Corrin said the deal was fair.",
      ["Ann Marlowe, Piers Vale and Ida Corrin"]),
    SpeakersCase(
      "The deal is fair, doctors and nurses said.",
      ["doctors and nurses"]),
    SpeakersCase(
      "The deal is fair, according to doctors and nurses.",
      ["doctors and nurses"]),
    SpeakersCase(
      "The deal is fair, according to Ann Marlowe and Piers Vale.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Mr Vale met residents and officials said the road would shut.",
      ["officials"]),
    SpeakersCase(
      "Ann Marlowe and her husband Piers said the road would shut.",
      ["Ann Marlowe and Piers"]),
    SpeakersCase(
      "Ann and Piers Marlowe said the road would shut.",
      ["Ann and Piers Marlowe"]),
    SpeakersCase(
      "Both Orbis and Bramble said they would appeal.",
      ["Orbis and Bramble"]),
    SpeakersCase(
      "The mayor and council leader Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The founder and chief executive of Orbis, Ann Marlowe, said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The founder and chief executive said it was late.",
      ["founder and chief executive"]),
    SpeakersCase(
      "Health and safety inspectors said it was late.",
      ["health and safety inspectors"]),
    SpeakersCase(
      "The Department of Health and Social Care said it was late.",
      ["Department of Health and Social Care"]),
    SpeakersCase(
      "The Department for Work and Pensions and the Treasury said it was late.",
      ["Department for Work and Pensions and Treasury"]),
    SpeakersCase(
      "Experts from the Federal Mining and Quarrying Administration (FMQA) and the Roads Department "
        + "said the pit was safe.",
      ["experts from the Federal Mining and Quarrying Administration and Roads Department"]),
    SpeakersCase(
      "The American Civil Liberties Union and Bramble sued on Monday. The ACLU said the law was void.",
      ["American Civil Liberties Union"]),
    SpeakersCase(
      "Businesses and families are leaving, and officials say the town will shrink.",
      ["officials"]),
    SpeakersCase(
      "Teachers and parents are angry, the union said.",
      ["union"]),
    SpeakersCase(
      "Analysts said traders and brokers were calm.",
      ["analysts"]),
    SpeakersCase(
      "Environmentalists and some farmers say the dam is too high.",
      ["environmentalists and some farmers"]),
    SpeakersCase(
      "The prime minister, Ann Marlowe, and the chancellor, Piers Vale, said it was late.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Prime Minister Ann Marlowe and Chancellor Piers Vale said it was late.",
      ["Ann Marlowe and Piers Vale"]),
  ])
  func joined(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Ann Marlowe and Piers Vale have left Hull. They said it was too wet.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe and Piers Vale have left Hull. “It was too wet,” the couple said.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe and her husband, Piers, have left Hull. “It was too wet,” she said.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Both Jo Moor and Ida Corrin were late. Asked if they had paid, they said they had.",
      ["Jo Moor and Ida Corrin"]),
    SpeakersCase(
      "Traders and analysts said prices would fall. They said the rain had come.",
      ["traders and analysts", "traders and analysts"]),
    SpeakersCase(
      "Traders and analysts said prices would fall. Orbis shares fell. They closed at 20p. Ministers "
        + "met in Hull. They said the rain had come.",
      ["traders and analysts", "ministers"]),
    SpeakersCase(
      "Orbis and Bramble said they would merge. The two companies said jobs were safe.",
      ["Orbis and Bramble", "Orbis and Bramble"]),
    SpeakersCase(
      "An International survey has found that cats sleep too little.",
      ["International survey"]),
  ])
  func groups(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
