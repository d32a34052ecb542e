/// Subjects that several sources share: `traders and analysts`, `Ann Marlowe, Piers Vale and Ida Corrin`.
extension SubjectFinder {
  /// The sources of which mention `i` is the last, behind an `and`.
  ///
  /// Two names are always joined, all else only where it opens a clause: in `He met residents and officials said` the
  /// residents are an object.
  func joined(endingWith i: Int) -> (subject: Subject, start: Int)? {
    var all = [i]
    var end = mentions[i].elements.lowerBound - 1
    if sentence.isComma(end - 1) {
      end -= 1
      // `Ann Marlowe, who left Orbis, and Piers Vale`
      if mentions[i].kind == .name, !mentions[i].isOrganization, let first = nameDescribed(upTo: end),
        !mentions[first].isOrganization
      {
        return (
          Subject(mention: mentions[first], others: sentence.memory.array(CollectionOfOne(mentions[i]))),
          mentions[first].elements.lowerBound
        )
      }
    }
    while all.count < 4, let before = index(endingAt: end), canShare(mentions[before]) {
      all.insert(before, at: 0)
      guard sentence.isComma(mentions[before].elements.lowerBound - 1) else { break }
      end = mentions[before].elements.lowerBound - 1
    }
    // `She and two colleagues found`: hers are the words.
    if all.count == 1, let before = index(endingAt: end), opensClause(mentions[before].elements.lowerBound),
      mentions[before].kind == .pronoun(.he) || mentions[before].kind == .pronoun(.she)
    {
      return (Subject(mention: mentions[before]), mentions[before].elements.lowerBound)
    }
    guard all.count > 1, canShare(mentions[i]) else { return nil }
    // `The mayor and council leader Ann Marlowe` is one.
    if mentions[all[0]].kind == .title, mentions[all[0]].head?.kind == .person, mentions[i].isApposition { return nil }
    var areNames: Bool { all.allSatisfy { mentions[$0].kind == .name } }
    // `In Hull, Ann Marlowe and Piers Vale said`
    if all.count > 2, !opensClause(mentions[all[0]].elements.lowerBound) { all.removeFirst(all.count - 2) }
    let start = mentions[all[0]].elements.lowerBound
    // `Ann Marlowe and her colleagues`
    if all.count == 2, mentions[i].head?.kind == .people, ["her", "his", "their"].contains(mentions[i].determiner) {
      return (Subject(mention: mentions[all[0]]), start)
    }
    guard areNames || opensClause(start) && !sentence.isComma(mentions[i].elements.lowerBound - 2) || all.count > 2
    else { return nil }
    return (
      Subject(mention: mentions[all[0]], others: sentence.memory.array(all.dropFirst().lazy.map { mentions[$0] })),
      start
    )
  }

  /// `subject` with the one that an `and` joins to it behind a cue: `according to doctors and nurses.`
  func withFollowing(_ subject: Subject) -> Subject {
    let end = subject.mention.elements.upperBound
    guard subject.apposition == nil, sentence.key(end) == "and", let next = index(startingAt: end + 1),
      canShare(subject.mention), canShare(mentions[next]),
      // `described by Orbis and its rivals as`
      sentence.word(mentions[next].elements.upperBound).map({
        $0.key == "as" || $0.key.hasSuffix("ing") || $0.key == "who" || $0.key == "familiar"
      }) ?? true
    else { return subject }
    return Subject(mention: subject.mention, others: sentence.memory.array(CollectionOfOne(mentions[next])))
  }

  private func canShare(_ mention: Mention) -> Bool {
    if mention.kind == .name { return true }
    guard !mention.isPronoun, mention.canBeSubject(in: sentence) else { return false }
    // `founder and chief executive` is one.
    return mention.head?.kind == .people || mention.determiner != nil || mention.head?.kind == .organization
  }

  /// Whether a clause can start at element `i`: first in the sentence, behind a comma, a conjunction or a cue.
  func opensClause(_ i: Int) -> Bool {
    guard i > 0, let before = sentence.word(i - 1) else { return true }
    return Self.clauseStarts.contains(before.key) || before.key == "both" || before.traits.contains(.weekday)
  }
}
