import QuoteAttribution
import Testing

/// Whom `it`, `they`, `he` and `she` mean behind writings, groups, things and openings.
struct LaterPronounTests {
  @Test(arguments: [
    SpeakersCase(
      "Ann Marlowe says the scheme works. But a report by Rights First, a law centre in Hull, paints "
        + "another picture. It found that many were left out.",
      ["Ann Marlowe", "Rights First"]),
    SpeakersCase(
      "NorPower, which owns the lines, has kept quiet. In a letter read to the meeting it stated that a "
        + "mast could not be built.",
      ["NorPower"]),
    SpeakersCase(
      "When the river rose at Ann Marlowe’s mill, she did what the notice board told her. Nobody came. "
        + "“I rang twice that night,” she told a hearing.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Mr Roth said that he had written. Asked if he told River World in May, he said: “Not once, I think.”",
      ["Mr Roth", "Mr Roth"]),
    SpeakersCase(
      "A court in Hull heard the case. Both Jonas Brandt and Emil Moor told the court of their regret. "
        + "They also acknowledged that the boat was old.",
      ["Jonas Brandt and Emil Moor"]),
    SpeakersCase(
      "A court in Hull heard the case. Jonas Brandt and Emil Moor wept. Asked if they had slept, they "
        + "said they had.",
      ["Jonas Brandt and Emil Moor"]),
    SpeakersCase(
      "Ada Roe was tired. According to Mr Vale, she had thought it was an odd letter.",
      ["Mr Vale"]),
    SpeakersCase(
      "Ada Roe was tired. According to her son, she believed that it was an odd letter.",
      ["Ada Roe’s son"]),
    SpeakersCase(
      "Ann Marlowe and her colleagues at Hull studied 40 towns. They found that cameras did not help.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Researchers at the University of Hull studied 40 towns. They found that cameras did not help.",
      ["researchers at the University of Hull"]),
    SpeakersCase(
      "Bramble has 40 shops. They said the price would rise.",
      ["Bramble"]),
    SpeakersCase(
      "Ann Marlowe met Ida Corrin on Monday. She said that the talks went well.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe told Ida Corrin that it was over. She said that the talks went badly.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "The report by Ofcom was late. It says that fines should rise.",
      ["Ofcom"]),
    SpeakersCase(
      "Police searched the house. They said that nothing was found.",
      ["police"]),
    SpeakersCase(
      "The family of Piers Vale met the mayor. They said they were still waiting.",
      ["family of Piers Vale"]),
    SpeakersCase(
      "Ofcom has fined Orbis. The company said that it would appeal. It said that the sum was too high.",
      ["Orbis", "Orbis"]),
    SpeakersCase(
      "Jo Marlowe’s mother, Ida, runs a shop. She said that trade was slow.",
      ["Ida"]),
    SpeakersCase(
      "A court in Hull heard the case. Jonas Brandt and Emil Moor told the court of their regret. They "
        + "said that the boat was old.",
      ["Jonas Brandt and Emil Moor"]),
    SpeakersCase(
      "A court in Hull heard the case. Jonas Brandt and Emil Moor have denied it. They said that the "
        + "boat was old.",
      ["Jonas Brandt and Emil Moor"]),
    SpeakersCase(
      "Jonas Brandt and Emil Moor have denied it. They said that the boat was old.",
      ["Jonas Brandt and Emil Moor"]),
    SpeakersCase(
      "Ann Marlowe and Piers Vale have denied it. They said that the boat was old.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe and Piers Vale have denied it. They also acknowledged that the boat was old.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "Ida Corrin and her husband Piers moved in May. They said the flat was damp.",
      ["Ida Corrin and Piers"]),
    SpeakersCase(
      "Ida Corrin lives with her husband, Piers, on the hill. “It is damp,” he said.",
      ["Piers"]),
    SpeakersCase(
      "The researchers tested 40 rivers. They found that most were clean.",
      ["researchers"]),
    SpeakersCase(
      "The Harbour Trust runs 40 homes. “We are short of staff,” they said.",
      ["Harbour Trust"]),
    SpeakersCase(
      "Residents met on Monday. They told the council that the road was unsafe.",
      ["residents"]),
    SpeakersCase(
      "Ministers met on Monday. They agreed that the road was unsafe.",
      ["ministers"]),
    SpeakersCase(
      "The Corrins moved in May. They say that the flat was damp.",
      ["Corrins"]),
    SpeakersCase(
      "Parents have called for a ban. Ann Marlowe, a mother of two, said it was time. They say that "
        + "phones harm sleep.",
      ["parents", "Ann Marlowe", "parents"]),
    SpeakersCase(
      "The family moved in May. They said the flat was damp.",
      ["family"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
