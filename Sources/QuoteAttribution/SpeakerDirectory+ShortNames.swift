/// Shorter and other forms of names.
extension SpeakerDirectory {
  /// The body that another form of its name means: `the Times` for `the Harbour Times`, `the Justice Department` for `the
  /// Department of Justice`.
  func body(calledElsewhere mention: Mention) -> ID? {
    let words = mention.name.map(\.key)
    guard let last = words.last else { return nil }
    if words.count == 1, mention.determiner == "the", Self.newspaperWords.contains(last) {
      return organizationMentions.suffix(Self.reach).last {
        let name = entries[$0.id].describedBy.last
        return name?.last == last && name?.count ?? 0 > 1
      }?.id
    }
    if words.count == 2, Self.departmentWords.contains(last) {
      return byName[WordKey(joining: [last, "of", words[0]])]
    }
    if words.count == 3, words[1] == "of", Self.departmentWords.contains(words[0]) {
      return byName[WordKey(joining: [words[2], words[0]])]
    }
    return nil
  }

  private static let departmentWords: WordSet = ["department", "ministry"]

  private static let newspaperWords: WordSet = [
    "times", "post", "journal", "herald", "tribune", "globe", "chronicle", "mail", "telegraph", "observer", "guardian",
    "sun", "star", "mirror", "echo", "gazette", "standard", "examiner", "inquirer", "bee", "register", "review",
    "courier", "news", "express", "record", "press", "independent", "dispatch", "ledger", "advertiser", "argus",
  ]

  /// The one whose longer name holds that of `mention` at its end, or starts and ends like it: `Mr Vale Roe` for `Ann Vale
  /// Roe`, `Ann Roe` for `Ann Vale Roe`.
  func person(shortenedTo mention: Mention) -> ID? {
    guard !mention.isOrganization, let last = mention.name.last, let bearers = bySurname[last.key] else { return nil }
    let words = mention.name.map(\.key)
    let fitting = bearers.suffix(Self.memory).filter { id in
      entries[id].describedBy.contains { name in
        name.count > words.count && name.last == words.last
          && (name.suffix(words.count).elementsEqual(words) || words.count == 2 && name[0] == words[0])
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The politician who spoke or acted last, for `the Member for Hull`.
  func member(_ mention: Mention) -> ID? {
    guard mention.determiner == "the", mention.description == ["member"], mention.affiliation.count == 1,
      let politicians = RoleNouns.narrower(than: "politician")
    else { return nil }
    return salient.suffix(Self.memory).last { id in
      entries[id].kind == .person && entries[id].hasFullName
        && entries[id].describedBy.contains { $0.contains(where: politicians.contains) }
    }
  }

  /// Whether somebody is told from an elder of the same name.
  func isJunior(_ id: ID) -> Bool {
    entries[id].describedBy.contains { $0.last.map(Lexicon.juniors.contains) ?? false }
  }

  /// The one whom `Marlowe Jr.` means.
  func junior(_ mention: Mention) -> ID? {
    let words = mention.name.map(\.key)
    guard let bearers = bySurname[words[words.count - 2]] else { return nil }
    return bearers.last { id in
      entries[id].describedBy.contains { $0.suffix(words.count).elementsEqual(words) }
    }
  }
}
