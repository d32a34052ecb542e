/// Subjects that are longer than a mention, or that no table knows.
extension SubjectFinder {
  /// Words that join one noun phrase to another: `a source close to the talks`, `some at the meeting`.
  static func linksNouns(_ key: WordKey?) -> Bool { key.map(nounLinks.contains) ?? false }

  private static let nounLinks: WordSet = [
    "of", "at", "in", "on", "to", "with", "for", "from", "by", "near", "behind", "inside", "outside", "across",
    "during",
  ]

  /// The most elements that a phrase takes.
  private static let phraseLimit = 24

  /// The noun phrase with all that is added to it which opens a clause and ends in front of `end`: `two people familiar
  /// with the count`, `divers sent down by the firm`.
  func phrase(endingAt end: Int) -> (subject: Subject, start: Int)? {
    var start = end
    var hasVerb = false
    if sentence.key(end - 1) == "to" { return nil }
    while start > 0, end - start < Self.phraseLimit, let word = sentence.word(start - 1) {
      if Self.clauseStarts.contains(word.key), !joinsAddition(start - 1, end: end) { break }
      if word.key == "with", sentence.word(start - 2) == nil { break }
      hasVerb =
        hasVerb || word.traits.contains(.auxiliary)
        || sentence.cue(at: start - 1).map {
          !isPossessed(start - 1) && !($0.isParticiple && describesPlural(start - 1))
        } ?? false
          && !isWriting(at: start - 1)
        || Self.subjectPronouns.contains(word.key)
      start -= 1
    }
    guard start < end else { return nil }
    if hasVerb {
      // `Families whose children were treated there`
      guard let i = index(startingAt: start), mentions[i].canBeSubject(in: sentence), !mentions[i].isPronoun,
        isRelative(mentions[i].elements.upperBound),
        (mentions[i].elements.upperBound + 1..<end).contains(where: { sentence.word($0).map(isPlainWord) ?? true })
      else { return nil }
      return (Subject(mention: mentions[i]), start)
    }
    if let i = index(startingAt: start), mentions[i].elements.upperBound < end {
      let mention = mentions[i]
      guard mention.canBeSubject(in: sentence), !mention.isPronoun, isAddition(mention.elements.upperBound, end: end)
      else { return nil }
      if mention.kind == .name, mention.head?.kind != .organization { return (Subject(mention: mention), start) }
      return (Subject(mention: extended(mention, to: end)), start)
    }
    if let quantified = quantified(startingAt: start), quantified.mention.elements.upperBound <= end {
      return (Subject(mention: extended(quantified.mention, to: end)), start)
    }
    if let people = barePlural(at: start), isAddition(start + 1, end: end) {
      return (Subject(mention: extended(people, to: end)), start)
    }
    guard let plain = plainSubject(startingAt: start), plain.mention.elements.upperBound <= end,
      plain.mention.elements.upperBound == end || isAddition(plain.mention.elements.upperBound, end: end)
    else { return nil }
    return (Subject(mention: extended(plain.mention, to: end)), start)
  }

  /// Whether the `and` at `i` joins two bodies that one phrase in front belongs to: `experts from Orbis and Bramble`.
  func joinsAddition(_ i: Int, end: Int) -> Bool {
    guard sentence.key(i) == "and", let second = index(startingAt: i + 1), mentions[second].kind == .name,
      mentions[second].elements.upperBound == end
    else { return false }
    // `voters in Hull and York`: places are no mentions.
    guard let first = index(endingAt: i) else {
      return sentence.word(i - 1)?.isCapitalized ?? false && ["in", "near", "outside"].contains(sentence.key(i - 2))
    }
    guard mentions[first].kind == .name, let key = sentence.key(mentions[first].elements.lowerBound - 1) else {
      return false
    }
    return key == "from" || key == "at"
  }

  /// `reports from Hull`: no verb here.
  private func isWriting(at i: Int) -> Bool {
    sentence.key(i).map(Self.writings.contains) ?? false && Self.linksNouns(sentence.key(i + 1))
  }

