import Tokenization

/// What a speaker without a name is called: `senior official` for `A senior official`.
extension SpeakerAttributor {
  /// `Ann Vale, Ida Corrin and Jo Moor`; `Ann and Jo Vale`.
  static func joined(_ names: [String]) -> String? {
    guard let last = names.last else { return nil }
    if names.count == 1 { return last }
    let parts = names.map { $0.split(separator: " ") }
    if names.count == 2,
      parts.allSatisfy({ $0.count == 2 && $0[1] == parts[0][1] && $0[1].first?.isUppercase ?? false })
    {
      return "\(parts[0][0]) and \(last)"
    }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The name of an entry: for a description without its article and without the capital of a sentence’s first word.
  mutating func name(of id: SpeakerDirectory.ID) -> String {
    if namesGiven.count < directory.entries.count {
      namesGiven += repeatElement(nil, count: directory.entries.count - namesGiven.count)
    }
    if let name = namesGiven[id] { return name }
    var name = writtenName(of: id)
    // A line may end within it.
    if name.withUTF8({ $0.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }) {
      name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    namesGiven[id] = name
    return name
  }

  private mutating func writtenName(of id: SpeakerDirectory.ID) -> String {
    guard directory.entries[id].isDescription, !directory.entries[id].hasFullName else {
      return directory.entries[id].name
    }
    var name = Substring(directory.entries[id].name)
    // Only these letters start an article.
    let mayHaveArticle =
      name.utf8.first.map { $0 | 0x20 == UInt8(ascii: "a") || $0 | 0x20 == UInt8(ascii: "t") } ?? false
    let article =
      mayHaveArticle ? ["A ", "An ", "a ", "an ", "The ", "the "].first { name.utf8.starts(with: $0.utf8) } : nil
    if let article, name.utf8.count > article.utf8.count { name = name.dropFirst(article.count) }
    guard directory.entries[id].opensSentence, article == nil, let first = name.first, first.isUppercase else {
      return String(name)
    }
    let word = name.prefix { $0 != " " }
    let key = WordKey(word.lowercased())
    // `Courier, the app,`: one person has an article.
    if word.count == name.count, RoleNouns[key]?.kind == .person { return String(name) }
    let next = name.dropFirst(word.count + 1)
    // `New Zealand officials`, `Bank of Harbour figures`
    if word == "New", next.first?.isUppercase ?? false { return String(name) }
    if RoleNouns[key]?.kind == .organization, next.hasPrefix("of ") { return String(name) }
    // `MPs`, `AI experts`
    guard word.dropFirst().allSatisfy({ !$0.isUppercase }), isCommon(key) else { return String(name) }
    return first.lowercased() + name.dropFirst()
  }

  /// Whether a word that a sentence opens with would be written small within one.
  private mutating func isCommon(_ word: WordKey) -> Bool {
    if Lexicon.determiners.contains(word) || Self.commonAdjectives.contains(word) { return true }
    if Lexicon.isDemonym(word) || Self.properNouns.contains(word) { return false }
    if RoleNouns[word] != nil { return !isCapitalizedWithin(word) || isSmallWithin(word) }
    return isSmallWithin(word) && !isCapitalizedWithin(word)
  }

  /// Whether `word` is written small anywhere.
  private mutating func isSmallWithin(_ word: WordKey) -> Bool {
    if let smallWords { return smallWords.contains(word) }
    asksForWords += 1
    if asksForWords <= Self.fewAsks {
      return sentences.contains { $0.elements.contains { $0.key == word && $0.word?.isCapitalized == false } }
    }
    var words = WordIndex<Void>()
    for sentence in sentences {
      for case let word? in sentence.elements.lazy.map(\.word) where !word.isCapitalized { words.insert(word.key) }
    }
    smallWords = words
    return words.contains(word)
  }

  /// Nouns for people that keep their capital.
  private static let properNouns: WordSet = [
    "republicans", "democrats", "conservatives", "tories", "liberals", "greens", "republican", "democrat", "mp", "mps",
    "dems", "tory",
  ]

  /// What sources without a name are called in front of the noun.
  private static let commonAdjectives: WordSet = [
    "others", "another", "senior", "local", "top", "former", "current", "new", "old", "leading", "some", "many",
    "several", "most", "other",
    "unnamed", "anonymous", "independent", "medical", "military", "legal", "political", "industry", "market", "trade",
    "oil", "gas", "government", "federal", "state", "city", "county", "diplomatic", "official", "initial",
    "preliminary", "early", "recent", "media", "press", "news", "security", "intelligence", "defence", "defense",
    "health", "hospital", "rescue", "emergency", "aid", "police", "fire", "army", "company", "business", "financial",
    "money", "bank", "union", "school", "church", "family", "anti-abuse", "child", "human", "civil", "environmental",
    "consumer", "animal", "women", "rights", "opposition", "coalition", "rival", "fellow", "young", "older", "younger",
    "parents", "retired", "angry", "worried", "critics", "computer", "internet", "online", "scientific", "academic",
    "election", "campaign", "opinion", "exit", "court", "prison", "border", "customs", "tax", "transport", "airport",
    "airline", "shipping", "farm", "food", "energy", "water", "power", "nuclear", "coffee", "cocoa", "sugar", "grain",
    "cotton", "metal", "gold", "currency", "bond", "stock", "share", "dealers", "hundreds", "dozens", "thousands",
    "scores", "three", "four", "seven", "eight", "nine", "ten", "eleven", "twelve", "few", "both", "all", "more",
    "less", "forensic", "expert", "outside", "foreign", "regional", "national", "public", "private", "community",
    "religious", "tribal", "rebel", "opponents", "prominent", "influential", "high-ranking", "high-profile",
    "well-placed", "reliable", "informed", "neighbouring", "neighboring", "nearby", "elderly", "injured", "surviving",
    "eyewitness", "experts", "veteran",
  ]
}
