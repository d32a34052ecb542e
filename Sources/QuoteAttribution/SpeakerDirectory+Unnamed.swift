/// Descriptions and offices whose names stand elsewhere in the article.
extension SpeakerDirectory {
  /// How many bytes apart an office and its holder may first be named.
  static let closeness = 600

  /// Joins an office that the article never gives a name to the one person that it never gives an office.
  ///
  /// News writers vary `Ann Marlowe` with `the Home Secretary` and trust the reader to know. With exactly one person
  /// left, introduced close to where the office comes first, the reading is safe; otherwise there is no telling.
  mutating func joinUnnamedOffices(_ mentions: [KeptArray<Mention>]) {
    let untitled = entries.indices.filter {
      entries[$0].kind == .person && entries[$0].hasFullName && entries[$0].gender != nil && !entries[$0].hasTitle
    }
    guard untitled.count == 1, let id = untitled.first else { return }
    var asked = WordIndex<Void>()
    for title in mentions.joined()
    where title.kind == .title && title.determiner == "the" && title.affiliation.isEmpty {
      // `The minister` alone can be any.
      guard title.description.count > 1, let office = title.description.last,
        ["secretary", "minister", "chancellor"].contains(office),
        case let key = WordKey(joining: title.description), byTitle[key] == nil, !asked.contains(key)
      else { continue }
      asked.insert(key)
      guard abs(title.utf8Range.lowerBound - entries[id].firstMention) < Self.closeness else { continue }
      addTitle(title.description, to: id)
    }
  }

  /// Joins an office that opens a sentence to the person whom one of the next opens with, nothing else being said of him:
  /// `The premier says he is sorry. Mr Marlowe says`.
  ///
  /// News introduces everyone; who comes without an introduction was introduced by the office.
  mutating func joinForerunners(of sentences: [OuterSentence], _ mentions: [KeptArray<Mention>]) {
    var office: Mention?
    for (sentence, list) in zip(sentences, mentions) {
      guard let first = list.first(where: { !$0.isPronoun }), first.elements.lowerBound <= 1 else { continue }
      if first.kind == .title, first.head?.kind == .person, let noun = first.description.last,
        Self.namedOffices.contains(noun), first.determiner == nil || first.determiner == "the"
      {
        if byTitle[WordKey(joining: first.description)] == nil, !hasHolder(of: noun) { office = office ?? first }
      } else if let title = office, first.kind == .name, !first.isOrganization, !first.isApposition,
        let id = lookUp(first), entries[id].kind == .person, !entries[id].hasTitle, entries[id].affiliation == nil,
        first.honorific.map(Self.plainHonorifics.contains) ?? entries[id].hasFullName, first.elements.lowerBound == 0,
        sentence.word(first.elements.upperBound) != nil,
        entries[id].firstMention == first.utf8Range.lowerBound,
        first.utf8Range.lowerBound - title.utf8Range.lowerBound < Self.closeness
      {
        addTitle(title.description, to: id)
        office = nil
      }
    }
  }

  /// Whether anyone is said to have an office that `noun` names.
  private func hasHolder(of noun: WordKey) -> Bool {
    entries.suffix(Self.reach).contains { entry in
      entry.kind == .person && entry.hasTitle && entry.describedBy.contains { $0.contains(noun) }
    }
  }

  private static let plainHonorifics: WordSet = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "sheikh", "lord", "lady", "baroness", "datuk", "shri", "smt",
  ]

  private static let namedOffices: WordSet = [
    "secretary", "minister", "chancellor", "premier", "treasurer", "president", "governor", "mayor", "commissioner",
    "governor-general", "attorney-general", "ombudsman", "pm", "taoiseach", "tánaiste", "vice-president", "senator",
  ]

  /// Whether all that is known is a description with `a` or `an`: `a leading charity`.
  func isIndefinite(_ id: ID) -> Bool { entries[id].isIndefinite }

  /// Whether all that is known is a public office: `the technology secretary`.
  func isUnnamedOffice(_ id: ID) -> Bool {
    guard entries[id].kind == .person, !entries[id].hasFullName, let title = entries[id].describedBy.first,
      title.count > 1
    else {
      return false
    }
    return title.last.map(Self.publicOffices.contains) ?? false
  }

  private static let publicOffices: WordSet = [
    "secretary", "minister", "chancellor", "president", "commissioner", "premier", "governor", "mayor", "treasurer",
    "senator", "ombudsman", "governor-general",
  ]

  /// Whether `id` is a person with a full name and no title, as one is whose office the opening gave.
  func canHoldOffice(_ id: ID) -> Bool {
    entries[id].kind == .person && entries[id].hasFullName && !entries[id].hasTitle
  }

  /// Whether the named entry `id` can be the one that `other` describes.
  func canName(_ id: ID, describedAs other: ID) -> Bool {
    let description = entries[other]
    // `MPs have said` is their committee.
    if description.kind == .people, entries[id].kind == .organization {
      return ["mps", "peers", "lawmakers", "senators", "councillors", "msps"].contains(description.name.lowercased())
        && entries[id].describedBy.contains { words in
          words.contains { $0.hasSuffix("committee") || $0 == "council" || $0 == "commission" }
        }
    }
    guard !entries[id].isIndefinite, entries[id].kind == description.kind,
      entries[id].kind == .organization || entries[id].hasFullName,
      entries[id].gender == nil || description.gender == nil || entries[id].gender == description.gender
    else { return false }
    // `A former minister` holds no office.
    if description.describedBy[0].first == "former", !entries[id].describedBy.contains(where: { $0.contains("former") })
    {
      return false
    }
    let nouns = description.describedBy.flatMap { $0 }.filter { RoleNouns[$0] != nil }
    let sharesNoun = nouns.contains { noun in entries[id].describedBy.contains { $0.contains(noun) } }
    return sharesNoun
      || entries[id].kind == .organization
        && nouns.contains { Self.genericNouns.contains($0) || Self.namedNouns.contains($0) }
      || nouns.contains("chief")
        && entries[id].describedBy.contains { $0.contains("superintendent") || $0.contains("constable") }
  }
}
