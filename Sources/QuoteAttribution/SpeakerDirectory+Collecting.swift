/// What the article tells of people and bodies, entered before any speaker is looked for.
extension SpeakerDirectory {
  /// Adds what `mention` tells about a name. Titles without a name are not entered yet.
  mutating func collect(_ mention: Mention, in article: Article) {
    for affiliation in mention.affiliation { collect(affiliation, in: article) }
    guard mention.kind == .name, !mention.name.isEmpty else { return }
    let isFullName =
      mention.name.count > 1 || mention.isOrganization
      || !mention.name[0].isPossessive && Self.regulatorKeys.contains(mention.name[0].key)
    // A lone surname waits for the full name, which may come later.
    guard isFullName || mention.isApposition else { return }
    let id = enter(mention, in: article)
    if mention.isApposition {
      addTitle(mention.description, to: id)
      // `Director of Hull Airport Ann Marlowe`
      if let body = mention.affiliation.first, body.kind == .name, entries[id].kind == .person,
        entries[id].affiliation == nil
      {
        entries[id].affiliation = enter(body, in: article)
      }
    }
    if entries[id].kind == .organization { organizationMentions.append((mention.utf8Range.lowerBound, id)) }
  }

  /// Adds the gender an honorific gives to a surname whose full name is known.
  mutating func collectGender(_ mention: Mention, in article: Article) {
    guard mention.kind == .name, let last = mention.name.last, let honorific = mention.honorific,
      let gender = Lexicon.gender(ofHonorific: honorific)
    else { return }
    let known = mention.name.count > 1 ? byName[mention.nameKey] : bySurname[last.key]?.first
    if let known {
      entries[known].gender = gender
      entries[known].isGenderTold = true
    }
    if known == nil { _ = enter(mention, in: article) }
  }

  /// Notes where a person is named.
  mutating func collectPlace(of mention: Mention) {
    guard mention.kind == .name, let id = lookUp(mention) else { return }
    if entries[id].kind == .person {
      if !mention.isOrganization { personMentions.append((mention.utf8Range.lowerBound, id)) }
    } else if mention.name.count == 1, !mention.isOrganization, entries[id].hasTitle {
      // `Orbis`, after `Orbis, a Leeds firm,`
      organizationMentions.append((mention.utf8Range.lowerBound, id))
    }
  }

  /// Adds a person whom something belongs to: `Ann Marlowe’s speech`.
  mutating func collectOwner(_ mention: Mention, in article: Article) {
    collect(mention, in: article)
    if let id = lookUp(mention) { personMentions.append((mention.utf8Range.lowerBound, id)) }
  }

  /// Adds to what is said of `id` at a cue.
  mutating func describe(_ id: ID, as title: Mention) {
    // `Its director, Ann Marlowe,`
    if title.determiner == "its", entries[id].kind == .person, entries[id].affiliation == nil {
      entries[id].affiliation = bodyNamed(justBefore: title.utf8Range.lowerBound)
    }
    if entries[id].describedBy.count < Self.memory {
      entries[id].describedBy.insert(title.description + title.name.map(\.key), at: 0)
    }
    nameForerunner(of: id, as: title)
  }

  /// Gives the name to a description that `the attorney, Piers Vale,` comes back to: `Her attorney said no.`
  private mutating func nameForerunner(of id: ID, as title: Mention) {
    guard title.determiner == "the", title.affiliation.isEmpty, let noun = title.description.last,
      entries[id].kind == .person, entries[id].hasFullName,
      let other = salient.suffix(4).last(where: {
        $0 != id && entries[$0].isDescription && entries[$0].kind == .person && entries[$0].describedBy[0].last == noun
      }), sentence(at: title.utf8Range.lowerBound) - sentence(at: entries[other].lastMention) <= 3
    else { return }
    entries[other].name = entries[id].name
    entries[other].isDescription = false
    entries[other].hasFullName = true
  }

  /// Records that `title` describes the same as `mention`: `Ann Marlowe, the science minister`.
  mutating func collectApposition(_ mention: Mention, title: Mention, in article: Article) {
    guard let id = lookUp(mention) else { return }
    addTitle(title.description, to: id)
    if let affiliation = title.affiliation.first, affiliation.kind == .name {
      entries[id].affiliation = enter(affiliation, in: article)
    }
    if let gender = title.head?.gender, !entries[id].isGenderTold {
      entries[id].gender = gender
      entries[id].isGenderTold = true
    }
  }

  /// Records that a name of any kind is that of the body which `title` describes: `Orbis, a Leeds firm,`.
  mutating func collectBody(_ mention: Mention, title: Mention, in article: Article) {
    var body = mention
    body.isOrganization = true
    let id = enter(body, in: article)
    guard entries[id].kind == .organization || !entries[id].hasTitle && entries[id].gender == nil else { return }
    entries[id].kind = .organization
    entries[id].isUncertain = false
    addTitle(title.description, to: id)
    organizationMentions.append((mention.utf8Range.lowerBound, id))
  }

  /// Records that the person `leader` stands for a body.
  mutating func collectLeader(_ leader: Mention, of body: Mention, in article: Article) {
    guard let id = lookUp(leader), entries[id].kind == .person, entries[id].affiliation == nil else { return }
    entries[id].affiliation = enter(body, in: article)
  }

  /// Puts the people in the order of their first mention, after captions were read before the body.
  mutating func sortIntroductions() {
    fullNames.sort { entries[$0].firstMention < entries[$1].firstMention }
    organizationMentions.sort { $0.position < $1.position }
    personMentions.sort { $0.position < $1.position }
  }
}
