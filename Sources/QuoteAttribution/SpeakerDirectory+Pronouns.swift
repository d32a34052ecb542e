/// Who was spoken of last, and whom a pronoun stands for.
extension SpeakerDirectory {
  /// How many subjects back a pronoun may reach.
  static let memory = 12

  /// Records that `id` is the subject of a sentence or has spoken, at byte `position`.
  mutating func makeSalient(_ id: ID, at position: Int) {
    entries[id].lastMention = max(entries[id].lastMention, position)
    if salient.last != id { salient.append(id) }
  }

  /// Whom `pronoun` means at byte `position`: the most recent subject it agrees with, unless someone else it agrees
  /// with was first mentioned after that: then that one, if there is only one and close.
  func antecedent(of pronoun: Mention.Pronoun, at position: Int) -> ID? {
    if pronoun == .i { return writer }
    let recent = salient.suffix(Self.memory)
    // `A former employee left. “It was chaos,” they said.`
    if pronoun == .they, let last = salient.last, entries[last].kind == .person, entries[last].gender == nil,
      !entries[last].hasFullName
    {
      return last
    }
    if let last = salient.last, entries[last].isUncertain, pronoun == .he || pronoun == .she { return last }
    guard
      let id = recent.last(where: { agrees(entries[$0], with: pronoun) })
        ?? introduced(before: position).last(where: {
          position - entries[$0].firstMention < 400 && agrees(entries[$0], with: pronoun)
        })
        ?? (pronoun == .it ? organizationNamed(before: position) : nil)
        ?? personNamed(before: position, agreeingWith: pronoun)
        ?? recent.last(where: { entries[$0].isUncertain && pronoun != .they })
    else { return nil }
    // `A user has complained. “She’s right,” he said.`: the user is seldom he.
    if entries[id].isIndefinite, entries[id].gender == nil, pronoun == .he || pronoun == .she,
      let known = recent.last(where: { entries[$0].gender != nil && agrees(entries[$0], with: pronoun) })
    {
      return known
    }
    // `Her daughter has moved out. She found work.`: the story is about the one whose daughter it is.
    if let owner = entries[id].owner, agrees(entries[owner], with: pronoun) { return owner }
    let since = entries[id].lastMention
    let blockers = introduced(before: position).filter { other in
      other != id && entries[other].firstMention > since && entries[other].gender != nil
        && agrees(entries[other], with: pronoun)
    }
    if blockers.isEmpty { return id }
    // Named in the sentence before: `I turned to Ann Marlowe. She thinks`.
    return blockers.count == 1 && position - entries[blockers[0]].firstMention < 300 ? blockers[0] : nil
  }

  /// The person with a gender that agrees who was named last before byte `position`, as subject or not: `told Mr Vale:
  /// “Go.” He went.`
  private func personNamed(before position: Int, agreeingWith pronoun: Mention.Pronoun) -> ID? {
    guard pronoun == .he || pronoun == .she else { return nil }
    return personMentions.last {
      $0.position < position && position - $0.position < 600 && entries[$0.id].gender != nil
        && agrees(entries[$0.id], with: pronoun)
    }?.id
  }

  /// The last few people that the article introduced by full name before byte `position`.
  func introduced(before position: Int) -> ArraySlice<ID> {
    var low = 0
    var high = fullNames.count
    while low < high {
      let middle = (low + high) / 2
      if entries[fullNames[middle]].firstMention < position { low = middle + 1 } else { high = middle }
    }
    return fullNames[..<low].suffix(Self.memory)
  }

  func agrees(_ entry: Entry, with pronoun: Mention.Pronoun) -> Bool {
    switch pronoun {
    case .he: entry.kind == .person && entry.gender != .female
    case .she: entry.kind == .person && entry.gender != .male
    case .it: entry.kind == .organization
    case .they: entry.kind != .person
    case .i: false
    }
  }
}
