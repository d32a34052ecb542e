import QuoteAttribution
import Testing

struct TranscriptReaderTests {
  private func turns(_ text: String) -> [String] {
    ArticleReader().read(Article(text: text)).statements.map { "\($0.speaker ?? "?"): \($0.text)" }
  }

  @Test func readsTurnsOfCapitals() {
    let text = """
      RADIO BRAMBLE
      PIERS VALE: Is the law late?
      ANN MARLOWE: [LAUGHS] It is.
      And it is weak.
      [CROSSTALK]
      VALE: Thank you.
      MARLOWE: Not at all.
      """
    #expect(
      turns(text) == [
        "Piers Vale: Is the law late?", "Ann Marlowe: It is. And it is weak.", "Piers Vale: Thank you.",
        "Ann Marlowe: Not at all.",
      ])
  }

  @Test func readsQuestionsAndAnswers() {
    let text = """
      By Piers Vale

      Ann Marlowe breaks locks for a living, and writes about it when nobody is looking.

      Q: Is the law late?

      A: It is.

      Q: And weak?

      A: Very.

      Her dog, she says, agrees.
      """
    let statements = turns(text)
    #expect(
      statements.prefix(4) == [
        "Piers Vale: Is the law late?", "Ann Marlowe: It is.", "Piers Vale: And weak?", "Ann Marlowe: Very.",
      ])
    #expect(!statements.contains { $0.contains("Her dog, she says") })
  }

  @Test func joinsBrokenLines() {
    let text = """
      RPT FERRY HEARING

      SEN. ANN HOLLOWAY (R-KS): Thank you all for coming on such a wet and windy
      day, when the ferry does not run.
      PIERS VALE: It never does.
      HOLLOWAY: So I hear, and I hear it from everyone who lives on the island
      or has to go there.
      VALE: Quite.
      """
    #expect(
      turns(text).map { $0.replacing("\n", with: " ") } == [
        "Ann Holloway: Thank you all for coming on such a wet and windy day, when the ferry does not run.",
        "Piers Vale: It never does.",
        "Ann Holloway: So I hear, and I hear it from everyone who lives on the island or has to go there.",
        "Piers Vale: Quite.",
      ])
  }

  @Test func readsInitials() {
    let text = """
      By Amara Diallo

      Hiroshi Tanaka spent thirty years building bridges before he turned to algorithms.

      Amara Diallo: Why?

      Hiroshi Tanaka: Boredom, mostly.

      AD: And then?

      HT: A bridge fell down.

      Tanaka’s book is published by Quay Press.
      """
    #expect(
      turns(text) == [
        "Amara Diallo: Why?", "Hiroshi Tanaka: Boredom, mostly.", "Amara Diallo: And then?",
        "Hiroshi Tanaka: A bridge fell down.",
      ])
  }

  @Test func readsDescribedLabels() {
    let text = """
      AILSA McBANKS, HOST: Cities are buying drones.
      DEV PATEL, BYLINE: It is noon –
      McBANKS: (laughs) Is it?
      Lucia Ortega (resident): It scares my dog.
      PATEL: It does.
      """
    #expect(
      turns(text) == [
        "Ailsa McBanks: Cities are buying drones.", "Dev Patel: It is noon –", "Ailsa McBanks: Is it?",
        "Lucia Ortega: It scares my dog.", "Dev Patel: It does.",
      ])
  }

  @Test(arguments: [
    "NOTE: this is one line.\nIt is no transcript.\nNobody speaks.",
    "Ann Marlowe: “No.”\nPiers Vale left: it was late.\nIt rained.",
  ])
  func leavesOtherTextsAlone(text: String) {
    #expect(!ArticleReader().read(Article(text: text)).statements.contains { $0.attribution == .speakerLabel })
  }
}
