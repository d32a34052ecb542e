import QuoteAttribution
import Testing

struct HansardReaderTests {
  private static let page = """
    PARLIAMENTARY DEBATE
    Messaging: Safety - 18 June 2025 (Commons/Commons Chamber)
    Lab
    Piers Oakes
    Fenbridge
    4. What steps she is taking.
    \u{A0} 14:32:05
    Ann Vale
    The Minister for Digital Safety
    We are taking “many” steps.
    My hon. Friend knows them.
    Piers Oakes
    Will she take more?
    [Interruption.]
    LD
    Jane Moor
    Westerby and Coombe
    Mr Vale said: “No.”
    Reproduced under the Open Parliament Licence v3.0.
    """

  @Test func readsTurns() {
    let reading = ArticleReader().read(Article(text: Self.page))
    let found = reading.statements.map { [$0.speaker, $0.speakerParty, $0.speakerRole.rawValue, $0.text] }
    #expect(
      found == [
        ["Piers Oakes", "Lab", "backbench", "What steps she is taking."],
        ["Ann Vale", nil, "minister", "We are taking “many” steps."],
        ["Ann Vale", nil, "minister", "My hon. Friend knows them."],
        ["Piers Oakes", "Lab", "backbench", "Will she take more?"],
        ["Jane Moor", "LD", "opposition", "Mr Vale said: “No.”"],
      ])
    #expect(reading.statements.allSatisfy { $0.quoteType == .hansard && $0.attribution == .hansardTurn })
    #expect(
      reading.dropped.map(\.reason.rawValue) == [
        "debate-title", "debate-title", "speaker-block", "speaker-block", "speaker-block", "timecode", "speaker-block",
        "speaker-block", "speaker-block", "procedure", "speaker-block", "speaker-block", "speaker-block", "license",
      ])
  }

  @Test func readsDivisionsAndAmendments() {
    let text = """
      Grand Committee
      Amendment 3
      Moved by
      Baroness Vale of Fenbridge
      3: Clause 2, line 11, after “consent” insert “in writing”
      Baroness Vale of Fenbridge (Lab)
      My Lords, this is short.
      The Lord Bishop of Westerby
      My Lords, I support it.
      Mrs Jane Moor (Coombe) (LD)
      Who is against?
      The Committee divided: Contents 12, Not-Contents 9.
      Contents
      Oakes, Lord
      Question accordingly agreed to.
      Mrs Moor
      I am glad.
      © Parliament
      Cookie policy
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(
      statements.map { [$0.speaker ?? "", $0.text] } == [
        ["Baroness Vale of Fenbridge", "My Lords, this is short."],
        ["The Lord Bishop of Westerby", "My Lords, I support it."],
        ["Mrs Jane Moor", "Who is against?"],
        ["Mrs Jane Moor", "I am glad."],
      ])
  }

  @Test func readsBracketedMembers() {
    let text = """
      Oral Answers to Questions
      The Secretary of State for Science (Ann Vale)
      We will act.
      Sir Piers Oakes (Fenbridge) (Con):
      When?
      Q3. (901234)
      """
    let statements = ArticleReader().read(Article(text: text)).statements
    #expect(statements.prefix(2).map(\.speaker) == ["Ann Vale", "Sir Piers Oakes"])
    #expect(statements.prefix(2).map(\.speakerRole) == [.minister, .backbench])
    #expect(statements.prefix(2).map(\.speakerParty) == [nil, "Con"])
  }
}
