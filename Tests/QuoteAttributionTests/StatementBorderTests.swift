import QuoteAttribution
import Testing

/// Where statements begin and end, and what looks like one and is none.
struct StatementBorderTests {
  private func reported(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map(\.text)
  }

  @Test(arguments: [
    ("While officials say it is safe, the town has its doubts.", ["it is safe"]),
    ("Although Ann Marlowe insists it is safe, the choice to open it has few friends.", ["it is safe"]),
    (
      "Though Ann Marlowe said she knew that “the agency may not spy,” she seemed to want it.",
      ["she knew that “the agency may not spy,”"]
    ),
    ("Ann Marlowe has accused the firm of theft, but it denies that.", ["the firm of theft"]),
    ("Ann Marlowe called for a ban and has written to the mayor.", ["a ban"]),
    ("Ann Marlowe said it was “very good” before leaving the stage.", ["it was “very good”"]),
    ("Ann Marlowe says it expects to call on other towns for help.", ["it expects to call on other towns for help."]),
    ("Ann Marlowe asked her to confirm that she knew.", ["her to confirm that she knew."]),
    (
      "Ann Marlowe announced a slew of new offers that will be open soon.",
      ["a slew of new offers that will be open soon."]
    ),
    ("Ann Marlowe warned the “tension” would grow.", ["the “tension” would grow."]),
    ("Ann Marlowe vowed to appeal.", ["appeal."]),
    (
      "The judge lost patience, telling him to sit down and threatening to have him removed.",
      ["to sit down", "have him removed."]
    ),
    ("Noting that prices had doubled, Ann Marlowe asked for a cap.", ["prices had doubled", "a cap."]),
    (
      "Ann Marlowe’s announcement that it will help them get fuel is raising questions.", ["it will help them get fuel"]
    ),
    ("There was a warning from the mayor that there would be charges.", ["there would be charges."]),
    ("Ann Marlowe made the argument that viewers gain.", ["viewers gain."]),
    ("Ann Marlowe is confident the plan will hold.", ["the plan will hold."]),
    ("Ann Marlowe sees the move as a false signal to the town.", ["the move as a false signal to the town."]),
    ("The study shows the number of those who drown has risen.", ["the number of those who drown has risen."]),
    ("Prosecutors sought 14 years for the driver.", ["14 years for the driver."]),
    ("Marshals put the crowd at 4,000.", ["the crowd at 4,000."]),
    ("Ann Marlowe told the inquiry that it was late; the clerk said it was not.", ["it was late", "it was not."]),
  ])
  func ends(text: String, statements: [String]) { #expect(reported(text) == statements) }

  @Test(arguments: [
    "The town has agreed to accept a smaller ferry for six months.",
    "Two lawmakers invited Ann Marlowe to Berlin to give a lecture.",
    "Ann Marlowe continued her good day on the water.",
    "They steadied the side, adding 67 before the break.",
    "Ann Marlowe ruled the island for 32 years before she was forced from office.",
    "Police found two residents trapped inside the house.",
    "If the firm finds that more keys are needed, it will cut them.",
    "However, if it is determined that the cost has risen, the scheme would end.",
    "He was shot by two clerks who feared he was about to light a fuse.",
    "The council has not said who they believe was behind it.",
    "Growth and shifts of people between states will change the map.",
    "Neither the clerk nor the boy’s lawyer had told the court there was another way.",
    "The report revealed a memo that was hidden for years.",
    "One such program called “Marble” allowed spies to hide what they had written.",
    "Ann Marlowe wore a hat that said “Make Whitby Great Again.”",
    "Signs read “Keep off the grass at all times” in the square.",
    "He earned the nickname “il lupo,” or “the wolf of the old harbour,” in those years.",
    "Ann Marlowe said goodbye to her staff.",
    "Ann Marlowe told the story of her father, a miner.",
    "Ann Marlowe expected nothing, and a storm was expected that would last for days.",
    "The picture shows that it had rained.",
  ])
  func leaves(text: String) { #expect(reported(text) == []) }

  @Test(arguments: [
    (
      "\"I was slow,\" Ann Marlowe said. \"It was a good start. \"That is why I am here. \"I will be fit.\" The crowd left.",
      ["I was slow. It was a good start. \"That is why I am here. \"I will be fit."]
    ),
    (
      "\"We waited. \"Nobody came,\" Ann Marlowe said. She said it was \"cold\". \"We went home.\"",
      ["We waited. \"Nobody came", "it was \"cold\".", "We went home."]
    ),
    ("“He shouted. “Stop” was all I heard,” Ann Marlowe said.", ["He shouted. “Stop” was all I heard"]),
    ("Kuwait\"s mayor, Ann Marlowe, said: \"It isn\"t late.\"", ["It isn\"t late."]),
  ])
  func readsQuotationsThatOpenAgain(text: String, statements: [String]) { #expect(reported(text) == statements) }

  @Test(
    arguments: [
      SpeakersCase("“Bring it on,” was Ann Marlowe’s reply.", ["Ann Marlowe"]),
      SpeakersCase("“No,” came the answer.", [nil]),
      SpeakersCase("As per the police, the car was speeding.", ["police"]),
      SpeakersCase("Friends paid tribute to Marlowe as “a light in the room”.", ["friends"]),
      SpeakersCase("Both towns are waiting, according to census data.", ["census data"]),
      SpeakersCase(
        "The move was welcomed by the Bramble Bank and foreign traders as a step forward.",
        ["Bramble Bank and foreign traders"]),
      SpeakersCase("Officers are appealing for witnesses.", ["officers"]),
      SpeakersCase(
        "Ann Marlowe is expecting hundreds of people from all over the county to take part.", ["Ann Marlowe"]),
      SpeakersCase("Ann Marlowe is expecting a baby. She tweeted a photo with the caption “Good morning”.", []),
    ])
  func readsOtherFormsOfSpeech(_ test: SpeakersCase) { #expect(test.found == test.speakers) }

  @Test func givesEachCueItsQuotation() {
    let text = "“What do we want?” he shouted. “Justice,” the crowd replied."
    #expect(reported(text) == ["What do we want?", "Justice"])
  }

  @Test(arguments: [
    SpeakersCase(
      "“We lost,” Ann Marlowe said. Mr Vale was less sure. “Maybe it was a draw.”", ["Ann Marlowe", "Mr Vale"]),
    SpeakersCase("“We lost,” Ann Marlowe said. The room fell silent. “Maybe it was a draw.”", ["Ann Marlowe"]),
    SpeakersCase("“It is time to call them what they are,” Ann Marlowe rumbled from the stage.", ["Ann Marlowe"]),
    SpeakersCase("“They did it on the phone and that was it,” marveled one donor.", ["one donor"]),
    SpeakersCase("“They did it on the phone and that was it,” summed up Ann Marlowe.", ["Ann Marlowe"]),
    SpeakersCase("“It is the wrong road for all of us,” is how one official put it.", ["one official"]),
    SpeakersCase("“Half of us want it gone,” was the verdict of Ann Marlowe, a clerk.", ["Ann Marlowe"]),
    SpeakersCase("“Lock the gates!” Ann Marlowe told supporters at a rally in Leeds.", ["Ann Marlowe"]),
    SpeakersCase("“The Long Way Home and Back,” published by Orbis in May, was a hit.", []),
    SpeakersCase("State Rep. Ann Marlowe, R-Clearfork, who was there, says she will refile a bill.", ["Ann Marlowe"]),
    SpeakersCase(
      "One of the doubters is Ann Marlowe, 71, of Whitby.\n\n“I would have paid. I would have sold the truck.”",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The lady was Ann Marlowe, a clerk, and she had notes.\n\n“I looked it up before I came.”", ["Ann Marlowe"]),
    SpeakersCase(
      "Police said the road was closed. Ann Marlowe lives in it.\n\n“I stood there all night in July.”",
      ["police", "Ann Marlowe"]),
    SpeakersCase(
      "Police said the road was closed. It rained.\n\n“We stood there all night in July.”", ["police", "police"]),
    SpeakersCase(
      "Ann Marlowe, the leader, said it was late. During Question Period, the leader held up a pass. She accused Mr Vale of lying.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "“Stop it,” Ann Marlowe said, telling Piers Vale and Ida Corrin to sit down. “We have heard enough.”",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "\"We lied, and we cheated, and we stole.\"\n— Ann Marlowe, Whitby, 15 April\nThe mayor left.", ["Ann Marlowe"]),
    SpeakersCase("WHITBY (Aug. 13) -- Noting that it was late, Ann Marlowe left.", ["Ann Marlowe"]),
    SpeakersCase("Ann Marlowe delivered “a warning to any landlord who fails them”.", ["Ann Marlowe"]),
    SpeakersCase(
      "Mr Vale says it is closed for good \"I never thought it would come to this for us,\" Mr Vale said.",
      ["Mr Vale", "Mr Vale"]),
    SpeakersCase(
      "“It is not about views. Views are free in this town and, as you\nknow, plentiful,” Ann Marlowe told reporters in the town hall in\nRomanian. “It is about cash.”",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Minister resigns over a leaked memo about the new data centre\nby Ann Marlowe\nThe minister said it was late.",
      ["minister"]),
    SpeakersCase(
      "Ann Marlowe, a clerk in a shirt that said “WALK,” offered another view.\n\n“It has been in the air for years.”",
      ["Ann Marlowe"]),
  ])
  func namesSpeakers(_ test: SpeakersCase) { #expect(test.found == test.speakers) }
}
