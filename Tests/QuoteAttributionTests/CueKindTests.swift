import QuoteAttribution
import Testing

/// What each kind of cue reports, and that every cue starts a statement of its own.
struct CueKindTests {
  struct Case: Sendable {
    var text: String
    var statements: [String]

    init(_ text: String, _ statements: String...) {
      self.text = text
      self.statements = statements
    }
  }

  private func expect(_ example: Case) {
    #expect(ArticleReader().read(Article(text: example.text)).statements.map(\.text) == example.statements)
  }

  @Test(arguments: [
    Case("Ann Vale said it was late and warned that more would leave.", "it was late", "more would leave."),
    Case("Ann Vale said it was late and later called for a vote.", "it was late", "a vote."),
    Case("Ann Vale called the plan “brave” and promised a vote by May.", "the plan “brave”", "a vote by May."),
    Case("Ann Vale said it was late, adding that more would leave.", "it was late", "more would leave."),
    Case("Ann Vale called it timid, saying that nobody had asked.", "it timid", "nobody had asked."),
    Case("Ann Vale said lessons would be learned, but rejected the comparison.", "lessons would be learned"),
    // A cue inside what another reports starts none.
    Case("Ann Vale said the union believes the plan will fail.", "the union believes the plan will fail."),
    Case("Ann Vale promised to end what she called “a trade in misery”.", "end what she called “a trade in misery”."),
    // The cue around all of it is the one that reports it.
    Case("He replied that it was “frozen for now”, the prosecution said.", "He replied that it was “frozen for now”"),
  ])
  func startsStatements(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case("Ann Vale asked why the bridge had been shut.", "why the bridge had been shut."),
    Case("Ann Vale questioned whether it would last.", "whether it would last."),
    Case("Ann Vale wanted to know if anyone had been told.", "if anyone had been told."),
    Case("Ann Vale asked the council on Monday to open it.", "the council on Monday to open it."),
    Case("Asked by Ann Vale whether it would last, he laughed.", "whether it would last"),
    Case("Ann Vale asked for a delay.", "a delay."),
  ])
  func readsQuestions(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case("Ann Vale announced a ban on drones.", "a ban on drones."),
    Case("Ann Vale outlined plans to fine firms.", "plans to fine firms."),
    Case("Ann Vale promised not to rest.", "not to rest."),
    Case("Ann Vale pointed to a rise in complaints.", "a rise in complaints."),
    Case("Ann Vale raised the prospect of a strike.", "a strike."),
    Case("Ann Vale renewed her call for an inquiry.", "an inquiry."),
    Case("Ann Vale put the firms on notice the law would change.", "the law would change."),
    Case("Ann Vale put it to him that nobody knew.", "nobody knew."),
    Case("Ann Vale used her speech to promise that it would open.", "it would open."),
    Case("Ann Vale refused to say that it would open."),
    Case("With Ann Vale vowing it would open, the crowd went home.", "it would open, the crowd went home."),
  ])
  func readsPromises(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case("Ann Vale criticized the council for burying the report.", "the council for burying the report."),
    Case("Ann Vale accused the council of burying the report.", "the council of burying the report."),
    Case("Ann Vale condemned his handling of it.", "his handling of it."),
    Case("Ann Vale criticized the council."),
    Case("Ann Vale denied that the council had buried it."),
    Case("Ann Vale denied it was “a cover-up of any kind”.", "it was “a cover-up of any kind”."),
    Case("Ann Vale described the plan as a start.", "the plan as a start."),
    Case("Ann Vale welcomed the move, saying it was “right”.", "it was “right”."),
    Case("It was described by Ann Vale as “a mess”.", "a mess"),
  ])
  func readsBlame(_ example: Case) { expect(example) }

  @Test(arguments: [
    Case("Ann Vale told me I could keep it.", "I could keep it."),
    Case("Ann Vale told jurors he had lied.", "he had lied."),
    Case("Ann Vale warned the jury not to talk.", "not to talk."),
    Case("Ann Vale warned drivers against speeding at night.", "speeding at night."),
    Case("Ann Vale cautioned, however, that it could fail.", "it could fail."),
    Case("It will open in May, Ann Vale told MPs.", "It will open in May"),
    Case("As Ann Vale put it, “the wheel turns as it turns”.", "the wheel turns as it turns"),
    Case("“We lost it all,” as Ann Vale put it on Facebook.", "We lost it all"),
  ])
  func readsAddressees(_ example: Case) { expect(example) }
}
