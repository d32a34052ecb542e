import QuoteAttribution
import Testing

/// Openings whose source is named only later.
struct ForerunnerTests {
  @Test(arguments: [
    SpeakersCase(
      "A village baker has told a court how he lost his van. Piers Vale said it had rained.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "A well-known church leader says the council must think again. The mayor of Hull, Ida Corrin, "
        + "backs the plan. The Reverend Piers Vale, who runs a food bank, says it is cruel.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "The Victoria premier says she is sorry for the leak. Carl Moor sold the papers in May. Premier "
        + "Ann Marlowe says the police will look into it.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "A mother of three has described how she lost her home. Ann Marlowe said the water came at night.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "A judge has said that the law is unclear. Piers Vale said he would appeal.",
      ["judge", "Piers Vale"]),
    SpeakersCase(
      "A resident said that the road was closed.\n\nShe left.\n\nThe mayor of Hull, Ann Marlowe, said "
        + "it was open.",
      ["resident", "Ann Marlowe"]),
    SpeakersCase(
      "A senior doctor has warned that wards are full.\n\nProfessor Ann Marlowe, a surgeon at Hull "
        + "Infirmary, said patients were at risk.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "A Labour MP has called for a ban.\n\nPiers Vale, who represents Hull East, said it was time.",
      ["Piers Vale", "Piers Vale"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
