/// Finds who stands at a cue of one sentence.
struct SubjectFinder {
  let sentence: OuterSentence
  let mentions: [Mention]

  /// The longest apposition between commas that is read, in elements.
  private static let appositionLimit = 30

  init(sentence: OuterSentence, mentions: [Mention]) {
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
    if let i = index(endingAt: end) {
      // `apologized to the passengers and said`: they did not.
      if end < cue, sentence.key(end) == "and" || sentence.key(end) == "but",
        Self.linksNouns(sentence.key(mentions[i].elements.lowerBound - 1))
      {
        return nil
      }
      // `Ann Marlowe of the trade group Bramble` is she, `a source at Bramble` is not Bramble.
      let joined = withJoined(i)
      let isAddition =
        joined?.subject.apposition == nil && Self.linksNouns(sentence.key(mentions[i].elements.lowerBound - 1))
      return isAddition ? phrase(endingAt: end) ?? joined : joined
    }
    if sentence.isComma(end - 1) { return subjectBeforeApposition(endingAt: end - 1) }
    if sentence.isDash(end - 1) { return subjectBeforeDashes(endingAt: end - 1) }
    if let i = mentionBeforePhrase(endingAt: end) {
      let phrase = phrase(endingAt: end)
      return phrase?.start == mentions[i].elements.lowerBound ? phrase : withJoined(i)
    }
    if let key = sentence.key(end - 1), key == "who" || key == "which", sentence.isComma(end - 2) {
      if let i = index(endingAt: end - 2), !followsApposition(i) { return withJoined(i) }
      return subjectBeforeApposition(endingAt: end - 2) ?? index(endingAt: end - 2).flatMap(withJoined)
        ?? phrase(endingAt: end - 2)
    }
    return phrase(endingAt: end) ?? plainSubject(endingAt: end).map { ($0, $0.mention.elements.lowerBound) }
      ?? handle(before: end)
  }

  /// Whether mention `i` stands in an apposition to the one before: `Courier, the messaging app`.
  private func followsApposition(_ i: Int) -> Bool {
    guard mentions[i].kind == .title, let determiner = mentions[i].determiner, determiner != "some" else {
      return false
    }
    let start = mentions[i].elements.lowerBound
    return sentence.isComma(start - 1) && index(endingAt: start - 1) != nil
  }

  /// Whether the word at `i` is part of `is expected to`, as in `is expected to call on ministers`.
  private func isAnnouncedSpeech(_ i: Int) -> Bool {
    let announcing: Set<String> = ["expected", "due", "set"]
    guard let key = sentence.key(i) else { return false }
    if key == "to" { return sentence.key(i - 1).map(announcing.contains) ?? false }
    return announcing.contains(key) && sentence.key(i + 1) == "to"
  }

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

  private static let joiners: Set<String> = [
    "in", "on", "at", "behind", "of", "from", "across", "with", "for", "familiar", "close", "involved", "responsible",
    "who", "by", "near", "inside", "outside",
  ]

  /// The subject behind a cue that ends at element `end`: `said Ann Marlowe, who leads the trust`.
  func subject(after end: Int) -> Subject? {
    guard let i = index(startingAt: end) else { return quantified(startingAt: end) ?? plainSubject(startingAt: end) }
    guard mentions[i].canBeSubject(in: sentence) else { return nil }
    var subject = Subject(mention: mentions[i])
    let behind = mentions[i].elements.upperBound
    if mentions[i].kind == .name, sentence.isComma(behind), let next = index(startingAt: behind + 1),
      mentions[next].kind == .title
    {
      subject.apposition = mentions[next]
    }
    // `said the trust's director, Ann Marlowe.`
    if mentions[i].kind == .title, sentence.isComma(behind), let next = index(startingAt: behind + 1),
      mentions[next].kind == .name, !mentions[next].isOrganization, isEndOfPhrase(mentions[next].elements.upperBound)
    {
      subject = Subject(mention: mentions[next], apposition: mentions[i])
    }
    return subject
  }

  /// Whether a phrase can end before element `i`: at punctuation, a quotation, or the end of the sentence.
  private func isEndOfPhrase(_ i: Int) -> Bool {
    sentence.word(i) == nil || sentence.key(i) == "and" || sentence.key(i) == "in" || sentence.key(i) == "on"
  }

