/// Writings that speak for whoever issued them: `a report by the charity Bramble`, `Ofcom’s review`, `guidance published
/// by Ofcom`.
extension SubjectFinder {
  /// `subject` with the issuer as its affiliation, if it is a writing and the sentence names one.
  func withIssuer(_ subject: Subject) -> Subject {
    let mention = subject.mention
    guard mention.kind == .title, mention.affiliation.isEmpty, let noun = documentNoun(in: mention.elements),
      let issuer = issuer(named: mention.elements, noun: noun)
    else { return subject }
    var document = mention
    document.affiliate(with: issuer)
    document.describe(as: sentence.key(noun).map { [$0] } ?? [])
    return Subject(mention: document, others: subject.others, apposition: subject.apposition)
  }

  /// Whose reports or records are named behind a cue: the police in `according to initial police reports`.
  func sourceOfWritings(_ i: Int) -> Mention? {
    let mention = mentions[i]
    guard mention.kind == .title, mention.determiner == nil, mention.description.count > 1,
      let writings = sentence.key(mention.elements.upperBound), Self.writings.contains(writings),
      let word = sentence.word(mention.elements.upperBound - 1), word.roleNoun != nil
    else { return nil }
    var source = mention
    source.describe(as: [word.key])
    source.elements = mention.elements.upperBound - 1..<mention.elements.upperBound
    source.utf8Range = word.utf8Range.lowerBound..<word.stemEnd
    source.descriptionRange = source.utf8Range
    return source
  }

  static let writings: WordSet = [
    "reports", "records", "figures", "documents", "statistics", "data", "estimates", "statements", "files", "accounts",
  ]

  /// A writing that belongs to somebody: `Bramble’s website`, `the firm’s terms`.
  func owned(endingAt end: Int) -> (subject: Subject, start: Int)? {
    guard let noun = sentence.key(end - 1), SpeakerDirectory.documentNouns.contains(noun) else { return nil }
    var start = end - 1
    while start > max(0, end - 5), let word = sentence.word(start - 1),
      word.isPossessive || word.isCapitalized && sentence.word(start)?.isCapitalized ?? false
    { start -= 1 }
    guard start < end - 1, sentence.word(end - 2)?.isPossessive ?? false else { return nil }
    if sentence.word(start - 1)?.traits.contains(.determiner) ?? false { start -= 1 }
    let range = sentence.elements[start].utf8Range.lowerBound..<sentence.elements[end - 1].utf8Range.upperBound
    let mention = Mention(
      kind: .title, elements: start..<end, utf8Range: range, determiner: sentence.key(start), description: [noun],
      in: sentence.memory)
    return (Subject(mention: mention), start)
  }

  /// Whose papers or figures the words behind `according to` name: `the company’s second-quarter results`.
  func possessor(after end: Int) -> Subject? {
    guard
      let last = (end..<end + 5).prefix(while: { sentence.word($0) != nil }).first(where: {
        sentence.word($0)?.isPossessive ?? false
      })
    else { return nil }
    return owner(from: end, to: last + 1).map { owner in
      var owner = owner
      if owner.determiner != nil {
        owner.utf8Range = sentence.elements[end].utf8Range.lowerBound..<owner.utf8Range.upperBound
      }
      return Subject(mention: owner)
    }
  }

  /// Papers and figures that nobody is named for: `according to court records`, `according to census data`.
  func bareSource(after end: Int) -> Subject? {
    var last = end
    while last < end + 5, let word = sentence.word(last),
      word.traits.isDisjoint(with: [.stopWord, .auxiliary, .pronoun, .determiner])
    {
      last += 1
    }
    guard last > end, let first = sentence.word(end), let noun = sentence.word(last - 1),
      noun.key.hasSuffix("s") || noun.key == "data" || SpeakerDirectory.documentNouns.contains(noun.key)
    else { return nil }
    let mention = Mention(
      kind: .title, elements: end..<last, utf8Range: first.utf8Range.lowerBound..<noun.stemEnd,
      description: (end..<last).compactMap(sentence.key),
      descriptionRange: first.utf8Range.lowerBound..<noun.stemEnd, in: sentence.memory)
    return Subject(mention: mention)
  }

  private func documentNoun(in elements: Range<Int>) -> Int? {
    elements.first { i in
      sentence.key(i).map { $0 == "by" || $0 == "of" } ?? false
        || sentence.key(i).map(SpeakerDirectory.documentNouns.contains) ?? false
    }.flatMap { sentence.key($0).map(SpeakerDirectory.documentNouns.contains) ?? false ? $0 : nil }
  }

  private func issuer(named elements: Range<Int>, noun: Int) -> Mention? {
    if let owner = owner(from: elements.lowerBound, to: noun) { return owner }
    // `The study, by a firm that the mayor hired, says`
    var start = noun + 1
    if sentence.isComma(start) {
      if sentence.key(start + 1) == "by" { start += 1 }
      if sentence.key(start + 1) == "which", sentence.key(start + 2) == "was" { start += 3 }
    }
    for i in start..<start + 8 {
      guard let key = sentence.key(i) else { return nil }
      if key == "by" || key == "from", let found = index(startingAt: i + 1), !mentions[found].isPronoun {
        return mentions[found]
      }
      if i >= elements.upperBound, !Self.issuing.contains(key) { return nil }
    }
    return nil
  }

  private static let issuing: WordSet = [
    "published", "released", "issued", "commissioned", "produced", "written", "compiled", "by", "from", "filed",
    "today", "yesterday", "late", "last", "earlier", "early", "this", "on", "in", "week", "month", "year", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jointly", "prepared", "drafted", "carried",
    "conducted", "out", "undertaken", "led", "done", "recently", "just", "newly", "drawn", "up", "put", "together",
  ]

  /// Whose a writing is: `Ofcom’s review`, `the charity’s survey`.
  func owner(from start: Int, to noun: Int, ownsSpeech: Bool = false) -> Mention? {
    let first = sentence.word(start)?.traits.contains(.determiner) ?? false ? start + 1 : start
    guard first < noun, let last = (first..<noun).last(where: { sentence.word($0)?.isPossessive ?? false }),
      let word = sentence.word(last)
    else { return nil }
    let words = (first...last).compactMap(sentence.word)
    let range = words[0].utf8Range.lowerBound..<word.stemEnd
    if words.allSatisfy(\.isCapitalized) {
      return Mention(
        kind: .name, elements: first..<(last + 1), utf8Range: range, name: words,
        isOrganization: words.count > 1 || word.isAcronym, in: sentence.memory)
    }
    guard let head = word.roleNoun, head.kind == .organization || ownsSpeech, last == first else { return nil }
    return Mention(
      kind: .title, elements: start..<(last + 1), utf8Range: range, determiner: "the", description: [word.key],
      descriptionRange: range, head: head, in: sentence.memory)
  }
}
