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

  @Test(arguments: [
    "NOTE: this is one line.\nIt is no transcript.\nNobody speaks.",
    "Ann Marlowe: “No.”\nPiers Vale left: it was late.\nIt rained.",
  ])
  func leavesOtherTextsAlone(text: String) {
    #expect(!ArticleReader().read(Article(text: text)).statements.contains { $0.attribution == .speakerLabel })
  }
}
