/// Descriptions whose bearer the text names only later.
extension SpeakerDirectory {
  /// Whether the person `id` has a title that the description `other` can mean: `Premier Ann Marlowe` for `the Ohio
  /// premier`, `the Reverend Piers Vale` for `a church leader`.
  func bearsTitle(_ id: ID, describedAs other: ID) -> Bool {
    let entry = entries[id]
    guard entry.kind == .person, entry.hasFullName, entry.hasTitle, mayBeSame(id, other),
      let title = entries[other].describedBy.first, let noun = title.last(where: { RoleNouns[$0]?.kind == .person })
    else { return false }
    let isChurch = title.contains("church") || title.contains("religious") || title.contains("faith")
    let narrower = isChurch ? RoleNouns.clergy : RoleNouns.narrower(than: noun)
    return entry.describedBy.contains { words in
      words.contains { $0 == noun || narrower?.contains($0) ?? false }
    }
  }

  /// Whether nothing tells who the person `id` is, who was introduced in one of the two sentences behind the description
  /// `other`: that has told it.
  func needsIntroduction(_ id: ID, describedAs other: ID) -> Bool {
    let entry = entries[id]
    let since = entries[other].firstMention
    guard entry.kind == .person, entry.hasFullName, !entry.hasTitle, entry.affiliation == nil, mayBeSame(id, other),
      !entries[other].describedBy.contains(where: { $0.contains(where: Self.judging.contains) })
    else { return false }
    return sentence(at: entry.firstMention) - sentence(at: since) <= 2
      && countOfFullNames(before: entry.firstMention) == countOfFullNames(before: since + 1)
  }

  private func mayBeSame(_ id: ID, _ other: ID) -> Bool {
    guard let one = entries[id].gender, let two = entries[other].gender else { return true }
    return one == two
  }

  /// Those who speak about somebody else, who is named next.
  private static let judging: WordSet = [
    "judge", "coroner", "lawyer", "barrister", "prosecutor", "detective", "solicitor", "magistrate", "inspector",
    "officer", "witness", "spokesman", "spokeswoman", "spokesperson",
  ]
}
