import QuoteAttribution
import Testing

/// Papers and figures that speak for whoever issued them.
struct IssuedPaperTests {
  @Test(arguments: [
    SpeakersCase(
      "Bramble has grown fast. Its buses had few faults, according to its most recent quality report.",
      ["Bramble"]),
    SpeakersCase(
      "Bramble has grown fast. Its buses had few faults, according to its latest annual report, which "
        + "came out in May.",
      ["Bramble"]),
    SpeakersCase(
      "Ann Marlowe doubts both. Her figures suggest that the fee is small.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe doubts both. Her research shows that the fee is small.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The study, by a surveying firm that the mayor chose, says that the well is deep.",
      ["surveying firm"]),
    SpeakersCase(
      "The study, by the charity Bramble, says that the well is deep.",
      ["Bramble"]),
    SpeakersCase(
      "The study, which was done by the charity Bramble, says that the well is deep.",
      ["Bramble"]),
    SpeakersCase(
      "A magazine has printed an article by Dr Vale on sleep. The article says that many nap.",
      ["Dr Vale"]),
    SpeakersCase(
      "The pollster eMetric says that 40,000 own one.",
      ["eMetric"]),
    SpeakersCase(
      "About 40,000 own one, according to estimates by pollster eMetric.",
      ["eMetric"]),
    SpeakersCase(
      "The auction site eBay said that it was late.",
      ["eBay"]),
    SpeakersCase(
      "One Democratic adviser who works on Senate races said the senator was wrong. “They know,” said "
        + "the adviser.",
      ["Democratic adviser", "Democratic adviser"]),
    SpeakersCase(
      "The farewell note warns that debts will be left.",
      ["farewell note"]),
    SpeakersCase(
      "A suicide note said that he was sorry.",
      ["suicide note"]),
    SpeakersCase(
      "Halden Moor, which laid its first pipe in 1911, wants to leave. The company keeps miles of "
        + "mains. A pipe, it told the regulator, costs too much.",
      ["Halden Moor"]),
    SpeakersCase(
      "The council’s own figures show that rents have doubled.",
      ["council"]),
    SpeakersCase(
      "Ministry of Justice figures show that rents have doubled.",
      ["Ministry of Justice"]),
    SpeakersCase(
      "The lawsuit, filed by Ann Marlowe in May, says that he lied.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The indictment, unsealed on Monday, says that he lied.",
      ["indictment"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
