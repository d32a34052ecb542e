import QuoteAttribution
import TestSupport
import Testing

struct ArticleReaderTests {
  @Test func tilesEveryArticle() {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "Ann Vale said", "she said", " “", "” ", "\"", "'", "‘", "’", ", ", ". ", "? ", ": ", "\n", "\n\n",
      "The law is weak",
      "according to Ofcom", "told MPs that", "Read more: this", "Picture: Alamy", "Lab\n", "15:10:10\n", "saying",
      " – ",
      "Mr ", "(IWF)", "the minister", "We will act now and soon", "é", "\u{A0}", "More Latest News\n", "By Ann Vale\n",
      "as she",
    ]
    for _ in 0..<2000 {
      let count = Int(random.next() % 40)
      checkTiling(Array((0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined().utf8))
    }
  }

  @Test func survivesBrokenBytes() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      checkTiling((0..<Int(random.next() % 80)).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  @Test(arguments: [
    "", "\n", "“", "\"", "said", "“”", "She said:", "Lab\nLab\nLab", "15:10:10\n15:10:10", ",,,,", "((((",
  ])
  func survivesOddities(text: String) {
    checkTiling(Array(text.utf8))
  }

  /// Twenty thousand of each take a second or two in all if time is linear, and minutes if it is not.
  @Test(arguments: [
    "\"", "“", "” ", "' ", "‘a", "“a” ", "said ", "she said, ", "Ann Vale said. ", "\n\"", ". ", "(", "saying, ",
  ])
  func readsLongLines(unit: String) {
    let repeated = Array(repeating: Array(unit.utf8), count: 20_000).flatMap { $0 }
    #expect(ArticleReader().read(Article(utf8: repeated)).statements.count <= 20_000)
  }

  @Test func reportsRepairs() {
    let text = "Ann Vale said: “We will act.\n\nThe bill goes on.\n\nIt returns in May."
    let reading = ArticleReader().read(Article(text: text))
    #expect(reading.warnings == [.unclosedQuotation(line: 1)])
    #expect(reading.warnings.first?.description == "this quotation is never closed; ended it with its paragraph")
  }

  @Test func readsThroughBoilerplateInAQuotation() throws {
    let text = """
      Charity chairwoman Ann Vale said: "We are worried.

      Read more: Council scraps bins

      The minister in Leeds
      The minister in Leeds. Picture: Alamy

      "Very worried indeed.”

      The bill goes on.
      """
    let reading = ArticleReader().read(Article(text: text))
    let statement = try #require(reading.statements.first)
    #expect(reading.statements.count == 1)
    #expect(statement.text == "We are worried. Very worried indeed.")
    #expect(statement.spans.count == 2)
    #expect(reading.dropped.map(\.reason) == [.readMore, .caption, .caption])
    #expect(reading.warnings.isEmpty)
  }

  @Test func usesTheCallersRoles() {
    var roles = RoleTable()
    roles["Courier"] = .industry
    let reading = ArticleReader(roles: roles).read(Article(text: "Courier said: “We will leave.”"))
    #expect(reading.statements.map(\.speakerRole) == [.industry])
  }

  /// Every letter and digit lies in exactly one span, stretch of narration or dropped line.
  private func checkTiling(_ utf8: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let reading = ArticleReader().read(Article(utf8: utf8))
    var covered = Array(repeating: 0, count: utf8.count)
    let tiles = reading.statements.flatMap(\.spans) + reading.narration + reading.dropped.map(\.utf8Range)
    for tile in tiles {
      for i in tile { covered[i] += 1 }
    }
    let isCovered = utf8.indices.allSatisfy { i in
      let isWord = (0x30...0x39).contains(utf8[i]) || (0x41...0x5A).contains(utf8[i]) || (0x61...0x7A).contains(utf8[i])
      return covered[i] == 1 || (covered[i] == 0 && !isWord)
    }
    #expect(isCovered, "\(String(decoding: utf8, as: UTF8.self).debugDescription)", sourceLocation: sourceLocation)
    let starts = reading.narration.map(\.lowerBound)
    #expect(starts == starts.sorted(), sourceLocation: sourceLocation)
  }
}
