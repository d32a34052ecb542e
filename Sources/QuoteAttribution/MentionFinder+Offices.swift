/// Offices with the body they belong to in front of a name, without a comma between.
extension MentionFinder {
  /// `Director of Hull Airport Ann Marlowe` is she, `ambassador to Norway Ann Marlowe` too.
  ///
  /// `A spokesman for Minister Ann Marlowe` is not: the name must stand behind a noun or a name that is no office.
  func readHolder(_ mention: inout Mention.Fields, limit: Int) {
    let start = mention.elements.upperBound
    guard mention.kind == .title, mention.head?.kind == .person,
      mention.determiner == nil || mention.determiner == "the",
      let link = sentence.key(start), Self.officeLinks.contains(link), let name = holder(behind: start, limit: limit)
    else { return }
    if let body = phrase(at: start + 1, limit: name.lowerBound).map(Mention.init),
      body.elements.upperBound <= name.lowerBound
    {
      mention.affiliation = sentence.memory.array(CollectionOfOne(body))
    }
    mention.kind = .name
    mention.name = sentence.words(name)
    mention.elements = mention.elements.lowerBound..<name.upperBound
  }

  private static let officeLinks: WordSet = ["of", "for", "at", "from", "with", "to", "in", "on"]

  /// Where a person’s name stands behind the link at `start` and what it links.
  private func holder(behind start: Int, limit: Int) -> Range<Int>? {
    var i = start + 1
    while i < limit, let word = sentence.word(i) {
      if i > start + 1, isName(i), isName(i + 1), Lexicon.isFirstName(word.key), mayEndOffice(i - 1) {
        var end = i + 1
        while end < limit, isName(end), sentence.word(end)?.traits.contains(.postnominal) == false { end += 1 }
        return endsPerson(i..<end) ? i..<end : nil
      }
      guard isName(i) || wordClass(i) == .modifier || wordClass(i) == .role || Self.bodyLinks.contains(word.key),
        sentence.cue(at: i) == nil
      else { return nil }
      i += 1
    }
    return nil
  }

  private static let bodyLinks: WordSet = ["of", "the", "and", "for", "on", "at", "in"]

  /// Whether the word at `i` can be the last of a body’s or a field’s name: `Airport`, but not `Minister` nor `Ann`.
  private func mayEndOffice(_ i: Int) -> Bool {
    guard let word = sentence.word(i), !word.isPossessive, !Self.bodyLinks.contains(word.key) else { return false }
    if word.isCapitalized { return word.roleNoun.map { $0.kind == .organization } ?? !Lexicon.isFirstName(word.key) }
    return wordClass(i) == .modifier
  }

  /// Whether the words of `name` are a person’s and nothing else: `Ann Marlowe`, but not `Ann Marlowe Trust`.
  private func endsPerson(_ name: Range<Int>) -> Bool {
    name.count <= 4
      && name.dropFirst().allSatisfy { i in
        guard let word = sentence.word(i), wordClass(i) == .name else { return false }
        return !word.isPossessive && !word.traits.contains(.organizationWord)
          && !Lexicon.companyWords.contains(word.key)
      }
  }

  /// Whether the `and` or comma at `i` joins the fields of an office: `Health and Social Care Secretary`, `Culture, Media
  /// and Sport Secretary`, but not `Ms Vale and Home Secretary Ann Marlowe`.
  func joinsFields(at i: Int, first: Int) -> Bool {
    guard i > first, (first..<i).allSatisfy(isName), let next = sentence.key(i + 1), isName(i + 1),
      !Self.wholeOffices.contains(next), let start = sentence.key(first), !Lexicon.isFirstName(start),
      wordClass(first) != .honorific
    else { return false }
    var end = i + 1
    while end < i + 7, isName(end) || sentence.key(end) == "and" {
      if end > i + 1, let key = sentence.key(end), Self.fieldOffices.contains(key) {
        return sentence.key(i) == "and" || (i + 1..<end).contains { sentence.key($0) == "and" }
      }
      end += 1
    }
    return false
  }

  private static let fieldOffices: WordSet = [
    "minister", "secretary", "commissioner", "spokesman", "spokeswoman", "spokesperson", "undersecretary", "committee",
    "editor", "correspondent", "director", "chairman", "chairwoman", "convener",
  ]

  /// What begins an office that has no other field: `Prime Minister`.
  private static let wholeOffices: WordSet = ["prime", "first", "home", "foreign", "deputy", "shadow", "chief"]

  /// Whether the role noun at `i` follows the full name from `first` without belonging to it: `Ann Marlowe head of the
  /// trust`, but not `Ann Marlowe adviser Piers Vale`.
  func opensApposition(at i: Int, first: Int) -> Bool {
    guard let word = sentence.word(i), !word.isCapitalized, word.roleNoun?.kind == .person,
      word.roleNoun?.speaksForOthers == false, i - first >= 2, (first..<i).allSatisfy(isName),
      !(sentence.word(first - 1)?.traits.contains(.determiner) ?? false),
      let name = (first..<i).first(where: { wordClass($0) != .honorific }), i - name >= 2,
      Lexicon.isFirstName(sentence.key(name) ?? ""), sentence.word(i - 1)?.isPossessive == false
    else { return false }
    var end = i
    while end < i + 4, wordClass(end) == .role || wordClass(end) == .modifier { end += 1 }
    return sentence.key(end) == "of" || sentence.key(end) == "at" || sentence.key(end) == "with"
  }

  /// Whether the `and` at `i` joins two adjectives of a phrase: `Italian and Greek officials`, `health and safety
  /// inspectors`.
  func joinsAdjectives(at i: Int, first: Int) -> Bool {
    guard sentence.key(i) == "and", i == first + 1, let one = sentence.key(first), let other = sentence.key(i + 1),
      Self.adjectives.contains(one) || isName(first) && Lexicon.isDemonym(one),
      Self.adjectives.contains(other) || isName(i + 1) && Lexicon.isDemonym(other)
    else { return false }
    return (i + 2..<i + 4).contains { sentence.word($0)?.roleNoun.map { $0.kind != .person } ?? false }
  }

  /// Words that describe officials and other sources in pairs.
  static let adjectives: WordSet = [
    "state", "federal", "local", "national", "regional", "city", "county", "military", "civilian", "government",
    "opposition", "health", "safety", "fire", "senior", "junior", "current", "former", "religious", "community",
    "business", "union", "political", "industry", "public", "private", "defence", "defense", "foreign", "domestic",
    "provincial", "municipal", "trade", "law", "justice", "security", "intelligence", "police", "army", "medical",
    "human", "rights", "environmental", "consumer", "labor", "labour", "civil", "church", "hospital", "u.s", "us", "uk",
    "eu", "western", "eastern", "northern", "southern", "oil", "gas", "shipping", "financial", "legal", "academic",
  ]
}