  /// `diplomats observing the talks`
  private func describesPlural(_ i: Int) -> Bool {
    guard let plural = index(endingAt: i), mentions[plural].head?.kind == .people else { return false }
    return sentence.word(i + 1)?.traits.contains(.determiner) ?? false
  }

  /// `its thinking`
  private func isPossessed(_ i: Int) -> Bool {
    sentence.word(i - 1).map { $0.isPossessive || $0.traits.contains(.determiner) } ?? false
  }

  /// `divers`, which no table knows.
  private func barePlural(at i: Int) -> Mention? {
    guard let word = sentence.word(i), isPlainWord(word) || isWriting(at: i), word.key.hasSuffix("s"),
      word.key.count > 3
    else { return nil }
    return Mention(
      kind: .title, elements: i..<(i + 1), utf8Range: word.utf8Range, description: [word.key],
      descriptionRange: word.utf8Range, in: sentence.memory)
  }

  /// Whether what stands from `start` to `end` belongs to the noun in front, rather than being the verb of a clause.
  private func isAddition(_ start: Int, end: Int) -> Bool {
    guard let word = sentence.word(start) else { return false }
    // `Doctors performed a series of tests and`
    if word.key.hasSuffix("ed") || word.key == "made", let next = sentence.word(start + 1),
      next.traits.contains(.determiner) || next.key.isNumber || next.isCapitalized
    {
      return false
    }
    return Self.linksNouns(word.key) || Self.additions.contains(word.key)
      || word.key.hasSuffix("ing") || word.key.hasSuffix("ed") && sentence.word(start + 1) != nil && start + 1 < end
  }

  private static let additions: WordSet = [
    "who", "that", "familiar", "close", "involved", "responsible", "sent", "made", "led", "run", "left", "told", "hit",
    "present", "there", "set", "known", "seen", "brought", "caught",
  ]

  /// The writer in `I asked`. Opinions (`I think`) are not reported speech, but what the article says.
  func writer(before cue: Int, cue kind: Cue) -> (subject: Subject, start: Int)? {
    var start = cue - 1
    while start > cue - 3, let key = sentence.key(start), Lexicon.isSkippedBeforeCue(key) { start -= 1 }
    guard sentence.key(start) == "i", let verb = sentence.key(cue), Self.telling.contains(verb) else { return nil }
    let elements = start..<(start + 1)
    let mention = Mention(
      kind: .pronoun(.i), elements: elements, utf8Range: sentence.elements[start].utf8Range, in: sentence.memory)
    return (Subject(mention: mention), start)
  }

  private static let telling: WordSet = ["asked", "ask", "told", "replied", "suggested", "said", "put"]

  /// A name in small letters behind a quotation, as on the web: `“…,” moss_and_fern told me`.
  func handle(before cue: Int) -> (subject: Subject, start: Int)? {
    let start = cue - 1
    guard let mention = handle(at: start), sentence.quotation(start - 1) != nil || isQuotationEnd(start - 1) else {
      return nil
    }
    return (Subject(mention: mention), start)
  }

  private func isQuotationEnd(_ i: Int) -> Bool { sentence.isComma(i) && sentence.quotation(i - 1) != nil }

  private func handle(at i: Int) -> Mention? {
    guard let word = sentence.word(i), isPlainWord(word), !word.key.hasSuffix("ly"), word.roleNoun == nil else {
      return nil
    }
    return Mention(
      kind: .name, elements: i..<(i + 1), utf8Range: word.utf8Range, name: [word], in: sentence.memory)
  }

