/// Subjects of unmistakable cues that no table knows: `Cops reckon`, `The bishop’s team says`.
extension SubjectFinder {
  /// The noun phrase that opens a clause and ends in front of the cue at `cue`, whatever its words are.
  func anyPhrase(before cue: Int) -> (subject: Subject, start: Int)? {
    var end = cue
    while end > 0, cue - end < 3, let key = sentence.key(end - 1), key != "and", Lexicon.isSkippedBeforeCue(key) {
      end -= 1
    }
    var start = end
    while start > 0, end - start < 9, let word = sentence.word(start - 1), !opensClause(word),
      !isVerbal(start - 1) || start == end && word.key == "reports"
    {
      start -= 1
    }
    guard start == 0 || sentence.word(start - 1).map(opensClause) ?? true else { return nil }
    // `Now the couple have`
    while start < end - 1, let key = sentence.key(start), Lexicon.stopWords.contains(key), key != "of" { start += 1 }
    guard start < end, let first = sentence.word(start), let last = sentence.word(end - 1),
      last.traits.isDisjoint(with: [.stopWord, .determiner, .weekday, .month]), !last.key.isNumber,
      !last.key.hasSuffix("ly"), !last.key.hasSuffix("ing") || last.isCapitalized
    else { return nil }
    let isNounPhrase =
      first.traits.contains(.determiner) || first.isPossessive || first.isCapitalized || first.key.isNumber
      || end - start <= 4 && last.key.hasSuffix("s") && !last.key.hasSuffix("ss") && start > 0
    guard isNounPhrase else { return nil }
    // `a final demand`
    if first.key == "a" || first.key == "an", let noun = sentence.key(cue), Self.nouns.contains(noun) { return nil }
    let words = (start..<end).compactMap(sentence.word)
    // `Pickering said`
    if words.count <= 3, words.allSatisfy({ $0.isCapitalized && !$0.isPossessive && !$0.traits.contains(.determiner) }),
      !last.key.hasSuffix("s")
    {
      let range = first.utf8Range.lowerBound..<last.stemEnd
      let name = Mention(kind: .name, elements: start..<end, utf8Range: range, name: words, in: sentence.memory)
      return (Subject(mention: name), start)
    }
    let named = first.traits.contains(.determiner) ? Array(words.dropFirst()) : words
    guard let head = named.first else { return nil }
    let mention = Mention(
      kind: .title, elements: start..<end, utf8Range: first.utf8Range.lowerBound..<last.stemEnd,
      determiner: first.traits.contains(.determiner) ? first.key : nil, description: named.map(\.key),
      descriptionRange: head.utf8Range.lowerBound..<last.stemEnd, in: sentence.memory)
    return (Subject(mention: mention), start)
  }

  /// Words that are nouns behind `a` and an adjective, and no verbs.
  private static let nouns: WordSet = [
    "demand", "claim", "report", "call", "request", "question", "promise", "plea", "pledge", "order", "offer", "answer",
    "reply", "note", "comment", "account", "charge", "complaint", "concern", "estimate", "forecast", "guess", "hint",
    "joke", "remark", "review", "threat", "vow", "worry", "fear", "hope", "wish", "view", "tweet", "post", "quote",
  ]

  private func opensClause(_ word: Word) -> Bool {
    ["and", "but", "as", "while", "that", "after", "when", "because", "if", "although", "though", "before", "until"]
      .contains(word.key)
  }

  private func isVerbal(_ i: Int) -> Bool {
    guard let word = sentence.word(i) else { return true }
    // `the embattled chief`
    if word.key.hasSuffix("ed"), sentence.word(i - 1)?.traits.contains(.determiner) ?? false { return false }
    return !word.traits.isDisjoint(with: [.auxiliary, .pronoun, .irregularVerb]) || sentence.cue(at: i) != nil
      || word.key.hasSuffix("ed") || ["to", "who", "which", "not"].contains(word.key)
  }

  /// Whether `mention` is a pronoun with its verb behind it, in the same word or the next: `he’s been`, `they are`.
  func opensOwnClause(_ mention: Mention) -> Bool {
    mention.isPronoun
      && (holdsVerb(mention) || sentence.word(mention.elements.upperBound)?.traits.contains(.auxiliary) ?? false)
  }
}
