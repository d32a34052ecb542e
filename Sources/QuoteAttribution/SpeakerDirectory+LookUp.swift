import Tokenization

/// Whom a name, a title or a spokesperson stands for.
extension SpeakerDirectory {
  func lookUp(_ mention: Mention) -> ID? {
    if let id = byName[mention.nameKey] { return id }
    guard let last = mention.name.last else { return nil }
    if mention.name.count == 1, last.isAcronym, mention.honorific == nil, let id = organization(abbreviated: last.key) {
      return id
    }
    if mention.name.count == 1, mention.honorific == "sir" || mention.honorific == "dame" {
      return byFirstName[last.key] ?? bearer(ofSurname: last.key, honorific: mention.honorific)
    }
    if mention.name.count == 1, !mention.isOrganization || mention.honorific != nil {
      return bearer(ofSurname: last.key, honorific: mention.honorific)
        ?? (mention.honorific == nil ? person(calledByFirstName: last.key) ?? byCompanyStart[last.key] : nil)
    }
    // `Lord Marlowe of Whitby` after `Ann Marlowe` is another person; `Ann Marlowe` after `Ms Marlowe` is not.
    if !mention.isOrganization, let id = bySurname[last.key]?.first, !entries[id].hasFullName { return id }
    return nil
  }

  /// The one organization named in full whose initials are `acronym`: `FTC` for `U.S. Federal Trade Commission`.
  func organization(abbreviated acronym: WordKey) -> ID? {
    guard acronym.count >= 3 else { return nil }
    let letters = acronym.bytes
    let bearers = entries.indices.filter { id in
      guard entries[id].kind == .organization, let words = entries[id].describedBy.last, words.count >= 3 else {
        return false
      }
      let long = words.filter { !Self.leftOutOfAcronyms.contains($0) }
      return long.count >= 3 && long.map(\.firstByte).suffix(letters.count).elementsEqual(letters)
        || words.map(\.firstByte).suffix(letters.count).elementsEqual(letters)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  private static let leftOutOfAcronyms: WordSet = ["the", "of", "for", "and", "on", "in"]

  /// Whom a surname means: of several, the last that spoke or acted and that the honorific does not exclude.
  func bearer(ofSurname surname: WordKey, honorific: WordKey?) -> ID? {
    guard let bearers = bySurname[surname] else { return nil }
    let gender = honorific.flatMap(Lexicon.gender(ofHonorific:))
    let fitting = bearers.filter { gender == nil || entries[$0].gender == nil || entries[$0].gender == gender }
    guard fitting.count > 1 else { return fitting.first ?? bearers.first }
    return salient.last { fitting.contains($0) } ?? fitting.first
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
    case .name: id = enter(mention, in: article)
    case .title: id = resolveTitle(mention, in: article)
    }
    entries[id].lastMention = max(entries[id].lastMention, mention.utf8Range.lowerBound)
    if mention.determiner == "its", entries[id].kind == .person, entries[id].affiliation == nil {
      entries[id].affiliation = antecedent(of: .it, at: mention.utf8Range.lowerBound)
    }
    return id
  }

  mutating func resolveTitle(_ mention: Mention, in article: Article) -> ID {
    if mention.head?.speaksForOthers == true, let id = represented(by: mention, in: article) {
      entries[id].hasSpokesperson = true
      return id
    }
    // `A report by the charity`, and later `the report`: whose it is says it.
    if let noun = mention.description.last, Self.documentNouns.contains(noun), mention.head?.kind != .person,
      let issuer = mention.affiliation.first, let id = resolve(issuer, in: article)
    {
      byTitle[noun] = id
      return id
    }
    let title = WordKey(joining: mention.description == ["pm"] ? ["prime", "minister"] : mention.description)
    let isDefinite = mention.determiner == "the" || mention.determiner == nil
    if isDefinite, mention.affiliation.isEmpty {
      if let id = byTitle[title] { return id }
      if Self.isCompanyHead(mention.description), companyHeads.count == 1, let id = companyHeads.first {
        return id
      }
      if let noun = mention.description.last, mention.description.count <= 2,
        mention.determiner != nil || mention.head?.kind != .people,
        let id = mostRecent(describedBy: noun) ?? organization(calledBy: noun, before: mention.utf8Range.lowerBound)
          ?? mostRecent(organizationCalled: noun)
      {
        return id
      }
      if mention.determiner == "the", let noun = mention.description.last, mention.description.count == 1,
        Self.genericNouns.contains(noun), let id = organizationNamed(before: mention.utf8Range.lowerBound)
      {
        return id
      }
    }
    if mention.determiner == "the", mention.affiliation.isEmpty, let id = variation(mention, in: article) {
      byTitle[title] = id
      return id
    }
    // `Its report says`: whose report it is says it.
    if let noun = mention.description.last, Self.documentNouns.contains(noun), let id = owner(of: mention) {
      byTitle[noun] = id
      return id
    }
    return enterTitle(mention, in: article)
  }

  mutating func enterTitle(_ mention: Mention, in article: Article) -> ID {
    let kind: Entry.Kind =
      switch mention.head?.kind {
      case .organization: .organization
      case .people: .people
      case .person: .person
      case nil: Self.kind(ofUnknown: mention.description.last ?? "")
      }
    let id = entries.count
    var text = article.text(mention.utf8Range)
    if mention.determiner == "the", text.utf8.count > 4 { text.removeFirst(4) }
    // Whoever governs, `the Labour government` is the government.
    if mention.description.last == "government", mention.description.first.map(Self.parties.contains) ?? false {
      text = String(text.drop { $0 != " " }.dropFirst())
    }
    if mention.determiner != "its", let owner = owner(of: mention) {
      text = "\(entries[owner].name)’s \(text.split(separator: " ").dropFirst().joined(separator: " "))"
    }
    var affiliation: ID?
    if let named = mention.affiliation.first, named.kind == .name { affiliation = enter(named, in: article) }
    var words = mention.description
    if let head = mention.affiliation.first { words += head.description + head.name.map(\.key) }
    entries.append(
      Entry(
        kind: kind, name: text, gender: mention.head?.gender, describedBy: [words], affiliation: affiliation,
        hasTitle: true, firstMention: mention.utf8Range.lowerBound, lastMention: mention.utf8Range.lowerBound,
        isIndefinite: mention.affiliation.first?.name.isEmpty ?? true
          && (mention.determiner == "a" || mention.determiner == "an"
            // `Britain's data watchdog`
            || mention.determiner == nil && kind == .organization && mention.description.count > 1)
      ))
    if mention.determiner == "the", mention.affiliation.isEmpty {
      byTitle[WordKey(joining: mention.description)] = id
    }
    return id
  }

  private static func kind(ofUnknown noun: WordKey) -> Entry.Kind {
    if documentNouns.contains(noun) { return .organization }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? .people : .person
  }

  /// Whom `her` means in `her father`.
  func owner(of mention: Mention) -> ID? {
    switch mention.determiner {
    case "her": antecedent(of: .she, at: mention.utf8Range.lowerBound)
    case "his": antecedent(of: .he, at: mention.utf8Range.lowerBound)
    case "its": antecedent(of: .it, at: mention.utf8Range.lowerBound)
    default: nil
    }
  }

  /// For whom a spokesperson speaks.
  mutating func represented(by mention: Mention, in article: Article) -> ID? {
    if let affiliation = mention.affiliation.first { return resolve(affiliation, in: article) }
    let words = mention.description.dropLast()
    guard let last = words.last else {
      return salient.last { entries[$0].hasSpokesperson }
        ?? salient.suffix(4).last { entries[$0].kind == .organization }
    }
    let key = WordKey(joining: words)
    if let id = byName[key] ?? byName[last] ?? byTitle[key] ?? organization(abbreviated: last) { return id }
    // `A company spokesperson`
    if words.count == 1, Self.genericNouns.contains(last) || last == "police",
      let id = mostRecent(describedBy: last) ?? organization(calledBy: last, before: mention.utf8Range.lowerBound)
        ?? mostRecent(organizationCalled: last) ?? organizationNamed(before: mention.utf8Range.lowerBound)
    {
      return id
    }
    guard let range = mention.descriptionRange else { return nil }
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
    guard Self.genericNouns.contains(noun) || noun == "police" else { return nil }
    return organizationMentions.last {
      $0.position < position && entries[$0.id].kind == .organization
        && entries[$0.id].describedBy.last?.contains(noun) ?? false
    }?.id
  }

  /// The last one that spoke or acted whom a single common noun describes: `the charity`, `the minister`.
  func mostRecent(describedBy noun: WordKey) -> ID? {
    let wanted = RoleNouns[noun]?.kind
    return salient.suffix(Self.memory).last { id in
      let entry = entries[id]
      // `The council` is not its leader.
      if wanted == .organization, entry.kind == .person { return false }
      return entry.describedBy.contains { $0.contains(noun) }
    }
  }

  /// The last organization that spoke or acted which `noun` could mean, though nothing says so.
  func mostRecent(organizationCalled noun: WordKey) -> ID? {
    guard RoleNouns[noun]?.kind == .organization, Self.genericNouns.contains(noun) else { return nil }
    let recent = salient.suffix(Self.memory).filter { id in
      // A study is nobody's company.
      entries[id].kind == .organization && !(Self.tradingNouns.contains(noun) && isPublicBody(id))
        && !entries[id].describedBy.contains { words in
          // `Its maker` is not `the trust`.
          words.last.map {
            Self.documentNouns.contains($0) || $0 == "maker" && noun != $0 && entries[id].describedBy.count == 1
          } ?? false
        }
    }
    if noun == "regulator" || noun == "watchdog",
      let id = organizationMentions.last(where: { Self.regulators.contains(entries[$0.id].name.lowercased()) })?.id
    {
      return id
    }
    return recent.last { !entries[$0].isUncertain || entries[$0].hasTitle } ?? recent.last
  }

  /// Who spoke or acted last, where `the 79-year-old` or `the lorry driver` varies a name.
  ///
  /// An office has a holder whom the text need not have named.
  func variation(_ mention: Mention, in article: Article) -> ID? {
    // `the Presiding Officer`
    if let range = mention.descriptionRange, article.utf8.decodedScalar(at: range.lowerBound).scalar.isUpper {
      return nil
    }
    guard let noun = mention.description.last, mention.head == nil || mention.head?.kind == .person,
      !Self.officeNouns.contains(noun), mention.head != nil || noun.hasSuffix("-old")
    else { return nil }
    let spoke = salient.suffix(3).last { entries[$0].kind == .person }
    // Somebody named since who did nothing yet: `Among them was Ann Marlowe.`
    let position = mention.utf8Range.lowerBound
    let named = introduced(before: position).last {
      position - entries[$0].firstMention < 400 && entries[$0].gender != nil
    }
    let isNamedSince = named.map { entries[$0].firstMention > spoke.map { entries[$0].lastMention } ?? 0 } ?? false
    guard let id = isNamedSince ? named : spoke, entries[id].hasFullName else { return nil }
    let gender = mention.head?.gender
    return gender == nil || entries[id].gender == nil || entries[id].gender == gender ? id : nil
  }

  /// Those whom a definite article needs no name for.
  private static let officeNouns: WordSet = [
    "secretary", "minister", "chancellor", "president", "premier", "governor", "mayor", "judge", "coroner", "speaker",
    "leader", "commissioner", "ombudsman", "pm", "taoiseach", "tánaiste", "pope", "king", "queen", "prosecutor",
    "defendant", "prosecution", "defence", "source", "insider", "official", "aide", "critic", "head", "editor",
    "treasurer", "attorney", "chief", "chair", "chairman", "chairwoman", "owner", "author", "reporter", "presenter",
    "spokesman", "spokeswoman", "spokesperson", "claimant", "victim", "author", "teacher", "headteacher", "director",
    "executive", "boss", "manager", "general", "bishop", "columnist", "ceo", "whip", "landlord", "publisher",
  ]

  /// The organization that was named last before byte `position`, if that is not long ago.
  func organizationNamed(before position: Int) -> ID? {
    var low = 0
    var high = organizationMentions.count
    while low < high {
      let middle = (low + high) / 2
      if organizationMentions[middle].position < position { low = middle + 1 } else { high = middle }
    }
    let recent = organizationMentions[..<low].suffix(2 * Self.memory).filter { position - $0.position < 3000 }
    // One that the text describes, `lender Harbour`, or that spoke is more likely than one that it only names.
    if let described = recent.last(where: { entries[$0.id].hasTitle }) { return described.id }
    if let spoke = salient.suffix(Self.memory).last(where: {
      entries[$0].kind == .organization && !entries[$0].isUncertain
    }) {
      return spoke
    }
    return recent.last?.id
  }

  private static let parties: WordSet = ["labour", "conservative", "tory", "coalition", "current", "new"]

  /// Lets a writing speak for `issuer`, unless it speaks for another already.
  mutating func enterIssuer(_ issuer: Mention, of noun: WordKey, in article: Article) {
    if byTitle[noun] == nil { byTitle[noun] = enter(issuer, in: article) }
  }

  /// Lets the papers of a case speak for who brought it.
  mutating func enterPlaintiff(_ id: ID) {
    for noun in ["lawsuit", "complaint", "suit"] as WordSet where byTitle[noun] == nil { byTitle[noun] = id }
  }

  /// What no public body is called.
  private static let tradingNouns: WordSet = [
    "company", "firm", "maker", "supplier", "retailer", "platform", "app", "giant", "startup", "start-up", "brand",
    "chain", "airline", "bank", "publisher", "bookmaker", "supermarket", "provider", "operator", "manufacturer",
  ]

  private func isPublicBody(_ id: ID) -> Bool {
    entries[id].describedBy.contains { $0.contains(where: Self.publicBodies.contains) }
  }

  private static let publicBodies: WordSet = [
    "nhs", "council", "police", "university", "ministry", "department", "commission", "committee", "parliament",
    "government", "court", "college", "hospital", "hospitals", "union", "party", "association", "charity",
  ]

  private static let regulators: Set<String> = [
    "ofcom", "ofgem", "ofsted", "ofwat", "fca", "ico", "cma", "fcc", "ftc", "sec", "acma", "accc", "comreg", "asa",
    "ipso", "esafety", "hse", "cqc", "mhra", "orr", "faa", "nhtsa", "cnil",
  ]

  /// Writings that speak for whoever issued them.
  static let documentNouns: WordSet = [
    "report", "letter", "study", "paper", "submission", "statement", "policy", "website", "blog", "analysis", "survey",
    "research", "guidance", "audit", "review", "complaint", "lawsuit", "suit", "filing", "briefing", "document", "poll",
    "memo", "consultation", "terms", "guidelines", "manual", "site", "notice", "accounts", "minutes", "charter",
    "manifesto",
    "newsletter", "email", "webpage", "documents", "findings", "indictment", "petition",
  ]

  /// What a writer calls an organization already named.
  static let genericNouns: WordSet = [
    "charity", "organisation", "organization", "watchdog", "nonprofit", "regulator", "company", "firm", "group", "body",
    "platform",
    "app", "network", "trust", "foundation", "association", "union", "force", "council", "department", "maker",
    "school", "hospital", "university", "publisher", "retailer", "operator", "bank", "airline", "broadcaster",
    "bookmaker", "supermarket", "newspaper", "committee", "giant", "startup", "start-up", "brand", "chain", "ministry",
    "agency", "society", "supplier", "provider",
  ]
}
