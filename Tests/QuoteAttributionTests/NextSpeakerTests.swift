import QuoteAttribution
import Testing

/// Who goes on speaking, and whom a pronoun means when the subject has changed.
struct NextSpeakerTests {
  @Test(arguments: [
    SpeakersCase(
      "“We lost,” Ann Marlowe said.\n\n“It was a bad year for all of us.”\n\nPiers Vale, her deputy, "
        + "disagreed. “We won in the north.”",
      ["Ann Marlowe", "Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe said the plan was late.\n\n“It should have been done in May,” she added.\n\n“Nobody "
        + "told us a thing.”",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Piers Vale said no. Ann Marlowe was blunter. “It is a disgrace,” she said.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Piers Vale met Jon Moor in May. “He told me to go,” Vale said.",
      ["Piers Vale"]),
    SpeakersCase(
      "Piers Vale met Jon Moor in May. He said that it went well.",
      ["Piers Vale"]),
    SpeakersCase(
      "Piers Vale blamed Jon Moor for the loss. He said that Moor had lied.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe, whose brother Piers runs the shop, was there. “He never sleeps,” she said.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“I saw it,” said Ann Marlowe, whose son Jon was hurt. He is still in hospital. “He cannot walk,” "
        + "she said.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Jon Moor was hurt in May. His mother, Ann Marlowe, visits daily. “He cannot walk,” she said. “He "
        + "wants to come home.”",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The mayor, Ann Marlowe, has a plan. The council likes it. She says that it is cheap.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe is a nurse. Her boss, Ida Corrin, calls her brave. “She never stops,” she said.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Ann Marlowe and Ida Corrin run the shop. “We open at six,” Marlowe said. Corrin said that it was "
        + "hard.",
      ["Ann Marlowe", "Ida Corrin"]),
    SpeakersCase(
      "“It is late,” the mayor said, as Ann Marlowe looked on. “We must go,” he added.",
      ["mayor", "mayor"]),
    SpeakersCase(
      "Asked about the report, the minister said that it was wrong. Pressed on the cost, she said that "
        + "it was low.",
      ["minister", "minister"]),
    SpeakersCase(
      "Ann Marlowe asked Piers Vale whether he would go. He said that he would.",
      ["Ann Marlowe", "Piers Vale"]),
    SpeakersCase(
      "“Will you go?” Ann Marlowe asked. “Never,” he replied.",
      ["Ann Marlowe", nil]),
    SpeakersCase(
      "Piers Vale was asked whether he would go. “Never in my life,” he said.",
      ["Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe wrote to Piers Vale in May. In his reply, he said that it was too late.",
      ["Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe wrote to Piers Vale in May. In her letter, she said that it was too late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The bill, backed by Ann Marlowe, failed. She said that she would try again.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The bill was backed by Ann Marlowe. It failed. “I will try again,” she said.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "According to Ann Marlowe, the bill is dead. She said that it had no friends.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "In an interview with Ann Marlowe, the minister said that it was over. He said that he was tired.",
      ["minister", "minister"]),
    SpeakersCase(
      "Ann Marlowe, who interviewed Piers Vale in May, said that he was calm. “He never blinked,” she said.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe (left) said that it was over. Piers Vale (right) said that it was not.",
      ["Ann Marlowe", "Piers Vale"]),
    SpeakersCase(
      "“It is over,” says Ann Marlowe. She is 40. Her husband, Piers, is not so sure. “We may stay,” he "
        + "says.",
      ["Ann Marlowe", "Piers"]),
    SpeakersCase(
      "“It is over,” said Ann Marlowe of Hull. “It was fun,” said Ida Corrin of Leeds. “We had a good "
        + "run,” Marlowe said.",
      ["Ann Marlowe", "Ida Corrin", "Ann Marlowe"]),
    SpeakersCase(
      "Police said that the driver was drunk. He told officers that he had two beers.",
      ["police", "driver"]),
    SpeakersCase(
      "Ann Marlowe told Piers Vale that it was over. “I was shocked,” he said.",
      ["Ann Marlowe", "Piers Vale"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
