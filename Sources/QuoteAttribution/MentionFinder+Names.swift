/// Divides a phrase into description, honorific and name.
extension MentionFinder {
  /// Divides the words from `first` to `end` into description, honorific and name.
  func classify(_ mention: inout Mention.Fields, first: Int, end: Int) {
    let lastRole = (first..<end).last { wordClass($0) == .role }
    let lastHonorific = (first..<end).last { wordClass($0) == .honorific }
    let firstName = (first..<end).first { wordClass($0) == .name || wordClass($0) == .honorific }
    if let lastHonorific, lastHonorific + 1 < end, lastHonorific > lastRole ?? -1 {
      mention.honorific = sentence.key(lastHonorific)
      mention.name = sentence.words(lastHonorific + 1..<end)
      if mention.name.count > 2, mention.name[1].key == "of" {
        mention.seatEnd = mention.name.last?.stemEnd
        mention.name = KeptArray(mention.name.prefix(1))
      }
      if lastRole == nil {
        // `a case Ms Marlowe`: the words before are no part of the phrase.
        let opening = (first...lastHonorific).first { wordClass($0) == .honorific } ?? lastHonorific
        // `Republican Sen. Ann Marlowe`
        let hasParty = opening == first + 1 && Self.partyWords.contains(sentence.key(first) ?? "")
        let start = hasParty ? first : opening
        mention.elements = (start == first ? mention.elements.lowerBound : start)..<end
      }
      // `Rt Hon`, and the role before: `Prime Minister Sir`.
      let describing = (first..<lastHonorific).filter { wordClass($0) != .honorific }
      setDescription(&mention, to: lastRole == nil ? [] : describing, head: lastRole)
    } else if let lastRole, lastRole + 1 < end, wordClass(lastRole + 1) != .name || linksCause(lastRole + 1) {
      // `Alliance for Creative Software`, `Secretary of State for Science`
      if sentence.word(lastRole)?.roleNoun?.kind == .organization {
        mention.isOrganization = true
        mention.name = sentence.words((firstName.map { min($0, lastRole) } ?? lastRole)..<end)
      } else if let name = personName(from: lastRole + 2, to: end) {
        mention.name = sentence.words(name..<end)
        setDescription(&mention, to: first..<name, head: lastRole)
      } else {
        mention.kind = .title
        setDescription(&mention, to: first..<end, head: lastRole)
      }
    } else if let lastRole, lastRole + 1 < end {
      mention.name = sentence.words(lastRole + 1..<end)
      setDescription(&mention, to: first..<lastRole + 1, head: lastRole)
      if let head = mention.head, head.kind != .person,
        !namesPeople(head, behind: lastRole, lastRole + 1..<end, first: first)
      {
        mention.isOrganization = true
      }
    } else if let lastRole, !isOrganizationName(lastRole, from: first) {
      mention.kind = .title
      setDescription(&mention, to: first..<lastRole + 1, head: lastRole)
      mention.namesBodyOfOffice = !isName(lastRole) && (first..<lastRole).contains(where: namesBodyOfOffice)
    } else if let firstName = lastRole == nil ? firstName : (first..<end).first(where: isName) {
      mention.name = sentence.words(firstName..<end)
      // `the Hull-based Bramble Trust`
      let isPlaced = firstName > first && (first..<firstName).allSatisfy(tellsPlace)
      if !isPlaced, mention.determiner == nil || firstName > first {
        // `tackle Facebook`: the words before are no part of the phrase.
        mention.elements = (firstName == first ? mention.elements.lowerBound : firstName)..<end
        // `the client Marlowe`, `The answer made Marlowe smile`
        if firstName > first { mention.determiner = nil }
      } else if sentence.key(firstName - 1)?.hasSuffix("-old") ?? false {
        // `the 24-year-old Marlowe` is no body.
        mention.determiner = nil
      }
    }
    if mention.kind == .name, mention.honorific == nil, !mention.isOrganization {
      mention.isOrganization = namesOrganization(mention)
    }
    // `Barnardo's said`, but not `A pal of Ann’s said`
    if mention.kind == .name, mention.name.count == 1, mention.name[0].isPossessive,
      sentence.key(mention.elements.lowerBound - 1) != "of",
      isPastCue(end) || endsName(end - 1)
    {
      mention.isOrganization = true
      mention.keepsPossessive = true
    }
  }

  /// Whether the word at `i` says whose an office is: `Harbour chief`, but not `Italian leader` nor `Marlowe’s aide`.
  private func namesBodyOfOffice(_ i: Int) -> Bool {
    guard i > 0, let word = sentence.word(i), word.isCapitalized else { return false }
    return !word.isPossessive && word.roleNoun == nil && !Lexicon.isDemonym(word.key)
      && !SpeakerDirectory.vagueModifiers.contains(word.key) && !Self.adjectives.contains(word.key)
  }

