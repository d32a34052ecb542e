import QuoteAttribution
import Testing

/// Lines of capitals, rules and titles, which nobody speaks.
struct HeadingTests {
  @Test func aNewslettersItemsAreNoTurns() {
    let text = """
      LAW IS LATE: Ann Vale told ministers that the law was weak. Nobody objected to that.

      WATCHDOG BARKS: Piers Oakes said that the rules would cost jobs across the north.

      LOBBY CORNER: The Bramble Trust is moving to new offices, which are larger.

      NEXT UP: The committee meets on Monday in the same room as before.
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.speaker) == ["Ann Vale", "Piers Oakes"])
  }

  @Test func namesInCapitalsAreTurnsThoughEachStandsOnce() {
    let text = "ANN VALE: Good evening.\n\nPIERS OAKES: Hello.\n\nJANE MOOR: Good to be here.\n\nKIT FRITH: Thanks."
    #expect(ArticleReader().read(Article(text: text)).statements.count == 4)
  }

  @Test(arguments: ["* * *", "● (1435)", "PRIVATE MEMBERS’ BUSINESS", "Digital Locks Act", "__________"])
  func aHeadingWithinADebateIsNoSpeech(line: String) {
    let text = """
      Ann Vale (Hexley, Lib.): Will she act?

      Hon. Piers Oakes (Minister of Justice, Lib.): Soon, and then we shall see.

      \(line)

      Ann Vale (Hexley, Lib.): When?
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.count == 3)
    #expect(reading.dropped.contains { Article(text: text).text($0.utf8Range) == line })
  }

  @Test func amendmentsOnThePaperAreNoSpeech() {
    let text = """
      Ann Vale (Hexley) (Con): I want to speak to the amendments.

      Amendment 32, in clause 7, page 5, line 14, leave out “6 am” and insert “8 am”.

      Clause stand part.

      Piers Oakes (Fenbridge) (Lab): They are sensible.
      """
    #expect(ArticleReader().read(Article(text: text)).statements.map(\.speaker) == ["Ann Vale", "Piers Oakes"])
  }
}
