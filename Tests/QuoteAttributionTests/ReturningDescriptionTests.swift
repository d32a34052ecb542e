import QuoteAttribution
import Testing

/// Offices, ranks and common nouns that come back to whom the last sentences brought up.
struct ReturningDescriptionTests {
  @Test(arguments: [
    SpeakersCase(
      "That did not move Moira Roe. The treasurer of the Vale Forum said she had heard it before.",
      ["Moira Roe"]),
    SpeakersCase(
      "Callum Moor has his doubts. The managing director of 40-bus Bramble Coaches in Hull pulled out. "
        + "Clause 4, he notes, allows the names to be sold.",
      ["Callum Moor"]),
    SpeakersCase(
      "Ida Corrin met Piers Vale. The founder of Bramble Trust says that it is over.",
      ["founder of Bramble Trust"]),
    SpeakersCase(
      "Ida Corrin, the mayor, was there. The head of Bramble Trust says that it is over.",
      ["head of Bramble Trust"]),
    SpeakersCase(
      "“We saw the boat on Monday,” Rear Admiral Jon Vale said in Lisbon. Asked about its crew, the "
        + "Nato spokesman said, “We hope for good news soon.”",
      ["Jon Vale", "Jon Vale"]),
    SpeakersCase(
      "Ann Marlowe, the shadow minister, said the bill was bad. The Ofcom spokesman said it was good.",
      ["Ann Marlowe", "Ofcom"]),
    SpeakersCase(
      "Her life was saved by a cyclist who had lost his way. Ann Marlowe said she was cold. “She said "
        + "it was late,” said the cyclist.",
      ["Ann Marlowe", "cyclist"]),
    SpeakersCase(
      "Ann Marlowe was found by a driver at noon.\n\n“She was cold,” said the driver.",
      ["driver"]),
    SpeakersCase(
      "French and Malian forces held the town. Malian forces said they were near. The road was shut, as "
        + "village forces claimed they had won.",
      ["Malian forces", "village forces"]),
    SpeakersCase(
      "A senior Pakistani trade official has said the deal is near. But now, the Pakistan official says "
        + "that its price has risen.",
      ["senior Pakistani trade official", "senior Pakistani trade official"]),
    SpeakersCase(
      "“It will be signed soon,” said a western diplomat at the summit. “That leaves her with little,” "
        + "the source said.",
      ["western diplomat", "western diplomat"]),
    SpeakersCase(
      "Delegates observing the EU-funded summit said they expect a deal.",
      ["delegates"]),
    SpeakersCase(
      "Thousands were turned away, a leaked Border Office memo has revealed. The memo says that some "
        + "were ill. It warns that queues will grow.",
      ["Border Office", "Border Office", "Border Office"]),
    SpeakersCase(
      "Thousands were turned away, according to an internal Health Department report.",
      ["Health Department"]),
    SpeakersCase(
      "“It is a bad dream,” the deputy said.",
      ["deputy"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
