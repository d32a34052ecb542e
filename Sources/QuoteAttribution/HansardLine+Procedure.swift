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
    if isColumn(lowercased) { return true }
    if lowercased.starts(with: "amendment") || lowercased.starts(with: "clause") {
      if lowercased.ends(withOneOf: decisions) || lowercased.wordCount <= 3 && !lowercased.ends(with: ".") {
        return true
      }
    }
    return lowercased.starts(withOneOf: procedures)
  }

  private static let reactions = PhraseSet(["laughter", "applause", "interruption", "interjections"])

  private static let acts = PhraseSet([
    " interjecting—", " interjecting–", " interjecting –", " interjecting -", " interjecting",
    " rose—", " rose –", " rose -", " rose —", "indicated assent.", "indicated dissent.", " was asked—",
    " were asked—", " was asked –", " was asked:", " in the chair.", " in the chair)",
  ])

  /// What becomes of questions that nobody asks: `2. Question not lodged.`
  private static let fates = PhraseSet([
    "question not lodged.", "question withdrawn.", "question has been withdrawn.", "question not asked.",
    "question not selected.",
  ])

  private static let decisions = PhraseSet([
    " withdrawn.", " not moved.", " agreed.", " agreed to.", " negatived.", " disagreed.",
  ])

  /// `Column 412`, `412WH`, `Q41`: the number of a column, a page or a question alone in its line.
  private static func isColumn(_ line: LowercasedLine) -> Bool {
    guard line.hasDigit, line.wordCount <= 20 else { return false }
    let words = line.words
    guard words.count <= 2, let number = words.last else { return false }
    if words.count == 2, !["column", "col", "page", "q"].contains(words[0]) { return false }
    let digits = number.drop { $0 == "q" }.prefix { $0.isNumber }
    return !digits.isEmpty && number.utf8.count - digits.utf8.count <= 2
  }

  private static let procedures = PhraseSet([
    "question put", "question proposed", "question agreed", "the committee suspended", "the sitting", "on resuming",
    "members present:", "witness: ", "witnesses: ", "ordered by the house", "watch the meeting",
    "examination of witness",
    "written evidence from", "an hon. member: ", "several noble lords: ", "a noble lord: ", "the committee deliberated",
    "the session was", "the meeting was adjourned", "evidence heard in", "questions asked", "link to", "also present:",
    "question accordingly", "motion made", "ordered,", "resolved,",
    "the house divided", "the committee divided", "the house met", "committee adjourned", "tellers for the",
    "amendment agreed", "amendment withdrawn", "bill read", "debate resumed",
    "debate adjourned", "sitting adjourned", "contributions from", "several hon. members rose", "house adjourned",
    "prayers", "division ", "the clerk read", "there was no objection.", "a recorded vote was", "the vote was taken",
    "ayes ", "noes ", "the minister was asked", "asked the secretary of state", "sitting suspended", "column ",
    "share this debate", "noble lords: ", "hon. members: ", "members: ", "motion agreed",
  ])
}
