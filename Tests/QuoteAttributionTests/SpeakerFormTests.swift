import QuoteAttribution
import Testing

/// How news names who speaks: titles, appositions, organizations, documents, places of speech.
struct SpeakerFormTests {
  @Test(arguments: [
    SpeakersCase(
      "“It is a scandal,” said Fatima El-Sayed, director of policy at the charity Homeground.",
      ["Fatima El-Sayed"]),
    SpeakersCase("“It is a scandal,” says Wei Zhang, 43, who runs a noodle bar in Leeds.", ["Wei Zhang"]),
    SpeakersCase("“We have no plans to leave,” the company said in a statement.", ["company"]),
    SpeakersCase(
      "Nimbus Robotics opened in May. “We have no plans to leave,” the company said in a statement.",
      ["Nimbus Robotics"]),
    SpeakersCase(
      "Priya Raman, a former detective, left the force in 2019. “It was a waste of time,” the former "
        + "detective said.",
      ["Priya Raman"]),
    SpeakersCase(
      "Tomasz Kowalski lives alone. “It was a waste of my time,” the 34-year-old said.",
      ["Tomasz Kowalski"]),
    SpeakersCase(
      "Ofcom said it would investigate. A spokesperson for the regulator said: “We will act.”",
      ["Ofcom", "Ofcom"]),
    SpeakersCase("A spokeswoman for Southmoor University said: “We take this seriously.”", ["Southmoor University"]),
    SpeakersCase("A Home Office spokesman added: “We take this seriously.”", ["Home Office"]),
    SpeakersCase(
      "A spokesperson for the Department for Education said: “We take this seriously.”",
      ["Department for Education"]),
    SpeakersCase("Uber spokesman Josh Delgado said the firm would appeal.", ["Josh Delgado"]),
    SpeakersCase("“We will appeal,” a spokesman for Mr Delgado said.", ["spokesman for Mr Delgado"]),
    SpeakersCase("Mr Delgado’s lawyer, Anita Desai, said he would appeal.", ["Anita Desai"]),
    SpeakersCase("A lawyer for Mr Delgado said he would appeal.", ["lawyer for Mr Delgado"]),
    SpeakersCase("“I was never asked,” Nguyen Thi Hoa told Reuters.", ["Nguyen Thi Hoa"]),
    SpeakersCase("Senator Elizabeth Crowe wrote on X: “This is a bad bill.”", ["Elizabeth Crowe"]),
    SpeakersCase("“This is a bad bill,” Senator Crowe wrote on X.", ["Senator Crowe"]),
    SpeakersCase("In a post on X, Chancellor Olaf Brandt said the bill was bad.", ["Olaf Brandt"]),
    SpeakersCase("In a statement, Vertex Mobile said: “We are sorry.”", ["Vertex Mobile"]),
    SpeakersCase(
      "In a blog post, Vertex Mobile’s chief executive, Lars Holm, wrote that the firm was sorry.",
      ["Lars Holm"]),
    SpeakersCase("“It was late,” recalled Abimbola Ogunleye, the shop’s owner.", ["Abimbola Ogunleye"]),
    SpeakersCase("Abimbola Ogunleye shrugged. “It was late. I went home.”", ["Abimbola Ogunleye"]),
    SpeakersCase("Ms Ogunleye put it more bluntly: “They lied to us.”", ["Ms Ogunleye"]),
    SpeakersCase("Asked about the delay, Ms Ogunleye said: “They lied to us.”", ["Ms Ogunleye"]),
    SpeakersCase("Asked about the delay, Mr Grant replied that he had not been told.", ["Mr Grant"]),
    SpeakersCase(
      "The mayor, Rosa Delgado, said the plan was dead. “It was never alive,” she said.",
      ["Rosa Delgado", "Rosa Delgado"]),
    SpeakersCase(
      "Jan Novak and Eva Dvorak, who bought the shop in May, said they had been misled.",
      ["Jan Novak and Eva Dvorak"]),
    SpeakersCase("Researchers at MIT said the tool was wrong half the time.", ["researchers at MIT"]),
    SpeakersCase("The report, published on Tuesday, said the tool was wrong half the time.", ["report"]),
    SpeakersCase("The lawsuit says the company knew about the risk.", ["lawsuit"]),
    SpeakersCase("The union, which represents 4,000 drivers, said the tool was unfair.", ["union"]),
    SpeakersCase(
      "Unite said the tool was unfair. Its general secretary, Sharon Pike, added: “It must go.”",
      ["Unite", "Sharon Pike"]),
    SpeakersCase("Tech UK said the rules were unclear. “Firms need certainty,” it added.", ["Tech UK", "Tech UK"]),
    SpeakersCase(
      "Campaigners say the rules are unclear. “Firms need certainty,” they said.",
      ["campaigners", "campaigners"]),
    SpeakersCase(
      "Sir Keith Lowe, the chair of the inquiry, said ministers had been “asleep at the wheel”.",
      ["Keith Lowe"]),
    SpeakersCase("Ministers had been “asleep at the wheel”, Sir Keith Lowe said.", ["Keith Lowe"]),
    SpeakersCase("Ministers had been “asleep at the wheel”, according to Sir Keith Lowe.", ["Keith Lowe"]),
    SpeakersCase("Ministers, he said, had been asleep at the wheel.", [nil]),
    SpeakersCase("“I’m not sure,” he admits. “But it’s likely.”", [nil]),
    SpeakersCase("Dr Mei-Ling Chu, of the University of Tarn, warned that the data was thin.", ["Mei-Ling Chu"]),
    SpeakersCase("“The data is thin,” warns Dr Mei-Ling Chu of the University of Tarn.", ["Mei-Ling Chu"]),
    SpeakersCase("“The data is thin,” Dr Mei-Ling Chu, of the University of Tarn, warned.", ["Mei-Ling Chu"]),
    SpeakersCase("The government says it will legislate.", ["government"]),
    SpeakersCase("The White House said it would veto the bill.", ["White House"]),
    SpeakersCase(
      "Downing Street declined to comment. A No 10 source said: “Nothing has changed.”",
      ["No 10 source"]),
    SpeakersCase("One senior minister said: “Nothing has changed.”", ["one senior minister"]),
    SpeakersCase("A person familiar with the matter said the deal was off.", ["person familiar with the matter"]),
    SpeakersCase("Two people briefed on the talks said the deal was off.", ["two people briefed on the talks"]),
    SpeakersCase("Officials said Tuesday that the deal was off.", ["officials"]),
    SpeakersCase("Officials said on Tuesday the deal was off.", ["officials"]),
    SpeakersCase("Mayor Rosa Delgado said Tuesday the deal was off.", ["Rosa Delgado"]),
    SpeakersCase(
      "Its sponsor, Republican Sen. Walt Pike of Sedalia, said Tuesday he would file it again in January.",
      ["Walt Pike"]),
    SpeakersCase("Rep. Ro Banerjee, D-Calif., said the deal was off.", ["Ro Banerjee"]),
    SpeakersCase("Rep. Ro Banerjee (D-Calif.) said the deal was off.", ["Ro Banerjee"]),
    SpeakersCase(
      "“The deal is off,” said Rep. Ro Banerjee, a California Democrat who sits on the panel.",
      ["Ro Banerjee"]),
    SpeakersCase("“The deal is off,” said Banerjee, who sits on the panel.", ["Banerjee"]),
    SpeakersCase("“The deal is off,” tweeted Labour MP Zarah Malik.", ["Zarah Malik"]),
    SpeakersCase(
      "Labour MP Zarah Malik, who sits on the committee, called it “a charter for cowboys”.",
      ["Zarah Malik"]),
    SpeakersCase(
      "For Zarah Malik, a nurse in Hull, the app is a lifeline. “I could not do my job without it,” she says.",
      ["Zarah Malik"]),
    SpeakersCase(
      "Zarah Malik, a nurse in Hull, uses the app daily.\n“I could not do my job without it,” she "
        + "says.\n“It saves me an hour a day.”",
      ["Zarah Malik"]),
    SpeakersCase(
      "Zarah Malik, a nurse in Hull, uses the app daily.\n“I could not do my job without it. It saves me "
        + "an hour a day.”",
      ["Zarah Malik"]),
    SpeakersCase(
      "Zarah Malik is a nurse in Hull. Her colleague Dev Anand is not keen. “It never works,” he says.",
      ["Dev Anand"]),
    SpeakersCase("The chief constable of Wexshire, Amir Haddad, said officers were ready.", ["Amir Haddad"]),
    SpeakersCase("Det Ch Insp Laura Finch said: “We are appealing for witnesses.”", ["Laura Finch"]),
    SpeakersCase("DI Laura Finch, of Wexshire Police, said: “We are appealing for witnesses.”", ["Laura Finch"]),
    SpeakersCase("Judge Miriam Roth told him: “You betrayed them all.”", ["Miriam Roth"]),
    SpeakersCase("Sentencing him, Judge Miriam Roth said he had betrayed them all.", ["Miriam Roth"]),
    SpeakersCase("Prosecuting, Alan Fitch told the court the app was a front.", ["Alan Fitch"]),
    SpeakersCase("Alan Fitch KC, prosecuting, said the app was a front.", ["Alan Fitch"]),
    SpeakersCase("Alan Fitch, defending, said his client was sorry.", ["Alan Fitch"]),
    SpeakersCase("The court heard that the app was a front.", [nil]),
    SpeakersCase("Paula Reyes, whose son uses the app, said it had changed him.", ["Paula Reyes"]),
    SpeakersCase("“He’s not the same boy,” said his mother, Paula Reyes.", ["Paula Reyes"]),
    SpeakersCase("“He’s not the same boy,” his mother said.", ["his mother"]),
    SpeakersCase("Reyes said: “He’s not the same boy.”", ["Reyes"]),
    SpeakersCase("Speaking to the BBC, Paula Reyes said it had changed him.", ["Paula Reyes"]),
    SpeakersCase("Speaking after the hearing, she said it had changed him.", [nil]),
    SpeakersCase("Writing in the Guardian, Paula Reyes called the app “a trap”.", ["Paula Reyes"]),
    SpeakersCase("Its sponsor, Republican Sen. Walt Pike of Sedalia, said it was late.", ["Walt Pike"]),
    SpeakersCase("Its sponsor, Sen. Walt Pike of Sedalia, said it was late.", ["Walt Pike"]),
    SpeakersCase("Its sponsor, Sen. Walt Pike, said it was late.", ["Walt Pike"]),
    SpeakersCase("Its sponsor, Walt Pike, said it was late.", ["Walt Pike"]),
    SpeakersCase("The sponsor, Walt Pike of Sedalia, said it was late.", ["Walt Pike"]),
    SpeakersCase(
      "Its author, Republican Sen. Walt Pike of Sedalia, said Tuesday he would file it again.",
      ["Walt Pike"]),
    SpeakersCase("Walt Pike said Tuesday he would file it again.", ["Walt Pike"]),
    SpeakersCase("Walt Pike, of Sedalia, said Tuesday he would file it again.", ["Walt Pike"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
