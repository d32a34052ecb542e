/// What each word can be in a phrase that names somebody.
extension MentionFinder {
  enum Class { case name, role, honorific, modifier, other }

  func wordClass(_ i: Int) -> Class { classes.indices.contains(i) ? classes[i] : .other }

  func readClass(_ i: Int) -> Class {
    guard let word = sentence.word(i) else { return .other }
    let isFirst = i == 0
    if isDowningStreet(i) || word.key.isNumber && isDowningStreet(i - 1) { return .name }
    if word.traits.contains(.contraction) || word.startsWithSymbol { return .other }
    // `Ann Marlowe, D-Calif., said`
    if word.hasHyphen, word.isCapitalized, sentence.isComma(i - 1) || sentence.isOpening(i - 1),
      ["r-", "d-", "i-"].contains(where: word.key.hasPrefix), word.key.count <= 8
    {
      return .other
    }
    if word.traits.contains(.particle), !word.isCapitalized, let wordClass = particleClass(i) { return wordClass }
    if isEmphasis(word, at: i) { return word.roleNoun == nil ? .modifier : .role }
    // `Yvette Marlowe's told the BBC`: a possessive before a cue is "has".
    let isPossessive = word.isPossessive && !isPastCue(i + 1) && !(word.isCapitalized && endsName(i))
    // `the Ministry of Justice` has no judge in it.
    if word.traits.contains(.honorific), word.isCapitalized, word.key != "justice" || isName(i + 1),
      sentence.key(i + 1) != "of"
    {
      return .honorific
    }
    if word.isAcronym, word.traits.contains(.postnominal), isName(i - 1), isName(i - 2), !isName(i + 1) {
      return .name
    }
    if word.isPartyAndSeat { return .other }
    // `Twenty-eight states`
    if isFirst, word.hasHyphen, Self.tens.contains(where: word.key.hasPrefix) { return .modifier }
    if word.hasHyphen, Self.compounds.contains(where: word.key.hasSuffix) { return .modifier }
    if isFirst, isName(i + 1), isName(i + 2), Self.tabloidOpenings.contains(word.key) { return .modifier }
    if isThinkTank(i) { return word.key.hasPrefix("tank") ? .role : .modifier }
    if isSurname(word, at: i) { return word.isPossessive && !isPastCue(i + 1) ? .modifier : .name }
    if word.isCapitalized, startsCause(i), i > 0 || word.key != "lawyers" && word.key != "residents" { return .name }
    if startsAppeal(i) { return .name }
    if let noun = word.roleNoun {
      if word.isCapitalized, noun.kind != .organization, namesBody(at: i, word) { return .name }
      return isPossessive ? .modifier : .role
    }
    // `HEARD IN THE ATRIUM`
    if word.isAcronym, !word.traits.isDisjoint(with: [.stopWord, .determiner]),
      sentence.word(i + 1)?.isAcronym ?? false || sentence.word(i - 1)?.isAcronym ?? false
    {
      return .other
    }
    if word.isCapitalized, !isMonth(i), !word.traits.contains(.weekday) {
      let isCommon =
        !word.traits.isDisjoint(with: [.stopWord, .determiner]) || sentence.isCue(word)
        || word.key.hasSuffix("ing") && !isName(i + 1)
      // In the middle of a sentence only names and titles are capitalized; its first word always is.
      if !isFirst || !isCommon { return isPossessive && !isName(i + 1) ? .modifier : .name }
    }
    if !word.traits.isDisjoint(with: [.stopWord, .determiner]) || sentence.isCue(word) {
      return .other
    }
    return .modifier
  }

  /// What a word in small letters is that nothing around it changes, as most are.
  @inline(__always)
  func smallClass(_ word: Word) -> Class? {
    guard word.isPlain, word.traits.isDisjoint(with: [.contraction, .particle, .roleNoun]), !mayBeThinkTank(word.key)
    else { return nil }
    return word.traits.isDisjoint(with: [.stopWord, .determiner, .cue]) ? .modifier : .other
  }

  /// Whether a noun that also is a surname is one here: `Samuel Porter`, `Ms Baker`.
  private func isSurname(_ word: Word, at i: Int) -> Bool {
    guard word.isCapitalized, word.traits.contains(.surname), let before = sentence.word(i - 1), before.isCapitalized
    else { return false }
    if isName(i + 1), !(sentence.word(i + 1)?.traits.contains(.postnominal) ?? false) { return false }
    return before.traits.contains(.honorific) || Lexicon.isFirstName(before.key)
      // `Samuel L. Porter`, `Abdul Hak Baker`
      || before.roleNoun == nil && isName(i - 2) && Lexicon.isFirstName(sentence.key(i - 2) ?? "")
  }

  static let jobsInSurnames: WordSet = [
    "porter", "baker", "cook", "butcher", "mason", "carpenter", "farmer", "hunter", "fisher", "shepherd", "bishop",
    "dean", "judge", "barber", "brewer", "constable", "priest", "steward", "ranger", "guard", "reader", "singer",
    "painter", "driver", "gardener", "miner", "tailor", "cardinal", "abbot", "monk", "pope", "duke", "prince", "earl",
    "marshal", "sheriff", "spicer", "fuller", "speaker", "major", "miller", "weaver", "sawyer", "archer", "forester",
    "grocer", "deacon", "rector", "chancellor", "provost", "knight", "page", "trump", "drummer", "golfer", "walker",
    "chaplain", "nurse", "merchant", "friend", "guest", "host", "child", "fellow", "crook", "trader", "chambers",
    "rider", "skipper", "pilot", "potter", "glazier", "joiner", "plumber", "chef", "captain", "bowler", "keeper",
  ]

