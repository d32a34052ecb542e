/// Whose a cue is: the subject in front of it or behind, or that of a verb before.
extension CueSiteFinder {
  func subject(of cue: Cue, at i: Int, after previous: CueSite?) -> (Subject, Int)? {
    // `says nine in ten were girls and warns that`: what reports goes on with the verb that reported.
    if let previous, let before = previous.subject, previous.contentStart != nil,
      !cue.isParticiple || sentence.key(i - 1) == "are" || sentence.key(i - 1) == "is", !previous.isTrailing,
      isJoined(i)
    {
      return (before, i)
    }
    // `The plan stands, a No 10 spokesman said, and insisted that`
    if let previous, let before = previous.subject, previous.isTrailing, isJoined(i),
      !subjects.mentions.prefix(subjects.mentionCount(before: i)).suffix(8).contains(where: {
        $0.elements.lowerBound >= previous.elements.upperBound && $0.elements.upperBound <= i
      })
    {
      return (before, i)
    }
    if let writer = subjects.writer(before: i, cue: cue) { return writer }
    if cue.length >= 3, sentence.key(i) == "quoted" || sentence.key(i) == "reported" {
      let verb = startOfBeing(before: i)
      // `the radio quoted one of them as saying`
      if verb == i, sentence.key(i + 1) != "as", let quoted = subjects.subject(after: i + 1) {
        return (quoted, subjects.subject(before: i)?.start ?? i)
      }
      if let found = subjects.subject(before: verb) { return (found.subject, found.start) }
    }
    if var found = subjects.subject(before: cue.isParticiple ? startOfBeing(before: i) : i) {
      found.subject = subjects.withIssuer(found.subject)
      found = withName(found)
      let end = found.subject.mention.elements.upperBound
      let isPresent =
        (end..<max(i, end)).reversed().lazy.compactMap(sentence.key)
        .first { $0 != "also" && $0 != "now" && $0 != "still" && !$0.hasSuffix("ly") }.map {
          $0 == "is" || $0 == "are" || Lexicon.passives.contains($0)
        }
        ?? subjects.holdsVerb(found.subject.mention)
      if !cue.isParticiple, !isPresent { return (found.subject, found.start) }
      // `with the premier vowing to stay`
      if cue.isParticiple, isPresent || opensWithPhrase(found.start) { return (found.subject, found.start) }
    }
    if cue.isParticiple {
      guard i > 0, isParticipleClause(i) else { return nil }
      guard let subject = participleSubject(at: i, after: previous) else { return nil }
      return (subject, i)
    }
    if sentence.key(i - 1) == "to" {
      // `asked her to confirm that she knew`: that is part of what is asked.
      if let previous, let content = previous.contentStart, content < i, i - content <= 9,
        [.asks, .demands, .tells].contains(previous.cue.manner),
        (content..<i).allSatisfy({ sentence.word($0) != nil && sentence.key($0) != "and" })
      {
        return nil
      }
      return infinitiveSubject(of: cue, at: i)
    }
    // `“…,” said Ann Marlowe` and `The law is weak, says the charity.`
    if cue.manner != .tells, sentence.key(i + cue.length) != "it",
      isAfterQuotation(i) || sentence.isComma(i - 1) && (cue.manner == .says || cue.manner == .states),
      let subject = subjects.subject(after: i + cue.length), !subjects.opensOwnClause(subject.mention),
      !isObject(subject.mention, of: i),
      !subject.mention.isPronoun || isAfterQuotation(i) || sentence.word(subject.mention.elements.upperBound) == nil,
      cue.manner == .says || isAfterQuotation(i) || subject.mention.kind == .name
        || ["the", "a", "an", "his", "her", "its", "their"].contains(subject.mention.determiner),
      // `, said the council’s lawyers had known`
      isAfterQuotation(i)
        || !(sentence.word(subject.mention.elements.upperBound)?.traits.contains(.auxiliary) ?? false)
    {
      return (subjects.withIssuer(subject), i)
    }
    if let distant = distantSubject(of: cue, at: i) ?? commaSubject(of: cue, at: i) { return distant }
    if isPlain(cue, at: i), let found = subjects.anyPhrase(before: i) ?? subjects.described(before: i) {
      return (subjects.withIssuer(found.subject), found.start)
    }
    // `The leader apologized but said`: the subject of the verb before. Behind a comma it goes on with the sentence,
    // whatever clauses stood between.
    guard isJoined(i) else { return nil }
    let subject =
      sentence.isComma(i - 2) ? subjects.firstSubject().map { Subject(mention: $0) } : subjects.mainSubject(before: i)
    // `denied that the group had written it but admitted`: the group did not.
    if let start = subject?.mention.elements.lowerBound, let previous, start >= previous.elements.upperBound,
      sentence.key(previous.elements.upperBound) == "that"
    {
      return previous.subject.map { ($0, i) }
    }
    return subject.map { ($0, i) }
  }