  /// The subject of the sentence up to the participle at `cue`: the last mention before it that a verb follows, or
  /// else the first of the sentence.
  func mainSubject(before cue: Int) -> Subject? {
    var fallback: Int?
    for i in mentions.indices.prefix(mentionCount(before: cue)).reversed().prefix(12) {
      guard mentions[i].canBeSubject(in: sentence) else { continue }
      // `prompting the minister to hit back`
      let isMade = sentence.key(mentions[i].elements.lowerBound - 1).map(Self.causing.contains) ?? false
      if isMade && sentence.key(mentions[i].elements.upperBound) == "to"
        || isFollowedByVerb(mentions[i].elements.upperBound)
      {
        return withJoined(i)?.subject
      }
      fallback = mentions[i].elements.lowerBound <= 3 && !mentions[i].isPronoun ? i : fallback
    }
    return fallback.map { Subject(mention: mentions[$0]) }
  }

  private static let causing: Set<String> = ["triggering", "prompting", "forcing", "leading", "causing"]

  /// The first mention of the sentence that a verb follows, or that a pronoun is.
  func firstSubject() -> Mention? {
    mentions.prefix(12).first { mention in
      // `It comes after the minister promised` is about the minister.
      mention.kind != .pronoun(.it) && mention.canBeSubject(in: sentence)
        && (isFollowedByVerb(mention.elements.upperBound) || opensSentenceWithVerb(mention))
    }
  }

  /// Whether a name opens the sentence and a plain word follows: then that is its verb, known or not.
  private func opensSentenceWithVerb(_ mention: Mention) -> Bool {
    guard mention.kind == .name, mention.elements.lowerBound == 0, let word = sentence.word(mention.elements.upperBound)
    else { return false }
    return !word.isCapitalized && !word.traits.contains(.stopWord)
      && !(sentence.word(mention.elements.upperBound - 1)?.isPossessive ?? false)
  }

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

  // MARK: - Around commas

  func withJoined(_ i: Int) -> (subject: Subject, start: Int)? {
    let mention = mentions[i]
    var start = mention.elements.lowerBound
    if sentence.key(start - 1) == "and", let first = index(endingAt: start - 1), mentions[first].kind == .name,
      mention.kind == .name
    {
      return (Subject(mention: mentions[first], other: mention), mentions[first].elements.lowerBound)
    }
    // `The Leeds, Yorkshire, company said` is about no place.
    if mention.kind == .title, mention.head?.kind == .organization, mention.determiner == nil,
      sentence.isComma(start - 1), let place = index(endingAt: start - 1),
      sentence.isComma(mentions[place].elements.lowerBound - 1),
      let town = index(endingAt: mentions[place].elements.lowerBound - 1), mentions[town].determiner == "the"
    {
      var company = mention
      company.determiner = "the"
      return (Subject(mention: company), mentions[town].elements.lowerBound)
    }
    // `Ann Marlowe, chief executive of the trust said`: the second comma is often forgotten.
    if mention.kind == .title, mention.head?.kind != .people,
      mention.determiner == nil || mention.determiner == "a", sentence.isComma(start - 1),
      let named = index(endingAt: start - 1), mentions[named].kind == .name
    {
      start = mentions[named].elements.lowerBound
      return (Subject(mention: mentions[named], apposition: mention), start)
    }
    // `Ann Marlowe of the trade group Courier UK called it`
    if let key = sentence.key(start - 1), key == "of" || key == "from", let named = index(endingAt: start - 1),
      mentions[named].kind == .name, !mentions[named].isOrganization
    {
      return (Subject(mention: mentions[named], apposition: mention), mentions[named].elements.lowerBound)
    }
    guard mention.canBeSubject(in: sentence) else { return nil }
    return (Subject(mention: mention), start)
  }

