import Tokenization

/// Whom a name, a title or a spokesperson stands for.
extension SpeakerDirectory {
  func lookUp(_ mention: Mention) -> ID? {
    // `Mr Harbour` is not the Harbour that `the Harbour inquiry` looked into.
    if let id = byName[mention.nameKey], mention.honorific == nil || entries[id].kind != .organization { return id }
    guard let last = mention.name.last else { return nil }
    if mention.name.count > 1, Lexicon.juniors.contains(last.key) { return junior(mention) }
    if mention.name.count > 1, let id = person(shortenedTo: mention) { return id }
    if mention.name.count == 1, last.isAcronym, mention.honorific == nil,
      let id = organization(abbreviated: last.key) ?? (mention.determiner == "the" ? holder(ofOffice: last.key) : nil)
    {
      return id
    }
    if mention.name.count == 1, let honorific = mention.honorific, Self.firstNameHonorifics.contains(honorific) {
      return byFirstName[last.key] ?? bearer(ofSurname: last.key, honorific: mention.honorific)
    }
    if mention.name.count == 1, !mention.isOrganization || mention.honorific != nil {
      return bearer(ofSurname: last.key, honorific: mention.honorific)
        ?? (mention.honorific == nil ? person(calledByFirstName: last.key) ?? byCompanyStart[last.key] : nil)
    }
    if mention.isOrganization, let id = body(calledElsewhere: mention) { return id }
    // `Orbis, an app,` after `Orbis Inc.`
    if mention.name.count == 1, mention.determiner != "the", !last.isAcronym, let id = byCompanyStart[last.key] {
      return id
    }
    // `van der Meer`
    if mention.name.count > 1, mention.name[0].traits.contains(.particle),
      let id = bearer(ofSurname: last.key, honorific: mention.honorific)
    {
      return id
    }
    if mention.name.count > 1, mention.honorific == nil, mention.description.isEmpty,
      let id = organization(shortenedTo: mention.nameKey)
    {
      return id
    }
    // `Lord Marlowe of Whitby` after `Ann Marlowe` is another person; `Ann Marlowe` after `Ms Marlowe` is not.
    if !mention.isOrganization, let id = bySurname[last.key]?.first, !entries[id].hasFullName { return id }
    return nil
  }

  /// Titles that stand in front of a first name where the surname is left away.
  private static let firstNameHonorifics: WordSet = [
    "sir", "dame", "sheikh", "sheikha", "prince", "princess", "mullah", "shaikh", "sheik", "sultan", "datuk", "ustad",
  ]

  /// The only person with the office that `the Commissioner of Official Languages` names, if that is given without its
  /// field elsewhere.
  private func holder(of mention: Mention) -> ID? {
    if let id = member(mention) { return id }
    guard mention.determiner == "the", mention.affiliation.count == 1, let noun = mention.description.last,
      Self.officeNouns.contains(noun), let id = byTitle[WordKey(joining: mention.description)],
      entries[id].kind == .person, entries[id].hasFullName
    else { return nil }
    guard let known = entries[id].affiliation else { return id }
    return entries[known].describedBy.contains { $0 == mention.affiliation[0].name.map(\.key) } ? id : nil
  }

  /// The last person introduced whose office has these initials: `the CS` for a cabinet secretary.
  func holder(ofOffice initials: WordKey) -> ID? {
    let letters = initials.bytes
    guard (2...3).contains(letters.count) else { return nil }
    return fullNames.suffix(Self.reach).last { id in
      entries[id].describedBy.contains { title in
        title.count >= letters.count && title.suffix(letters.count).map(\.firstByte).elementsEqual(letters)
          && title.last.map { RoleNouns[$0]?.kind == .person } ?? false
      }
    }
  }

  /// Whom a surname means: of several, the last that spoke or acted and that the honorific does not exclude.
  func bearer(ofSurname surname: WordKey, honorific: WordKey?) -> ID? {
    guard let bearers = bySurname[surname]?.suffix(Self.reach) else { return nil }
    if bearers.count == 1 { return bearers.first }
    let gender = honorific.flatMap(Lexicon.gender(ofHonorific:))
    let fitting = bearers.filter { gender == nil || entries[$0].gender == nil || entries[$0].gender == gender }
    guard fitting.count > 1 else { return fitting.first ?? bearers.first }
    // A son is always called one.
    let elders = fitting.filter { !isJunior($0) }
    if elders.count == 1 { return elders[0] }
    return salient.suffix(Self.reach).last { fitting.contains($0) } ?? fitting.first
  }

  /// The one person with this first name, whom a tabloid calls by it.
  func person(calledByFirstName name: WordKey) -> ID? {
    guard let id = byFirstName[name], !sharedFirstNames.contains(name) else { return nil }
    return id
  }

  /// Whom `mention` means; one the article has not named yet is entered. Pronouns mean nobody here.
  mutating func resolve(_ mention: Mention, in article: Article) -> ID? {
    let id: ID
    switch mention.kind {
    case .pronoun: return nil
    case .name: id = compatriot(mention) ?? enter(mention, in: article)
    case .title: id = resolveTitle(mention, in: article)
    }
    entries[id].lastMention = max(entries[id].lastMention, mention.utf8Range.lowerBound)
    if mention.determiner == "its", entries[id].kind == .person, entries[id].affiliation == nil {
      entries[id].affiliation = bodyNamed(justBefore: mention.utf8Range.lowerBound)
    }
    return id
  }

