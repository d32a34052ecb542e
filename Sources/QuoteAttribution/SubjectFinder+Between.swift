/// What stands between a subject and its verb, or in front of the subject, and is none of it.
extension SubjectFinder {
  /// `mention` without an article that belongs to the noun in front: `a step critics called a blow`.
  func withoutForeignArticle(_ mention: Mention) -> Mention? {
    guard mention.kind == .title, mention.determiner == "a" || mention.determiner == "an",
      mention.head?.kind == .people,
      mention.description.count > 1, let last = sentence.word(mention.elements.upperBound - 1), last.key.hasSuffix("s")
    else { return nil }
    var plural = mention
    plural.determiner = nil
    plural.elements = mention.elements.upperBound - 1..<mention.elements.upperBound
    plural.describe(as: [last.key])
    plural.utf8Range = last.utf8Range
    plural.descriptionRange = last.utf8Range
    return plural
  }

  /// Where a phrase of time starts between a subject and its verb: `The bank had in August cautioned`, `She has for years
  /// argued`.
  func startOfTimePhrase(endingAt end: Int) -> Int {
    guard end > 3, let link = sentence.key(end - 2), let word = sentence.word(end - 1) else { return end }
    let isTime =
      ["in", "on", "since"].contains(link) && (word.traits.contains(.month) || word.traits.contains(.weekday))
      || link == "for" && ["years", "decades", "months", "weeks", "days"].contains(word.key)
      || link == "in" && ["turn", "part", "effect", "private", "public", "essence"].contains(word.key)
      || link == "at" && ["times", "first", "once", "length"].contains(word.key)
      || link == "so" && word.key == "far"
    guard isTime else { return end }
    var start = end - 2
    while start > 1, index(endingAt: start) == nil, let key = sentence.key(start - 1), Lexicon.isSkippedBeforeCue(key) {
      start -= 1
    }
    return index(endingAt: start) != nil && start < end - 2 ? start : end
  }

  /// Where `a tearful Ann Marlowe` starts.
  func startOfEpithet(before mention: Mention) -> Int {
    let first = mention.elements.lowerBound
    guard mention.kind == .name, mention.determiner == nil else { return first }
    var start = first
    while start > max(0, first - 4), let word = sentence.word(start - 1), !word.isCapitalized {
      if word.key == "a" || word.key == "an" { return start < first ? start - 1 : first }
      guard word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary, .pronoun]) else { break }
      start -= 1
    }
    return first
  }
}
