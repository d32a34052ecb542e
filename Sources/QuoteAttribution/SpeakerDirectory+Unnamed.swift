/// Descriptions and offices whose names stand elsewhere in the article.
extension SpeakerDirectory {
  /// How many bytes apart an office and its holder may first be named.
  static let closeness = 600

  /// Joins an office that the article never gives a name to the one person that it never gives an office.
  ///
  /// News writers vary `Ann Marlowe` with `the Home Secretary` and trust the reader to know. With exactly one person
  /// left, introduced close to where the office comes first, the reading is safe; otherwise there is no telling.
  mutating func joinUnnamedOffices(_ mentions: [[Mention]]) {
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

  /// Whether all that is known is a description with `a` or `an`: `a leading charity`.
  func isIndefinite(_ id: ID) -> Bool { entries[id].isIndefinite }

  /// Whether all that is known is a public office: `the technology secretary`.
  func isUnnamedOffice(_ id: ID) -> Bool {
    let entry = entries[id]
    guard entry.kind == .person, !entry.hasFullName, let title = entry.describedBy.first, title.count > 1 else {
      return false
    }
    return title.last.map(Self.publicOffices.contains) ?? false
  }

  private static let publicOffices: WordSet = ["secretary", "minister", "chancellor", "president", "commissioner"]

  /// Whether `id` is a person with a full name and no title, as one is whose office the opening gave.
  func canHoldOffice(_ id: ID) -> Bool {
    entries[id].kind == .person && entries[id].hasFullName && !entries[id].hasTitle
  }

  /// Whether the named entry `id` can be the one that `other` describes.
  func canName(_ id: ID, describedAs other: ID) -> Bool {
    let entry = entries[id]
    let description = entries[other]
    // `MPs have said` is their committee.
    if description.kind == .people, entry.kind == .organization {
      return ["mps", "peers", "lawmakers", "senators", "councillors", "msps"].contains(description.name.lowercased())
        && entry.describedBy.contains { words in
          words.contains { $0.hasSuffix("committee") || $0 == "council" || $0 == "commission" }
        }
    }
    guard !entry.isIndefinite, entry.kind == description.kind, entry.kind == .organization || entry.hasFullName,
      entry.gender == nil || description.gender == nil || entry.gender == description.gender
    else { return false }
    let nouns = description.describedBy.flatMap { $0 }.filter { RoleNouns[$0] != nil }
    let sharesNoun = nouns.contains { noun in entry.describedBy.contains { $0.contains(noun) } }
    return sharesNoun
      || entry.kind == .organization
        && nouns.contains { Self.genericNouns.contains($0) || Self.namedNouns.contains($0) }
      || nouns.contains("chief")
        && entry.describedBy.contains { $0.contains("superintendent") || $0.contains("constable") }
  }
}
