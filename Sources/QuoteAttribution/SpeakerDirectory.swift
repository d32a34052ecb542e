/// Everyone an article mentions, under all the names it gives them.
///
/// Names are collected from the whole article before any speaker is looked for, because a title is often used before
/// the sentence that says whose it is.
struct SpeakerDirectory: Sendable {
  typealias ID = Int

  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case person, organization, people }

    var kind: Kind
    /// The fullest name the article gives.
    var name: String
    var gender: Lexicon.Gender?
    /// The words of its names and descriptions, which give it its role.
    var describedBy: [[String]]
    var affiliation: ID?
    /// Whether any phrase gives it a title.
    var hasTitle = false
    /// Whether a person's full name is known.
    var hasFullName = false
    /// The first and the last byte position at which it was mentioned.
    var firstMention: Int
    var lastMention: Int
    var hasSpokesperson = false
    /// Whether nothing tells if a bare name is a person's or an organization's.
    var isUncertain = false
    /// Whether no name is known, only a description with `a` or `an`.
    var isIndefinite = false
  }

  private(set) var entries: [Entry] = []
  /// The roles asked for so far, once nothing is added anymore.
  private var rolesFound: [ID: SpeakerRole] = [:]
  private var byName: [String: ID] = [:]
  private var bySurname: [String: [ID]] = [:]
  private var byTitle: [String: ID] = [:]
  /// By the first name alone, as behind `Sir` or `Dame`.
  private var byFirstName: [String: ID] = [:]
  private var sharedFirstNames: Set<String> = []
  /// The people who are called the head of a company, by whatever word.
  private var companyHeads: Set<ID> = []
  /// The people with full names, in the order in which they were first mentioned.
  private var fullNames: [ID] = []
  /// The organizations that are named, with the places where they are, in order once all are collected.
  private var organizationMentions: [(position: Int, id: ID)] = []
  /// Subjects and speakers in order, the most recent last.
  private var salient: [ID] = []

  // MARK: - Collecting

  /// Adds what `mention` tells about a name. Titles without a name are not entered yet.
  mutating func collect(_ mention: Mention, in article: Article) {
    for affiliation in mention.affiliation { collect(affiliation, in: article) }
    guard mention.kind == .name, !mention.name.isEmpty else { return }
    let isFullName = mention.name.count > 1 || mention.isOrganization
    // A lone surname waits for the full name, which may come later.
    guard isFullName || mention.isApposition else { return }
    let id = enter(mention, in: article)
    if mention.isApposition { addTitle(mention.description, to: id) }
    if entries[id].kind == .organization { organizationMentions.append((mention.utf8Range.lowerBound, id)) }
  }

  /// Adds the gender an honorific gives to a surname whose full name is known.
  mutating func collectGender(_ mention: Mention) {
    guard mention.kind == .name, let last = mention.name.last, let honorific = mention.honorific,
      let gender = Lexicon.gender(ofHonorific: honorific)
    else { return }
    let id = mention.name.count > 1 ? byName[mention.nameKey] : bySurname[last.key]?.first
    if let id { entries[id].gender = gender }
  }

  /// Adds to what is said of `id` at a cue.
  mutating func describe(_ id: ID, as title: Mention) {
    if entries[id].describedBy.count < Self.memory {
      entries[id].describedBy.insert(title.description + title.name.map(\.key), at: 0)
    }
  }

  /// Records that `title` describes the same as `mention`: `Ann Marlowe, the science minister`.
  mutating func collectApposition(_ mention: Mention, title: Mention, in article: Article) {
    guard let id = lookUp(mention) else { return }
    addTitle(title.description, to: id)
    if let affiliation = title.affiliation.first, affiliation.kind == .name {
      entries[id].affiliation = enter(affiliation, in: article)
    }
    if entries[id].gender == nil { entries[id].gender = title.head?.gender }
  }

  private mutating func addTitle(_ title: [String], to id: ID) {
    entries[id].hasTitle = true
    if entries[id].describedBy.count < Self.memory { entries[id].describedBy.insert(title, at: 0) }
    guard let first = title.first, !["former", "ex", "then", "fellow", "senior"].contains(first) else { return }
    byTitle[title.joined(separator: " "), default: id] = id
    if Self.isCompanyHead(title), entries[id].kind == .person { companyHeads.insert(id) }
  }

  private static func isCompanyHead(_ title: [String]) -> Bool {
    ["boss", "owner", "founder", "co-founder", "billionaire", "entrepreneur", "ceo"].contains(title.last)
  }

  private mutating func enter(_ mention: Mention, in article: Article) -> ID {
    let key = mention.nameKey
    let start = mention.utf8Range.lowerBound
    if let id = lookUp(mention) {
      if mention.name.count > 1, !entries[id].hasFullName {
        entries[id].name = nameText(mention, in: article)
        entries[id].hasFullName = true
        byName[key] = id
      }
      if let acronym = mention.acronym { byName[acronym] = id }
      return id
    }
    let id = entries.count
    // A bare single name that is no known surname is an organization's far more often than a person's.
    let knownGender = mention.name.first.flatMap { Lexicon.gender(ofFirstName: $0.key) }
    let isPerson =
      !mention.isOrganization
      && (mention.name.count > 1 || mention.honorific != nil || mention.isApposition || knownGender != nil)
    var gender = mention.honorific.flatMap(Lexicon.gender(ofHonorific:)) ?? mention.head?.gender
    if isPerson { gender = gender ?? knownGender }
    entries.append(
      Entry(
        kind: isPerson ? .person : .organization, name: nameText(mention, in: article), gender: gender,
        describedBy: [mention.name.map(\.key)] + (mention.honorific.map { [[$0]] } ?? []),
        hasFullName: mention.name.count > 1, firstMention: start, lastMention: start,
        isUncertain: !isPerson && !mention.isOrganization))
    byName[key] = id
    if isPerson, mention.name.count > 1 {
      fullNames.append(id)
      if byFirstName[mention.name[0].key] != nil { sharedFirstNames.insert(mention.name[0].key) }
      byFirstName[mention.name[0].key, default: id] = id
    }
    if let acronym = mention.acronym { byName[acronym] = id }
    if isPerson, let surname = mention.name.last?.key { bySurname[surname, default: []].append(id) }
    return id
  }

  /// The name as the article writes it, with the honorific only where there is no first name.
  private func nameText(_ mention: Mention, in article: Article) -> String {
    guard let first = mention.name.first, let last = mention.name.last else { return article.text(mention.utf8Range) }
    let text = article.text(first.utf8Range.lowerBound..<last.stemEnd)
    guard mention.name.count == 1, let honorific = mention.honorific else { return text }
    return honorific.prefix(1).uppercased() + honorific.dropFirst() + " " + text
  }

  /// Puts the people in the order of their first mention, after captions were read before the body.
  mutating func sortIntroductions() {
    fullNames.sort { entries[$0].firstMention < entries[$1].firstMention }
    organizationMentions.sort { $0.position < $1.position }
  }

  /// The people with full names, in the order in which they were first mentioned.
  var peopleByIntroduction: [ID] { fullNames }

  /// The entry of the person with this full name.
  func person(named name: String) -> ID? { fullNames.first { entries[$0].name == name } }

  // MARK: - Looking up

  private func lookUp(_ mention: Mention) -> ID? {
    if let id = byName[mention.nameKey] { return id }
    guard let last = mention.name.last else { return nil }
    if mention.name.count == 1, mention.honorific == "sir" || mention.honorific == "dame" {
      return byFirstName[last.key] ?? bearer(ofSurname: last.key, honorific: mention.honorific)
    }
    if mention.name.count == 1, !mention.isOrganization || mention.honorific != nil {
      return bearer(ofSurname: last.key, honorific: mention.honorific)
        ?? (mention.honorific == nil ? person(calledByFirstName: last.key) : nil)
    }
    // `Lord Marlowe of Whitby` after `Ann Marlowe` is another person; `Ann Marlowe` after `Ms Marlowe` is not.
    if !mention.isOrganization, let id = bySurname[last.key]?.first, !entries[id].hasFullName { return id }
    return nil
  }

  /// Whom a surname means: of several, the last that spoke or acted and that the honorific does not exclude.
  private func bearer(ofSurname surname: String, honorific: String?) -> ID? {
    guard let bearers = bySurname[surname] else { return nil }
    let gender = honorific.flatMap(Lexicon.gender(ofHonorific:))
    let fitting = bearers.filter { gender == nil || entries[$0].gender == nil || entries[$0].gender == gender }
    guard fitting.count > 1 else { return fitting.first ?? bearers.first }
    return salient.last { fitting.contains($0) } ?? fitting.first
  }

  /// The one person with this first name, whom a tabloid calls by it.
  private func person(calledByFirstName name: String) -> ID? {
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

  private mutating func resolveTitle(_ mention: Mention, in article: Article) -> ID {
    if mention.head?.speaksForOthers == true, let id = represented(by: mention, in: article) {
      entries[id].hasSpokesperson = true
      return id
    }
    let title = mention.description == ["pm"] ? "prime minister" : mention.description.joined(separator: " ")
    let isDefinite = mention.determiner == "the" || mention.determiner == nil
    if isDefinite, mention.affiliation.isEmpty {
      if let id = byTitle[title] { return id }
      if Self.isCompanyHead(mention.description), companyHeads.count == 1, let id = companyHeads.first {
        return id
      }
      if let noun = mention.description.last, mention.description.count <= 2, let id = mostRecent(calledBy: noun) {
        return id
      }
      if mention.determiner == "the", let noun = mention.description.last, mention.description.count == 1,
        Self.genericNouns.contains(noun), let id = organizationNamed(before: mention.utf8Range.lowerBound)
      {
        return id
      }
    }
    // `Its report says`: whose report it is says it.
    if mention.determiner == "its", let noun = mention.description.last, Self.documentNouns.contains(noun),
      let id = antecedent(of: .it, at: mention.utf8Range.lowerBound)
    {
      byTitle[noun] = id
      return id
    }
    return enterTitle(mention, in: article)
  }

  private mutating func enterTitle(_ mention: Mention, in article: Article) -> ID {
    let kind: Entry.Kind =
      switch mention.head?.kind {
      case .organization: .organization
      case .people: .people
      default: .person
      }
    let id = entries.count
    var text = article.text(mention.utf8Range)
    if mention.determiner == "the", text.utf8.count > 4 { text.removeFirst(4) }
    if let owner = owner(of: mention) {
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
        isIndefinite: (mention.determiner == "a" || mention.determiner == "an") && mention.affiliation.isEmpty))
    if mention.determiner == "the", mention.affiliation.isEmpty {
      byTitle[mention.description.joined(separator: " ")] = id
    }
    return id
  }

  /// Whom `her` means in `her father`.
  private func owner(of mention: Mention) -> ID? {
    switch mention.determiner {
    case "her": antecedent(of: .she, at: mention.utf8Range.lowerBound)
    case "his": antecedent(of: .he, at: mention.utf8Range.lowerBound)
    default: nil
    }
  }

  /// For whom a spokesperson speaks.
  private mutating func represented(by mention: Mention, in article: Article) -> ID? {
    if let affiliation = mention.affiliation.first { return resolve(affiliation, in: article) }
    let words = mention.description.dropLast()
    guard let last = words.last else {
      return salient.last { entries[$0].hasSpokesperson }
        ?? salient.suffix(4).last { entries[$0].kind == .organization }
    }
    if let id = byName[words.joined(separator: " ")] ?? byName[last] ?? byTitle[words.joined(separator: " ")] {
      return id
    }
    guard let range = mention.descriptionRange else { return nil }
    // `A Government spokesperson`: without its last word.
    let text = article.text(range)
    let name = text.lastIndex(of: " ").map { String(text[..<$0]) } ?? text
    entries.append(
      Entry(
        kind: .organization, name: name, describedBy: [Array(words)], hasTitle: true,
        firstMention: range.lowerBound, lastMention: range.lowerBound))
    byName[words.joined(separator: " ")] = entries.count - 1
    return entries.count - 1
  }

  /// The last one that spoke or acted whom a single common noun describes: `the charity`, `the minister`.
  private func mostRecent(calledBy noun: String) -> ID? {
    let wanted = RoleNouns[noun]?.kind
    func fits(_ id: ID) -> Bool {
      let entry = entries[id]
      if entry.describedBy.contains(where: { $0.contains(noun) }) { return true }
      // A study is nobody's company.
      if entry.describedBy.contains(where: { $0.last.map(Self.documentNouns.contains) ?? false }) { return false }
      return wanted == .organization && entry.kind == .organization && Self.genericNouns.contains(noun)
    }
    return salient.suffix(Self.memory).last(where: fits)
  }

  /// The organization that was named last before byte `position`, if that is not long ago.
  private func organizationNamed(before position: Int) -> ID? {
    var low = 0
    var high = organizationMentions.count
    while low < high {
      let middle = (low + high) / 2
      if organizationMentions[middle].position < position { low = middle + 1 } else { high = middle }
    }
    let recent = organizationMentions[..<low].suffix(Self.memory).filter { position - $0.position < 2000 }
    // One that the text describes, `lender Harbour`, is more likely than one that it only names.
    return (recent.last { entries[$0.id].hasTitle } ?? recent.last)?.id
  }

  /// Writings that speak for whoever issued them.
  private static let documentNouns: Set<String> = [
    "report", "letter", "study", "paper", "submission", "statement", "policy", "website", "blog", "analysis", "survey",
  ]

  /// What a writer calls an organization already named.
  private static let genericNouns: Set<String> = [
    "charity", "organisation", "organization", "watchdog", "nonprofit", "regulator", "company", "firm", "group", "body",
    "platform",
    "app", "network", "trust", "foundation", "association", "union", "force", "council", "department", "maker",
    "school", "hospital", "university", "publisher", "retailer", "operator", "bank", "airline", "broadcaster",
    "bookmaker", "supermarket", "newspaper", "committee", "giant", "startup", "start-up", "brand", "chain", "ministry",
    "agency", "society", "supplier", "provider",
  ]

  // MARK: - Salience

  /// How many subjects back a pronoun may reach.
  private static let memory = 12

  /// Records that `id` is the subject of a sentence or has spoken, at byte `position`.
  mutating func makeSalient(_ id: ID, at position: Int) {
    entries[id].lastMention = max(entries[id].lastMention, position)
    if salient.last != id { salient.append(id) }
  }

  /// Whom `pronoun` means at byte `position`: the most recent subject it agrees with, unless someone else it agrees
  /// with was first mentioned after that.
  func antecedent(of pronoun: Mention.Pronoun, at position: Int) -> ID? {
    let recent = salient.suffix(Self.memory)
    if let last = salient.last, entries[last].isUncertain, pronoun == .he || pronoun == .she { return last }
    guard
      let id = recent.last(where: { agrees(entries[$0], with: pronoun) })
        ?? (pronoun == .it ? organizationNamed(before: position) : nil)
        ?? recent.last(where: { entries[$0].isUncertain && pronoun != .they })
    else { return nil }
    let since = entries[id].lastMention
    let isBlocked = introduced(before: position).contains { other in
      other != id && entries[other].firstMention > since && entries[other].gender != nil
        && agrees(entries[other], with: pronoun)
    }
    return isBlocked ? nil : id
  }

  /// The last few people that the article introduced by full name before byte `position`.
  private func introduced(before position: Int) -> ArraySlice<ID> {
    var low = 0
    var high = fullNames.count
    while low < high {
      let middle = (low + high) / 2
      if entries[fullNames[middle]].firstMention < position { low = middle + 1 } else { high = middle }
    }
    return fullNames[..<low].suffix(Self.memory)
  }

  private func agrees(_ entry: Entry, with pronoun: Mention.Pronoun) -> Bool {
    switch pronoun {
    case .he: entry.kind == .person && entry.gender != .female
    case .she: entry.kind == .person && entry.gender != .male
    case .it: entry.kind == .organization
    case .they: entry.kind != .person
    }
  }

  // MARK: - Offices without a name

  /// How many bytes apart an office and its holder may first be named.
  private static let closeness = 300

  /// Joins an office that the article never gives a name to the one person that it never gives an office.
  ///
  /// News writers vary `Ann Marlowe` with `the Home Secretary` and trust the reader to know. With exactly one person
  /// left, introduced close to where the office comes first, the reading is safe; otherwise there is no telling.
  mutating func joinUnnamedOffices(_ mentions: [[Mention]]) {
    let untitled = entries.indices.filter {
      entries[$0].kind == .person && entries[$0].hasFullName && entries[$0].gender != nil && !entries[$0].hasTitle
    }
    guard untitled.count == 1, let id = untitled.first else { return }
    var asked: Set<[String]> = []
    for title in mentions.joined()
    where title.kind == .title && title.determiner == "the" && title.affiliation.isEmpty {
      // `The minister` alone can be any.
      guard title.description.count > 1, let office = title.description.last,
        ["secretary", "minister", "chancellor"].contains(office),
        byTitle[title.description.joined(separator: " ")] == nil, !asked.contains(title.description)
      else { continue }
      asked.insert(title.description)
      guard abs(title.utf8Range.lowerBound - entries[id].firstMention) < Self.closeness else { continue }
      addTitle(title.description, to: id)
    }
  }

  // MARK: - Descriptions before names

  /// Whether all that is known is a description with `a` or `an`: `a leading charity`.
  func isIndefinite(_ id: ID) -> Bool { entries[id].isIndefinite }

  /// Whether the named entry `id` can be the one that `other` describes.
  func canName(_ id: ID, describedAs other: ID) -> Bool {
    let entry = entries[id]
    let description = entries[other]
    guard !entry.isIndefinite, entry.kind == description.kind, entry.kind == .organization || entry.hasFullName,
      entry.gender == nil || description.gender == nil || entry.gender == description.gender
    else { return false }
    let nouns = description.describedBy.flatMap { $0 }.filter { RoleNouns[$0] != nil }
    let sharesNoun = nouns.contains { noun in entry.describedBy.contains { $0.contains(noun) } }
    return sharesNoun || entry.kind == .organization && nouns.contains(where: Self.genericNouns.contains)
      || nouns.contains("chief")
        && entry.describedBy.contains { $0.contains("superintendent") || $0.contains("constable") }
  }

  // MARK: - Results

  /// The name of the organization that an entry is, or that its person belongs to.
  func organization(of id: ID) -> String? {
    let entry = entries[id]
    if entry.kind == .organization { return entry.isUncertain ? nil : entry.name }
    return entry.affiliation.map { entries[$0].name }
  }

  mutating func role(of id: ID, in roles: RoleTable) -> SpeakerRole {
    if let role = rolesFound[id] { return role }
    let role = findRole(of: id, in: roles)
    rolesFound[id] = role
    return role
  }

  private func findRole(of id: ID, in roles: RoleTable) -> SpeakerRole {
    let entry = entries[id]
    let described = entry.describedBy.lazy.compactMap { roles.role(describedBy: $0) }
    if let affiliation = entry.affiliation, entry.kind == .person {
      let own = described.first { $0 != .industry }
      return own ?? roles.role(ofAny: entries[affiliation].describedBy) ?? described.first ?? .unknown
    }
    return described.first ?? .unknown
  }
}

extension RoleTable {
  fileprivate func role(ofAny descriptions: [[String]]) -> SpeakerRole? {
    descriptions.lazy.compactMap { role(describedBy: $0) }.first
  }
}
