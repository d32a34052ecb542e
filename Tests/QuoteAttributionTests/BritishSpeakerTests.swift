import QuoteAttribution
import Testing

/// How British papers call their sources.
struct BritishSpeakerTests {
  @Test(arguments: [
    SpeakersCase(
      "The PM said she would go. Prime Minister Ann Marlowe met MPs on Monday.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The Home Secretary said that the plan would save lives. Ms Marlowe told MPs that it would start "
        + "in May.",
      ["Ms Marlowe", "Ms Marlowe"]),
    SpeakersCase(
      "Shadow chancellor Piers Vale accused ministers of “a con”. The Labour frontbencher said that the "
        + "sums were wrong.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "The Conservative MP for Hull East, Piers Vale, said that it was time. The backbencher warned "
        + "that voters were angry.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Hull City Council said that bins would be emptied. A council spokesman said that the strike was "
        + "over.",
      ["Hull City Council", "Hull City Council"]),
    SpeakersCase(
      "Humberside Police said a man had been held. A force spokesperson said that he was 34.",
      ["Humberside Police", "Humberside Police"]),
    SpeakersCase(
      "Det Insp Ann Marlowe said that the man was armed. The officer said that he fled.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "A Downing Street spokesman said that the PM was calm. No 10 said that she would stay.",
      ["Downing Street", "No 10"]),
    SpeakersCase(
      "Prosecutor Ann Marlowe told the jury that he lied. Defending, Piers Vale said that he did not.",
      ["Ann Marlowe", "Piers Vale"]),
    SpeakersCase(
      "Piers Vale, prosecuting, said that he lied. Ida Corrin, for the defence, said that he did not.",
      ["Piers Vale", "Ida Corrin"]),
    SpeakersCase(
      "Sentencing him, Judge Ann Marlowe said that he had shown no remorse. The judge said that he was "
        + "a danger.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "The victim, who cannot be named, said that she was afraid.",
      ["victim"]),
    SpeakersCase(
      "In a victim impact statement, she said: “I am afraid of the dark now.”",
      [nil]),
    SpeakersCase(
      "Ann Marlowe’s husband Piers said that she was brave. “She was a star,” he said.",
      ["Piers", "Piers"]),
    SpeakersCase(
      "Ann’s mum, Ida, 71, said: “She was a lovely girl.” She added: “We miss her.”",
      ["Ida", "Ida"]),
    SpeakersCase(
      "The RSPCA said that the dog was thin. An inspector for the charity said that it would live.",
      ["RSPCA", "inspector for the charity"]),
    SpeakersCase(
      "The union Unite said that members would strike. Its general secretary, Ann Marlowe, said that "
        + "pay was poor.",
      ["Unite", "Ann Marlowe"]),
    SpeakersCase(
      "Unite general secretary Ann Marlowe said that pay was poor. The union leader said that members "
        + "would strike.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Lord Vale, a former judge, said that the law was bad. The peer said that it would fail.",
      ["Lord Vale", "Lord Vale"]),
    SpeakersCase(
      "Dr Ann Marlowe, a GP in Hull, said that patients wait. The doctor said that two had died.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Neighbour Ida Corrin said that she heard a bang. Another neighbour, who did not want to be "
        + "named, said that it was loud.",
      ["Ida Corrin", "another neighbour"]),
    SpeakersCase(
      "An eyewitness told the BBC that the roof fell. The man said that he ran.",
      ["eyewitness", "eyewitness"]),
    SpeakersCase(
      "A woman told the BBC that the roof fell. She said that she ran. The witness said that it was dark.",
      ["woman", "woman", "woman"]),
    SpeakersCase(
      "Piers Vale told the Guardian that he would stand. Speaking to the BBC, he said that he would win.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Ann Marlowe, chief executive of the charity Bramble, said that it was a scandal. The charity "
        + "said that help was needed.",
      ["Ann Marlowe", "Bramble"]),
    SpeakersCase(
      "The Resolution Foundation think tank said that pay fell. Its chief economist, Ann Marlowe, said "
        + "that it would rise.",
      ["Resolution Foundation", "Ann Marlowe"]),
    SpeakersCase(
      "A spokeswoman for the Department for Transport said that work had begun. The department said "
        + "that it would last.",
      ["Department for Transport", "Department for Transport"]),
    SpeakersCase(
      "DfT officials said that work had begun.",
      ["DfT officials"]),
    SpeakersCase(
      "The First Minister said that Scotland would wait. Mr Vale said that it was wrong.",
      ["Mr Vale", "Mr Vale"]),
    SpeakersCase(
      "SNP MP Ann Marlowe said that Scotland would wait. The MP said that it was wrong.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Campaigners said that the tree was old. Ann Marlowe, of Save Our Trees, said that it was rare.",
      ["campaigners", "Ann Marlowe"]),
    SpeakersCase(
      "“He was lovely,” his sister, Ida, told the inquest. His brother Piers said that he was shy.",
      ["Ida", "Piers"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
