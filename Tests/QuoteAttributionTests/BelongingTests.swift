import QuoteAttribution
import Testing

/// Whom possessives, members of a group, former offices and shortened names stand for.
struct BelongingTests {
  @Test(arguments: [
    SpeakersCase(
      "Paul Reyes, who took office in May, said he would appeal. “I buried half of you,” the "
        + "former coroner told a crowd.",
      ["Paul Reyes", "Paul Reyes"]),
    SpeakersCase(
      "No decision is due before May, according to people familiar with the inquiry. The staff "
        + "is small, the people said.",
      ["people familiar with the inquiry", "people familiar with the inquiry"]),
    SpeakersCase(
      "Gov. Walt Pike of Ohio, a Republican who signed a law in March, has objected. He spent "
        + "an hour on the phone, his office said.",
      ["Walt Pike’s office"]),
    SpeakersCase(
      "Rupert Vale, a barrister who advises platforms, believes that both sides are half right.",
      ["Rupert Vale"]),
    SpeakersCase(
      "Mara Reyes, a former teacher who now runs the Harbour Data Project, a nonprofit in "
        + "Newark, argued that schools could wait. Her group has called on the state to act.",
      ["Mara Reyes", "Harbour Data Project"]),
    SpeakersCase(
      "Two officials said the city had known. The memo was never answered, one of them added.",
      ["two officials", "official"]),
    SpeakersCase(
      "Mrs Justice Vale said the claim was late. Her ladyship replied that it was “not a fish”.",
      ["Justice Vale", "Justice Vale"]),
    SpeakersCase(
      "NATO sent ships. A spokeswoman for the alliance said it stood ready.",
      ["NATO"]),
    SpeakersCase(
      "Harbour Light Communications won the contract. Harbour Light says it has spent a "
        + "fortune. Its staff concluded that it was late.",
      ["Harbour Light Communications", "Harbour Light Communications"]),
    SpeakersCase(
      "In May Mrs Reyes had an email from Ofcom. It told her that she was in scope. A source at "
        + "the regulator conceded that it was blunt.",
      ["Ofcom", "Ofcom source"]),
    SpeakersCase(
      "The Harbour Alliance is weighing a lawsuit. Its director, Alice Dunphy, says that the "
        + "delay was costly. Dunphy’s group has called for a fine.",
      ["Alice Dunphy", "Harbour Alliance"]),
    SpeakersCase(
      "Mara Reyes wants the state to act. She wants a dog. She wants to leave.",
      ["Mara Reyes"]),
    SpeakersCase(
      "The minister stopped short of saying that a case was coming.",
      []),
    SpeakersCase(
      "Governors have objected, and 38 attorneys general signed a letter calling the clause “a "
        + "moratorium”.",
      ["38 attorneys general"]),
    SpeakersCase(
      "The coastguard said it had boarded the ship.",
      ["coastguard"]),
    SpeakersCase(
      "Mara Reyes learned of it last year. Her MP has written to the firm. Her daughter has "
        + "moved. How did it go? “He asked me once,” she says.",
      ["Mara Reyes"]),
    SpeakersCase(
      "One member said it was early. Another said it was late.",
      ["one member", "another member"]),
    SpeakersCase(
      "Oriel Systems, which moved to Leeds in May to applause from the town, gave warning that "
        + "it might move back.",
      ["Oriel Systems"]),
  ])
  func belonging(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
