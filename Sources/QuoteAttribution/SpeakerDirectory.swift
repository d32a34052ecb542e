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
    var describedBy: [[WordKey]]
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
    /// Whether the name is a description, with its article: `A senior official`.
    var isDescription = false
    /// Whether the description opens a sentence, so that its capital may mean nothing.
    var opensSentence = false
    /// Who is meant by the possessive in `her daughter`.
    var owner: ID?
    /// Whether an honorific or a noun tells the gender, rather than the first name.
    var isGenderTold = false
    /// Where it was a subject or speaker the last time, in bytes; `nil` if it never was.
    var lastSalience: Int?
  }

  var entries: [Entry] = []
  /// The roles asked for so far, once nothing is added anymore.
  var rolesFound: [SpeakerRole?] = []
  var byName = WordIndex<ID>()
  var bySurname = WordIndex<[ID]>()
  var byTitle = WordIndex<ID>()
  /// By the first name alone, as behind `Sir` or `Dame`.
  var byFirstName = WordIndex<ID>()
  var sharedFirstNames = WordIndex<Void>()
  /// The companies and clubs by the first word of their names, by which later mentions shorten them.
  var byCompanyStart = WordIndex<ID>()
  /// The organizations by their names without the last word.
  var byShortName = WordIndex<[ID]>()
  /// The people who are called the head of a company, by whatever word.
  var companyHeads: Set<ID> = []
  /// The people with full names, in the order in which they were first mentioned.
  var fullNames: [ID] = []
  /// The organizations that are named, with the places where they are, in order once all are collected.
  var organizationMentions: [(position: Int, id: ID)] = []
  /// The people who are named, with the places where they are, in order.
  var personMentions: [(position: Int, id: ID)] = []
  /// Subjects and speakers in order, the most recent last.
  var salient: [ID] = []

  /// Where the sentences start, in bytes, in order.
  var sentenceStarts: [Int] = []
  /// The last organization that someone without a name spoke for, the gender of that person, and where.
  var spokesperson: (id: ID, gender: Lexicon.Gender?, position: Int)?

  /// Whom the last writing speaks for, and where it was named.
  var writing: (id: ID, position: Int)?

  /// The last two or more who spoke or acted together, and where: `they` and `the couple` are these.
  var together: (ids: [ID], position: Int)?

  /// Who asks in the sentence being read: `Asked by Ms Marlowe whether he knew, he smiled` is not about her.
  var asker: ID?

  /// Those who have been given a statement under a name.
  var speakers: Set<ID> = []
  /// Where people without a name were brought up last, by their nouns, in bytes.
  var newcomers = WordIndex<Int>()

  /// The names of one word in the sentence before of which nothing is known.
  var bareNames: [Mention] = []
  /// The last description of a person without a name.
  var lastDescribed: Mention?

  /// Who wrote the article, if it says so.
  var writer: ID?

  /// Enters the writer, whom `I` means.
  mutating func enterWriter(_ name: String) {
    writer = entries.count
    entries.append(
      Entry(kind: .person, name: name, describedBy: [], hasFullName: true, firstMention: 0, lastMention: 0))
  }

  mutating func addTitle(_ title: KeptArray<WordKey>, to id: ID) {
    entries[id].hasTitle = true
    if entries[id].describedBy.count < Self.memory { entries[id].describedBy.insert(Array(title), at: 0) }
    guard let first = title.first, !["former", "ex", "then", "fellow", "senior"].contains(first) else { return }
    byTitle[WordKey(joining: title), default: id] = id
    if Self.isCompanyHead(title), entries[id].kind == .person { companyHeads.insert(id) }
  }

  static func isCompanyHead(_ title: KeptArray<WordKey>) -> Bool {
    ["boss", "owner", "founder", "co-founder", "billionaire", "entrepreneur", "ceo"].contains(title.last)
  }

  mutating func enter(_ mention: Mention, in article: Article) -> ID {
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
    if let id = firstNameOnly(mention) {
      let full = nameText(mention, in: article)
      entries[id].name = full
      entries[id].hasFullName = true
      entries[id].describedBy.insert(mention.name.map(\.key), at: 0)
      byName[key] = id
      enterPerson(id, mention)
      return id
    }
    // `Orbis`, and later `Orbis Inc.`
    if mention.isOrganization, mention.name.count == 2, Lexicon.companyWords.contains(mention.name[1].key),
      let id = byName[mention.name[0].key], entries[id].kind == .organization, !entries[id].hasFullName
    {
      entries[id].name = nameText(mention, in: article)
      entries[id].hasFullName = true
      byName[key] = id
      return id
    }
    let id = entries.count
    // A bare single name that is no known surname is an organization's far more often than a person's.
    let isPerson =
      !mention.isOrganization
      && (mention.name.count > 1 && !mention.name[0].traits.contains(.determiner)
        && !Self.openingsOfThings.contains(mention.name[0].key) && !Lexicon.isDemonym(mention.name[0].key)
        || mention.honorific != nil || mention.isApposition
        || mention.name.first.map { Lexicon.isFirstName($0.key) } ?? false)
    var gender = mention.honorific.flatMap(Lexicon.gender(ofHonorific:)) ?? mention.head?.gender
    let isTold = gender != nil
    if isPerson { gender = gender ?? mention.name.first.flatMap { Lexicon.gender(ofFirstName: $0.key) } }
    var descriptions = [mention.name.map(\.key)]
    if let honorific = mention.honorific { descriptions.append([honorific] + (Lexicon.ranks[honorific] ?? [])) }
    entries.append(
      Entry(
        kind: isPerson ? .person : .organization, name: nameText(mention, in: article), gender: gender,
        describedBy: descriptions,
        hasTitle: isPerson && mention.honorific.map { Lexicon.ranks[$0] != nil } ?? false,
        hasFullName: mention.name.count > 1, firstMention: start, lastMention: start,
        isUncertain: !isPerson && !mention.isOrganization, isGenderTold: isTold))
    byName[key] = id
    if isPerson { enterPerson(id, mention) }
    if !isPerson, mention.name.count > 1, let first = mention.name.first, let last = mention.name.last,
      Lexicon.companyWords.contains(last.key)
    {
      byCompanyStart[first.key, default: id] = id
    }
    if !isPerson, mention.name.count > 2 {
      byShortName[WordKey(joining: mention.name.dropLast().map(\.key)), default: []].append(id)
    }
    if let acronym = mention.acronym { byName[acronym] = id }
    return id
  }

  /// Keeps ``fullNames`` in order once all names are collected: most come in order even then.
  private mutating func enterFullName(_ id: ID) {
    let start = entries[id].firstMention
    let isCollecting = sentenceStarts.isEmpty
    fullNames.insert(id, at: isCollecting ? fullNames.endIndex : countOfFullNames(before: start + 1))
  }

  /// First words of the names of places, companies and works, which no person’s has.
  private static let openingsOfThings: WordSet = [
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower",
    "los", "las", "san", "santa", "st", "saint", "fort", "mount", "lake", "port", "cape", "hong", "united", "royal",
    "national", "international", "great", "greater", "time", "virgin", "air", "my", "our", "big", "first", "wall",
    "radio", "mc", "bank", "house", "old", "little", "super", "world", "global", "general", "standard", "trans", "pan",
    "inter",
  ]

  /// Enters a person under the parts of the name.
  private mutating func enterPerson(_ id: ID, _ mention: Mention) {
    let isJunior = mention.name.count > 1 && mention.name.last.map { Lexicon.juniors.contains($0.key) } ?? false
    guard let first = mention.name.first, let surname = mention.name.dropLast(isJunior ? 1 : 0).last?.key else {
      return
    }
    if mention.name.count > 1 {
      enterFullName(id)
      if byFirstName[first.key] != nil { sharedFirstNames.insert(first.key) }
      byFirstName[first.key, default: id] = id
    }
    bySurname[surname, default: []].append(id)
  }

  /// The one who was called by the first name of `mention` so far: `her daughter Isobel`, later `Isobel Marlowe`.
  private func firstNameOnly(_ mention: Mention) -> ID? {
    guard mention.name.count > 1, !mention.isOrganization, let id = byName[mention.name[0].key],
      entries[id].kind == .person, !entries[id].hasFullName, entries[id].hasTitle,
      Lexicon.isFirstName(mention.name[0].key), byFirstName[mention.name[0].key] == nil
    else { return nil }
    return id
  }

  /// Whether a full stop belongs to the name that ends in `word`: `Orbis Inc.`, `the U.S.`
  private static func isAbbreviation(_ word: WordKey) -> Bool {
    ["inc", "corp", "co", "ltd", "bros", "jr", "sr", "jnr", "snr", "u.s", "u.k", "u.n", "e.u"].contains(word)
  }

  /// The name as the article writes it, with the honorific only where there is no first name.
  private func nameText(_ mention: Mention, in article: Article) -> String {
    guard let first = mention.name.first, let last = mention.name.last else { return article.text(mention.utf8Range) }
    var end = mention.keepsPossessive ? last.utf8Range.upperBound : mention.suffixEnd ?? last.stemEnd
    if Self.isAbbreviation(last.key), end < article.utf8.count, article.utf8[end] == UInt8(ascii: ".") { end += 1 }
    let text = article.text(first.utf8Range.lowerBound..<end)
    if let seatEnd = mention.seatEnd {
      return article.text(mention.utf8Range.lowerBound..<seatEnd)
    }
    guard mention.name.count == 1, let honorific = mention.honorific else { return text }
    let title = String(decoding: honorific.bytes, as: UTF8.self)
    return title.prefix(1).uppercased() + title.dropFirst() + " " + text
  }

  /// The people with full names, in the order in which they were first mentioned.
  var peopleByIntroduction: [ID] { fullNames }

  /// The entry of the person with this full name.
  func person(named name: String) -> ID? { fullNames.first { entries[$0].name == name } }
}
