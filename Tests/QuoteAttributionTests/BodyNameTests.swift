import QuoteAttribution
import Testing

/// Names of companies, campaigns, public bodies and peers.
struct BodyNameTests {
  @Test(arguments: [
    SpeakersCase("Renters’ Voice said it was late.", ["Renters’ Voice"]),
    SpeakersCase("Campaign group Renters’ Voice said it was late.", ["Renters’ Voice"]),
    SpeakersCase("The campaign group Renters’ Voice said it was late.", ["Renters’ Voice"]),
    SpeakersCase("The National Landlords’ Forum said it was late.", ["National Landlords’ Forum"]),
    SpeakersCase(
      "Half of tenants are out, according to a survey by campaign group Renters’ Voice published today. "
        + "The survey found it was late.",
      ["Renters’ Voice", "Renters’ Voice"]),
    SpeakersCase(
      "Half of tenants are out, according to a survey by Renters’ Voice. The survey of 2,105 tenants found "
        + "it was late.",
      ["Renters’ Voice", "Renters’ Voice"]),
    SpeakersCase("The Voice for Renters said it was late.", ["Voice for Renters"]),
    SpeakersCase("Children’s charity Lamplight said it was late.", ["Lamplight"]),
    SpeakersCase(
      "The children’s charity Lamplight said it was late. Lamplight’s director, Una Reid, agreed. “It is "
        + "late,” she said.",
      ["Lamplight", "Una Reid"]),
    SpeakersCase(
      "Baroness Hartnoll of Stroud, who sits on the panel, said it was late.",
      ["Baroness Hartnoll of Stroud"]),
    SpeakersCase("Half said that it was late.", ["Half"]),
    SpeakersCase("Privacy campaigners Open Data Watch said it was late.", ["Open Data Watch"]),
    SpeakersCase("Think tank the Meridian Centre said it was late.", ["Meridian Centre"]),
    SpeakersCase("The think tank Meridian said it was late.", ["Meridian"]),
    SpeakersCase("Meridian, a think tank, said it was late.", ["Meridian"]),
    SpeakersCase("Tech giant Orbis said it was late. The tech giant said it was sorry.", ["Orbis", "Orbis"]),
    SpeakersCase("US tech giant Orbis said it was late.", ["Orbis"]),
    SpeakersCase("Orbis, the US tech giant, said it was late.", ["Orbis"]),
    SpeakersCase("California-based Orbis said it was late.", ["Orbis"]),
    SpeakersCase("London-listed miner Redrock said it was late.", ["Redrock"]),
    SpeakersCase("Energy supplier Brightwatt said it was late.", ["Brightwatt"]),
    SpeakersCase("The supplier, Brightwatt, said it was late.", ["Brightwatt"]),
    SpeakersCase("The supplier said it was late.", ["supplier"]),
    SpeakersCase(
      "The Information Commissioner’s Office said it was late. The ICO said it was sorry.",
      ["Information Commissioner’s Office", "Information Commissioner’s Office"]),
    SpeakersCase(
      "The Department for Work and Pensions said it was late. A DWP spokesperson said it was sorry.",
      ["Department for Work and Pensions", "Department for Work and Pensions"]),
    SpeakersCase("Elena Petrova (not her real name) said it was late.", ["Elena Petrova"]),
    SpeakersCase("Elena, who asked that her surname not be used, said it was late.", ["Elena"]),
    SpeakersCase("Elena, 19, said it was late. “I cried,” Elena said.", ["Elena", "Elena"]),
    SpeakersCase("“I cried,” the mother-of-two said.", ["mother-of-two"]),
    SpeakersCase("Elena Petrova, a mother of two, was late. “I cried,” the mother of two said.", ["Elena Petrova"]),
    SpeakersCase("Elena Petrova, 34, was late. “I cried,” the nurse said.", ["Elena Petrova"]),
    SpeakersCase("The Archbishop of York said it was late.", ["Archbishop of York"]),
    SpeakersCase("The Archbishop of York, Stephen Cole, said it was late.", ["Stephen Cole"]),
    SpeakersCase("King Charles said it was late.", ["King Charles"]),
    SpeakersCase("Pope Leo said it was late.", ["Pope Leo"]),
    SpeakersCase("Austin Mayor Kim Lee said it was late.", ["Kim Lee"]),
    SpeakersCase("A Nato official said it was late.", ["Nato official"]),
    SpeakersCase(
      "A senior Nato official, speaking on condition of anonymity, said it was late.",
      ["senior Nato official"]),
    SpeakersCase(
      "The Karnataka High Court on Thursday directed four firms to act, observing that “a voice is not raw "
        + "material.”",
      ["Karnataka High Court", "Karnataka High Court"]),
    SpeakersCase(
      "The High Court directed four firms to act, observing that “a voice is not raw material.”",
      ["High Court", "High Court"]),
    SpeakersCase("RESIDENTS of a quiet cul-de-sac say they woke up late.", ["RESIDENTS of a quiet cul-de-sac"]),
    SpeakersCase("Residents of a quiet cul-de-sac say they woke up late.", ["residents of a quiet cul-de-sac"]),
    SpeakersCase("Residents of Mill Lane say they woke up late.", ["residents of Mill Lane"]),
    SpeakersCase("The court directed four firms, saying that “a voice is not raw material.”", ["court"]),
    SpeakersCase("Ann Vale directed four firms, saying that “a voice is not raw material.”", ["Ann Vale"]),
    SpeakersCase("Ann Vale directed four firms, observing that “a voice is not raw material.”", ["Ann Vale"]),
    SpeakersCase("The council directed four firms, observing that “a voice is not raw material.”", ["council"]),
    SpeakersCase(
      "The council directed four firms to act, observing that “a voice is not raw material.”",
      ["council", "council"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
