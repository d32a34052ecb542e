import QuoteAttribution
import Testing

/// More layouts of debates, hearings and briefings. In the texts `@Name@` stands in front of what a turn says; the rest
/// of its line is the statement.
struct DebateFormTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var lines: [String] = []
    var expected: [String] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 3 else {
        lines.append(String(line))
        continue
      }
      lines.append(String(parts[0] + parts[2]))
      expected.append("\(parts[1]): \(parts[2])")
    }
    let statements = ArticleReader().read(Article(text: lines.joined(separator: "\n"))).statements
    #expect(statements.map { "\($0.speaker ?? "?"): \($0.text)" } == expected, sourceLocation: sourceLocation)
  }

  @Test func leavesMotionsOut() {
    check(
      """
      House of Commons
      Ferry Fares
      Motion made, and Question proposed,
      That this House has considered ferry fares.—(Ann Trott.)
      3.31pm
      Piers Vale
      (Whitby) (SNP)
      Share this contribution
      I beg to move, That the Bill be now read a Second time.
      @Piers Vale@I rise to speak about fares.
      Hon. Members: Shame!
      Madam Deputy Speaker
      (Dame Rosalie Court)
      Share this contribution
      @Dame Rosalie Court@Order.
      Question put and agreed to.
      Resolved,
      That this House has considered ferry fares.
      """)
  }

  @Test func readsPublicBillCommittees() {
    check(
      """
      Public Bill Committee
      (Morning)
      The Committee consisted of the following Members:
      † Hollin, Beatrice (Saltmarsh) (Lab)
      Kevin Candy, Claire Foal, Committee Clerks
      † attended the Committee
      Witnesses
      Dr Samira Osei, Chair, Ferry Users’ Council
      Tuesday 10 June 2025
      [Mr Clive Vane in the Chair]
      9.25 am
      The Chair: @Mr Clive Vane@Good morning. Please switch devices to silent.
      Dr Samira Osei gave evidence.
      Q1 Beatrice Hollin (Saltmarsh) (Lab): @Beatrice Hollin@Why do ferries need a Bill?
      Dr Osei: @Dr Samira Osei@Because timetables are data.
      Clause 1
      Duty to publish timetables
      Beatrice Hollin: I beg to move amendment 4, in clause 1, page 1, line 6, leave out “may” and insert “must”.
      @Beatrice Hollin@The amendment changes one word.
      Amendment, by leave, withdrawn.
      Clause 1 accordingly ordered to stand part of the Bill.
      Adjourned till this day at Two o’clock.
      """)
  }

  @Test func readsAmendmentsInTheLords() {
    check(
      """
      Grand Committee
      Digital Ferries Bill
      Committee (2nd Day)
      Baroness Fell (Con): @Baroness Fell@My Lords, if there is a Division, we shall adjourn.
      Clause 4: Data
      Amendment 7
      Moved by Lord Harrow
      7: Clause 4, page 3, line 1, leave out subsection (2)
      Lord Harrow (Con): @Lord Harrow@My Lords, I move this in the hope of an answer.
      Amendment 7 withdrawn.
      Committee adjourned at 5.02 pm.
      """)
  }

  @Test func readsStormont() {
    check(
      """
      Northern Ireland Assembly
      The Assembly met at 12.00 noon (Mr Speaker [Mr Eamon Lavery] in the Chair).
      Members observed two minutes' silence.
      1. Ms Vale @Ms Vale@asked the Minister for Infrastructure when the ferry will sail.
      Mr O'Kane (The Minister for Infrastructure): @Mr O'Kane@I thank the Member. It will sail in May.
      Some Members: Hear, hear.
      Ms Vale: @Ms Vale@Which May?
      Mr Speaker: @Mr Eamon Lavery@Order.
      Ms Vale: I beg to move the following amendment:
      Leave out all after “notes” and insert:
      “that there is no ferry.”
      Ms Vale: @Ms Vale@It does not float.
      The Assembly divided: Ayes 38; Noes 41.
      Main Question put and agreed to.
      """)
  }

  @Test func readsCardiffWithTimesBelowNames() {
    check(
      """
      Plenary
      The Senedd met in the Chamber at 13:30 with the Llywydd in the Chair.
      The Llywydd
      13:30
      @The Llywydd@Good afternoon and welcome.
      Rural Buses
      Ann Marlowe MS
      13:31
      @Ann Marlowe MS@How many buses are there?
      Piers Vale MS
      First Minister
      13:32
      @Piers Vale MS@There is one, and it is late.
      """)
  }

  @Test func readsDublinFromItsSite() {
    check(
      """
      Dáil Éireann debate - Wednesday, 25 Jun 2025
      Deputy Ann Marlowe
      @Deputy Ann Marlowe@What does the Taoiseach say to them?
      The Taoiseach
      @The Taoiseach@I thank the Deputy.
      Deputy Ann Marlowe
      @Deputy Ann Marlowe@That is what he said last year.
      """)
  }

  @Test func readsCommitteesOfOttawa() {
    check(
      """
      Standing Committee on Transport
      EVIDENCE
      The Chair (Mr. Peter Schief (Essex, Lib.)): @Mr. Peter Schief@I call this meeting to order.
      Ms. Leila Bourassa (Executive Director, Ferry Users of Canada): @Ms. Leila Bourassa@Our members are wet.
      Mrs. Ann Marlowe: @Mrs. Ann Marlowe@How wet?
      The Chair: @Mr. Peter Schief@That is time.
      """)
  }

  @Test func readsQuestionsInWellington() {
    check(
      """
      QUESTIONS TO MINISTERS
      1. Rt Hon ANN MARLOWE (Leader of the Opposition) to the Prime Minister: @Rt Hon Ann Marlowe@Does he stand by it?
      Rt Hon PIERS VALE (Prime Minister): @Rt Hon Piers Vale@Yes, all of it.
      Hon Member: Sit down!
      SPEAKER: @Speaker@Order!
      """)
  }

  @Test func readsStrasbourg() {
    check(
      """
      Ferry safety (debate)
      President. – @President@The next item is the debate on ferry safety.
      Ann Marlowe, Member of the Commission. – @Ann Marlowe@Madam President, ferries carry many people.
      Piers Vale (S&D). – @Piers Vale@Madam President, they do not.
      """)
  }

  @Test func readsBriefings() {
    check(
      """
      Press Briefing by Press Secretary Dana Whitlock
      MS. WHITLOCK:  @Dana Whitlock@Good afternoon, everybody.
      Q    @?@Will the President sign the bill?
      MS. WHITLOCK:  @Dana Whitlock@I'm not going to get ahead of him.
      Q    @?@Is that a no?
      MS. WHITLOCK:  @Dana Whitlock@It is neither.
      """)
  }

  @Test func readsPortraitsAndWitnessesInBrackets() {
    check(
      """
      Photo of Beatrice Hollin Beatrice Hollin Labour, Saltmarsh 9:30 am, 4 June 2025
      @Beatrice Hollin@It is a pleasure.
      Link to this speech In context Individually
      Photo of Julian Astley Julian Astley Conservative, Cromer Sands
      @Julian Astley@My car park has gone into the sea.
      """)
    check(
      """
      Official Report
      The Convener (Edward Maclean)
      @Edward Maclean@Good morning, and welcome.
      Joan Petrie (Ferry Users’ Council)
      @Joan Petrie@Thank you for having me.
      09:45
      Ann Marlowe (Argyll) (SNP)
      @Ann Marlowe@How often do they sail?
      Meeting closed at 11:02.
      """)
  }

  @Test func goesOnBehindTheNumberOfAColumn() {
    let text = """
      House of Commons
      Mr. Vale (Whitby) (Lab): No system shall carry such material where a programme
      392
      offends against good taste. That is all.
      Mr. Oakes (Hull) (Con): Is it?
      """
    #expect(
      ArticleReader().read(Article(text: text)).statements.map(\.text) == [
        "No system shall carry such material where a programme offends against good taste. That is all.", "Is it?",
      ])
  }
}
