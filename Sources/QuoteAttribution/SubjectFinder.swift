/// Finds who stands at a cue of one sentence.
struct SubjectFinder {
  let sentence: OuterSentence
  let mentions: KeptArray<Mention>

  /// The longest apposition between commas that is read, in elements.
  static let appositionLimit = 30

  init(sentence: OuterSentence, mentions: KeptArray<Mention>) {
    self.sentence = sentence
    self.mentions = mentions
  }

  /// The index in `mentions` of the one that ends at `element`.
  ///
  /// - Complexity: O(log *n*), as for the next.
  func index(endingAt element: Int) -> Int? {
    let i = mentionCount(before: element) - 1
    return i >= 0 && mentions[i].elements.upperBound == element ? i : nil
  }

  /// The index in `mentions` of the one that starts at `element`.
  func index(startingAt element: Int) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].elements.lowerBound < element { low = middle + 1 } else { high = middle }
    }
    return low < mentions.count && mentions[low].elements.lowerBound == element ? low : nil
  }

  /// The subject in front of the cue at element `cue`, and where it starts.
  func subject(before cue: Int) -> (subject: Subject, start: Int)? {
    var end = cue
    while end > 0, cue - end < 5, let word = sentence.word(end - 1), index(endingAt: end) == nil,
      Lexicon.isSkippedBeforeCue(word.key) || isAnnouncedSpeech(end - 1)
    {
      end -= 1
    }
    end = startOfTimePhrase(endingAt: end)
    if let i = index(endingAt: end) {
      // `a step critics called a blow`: the article is the step’s.
      if let critics = withoutForeignArticle(mentions[i]) {
        return (Subject(mention: critics), critics.elements.lowerBound)
      }
      // `apologized to the passengers and said`: they did not.
      if end < cue, sentence.key(end) == "and" || sentence.key(end) == "but",
        Self.linksNouns(sentence.key(mentions[i].elements.lowerBound - 1)) || isObject(i)
      {
        return nil
      }
      // `Ann Marlowe of the trade group Bramble` is she, `a source at Bramble` is not Bramble.
      if isInOpenRelativeClause(i), let described = described(before: cue) { return described }
      if let relative = relativeSubject(before: end) { return relative }
      let joined = withJoined(i)
      let isAddition =
        joined?.subject.apposition == nil
        && (Self.linksNouns(sentence.key(mentions[i].elements.lowerBound - 1)) || followsParticiple(i)
          || joinsAddition(mentions[i].elements.lowerBound - 1, end: end))
      return isAddition ? phrase(endingAt: end) ?? joined : joined
    }
    if sentence.isComma(end - 1) {
      let found = subjectBeforeApposition(endingAt: end - 1)
      // `praised two nurses, Ann Marlowe and Piers Vale, and promised`: they did not.
      if end < cue, sentence.key(end) == "and" || sentence.key(end) == "but", let found, !opensClause(found.start) {
        return nil
      }
      return found
    }
    if let relative = relativeSubject(before: end) { return relative }
    if sentence.isDash(end - 1) { return subjectBeforeDashes(endingAt: end - 1) }
    if let i = mentionBeforePhrase(endingAt: end) {
      let phrase = phrase(endingAt: end)
      return phrase?.start == mentions[i].elements.lowerBound ? phrase : withJoined(i)
    }
    if let key = sentence.key(end - 1), key == "who" || key == "which", sentence.isComma(end - 2) {
      if let i = index(endingAt: end - 2), !followsApposition(i), !isPlaceBetweenCommas(i) { return withJoined(i) }
      return subjectBeforeApposition(endingAt: end - 2) ?? index(endingAt: end - 2).flatMap(withJoined)
        ?? phrase(endingAt: end - 2)
    }
    if let phrase = phrase(endingAt: end) { return phrase }
    // `the document released on Monday says`
    if end < cue, let phrase = phrase(endingAt: cue) { return phrase }
    if let plain = plainSubject(endingAt: end) { return (plain, plain.mention.elements.lowerBound) }
    return owned(endingAt: end) ?? handle(before: end)
  }

  /// Whether mention `i` stands in an apposition to the one before: `Courier, the messaging app`.
  func followsApposition(_ i: Int) -> Bool {
    guard mentions[i].kind == .title, let determiner = mentions[i].determiner, determiner != "some" else {
      return false
    }
    let start = mentions[i].elements.lowerBound
    return sentence.isComma(start - 1) && index(endingAt: start - 1) != nil
  }

  /// Whether the word at `i` is part of `is expected to`, as in `is expected to call on ministers`.
  private func isAnnouncedSpeech(_ i: Int) -> Bool {
    guard let key = sentence.key(i) else { return false }
    if key == "to" { return sentence.key(i - 1).map(Self.announcing.contains) ?? false }
    return Self.announcing.contains(key) && sentence.key(i + 1) == "to"
  }

  private static let announcing: WordSet = ["expected", "due", "set"]

  /// The mention that a short phrase divides from its verb: `the companies making up the forum have vowed`.
  private func mentionBeforePhrase(endingAt end: Int) -> Int? {
    for i in stride(from: end - 1, to: max(-1, end - 9), by: -1) {
      guard let word = sentence.word(i), sentence.cue(at: i) == nil, !word.traits.contains(.auxiliary) else {
        return nil
      }
      guard let mention = index(endingAt: i) else { continue }
      let joins = word.key.hasSuffix("ing") || Self.joiners.contains(word.key)
      return joins && mentions[mention].canBeSubject(in: sentence) && !mentions[mention].isPronoun ? mention : nil
    }
    return nil
  }

  private static let joiners: WordSet = [
    "in", "on", "at", "behind", "of", "from", "across", "with", "for", "familiar", "close", "involved", "responsible",
    "who", "by", "near", "inside", "outside",
  ]

  /// The subject behind a cue that ends at element `end`: `said Ann Marlowe, who leads the trust`.
  func subject(after end: Int) -> Subject? {
    // `said one of them, Ann Marlowe.`
    if sentence.key(end) == "one", sentence.key(end + 1) == "of",
      let comma = (end + 2..<end + 8).first(where: sentence.isComma), let i = index(startingAt: comma + 1),
      mentions[i].kind == .name, !mentions[i].isOrganization, isEndOfPhrase(mentions[i].elements.upperBound)
    {
      return Subject(mention: mentions[i])
    }
    guard let i = index(startingAt: end) else { return quantified(startingAt: end) ?? plainSubject(startingAt: end) }
    guard mentions[i].canBeSubject(in: sentence) else { return nil }
    if let police = sourceOfWritings(i) { return Subject(mention: police) }
    var subject = Subject(mention: withKnowledge(mentions[i]))
    let behind = mentions[i].elements.upperBound
    if mentions[i].kind == .name, sentence.isComma(behind), let next = index(startingAt: behind + 1),
      mentions[next].kind == .title
    {
      subject = Subject(mention: mentions[i], apposition: mentions[next])
    }
    // `said the trust's director, Ann Marlowe.`
    if mentions[i].kind == .title, sentence.isComma(behind), let next = index(startingAt: behind + 1),
      mentions[next].kind == .name, !mentions[next].isOrganization, isEndOfPhrase(mentions[next].elements.upperBound)
    {
      subject = Subject(mention: mentions[next], apposition: mentions[i])
    }
    return withFollowing(subject)
  }

  /// Whether a phrase can end before element `i`: at punctuation, a quotation, or the end of the sentence.
  func isEndOfPhrase(_ i: Int) -> Bool {
    sentence.word(i) == nil || sentence.key(i) == "and" || sentence.key(i) == "in" || sentence.key(i) == "on"
  }

  /// The subject of the sentence up to the participle at `cue`: the last mention before it that a verb follows, or
  /// else the first of the sentence.
  func mainSubject(before cue: Int) -> Subject? {
    var fallback: Int?
    for i in mentions.indices.prefix(mentionCount(before: cue)).reversed().prefix(12) {
      guard mentions[i].canBeSubject(in: sentence) else { continue }
      // `It cites cases in which men were convicted and says`
      if let before = sentence.key(mentions[i].elements.lowerBound - 1), before == "which" || before == "whom" {
        continue
      }
      // `prompting the minister to hit back`
      let isMade = sentence.key(mentions[i].elements.lowerBound - 1).map(Self.causing.contains) ?? false
      if isMade && sentence.key(mentions[i].elements.upperBound) == "to"
        || isFollowedByVerb(mentions[i].elements.upperBound)
      {
        return withJoined(i)?.subject
      }
      let start = mentions[i].elements.lowerBound
      fallback = start == 0 || start <= 3 && !mentions[i].isPronoun ? i : fallback
    }
    // `The forum has launched a petition calling for`
    if let fallback { return Subject(mention: mentions[fallback]) }
    guard let plain = plainSubject(startingAt: 0), let verb = sentence.word(plain.mention.elements.upperBound),
      verb.traits.contains(.auxiliary) || verb.key.hasSuffix("ed")
    else { return nil }
    return plain
  }

  private static let causing: WordSet = ["triggering", "prompting", "forcing", "leading", "causing"]

  /// How many mentions end at or before `element`.
  func mentionCount(before element: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].elements.upperBound <= element { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
