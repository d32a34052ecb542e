/// Definite phrases that come back to somebody of the last sentences.
extension SpeakerDirectory {
  /// The person whom the sentence before introduced and said nothing else of, for an office with its body: `That did not
  /// impress Ann Marlowe. The chair of the Harbour Trust said`.
  mutating func newcomer(_ mention: Mention, in article: Article) -> ID? {
    guard mention.determiner == "the", mention.head?.kind == .person, let body = mention.affiliation.first,
      mention.elements.lowerBound <= 1, case let position = mention.utf8Range.lowerBound,
      case let now = sentence(at: position), let id = introduced(before: position).last,
      sentence(at: entries[id].firstMention) == now - 1, !entries[id].hasTitle, entries[id].affiliation == nil,
      mention.head?.gender == nil || entries[id].gender == nil || mention.head?.gender == entries[id].gender
    else { return nil }
    let others = Self.prefix(of: personMentions, before: position).suffix(Self.memory)
    guard !others.contains(where: { $0.id != id && sentence(at: $0.position) == now - 1 }) else { return nil }
    addTitle(mention.description, to: id)
    if body.kind == .name { entries[id].affiliation = enter(body, in: article) }
    return id
  }

  /// The person who has just spoken and of whom nothing but a rank is said, for `the Pentagon spokesman`.
  func spokespersonNamed(before mention: Mention) -> ID? {
    guard mention.determiner == "the", let last = salient.last, entries[last].kind == .person,
      entries[last].hasFullName, entries[last].affiliation == nil,
      entries[last].describedBy.allSatisfy({ words in
        words == entries[last].describedBy.last || Lexicon.ranks[words[0]] != nil
          || words.allSatisfy(Self.ranks.contains)
      }),
      entries[last].gender == nil || mention.head?.gender == nil || entries[last].gender == mention.head?.gender,
      case let now = sentence(at: mention.utf8Range.lowerBound), now - sentence(at: entries[last].firstMention) <= 2,
      now > sentence(at: entries[last].firstMention)
    else { return nil }
    return last
  }

  private static let ranks: WordSet = [
    "rear", "vice", "admiral", "general", "colonel", "captain", "major", "commander", "lieutenant", "brigadier",
    "marshal", "air", "chief", "commodore", "wing", "sergeant", "army", "navy", "marine", "corps", "us", "u.s",
    "superintendent", "inspector", "detective", "senior", "constable",
  ]

  /// The only body of trade that this sentence or the one before names, for `the company`, if those say nothing of `other`,
  /// which spoke longer ago.
  func bodyJustNamed(_ mention: Mention, insteadOf other: ID) -> ID? {
    guard mention.determiner == "the", mention.description.count == 1, let noun = mention.description.last,
      Self.tradingNouns.contains(noun), case let position = mention.utf8Range.lowerBound,
      case let now = sentence(at: position), sentence(at: entries[other].lastSalience ?? 0) < now - 1
    else { return nil }
    var only: ID?
    for (position, id) in Self.prefix(of: organizationMentions, before: position).suffix(Self.memory)
    where sentence(at: position) >= now - 1 {
      if id == other || only != nil && id != only { return nil }
      guard !entries[id].isUncertain, mayBe(id, noun), !isWriting(id), !isOfOtherKind(id, than: noun)
      else { continue }
      only = id
    }
    return only
  }

  /// The company of who spoke last, if none was named by itself: `Ann Marlowe, head of Orbis, said no. The company said`.
  func bodyOfSpeaker(_ mention: Mention) -> ID? {
    guard mention.determiner == "the", mention.affiliation.isEmpty, mention.description.count == 1,
      let noun = mention.description.last, Self.genericNouns.contains(noun)
    else { return nil }
    return salient.suffix(3).reversed().lazy.compactMap { entries[$0].kind == .person ? entries[$0].affiliation : nil }
      .first { entries[$0].kind == .organization && mayBe($0, noun) && !isOfOtherKind($0, than: noun) }
  }

