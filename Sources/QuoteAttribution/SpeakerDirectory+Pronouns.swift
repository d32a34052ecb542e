/// Who was spoken of last, and whom a pronoun stands for.
extension SpeakerDirectory {
  /// How many subjects back a pronoun may reach.
  static let memory = 12

  /// Records that `id` is the subject of a sentence or has spoken, at byte `position`.
  mutating func makeSalient(_ id: ID, at position: Int) {
    entries[id].lastMention = max(entries[id].lastMention, position)
    entries[id].lastSalience = max(entries[id].lastSalience ?? 0, position)
    if salient.last != id { salient.append(id) }
  }

  /// Whom `pronoun` means at byte `position`: the most recent subject it agrees with, unless someone else it agrees
  /// with was named in a later sentence or first mentioned after that: then that one, if there is only one and close.
  func antecedent(of pronoun: Mention.Pronoun, at position: Int) -> ID? {
    if pronoun == .i { return writer }
    // By itself, so that the filter does not hold a copy of the directory.
    let asker = asker
    let recent = salient.suffix(Self.memory).lazy.filter { $0 != asker }
    // `A former employee left. “It was chaos,” they said.`
    if pronoun == .they, let last = salient.last, entries[last].kind == .person, entries[last].gender == nil,
      !entries[last].hasFullName
    {
      return last
    }
    var subject = recent.last { agrees(entries[$0], with: pronoun) }
    // `Asked if she rang Canyon World, she said`: what may be no person yields to who is one.
    if pronoun == .he || pronoun == .she, let doubtful = subject, !isSurelyPerson(doubtful) {
      let known = recent.last {
        isSurelyPerson($0) && agrees(entries[$0], with: pronoun)
          && sentence(at: position) - sentence(at: entries[$0].lastMention) <= 3
      }
      subject = known ?? (entries[doubtful].isDescription ? nil : doubtful)
    }
    if let spokesperson, isSpokesperson(pronoun, since: subject), salient.suffix(3).contains(spokesperson.id),
      sentence(at: position) - sentence(at: spokesperson.position) <= 3
    {
      return spokesperson.id
    }
    if pronoun == .it, let issuer = issuerOfWriting(before: position) { return issuer }
    if let named = personNamed(after: subject, before: position, agreeingWith: pronoun) { return named }
    guard
      let id = subject
        ?? introduced(before: position).last(where: {
          position - entries[$0].firstMention < 400 && agrees(entries[$0], with: pronoun)
        })
        ?? (pronoun == .it ? organizationNamed(before: position) : nil)
        ?? personNamed(after: nil, before: position, agreeingWith: pronoun)
        ?? recent.last(where: {
          entries[$0].isUncertain && pronoun != .they && (pronoun == .it || !entries[$0].name.utf8.contains(0x20))
        })
    else { return nil }
    // `A user has complained. “She’s right,” he said.`: the user is seldom he.
    if entries[id].isIndefinite, entries[id].gender == nil, pronoun == .he || pronoun == .she,
      let known = recent.last(where: { entries[$0].gender != nil && agrees(entries[$0], with: pronoun) }),
      sentence(at: position) - sentence(at: entries[known].lastSalience ?? 0) <= 2
    {
      return known
    }
    // `Her daughter has moved out. She found work.`: the story is about the one whose daughter it is.
    if let owner = entries[id].owner, agrees(entries[owner], with: pronoun) { return owner }
    let since = sentence(at: entries[id].lastMention)
    var blocker: ID?
    for other in introduced(before: position)
    where other != id && entries[other].gender != nil && agrees(entries[other], with: pronoun)
      && sentence(at: entries[other].firstMention) > since
    {
      if blocker != nil { return nil }
      blocker = other
    }
    guard let blocker else { return id }
    // Named in the sentence before: `I turned to Ann Marlowe. She thinks`.
    return position - entries[blocker].firstMention < 300 ? blocker : nil
  }

