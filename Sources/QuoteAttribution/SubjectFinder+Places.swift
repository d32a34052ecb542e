/// Subjects with the place where they are between commas.
extension SubjectFinder {
  /// The subject in `The mayor of Austin, Texas, said` and `Ann Marlowe of Austin, Texas, said`.
  func subjectBeforePlace(endingAt comma: Int) -> (subject: Subject, start: Int)? {
    guard let place = index(endingAt: comma), mentions[place].kind == .name, mentions[place].name.count == 1,
      mentions[place].honorific == nil, !Lexicon.isFirstName(mentions[place].nameKey),
      sentence.isComma(mentions[place].elements.lowerBound - 1),
      let town = index(endingAt: mentions[place].elements.lowerBound - 1)
    else { return nil }
    if mentions[town].kind == .title {
      let belongs = mentions[town].affiliation.last.map { $0.kind == .name && $0.name.count <= 2 } ?? false
      return belongs ? withJoined(town) : nil
    }
    let start = mentions[town].elements.lowerBound
    guard ["of", "from", "at"].contains(sentence.key(start - 1)), let named = index(endingAt: start - 1) else {
      return nil
    }
    return withJoined(named)
  }

  /// Whether mention `i` only says where the person before is from: `Ann Marlowe, 61, from Hull,`.
  func isPlaceBetweenCommas(_ i: Int) -> Bool {
    let start = mentions[i].elements.lowerBound
    return Self.linksNouns(sentence.key(start - 1)) && sentence.isComma(start - 2)
  }

  /// The person who opens the sentence, with nothing but a place between the name and the comma: `Ann Marlowe of Hull just
  /// west of Leeds, says`.
  func placedSubject(before comma: Int) -> (subject: Subject, start: Int)? {
    guard let first = mentions.first, first.elements.lowerBound == 0, first.kind == .name, !first.isOrganization,
      case let end = first.elements.upperBound, end < comma, comma - end < 12,
      ["of", "from", "in", "at"].contains(sentence.key(end)),
      (end..<comma).allSatisfy({ i in
        sentence.word(i).map { $0.traits.isDisjoint(with: [.auxiliary, .irregularVerb, .pronoun]) } ?? false
          && sentence.cue(at: i) == nil
      })
    else { return nil }
    return (Subject(mention: first), 0)
  }
}
