import QuoteAttribution
import Testing

/// Whom pronouns, second ones and documents mean in the sentence after.
struct NextSentenceTests {
  @Test(arguments: [
    SpeakersCase(
      "Ann Marlowe met Tom Vale in Hull. She said it was late. He said it was early.",
      ["Ann Marlowe", "Tom Vale"]),
    SpeakersCase(
      "Tom Vale told Jim Roe that it was late. He added that it was cold.",
      ["Tom Vale", "Tom Vale"]),
    SpeakersCase(
      "Tom Vale has a son, Jim. “It is late,” he said.",
      ["Tom Vale"]),
    SpeakersCase(
      "Jim Roe, Tom Vale’s lawyer, said it was late. He said it was cold.",
      ["Jim Roe", "Jim Roe"]),
    SpeakersCase(
      "Tom Vale’s lawyer said it was late. He said it was cold.",
      ["Tom Vale’s lawyer", "Tom Vale’s lawyer"]),
    SpeakersCase(
      "A lawyer for Tom Vale said it was late. She said it was cold.",
      ["lawyer for Tom Vale", "lawyer for Tom Vale"]),
    SpeakersCase(
      "Orbis said it was late. It said it was cold.",
      ["Orbis", "Orbis"]),
    SpeakersCase(
      "Orbis was fined by Ofcom. It said it was late.",
      ["Orbis"]),
    SpeakersCase(
      "The council fined Orbis. The company said it was late. The council said it was cold.",
      ["Orbis", "council"]),
    SpeakersCase(
      "A spokesman for Orbis declined to comment.",
      []),
    SpeakersCase(
      "Orbis boss Tom Vale said it was late. The boss said it was cold.",
      ["Tom Vale", "Tom Vale"]),
    SpeakersCase(
      "The coroner, Ida Corrin, said it was late. She said the driver, Tom Vale, was asleep. He had "
        + "been awake for a day, she said.",
      ["Ida Corrin", "Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Ida Corrin, whose son Tom died, said it was late. “He was ten,” she said.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "“It was late,” said the driver. “It was cold.”",
      ["driver"]),
    SpeakersCase(
      "The driver said it was late. Another driver said it was cold.",
      ["driver", "another driver"]),
    SpeakersCase(
      "One driver said it was late. A second said it was cold.",
      ["one driver", "second driver"]),
    SpeakersCase(
      "Police said a man had died. They said it was late. A spokesman said it was cold.",
      ["police", "police", "police"]),
    SpeakersCase(
      "Officers said a man had died. They said it was late.",
      ["officers", "officers"]),
    SpeakersCase(
      "The report, by the charity Bramble, said it was late. It said it was cold.",
      ["Bramble", "Bramble"]),
    SpeakersCase(
      "A report said it was late. Its author, Ida Corrin, said it was cold.",
      ["report", "Ida Corrin"]),
    SpeakersCase(
      "A study by the University of Hull found it was late. The researchers said it was cold.",
      ["University of Hull", "researchers"]),
    SpeakersCase(
      "Scientists at the University of Hull said it was late. They said it was cold.",
      ["scientists at the University of Hull", "scientists at the University of Hull"]),
    SpeakersCase(
      "Ida Corrin, a scientist at the University of Hull who led the study, said it was late. Corrin "
        + "and her colleagues found that it was cold.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "In a post on X, Tom Vale wrote: “It is late and cold.”",
      ["Tom Vale"]),
    SpeakersCase(
      "In an interview with the BBC, Tom Vale said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Speaking to reporters in Hull, Tom Vale said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Tom Vale, speaking to the BBC, said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Tom Vale, 52, of Hull, Yorkshire, said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Tom Vale, the Hull-born chairman of Orbis, the biggest firm in the north, said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "According to Tom Vale, chairman of Orbis, it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "According to the BBC, Tom Vale said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "It was late, according to a lawsuit filed by Tom Vale.",
      ["Tom Vale"]),
    SpeakersCase(
      "It was late, according to court documents.",
      ["court documents"]),
    SpeakersCase(
      "It was late, according to a person familiar with the matter.",
      ["person familiar with the matter"]),
    SpeakersCase(
      "Analysts at Orbis Bank said it was late.",
      ["analysts at Orbis Bank"]),
    SpeakersCase(
      "Orbis Bank analyst Tom Vale said it was late. “It is,” Vale wrote in a note.",
      ["Tom Vale", "Tom Vale"]),
  ])
  func mentions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
