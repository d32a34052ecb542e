import QuoteAttribution
import Testing

struct CueTableTests {
  @Test func takesCuesFromItsCaller() {
    let article = Article(text: "Ann Marlowe bugled that the law was late. Ann Marlowe trotted forth the law was weak.")
    #expect(ArticleReader().read(article).statements.isEmpty)
    var reader = ArticleReader()
    let accepted = ["bugled", "trotted forth", "a b c d e f"].map { reader.cues.add($0, manner: .says) }
    #expect(accepted == [true, true, false])
    #expect(reader.read(article).statements.map(\.text) == ["the law was late.", "the law was weak."])
  }
}
