import QuoteAttribution
import Testing

/// How British papers and agencies come back to ministers, police, managers and companies.
struct BritishMentionTests {
  @Test(arguments: [
    SpeakersCase(
      "The Home Secretary, Ann Marlowe, said the bill was late. Ms Marlowe said it was weak. The Home "
        + "Secretary said it was strong.",
      ["Ann Marlowe", "Ann Marlowe", "Ann Marlowe"]),
    SpeakersCase(
      "Labour MP Ida Corrin said the bill was late. The Hull East MP said it was weak.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Ida Corrin, the MP for Hull East, said the bill was late. The backbencher said it was weak.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Shadow chancellor Rachel Reddy said the bill was late. The shadow chancellor said it was weak.",
      ["Rachel Reddy", "Rachel Reddy"]),
    SpeakersCase(
      "The chancellor, Jeremy Holt, said the bill was late. Shadow chancellor Rachel Reddy said it was "
        + "weak. The chancellor said it was strong.",
      ["Jeremy Holt", "Rachel Reddy", "Jeremy Holt"]),
    SpeakersCase(
      "Downing Street said the bill was late. The prime minister’s official spokesman said it was weak.",
      ["Downing Street", "prime minister’s official spokesman"]),
    SpeakersCase(
      "A Downing Street spokesman said the bill was late. He said it was weak.",
      ["Downing Street", "Downing Street"]),
    SpeakersCase(
      "A Home Office spokesperson said: “The bill is late and weak.”",
      ["Home Office"]),
    SpeakersCase(
      "Lord Vale of Whitby said the bill was late. Lord Vale said it was weak.",
      ["Lord Vale of Whitby", "Lord Vale of Whitby"]),
    SpeakersCase(
      "Detective Inspector Jo Moor, of Humberside Police, said the case was closed. DI Moor said it "
        + "was late. The detective said he was sure.",
      ["Jo Moor", "Jo Moor", "Jo Moor"]),
    SpeakersCase(
      "Chief Constable Jo Moor said the case was closed. The chief constable said it was late.",
      ["Jo Moor", "Jo Moor"]),
    SpeakersCase(
      "Dr Ida Corrin, a consultant at Hull Royal Infirmary, said the ward was full. The consultant "
        + "said it was late.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Unite general secretary Sharon Grahame said the offer was low. The union leader said it was "
        + "late. Unite said it would strike.",
      ["Sharon Grahame", "Sharon Grahame", "Unite"]),
    SpeakersCase(
      "Royal Post said the offer was fair. A spokesperson for the company said it was sure.",
      ["Royal Post", "Royal Post"]),
    SpeakersCase(
      "Hull City Council said the road was shut. The council said it was late. A council spokesman "
        + "said it was sure.",
      ["Hull City Council", "Hull City Council", "Hull City Council"]),
    SpeakersCase(
      "Mother-of-two Ida Corrin, 34, from Hull, said the road was shut. The mum-of-two said it was "
        + "late.",
      ["Ida Corrin", "Ida Corrin"]),
    SpeakersCase(
      "Ida Corrin, 34, said the road was shut. Her husband, Tom, said it was late. “It is,” he said.",
      ["Ida Corrin", "Tom", "Tom"]),
    SpeakersCase(
      "City manager Pep Guarde said the goal was late. The Spaniard said it was weak. The 52-year-old "
        + "said it was cold.",
      ["Pep Guarde", "Pep Guarde", "Pep Guarde"]),
    SpeakersCase(
      "The Bank of England said rates would stay. Its governor, Andrew Baines, said it was late. The "
        + "Bank said it was sure.",
      ["Bank of England", "Andrew Baines", "Bank of England"]),
    SpeakersCase(
      "Reform UK leader Nigel Fenner said the bill was late. “It is weak,” the Clacton MP said.",
      ["Nigel Fenner", "Nigel Fenner"]),
    SpeakersCase(
      "A spokeswoman for Mr Vale said the bill was late.",
      ["spokeswoman for Mr Vale"]),
    SpeakersCase(
      "The charity Bramble said the bill was late. Its chief executive, Jo Moor, said it was weak. She "
        + "said it was cold. The charity said it was sure.",
      ["Bramble", "Jo Moor", "Jo Moor", "Bramble"]),
    SpeakersCase(
      "Police Federation chair Jo Moor said the pay was low. “It is,” she told the BBC.",
      ["Jo Moor", "Jo Moor"]),
    SpeakersCase(
      "Prime Minister Narendra Malani said the train was late. Malani said it was cold. Congress "
        + "leader Rahul Garg said it was weak. “It is,” Garg said.",
      ["Narendra Malani", "Narendra Malani", "Rahul Garg", "Rahul Garg"]),
    SpeakersCase(
      "Russian Foreign Minister Sergei Lavin said talks went on. Lavin said it was late. Moscow said "
        + "it was sure.",
      ["Sergei Lavin", "Sergei Lavin", "Moscow"]),
    SpeakersCase(
      "Ukrainian President Volodymyr Zoria said talks went on. Zoria said it was late. Kyiv said it "
        + "was sure.",
      ["Volodymyr Zoria", "Volodymyr Zoria", "Kyiv"]),
    SpeakersCase(
      "European Commission President Ursula von der Laue said talks went on. Von der Laue said it was "
        + "late.",
      ["Ursula von der Laue", "Ursula von der Laue"]),
    SpeakersCase(
      "Israeli Prime Minister Benjamin Natan said talks went on. Natan’s office said it was late.",
      ["Benjamin Natan", "Natan’s office"]),
  ])
  func mentions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}
