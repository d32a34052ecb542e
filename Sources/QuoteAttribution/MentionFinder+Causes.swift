/// Bodies that are called by who is for or against something: `Mothers Against Litter`, `People for the Quiet Use of Parks`.
extension MentionFinder {
  /// Whether the plural at `i` starts such a name, and no `lawyers for Harbour`.
  func startsCause(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized, let link = sentence.key(i + 1),
      link == "for" || link == "against" || link == "without",
      isName(i + 2) || sentence.key(i + 2) == "the" && isName(i + 3)
    else { return false }
    return Self.causeNouns.contains(word.key)
  }

  private static let causeNouns: WordSet = [
    "americans", "moms", "mums", "mothers", "fathers", "parents", "students", "citizens", "doctors", "physicians",
    "nurses", "veterans", "people", "voters", "workers", "women", "men", "scientists", "republicans", "democrats",
    "conservatives", "christians", "catholics", "jews", "muslims", "kids", "teachers", "farmers", "families",
    "taxpayers", "neighbors", "neighbours", "artists", "writers", "lawyers", "economists", "businesses", "patriots",
    "californians", "texans", "canadians", "australians", "britons", "scots", "liberals", "evangelicals", "reporters",
    "journalists", "architects", "engineers", "cyclists", "residents",
  ]

  /// Whether the `for` at `i` stands in the name of a campaign: `Voice for Renters`.
  func joinsCause(at i: Int, first: Int) -> Bool {
    if wordClass(i - 1) == .name, startsCause(i - 1) { return true }
    if sentence.key(i) == "of", (first..<i).contains(where: { wordClass($0) == .name && startsCause($0) }) {
      return true
    }
    guard sentence.key(i) == "for", i == first + 1, isName(first), let word = sentence.word(first) else { return false }
    // `Unfortunately for Marlowe`
    if i == 1, word.key.hasSuffix("ly") || Self.causelessOpenings.contains(word.key) { return false }
    return word.roleNoun == nil && !word.isAcronym && !word.isPossessive && !word.traits.contains(.honorific)
      && !Lexicon.isFirstName(word.key)
  }

  private static let causelessOpenings: WordSet = [
    "good", "bad", "lucky", "unlucky", "enough", "except", "time", "worse", "best", "bound", "room", "true", "typical",
  ]
}
