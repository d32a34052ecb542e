import QuoteAttribution
import Testing

/// Articles and sentences longer than the pieces of memory they are read in.
struct ReadingMemoryTests {
  private func statements(in text: String) -> [Statement] { ArticleReader().read(Article(text: text)).statements }

  @Test func readsArticlesOfManyBlocks() {
    let paragraphs = (1...400).map {
      "“Gate \($0) has been shut since Monday,” said Ann Marlowe, the harbour minister."
    }
    let found = statements(in: paragraphs.joined(separator: "\n\n"))
    #expect(found.map(\.text) == (1...400).map { "Gate \($0) has been shut since Monday" })
    #expect(found.allSatisfy { $0.speaker == "Ann Marlowe" })
  }

  @Test func readsSentencesLongerThanABlock() {
    let content =
      String(repeating: "the gates and the locks and ", count: 3000) + "the bridge had been shut since Monday."
    let found = statements(in: "Ann Marlowe said that " + content)
    #expect(found.map(\.speaker) == ["Ann Marlowe"])
    #expect(found.map(\.text) == [content])
  }

  @Test func findsQuotationsBehindManyElements() {
    let found = statements(
      in: "Ann Marlowe named the north gate, " + String(repeating: "the next one, the one behind it, ", count: 12)
        + "and said: “All of them have been shut since Monday.” Piers Vale disagreed, "
        + String(repeating: "as he had in May, ", count: 25) + "and said: “One of them was never open at all.”")
    #expect(found.map(\.text) == ["All of them have been shut since Monday.", "One of them was never open at all."])
    #expect(found.map(\.speaker) == ["Ann Marlowe", "Piers Vale"])
  }
}
