/// Reads what belongs to a phrase beside its name or head: letters, parentheses, a second title, an affiliation.
extension MentionFinder {
  /// Whether all there is of a phrase is an adjective: the Israelis are no `Israeli jets`.
  ///
  /// Of troops and leaderships, which speak, it becomes a description.
  func isBareAdjective(_ mention: inout Mention.Fields) -> Bool {
    let end = mention.elements.upperBound
    guard mention.kind == .name, mention.name.count == 1, mention.honorific == nil, mention.description.isEmpty,
      let adjective = mention.name.first, !adjective.isPossessive, Lexicon.isDemonym(adjective.key),
      wordClass(end) == .modifier, let noun = sentence.word(end), !noun.key.hasSuffix("ed"), !noun.key.hasSuffix("ing"),
      !noun.key.hasSuffix("ly"), noun.traits.isDisjoint(with: [.irregularVerb, .auxiliary])
    else { return false }
    guard Self.adjectiveBodies.contains(noun.key), !noun.isPossessive else { return true }
    mention.kind = .title
    mention.description = sentence.memory.array([adjective.key, noun.key])
    mention.descriptionRange = adjective.utf8Range.lowerBound..<noun.stemEnd
    mention.name = KeptArray()
    mention.isOrganization = false
    mention.elements = mention.elements.lowerBound..<(end + 1)
    return false
  }

  /// Whether a name only says which one a thing is: `Bramble’s Wide-Screen offer`.
  func isPossessedModifier(_ mention: Mention.Fields) -> Bool {
    mention.kind == .name && mention.description.isEmpty && mention.name.count == 2 && mention.name[0].isPossessive
      && !Lexicon.isFirstName(mention.name[1].key) && isPlainNoun(mention.elements.upperBound)
  }

  /// Whether the word at `i` can only be a noun, of all that no table knows.
  func isPlainNoun(_ i: Int) -> Bool {
    guard wordClass(i) == .modifier, let word = sentence.word(i), !word.isCapitalized else { return false }
    return !["s", "ed", "ing", "ly"].contains(where: word.key.hasSuffix) && !word.traits.contains(.irregularVerb)
  }

  private static let adjectiveBodies: WordSet = [
    "forces", "troops", "leadership", "media", "public", "team", "side", "delegation", "parliament", "cabinet",
    "establishment", "nationals", "citizens", "regime", "intelligence", "squad", "mission", "camp", "presidency",
  ]

  /// `Ann Marlowe KC` is called `Ann Marlowe`.
  func dropPostnominals(_ mention: inout Mention.Fields) {
    // `One Fianna Fáil TD`
    if let last = mention.name.last, last.traits.contains(.postnominal), let noun = last.roleNoun,
      let determiner = mention.determiner, determiner != "the" || !Lexicon.isFirstName(mention.name[0].key)
    {
      mention.kind = .title
      mention.description = sentence.memory.array(mention.name.lazy.map(\.key))
      mention.descriptionRange = mention.name[0].utf8Range.lowerBound..<last.stemEnd
      mention.head = noun
      mention.name = KeptArray()
      return
    }
    while mention.name.count > 2, let last = mention.name.last, last.traits.contains(.postnominal),
      // `Ann Marlowe Jr.` is not her mother.
      !Lexicon.juniors.contains(last.key)
    {
      if ["ii", "iii", "iv"].contains(last.key) { mention.suffixEnd = last.stemEnd }
      mention.name = KeptArray(mention.name.dropLast())
    }
  }

  /// `the NSPCC’s Ann Marlowe` and `Sinn Féin’s Ann Marlowe` are `Ann Marlowe`.
  func dropOwner(_ mention: inout Mention.Fields) {
    guard mention.name.count > 2, let owner = mention.name.dropLast(2).lastIndex(where: \.isPossessive) else { return }
    // `the Bureau of Shipping’s Ann Marlowe`, but not `the People’s Bank`
    let behind = mention.name[(owner + 1)...]
    let isPerson = behind.first.map { Lexicon.isFirstName($0.key) } ?? false
    guard
      !(isPerson ? behind.dropFirst() : mention.name[...]).contains(where: { $0.traits.contains(.organizationWord) })
    else { return }
    mention.description = sentence.memory.array(mention.name[...owner].lazy.map(\.key))
    mention.name = KeptArray(mention.name[(owner + 1)...])
    mention.determiner = nil
    mention.isOrganization = false
  }

  /// `Tory Ann Marlowe` is Ann Marlowe.
  func dropParty(_ mention: inout Mention.Fields) {
    guard mention.kind == .name, mention.name.count > 2, !mention.isOrganization || mention.determiner == "the",
      let party = mention.name.first,
      !party.isPossessive, Self.partyWords.contains(party.key), Lexicon.isFirstName(mention.name[1].key)
    else { return }
    mention.name = KeptArray(mention.name.dropFirst())
    mention.isOrganization = false
    mention.description = sentence.memory.array(mention.description + [party.key])
  }

  /// `the Unison union` is Unison.
  func readOwnName(_ mention: inout Mention.Fields) {
    guard mention.kind == .title, let head = mention.head, head.kind == .organization, mention.determiner == "the",
      let last = mention.description.last,
      case let isDouble = last == "tank" || last == "agency" && mention.description.dropLast().last == "news",
      SpeakerDirectory.genericNouns.contains(last) && !Self.offices.contains(last) || isDouble
    else { return }
    // `the Harbour Foundation think tank`, `the Harbour news agency`
    let names = mention.elements.compactMap(sentence.word).dropFirst().dropLast(isDouble ? 2 : 1)
    guard let first = names.first,
      names.allSatisfy({ $0.isCapitalized && !$0.isPossessive && ($0.roleNoun == nil || isDouble) }),
      !first.traits.contains(.determiner)
    else { return }
    mention.kind = .name
    mention.name = sentence.memory.array(names)
    mention.description = sentence.memory.array(CollectionOfOne(last))
    mention.isOrganization = true
  }