  /// The name of one word, nothing else being said of it, that the sentence before has where `the company` stands for
  /// nobody yet: `The watchdog fined Orbis. The company said`.
  mutating func bareBody(_ mention: Mention, in article: Article) -> ID? {
    guard mention.determiner == "the", mention.affiliation.isEmpty, mention.description.count == 1,
      let noun = mention.description.last, Self.tradingNouns.contains(noun)
    else { return nil }
    guard var body = bareNames.last, bareNames.allSatisfy({ $0.nameKey == body.nameKey }) else { return nil }
    body.isOrganization = true
    return enter(body, in: article)
  }

  /// Keeps the names of one word that are nobody’s yet, for the next sentence.
  mutating func noteBareNames(_ mentions: KeptArray<Mention>, in sentence: OuterSentence) {
    bareNames.removeAll(keepingCapacity: true)
    for mention in mentions where mention.kind == .name && mention.name.count == 1 {
      let start = mention.elements.lowerBound
      guard start > 0, mention.honorific == nil, !mention.isOrganization, mention.description.isEmpty,
        !mention.name[0].isPossessive, !SubjectFinder.linksNouns(sentence.key(start - 1)),
        !Lexicon.isDemonym(mention.nameKey), !Lexicon.isFirstName(mention.nameKey),
        lookUp(mention).map({ entries[$0].isUncertain }) ?? true
      else { continue }
      bareNames.append(mention)
    }
  }

  /// Lets initials such as `the AG` stand for whom the article gives that office, be it named before or behind.
  mutating func joinOfficeInitials() {
    for initials in Self.officeInitials {
      guard let id = byName[initials], entries[id].kind == .organization, !entries[id].hasTitle,
        let holder = holder(ofOffice: initials)
      else { continue }
      byName[initials] = holder
    }
  }

  /// Whose complaint `the AG’s complaint` is.
  func holder(ofInitials initials: WordKey) -> ID? {
    Self.officeInitials.contains(initials) ? holder(ofOffice: initials) : nil
  }

  private static let officeInitials: [WordKey] = [
    "ag", "pm", "da", "fm", "cm", "cs", "lg", "sg", "dg", "ig", "vp", "ceo", "cfo", "coo", "dni", "eic",
  ]

  /// Whether `the neighbour` comes back to `a neighbour` of the last sentences, who has no other name.
  func isNewcomersNoun(_ mention: Mention) -> Bool {
    guard mention.determiner == "the", mention.affiliation.isEmpty, mention.description.count == 1,
      mention.head?.kind == .person, let place = newcomers[mention.description[0]]
    else { return false }
    let now = sentence(at: mention.utf8Range.lowerBound)
    return place < mention.utf8Range.lowerBound && now - sentence(at: place) <= 3
  }

  /// Notes that a sentence brings up somebody without a name: `a neighbour who had come to borrow a torch`.
  mutating func noteNewcomer(_ mention: Mention) {
    guard mention.kind == .title, mention.head?.kind == .person, let noun = mention.description.last else { return }
    if mention.determiner != nil { lastDescribed = mention }
    guard mention.determiner == "a" || mention.determiner == "an" || mention.determiner == "another" else {
      return
    }
    newcomers[noun] = mention.utf8Range.lowerBound
  }

  /// Whom a description of the sentence before calls, for a pronoun that means nobody else: `Police said the driver was
  /// drunk. He told officers`.
  mutating func described(before position: Int, agreeingWith pronoun: Mention.Pronoun, in article: Article) -> ID? {
    guard pronoun == .he || pronoun == .she, let title = lastDescribed,
      sentence(at: position) - sentence(at: title.utf8Range.lowerBound) == 1,
      title.head?.gender == nil || (title.head?.gender == .male) == (pronoun == .he)
    else { return nil }
    return resolve(title, in: article).flatMap { agrees(entries[$0], with: pronoun) ? $0 : nil }
  }

  func isCountry(_ id: ID) -> Bool { Self.countries.contains(entries[id].name) }

  /// Countries whose names look like an organization's acronym.
  static let countries: Set<String> = ["UK", "US", "U.S.", "U.K.", "USA", "UAE", "EU", "UN", "E.U.", "U.N."]
}
