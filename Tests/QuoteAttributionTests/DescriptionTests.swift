import QuoteAttribution
import Testing

/// What sources without a name are called.
struct DescriptionTests {
  @Test(arguments: [
    SpeakersCase(
      "Police said the road was shut.",
      ["police"]),
    SpeakersCase(
      "Local commanders said the pass was shut.",
      ["local commanders"]),
    SpeakersCase(
      "New Zealand officials said the pass was shut.",
      ["New Zealand officials"]),
    SpeakersCase(
      "Norwegian officials said the pass was shut.",
      ["Norwegian officials"]),
    SpeakersCase(
      "MPs said the pass was shut.",
      ["MPs"]),
    SpeakersCase(
      "Republicans said the bill was late.",
      ["Republicans"]),
    SpeakersCase(
      "A court said the bill was late.",
      ["court"]),
    SpeakersCase(
      "A UK-based analyst said the bill was late.",
      ["UK-based analyst"]),
    SpeakersCase(
      "One former aide said the bill was late.",
      ["one former aide"]),
    SpeakersCase(
      "Some traders said the bill was late.",
      ["some traders"]),
    SpeakersCase(
      "The Trade and Industry Secretary said the bill was late.",
      ["Trade and Industry Secretary"]),
    SpeakersCase(
      "The Local Roads Board said the bill was late.",
      ["Local Roads Board"]),
    SpeakersCase(
      "Pentagon officials said the bill was late.",
      ["Pentagon officials"]),
    SpeakersCase(
      "Harbour officials said the bill was late. The harbour officials left.",
      ["harbour officials"]),
    SpeakersCase(
      "Witnesses said the bus was full.",
      ["witnesses"]),
    SpeakersCase(
      "The bus was full, witnesses said.",
      ["witnesses"]),
    SpeakersCase(
      "Government sources said the bus was full.",
      ["government sources"]),
    SpeakersCase(
      "An Italian fireman said the bus was full.",
      ["Italian fireman"]),
    SpeakersCase(
      "According to initial police reports, the bus was full.",
      ["police"]),
    SpeakersCase(
      "A ministerial spokesman said the bus was full.",
      ["ministerial spokesman"]),
    SpeakersCase(
      "The owner of a Danish bakery has said that bread is dear.",
      ["owner of a Danish bakery"]),
    SpeakersCase(
      "Fishermen who left Hull early on Monday confirmed that the bus was full.",
      ["fishermen"]),
    SpeakersCase(
      "Two officials said the bus was full.",
      ["two officials"]),
  ])
  func descriptions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