  /// The subject in `Ann Marlowe, chair of the trust, said` and `the trust, which was founded in May, said`.
  private func subjectBeforeApposition(endingAt comma: Int) -> (subject: Subject, start: Int)? {
    var i = comma - 1
    let limit = max(0, comma - Self.appositionLimit)
    while i >= limit {
      if sentence.isComma(i), let titled = index(endingAt: i), mentions[titled].kind == .title,
        let named = index(startingAt: i + 1), mentions[named].kind == .name,
        mentions[named].elements.upperBound <= comma,
        mentions[titled].canBeSubject(in: sentence)
      {
        // `Its chief executive, Ann Marlowe, said`
        let start = mentions[titled].elements.lowerBound
        return (Subject(mention: mentions[named], apposition: mentions[titled]), start)
      }
      // `A boy of about ten, who was listening, said`, `Ann Marlowe of Harbour Police, who came, said`
      if sentence.isComma(i), startsApposition(i + 1), isRelative(i + 1),
        index(endingAt: i).map({ Self.linksNouns(sentence.key(mentions[$0].elements.lowerBound - 1)) }) ?? true,
        let phrase = phrase(endingAt: i)
      {
        return phrase
      }
      if sentence.isComma(i), let named = index(endingAt: i), mentions[named].canBeSubject(in: sentence),
        startsApposition(i + 1)
      {
        // `The ferryman, a thin man called Aldo, said`
        if let last = index(endingAt: comma), mentions[last].kind == .name, mentions[last].elements.lowerBound > i,
          ["called", "named"].contains(sentence.key(mentions[last].elements.lowerBound - 1))
        {
          return (Subject(mention: mentions[last], apposition: mentions[named]), mentions[named].elements.lowerBound)
        }
        let isMember = sentence.key(i + 1) == "of" || sentence.key(i + 1) == "from"
        let described = index(startingAt: isMember ? i + 2 : i + 1).map { mentions[$0] }
        let title = described.flatMap { $0.kind == .title || isMember ? $0 : nil }
        return (Subject(mention: mentions[named], apposition: title), mentions[named].elements.lowerBound)
      }
      if sentence.quotation(i) != nil || sentence.isColon(i) { return nil }
      i -= 1
    }
    return nil
  }

  /// The subject in `Ann Marlowe – a critic of the plan – said`.
  private func subjectBeforeDashes(endingAt dash: Int) -> (subject: Subject, start: Int)? {
    let opening = (max(0, dash - Self.appositionLimit)..<dash).last { sentence.isDash($0) }
    return opening.flatMap { index(endingAt: $0) }.flatMap(withJoined)
  }

  private func startsApposition(_ i: Int) -> Bool {
    if let next = index(startingAt: i), mentions[next].kind == .title { return true }
    guard let word = sentence.word(i) else { return false }
    // `Ann Marlowe, R-Ohio,`
    if word.hasHyphen, word.isCapitalized, ["r-", "d-", "i-"].contains(where: word.key.hasPrefix) { return true }
    return Self.appositionStarts.contains(word.key)
      || (word.key.hasSuffix("ing") || word.key.hasSuffix("ed")) && !word.isCapitalized
      || word.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The comma that ends the source of `According to a study released in May, …`, from the element behind its name.
  func endOfSource(_ element: Int) -> Int? {
    if sentence.isComma(element) { return endOfApposition(element) }
    let end = min(element + Self.appositionLimit, sentence.elements.count)
    return (min(element, end)..<end).first { sentence.isComma($0) }
  }

  /// The comma that ends the apposition behind the one at `comma`; `comma` itself if none starts there.
  func endOfApposition(_ comma: Int) -> Int {
    guard let first = sentence.word(comma + 1),
      ["which", "who", "whose"].contains(first.key) || first.key.hasSuffix("ed")
    else { return comma }
    return (comma + 1..<comma + Self.appositionLimit).first { sentence.isComma($0) } ?? comma
  }

  private static let appositionStarts: Set<String> = [
    "who", "which", "whose", "a", "an", "the", "of", "from", "its", "his", "her", "their", "now", "then", "one", "for",
    "also", "himself", "herself", "in", "at", "whom", "not", "seen", "led", "run", "set", "made", "known", "written",
    "best", "long", "once", "part", "formerly", "currently",
  ]

  private func isFollowedByVerb(_ element: Int) -> Bool {
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
      if let word = sentence.word(i), isVerb(word) { return true }
      // `Ann Marlowe, 83, of Whitby, lost`: the second begins where the first ended.
      i = startsApposition(i) ? end : i
    }
    let limit = i + 4
    while i < limit, let word = sentence.word(i), word.key == "also" || word.key.hasSuffix("ly") { i += 1 }
    return sentence.word(i).map(isVerb) ?? false
  }

  private func isBreak(_ i: Int) -> Bool { sentence.isComma(i) || sentence.isDash(i) }

  private func isVerb(_ word: Word) -> Bool {
    guard !word.isCapitalized else { return false }
    return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb])
      || sentence.isCue(word) && !word.key.hasSuffix("ing") || (word.key.hasSuffix("ed") && word.key.utf8.count > 3)
  }
}
