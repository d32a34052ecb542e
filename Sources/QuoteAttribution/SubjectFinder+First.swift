/// The subject that a sentence opens with, reported speech or not.
extension SubjectFinder {
  /// The first mention of the sentence that a verb follows, or that a pronoun is.
  func firstSubject() -> Mention? {
    // `Asked whether Ms Marlowe knew, he smiled` is about him.
    let opening = endOfOpening() ?? endOfClause() ?? 0
    let first = mentions.prefix(12).first { mention in
      // `It comes after the minister promised` is about the minister.
      mention.elements.lowerBound >= opening && mention.kind != .pronoun(.it) && mention.canBeSubject(in: sentence)
        && !isInOpeningPhrase(mention)
        && (mention.kind == .pronoun(.he) || mention.kind == .pronoun(.she)
          || isFollowedByVerb(mention.elements.upperBound) || opensSentenceWithVerb(mention) || holdsVerb(mention)
          || isIntroduced(mention) || opensWithPerson(mention))
    }
    return first.map(named)
  }

  /// The person whom a description beside the name belongs to: `One patient, Ann Marlowe, was`, `Ann Marlowe, a nurse, is`.
  private func named(_ title: Mention) -> Mention {
    // `Gov. Ann Marlowe of Ohio, a Republican, has`
    if title.kind == .name, title.name.count == 1, title.honorific == nil,
      case let link = title.elements.lowerBound - 1, sentence.key(link) == "of",
      let i = index(endingAt: link), mentions[i].kind == .name, !mentions[i].isOrganization
    {
      return mentions[i]
    }
    guard title.kind == .title else { return title }
    let end = title.elements.upperBound
    // `The company that ran the ferry, Tirrenia Marlowe, was fined.`
    if title.determiner == "the", let key = sentence.key(end), ["that", "who", "which"].contains(key),
      let comma = (end..<min(end + 14, sentence.elements.count)).first(where: sentence.isComma),
      let i = index(startingAt: comma + 1), mentions[i].kind == .name, sentence.isComma(mentions[i].elements.upperBound)
    {
      return mentions[i]
    }
    // `The company, Harbour Marlowe, has denied it.`
    if title.determiner == "the", title.head?.kind == .organization, sentence.isComma(end),
      let i = index(startingAt: end + 1), mentions[i].kind == .name, sentence.isComma(mentions[i].elements.upperBound)
    {
      return mentions[i]
    }
    guard title.head?.kind == .person else { return title }
    if sentence.isComma(end), let i = index(startingAt: end + 1), mentions[i].kind == .name,
      !mentions[i].isOrganization,
      sentence.isComma(mentions[i].elements.upperBound)
    {
      return mentions[i]
    }
    let start = title.elements.lowerBound
    if title.determiner == "a" || title.determiner == "an", sentence.isComma(start - 1),
      let i = index(endingAt: start - 1), mentions[i].kind == .name, !mentions[i].isOrganization
    {
      return mentions[i]
    }
    return title
  }

  /// Whether the sentence opens with a person and a description: `Neighbour Pat, 79, now looks in.`
  private func isIntroduced(_ mention: Mention) -> Bool {
    mention.elements.lowerBound == 0 && mention.isApposition && mention.head?.kind == .person
      && sentence.isComma(mention.elements.upperBound)
  }

  /// Whether a pronoun has its verb in the same word: `She’ll table`, `He’s waiting`.
  func holdsVerb(_ mention: Mention) -> Bool {
    guard mention.isPronoun, let word = sentence.word(mention.elements.lowerBound) else { return false }
    return word.isPossessive || word.key.contains(UInt8(ascii: "'"))
  }

  /// Whether a name opens the sentence and a plain word follows: then that is its verb, known or not.
  private func opensSentenceWithVerb(_ mention: Mention) -> Bool {
    // `The congressman bristles at that.`
    if mention.kind == .title, mention.determiner == "the", mention.head?.kind == .person,
      mention.elements.lowerBound == 0,
      let word = sentence.word(mention.elements.upperBound), !word.isCapitalized, word.key.hasSuffix("s"),
      word.traits.isDisjoint(with: [.stopWord, .determiner])
    {
      return true
    }
    guard mention.kind == .name, mention.elements.lowerBound == 0, let word = sentence.word(mention.elements.upperBound)
    else { return false }
    return !word.isCapitalized && !word.traits.contains(.stopWord)
      && !(sentence.word(mention.elements.upperBound - 1)?.isPossessive ?? false)
  }
}