  private func isSurelyPerson(_ id: ID) -> Bool {
    let entry = entries[id]
    if entry.gender != nil || speakers.contains(id) { return true }
    if entry.isDescription {
      return entry.describedBy.contains { $0.contains { RoleNouns[$0]?.kind == .person } }
    }
    return entry.hasTitle || !entry.hasFullName || Lexicon.isFirstName(entry.describedBy.last?.first ?? "")
  }

  /// Whose writing `it` means: `A report by council officers is out. It says`, `What changed was a report by the union. It
  /// says`.
  private func issuerOfWriting(before position: Int) -> ID? {
    guard let writing else { return nil }
    if writing.id == salient.last, entries[writing.id].lastSalience == writing.position { return writing.id }
    let place = sentence(at: writing.position)
    guard sentence(at: position) - place == 1 else { return nil }
    // `The council welcomed a report by the union. It said`
    let isAboutBody = salient.suffix(3).contains {
      entries[$0].kind == .organization && sentence(at: entries[$0].lastSalience ?? 0) == place
    }
    return isAboutBody ? nil : writing.id
  }

  /// Whether a pronoun means whoever spoke for an organization, rather than a person who was the subject before that.
  private func isSpokesperson(_ pronoun: Mention.Pronoun, since subject: ID?) -> Bool {
    guard let spokesperson else { return false }
    switch pronoun {
    case .he: guard spokesperson.gender != .female else { return false }
    case .she: guard spokesperson.gender != .male else { return false }
    case .they, .it, .i: return false
    }
    return subject.map { entries[$0].lastSalience ?? 0 < spokesperson.position } ?? true
  }

  /// The person with a gender that agrees who was named last before byte `position`, as subject or not, in a later
  /// sentence than that which `subject` was the subject of: `told Mr Vale: “Go.” He went.`
  private func personNamed(after subject: ID?, before position: Int, agreeingWith pronoun: Mention.Pronoun) -> ID? {
    guard pronoun == .he || pronoun == .she else { return nil }
    let since = subject.map { sentence(at: entries[$0].lastSalience ?? 0) } ?? -1
    let now = sentence(at: position)
    let last = Self.prefix(of: personMentions, before: position).suffix(Self.memory).last {
      position - $0.position < 600 && entries[$0.id].gender != nil && agrees(entries[$0.id], with: pronoun)
    }
    guard let last, last.id != subject, case let named = sentence(at: last.position), named > since,
      subject == nil || named == now - 1
    else { return nil }
    // `The prizes went to Jane Moor and Mary Holt. She said`
    let others = Self.prefix(of: personMentions, before: last.position).suffix(Self.memory)
    let isOnly = !others.contains {
      $0.id != last.id && sentence(at: $0.position) == named && entries[$0.id].gender != nil
        && agrees(entries[$0.id], with: pronoun)
    }
    return isOnly ? last.id : nil
  }

  /// The number of the sentence that holds byte `position`.
  func sentence(at position: Int) -> Int {
    var low = 0
    var high = sentenceStarts.count
    while low < high {
      let middle = (low + high) / 2
      if sentenceStarts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// Those of `mentions`, which are in order, that stand before byte `position`.
  static func prefix(
    of mentions: [(position: Int, id: ID)], before position: Int
  ) -> ArraySlice<(position: Int, id: ID)> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return mentions[..<low]
  }

  /// The last few people that the article introduced by full name before byte `position`.
  func introduced(before position: Int) -> ArraySlice<ID> {
    fullNames[..<countOfFullNames(before: position)].suffix(Self.memory)
  }

  /// How many of ``fullNames``, which are in order, were first mentioned before byte `position`.
  func countOfFullNames(before position: Int) -> Int {
    var low = 0
    var high = fullNames.count
    while low < high {
      let middle = (low + high) / 2
      if entries[fullNames[middle]].firstMention < position { low = middle + 1 } else { high = middle }
    }
    return low
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
