import Tokenization

/// Which organization a common noun, a spokesperson or a writing stands for.
extension SpeakerDirectory {
  /// How many of the latest names a search goes through at most: more than any article has, and few enough for texts of
  /// many megabytes to take time in proportion to their length.
  static let reach = 256

  /// The one organization whose name is a word longer: `Harbour Light` for `Harbour Light Communications`.
  func organization(shortenedTo name: WordKey) -> ID? {
    guard let bearers = byShortName[name], bearers.count == 1 else { return nil }
    return bearers[0]
  }

  /// For whom a spokesperson speaks.
  mutating func represented(by mention: Mention, in article: Article) -> ID? {
    if let affiliation = mention.affiliation.first { return resolve(affiliation, in: article) }
    let words = mention.description.dropLast()
    // `a spokesman for one of the airlines`
    if words.isEmpty, article.text(mention.utf8Range).contains(" for ") { return enterTitle(mention, in: article) }
    guard let last = words.last else {
      if let body = bodyInSentenceBefore(mention.utf8Range.lowerBound) { return body }
      return salient.suffix(Self.reach).last { entries[$0].hasSpokesperson }
        ?? salient.suffix(4).last { entries[$0].kind == .organization || entries[$0].describedBy.contains(["police"]) }
    }
    // `the PM’s official spokesman` speaks for a person, and is called what the text calls him.
    if let owner = words.last(where: { !Self.vagueModifiers.contains($0) && $0 != "official" && $0 != "press" }),
      RoleNouns[owner]?.kind == .person
    {
      return enterTitle(mention, in: article)
    }
    let key = WordKey(joining: words)
    if let id = byName[key] ?? byName[last] ?? byTitle[key] ?? organization(abbreviated: last) { return id }
    // `Marlowe’s spokesman`
    if words.count == 1, let bearers = bySurname[last], bearers.count == 1 { return bearers[0] }
    // `A company spokesperson`
    if words.count == 1, Self.genericNouns.contains(last) || last == "police",
      let id = mostRecent(describedBy: last) ?? organization(calledBy: last, before: mention.utf8Range.lowerBound)
        ?? mostRecent(organizationCalled: last)
        ?? organizationNamed(before: mention.utf8Range.lowerBound, calledBy: last)
    {
      return id
    }
    guard let range = mention.descriptionRange else { return nil }
    // `a ministerial spokesman`
    if !article.utf8.decodedScalar(at: range.lowerBound).scalar.isUpper, RoleNouns[last] == nil {
      return enterTitle(mention, in: article)
    }
    // `A Government spokesperson`: without its last word.
    let text = article.text(range)
    var name = text.lastIndex(of: " ").map { String(text[..<$0]) } ?? text
    // `Courier’s spokesman`
    for ending in ["’s", "'s"] where name.hasSuffix(ending) { name.removeLast(2) }
    entries.append(
      Entry(
        kind: .organization, name: name, describedBy: [Array(words)], hasTitle: true,
        firstMention: range.lowerBound, lastMention: range.lowerBound))
    byName[key] = entries.count - 1
    return entries.count - 1
  }

  /// The organization named last whose name holds `noun`: `the council` for `Harbour Town Council`.
  func organization(calledBy noun: WordKey, before position: Int) -> ID? {
    guard Self.genericNouns.contains(noun) || Self.namedNouns.contains(noun) else { return nil }
    return mentions(before: position).last {
      entries[$0.id].kind == .organization
        && entries[$0.id].describedBy.last?.contains(noun) ?? false
    }?.id
  }