  /// What a small word of foreign names is in front of a name: part of it, in `Ludwig van der Meer` and in `van der Meer
  /// said`, or nothing.
  private func particleClass(_ i: Int) -> Class? {
    let next = isParticle(i + 1) ? i + 2 : i + 1
    guard isName(next), let key = sentence.key(i) else { return nil }
    if isName(i - 1) || isParticle(i - 1) && isName(i - 2) { return .other }
    let opens = Self.openingParticles.contains(key) || isParticle(i - 1) && next == i + 1
    return opens && !(sentence.word(next)?.isAcronym ?? false) ? .name : nil
  }

  private static let openingParticles: WordSet = [
    "van", "von", "de", "der", "del", "della", "di", "da", "du", "bin", "ibn",
  ]

  /// Whether a word is in capitals for emphasis, as tabloids open: `FURIOUS gran Ann Marlowe`, `A HEARTBROKEN mum`.
  private func isEmphasis(_ word: Word, at i: Int) -> Bool {
    guard word.isAcronym, !word.isPossessive, word.key.count >= 6, let next = sentence.word(i + 1),
      !next.traits.contains(.auxiliary), !sentence.isCue(next)
    else { return false }
    let opens = i == 0 || i == 1 && ["a", "an", "the"].contains(sentence.key(0))
    return (opens || word.key.count >= 8) && !next.isAcronym
  }

  /// Whether the word at `i` tells where a body is from, or how old somebody is.
  func tellsPlace(_ i: Int) -> Bool {
    sentence.word(i).map {
      $0.hasHyphen && ($0.key.hasSuffix("-old") || Self.compounds.contains(where: $0.key.hasSuffix))
    } ?? false
  }

  /// Endings that tell where a company is from: `California-based Orbis`.
  private static let compounds: [WordKey] = [
    "-based", "-listed", "-owned", "-backed", "-born", "-led", "-headquartered", "-registered", "-trained", "-educated",
  ]

  private static let tens: [WordKey] = [
    "twenty-", "thirty-", "forty-", "fifty-", "sixty-", "seventy-", "eighty-", "ninety-",
  ]

  /// How tabloids open on somebody: `Devastated Ann Marlowe`.
  private static let tabloidOpenings: WordSet = [
    "devastated", "heartbroken", "furious", "outraged", "disgusted", "disgraced", "retired", "bereaved", "worried",
    "shocked", "delighted", "convicted", "jailed", "suspended", "sacked", "ousted", "terrified", "horrified",
    "embattled", "grieving", "angry", "brave", "veteran", "former", "fellow", "local", "tearful", "fuming", "proud",
  ]

  private func mayBeThinkTank(_ key: WordKey) -> Bool {
    key.firstByte == UInt8(ascii: "t") && (key == "think" || key.hasPrefix("tank"))
  }

  private func isThinkTank(_ i: Int) -> Bool {
    guard let key = sentence.key(i), mayBeThinkTank(key) else { return false }
    let start = sentence.key(i)?.hasPrefix("tank") ?? false ? i - 1 : i
    return sentence.key(start) == "think" && sentence.key(start + 1)?.hasPrefix("tank") ?? false
  }

  /// Whether a capitalized noun for people is part of a body's name: `Renters’ Voice`, `National Landlords Forum`.
  private func namesBody(at i: Int, _ word: Word) -> Bool {
    guard isName(i + 1), let next = sentence.word(i + 1) else { return false }
    if word.isPossessive { return next.roleNoun == nil && !Lexicon.isFirstName(next.key) }
    // `the Student Data Project`
    if word.roleNoun?.kind == .person, isFollowingArticle(i), isName(i + 2), !isName(i + 3), next.roleNoun == nil,
      !Lexicon.isFirstName(next.key)
    {
      return sentence.word(i + 2)?.traits.contains(.organizationWord) ?? false
    }
    return word.roleNoun?.kind == .people && next.traits.contains(.organizationWord) && !isName(i + 2)
  }

  private func isFollowingArticle(_ i: Int) -> Bool { sentence.key(i - 1) == "the" }

  func isPastCue(_ i: Int) -> Bool {
    guard let word = sentence.word(i), sentence.isCue(word) else { return false }
    let key = word.key
    return key.hasSuffix("ed") || key == "told" || key == "said"
  }

  /// Whether a possessive at `i` belongs to the name itself: `Goodson’s, the largest chain,`, `Barnardo’s has`.
  func endsName(_ i: Int) -> Bool {
    guard i + 1 < sentence.elements.count, sentence.word(i)?.traits.contains(.pronoun) == false else { return false }
    return sentence.isComma(i + 1) || sentence.word(i + 1)?.traits.contains(.auxiliary) ?? false
  }

  /// Whether the word at `i` is a month, which `Theresa May` is not.
  private func isMonth(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.traits.contains(.month) else { return false }
    // `June Marlowe`, `June says`
    if Self.monthNames.contains(word.key), let next = sentence.word(i + 1),
      next.isCapitalized && !next.traits.contains(.weekday) && !next.key.isNumber || sentence.cue(at: i + 1) != nil,
      !(sentence.key(i - 1).map(Self.datingWords.contains) ?? false)
    {
      return false
    }
    guard let previous = sentence.word(i - 1) else { return true }
    return Self.datingWords.contains(previous.key) || !previous.isCapitalized
  }

  private static let monthNames: WordSet = ["april", "may", "june", "august"]

  private static let datingWords: WordSet = [
    "in", "since", "by", "until", "last", "next", "early", "late", "of", "from", "this",
  ]

  func isName(_ i: Int) -> Bool { sentence.word(i)?.isCapitalized ?? false }
}
