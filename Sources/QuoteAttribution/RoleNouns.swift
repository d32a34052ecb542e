/// Nouns that can be the head of a phrase that names a speaker: `the home secretary`, `campaigners`.
enum RoleNouns {
  struct Noun: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case person, organization, people }
    var kind: Kind
    var gender: Lexicon.Gender?
    /// Whether it speaks for someone else: `a spokesman for Ofcom`.
    var speaksForOthers = false
  }

  /// The noun `word`, or the last part of a compound: `vice-president`.
  static subscript(word: WordKey) -> Noun? {
    if let noun = nouns[word] { return noun }
    guard word.contains(UInt8(ascii: "-")) else { return nil }
    let bytes = word.bytes
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    // `mum-of-three`, `mother-in-law`
    let parts = bytes.split(separator: UInt8(ascii: "-")).map { $0.withUnsafeBytes { WordKey($0) } }
    if parts.count > 2, parts[1] == "of" || parts[1] == "in" { return nouns[parts[0]] }
    return nouns[bytes[(hyphen + 1)...].withUnsafeBytes { WordKey($0) }]
  }

  /// Every noun by its word.
  static var all: some Sequence<(word: WordKey, value: Noun)> { nouns.all }

  private static let nouns: WordTable<Noun> = {
    var nouns: [WordKey: Noun] = [:]
    for word in words(of: persons) {
      nouns[WordKey(word)] = Noun(kind: .person)
      if !withoutPlural.contains(word) { nouns[WordKey(plural(of: word))] = Noun(kind: .people) }
    }
    for word in words(of: organizations) { nouns[WordKey(word)] = Noun(kind: .organization) }
    for word in words(of: peoples) { nouns[WordKey(word)] = Noun(kind: .people) }
    for word in [
      "chairwoman", "spokeswoman", "mother", "mum", "mom", "grandmother", "widow", "policewoman", "businesswoman",
      "woman", "girl", "wife", "daughter", "sister", "actress", "congresswoman", "schoolgirl", "aunt", "niece",
      "gran", "nan", "nana", "barmaid", "lady", "grandma", "saleswoman", "girlfriend", "councilwoman", "duchess",
      "assemblywoman", "alderwoman", "selectwoman", "anchorwoman", "waitress", "stewardess", "ballerina", "heiress",
      "headmistress", "stepmother", "stepmum", "stepdaughter", "godmother", "granddaughter", "fiancée", "fiancee",
      "bride", "nun", "princess", "landlady", "postmistress", "proprietress", "seamstress", "ombudswoman", "midwife",
      "chairlady",
    ] as WordSet {
      nouns[word, default: Noun(kind: .person)].gender = .female
    }
    for word in [
      "chairman", "spokesman", "father", "dad", "grandfather", "policeman", "businessman", "man", "boy", "husband",
      "son", "brother", "brother-in-law", "granddad", "grandad", "grandpa", "salesman", "boyfriend", "councilman",
      "fireman", "gentleman", "ferryman", "fisherman", "congressman", "schoolboy", "uncle", "nephew", "widower",
      "assemblyman", "alderman", "selectman", "anchorman", "waiter", "cameraman", "barman", "milkman", "doorman",
      "tradesman", "handyman", "clergyman", "headmaster", "stepfather", "stepdad", "stepson", "godfather", "grandson",
      "fiancé", "fiance", "monk", "prince", "duke", "gunman", "conman", "frontman", "stuntman", "statesman", "postman",
      "pontiff", "imam", "airman", "batsman", "linesman",
    ] as WordSet {
      nouns[word, default: Noun(kind: .person)].gender = .male
    }
    for word in ["spokesperson", "spokesman", "spokeswoman", "spokespeople", "rep"] as WordSet {
      nouns[word]?.speaksForOthers = true
    }
    return WordTable(nouns.map { (word: $0.key, value: $0.value) })
  }()

  private static func words(of list: String) -> [String] {
    list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(Substring($0)) }
  }

  private static func plural(of word: String) -> String {
    if word.hasSuffix("man") { return word.dropLast(3) + "men" }
    if word.hasSuffix("person") { return word.dropLast(6) + "people" }
    if word.hasSuffix("wife") { return word.dropLast(2) + "ves" }
    if word.hasSuffix("y"), !["ay", "ey", "oy"].contains(where: word.hasSuffix) { return word.dropLast() + "ies" }
    return word + (["s", "x", "ch", "sh"].contains(where: word.hasSuffix) ? "es" : "s")
  }
}
