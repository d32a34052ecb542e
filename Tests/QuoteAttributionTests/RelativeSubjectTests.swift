import QuoteAttribution
import Testing

/// Subjects that clauses, descriptions and other names divide from their verb.
struct RelativeSubjectTests {
  @Test(arguments: [
    SpeakersCase(
      "Clara Vale, a newcomer standing against Sen. Piers Moor, said that she would win.",
      ["Clara Vale"]),
    SpeakersCase(
      "Clara Vale, a newcomer standing against Sen. Piers Moor, put up a poster saying that he had lied.",
      ["Clara Vale"]),
    SpeakersCase(
      "Midfielder Stuart Vale, who is in the side in place of captain Andy Moor says he is fit.",
      ["Stuart Vale"]),
    SpeakersCase(
      "The union that represents theatre cleaners called the delay “a winter without wages”.",
      ["union"]),
    SpeakersCase(
      "The union that represents theatre cleaners said that the delay was costly.",
      ["union"]),
    SpeakersCase(
      "The group that runs the shelters said they were full.",
      ["group"]),
    SpeakersCase(
      "A company that makes toys for children said it would appeal.",
      ["company"]),
    SpeakersCase(
      "The lawyer who represents Ann Marlowe said that she was innocent.",
      ["lawyer"]),
    SpeakersCase(
      "The senator, who has clashed with President Moor over trade, said that it was late.",
      ["senator"]),
    SpeakersCase(
      "Ann Marlowe, who beat Piers Vale in May and is backed by the union Unison, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, once an aide to Governor Piers Vale, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, whose husband Piers Vale founded the trust, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, flanked by Senators Piers Vale and Ida Corrin, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, standing beside Piers Vale, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, appointed by President Vale last year, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, the daughter of the late Senator Piers Vale, told reporters that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, who with Piers Vale wrote the bill, said that it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The board, led by Ann Marlowe, said that it was late.",
      ["board"]),
    SpeakersCase(
      "Ann Marlowe’s lawyer, Piers Vale, said that it was late.",
      ["Piers Vale"]),
    SpeakersCase(
      "A lawyer for Ann Marlowe, Piers Vale, said that it was late.",
      ["Piers Vale"]),
    SpeakersCase(
      "For the Liberal Democrats, Isla Orme said that it was late.",
      ["Isla Orme"]),
    SpeakersCase(
      "For Labour, shadow minister Isla Orme said that it was late.",
      ["Isla Orme"]),
    SpeakersCase(
      "The spokesman for the Greens, Isla Orme, said that it was late.",
      ["Isla Orme"]),
    SpeakersCase(
      "Ms Roe then read out a plea from fellow trustee George Moor, who asked for more time.",
      ["George Moor"]),
    SpeakersCase(
      "The mayor praised the work of two nurses, Ann Marlowe and Ida Corrin, and promised that they "
        + "would be paid.",
      ["mayor"]),
    SpeakersCase(
      "The judge jailed the brothers, Piers and Jon Vale, and said that they had shown no pity.",
      ["judge"]),
    SpeakersCase(
      "The firm, which was founded by Ann Marlowe and Piers Vale, said that it was sorry.",
      ["firm"]),
    SpeakersCase(
      "Ann Marlowe, who sued the firm Orbis, and Piers Vale, who left it, said that it was over.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "The number is rising, according to teachers and nurses living in the valley.",
      ["teachers and nurses"]),
    SpeakersCase(
      "According to teachers and nurses living in the valley, the number is rising.",
      ["teachers and nurses"]),
    SpeakersCase(
      "Ann Marlowe wrote to the bank. After two weeks, she says, a clerk suggested that she come in.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "According to the bureau, a scoring system introduced in the autumn of 2019 stopped many loans as "
        + "doubtful.",
      ["bureau"]),
    SpeakersCase(
      "“Why was it late?” Ann Marlowe asked the mayor.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“You say that no one minds. Whom should they tell?” Justice Marlowe asked the Advocate-General, "
        + "Piers Vale.",
      ["Justice Marlowe"]),
    SpeakersCase(
      "“That is a lie!” Ann Marlowe told the court.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it?” Ann Marlowe asked the Attorney-General.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it?” Ann Marlowe told the Attorney-General.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it?” Ann Marlowe asked the Secretary.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it?” Ann Marlowe asked the Home Secretary, Piers Vale.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it,” Ann Marlowe asked the Home Secretary, Piers Vale.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“Whom should they tell about it?” Ann Marlowe asked the advocate, Piers Vale.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“The bill is bad,” Piers Vale said. “Why was it passed?” Ann Marlowe asked the head of the "
        + "committee.",
      ["Piers Vale", "Ann Marlowe"]),
    SpeakersCase(
      "“Is it late?” Ann Marlowe said the bill was bad.",
      [nil, "Ann Marlowe"]),
    SpeakersCase(
      "The council wants more.\n\n“We have told everyone since May. The pipes are sound.”\n\nSo said "
        + "Conor Vale, the firm’s chief engineer, on the bridge.",
      ["Conor Vale"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
