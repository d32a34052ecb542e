import QuoteAttribution
import Testing

/// How American papers call their sources.
struct AmericanSpeakerTests {
  @Test(arguments: [
    SpeakersCase(
      "The White House said Monday that it would veto the bill. “This is a bad bill,” press secretary "
        + "Dana Corrin told reporters. “It will not become law,” she said.",
      ["White House", "Dana Corrin", "Dana Corrin"]),
    SpeakersCase(
      "Sen. Ann Marlowe (R-Ohio) told reporters that she would vote no. “I’ve read it,” the Ohio "
        + "Republican said.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Rep. Piers Vale, D-Calif., who chairs the panel, said he was not consulted. The congressman "
        + "added that he would hold a hearing.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "The AG said she would appeal. “We will win,” Attorney General Ann Marlowe said.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Attorney General Ann Marlowe filed suit on Friday. The AG said the firm had lied to users.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Texas Attorney General Ken Vale sued the company. Vale’s office said the suit would be heard in May.",
      ["Vale’s office"]),
    SpeakersCase(
      "A spokesperson for Vale did not respond. In a statement, the Orbis spokesperson said that it was "
        + "wrong.",
      ["Orbis"]),
    SpeakersCase(
      "“We disagree,” a spokesman for the senator, Piers Vale, said in an email.",
      ["Piers Vale"]),
    SpeakersCase(
      "“We disagree,” said Piers Vale, a spokesman for the senator. He declined to say more, but added "
        + "that the bill was dead.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Democrats said the bill was cruel. Republicans argued that it was fair.",
      ["Democrats", "Republicans"]),
    SpeakersCase(
      "A group of 12 Democrats wrote in a letter that the deal was illegal. They asked the agency to "
        + "stop it.",
      ["group of 12 Democrats", "group of 12 Democrats"]),
    SpeakersCase(
      "House Speaker Ann Marlowe said the vote would be held Friday. The speaker said she had the votes.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, a Democrat from Oregon, and Piers Vale, a Republican from Utah, said they would "
        + "work together.",
      ["Ann Marlowe and Piers Vale"]),
    SpeakersCase(
      "“I’m done,” Marlowe, a Democrat, said. “It is over.” Vale, her opponent, said that he was not.",
      ["Marlowe", "Vale"]),
    SpeakersCase(
      "Beijing has denied it. China’s foreign ministry said that the claim was false.",
      ["China’s foreign ministry"]),
    SpeakersCase(
      "Moscow said that the drones had been shot down. Kyiv said that they had not.",
      ["Moscow", "Kyiv"]),
    SpeakersCase(
      "Berlin insisted that the pipeline was safe, while Warsaw said that it was not.",
      ["Berlin", "Warsaw"]),
    SpeakersCase(
      "A U.S. official, who spoke on condition of anonymity, said the ship had turned. The official "
        + "said that it was alone.",
      ["U.S. official", "U.S. official"]),
    SpeakersCase(
      "Two U.S. officials said the ship had turned. One of the officials said that it was alone.",
      ["two U.S. officials", "official"]),
    SpeakersCase(
      "According to a person familiar with the matter, the sale is off. The person said that nothing "
        + "was signed.",
      ["person familiar with the matter", "person familiar with the matter"]),
    SpeakersCase(
      "The judge, Ann Marlowe of the Federal District Court in Hull, said that the suit could go on.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "U.S. District Judge Ann Marlowe ruled that the ban was unlawful. The judge wrote that the law "
        + "was clear.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "In her ruling, Judge Marlowe wrote that the law was clear. She said that the firm had no case.",
      ["Judge Marlowe", "Judge Marlowe"]),
    SpeakersCase(
      "The mother of the boy, Ann Marlowe, said that he was kind.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "His mother, Ann Marlowe, said that he was kind.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The victim’s brother said that he was kind.",
      ["victim’s brother"]),
    SpeakersCase(
      "Police Chief Piers Vale said two people were shot. The chief said that both would live.",
      ["Piers Vale", "Piers Vale"]),
    SpeakersCase(
      "Police said two people were shot. “They are safe,” Chief Piers Vale said.",
      ["police", "Piers Vale"]),
    SpeakersCase(
      "The candidate, a former teacher, said that schools were poor.",
      ["candidate"]),
    SpeakersCase(
      "Professor Ann Marlowe, of the University of Hull, said that it was new. “It’s rare,” the "
        + "biologist said.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe, CEO of Orbis, said that sales rose. The company said that it would hire. The CEO "
        + "added that she was proud.",
      ["Ann Marlowe", "Orbis", "Ann Marlowe"]),
    SpeakersCase(
      "Orbis CEO Ann Marlowe said that sales rose. Her predecessor, Piers Vale, said that they would fall.",
      ["Ann Marlowe", "Piers Vale"]),
    SpeakersCase(
      "Marlowe’s campaign said that the ad was false.",
      ["Marlowe’s campaign"]),
    SpeakersCase(
      "Ann Marlowe left. Her lawyers said that she was tired.",
      ["Ann Marlowe’s lawyers"]),
    SpeakersCase(
      "The Kremlin’s spokesman, Dmitri Vale, said that it was false.",
      ["Dmitri Vale"]),
    SpeakersCase(
      "Kremlin spokesman Dmitri Vale said that it was false. He said that the talks went on.",
      ["Dmitri Vale", "Dmitri Vale"]),
    SpeakersCase(
      "The NAACP said that the law was unjust. “It harms us,” said Ann Marlowe, the group’s president.",
      ["NAACP", "Ann Marlowe"]),
    SpeakersCase(
      "Most analysts said that rates would rise.",
      ["most analysts"]),
    SpeakersCase(
      "The Biden administration said that the rule was lawful. Administration officials said it would "
        + "save lives.",
      ["Biden administration", "administration officials"]),
    SpeakersCase(
      "The Justice Department said that it would appeal. The department said that the ruling was wrong.",
      ["Justice Department", "Justice Department"]),
    SpeakersCase(
      "The Department of Justice said that it would appeal. DOJ said that the ruling was wrong.",
      ["Department of Justice", "Department of Justice"]),
    SpeakersCase(
      "The Federal Trade Commission said that it would sue. The agency said that prices were fixed. FTC "
        + "Chair Ann Marlowe said that it was clear.",
      ["Federal Trade Commission", "Federal Trade Commission", "Ann Marlowe"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
