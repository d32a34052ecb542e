import Tokenization

/// Motions: what the House is to resolve, which is left out whoever moves it.
extension HansardReader {
  /// Whether `range` of paragraph `i` is a motion: `That this House has considered ferries.` behind a line that leads to
  /// it, that line itself, or both in one: `I beg to move, That the Bill be now read a Second time.` So is a cry.
  func isMotion(_ range: Range<Int>, of i: Int) -> Bool {
    let utf8 = article.utf8[range]
    if i > 0, range.lowerBound == article.paragraphs[i].utf8Range.lowerBound {
      let before = LowercasedLine(article.utf8[article.paragraphs[i - 1].utf8Range.suffix(60)])
      if utf8.starts(with: Self.that) { return before.ends(withOneOf: Self.leads) }
      if before.ends(withOneOf: Self.amendmentLeads) {
        return LowercasedLine(utf8.prefix(20)).starts(withOneOf: Self.changes)
          || QuotationMark.opens(article.utf8, at: range.lowerBound, width: .double)
      }
    }
    if utf8.starts(with: Self.hear), utf8.count <= 14 { return true }
    guard utf8.starts(with: Self.beg) || utf8.starts(with: Self.move) else { return false }
    let next = i + 1
    if leadsToMotion(range), next < article.paragraphs.count {
      return article.utf8[article.paragraphs[next].utf8Range].starts(with: Self.that)
    }
    // Whoever goes on in the same paragraph speaks.
    guard utf8.count <= 600, !zip(utf8, utf8.dropFirst()).contains(where: { $0 == 0x2E && $1 == 0x20 }) else {
      return false
    }
    let lowercased = LowercasedLine(utf8)
    return lowercased.starts(withOneOf: Self.motions)
  }

  /// Whether `range` ends in words that a motion follows.
  private func leadsToMotion(_ range: Range<Int>) -> Bool {
    LowercasedLine(article.utf8[range.suffix(60)]).ends(withOneOf: Self.leads)
  }

  private static let that = Array("That ".utf8)
  private static let hear = Array("Hear, hear".utf8)
  private static let beg = Array("I beg to move".utf8)
  private static let move = Array("I move".utf8)

  private static let leads = PhraseSet([
    "i beg to move,", "i beg to move", "i move,", "question proposed,", "question proposed—", "resolved,", "ordered,",
    "motion moved,", "motion moved—", "motion made,", "the question is,",
  ])

  private static let amendmentLeads = PhraseSet([
    "the following amendment:", " insert:", " insert—", " insert –", "following amendments:",
  ])
  private static let changes = PhraseSet(["leave out ", "at end ", "insert ", "after ", "in line ", "line ", "delete "])

  private static let motions = PhraseSet([
    "i beg to move the following amendment",
    "i beg to move, that ", "i beg to move that ", "i beg to move amendment", "i beg to move, amendment",
    "i beg to move new clause", "i beg to move manuscript amendment", "i move amendment", "i move manuscript amendment",
    "i move, that ",
  ])
}
