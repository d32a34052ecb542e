/// Whether a verb follows a mention, at once or past what describes it.
extension SubjectFinder {
  func isFollowedByVerb(_ element: Int) -> Bool {
    var i = element
    // `His solicitor, Ann Marlowe, is bringing a claim`: the name is the apposition.
    if isBreak(i), let word = sentence.word(i + 1), isVerb(word),
      let start = index(endingAt: i).map({ mentions[$0].elements.lowerBound }), isBreak(start - 1),
      let described = index(endingAt: start - 1), mentions[described].kind == .title
    {
      return true
    }
    var appositions = 0
    while isBreak(i), appositions < 3 {
      guard appositions > 0 || sentence.isDash(i) || startsApposition(i + 1) else { return false }
      // Past the apposition, if it is a short one.
      guard let end = (i + 1..<i + Self.appositionLimit).first(where: isBreak) else { return false }
      i = end + 1
      appositions += 1
      let limit = i + 4
      while i < limit, let word = sentence.word(i), word.key == "also" || word.key.hasSuffix("ly") || word.key == "once"
      {
        i += 1
      }
      if let word = sentence.word(i), isVerb(word) { return true }
      // `Ann Marlowe, 83, of Whitby, lost`: the second begins where the first ended.
      i = startsApposition(i) ? end : i
    }
    let limit = i + 4
    while i < limit, let word = sentence.word(i),
      word.key.hasSuffix("ly") || word.traits.contains(.weekday) || Self.adverbs.contains(word.key)
        || word.key == "on" && sentence.word(i + 1)?.traits.contains(.weekday) ?? false
    { i += 1 }
    return sentence.word(i).map(isVerb) ?? false
  }

  /// What may stand between a subject and its verb.
  private static let adverbs: WordSet = [
    "also", "today", "yesterday", "tonight", "now", "then", "once", "later", "earlier", "already", "still", "never",
    "again", "soon", "often", "always", "since", "just", "even",
  ]

  private func isBreak(_ i: Int) -> Bool { sentence.isComma(i) || sentence.isDash(i) }

  private func isVerb(_ word: Word) -> Bool {
    guard !word.isCapitalized else { return false }
    return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb])
      || sentence.isCue(word) && !word.key.hasSuffix("ing") || (word.key.hasSuffix("ed") && word.key.count > 3)
  }
}