  /// The last organization that spoke or acted which `noun` could mean, though nothing says so.
  func mostRecent(organizationCalled noun: WordKey) -> ID? {
    if let id = mostRecent(organizationNamedLike: noun) { return id }
    guard RoleNouns[noun]?.kind == .organization, Self.genericNouns.contains(noun) else { return nil }
    let recent = salient.suffix(Self.memory).filter { id in
      // A study is nobody's company.
      entries[id].kind == .organization && mayBe(id, noun)
        && !isOfOtherKind(id, than: noun)
        && !entries[id].describedBy.contains { words in
          // `Its maker` is not `the trust`.
          words.last.map {
            Self.documentNouns.contains($0) || $0 == "maker" && noun != $0 && entries[id].describedBy.count == 1
          } ?? false
        }
    }
    if noun == "regulator" || noun == "watchdog",
      let id = salient.suffix(Self.memory).last(where: { Self.regulators.contains(entries[$0].name.lowercased()) })
        ?? organizationMentions.suffix(Self.reach).last(where: {
          Self.regulators.contains(entries[$0.id].name.lowercased())
        })?.id
    {
      return id
    }
    return recent.last { !entries[$0].isUncertain || entries[$0].hasTitle } ?? recent.last
  }

  /// The latest mentions of organizations before byte `position`, in order.
  private func mentions(before position: Int) -> ArraySlice<(position: Int, id: ID)> {
    Self.prefix(of: organizationMentions, before: position).suffix(Self.reach)
  }

  /// The organization whose head stands at byte `position`: `Courier may leave. Its chief executive, Ann Marlowe, said`.
  ///
  /// Whoever spoke before is not meant, and a writing has no head. What the text describes is likelier than what it only
  /// names.
  func bodyNamed(justBefore position: Int) -> ID? {
    let near = mentions(before: position).filter {
      position - $0.position < 300 && !isWriting($0.id) && !isCountry($0.id)
    }
    return (near.last { entries[$0.id].hasTitle } ?? near.last)?.id
  }

  /// The organization of the sentence before byte `position`, its subject before any other: `It is awkward for Orbis. A
  /// spokesperson said`.
  private func bodyInSentenceBefore(_ position: Int) -> ID? {
    let now = sentence(at: position)
    let near = mentions(before: position).suffix(Self.memory).filter {
      sentence(at: $0.position) == now - 1 && !isWriting($0.id) && !isCountry($0.id)
        && (!entries[$0.id].isUncertain || entries[$0.id].hasTitle)
    }
    if let last = salient.last, entries[last].kind == .organization, !isWriting(last),
      sentence(at: entries[last].lastSalience ?? 0) == now - 1
    {
      return last
    }
    return near.last?.id
  }

  /// The organization that was named last before byte `position`, if that is not long ago.
  func organizationNamed(before position: Int, calledBy noun: WordKey? = nil) -> ID? {
    // What may be a place is nobody’s company: `East Harbour`.
    let recent = mentions(before: position).suffix(2 * Self.memory).filter {
      position - $0.position < 3000 && mayBe($0.id, noun)
        && (!entries[$0.id].isUncertain || entries[$0.id].hasTitle || !entries[$0.id].name.utf8.contains(0x20))
    }
    // One that the text describes, `lender Harbour`, or that spoke is more likely than one that it only names.
    if let described = recent.last(where: { entries[$0.id].hasTitle }) { return described.id }
    if let spoke = salient.suffix(Self.memory).last(where: {
      entries[$0].kind == .organization && !entries[$0].isUncertain && !isWriting($0) && mayBe($0, noun)
    }) {
      return spoke
    }
    return recent.last?.id
  }

  /// Whose a writing is by the names in front of it: `a Harbour University poll`.
  mutating func ownerBefore(_ mention: Mention, in article: Article) -> ID? {
    guard let noun = mention.description.last, mention.description.count > 1, Self.documentNouns.contains(noun),
      let range = mention.descriptionRange
    else { return nil }
    let words = article.text(range).words.dropLast()
    // `a leaked Home Office memo`
    let lead = words.prefix { $0.first?.isLowercase ?? false }.count
    let names = words.dropFirst(lead)
    // `Ministry of Justice figures`
    guard let last = names.last, last.first?.isUppercase ?? false,
      names.allSatisfy({ $0.first?.isUppercase ?? false || ["of", "for", "and"].contains($0) })
    else { return nil }
    // `an International study`, `a British survey`
    let adjective = WordKey(last.lowercased())
    if Lexicon.isDemonym(adjective) || Self.wideAdjectives.contains(adjective) { return nil }
    let name = names.joined(separator: " ").replacing("’s", with: "")
    let keys = names.map { WordKey($0.lowercased()) }
    let key = WordKey(joining: keys)
    if let id = byName[key] { return id }
    if keys.count == 1, let id = byCompanyStart[keys[0]] ?? holder(ofInitials: keys[0]) { return id }
    guard keys.count > 1 || keys[0].count > 3 else { return nil }
    entries.append(
      Entry(
        kind: .organization, name: name, describedBy: [keys], firstMention: range.lowerBound,
        lastMention: range.lowerBound))
    byName[key] = entries.count - 1
    return entries.count - 1
  }

