extension SentenceSplitter {
  /// What a full stop after a word can mean.
  enum FullStop {
    /// The word always goes on: `Mr.`, `e.g.`
    case neverEnds
    /// The word goes on before a number: `No. 10`, `s. 12`.
    case endsUnlessNumberFollows
    /// The stop may do both jobs: `a.m.`, `Ltd.`, `U.K.`. Only a word that starts sentences tells.
    case endsBeforeStarter
    case ends
  }

  /// The most letters of an abbreviation without inner stops.
  static let longestAbbreviation = 6

  /// What a full stop means after `word`, which is given without the stop itself.
  static func fullStop(after word: ArraySlice<UInt8>) -> FullStop {
    guard let key = key(of: word) else { return fullStop(after: String(decoding: word, as: UTF8.self).lowercased()) }
    return abbreviations[key] ?? .ends
  }

  /// Up to eight letters of ASCII as one number, in lower case; `nil` if that is not all there is.
  private static func key(of word: ArraySlice<UInt8>) -> UInt64? {
    guard word.count <= 8 else { return nil }
    var key: UInt64 = 0
    for byte in word {
      let letter = byte | 0x20
      guard (0x61...0x7A).contains(letter) else { return nil }
      key = key << 8 | UInt64(letter)
    }
    return key
  }

  /// The meanings of full stops behind all abbreviations that are letters alone.
  private static let abbreviations: [UInt64: FullStop] = {
    var meanings: [UInt64: FullStop] = [:]
    for word in [neverEnding, beforeNumbers, sometimesEnding].joined() {
      guard let key = key(of: Array(word.utf8)[...]) else { continue }
      meanings[key] = fullStop(after: word)
    }
    return meanings
  }()

  /// What a full stop means after `word` in lower case.
  private static func fullStop(after word: String) -> FullStop {
    if neverEnding.contains(word) { return .neverEnds }
    if beforeNumbers.contains(word) { return .endsUnlessNumberFollows }
    if sometimesEnding.contains(word) || isDottedAcronym(word) { return .endsBeforeStarter }
    return .ends
  }

  /// Whether `word` starts sentences so often that a capital on it shows where one begins.
  static func startsSentences(_ word: String) -> Bool { starters.contains(word) }

  /// Whether `word` reports speech after a quoted question: `“Why?” Ms Smith asked.`
  static func isCue(_ word: String) -> Bool { cues.contains(word) }

  /// Whether `word` alternates single letters and stops: `u.k`, `p.h.d`.
  private static func isDottedAcronym(_ word: String) -> Bool {
    let utf8 = Array(word.utf8)
    guard utf8.count >= 3, !utf8.count.isMultiple(of: 2) else { return false }
    return utf8.indices.allSatisfy { i in
      i.isMultiple(of: 2) ? (0x61...0x7A).contains(utf8[i]) : utf8[i] == UInt8(ascii: ".")
    }
  }

  private static let neverEnding: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "revd", "hon", "rt", "st", "fr", "messrs", "mme", "gen", "col", "maj",
    "lt", "capt", "cpl", "sgt", "insp", "supt", "det", "cllr", "gov", "sen", "rep", "pres", "vs", "cf", "viz", "e.g",
    "i.e", "eg", "ie", "approx", "rt.hon", "al", "ca", "d.c.i", "dept", "cmdr", "adm", "brig", "reps", "sens", "profs",
    "drs", "mt", "atty", "asst", "mgr", "msgr", "ald",
  ]

  private static let beforeNumbers: Set<String> = [
    "no", "nos", "fig", "figs", "para", "paras", "art", "arts", "sec", "s", "ss", "pp", "p", "vol", "ch", "cl", "reg",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  private static let sometimesEnding: Set<String> = [
    "a.m", "p.m", "am", "pm", "ltd", "inc", "co", "corp", "plc", "llp", "bros", "etc", "jr", "sr", "ph.d", "esq", "v",
    "ala", "ariz", "calif", "colo", "conn", "fla", "kan", "ky", "md", "mich", "minn", "mont", "neb", "nev", "okla",
    "tenn", "tex", "va", "vt", "wis", "wyo", "assn", "univ", "dist",
  ]

  private static let starters: Set<String> = [
    "a", "about", "after", "all", "also", "although", "an", "and", "as", "asked", "at", "because", "before", "both",
    "but", "by", "despite", "during", "each", "every", "following", "for", "from", "he", "her", "here", "his", "how",
    "however", "i", "if", "in", "instead", "is", "it", "its", "last", "later", "many", "meanwhile", "more", "most",
    "my", "next", "no", "nobody", "not", "now", "of", "on", "once", "one", "only", "or", "others", "our", "people",
    "she", "since", "so",
    "some", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those", "though", "to", "today",
    "under", "until", "we", "what", "when", "where", "whether", "which", "while", "who", "why", "will", "with",
    "without", "yesterday", "yet", "you", "your",
  ]

  private static let cues: Set<String> = [
    "added", "adds", "announced", "argued", "asked", "asks", "chanted", "cried", "declared", "demanded", "demands",
    "exclaimed", "insisted", "joked", "posted", "quipped", "recalled", "replied", "responded", "retorted", "roared",
    "said",
    "says", "screamed", "shouted", "snapped", "tells", "texted", "thundered", "told", "tweeted", "warned", "whispered",
    "wondered", "writes", "wrote", "yelled",
  ]
}