  /// `some`, `one of them`, `38 attorneys general`, `several members`: a number or amount of people.
  func quantified(startingAt start: Int) -> Subject? {
    guard let first = sentence.word(start),
      Self.amounts.contains(first.key) || (0x30...0x39).contains(first.key.firstByte), !first.startsWithSymbol
    else { return nil }
    var end = start + 1
    while end - start < 5, let word = sentence.word(end),
      isPlainWord(word) || word.traits.contains(.roleNoun) || word.key == "states"
    {
      end += 1
    }
    // `Most of the teachers interviewed said`
    if end == start + 1, !Self.amountsAlone.contains(first.key), sentence.key(end) != "of" { return nil }
    return Subject(mention: plainMention(start..<end, determiner: first.key))
  }

  private static let amounts: WordSet = [
    "some", "one", "others", "many", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "another", "both", "few", "dozens", "hundreds", "thousands", "those", "most", "more", "scores",
  ]

  private static let amountsAlone: WordSet = [
    "some", "one", "others", "many", "another", "several", "those", "few",
  ]

  /// Words behind which a clause begins.
  static let clauseStarts: WordSet = [
    "and", "but", "as", "while", "that", "after", "when", "because", "if", "which", "what", "where", "although",
    "though", "before", "until", "so", "since", "whereas", "yet", "however", "meanwhile",
  ]

  private static let subjectPronouns: WordSet = ["he", "she", "they", "it", "we", "you", "i", "there"]

  func isRelative(_ i: Int) -> Bool { sentence.key(i).map { ["who", "which", "whose", "whom"].contains($0) } ?? false }

  /// A phrase of plain words that no table knows: `the locksmith`, `my sister-in-law`.
  func plainSubject(endingAt end: Int) -> Subject? {
    var start = end
    while start > 0, end - start < 4, let word = sentence.word(start - 1),
      // `the ransom note warns`
      isPlainWord(word) || start == end && CueSiteFinder.nouns.contains(word.key) && sentence.word(end - 2) != nil
    {
      start -= 1
    }
    guard start < end, let determiner = sentence.key(start - 1), Self.articles.contains(determiner) else { return nil }
    let before = start - 2
    let startsClause =
      before < 0 || sentence.word(before) == nil
      || sentence.key(before).map { $0 == "with" || Self.clauseStarts.contains($0) } ?? false
    return startsClause ? Subject(mention: plainMention(start - 1..<end, determiner: determiner)) : nil
  }

  func plainSubject(startingAt start: Int) -> Subject? {
    guard let determiner = sentence.key(start), Self.articles.contains(determiner) else { return nil }
    var end = start + 1
    while end - start < 5, let word = sentence.word(end), isPlainWord(word) { end += 1 }
    // `the document released on Monday`
    let isModified =
      sentence.key(end)?.hasSuffix("ed") ?? false
      && !(sentence.word(end + 1)?.traits.isDisjoint(with: [.stopWord, .weekday]) ?? true)
    guard end > start + 1, isModified || sentence.word(end).map({ $0.traits.contains(.stopWord) }) ?? true else {
      return nil
    }
    return Subject(mention: plainMention(start..<end, determiner: determiner))
  }

  private func plainMention(_ elements: Range<Int>, determiner: WordKey) -> Mention {
    let words = elements.dropFirst().compactMap(sentence.word)
    let start = sentence.elements[elements.lowerBound].utf8Range.lowerBound
    var descriptionRange: Range<Int>?
    if let first = words.first, let last = words.last {
      descriptionRange = first.utf8Range.lowerBound..<last.stemEnd
    }
    return Mention(
      kind: .title, elements: elements,
      utf8Range: start..<(words.last?.stemEnd ?? sentence.elements[elements.lowerBound].utf8Range.upperBound),
      determiner: determiner, description: words.map(\.key), descriptionRange: descriptionRange, in: sentence.memory)
  }

  func isPlainWord(_ word: Word) -> Bool {
    (!word.isCapitalized || word.key.hasSuffix("-based")) && !word.isPossessive && !word.startsWithSymbol
      && !word.key.hasSuffix("ed")
      && word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary, .irregularVerb]) && !sentence.isCue(word)
  }

  private static let articles: WordSet = ["the", "a", "an", "his", "her", "my", "their", "its", "our", "one"]
}