  private static let wideAdjectives: WordSet = [
    "international", "national", "federal", "independent", "annual", "joint", "new", "government", "global", "royal",
  ]

  /// Lets a writing speak for `issuer`, unless it speaks for another already.
  mutating func enterIssuer(_ issuer: Mention, of noun: WordKey, in article: Article) {
    if byTitle[noun] == nil { byTitle[noun] = enter(issuer, in: article) }
  }

  /// Lets the papers of a case speak for who brought it.
  mutating func enterPlaintiff(_ id: ID) {
    for noun in ["lawsuit", "complaint", "suit"] as WordSet where byTitle[noun] == nil { byTitle[noun] = id }
  }

  /// Whether a body’s name says that it is something else than `noun`: a commission is no union.
  func isOfOtherKind(_ id: ID, than noun: WordKey) -> Bool {
    guard Self.kinds.contains(noun), let name = entries[id].describedBy.last else { return false }
    return !name.contains(noun) && name.contains(where: Self.kinds.contains)
  }

  private static let kinds: WordSet = [
    "union", "commission", "court", "council", "police", "party", "university", "college", "school", "hospital",
    "airline", "airlines", "airways", "museum", "club", "church", "ministry", "department", "newspaper", "army", "bank",
    "bureau", "tribunal", "embassy", "media", "federation", "government", "centre", "center",
  ]

  /// What no public body is called.
  static let tradingNouns: WordSet = [
    "company", "firm", "maker", "supplier", "retailer", "platform", "app", "giant", "startup", "start-up", "brand",
    "chain", "airline", "bank", "publisher", "bookmaker", "supermarket", "provider", "operator", "manufacturer",
    "carmaker", "automaker", "drugmaker", "chipmaker", "planemaker", "steelmaker", "shipbuilder", "housebuilder",
    "multinational",
  ]

  func isWriting(_ id: ID) -> Bool {
    entries[id].describedBy.contains { $0.last.map(Self.documentNouns.contains) ?? false }
  }

  /// Whether `noun` may stand for the body `id`: no country, court or regulator is a company.
  func mayBe(_ id: ID, _ noun: WordKey?) -> Bool {
    guard let noun, Self.tradingNouns.contains(noun) else { return true }
    return !isPublicBody(id) && !isCountry(id) && !Self.regulators.contains(entries[id].name.lowercased())
  }

  func isPublicBody(_ id: ID) -> Bool {
    entries[id].describedBy.contains { $0.contains(where: Self.publicBodies.contains) }
  }

  private static let publicBodies: WordSet = [
    "nhs", "council", "police", "university", "ministry", "department", "commission", "committee", "parliament",
    "government", "court", "college", "hospital", "hospitals", "union", "party", "association", "charity", "regulator",
    "watchdog", "tribunal",
  ]

  static let regulators: Set<String> = [
    "ofcom", "ofgem", "ofsted", "ofwat", "fca", "ico", "cma", "fcc", "ftc", "sec", "acma", "accc", "comreg", "asa",
    "ipso", "esafety", "hse", "cqc", "mhra", "orr", "faa", "nhtsa", "cnil",
  ]

  static let regulatorKeys = WordSet(regulators.map { WordKey($0) })
}
