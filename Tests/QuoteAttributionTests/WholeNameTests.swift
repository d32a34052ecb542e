import QuoteAttribution
import Testing

/// Names of bodies with small words in them, causes with a verb, places and ages in front of a name.
struct WholeNameTests {
  @Test(arguments: [
    SpeakersCase(
      "The Organization for Security and Cooperation in Europe said the vote was fair.",
      ["Organization for Security and Cooperation in Europe"]),
    SpeakersCase(
      "The Organization for Security and Cooperation in Europe, which is observing the vote, said the "
        + "vote was fair.",
      ["Organization for Security and Cooperation in Europe"]),
    SpeakersCase(
      "The Portfolio Committee on Social Development has called for the checks to be suspended.",
      ["Portfolio Committee on Social Development"]),
    SpeakersCase(
      "According to Breaking the Quiet, a group of former sailors, the ship was old.",
      ["Breaking the Quiet"]),
    SpeakersCase(
      "The Society for the Protection of Birds said the nests were empty.",
      ["Society for the Protection of Birds"]),
    SpeakersCase(
      "The Campaign for Nuclear Disarmament said the missiles were unlawful.",
      ["Campaign for Nuclear Disarmament"]),
    SpeakersCase(
      "The Centre for Policy Studies said the tax would fail.",
      ["Centre for Policy Studies"]),
    SpeakersCase(
      "The Committee to Protect Journalists said two reporters had been held.",
      ["Committee to Protect Journalists"]),
    SpeakersCase(
      "Doctors Without Borders said the hospital had been hit.",
      ["Doctors Without Borders"]),
    SpeakersCase(
      "Reporters Without Borders said that the law was a gag.",
      ["Reporters Without Borders"]),
    SpeakersCase(
      "Save the Children said the camp had no water.",
      ["Save the Children"]),
    SpeakersCase(
      "Stop the War said that the march would go ahead.",
      ["Stop the War"]),
    SpeakersCase(
      "Fight for the Future said the bill was a trap.",
      ["Fight for the Future"]),
    SpeakersCase(
      "The Center for Strategic and International Studies said the missiles were old.",
      ["Center for Strategic and International Studies"]),
    SpeakersCase(
      "The House Committee on Oversight and Reform said the papers were missing.",
      ["House Committee on Oversight and Reform"]),
    SpeakersCase(
      "The Joint Committee on Human Rights said the bill was unlawful.",
      ["Joint Committee on Human Rights"]),
    SpeakersCase(
      "The Council on Foreign Relations said the talks had failed.",
      ["Council on Foreign Relations"]),
    SpeakersCase(
      "The Department for Environment, Food and Rural Affairs said the river was clean.",
      ["Department for Environment, Food and Rural Affairs"]),
    SpeakersCase(
      "The Department of Health and Human Services said the vaccine was safe.",
      ["Department of Health and Human Services"]),
    SpeakersCase(
      "The Senate Committee on Banking, Housing, and Urban Affairs said the bank had lied.",
      ["Senate Committee on Banking, Housing, and Urban Affairs"]),
    SpeakersCase(
      "The Bureau of Alcohol, Tobacco, Firearms and Explosives said the guns were traced.",
      ["Bureau of Alcohol, Tobacco, Firearms and Explosives"]),
    SpeakersCase(
      "Mothers Against Drunk Driving said the limit was too high.",
      ["Mothers Against Drunk Driving"]),
    SpeakersCase(
      "“The nests are empty,” said the Society for the Protection of Birds.",
      ["Society for the Protection of Birds"]),
    SpeakersCase(
      "“We are watching,” said Citizens for Clean Rivers in a statement.",
      ["Citizens for Clean Rivers"]),
    SpeakersCase(
      "The Institute for Fiscal Studies said taxes would rise.",
      ["Institute for Fiscal Studies"]),
    SpeakersCase(
      "The Department for Work and Pensions said the payments were late.",
      ["Department for Work and Pensions"]),
    SpeakersCase(
      "The Ministry of Agriculture, Forestry and Fisheries said the fish were safe.",
      ["Ministry of Agriculture, Forestry and Fisheries"]),
    SpeakersCase(
      "Ann Marlowe of the Hull-based Open Door Centre said she had seen the files.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe from the Leeds-based Institute for River Studies said she had seen the files.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe at the London-headquartered Bramble Trust said she had seen the files.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "“We are tired,” said a taxi driver in Kyiv, who gave only his first name.",
      ["taxi driver"]),
    SpeakersCase(
      "“We are tired,” said a farmer near Kharkiv.",
      ["farmer"]),
    SpeakersCase(
      "The standing committee on trade and travel said that the road was closed.",
      ["standing committee on trade and travel"]),
    SpeakersCase(
      "The Treasury sub-committee on rural banks said that fees were high.",
      ["Treasury sub-committee on rural banks"]),
    SpeakersCase(
      "The committee on Monday said that fees were high.",
      ["committee"]),
    SpeakersCase(
      "The panel said on Monday that fees were high.",
      ["panel"]),
    SpeakersCase(
      "Forbes Magazine looked into it. A Forbes article found that he had lied.",
      ["Forbes Magazine"]),
    SpeakersCase(
      "The commission on Tuesday told members that fees were high.",
      ["commission"]),
  ])
  func namesSpeakers(_ example: SpeakersCase) {
    #expect(example.found == example.speakers)
  }
}
