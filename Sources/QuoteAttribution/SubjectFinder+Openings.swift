/// Phrases in front of the subject that have verbs and names of their own.
extension SubjectFinder {
  /// The element behind the comma that ends an opening such as `Speaking after Ms Marlowe had left,`; `nil` if the sentence
  /// opens with none, or no subject follows it.
  func endOfOpening() -> Int? {
    var verb = 0
    while verb < 2, let key = sentence.key(verb), Self.beforeOpenings.contains(key) { verb += 1 }
    guard let word = sentence.word(verb), index(startingAt: verb) == nil, opens(word, at: verb) else { return nil }
    var comma = verb + 1
    while comma < min(sentence.elements.count, verb + Self.appositionLimit) {
      if sentence.quotation(comma) != nil, comma > verb + 1, sentence.isComma(comma - 1) { return nil }
      // `Asked by Ann Marlowe, the judge, whether he knew, he said`: the last comma with a subject and a verb behind it.
      if sentence.isComma(comma), let subject = index(startingAt: comma + 1),
        mentions[subject].canBeSubject(in: sentence),
        isFollowedByVerb(mentions[subject].elements.upperBound) || isCueBehind(mentions[subject].elements.upperBound)
      {
        return comma + 1
      }
      comma += 1
    }
    return nil
  }

  /// The element behind the comma that ends a clause such as `When Ms Marlowe came in,`, unless a pronoun is the subject
  /// behind it: that may mean her.
  func endOfClause() -> Int? {
    let start = sentence.key(0) == "and" || sentence.key(0) == "but" ? 1 : 0
    guard let key = sentence.key(start), Self.subordinators.contains(key) else { return nil }
    for comma in start + 1..<min(sentence.elements.count, start + Self.appositionLimit) where sentence.isComma(comma) {
      guard let subject = index(startingAt: comma + 1), mentions[subject].canBeSubject(in: sentence) else { continue }
      if mentions[subject].isPronoun { return nil }
      let behind = mentions[subject].elements.upperBound
      if isFollowedByVerb(behind) || isCueBehind(behind) { return comma + 1 }
    }
    return nil
  }

  private static let subordinators: WordSet = [
    "when", "after", "as", "while", "although", "though", "if", "because", "since", "before", "once", "until",
    "whereas",
  ]

  /// Whether a person opens the sentence whom a relative clause describes: `A clerk in the north, who asked not to be
  /// named, laughed.`
  func opensWithPerson(_ mention: Mention) -> Bool {
    guard mention.elements.lowerBound == 0, mention.determiner != nil, mention.kind == .title,
      mention.head?.kind == .person
    else { return false }
    let end = mention.elements.upperBound
    // `The owner of the shop opposite the church let people in.`
    if !mention.affiliation.isEmpty || Self.linksNouns(sentence.key(end)),
      !(end..<end + Self.appositionLimit).contains(where: sentence.isComma)
    {
      return true
    }
    return (end..<end + 7).contains { sentence.key($0) == "who" }
  }

  /// Whether a writing or body stands in a phrase that opens the sentence: `In a letter read into the record it said`.
  func isInOpeningPhrase(_ mention: Mention) -> Bool {
    mention.elements.lowerBound == 1 && mention.kind == .title && mention.head?.kind != .person
      && mention.head?.kind != .people && ["in", "at", "on", "with", "under"].contains(sentence.key(0))
  }

  private func isCueBehind(_ element: Int) -> Bool {
    sentence.word(element).map { sentence.isCue($0) && !$0.key.hasSuffix("ing") } ?? false
  }

  private func opens(_ word: Word, at i: Int) -> Bool {
    if Self.participles.contains(word.key) { return true }
    guard word.key.hasSuffix("ing"), word.key.count > 5, let next = sentence.word(i + 1),
      // `Outsourcing has made jobs`
      !next.traits.contains(.auxiliary)
    else { return false }
    return !next.traits.isDisjoint(with: [.stopWord, .determiner, .pronoun])
  }

  private static let beforeOpenings: WordSet = [
    "when", "but", "and", "later", "also", "while", "once", "yet", "earlier",
  ]

  private static let participles: WordSet = [
    "asked", "pressed", "questioned", "quizzed", "challenged", "told", "confronted", "grilled", "pushed", "interviewed",
    "quoted", "reached", "contacted", "cross-examined", "flanked", "joined",
  ]
}

extension SubjectFinder {
  /// The index in `mentions` of the one that opens the sentence with a comma behind, where another comma stands in front
  /// of `cue`.
  func index(openingBefore cue: Int) -> Int? {
    let first = mentions.indices.prefix { mentions[$0].elements.lowerBound <= 2 }
    guard let i = first.first(where: { !mentions[$0].isPronoun }), mentions[i].canBeSubject(in: sentence) else {
      return nil
    }
    var end = mentions[i].elements.upperBound
    let limit = min(cue, end + Self.appositionLimit)
    // `A report to the cabinet, due in May, recommends`
    if Self.linksNouns(sentence.key(end)) {
      while end < limit, let word = sentence.word(end), !word.traits.contains(.auxiliary), sentence.cue(at: end) == nil
      {
        end += 1
      }
    }
    return end < cue - 1 && sentence.isComma(end) && mentions[i].elements.lowerBound == 0 ? i : nil
  }

  /// The subject of a cue that a clause about it divides from it: `A woman who was told to leave the shop says`.
  func described(before cue: Int) -> (subject: Subject, start: Int)? {
    for i in mentions.indices.prefix(mentionCount(before: cue)).reversed().prefix(8) {
      let elements = mentions[i].elements
      guard cue - elements.upperBound <= 2 * Self.appositionLimit else { return nil }
      guard let relative = sentence.key(elements.upperBound), relative == "who" || relative == "whose" else { continue }
      guard elements.lowerBound == 0 || sentence.word(elements.lowerBound - 1) == nil,
        mentions[i].canBeSubject(in: sentence),
        // `A man who rang after the ship sank, off Whitby, says`
        sentence.isComma(cue - 1)
          || !(elements.upperBound..<cue).contains(where: { sentence.isComma($0) || sentence.quotation($0) != nil })
      else { return nil }
      return (Subject(mention: mentions[i]), elements.lowerBound)
    }
    // `A rafter who raised the alarm says`, whom no table knows
    guard let plain = plainSubject(startingAt: 0), sentence.key(plain.mention.elements.upperBound) == "who",
      cue <= 2 * Self.appositionLimit,
      sentence.isComma(cue - 1) || !(0..<cue).contains(where: { sentence.isComma($0) })
    else { return nil }
    return (plain, 0)
  }
}