  /// Bodies that the capitalized words before them do not name: `the Labour council`.
  private static let offices: WordSet = [
    "council", "committee", "department", "ministry", "force", "agency", "group", "company", "firm", "insurer",
    "lender", "carrier", "bank", "airline", "retailer", "maker", "supplier", "provider", "operator", "chain", "giant",
    "startup", "start-up", "publisher", "broadcaster", "supermarket", "bookmaker", "school", "hospital", "university",
    "regulator", "watchdog", "body", "newspaper",
  ]

  /// `its founder and chief executive`
  func readSecondTitle(_ mention: inout Mention.Fields, limit: Int) {
    let end = mention.elements.upperBound
    guard mention.kind == .title, mention.head?.kind == .person, sentence.key(end) == "and", end + 1 < limit,
      !(sentence.word(end + 1)?.traits.contains(.determiner) ?? true)
    else { return }
    let second = headEnd(from: end + 1, limit: limit)
    guard second > end + 1, sentence.word(second - 1)?.roleNoun?.kind == .person,
      (end + 1..<second).allSatisfy({ wordClass($0) != .name })
    else { return }
    mention.elements = mention.elements.lowerBound..<second
  }

  /// What stands in parentheses behind a name: an acronym, or a party, a seat or an age.
  func readParenthesis(_ mention: inout Mention.Fields) {
    let end = mention.elements.upperBound
    guard sentence.elements.indices.contains(end), sentence.elements[end].kind == .openParenthesis else { return }
    let inside = end + 1..<min(end + 7, sentence.elements.count)
    let close = inside.first { sentence.elements[$0].kind == .closeParenthesis }
    guard let close, close > end + 1 else { return }
    if close == end + 2, let word = sentence.word(end + 1), isAcronym(word, of: mention) {
      mention.acronym = word.key
      mention.isOrganization = mention.kind == .name
    } else if mention.kind != .name || sentence.quotation(end + 1) != nil {
      return
    }
    mention.elements = mention.elements.lowerBound..<(close + 1)
  }

  /// Whether `word` abbreviates the name: its initials, or any acronym behind what is no person's name.
  private func isAcronym(_ word: Word, of mention: Mention.Fields) -> Bool {
    guard mention.honorific == nil, mention.head?.kind != .person, word.isCapitalized else { return false }
    let names = mention.name.filter(\.isCapitalized)
    let initials = names.map(\.key.firstByte)
    let letters = word.key.bytes
    if letters.count >= 2, letters.count <= initials.count + 1, letters.first == initials.first,
      initials.count(where: letters.contains) * 3 >= initials.count * 2
    {
      return true
    }
    guard word.isAcronym, !Self.parties.contains(word.key) else { return false }
    return mention.kind == .title || mention.name.first.map { !Lexicon.isFirstName($0.key) } ?? true
  }

  private static let parties: WordSet = [
    "snp", "dup", "ld", "sdlp", "uup", "tuv", "alp", "lnp", "ndp", "mp", "msp", "td",
  ]

  func readAffiliation(_ mention: inout Mention.Fields, limit: Int) {
    let end = mention.elements.upperBound
    // `the standing committee on trade and travel`
    if mention.kind == .title, let topic = endOfInquiry(from: end) {
      mention.elements = mention.elements.lowerBound..<topic
      return
    }
    guard mention.kind == .title, let key = sentence.key(end), ["of", "for", "at", "from"].contains(key),
      end + 1 < limit
    else { return }
    // `The survey of 2,105 tenants` is not theirs.
    if key == "of", mention.description.last.map(SpeakerDirectory.documentNouns.contains) ?? false { return }
    if let affiliation = phrase(at: end + 1, limit: limit).map(Mention.init), affiliation.elements.lowerBound <= end + 3
    {
      // `Cabinet member for highways Cllr Ann Marlowe` is she.
      if affiliation.kind == .name, affiliation.elements.lowerBound > end + 1, affiliation.honorific != nil,
        affiliation.determiner == nil
      {
        mention.kind = .name
        mention.name = affiliation.name
        mention.honorific = affiliation.honorific
        mention.elements = mention.elements.lowerBound..<affiliation.elements.upperBound
        readParenthesis(&mention)
        return
      }
      mention.affiliation = sentence.memory.array(CollectionOfOne(affiliation))
      mention.elements = mention.elements.lowerBound..<affiliation.elements.upperBound
    } else if key == "of" || key == "for", let topic = topicEnd(from: end + 1, limit: limit) {
      // `director of policy at the Harbour Trust`
      mention.elements = mention.elements.lowerBound..<topic
      readAffiliation(&mention, limit: limit)
    }
  }

  /// The end of a short run of plain words, such as the field in `director of public policy`.
  private func topicEnd(from start: Int, limit: Int) -> Int? {
    var i = start
    if sentence.word(i)?.traits.contains(.determiner) ?? false { i += 1 }
    let first = i
    // `the editor of a British tabloid`
    while i < min(limit, first + 4), wordClass(i) == .modifier || i == first && Lexicon.isDemonym(sentence.key(i) ?? "")
    {
      i += 1
    }
    return i > first ? i : nil
  }
}
