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

  /// Whether the capitalized small word at `i` belongs to a name: `Coalition Against Litter`.
  func linksCause(_ i: Int) -> Bool { isName(i) && sentence.key(i).map(Self.causeLinks.contains) ?? false }

  private static let causeLinks: WordSet = ["for", "against", "without"]

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
    // `the charity Brighter Days for Girls`
    if sentence.key(i) == "for", let role = (first..<i).last(where: { wordClass($0) == .role }), role < i - 1,
      sentence.word(role)?.roleNoun?.kind == .organization, !isName(role), (role + 1..<i).allSatisfy(isName),
      !Lexicon.isFirstName(sentence.key(role + 1) ?? "")
    {
      return true
    }
    guard sentence.key(i) == "for", i == first + 1, isName(first), let word = sentence.word(first) else { return false }
    // `Unfortunately for Marlowe`
    if i == 1, word.key.hasSuffix("ly") || Self.causelessOpenings.contains(word.key) { return false }
    return word.roleNoun == nil && !word.isAcronym && !word.isPossessive && !word.traits.contains(.honorific)
      && !Lexicon.isFirstName(word.key)
  }

  /// Whether the verb at `i` opens the name of a campaign: `Save the Children`, `according to Breaking the Silence`.
  func startsAppeal(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized, sentence.key(i + 1) == "the",
      Self.appeals.contains(word.key), isName(i + 2), !(sentence.word(i + 2)?.traits.contains(.honorific) ?? true)
    else { return false }
    if i > 0 { return true }
    // `Save the Children has`
    let end = isName(i + 3) ? i + 4 : i + 3
    guard let verb = sentence.word(end) else { return false }
    return verb.traits.contains(.auxiliary) || sentence.isCue(verb)
  }

  /// The name behind the article at `i` that goes on with an appeal.
  func appeal(after i: Int) -> Int? {
    sentence.key(i) == "the" && startsAppeal(i - 1) ? i + 1 : nil
  }

  private static let appeals: WordSet = [
    "save", "stop", "breaking", "break", "feed", "raise", "raising", "reclaim", "reclaiming", "protect", "protecting",
    "defend", "defending", "keep", "free", "end", "fix", "fund", "fuel", "bridge", "bridging", "mind", "beat", "rock",
    "cut", "close", "closing", "against", "behind", "beyond", "let", "open", "unlock", "rebuild", "rebuilding", "share",
    "sharing", "support", "help", "helping", "heal", "healing", "clean", "follow", "count", "connect", "connecting",
    "change", "changing", "ban",
  ]

  private static let causelessOpenings: WordSet = [
    "good", "bad", "lucky", "unlucky", "enough", "except", "time", "worse", "best", "bound", "room", "true", "typical",
  ]
}