  mutating func resolveTitle(_ mention: Mention, in article: Article) -> ID {
    if mention.head?.speaksForOthers == true, mention.affiliation.isEmpty, let id = spokespersonNamed(before: mention) {
      return id
    }
    if mention.head?.speaksForOthers == true, let id = represented(by: mention, in: article) {
      if speaksForPerson(mention, id) { return enterTitle(mention, in: article) }
      if entries[id].kind == .person { entries[id].kind = .organization }
      entries[id].hasSpokesperson = true
      spokesperson = (id, mention.head?.gender, mention.utf8Range.lowerBound)
      return id
    }
    // `A report by the charity`, and later `the report`: whose it is says it.
    if let noun = mention.description.last, Self.documentNouns.contains(noun), mention.head?.kind != .person,
      let issuer = mention.affiliation.first, let id = resolve(issuer, in: article)
    {
      byTitle[noun] = id
      writing = (id, mention.utf8Range.lowerBound)
      return id
    }
    // `Porter said`
    if mention.determiner == nil, mention.description.count == 1, mention.affiliation.isEmpty,
      let bearers = bySurname[mention.description[0]], let range = mention.descriptionRange,
      article.utf8.decodedScalar(at: range.lowerBound).scalar.isUpper
    {
      return bearers.last { salient.suffix(Self.memory).contains($0) } ?? bearers[0]
    }
    if let id = styled(mention) { return id }
    if let noun = mention.description.last, let id = ownerBefore(mention, in: article) {
      byTitle[noun] = id
      return id
    }
    let title =
      mention.description == ["pm"] ? WordKey(phrase: "prime minister") : WordKey(joining: mention.description)
    let isDefinite = mention.determiner == "the" || mention.determiner == nil
    if isDefinite, mention.affiliation.isEmpty {
      if let id = byTitle[title] { return bodyJustNamed(mention, insteadOf: id) ?? id }
      if Self.isCompanyHead(mention.description), companyHeads.count == 1, let id = companyHeads.first {
        return id
      }
      if let noun = mention.description.last, mention.description.count <= 2,
        // `Alliance` alone is what is left of a name.
        mention.determiner != nil || mention.head == nil || mention.head?.kind == .person,
        // `tribal forces` are no `Afghan forces`.
        mention.determiner != nil || mention.description.count == 1,
        let id = mostRecent(describedAs: mention) ?? organization(calledBy: noun, before: mention.utf8Range.lowerBound)
          ?? (isNamedByModifiers(mention) ? nil : mostRecent(organizationCalled: noun)),
        !entries[id].hasFullName || !isNewcomersNoun(mention)
      {
        return bodyJustNamed(mention, insteadOf: id) ?? id
      }
      if mention.determiner == "the", let noun = mention.description.last, mention.description.count == 1,
        Self.genericNouns.contains(noun),
        let id = organizationNamed(before: mention.utf8Range.lowerBound, calledBy: noun),
        !isOfOtherKind(id, than: noun)
      {
        return id
      }
    }
    if let id = holder(of: mention) ?? partyMember(mention) ?? bodyOfSpeaker(mention) { return id }
    if let id = newcomer(mention, in: article) { return id }
    if mention.determiner == "the", mention.affiliation.isEmpty || isAged(mention), !isNewcomersNoun(mention),
      let id = variation(mention, in: article)
    {
      byTitle[title] = id
      return id
    }
    if let id = ownersBody(mention) ?? relative(mention) ?? bareBody(mention, in: article) { return id }
    // `Its report says`: whose report it is says it.
    if let noun = mention.description.last,
      Self.documentNouns.contains(noun) || SubjectFinder.writings.contains(noun),
      let id = owner(of: mention) ?? ownerInCommon(of: mention)
    {
      byTitle[noun] = id
      return id
    }
    let id = enterTitle(mention, in: article)
    if let name = nameOfOne(mention, in: article) ?? nameOfSource(mention, in: article) { entries[id].name = name }
    return id
  }

  /// The last one that spoke or acted whom a single common noun describes: `the charity`, `the minister`.
  func mostRecent(describedBy noun: WordKey) -> ID? {
    let wanted = RoleNouns[noun]?.kind
    return salient.suffix(Self.memory).last { id in
      // `The council` is not its leader.
      if wanted == .organization, entries[id].kind == .person { return false }
      return entries[id].describedBy.contains { $0.contains(noun) }
    }
  }

  /// Whether whoever `mention` speaks for is surely a person: then the text names the speaker best.
  private func speaksForPerson(_ mention: Mention, _ id: ID) -> Bool {
    guard entries[id].kind == .person else { return false }
    // `a spokesman for Courier` speaks for no courier.
    if let other = mention.affiliation.first, other.kind == .title { return other.determiner != nil }
    return entries[id].gender != nil || entries[id].hasTitle
  }

  static let parties: WordSet = ["labour", "conservative", "tory", "coalition", "current", "new"]
}