  /// Whether the name behind a plural or behind a body is a person's: `Businessmen Ann Marlowe and Piers Vale`, `Harbour
  /// Parks Bureau Ann Marlowe`.
  private func namesPeople(_ head: RoleNouns.Noun, behind role: Int, _ name: Range<Int>, first: Int) -> Bool {
    (head.kind == .people || role > first && isName(role)) && (2...3).contains(name.count)
      && Lexicon.isFirstName(sentence.key(name.lowerBound) ?? "")
      && !name.contains { sentence.word($0)?.traits.contains(.organizationWord) ?? true }
  }

  /// Where a person's name starts behind an office: `Minister for Health Ann Marlowe`.
  private func personName(from start: Int, to end: Int) -> Int? {
    guard start < end - 1 else { return nil }
    return (start..<end - 1).first { i in
      isName(i) && Lexicon.isFirstName(sentence.key(i) ?? "")
        && !(sentence.key(i - 1).map { $0 == "of" || $0 == "for" } ?? false)
    }
  }

  /// Whether the role noun at `i` ends a proper name: `Home Affairs Committee`.
  private func isOrganizationName(_ i: Int, from first: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized else { return false }
    // `the National Council of Policyholder Advocates`
    if word.roleNoun?.kind == .people,
      (first..<i).contains(where: { isName($0) && sentence.word($0)?.traits.contains(.organizationWord) ?? false })
    {
      return true
    }
    // `Harbour Data Partners`
    guard word.roleNoun?.kind == .organization || word.key == "police" || Lexicon.companyWords.contains(word.key) else {
      return false
    }
    return i > first && isName(i - 1)
  }

  private func namesOrganization(_ mention: Mention.Fields) -> Bool {
    // `Mothers Against Litter`
    if mention.name.count > 2, ["for", "against", "without"].contains(mention.name[1].key) { return true }
    // `Ann Ward`
    if mention.name.count == 2, mention.determiner == nil, Lexicon.isFirstName(mention.name[0].key),
      Self.surnames.contains(mention.name[1].key), !Self.namesOfBuildings.contains(mention.name[0].key)
    {
      return false
    }
    // `Bill Marlowe` is nobody's bill.
    let opensAsPerson = mention.name.count > 1 && Lexicon.isFirstName(mention.name[0].key)
    if mention.name.dropFirst(opensAsPerson ? 1 : 0).contains(where: { $0.traits.contains(.organizationWord) }) {
      return true
    }
    // `Harlow & Webb`: the sign is no word.
    if zip(mention.name, mention.name.dropFirst()).contains(where: {
      $1.utf8Range.lowerBound - $0.utf8Range.upperBound == 3
    }) {
      return true
    }
    if mention.name.count > 1, let last = mention.name.last, Lexicon.companyWords.contains(last.key),
      !Lexicon.isFirstName(mention.name[0].key)
    {
      return true
    }
    if mention.head?.kind == .person { return mention.name.count == 1 && mention.name[0].isAcronym }
    guard mention.name.count == 1 else {
      guard let first = mention.name.first else { return mention.determiner == "the" }
      let isFirstName = Lexicon.isFirstName(first.key)
      // `the 6-foot-4 Dylan Kane`
      if isFirstName, mention.name.count == 2, sentence.key(mention.elements.lowerBound + 1) != first.key {
        return false
      }
      return mention.determiner == "the" || mention.name.contains(where: \.isAcronym) && !isFirstName
    }
    if mention.name[0].isAcronym { return true }
    // `the Marl-Aske reservoir`
    return mention.determiner == "the" && !isPlainNoun(mention.elements.upperBound)
  }

  /// Words of bodies’ names that also are surnames.
  private static let surnames: WordSet = ["ward", "hall", "law", "church", "house", "post", "street", "court", "watch"]

  private static let namesOfBuildings: WordSet = [
    "victoria", "grace", "christ", "albert", "charlotte", "george", "york", "kensington",
  ]

  private static let guards: WordSet = [
    "coast", "national", "border", "revolutionary", "republican", "civil", "home", "highway", "presidential", "state",
  ]

  static let partyWords: WordSet = [
    "republican", "democratic", "democrat", "labour", "conservative", "tory", "independent", "green", "liberal",
    "labor", "state", "federal", "us", "u.s", "liberals", "greens", "ukip", "snp",
  ]

  func setDescription(_ mention: inout Mention.Fields, to elements: some BidirectionalCollection<Int>, head: Int?) {
    var description = KeptArrayBuilder<WordKey>(in: sentence.memory, capacity: elements.count)
    for i in elements {
      if let key = sentence.key(i) { description.append(key) }
    }
    mention.description = description.finished()
    if let first = elements.first, let last = elements.last { mention.descriptionRange = range(first..<(last + 1)) }
    mention.head = head.flatMap(sentence.word)?.roleNoun
    // `the coast guard`
    if let last = mention.description.last, last == "guard" || last == "patrol", mention.description.count > 1,
      Self.guards.contains(mention.description[mention.description.count - 2])
    {
      mention.head = RoleNouns.Noun(kind: .organization)
    }
  }
}
