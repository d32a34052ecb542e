import QuoteAttribution
import Testing

/// Speech without a source: it counts, and nobody is guessed.
struct UnnamedSourceTests {
  @Test(arguments: [
    ("The court heard that he had fled.", "he had fled."),
    ("The jury heard how he had fled.", "how he had fled."),
    ("He had fled at once, an inquest heard.", "He had fled at once"),
    ("Traders were told they would wait until May.", "they would wait until May."),
    ("The minister has been warned that it is late.", "it is late."),
    ("It is understood that the plan was dropped.", "the plan was dropped."),
    ("Piers Oakes is alleged to have taken the ring.", "have taken the ring."),
  ])
  func finds(text: String, said: String) throws {
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.text) == [said])
    #expect(statements.first?.speaker == nil)
    #expect(statements.first?.attribution == .unknown)
  }

  @Test func namesWhoTold() {
    let text = "Traders were told by Ann Vale that they would wait."
    #expect(ArticleReader().read(Article(text: text)).statements.map(\.speaker) == ["Ann Vale"])
  }

  @Test(arguments: ["She heard a noise in the yard.", "Traders were told to leave.", "He was alleged to be rich."])
  func findsNothing(text: String) { #expect(ArticleReader().read(Article(text: text)).statements.isEmpty) }
}
