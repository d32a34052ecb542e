/// Cues in the middle of what they report: `The ferry, she said, was late`.
extension ReportedContent {
  /// Whether the cue stands in the middle of its content: `The Act, Ms Marlowe said, will help.`
  func isParenthetical(_ site: CueSite, from introduction: Int) -> Bool {
    let end = endOfSource(of: site)
    guard sentence.isComma(site.start - 1), sentence.isComma(end) else { return false }
    let next = end + 1
    guard let word = sentence.word(next) else { return sentence.quotation(next) != nil && !direct.contains(next) }
    // `In all, it cost three million, said Ann Marlowe, who called it cheap.`
    if word.key == "who" || word.key == "whose" { return false }
    // `Where figures were supplied, the report said, they were low.`
    if let opening = sentence.key(introduction), Self.introductions.contains(opening) { return true }
    if word.traits.contains(.auxiliary) { return true }
    if site.cue.manner == .names { return false }
    if word.key == "and" || word.key == "but" { return true }
    // `The cost of it, said the mayor, depends on the plan.`: what stands in front has no verb.
    if opensVerb(word, behind: introduction..<max(introduction, site.start - 1)) { return true }
    // Behind `said Ann Marlowe,` a description of her may follow.
    guard let subject = site.subject, subject.mention.elements.upperBound <= site.elements.lowerBound else {
      return false
    }
    return !isWriters(next)
  }

  /// Whether `word` is the verb of the short noun phrase `subject`.
  func opensVerb(_ word: Word, behind subject: Range<Int>) -> Bool {
    guard subject.count <= 8, !word.isCapitalized, word.key.hasSuffix("s") || word.key.hasSuffix("ed"),
      word.traits.isDisjoint(with: [.stopWord, .determiner, .pronoun])
    else { return false }
    return subject.allSatisfy {
      guard let word = sentence.word($0) else { return false }
      return word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) && !word.key.hasSuffix("ed")
    }
  }

  /// Whether the words from element `i` behind a cue and a comma tell how or when somebody spoke: `, she said, shrugging`.
  func isWriters(_ i: Int) -> Bool {
    guard let key = sentence.key(i) else { return false }
    if key.hasSuffix("ing"), !Self.nounsLikeParticiples.contains(key) { return true }
    guard let next = sentence.key(i + 1) else { return false }
    switch key {
    case "as", "when", "while", "before", "after":
      return next.hasSuffix("ing") || next.hasSuffix("ed") || ["she", "he", "they", "the"].contains(next)
    case "with": return ["a", "an", "his", "her", "their", "one"].contains(next)
    case "to": return !["a", "the"].contains(next) && next.hasSuffix("s")
    case "in", "at", "on", "during", "via", "through":
      return (i + 1..<i + 5).contains { sentence.key($0).map(ReportedSpeech.occasions.contains) ?? false }
    default: return Lexicon.weekdays.contains(key)
    }
  }

  static let nounsLikeParticiples: WordSet = [
    "nothing", "something", "anything", "everything", "during", "including", "housing", "according", "spring",
    "evening", "morning",
  ]

  /// Words that open a phrase which cannot stand alone.
  static let introductions: WordSet = [
    "where", "when", "if", "in", "on", "under", "because", "although", "though", "since", "once", "by", "for", "even",
    "at", "until", "unless", "without", "with", "while", "after", "before", "during", "from", "instead", "as",
    "despite", "given", "among", "of", "within", "every", "whenever", "nobody", "perhaps", "today", "yesterday",
    "often",
  ]
}
