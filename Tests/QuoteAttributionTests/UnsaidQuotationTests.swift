import QuoteAttribution
import Testing

/// Marks around words that nobody says, and quotations like them that somebody does.
struct UnsaidQuotationTests {
  private func reported(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map(\.text)
  }

  @Test(arguments: [
    "Her campaign slogan, “Time for a real change,” was printed on mugs.",
    "There is a billboard on the road. It reads: “Vote early for us.”",
    "Ann Marlowe, who chairs the “Blue Ribbon Nightlife Panel,” told nobody.",
    "The crowd sang “We shall not be moved today.”",
    "The band opened with “I want to go home again.”",
    "A banner hung from the bridge: “No more poison in our river.”",
    "The memo, headed “What we do next,” was leaked to a paper.",
    "The law known as “Never ask for more” passed in May.",
    "The rule of thumb is simple: “If it rains, it floods.”",
    "He is best known for the catchphrase “You are all fired.”",
    "Under the heading “What we know so far,” the site has nine lines.",
    "The button says “I agree to all of it.”",
    "A T-shirt that read, “I survived the storm,” hung in the window.",
    "It is a play called “The day we left the farm.”",
    "The book's first line, “Call me a fool,” is famous.",
    "He could have said, “No, thank you, I have one.”",
    "Her new show, “Nine lives of a ferry,” opens in May.",
    "The motto of the town is “Never trust a ferryman.”",
    "Visitors walk past a mural: “Welcome to the end of the line.”",
    "The first question on the form is “Have you ever been to sea?”",
    "Her tattoo, “Only the sea can judge me,” is on her left arm.",
    "On most of its pages there is one word, in capitals: “NO.”",
    "The company's “buy now, pay later” offer ended in May.",
    "Under a rule called “first come, first served,” the queue is long.",
    "He wore a jacket that said “I really was not there.”",
    "A caption beneath the photo read: “My two favorite people.”",
    "The plan, dubbed “Operation Open Door,” was canceled.",
    "Nobody has ever said, “I wish I had worked more.”",
    "The agency's “Know your rights” leaflet is printed in nine languages.",
  ])
  func leavesWordsThatNobodySays(text: String) { #expect(reported(text).isEmpty) }

  @Test(arguments: [
    ("The mayor, in her speech: “We will not be moved.”", "We will not be moved."),
    ("The tweet read: “I have had enough of this council.”", "I have had enough of this council."),
    ("Ann Marlowe shook her head: “No.”", "No."),
    ("Her message to the owners was blunt: “Pay your bills.”", "Pay your bills."),
    ("“A start,” is how one official put it.", "A start"),
    ("“It’s over,” a tearful Ann Marlowe told supporters gathered at a hotel.", "It’s over"),
    ("“They did it on speakerphone,” marveled one donor, who gave a million.", "They did it on speakerphone"),
    ("Ann Marlowe laughs. “Of course not.”", "Of course not."),
    ("“Hands up!” an officer shouts in the video.", "Hands up!"),
    ("The judge intoned: “Guilty on all counts.”", "Guilty on all counts."),
  ])
  func readsWordsThatSomebodySays(text: String, statement: String) { #expect(reported(text) == [statement]) }

  @Test(arguments: [
    ("“A start,” is how Ann Marlowe put it.", "Ann Marlowe"),
    ("“It works,” the Plastics Council’s Ann Marlowe told a paper.", "Ann Marlowe"),
    ("“It works,” California Gov. Ann Marlowe vowed.", "Ann Marlowe"),
    ("“It works,” Ann Marlowe liked to say.", "Ann Marlowe"),
    ("Alluding to the flood, Ann Marlowe declared,\n\n“It will not happen again while I live.”", "Ann Marlowe"),
    ("“A pig in a poke,” was the verdict of Ann Marlowe, a clerk.", "Ann Marlowe"),
  ])
  func findsWhoseVerdictItWas(text: String, speaker: String) {
    #expect(ArticleReader().read(Article(text: text)).statements.first?.speaker == speaker)
  }
}
