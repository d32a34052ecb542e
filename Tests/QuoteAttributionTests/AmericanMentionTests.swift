import QuoteAttribution
import Testing

/// How American papers come back to politicians, papers and departments.
struct AmericanMentionTests {
  @Test(arguments: [
    SpeakersCase(
      "Sen. Ann Marlowe (R-Ohio) said the bill was late. The Ohio Republican said she would vote no.",
      ["Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Sen. Bert Sandow, I-Vt., said the bill was late. The Vermont independent said it was weak.",
      ["Bert Sandow", "Bert Sandow"]),
    SpeakersCase(
      "Rep. Ida Corrin, D-Calif., said the bill was late. The California Democrat said it was weak.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "House Speaker Mike Jensen said the bill was late. The speaker said it was weak. Jensen, R-La., "
        + "said he was hopeful.",
      ["Mike Jensen", "Mike Jensen", "Mike Jensen"]),
    SpeakersCase(
      "White House press secretary Karin Leavy said the bill was late. “It is weak,” Leavy told "
        + "reporters.",
      ["Karin Leavy", "Karin Leavy"]),
    SpeakersCase(
      "Former President Donald Trask said the bill was late. The former president said it was weak.",
      ["Donald Trask", "Donald Trask"]),
    SpeakersCase(
      "President Joe Bevan said the bill was late. The president said it was weak. “It is,” Bevan said.",
      ["Joe Bevan", "Joe Bevan", "Joe Bevan"]),
    SpeakersCase(
      "Senate Majority Leader Chuck Sharder, D-N.Y., said the bill was late. The majority leader said "
        + "it was weak. The New York Democrat said he was hopeful.",
      ["Chuck Sharder", "Chuck Sharder", "Chuck Sharder"]),
    SpeakersCase(
      "Attorney General Merrick Gale said the case was closed. He said it was late.",
      ["Merrick Gale", "Merrick Gale"]),
    SpeakersCase(
      "Defense Secretary Lloyd Ansty said the ships were late. The Pentagon chief said they were old.",
      ["Lloyd Ansty", "Lloyd Ansty"]),
    SpeakersCase(
      "Treasury Secretary Janet Yeats said rates were high. The Treasury chief said they would fall.",
      ["Janet Yeats", "Janet Yeats"]),
    SpeakersCase(
      "Fed Chair Jerome Poole said rates were high. The Fed chief said they would fall.",
      ["Jerome Poole", "Jerome Poole"]),
    SpeakersCase(
      "Texas Gov. Greg Ashby said the river was wide. The Republican governor said it was deep. The "
        + "governor said it was cold.",
      ["Greg Ashby", "Greg Ashby", "Greg Ashby"]),
    SpeakersCase(
      "Florida Gov. Ron Sands, a Republican, said the river was wide. Sands’ spokesman said it was "
        + "deep.",
      ["Ron Sands", "Sands’ spokesman"]),
    SpeakersCase(
      "Vice President Kamala Varden said the bill was late. Varden’s campaign said it was weak.",
      ["Kamala Varden", "Varden’s campaign"]),
    SpeakersCase(
      "The Varden campaign said it was weak. Trask campaign spokesman Steven Chung said it was strong. "
        + "Chung said he was sure.",
      ["Varden campaign", "Steven Chung", "Steven Chung"]),
    SpeakersCase(
      "Judge Aileen Carling said the case was closed. The judge said it was late.",
      ["Aileen Carling", "Aileen Carling"]),
    SpeakersCase(
      "U.S. District Judge Tanya Chard said the case was closed. Chard said it was late.",
      ["Tanya Chard", "Tanya Chard"]),
    SpeakersCase(
      "Mitch Conroy, the Senate minority leader, said the bill was late. “It is weak,” the Kentucky "
        + "Republican said.",
      ["Mitch Conroy", "Mitch Conroy"]),
    SpeakersCase(
      "New York Mayor Eric Adair said the city was full. “It is,” the mayor said. City Hall said it "
        + "was late.",
      ["Eric Adair", "Eric Adair", "City Hall"]),
    SpeakersCase(
      "House Republicans said the bill was late. House GOP leaders said it was weak. Democrats said it "
        + "was strong.",
      ["House Republicans", "House GOP leaders", "Democrats"]),
    SpeakersCase(
      "A senior administration official said the bill was late. The official said it was weak. A "
        + "second official said it was strong.",
      ["senior administration official", "senior administration official", "second official"]),
    SpeakersCase(
      "Two people familiar with the matter said the bill was late. The people said it was weak.",
      ["two people familiar with the matter", "two people familiar with the matter"]),
    SpeakersCase(
      "The New York Times reported that the bill was late. The Times said it was weak.",
      ["New York Times", "New York Times"]),
    SpeakersCase(
      "The Department of Justice said the case was closed. The DOJ said it was late. The Justice "
        + "Department said it was sure.",
      ["Department of Justice", "Department of Justice", "Department of Justice"]),
    SpeakersCase(
      "The Department of Homeland Security said the case was closed. A DHS spokesperson said it was "
        + "late.",
      ["Department of Homeland Security", "Department of Homeland Security"]),
    SpeakersCase(
      "Secretary of State Antony Bligh said talks went on. “They do,” Bligh said. The secretary said "
        + "he was hopeful. The top U.S. diplomat said it was late.",
      ["Antony Bligh", "Antony Bligh", "Antony Bligh", "Antony Bligh"]),
    SpeakersCase(
      "The Supreme Court said the law was void. Chief Justice John Roper wrote that it was late. "
        + "Justice Elena Kaye dissented. “It is wrong,” she wrote.",
      ["Supreme Court", "John Roper", "Elena Kaye"]),
    SpeakersCase(
      "Donald Trask Jr. said the bill was late. Trask Jr. said it was weak.",
      ["Donald Trask Jr.", "Donald Trask Jr."]),
    SpeakersCase(
      "Reps. Ida Corrin and Jo Moor said the bill was late. Corrin said it was weak.",
      ["Ida Corrin and Jo Moor", "Ida Corrin"]),
    SpeakersCase(
      "Ida Corrin (D-N.Y.), the chair of the House ethics panel, said the bill was late. The "
        + "chairwoman said it was weak.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "“That is weak,” said Sen. Ann Marlowe; Rep. Ida Corrin called it “a gift to liars and thieves.”",
      ["Ann Marlowe", "Ida Corrin"]),
    SpeakersCase(
      "Harbour Media Group was sold. Harbour said it was late.",
      ["Harbour Media Group"]),
    SpeakersCase(
      "Robert Kerry Jr. said the bill was late. Kerry said it was weak. Tom Kerry Sr. was away.",
      ["Robert Kerry Jr.", "Robert Kerry Jr."]),
    SpeakersCase(
      "Donald Trask said the bill was late. Donald Trask Jr. said it was weak. Trask said it was "
        + "strong. Trask Jr. said it was not.",
      ["Donald Trask", "Donald Trask Jr.", "Donald Trask", "Donald Trask Jr."]),
  ])
  func mentions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
