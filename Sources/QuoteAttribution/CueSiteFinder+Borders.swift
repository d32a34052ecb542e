/// Where the words that a cue reports begin and end, beside what ``ReportedSpeech`` tells.
extension CueSiteFinder {
  /// Where the clause starts whose subject, of two joined by `and`, ends with the one that starts at `start`: `The roof
  /// fell, witnesses and police said.`
  func startOfCoordination(_ start: Int) -> Int {
    guard sentence.key(start - 1) == "and" else { return start }
    var first = start - 1
    while first > 0, start - first < 7, let word = sentence.word(first - 1),
      word.key == "of" || word.traits.isDisjoint(with: [.stopWord, .auxiliary, .irregularVerb, .pronoun]),
      !word.key.hasSuffix("ing"), !word.key.hasSuffix("ed"), sentence.cue(at: first - 1) == nil
    {
      first -= 1
    }
    return first < start - 1 && isBreak(first - 1) ? first : start
  }

  /// Whether the words behind a cue that follows its content only tell how it was said: `It was shut, she said while on
  /// patrol`.
  func isManner(_ content: Int, behind site: CueSite) -> Bool {
    guard isBreak(site.start - 1), let key = sentence.key(content), ReportedSpeech.prepositions.contains(key) else {
      return false
    }
    return sentence.elements.indices.prefix(site.start).contains {
      !(sentence.word($0)?.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) ?? true)
    }
  }

  /// The element behind what is asked for, promised or blamed, where the clause goes on with another verb or a clause of
  /// its own follows: `forecast strong gusts, but has changed its mind`, `accused him of theft, but he denies it`.
  func endOfObject(from content: Int) -> Int? {
    for i in content..<min(content + 40, sentence.elements.count) {
      guard let word = sentence.word(i) else { continue }
      if word.traits.contains(.auxiliary) { return nil }
      guard i > content, word.key == "and" || word.key == "but" || word.key == "while" || word.key == "although" else {
        continue
      }
      let isBehindComma = sentence.isComma(i - 1)
      var verb = i + 1
      while let key = sentence.key(verb), key.hasSuffix("ly") || key == "also" || key == "then" { verb += 1 }
      if let next = sentence.key(verb), Self.tenses.contains(next) { return isBehindComma ? i - 1 : i }
      guard isBehindComma, word.key != "and", let subject = subjects.index(startingAt: i + 1) else { continue }
      let behind = subjects.mentions[subject].elements.upperBound
      if let next = sentence.word(behind),
        !next.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || sentence.cue(at: behind) != nil
      {
        return i - 1
      }
    }
    return nil
  }

  /// Words that show the tense of a verb which has its subject far in front.
  private static let tenses: WordSet = ["has", "have", "had", "will", "is", "are", "was", "were", "does", "did"]

  /// Whether a word that looks like a verb is a noun here: `a letter in reply to claims he knew`.
  func isNoun(_ cue: Cue, at i: Int) -> Bool {
    guard cue.length == 1, let key = sentence.key(i), Self.nouns.contains(key), key.hasSuffix("s"),
      let before = sentence.key(i - 1)
    else { return false }
    return Self.beforeNouns.contains(before)
  }

  private static let beforeNouns: WordSet = [
    "to", "of", "by", "about", "over", "with", "against", "amid", "from", "despite", "after", "on", "for", "following",
    "any", "such", "these", "those", "its", "his", "her", "their", "reject", "rejected", "rejects", "denied", "denies",
    "deny", "dismissed", "dismisses", "investigating", "made", "between", "into",
  ]
}
