import QuoteAttribution
import Testing

/// Speech that layout marks: lines with names, block quotations, signatures, datelines.
struct LayoutTests {
  @Test func namesSpeakersInLinesAbove() {
    let text = """
      The levy was doubled on Thursday, and these are the responses so far.

      Ann Marlowe, chief executive, Fair Odds Alliance
      “We have asked for this for six years.”

      Piers Vale MP, chair of the committee
      “It is set at the price of a sandwich.”

      Harbour plc
      The company said that it expected costs to rise.
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.speaker) == ["Ann Marlowe", "Piers Vale", "Harbour"])
  }

  private func statements(quoting block: String, after line: String) -> [Statement] {
    let text = "\(line)\n\(block)"
    let utf8 = Array(text.utf8)
    let end = line.utf8.count
    let article = Article(
      utf8: utf8,
      paragraphs: [
        Paragraph(utf8Range: 0..<end, line: 1),
        Paragraph(utf8Range: end + 1..<utf8.count, line: 2, isBlockQuotation: true),
      ])
    return ArticleReader().read(article).statements
  }

  @Test func readsBlockQuotationsWithoutMarks() throws {
    let found = statements(quoting: "We are ready. We have always been.", after: "Minister Ann Marlowe said:")
    #expect(found.map(\.text) == ["We are ready. We have always been."])
    #expect(found.map(\.speaker) == ["Ann Marlowe"])
  }

  @Test func readsSignatures() {
    let found = statements(quoting: "Nineteen reports. No fines. — Piers Vale (@vale)", after: "He was posting online.")
    #expect(found.map(\.text) == ["Nineteen reports. No fines."])
    #expect(found.map(\.speaker) == ["Piers Vale"])
  }

  @Test func readsPosts() {
    let text = "Ann Marlowe was posting, too.\nNineteen reports. No fines. — Piers Vale (@vale) March 3, 2025"
    let found = ArticleReader().read(Article(text: text)).statements
    #expect(found.map(\.text) == ["Nineteen reports. No fines."])
    #expect(found.map(\.speaker) == ["Piers Vale"])
  }

  @Test func readsLiveBlogs() {
    let text = """
      Ferries: as it happened
      14:52
      The minister’s statement is over, and here is what we learned today.
      14:31
      Vale: “Nobody is waiting for a train.”
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.map(\.text) == ["Nobody is waiting for a train."])
  }

  @Test func leavesStandfirstsAndNotesOut() {
    let text = """
      Row over the queue for the grid
      Members in rural seats say people will pay for “farms nobody asked for”
      * Ofcom says firm ignored warnings
      Ann Marlowe, who leads the trust, said on Monday that the queue was too long.
      “It is paper,” she said.
      ENDS
      Notes to editors
      The trust campaigns for “a childhood without trackers”.
      """
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.map(\.text) == ["the queue was too long.", "It is paper"])
    #expect(reading.dropped.map(\.reason) == [.headline, .headline, .headline, .notes, .notes, .notes])
  }

  @Test(arguments: [
    ("LONDON, 6 May 2025 (APS) - Ann Marlowe said the law was late.", "2025-05-06"),
    ("WASHINGTON — Ann Marlowe said the law was late.", nil),
  ])
  func skipsDatelines(text: String, date: String?) throws {
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.statements.map(\.text) == ["the law was late."])
    #expect(reading.statements.first?.speaker == "Ann Marlowe")
    #expect(reading.metadata.date?.description == date)
  }

  @Test func givesAnOpeningItsName() {
    let text = """
      A leading children’s charity has warned that the law is late.
      The Bramble Trust said that families were waiting.
      “We will not wait,” said its director, Ann Marlowe.
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.map(\.speaker) == ["Bramble Trust", "Bramble Trust", "Ann Marlowe"])
    let office = """
      The science secretary has said that the law is late.
      Ann Marlowe told members that families were waiting.
      """
    #expect(
      ArticleReader().read(Article(text: office)).statements.map(\.speaker) == ["Ann Marlowe", "Ann Marlowe"])
  }
}
