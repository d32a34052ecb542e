import Tokenization

/// Whom a possessive, a share of a group or a style of address stands for.
extension SpeakerDirectory {
  /// Whom a possessive means: in `her MP has written and her daughter has not` both are one woman’s.
  func possessor(_ pronoun: Mention.Pronoun, at position: Int) -> ID? {
    antecedent(of: pronoun, at: position).map { entries[$0].owner ?? $0 }
  }

  /// What one of several named before is called: `official` for `one of them` behind `Two officials said`.
  func nameOfOne(_ mention: Mention, in article: Article) -> String? {
    // Most phrases are longer than any that is compared here, and do not start so.
    guard mention.utf8Range.count <= 20 || WordKey(lowercasing: article.utf8[mention.utf8Range].prefix(3)) == "one"
    else {
      return nil
    }
    let key = WordKey(lowercasing: article.utf8[mention.utf8Range])
    guard key.hasPrefix("one of") || Self.shares.contains(key) else { return nil }
    let text = article.text(mention.utf8Range).lowercased()
    // `One member proposed a fee. Another offered to pay.`
    if text == "another", let last = salient.last, entries[last].name.hasPrefix("One ") {
      return "another" + entries[last].name.dropFirst(3)
    }
    // `A senior official said no. Another said yes.`
    if text == "another", let last = salient.last, entries[last].isIndefinite, entries[last].kind == .person,
      let start = entries[last].name.firstIndex(of: " ")
    {
      return "another" + entries[last].name[start...]
    }
    // `One driver said no. A second said yes.`
    if ["a second", "a third", "the second", "the third", "the other"].contains(text), let last = salient.last,
      entries[last].kind == .person, entries[last].isDescription, let start = entries[last].name.lastIndex(of: " ")
    {
      return "\(text.split(separator: " ")[1])\(entries[last].name[start...])"
    }
    // `one of the lawyers`
    if let noun = mention.description.last, RoleNouns[noun]?.kind == .people, text.hasPrefix("one of"),
      let singular = Self.singular(of: noun)
    {
      return singular
    }
    guard ["one", "another", "one of them", "another of them"].contains(text),
      let group = salient.suffix(3).last(where: { entries[$0].kind == .people }),
      let noun = entries[group].describedBy.first?.last(where: { RoleNouns[$0]?.kind == .people })
    else { return nil }
    return Self.singular(of: noun).map { text.hasPrefix("another") ? "another \($0)" : $0 }
  }

  /// What one of several is called, beside `one of them`, each phrase read as if it were a word.
  private static let shares: WordSet = [
    "another", "a second", "a third", "the second", "the third", "the other", "one", "another of them",
  ]

  /// The noun for one of those whom a plural stands for.
  private static func singular(of noun: WordKey) -> String? {
    let plural = String(decoding: noun.bytes, as: UTF8.self)
    let endings = [("ies", "y"), ("men", "man"), ("people", "person"), ("es", ""), ("s", "")]
    for (ending, singular) in endings where plural.hasSuffix(ending) {
      let word = plural.dropLast(ending.count) + singular
      if RoleNouns[WordKey(word)]?.kind == .person { return String(word) }
    }
    return nil
  }

  /// `The company`, before the article has named one.
  func isUnnamedBody(_ mention: Mention) -> Bool {
    mention.determiner == "the" && mention.affiliation.isEmpty && mention.description.count == 1
      && mention.head?.kind == .organization && Self.genericNouns.contains(mention.description[0])
  }

  /// The name of an unnamed source at a body that is known: `Ofcom source` for `a source at the regulator`.
  mutating func nameOfSource(_ mention: Mention, in article: Article) -> String? {
    guard mention.determiner == "a" || mention.determiner == "an", mention.description == ["source"],
      let body = mention.affiliation.first, body.kind == .title, body.determiner == "the",
      let id = resolve(body, in: article), entries[id].kind == .organization, !entries[id].isIndefinite
    else { return nil }
    return "\(entries[id].name) source"
  }

  /// The judge or peer who spoke or acted last and whom `her ladyship` or `his lordship` means.
  func styled(_ mention: Mention) -> ID? {
    let pronoun: Mention.Pronoun
    switch (mention.determiner, mention.description) {
    case ("her", ["ladyship"]), ("her", ["honour"]): pronoun = .she
    case ("his", ["lordship"]), ("his", ["honour"]): pronoun = .he
    default: return nil
    }
    return salient.suffix(4 * Self.memory).last { id in
      agrees(entries[id], with: pronoun)
        && entries[id].describedBy.contains { $0.contains { $0 == "judge" || $0 == "justice" || $0 == "peer" } }
    }
  }

  /// The body that somebody belongs to or consists of: `his group`, `its staff`.
  func ownersBody(_ mention: Mention) -> ID? {
    guard mention.affiliation.isEmpty, let noun = mention.description.last else { return nil }
    // `Marlowe’s group`
    if mention.description.count == 2, mention.determiner == nil, Self.genericNouns.contains(noun),
      let bearers = bySurname[mention.description[0]], bearers.count == 1
    {
      return entries[bearers[0]].affiliation
    }
    guard mention.description.count == 1 else { return nil }
    if noun == "staff", mention.determiner == "its" { return owner(of: mention) }
    guard Self.genericNouns.contains(noun), mention.determiner == "his" || mention.determiner == "her" else {
      return nil
    }
    return owner(of: mention).flatMap { entries[$0].affiliation }
  }

  /// The one named before who is somebody’s relative: `her husband`, after `her husband Mike`.
  func relative(_ mention: Mention) -> ID? {
    guard mention.determiner == "her" || mention.determiner == "his" || mention.determiner == "their",
      mention.description.count == 1, mention.affiliation.isEmpty, mention.head?.kind == .person,
      let noun = mention.description.last
    else { return nil }
    return introduced(before: mention.utf8Range.lowerBound).last { entries[$0].describedBy.contains([noun]) }
      ?? entries.indices.suffix(Self.reach).last {
        entries[$0].kind == .person && entries[$0].owner == nil && entries[$0].describedBy.contains([noun])
          && entries[$0].firstMention < mention.utf8Range.lowerBound
      }
  }

  /// The first of those whose `their survey` is.
  func ownerInCommon(of mention: Mention) -> ID? {
    guard mention.determiner == "their", case let position = mention.utf8Range.lowerBound else { return nil }
    if let together, sentence(at: position) - sentence(at: together.position) <= 2 { return together.ids.first }
    return antecedent(of: .they, at: position) ?? salient.suffix(3).last { entries[$0].kind == .person }
  }

  /// Whom `her` means in `her father`.
  func owner(of mention: Mention) -> ID? {
    switch mention.determiner {
    case "her": possessor(.she, at: mention.utf8Range.lowerBound)
    case "his": possessor(.he, at: mention.utf8Range.lowerBound)
    case "its": antecedent(of: .it, at: mention.utf8Range.lowerBound)
    default: nil
    }
  }
}
