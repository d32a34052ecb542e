/// Names that say where or when, and addresses that speak.
extension MentionFinder {
  /// Whether a name says where: `offices in Bradford`, `a firehouse in Red Mill`, but not `faith in Ann Marlowe`.
  func isPlace(_ mention: Mention.Fields) -> Bool {
    guard mention.kind == .name, mention.name.count <= 3, mention.honorific == nil, mention.description.isEmpty else {
      return false
    }
    if mention.name.count > 1, let last = mention.name.last {
      if Self.places.contains(last.key), mention.name[0].key != "red",
        mention.determiner == "the" || !Lexicon.isFirstName(mention.name[0].key)
      {
        return true
      }
      // `the destroyer USS Marlowe`
      if Self.ships.contains(mention.name[0].key), mention.name[0].isAcronym { return true }
    }
    guard !mention.isOrganization else { return false }
    guard mention.determiner == nil, let key = sentence.key(mention.elements.lowerBound - 1),
      ["in", "near", "outside"].contains(key)
    else { return false }
    return mention.name.count == 1
      || !Lexicon.isFirstName(mention.name[0].key)
        && !(sentence.key(mention.elements.lowerBound - 2).map(Self.holdings.contains) ?? false)
  }

  /// Words at the end of the names of places, days and agreements, which say nothing.
  private static let places: WordSet = [
    "avenue", "road", "lane", "drive", "boulevard", "square", "park", "beach", "river", "lake", "bay", "island",
    "islands", "valley", "mountain", "mountains", "creek", "highway", "plaza", "pier", "bridge", "eve", "day",
    "gardens", "accord", "accords", "treaty", "pact", "crescent", "terrace", "parkway", "harbor", "harbour", "coast",
    "peninsula", "strait", "canal", "forest", "desert", "interstate", "freeway", "motorway", "turnpike", "crossroads",
    "roundabout", "cemetery", "stadium", "arena",
  ]

  private static let ships: WordSet = ["uss", "hms", "hmas", "hmcs", "hmnzs", "rms", "ss", "mv", "ins", "usns"]

  /// `one of the lawyers` is one.
  func readPartitive(_ mention: inout Mention.Fields) {
    let start = mention.elements.lowerBound
    guard mention.kind == .title, mention.head?.kind == .people, sentence.key(start - 1) == "of",
      let number = sentence.key(start - 2), number == "one" || number == "another"
    else { return }
    mention.elements = start - 2..<mention.elements.upperBound
    mention.utf8Range = range(mention.elements)
    mention.determiner = number
  }

  /// What one has in a company or a person.
  private static let holdings: WordSet = [
    "shares", "stake", "stakes", "stock", "faith", "trust", "confidence", "belief", "interest", "investment",
    "investments", "investors", "investor", "invested", "shareholder", "shareholders", "holding",
  ]

  /// Whether the word at `i` and a number are an address that speaks: `No 10`.
  func isDowningStreet(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized, word.key == "no" || word.key == "number" else {
      return false
    }
    return sentence.key(i + 1) == "10" || sentence.key(i + 1) == "11"
  }
}
