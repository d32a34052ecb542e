import QuoteAttribution
import Testing

/// Forms of American, Irish, Indian and Australian newspapers.
struct AmericanFormTests {
  @Test(arguments: [
    SpeakersCase(
      "The lawsuit, filed in Denver, accuses Gridline Inc. of lying to customers about its batteries.",
      ["lawsuit"]),
    SpeakersCase("Colorado on Tuesday sued Gridline Inc., accusing it of lying to customers.", ["Colorado"]),
    SpeakersCase("Attorney General Dana Whitfield, a Democrat, said the firm lied.", ["Dana Whitfield"]),
    SpeakersCase("Attorney General Dana Whitfield said in a statement that the firm lied.", ["Dana Whitfield"]),
    SpeakersCase("“They lied,” Attorney General Dana Whitfield said at a news conference.", ["Dana Whitfield"]),
    SpeakersCase("“They lied,” Whitfield said. “They knew and they lied.”", ["Whitfield"]),
    SpeakersCase("Whitfield, whose office brought the case, said they lied.", ["Whitfield"]),
    SpeakersCase(
      "Gridline didn’t immediately respond to a request for comment. It has said in court filings that the "
        + "claims are false.",
      ["Gridline"]),
    SpeakersCase("Gridline disputes that. “None of it is true,” spokeswoman Amy Cho said.", ["Amy Cho"]),
    SpeakersCase("Gridline spokeswoman Amy Cho declined to comment.", []),
    SpeakersCase("The company didn’t say whether it would appeal.", []),
    SpeakersCase("A spokesman for the company, Ravi Iyer, said it would appeal.", ["Ravi Iyer"]),
    SpeakersCase("Ravi Iyer, a spokesman for the company, said it would appeal.", ["Ravi Iyer"]),
    SpeakersCase("The company’s lawyers argued that it had done nothing wrong.", ["company’s lawyers"]),
    SpeakersCase("Lawyers for Gridline argued that it had done nothing wrong.", ["lawyers for Gridline"]),
    SpeakersCase("Gridline’s lawyers argued that it had done nothing wrong.", ["Gridline’s lawyers"]),
    SpeakersCase("An attorney for Gridline, Ravi Iyer, argued that it had done nothing wrong.", ["Ravi Iyer"]),
    SpeakersCase("Ravi Iyer, an attorney for Gridline, argued that it had done nothing wrong.", ["Ravi Iyer"]),
    SpeakersCase("U.S. District Judge Lena Ortiz ruled that the firm had lied.", ["Lena Ortiz"]),
    SpeakersCase("The judge ruled that the firm had lied.", ["judge"]),
    SpeakersCase(
      "U.S. District Judge Lena Ortiz heard the case in May. The judge ruled that the firm had lied.",
      ["Lena Ortiz"]),
    SpeakersCase("President Luis Mendoza said Friday he would sign the bill.", ["Luis Mendoza"]),
    SpeakersCase("Mr. Mendoza said he would sign the bill.", ["Mr Mendoza"]),
    SpeakersCase("“I will sign it,” Mr. Mendoza told The Journal.", ["Mr Mendoza"]),
    SpeakersCase(
      "Gov. Teresa Blount, a Republican, signed the bill in March. “It is a good bill,” she said.",
      ["Teresa Blount"]),
    SpeakersCase(
      "Teresa Blount, the governor, signed the bill in March. “It is a good bill,” the governor said.",
      ["Teresa Blount"]),
    SpeakersCase("Sens. Ed Markham and Liz Tuttle said they would vote no.", ["Ed Markham and Liz Tuttle"]),
    SpeakersCase("Markham and Tuttle said they would vote no.", ["Markham and Tuttle"]),
    SpeakersCase("Both senators said they would vote no.", ["both senators"]),
    SpeakersCase("Neither the company nor its lawyers would comment.", []),
    SpeakersCase("The group’s director, Nia Okafor, called the ruling “a gift to polluters.”", ["Nia Okafor"]),
    SpeakersCase("Nia Okafor of the Clean Air Fund called the ruling “a gift to polluters.”", ["Nia Okafor"]),
    SpeakersCase(
      "Nia Okafor, director of the Clean Air Fund, called the ruling “a gift to polluters.”",
      ["Nia Okafor"]),
    SpeakersCase("The ruling was welcomed by Nia Okafor, who called it “a gift to the planet.”", ["Nia Okafor"]),
    SpeakersCase("Some residents, including Nia Okafor, say the air has got worse.", ["some residents"]),
    SpeakersCase("But others say the air has got better.", ["others"]),
    SpeakersCase("Analysts expect prices to fall.", ["analysts"]),
    SpeakersCase("The bank said it expects prices to fall.", ["bank"]),
    SpeakersCase("Economists at Bank Verdi said prices would fall.", ["economists at Bank Verdi"]),
    SpeakersCase(
      "“Prices will fall,” wrote Hans Meyer, an economist at Bank Verdi, in a note to clients.",
      ["Hans Meyer"]),
    SpeakersCase(
      "“Prices will fall,” Hans Meyer, an economist at Bank Verdi, wrote in a note to clients.",
      ["Hans Meyer"]),
    SpeakersCase("In a note to clients, Hans Meyer of Bank Verdi wrote that prices would fall.", ["Hans Meyer"]),
    SpeakersCase("Prices will fall, Hans Meyer, an economist, said.", ["Hans Meyer"]),
    SpeakersCase("Prices, says Hans Meyer, will fall by half.", ["Hans Meyer"]),
    SpeakersCase("Prices “will fall by half”, says Hans Meyer.", ["Hans Meyer"]),
    SpeakersCase("“Prices,” says Hans Meyer, “will fall.”", ["Hans Meyer"]),
    SpeakersCase(
      "Hans Meyer says prices will fall. So does Ana Ruiz. “By half,” she says.",
      ["Hans Meyer", "Ana Ruiz"]),
    SpeakersCase("What does Hans Meyer think? “Prices will fall by half.”", ["Hans Meyer"]),
    SpeakersCase("His view: “Prices will fall by half.”", [nil]),
    SpeakersCase("The verdict from Hans Meyer: “Prices will fall by half.”", ["Hans Meyer"]),
    SpeakersCase("As Hans Meyer puts it, “prices will fall by half”.", ["Hans Meyer"]),
    SpeakersCase("For his part, Hans Meyer said prices would fall.", ["Hans Meyer"]),
    SpeakersCase(
      "Hans Meyer nodded. “By half,” he said. Ana Ruiz disagreed. “By a third,” she said.",
      ["Hans Meyer", "Ana Ruiz"]),
    SpeakersCase("Minister for Health Aoife Byrne said it was unsafe.", ["Aoife Byrne"]),
    SpeakersCase("Tánaiste Aoife Byrne said it was unsafe.", ["Aoife Byrne"]),
    SpeakersCase("Taoiseach Conor Daly told the Dáil that it was unsafe.", ["Conor Daly"]),
    SpeakersCase("Cllr Aoife Byrne (Fine Gael) said it was unsafe.", ["Aoife Byrne"]),
    SpeakersCase("A spokesperson for An Garda Síochána said it was unsafe.", ["Garda Síochána"]),
    SpeakersCase("The HSE said it was unsafe. “We will fix it,” it said.", ["HSE", "HSE"]),
    SpeakersCase("Opposition leader Priya Nair said it was unsafe.", ["Priya Nair"]),
    SpeakersCase("Union minister Arjun Rao said it was unsafe.", ["Arjun Rao"]),
    SpeakersCase("Shri Arjun Rao said it was unsafe.", ["Arjun Rao"]),
    SpeakersCase("Dr. K. Venkatesan, a cardiologist, said it was unsafe.", ["K. Venkatesan"]),
    SpeakersCase("Mr. Venkatesan said it was unsafe.", ["Mr Venkatesan"]),
    SpeakersCase("Premier Jacinta Hollis said it was unsafe.", ["Jacinta Hollis"]),
    SpeakersCase("Ms Hollis’s office said it was unsafe.", ["Ms Hollis’s office"]),
    SpeakersCase("The premier’s office said it was unsafe.", ["premier’s office"]),
    SpeakersCase("eSafety commissioner Grace Hu said it was unsafe.", ["Grace Hu"]),
    SpeakersCase("Professor Grace Hu, from Monash, said it was unsafe.", ["Grace Hu"]),
    SpeakersCase("Grace Hu from Monash said it was unsafe.", ["Grace Hu"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
