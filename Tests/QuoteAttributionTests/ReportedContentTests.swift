import QuoteAttribution
import Testing

struct ReportedContentTests {
  struct Case: Sendable {
    var text: String
    /// Type and text of each statement.
    var statements: [(Statement.QuoteType, String)]

    init(_ text: String, _ statements: (Statement.QuoteType, String)...) {
      self.text = text
      self.statements = statements
    }
  }

  @Test(arguments: [
    Case("Ann Vale said that the law was weak.", (.indirect, "the law was weak.")),
    Case("Ann Vale said the law was “far too weak”.", (.mixed, "the law was “far too weak”.")),
    Case("Ann Vale revealed talks are under way.", (.indirect, "talks are under way.")),
    Case("Ann Vale revealed plans to fine firms."),
    Case("Officers believe the pair acted alone.", (.indirect, "the pair acted alone.")),
    Case("Ann Vale said in a statement on her site she had moved.", (.indirect, "she had moved.")),
    Case("Ann Vale wrote his first “college hit” there."),
    Case("Asked whether it was late, Ann Vale smiled."),
    Case("Ann Vale called herself “the tired one”.", (.mixed, "herself “the tired one”.")),
    Case("Ann Vale blasted the firm after it sent her “free” spins."),
    Case("Ann Vale said it was “weak”, a charge the firm denied.", (.mixed, "it was “weak”")),
    Case("Ann Vale told MPs the law was weak.", (.indirect, "the law was weak.")),
    Case("Ann Vale told the BBC on Sunday that firms must act.", (.indirect, "firms must act.")),
    Case(
      "Ann Vale warned tech firms “this is only the beginning” as she left.", (.mixed, "this is only the beginning")),
    Case("Ann Vale believes checks “will not last”.", (.mixed, "checks “will not last”.")),
    Case("Ann Vale warned of “a flood of fakes”.", (.mixed, "a flood of fakes")),
    Case("Ann Vale called for fines for slow firms.", (.indirect, "fines for slow firms.")),
    Case("Ann Vale called on ministers to act.", (.indirect, "ministers to act.")),
    Case("Ann Vale has pledged to go further.", (.indirect, "go further.")),
    Case("The law is too weak, the Bramble Trust has said.", (.indirect, "The law is too weak")),
    Case("The law is too weak, says Ann Vale.", (.indirect, "The law is too weak")),
    Case("The Act, Ann Vale said, will help no one.", (.indirect, "The Act … will help no one.")),
    Case(
      "The Act was weak, Ann Vale said, but promised that a new one would come.", (.indirect, "The Act was weak"),
      (.indirect, "a new one would come.")),
    Case(
      "It was not for the court to say, Ann Vale said, and she warned that “nobody would read it”.",
      (.indirect, "It was not for the court to say"), (.mixed, "nobody would read it")),
    Case("According to Ofcom, the law is weak.", (.indirect, "the law is weak.")),
    Case("The law is weak, according to Ofcom.", (.indirect, "The law is weak")),
    Case("Ann Vale branded the law “a joke”.", (.mixed, "the law “a joke”.")),
    Case("Ann Vale branded the law weak.", (.indirect, "the law weak.")),
    Case("Ann Vale called the police helpline."),
    Case(
      "While Ann Vale admitted that it was late, she said the law would pass.",
      (.indirect, "it was late"), (.indirect, "the law would pass.")),
    Case(
      "Ann Vale said it was late, but Ofcom said it was ready.", (.indirect, "it was late"),
      (.indirect, "it was ready.")),
    Case(
      "Ann Vale said her party was ready, adding: “We will vote it down.”", (.indirect, "her party was ready"),
      (.direct, "We will vote it down.")),
    // One statement around a cue, and over paragraphs.
    Case("“We will act,” Ann Vale said. “And soon.”", (.direct, "We will act. And soon.")),
    Case("“We will act,” Ann Vale said, “and soon.”", (.direct, "We will act, and soon.")),
    Case("“We will act”, Ann Vale said. “And soon.”", (.direct, "We will act. And soon.")),
    Case("Ann Vale said: “We will act.\n\n“And soon.”", (.direct, "We will act. And soon.")),
    // Scare quotes are narration; four words make a statement, even without a source.
    Case("The ‘moral duty’ of firms is old news."),
    Case("The plan was seen as “a sledgehammer for a nut”.", (.mixed, "a sledgehammer for a nut")),
    Case("The minister will attend the forum today."),
  ])
  func finds(_ example: Case) {
    let statements = ArticleReader().read(Article(text: example.text)).statements
    #expect(statements.map(\.text) == example.statements.map(\.1))
    #expect(statements.map(\.quoteType) == example.statements.map(\.0))
  }
}
