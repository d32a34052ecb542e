/// What the House did, which nobody says.
extension HansardLine {
  /// Whether a line tells what the House did, not what anyone said.
  static func isProcedure(_ lowercased: LowercasedLine) -> Bool {
    if lowercased.starts(with: "["), lowercased.ends(with: "]") { return true }
    if lowercased.wordCount <= 8, lowercased.ends(withOneOf: fates) { return true }
    if lowercased.starts(with: "("), lowercased.ends(with: ".)") || lowercased.ends(with: ")"),
      lowercased.wordCount <= 2
    {
      return lowercased.contains(oneOf: reactions)
    }
    if lowercased.wordCount <= 20, lowercased.ends(withOneOf: acts) { return true }
    if isColumn(lowercased) || isDate(lowercased) { return true }
    // `Amendment 32, in clause 7, page 5, line 14, leave out “6 am” and insert “8 am”.`
    if lowercased.hasDigit, lowercased.starts(with: "amendment "), lowercased.contains(", in clause ") { return true }
    if lowercased.starts(withOneOf: provisions) {
      if lowercased.ends(withOneOf: decisions) || lowercased.wordCount <= 12 && !lowercased.ends(with: ".") {
        return true
      }
    }
    if lowercased.wordCount <= 14, lowercased.starts(withOneOf: doings) { return true }
    return isCry(lowercased) || lowercased.starts(withOneOf: procedures)
  }

  /// `Several noble Lords: Oh!`: words from nobody in particular.
  private static func isCry(_ line: LowercasedLine) -> Bool {
    line.wordCount <= 14 && line.starts(withOneOf: crowds) && line.contains(": ")
  }

  private static let crowds = PhraseSet([
    "some ", "several ", "an hon", "a noble lord", "noble lords", "hon. members", "hon members", "hon. member:",
    "hon member:", "members:", "a member:", "many ", "honourable ", "opposition ", "government ", "other ", "deputies:",
    "an opposition ", "a government ", "an unidentified ", "senators:", "voices:", "a voice:", "an honourable ",
  ])

  /// `Tuesday 10 June 2025`, `Thursday, 6 Mar 2025`
  private static func isDate(_ line: LowercasedLine) -> Bool {
    guard line.hasDigit, line.wordCount <= 5, !line.ends(with: ".") else { return false }
    let words = line.words.map { WordKey($0) }
    return words.contains(where: Lexicon.weekdays.contains) && words.count >= 3
      && words.last.map(\.isNumber) ?? false
  }

  /// How lines about a clause or an amendment start.
  private static let provisions = PhraseSet(["amendment", "clause", "new clause", "schedule", "title ", "section "])

  /// What a body and its servants do: `The Assembly divided`, `Committee rose.`
  private static let doings: PhraseSet = {
    let bodies = [
      "house", "committee", "assembly", "senate", "dáil", "seanad", "parliament", "senedd", "meeting", "sitting",
      "council", "session", "debate", "division", "proceedings", "court", "chamber", "plenary",
    ]
    let verbs = [
      "divided", "met", "adjourned", "rose", "sat ", "resumed", "suspended", "was adjourned", "was suspended",
      "was called", "was opened", "went into", "deliberated", "proceeded", "closed", "opened", "ended", "interrupted",
      "having divided", "in committee", "concluded", "was resumed", "stood ", "commenced", "recommenced", "began at",
      "took place",
    ]
    let clerks = [
      "the clerk", "the legislative clerk", "the bill clerk", "the assistant", "the senior assistant",
      "the reading clerk",
    ]
    let readings = ["read", "proceeded", "called", "reported", "designated", "legislative clerk", "bill clerk"]
    return PhraseSet(
      bodies.flatMap { body in verbs.flatMap { ["\(body) \($0)", "the \(body) \($0)"] } }
        + clerks.flatMap { clerk in readings.map { "\(clerk) \($0)" } })
  }()

