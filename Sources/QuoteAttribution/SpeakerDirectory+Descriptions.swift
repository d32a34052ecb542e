/// Whom a description such as `the senator` or `the Rovers boss` comes back to.
extension SpeakerDirectory {
  /// The last one that spoke or acted, or else was introduced, whom the noun of `mention` describes, or one that means the
  /// same: `the lawmaker` is the senator.
  func mostRecent(describedAs mention: Mention) -> ID? {
    guard let noun = mention.description.last else { return nil }
    let exact: (WordKey) -> Bool = { $0 == noun }
    if let id = salient.suffix(Self.memory).last(where: { fits($0, mention, exact) }) { return id }
    guard mention.head?.kind == .person else { return nil }
    let before = introduced(before: mention.utf8Range.lowerBound)
    if let narrower = RoleNouns.narrower(than: noun) {
      if let id = salient.suffix(Self.memory).last(where: { fits($0, mention, narrower.contains) }) { return id }
      return before.last { fits($0, mention, exact) } ?? before.last { fits($0, mention, narrower.contains) }
    }
    return before.last { fits($0, mention, exact) }
  }

  /// Whether a noun that `matches` describes `id`, and nothing else in `mention` speaks against it.
  private func fits(_ id: ID, _ mention: Mention, _ matches: (WordKey) -> Bool) -> Bool {
    // `The council` is not its leader.
    if mention.head?.kind == .organization, entries[id].kind != .organization { return false }
    if mention.head?.kind == .person, entries[id].kind == .organization { return false }
    if let gender = mention.head?.gender, let known = entries[id].gender, gender != known { return false }
    guard let title = entries[id].describedBy.first(where: { $0.contains(where: matches) }) else { return false }
    // `The Canadian government` is no other country’s.
    if mention.head?.kind != .person,
      mention.description.dropLast().contains(where: { word in
        Lexicon.isDemonym(word) && !entries[id].describedBy.contains { $0.contains(word) }
      })
    {
      return false
    }
    // `The Congress party` is not the Harbour party.
    if mention.head?.kind == .organization, mention.namesBodyOfOffice,
      !mention.description.dropLast().contains(where: { word in entries[id].describedBy.contains { $0.contains(word) } }
      )
    {
      return false
    }
    // `The foreign minister` is not the finance minister.
    guard mention.head?.kind == .person, let noun = mention.description.last, Self.officeNouns.contains(noun) else {
      return true
    }
    let modifiers = mention.description.dropLast()
    let isGeneral = title.count == 1 || Lexicon.ranks[title[0]] != nil
    if modifiers.isEmpty || isGeneral && !mention.namesBodyOfOffice { return true }
    // `Coach Ann Marlowe said it was late. The Rovers boss`
    if isGeneral, entries[id].affiliation == nil, salient.last == id { return true }
    return modifiers.contains { word in
      if word == "pentagon",
        entries[id].describedBy.contains(where: { $0.contains("defense") || $0.contains("defence") })
      {
        return true
      }
      return Self.vagueModifiers.contains(word) || entries[id].describedBy.contains { $0.contains(word) }
        // `the Israel official` for an Israeli one
        || entries[id].describedBy.contains {
          $0.contains { Lexicon.isDemonym($0) && $0.hasPrefix(word) && word.count > 4 }
        }
        || entries[id].affiliation.map { entries[$0].describedBy.contains { $0.contains(word) } } ?? false
    }
  }

  /// Whether the words before the noun for a public body say which one it is: `the public accounts committee`.
  func isNamedByModifiers(_ mention: Mention) -> Bool {
    guard mention.description.count > 1, let noun = mention.description.last else { return false }
    return Self.publicNouns.contains(noun) && !mention.description.dropLast().allSatisfy(Self.vagueModifiers.contains)
  }

  private static let publicNouns: WordSet = [
    "committee", "ministry", "department", "commission", "council", "court", "force", "party", "university", "school",
    "hospital", "agency", "board", "panel", "tribunal", "service", "army", "navy", "government", "parliament", "office",
    "administration", "bureau", "embassy", "inquiry", "authority",
  ]

  /// Words before an office that do not say which one it is.
  static let vagueModifiers: WordSet = [
    "former", "ex", "veteran", "outgoing", "new", "embattled", "top", "senior", "acting", "then", "longtime", "chief",
    "deputy", "retired", "incoming", "local", "state", "federal", "republican", "democratic", "labour", "conservative",
    "tory", "liberal", "union", "company", "party", "club", "police", "military", "business", "church", "council",
  ]
}
