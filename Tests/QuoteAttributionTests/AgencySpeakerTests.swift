import QuoteAttribution
import Testing

/// How agencies call their sources.
struct AgencySpeakerTests {
  @Test(arguments: [
    SpeakersCase(
      "JERUSALEM (AP) — Israel’s prime minister said that the war would go on. Piers Vale told his "
        + "cabinet that there would be no truce.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "President Ann Marlowe of Brazil said that the forest was safe. Marlowe’s government said that "
        + "fires fell.",
      ["Ann Marlowe", "Marlowe’s government"]),
    SpeakersCase(
      "French President Jean Vale and German Chancellor Ida Corrin said that talks went on. They said "
        + "that a deal was near.",
      ["Jean Vale and Ida Corrin", "Jean Vale and Ida Corrin"]),
    SpeakersCase(
      "The two leaders met in Paris. “We agree,” Vale said. Corrin said that it was late.",
      ["Vale", "Corrin"]),
    SpeakersCase(
      "The U.N. secretary-general, Ann Marlowe, said that aid was blocked. The U.N. chief said that "
        + "children starved.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "The U.N. refugee agency said that 3,000 had fled. UNHCR spokesperson Ida Corrin said that more "
        + "would come.",
      ["U.N. refugee agency", "Ida Corrin"]),
    SpeakersCase(
      "The World Health Organization said that cases rose. WHO chief Ann Marlowe said that it was a "
        + "warning. The agency said that vaccines were few.",
      ["World Health Organization", "Ann Marlowe", "World Health Organization"]),
    SpeakersCase(
      "The army said that it hit a base. A military spokesman, Col. Piers Vale, said that three died.",
      ["army", "Piers Vale"]),
    SpeakersCase(
      "State media said that three died. The ministry said in a statement that it would respond.",
      ["state media", "ministry"]),
    SpeakersCase(
      "The Xinhua news agency said that three died, citing local officials.",
      ["Xinhua"]),
    SpeakersCase(
      "Residents told Reuters that they heard blasts.",
      ["residents"]),
    SpeakersCase(
      "A resident, Ida Corrin, told Reuters by phone that she heard blasts.",
      ["Ida Corrin"]),
    SpeakersCase(
      "“We ran,” said Ida Corrin, 34, a mother of two who fled the town. “There was smoke,” the mother "
        + "said.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "“We ran,” said 34-year-old Ida Corrin. The shopkeeper said that there was smoke.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Hamas said that it had agreed. A Hamas official in Beirut, Omar Vale, said that the talks were over.",
      ["Hamas", "Omar Vale"]),
    SpeakersCase(
      "Hamas said that it had agreed. The group said that the talks were over.",
      ["Hamas", "Hamas"]),
    SpeakersCase(
      "The central bank said that rates would hold. Governor Ann Marlowe said that prices were high. "
        + "The bank said that growth slowed.",
      ["central bank", "Ann Marlowe", "central bank"]),
    SpeakersCase(
      "The IMF said that growth would slow. The Washington-based lender said that debt rose.",
      ["IMF", "IMF"]),
    SpeakersCase(
      "Orbis Inc said that profit rose 3 percent. The Leeds-based company said that it would hire. "
        + "Shares in Orbis rose. “We are pleased,” CEO Ann Marlowe said.",
      ["Orbis Inc", "Orbis Inc", "Ann Marlowe"]),
    SpeakersCase(
      "Opposition leader Piers Vale said that the vote was stolen. Vale, 56, told supporters that he "
        + "would march.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "The opposition said that the vote was stolen. The electoral commission said that it was fair.",
      ["opposition", "electoral commission"]),
    SpeakersCase(
      "The governor of Kharkiv, Oleh Vale, said that two died. Mayor Ihor Moor said that power was out.",
      ["Oleh Vale", "Ihor Moor"]),
    SpeakersCase(
      "Regional governor Oleh Vale said on Telegram that two died. He said that a school was hit.",
      ["Oleh Vale", "Oleh Vale"]),
    SpeakersCase(
      "Ukraine’s air force said that it shot down 30 drones. Russia’s defence ministry said that it hit "
        + "its targets.",
      ["Ukraine’s air force", "Russia’s defence ministry"]),
    SpeakersCase(
      "Sri Lankan police said that three were held. Police spokesman Nihal Vale said that they were armed.",
      ["Sri Lankan police", "Nihal Vale"]),
    SpeakersCase(
      "Chief Minister Ann Marlowe said that the state would pay. The CM said that farmers were owed.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Premier Ann Marlowe said that the state would pay. The premier told Parliament that farmers were "
        + "owed.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Nationals leader Piers Vale said that farmers were owed. Senator Ida Corrin said that they were not.",
      ["Piers Vale", "Ida Corrin"]),
    SpeakersCase(
      "The teachers’ union said that pay was low. Union president Ida Corrin said that it would strike. "
        + "The union said that pupils lose.",
      ["teachers’ union", "Ida Corrin", "teachers’ union"]),
    SpeakersCase(
      "Sgt. Ida Corrin of the Hull Police Department said that he ran. The sergeant said that he was armed.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Coach Piers Vale said that the team was tired. The Rovers boss said that it was cold. “They "
        + "ran,” the 51-year-old said.",
      ["Piers Vale", "Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Ida Corrin’s attorney said that she was innocent. The attorney, Piers Vale, said that he would "
        + "appeal.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Corrin’s attorney, Piers Vale, said that she was innocent. He said that he would appeal.",
      ["Piers Vale", "Piers Vale"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
