import QuoteAttribution
import TestSupport
import Testing

struct QuotationFinderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// The content of each quotation; pieces in several paragraphs are joined by ` / `.
    var quotations: [String]
    var ending = Quotation.Ending.closed
  }

  @Test(arguments: [
    Case(testDescription: "curly", text: "She said: “We will act.”", quotations: ["We will act."]),
    Case(testDescription: "straight", text: "She said: \"We will act.\"", quotations: ["We will act."]),
    Case(
      testDescription: "opens straight, closes curly", text: "He said: \"We will act.”", quotations: ["We will act."]),
    Case(
      testDescription: "opens curly, closes straight", text: "a “total failure\" now", quotations: ["total failure"]),
    Case(testDescription: "pairs of single marks", text: "``We will,'' she said.", quotations: ["We will,"]),
    Case(testDescription: "two apostrophes", text: "''We will,'' she said.", quotations: ["We will,"]),
    Case(testDescription: "grave accent", text: "a `moral duty' to act", quotations: ["moral duty"]),
    Case(testDescription: "low and high", text: "„We will,“ she said. „Soon.“", quotations: ["We will,", "Soon."]),
    Case(
      testDescription: "tokens set apart", text: "\" We will , \" she said . \" And soon . \"",
      quotations: ["We will ,", "And soon ."]),
    Case(
      testDescription: "curly, tokens set apart", text: "“ We will , ” she said . “ And soon . ”",
      quotations: ["We will ,", "And soon ."]),
    Case(
      testDescription: "space lost", text: "\"We will,\"said Ann.\"And soon.\"", quotations: ["We will,", "And soon."]),
    Case(testDescription: "guillemets", text: "Elle dit «oui» et part.", quotations: ["oui"]),
    Case(testDescription: "closing mark typed to open", text: "She said: ”We will act.”", quotations: ["We will act."]),
    Case(testDescription: "single", text: "a ‘moral duty’ to act", quotations: ["moral duty"]),
    Case(testDescription: "straight single", text: "a 'moral duty' to act", quotations: ["moral duty"]),
    Case(testDescription: "apostrophes", text: "They don't know the firms' plans, and it's late.", quotations: []),
    Case(testDescription: "curly apostrophes", text: "They don’t know the firms’ plans in ’09.", quotations: []),
    Case(
      testDescription: "possessive inside single marks", text: "It is ‘the firms’ own fault’, she said.",
      quotations: ["the firms’ own fault"]),
    Case(
      testDescription: "single inside double", text: "“The ‘safe’ option,” he said.", quotations: ["The ‘safe’ option,"]
    ),
    Case(
      testDescription: "double inside double", text: "“They said “no” to us,” he said.",
      quotations: ["They said “no” to us,"]),
    Case(
      testDescription: "two in a sentence", text: "“We will,” she said, “and soon.”",
      quotations: ["We will,", "and soon."]),
    Case(
      testDescription: "single marks over paragraphs", text: "‘No,’ she said. ‘If not now.\n\n‘Never.’ She left.",
      quotations: ["No,", "If not now. / Never."]),
    Case(
      testDescription: "three paragraphs", text: "She said: “One.\n\n“Two.\n\n“Three.” Then she left.",
      quotations: ["One. / Two. / Three."]),
    Case(
      testDescription: "straight marks over paragraphs", text: "She said: \"One.\n\"Two.\"", quotations: ["One. / Two."]
    ),
    Case(
      testDescription: "single marks in one paragraph only", text: "‘We will stay open,’ he wrote.\n‘And free.’",
      quotations: ["We will stay open,", "And free."]),
    Case(
      testDescription: "never closed", text: "She said: “We will act.\n\nThe bill goes on.",
      quotations: ["We will act."], ending: .unclosed),
    Case(
      testDescription: "never closed at the end", text: "She said: “We will act.", quotations: ["We will act."],
      ending: .unclosed),
    Case(
      testDescription: "one mark closes two", text: "She said: “He told me “never again.”\n\nThe bill goes on.",
      quotations: ["He told me “never again."], ending: .unbalanced),
    Case(testDescription: "inches", text: "A 12\" screen is large.", quotations: []),
    Case(testDescription: "empty", text: "The box read \"\" and “”.", quotations: []),
  ])
  func finds(_ example: Case) {
    let article = Article(text: example.text)
    let found = QuotationFinder().quotations(in: article)
    #expect(
      found.map { $0.pieces.map { article.text($0.contentRange) }.joined(separator: " / ") } == example.quotations)
    if let last = found.last { #expect(last.ending == example.ending) }
  }

  /// Each paragraph opens the quotation again and none closes it: one quotation, one statement, in linear time.
  /// Fewer where a sanitizer slows the reading down, since the limit counts the waiting for other tests too.
  @Test(.timeLimit(.minutes(TestBuild.hasSanitizer ? 60 : 1))) func aQuotationMayGoOnOverManyParagraphs() {
    let count = TestBuild.hasSanitizer ? 5000 : 50_000
    let article = Article(text: "The council met on Tuesday.\n\n" + String(repeating: "\u{201C}a\n\n", count: count))
    let quotations = QuotationFinder().quotations(in: article)
    #expect(quotations.count == 1)
    #expect(quotations.first?.pieces.count == count)
    #expect(quotations.first?.ending == .unclosed)
    let statements = ArticleReader().read(article).statements
    #expect(statements.reduce(0) { $0 + $1.spans.count } == count)
  }
}