  /// `Moved by`, `Moved by Lord Vale`: what he moves stands below.
  static func isMover(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 80 && line.hasPrefix("Moved by") && line.last != UInt8(ascii: ".")
  }

  private static let reactions = PhraseSet([
    "laughter", "applause", "interruption", "interjections", "morning", "afternoon", "evening", "interruptions",
    "time expired", "cheers",
  ])

  private static let acts = PhraseSet([
    " interjecting—", " interjecting–", " interjecting –", " interjecting -", " interjecting", " rose—", " rose –",
    " rose -", " rose —", "indicated assent.", "indicated dissent.", " was asked—", " were asked—", " was asked –",
    " was asked:", " in the chair.", " in the chair)", " gave evidence.", " further examined.",
    " attended the committee", " in the chair).", " laid on the table.", "took their seats.", "withdrew.",
    " made and subscribed the oath.",
  ])

  /// What becomes of questions that nobody asks: `2. Question not lodged.`
  private static let fates = PhraseSet([
    "question not lodged.", "question withdrawn.", "question has been withdrawn.", "question not asked.",
    "question not selected.",
  ])

  private static let decisions = PhraseSet([
    " withdrawn.", " not moved.", " agreed.", " agreed to.", " negatived.", " disagreed.", " part of the bill.",
    " put and agreed to.", " read a second time.", " added to the bill.", " stand part.", " stand part of the bill.",
  ])

  /// `Column 412`, `412WH`, `Q41`: the number of a column, a page or a question alone in its line.
  private static func isColumn(_ line: LowercasedLine) -> Bool {
    guard line.hasDigit, line.wordCount <= 20 else { return false }
    let words = line.words
    guard words.count <= 2, let number = words.last else { return false }
    if words.count == 2, !columns.contains(WordKey(words[0])) { return false }
    let digits = number.drop { $0 == UInt8(ascii: "q") }.prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && number.count - digits.count <= 2
  }

  private static let columns: WordSet = ["column", "col", "page", "q"]

  private static let procedures = PhraseSet([
    "question put", "question proposed", "question agreed", "the committee suspended", "the sitting", "on resuming",
    "members present:", "witness: ", "witnesses: ", "ordered by the house", "watch the meeting",
    "examination of witness", "written evidence from", "an hon. member: ", "several noble lords: ", "a noble lord: ",
    "the committee deliberated", "the session was", "the meeting was adjourned", "evidence heard in", "questions asked",
    "link to", "also present:", "question accordingly", "motion made", "ordered,", "resolved,", "the house divided",
    "the committee divided", "the house met", "committee adjourned", "tellers for the", "amendment agreed",
    "amendment withdrawn", "bill read", "debate resumed", "debate adjourned", "sitting adjourned", "contributions from",
    "several hon. members rose", "house adjourned", "prayers", "division ", "the clerk read", "there was no objection.",
    "a recorded vote was", "the vote was taken", "ayes ", "noes ", "the minister was asked",
    "asked the secretary of state", "sitting suspended", "column ", "share this debate", "noble lords: ",
    "hon. members: ", "members: ", "motion agreed", "main question ", "original question ", "amendment, by leave",
    "motion, by leave", "motion, as amended", "brought up, and read", "further consideration ", "adjourned till",
    "adjourned at", "adjourned until", "members observed", "there being no objection", "the yeas and nays",
    "a party vote was called", "the result was ", "votes for ", "votes against ", "leave granted", "the bill was ",
    "the committee consisted of", "† ", "oral answers to questions", "cuireadh ", "faomhadh", "tairgeadh ",
    "(the house ", "(the assembly ", "(the committee ", "(the sitting ", "(mr speaker", "(madam ", "(mr deputy speaker",
    "the following is the", "house adjourned", "amendment made: ", "amendments made: ", "the chair adjourned",
    "the chairman adjourned", "the house resumed ", "the assembly resumed ", "copy link", "download text",
    "use of the transcript",
  ])
}
