/// Sources that are called by what they know, and who stands behind a writing.
extension SubjectFinder {
  func extended(_ mention: Mention, to end: Int) -> Mention {
    // A definite phrase is looked up by its noun; all others are named by the whole.
    guard mention.determiner != "the", mention.kind == .title,
      sentence.key(mention.elements.upperBound) == "of"
        || !(mention.description.last.map(SpeakerDirectory.documentNouns.contains) ?? false),
      end > mention.elements.upperBound
    else { return mention }
    var mention = mention
    var end = isRelative(end - 1) ? end - 1 : end
    // `an engineer with knowledge of the plan` is an engineer; people and sources are called by what they know.
    if let noun = mention.description.last, !Self.bareSources.contains(noun), mention.head != nil,
      let addition = (mention.elements.upperBound..<end).first(where: isDetachable)
    {
      end = addition
    }
    guard end > mention.elements.upperBound else { return mention }
    let last = sentence.elements[end - 1].utf8Range.upperBound
    mention.elements = mention.elements.lowerBound..<end
    mention.utf8Range = mention.utf8Range.lowerBound..<(sentence.word(end - 1)?.stemEnd ?? last)
    return mention
  }

  /// Whether what starts at `i` says what one did or knows, rather than where one belongs.
  private func isDetachable(_ i: Int) -> Bool {
    guard let word = sentence.word(i) else { return false }
    if word.key == "with" { return ["knowledge", "direct", "first-hand", "firsthand"].contains(sentence.key(i + 1)) }
    return word.key == "familiar" || word.key == "briefed" || word.key == "interviewed"
      || word.key.hasSuffix("ing") && !word.isCapitalized && !Self.linksNouns(sentence.key(i - 1))
        // `a background screening company`
        && (index(endingAt: i) != nil
          || sentence.word(i + 1)?.traits.isDisjoint(with: [.stopWord, .determiner]) == false)
  }

  private static let bareSources: WordSet = [
    "people", "person", "source", "sources", "individuals", "individual", "others",
  ]

  /// `mention` with what makes it a source, up to the end of the clause: `people familiar with the talks`.
  func withKnowledge(_ mention: Mention) -> Mention {
    let start = mention.elements.upperBound
    guard mention.kind == .title, mention.determiner != "the",
      mention.head == nil
        || mention.description.last.map(Self.bareSources.contains) ?? true, let key = sentence.key(start),
      Self.knowing.contains(key) || key == "with" && ["knowledge", "direct"].contains(sentence.key(start + 1))
    else { return mention }
    var end = start + 1
    while end < start + 10, let key = sentence.key(end), !Self.clauseStarts.contains(key), key != "who" { end += 1 }
    return extended(mention, to: end)
  }

  private static let knowing: WordSet = ["familiar", "close", "briefed", "involved"]

  /// Who stands behind a writing: `new research by the charity Bramble`, `figures from the council`.
  func issuer(after end: Int) -> Subject? {
    for i in end..<end + 6 {
      guard let key = sentence.key(i) else { return nil }
      if i > end, key == "by" || key == "from" {
        return index(startingAt: i + 1).map { Subject(mention: mentions[$0]) }
      }
      if key == "seen" { return nil }
    }
    return nil
  }

  /// Who stands behind the document named first: `a report published today by the charity Bramble`.
  func issuerOfDocument(after end: Int) -> Subject? {
    let nouns = (end..<end + 6).prefix { sentence.word($0) != nil && sentence.key($0) != "by" }
    // `according to its most recent annual report`
    if let owner = sentence.key(end), ["its", "his", "her"].contains(owner),
      let noun = nouns.first(where: { sentence.key($0).map(SpeakerDirectory.documentNouns.contains) ?? false })
    {
      let range = sentence.elements[end].utf8Range.lowerBound..<sentence.elements[noun].utf8Range.upperBound
      return Subject(
        mention: Mention(
          kind: .title, elements: end..<(noun + 1), utf8Range: range, determiner: owner,
          description: sentence.key(noun).map { [$0] } ?? [], in: sentence.memory))
    }
    guard nouns.contains(where: { sentence.key($0).map(SpeakerDirectory.documentNouns.contains) ?? false }) else {
      return nil
    }
    for i in end..<end + 9 {
      guard let key = sentence.key(i), key != "seen", sentence.cue(at: i) == nil else { return nil }
      if key == "by" || key == "from", let found = index(startingAt: i + 1), !mentions[found].isPronoun {
        let elements = end..<mentions[found].elements.upperBound
        let start = sentence.elements[end].utf8Range.lowerBound
        return Subject(
          mention: Mention(
            kind: .title, elements: elements, utf8Range: start..<mentions[found].utf8Range.upperBound,
            determiner: sentence.key(end),
            description: nouns.compactMap { sentence.key($0) }.filter {
              SpeakerDirectory.documentNouns.contains($0)
            }, affiliation: [mentions[found]], in: sentence.memory))
      }
    }
    return nil
  }

  /// `According to her,`
  func objectPronoun(at i: Int) -> Subject? {
    guard let key = sentence.key(i), sentence.word(i + 1) == nil else { return nil }
    let pronouns: [WordKey: Mention.Pronoun] = ["him": .he, "her": .she, "them": .they]
    return pronouns[key].map {
      Subject(
        mention: Mention(
          kind: .pronoun($0), elements: i..<(i + 1), utf8Range: sentence.elements[i].utf8Range, in: sentence.memory))
    }
  }

  /// Who stands in front of a colon as the one whose words follow: `Posted by Ann Marlowe:`, `A letter from the trust:`.
  func author(before colon: Int) -> Subject? {
    guard let found = subject(before: colon), let key = sentence.key(found.start - 1), key == "by" || key == "from"
    else { return nil }
    return found.subject
  }
}
