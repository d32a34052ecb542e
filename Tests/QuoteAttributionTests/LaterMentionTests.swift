import QuoteAttribution
import Testing

/// What a speaker is called later, and who speaks for whom.
struct LaterMentionTests {
  @Test(arguments: [
    SpeakersCase(
      "Marta Silva, 29, from Porto, joined the firm in 2021.\nSilva said she was told nothing.\n“They just "
        + "locked the doors,” she said.",
      ["Marta Silva", "Marta Silva"]),
    SpeakersCase("Marta Silva and her husband, João, ran the shop for years. “We loved it,” he said.", ["João"]),
    SpeakersCase(
      "Marta Silva, who leads the union, and Omar Sy, the firm’s boss, met on Monday.\nSilva said the "
        + "talks were tense. Sy described them as “frank”.\n“We will be back,” he added.",
      ["Marta Silva", "Omar Sy", "Omar Sy"]),
    SpeakersCase("“No,” said Ms Silva. “Never,” said Mr Sy.", ["Ms Silva", "Mr Sy"]),
    SpeakersCase(
      "The prime minister, Anna Lindqvist, rejected the claim. “It’s nonsense,” she told reporters in Oslo.",
      ["Anna Lindqvist"]),
    SpeakersCase("The prime minister told reporters in Oslo that it was nonsense.", ["prime minister"]),
    SpeakersCase(
      "Energy minister Kwame Boateng has defended the plan. The minister told the BBC that bills would fall.",
      ["Kwame Boateng"]),
    SpeakersCase(
      "Halden Energy has apologised. The company’s chief executive, Rita Moon, told MPs: “We got it "
        + "wrong.” Moon said the firm would pay.",
      ["Rita Moon", "Rita Moon"]),
    SpeakersCase("Halden Energy has apologised. A company spokesperson said: “We got it wrong.”", ["Halden Energy"]),
    SpeakersCase("Halden Energy has apologised. A spokesperson said: “We got it wrong.”", ["Halden Energy"]),
    SpeakersCase(
      "Halden Energy has apologised. A spokeswoman for the firm said it had got it wrong.",
      ["Halden Energy"]),
    SpeakersCase("A statement from Halden Energy said: “We got it wrong.”", ["Halden Energy"]),
    SpeakersCase("In a statement, a spokesperson for Halden Energy said: “We got it wrong.”", ["Halden Energy"]),
    SpeakersCase(
      "Halden Energy did not respond to a request for comment. In an email to customers, it said: “We got "
        + "it wrong.”",
      ["Halden Energy"]),
    SpeakersCase("“We got it wrong,” Halden said in an email.", ["Halden"]),
    SpeakersCase("Halden, which employs 400 people in Cork, said it had got it wrong.", ["Halden"]),
    SpeakersCase("Halden’s Rita Moon said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase("Rita Moon of Halden Energy said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase("Rita Moon, Halden’s chief executive, said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase("Halden chief executive Rita Moon said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase("Chief executive Rita Moon said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase("Former Halden boss Rita Moon said it had got it wrong.", ["Rita Moon"]),
    SpeakersCase(
      "One former employee, who asked not to be named, said it had got it wrong.",
      ["one former employee"]),
    SpeakersCase(
      "Three former employees said it had got it wrong. “It was chaos,” one said.",
      ["three former employees", "employee"]),
    SpeakersCase("The 2024 report found that bills had doubled.", ["2024 report"]),
    SpeakersCase(
      "A report by the charity Warmth found that bills had doubled. The report said a million homes were cold.",
      ["Warmth", "Warmth"]),
    SpeakersCase("A study published in the Lancet found that bills had doubled.", ["study"]),
    SpeakersCase("Researchers from Leeds found that bills had doubled.", ["researchers from Leeds"]),
    SpeakersCase("The researchers found that bills had doubled.", ["researchers"]),
    SpeakersCase("Ofgem’s report found that bills had doubled.", ["Ofgem"]),
    SpeakersCase("In its report, Ofgem said that bills had doubled.", ["Ofgem"]),
    SpeakersCase("Ofgem said in its report that bills had doubled.", ["Ofgem"]),
    SpeakersCase("Bills had doubled, the report said.", ["report"]),
    SpeakersCase("Bills had doubled, Ofgem’s chief executive, Jon Pugh, said.", ["Jon Pugh"]),
    SpeakersCase("Bills had doubled, Ofgem chief executive Jon Pugh told MPs.", ["Jon Pugh"]),
    SpeakersCase(
      "“Bills doubled,” Ofgem chief executive Jon Pugh told MPs on the committee on Tuesday.",
      ["Jon Pugh"]),
    SpeakersCase("Pugh told MPs on Tuesday that bills had doubled.", ["Pugh"]),
    SpeakersCase("Pugh told the committee bills had doubled.", ["Pugh"]),
    SpeakersCase("Pugh warned MPs that bills would double.", ["Pugh"]),
    SpeakersCase("Pugh acknowledged that bills had doubled but said help was coming.", ["Pugh", "Pugh"]),
    SpeakersCase("Pugh, 52, said bills had doubled and that help was coming.", ["Pugh"]),
    SpeakersCase("Pugh denied that bills had doubled.", []),
    SpeakersCase("Pugh criticised ministers for “sitting on their hands”.", ["Pugh"]),
    SpeakersCase("Pugh, meanwhile, said bills had doubled.", ["Pugh"]),
    SpeakersCase("Pugh, however, insisted bills would fall.", ["Pugh"]),
    SpeakersCase("But Pugh insisted bills would fall.", ["Pugh"]),
    SpeakersCase("Critics say bills have doubled. Supporters say that is wrong.", ["critics", "supporters"]),
    SpeakersCase(
      "Jon Pugh was furious. “Bills doubled,” he said, adding that it was a disgrace.",
      ["Jon Pugh", "Jon Pugh"]),
    SpeakersCase("Mr Pugh was asked whether bills had doubled. “Yes,” he said.", ["Mr Pugh"]),
    SpeakersCase("Asked if bills had doubled, Mr Pugh said: “Yes.”", ["Mr Pugh"]),
    SpeakersCase("“Did bills double?” asked Ms Patel. “Yes,” Mr Pugh replied.", ["Ms Patel", "Mr Pugh"]),
    SpeakersCase("Ms Patel accused Mr Pugh of misleading MPs. “You knew,” she told him.", ["Ms Patel", "Ms Patel"]),
    SpeakersCase("Ms Patel told Mr Pugh: “You knew.” He replied: “I did not.”", ["Ms Patel", "Mr Pugh"]),
    SpeakersCase("On X, Ms Patel wrote: “You knew.”", ["Ms Patel"]),
    SpeakersCase("Ms Patel posted on X: “You knew.”", ["Ms Patel"]),
    SpeakersCase("Ms Patel tweeted: “You knew.”", ["Ms Patel"]),
    SpeakersCase("“You knew,” Ms Patel posted on Bluesky.", ["Ms Patel"]),
    SpeakersCase("In a letter to Mr Pugh, Ms Patel wrote that he knew.", ["Ms Patel"]),
    SpeakersCase("A letter signed by 40 MPs says he knew.", ["letter"]),
    SpeakersCase("Forty MPs have signed a letter saying he knew.", ["Forty MPs"]),
    SpeakersCase("According to the letter, he knew.", ["letter"]),
    SpeakersCase("According to Ms Patel’s office, he knew.", ["Ms Patel’s office"]),
    SpeakersCase("Police said he knew. “He knew,” said Insp Ray Obi.", ["police", "Ray Obi"]),
    SpeakersCase("The force said he knew.", ["force"]),
    SpeakersCase(
      "Wexshire Police confirmed a man had been arrested. The force said he knew.",
      ["Wexshire Police", "Wexshire Police"]),
    SpeakersCase("A spokesperson for Wexshire Police said: “He knew.”", ["Wexshire Police"]),
    SpeakersCase("A police spokesman said: “He knew.”", ["police"]),
    SpeakersCase("A council spokesperson said: “He knew.”", ["council"]),
    SpeakersCase(
      "Sefton Council said it was sorry. A council spokesperson added: “He knew.”",
      ["Sefton Council", "Sefton Council"]),
    SpeakersCase("Labour said he knew. The party’s deputy leader, Sam Roy, said: “He knew.”", ["Labour", "Sam Roy"]),
    SpeakersCase("The Lib Dems said he knew.", ["Lib Dems"]),
    SpeakersCase("Lib Dem MP Sam Roy said he knew.", ["Sam Roy"]),
    SpeakersCase("Sam Roy MP said he knew.", ["Sam Roy"]),
    SpeakersCase("Sam Roy, MP for Wirral, said he knew.", ["Sam Roy"]),
    SpeakersCase("Sam Roy, the Labour MP for Wirral who chairs the committee, said he knew.", ["Sam Roy"]),
    SpeakersCase("Committee chair Sam Roy said he knew.", ["Sam Roy"]),
    SpeakersCase("Chair of the committee, Sam Roy, said: “He knew.”", ["Sam Roy"]),
    SpeakersCase("Sam Roy, chair of the committee, said: “He knew.”", ["Sam Roy"]),
    SpeakersCase("Speaking in the Commons, Sam Roy said: “He knew.”", ["Sam Roy"]),
    SpeakersCase("“He knew”, said Sam Roy.", ["Sam Roy"]),
    SpeakersCase("Sam Roy: “He knew and I knew.”", ["Sam Roy"]),
    SpeakersCase(
      "Among those affected was gran Sheila Potts. “I cried,” the 77-year-old said.",
      ["Sheila Potts"]),
    SpeakersCase(
      "Harbour NHS Trust is sorry. The developer, Clinitext, said it was late. The company said it was sorry.",
      ["Clinitext", "Clinitext"]),
    SpeakersCase(
      "Harbour Council admitted the error on Tuesday, saying it was “deeply sorry”.",
      ["Harbour Council"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