  /// The name in front of a description whose second comma is missing: `“No,” Ann Marlowe, an adviser to the mayor said.`
  private func withName(_ found: (subject: Subject, start: Int)) -> (subject: Subject, start: Int) {
    let described = found.subject.mention
    guard described.kind == .title, described.determiner == "a" || described.determiner == "an",
      found.subject.apposition == nil, sentence.isComma(found.start - 1),
      let i = subjects.index(endingAt: found.start - 1), case let name = subjects.mentions[i], name.kind == .name,
      !name.isOrganization, name.name.count > 1, case let start = name.elements.lowerBound,
      start == 0 || sentence.word(start - 1) == nil
    else { return found }
    return (Subject(mention: name, apposition: described), start)
  }

  /// Whether the verb at `i` has `mention` for its object: `in a shirt that said “Walk,” offered another reading`.
  private func isObject(_ mention: Mention, of i: Int) -> Bool {
    guard mention.kind == .title, mention.head == nil, let verb = sentence.key(i),
      ["a", "an", "another"].contains(mention.determiner ?? sentence.key(mention.elements.lowerBound))
    else { return false }
    return Self.givingVerbs.contains(verb)
  }

  private static let givingVerbs: WordSet = [
    "offered", "offers", "wrote", "writes", "read", "reads", "posted", "posts", "shared", "shares", "repeated",
    "repeats", "noted", "notes", "sang", "sings", "recalled", "recalls",
  ]

  static func isPast(_ key: WordKey) -> Bool { key.hasSuffix("ed") }

  /// The element of the verb that makes the participle at `i` a tense: `has been saying`, `was telling`.
  private func startOfBeing(before i: Int) -> Int {
    var start = i
    while start > i - 3, let key = sentence.key(start - 1), Lexicon.passives.contains(key) { start -= 1 }
    return start
  }

  /// Whether the cue at `i` is a verb that reports and nothing else, whoever stands in front of it.
  private func isPlain(_ cue: Cue, at i: Int) -> Bool {
    guard !cue.isParticiple, cue.length == 1 || cue.manner == .demands && sentence.key(i + 1) == "to",
      let key = sentence.key(i), sentence.key(i + 1) != "by"
    else { return false }
    return Self.isPast(key) || Self.plainCues.contains(key)
      || sentence.key(i + 1) == "that" && key.hasSuffix("s") && !Self.nouns.contains(key)
  }

  private static let plainCues: WordSet = [
    "said", "says", "say", "told", "tells", "tell", "reckon", "reckons", "suggest", "suggests", "recommends", "insists",
    "insist", "argues", "argue", "believes", "believe", "think", "thinks", "found", "finds", "warns", "warn", "admits",
    "admit", "wants", "want", "calls", "wrote", "writes", "show", "shows", "puts",
  ]

  /// The first subject of the sentence, for a cue that a long description divides from it: `Ann Marlowe, a nurse whose
  /// son drowned when the ferry sank, said`.
  func distantSubject(of cue: Cue, at i: Int) -> (Subject, Int)? {
    var before = i
    while before > i - 3, let key = sentence.key(before - 1), Lexicon.isSkippedBeforeCue(key) { before -= 1 }
    // `Marlowe, author of “The Last Queue,” argued that`
    let isBehindTitle = sentence.quotation(before - 1) != nil && ["that", "it"].contains(sentence.key(i + 1))
    guard !cue.isParticiple, sentence.isComma(before - 1) || isBehindTitle,
      let i = subjects.index(openingBefore: before)
    else {
      return nil
    }
    let mention = subjects.mentions[i]
    return (Subject(mention: mention), mention.elements.lowerBound)
  }

  /// The subject of a long phrase that ends with a comma, although none opened it: `Ann Marlowe of Dun just west of
  /// Whitby, says`.
  private func commaSubject(of cue: Cue, at i: Int) -> (Subject, Int)? {
    var before = i
    while before > i - 3, let key = sentence.key(before - 1), Lexicon.isSkippedBeforeCue(key) { before -= 1 }
    guard isPlain(cue, at: i), sentence.isComma(before - 1) else { return nil }
    // `Clerk of the council Ann Marlowe, said`
    if let last = subjects.index(endingAt: before - 1), case let mention = subjects.mentions[last],
      mention.kind == .name, !mention.isOrganization, mention.elements.lowerBound <= SubjectFinder.appositionLimit,
      (0..<mention.elements.lowerBound).allSatisfy({ i in
        guard let word = sentence.word(i) else { return false }
        return word.traits.isDisjoint(with: [.auxiliary, .irregularVerb, .pronoun]) && sentence.cue(at: i) == nil
          && (i > 0 || !ReportedSpeech.prepositions.contains(word.key))
      })
    {
      return (Subject(mention: mention), 0)
    }
    guard let found = subjects.phrase(endingAt: before - 1),
      found.start == 0 || found.start == 1 && sentence.key(0) == "but"
    else { return nil }
    return found
  }
}
