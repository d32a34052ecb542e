/// Finds the phrases in a sentence that may name a speaker, from left to right, without overlap.
///
/// The grammar is small: determiner, modifiers, role nouns, honorifics, capitalized words, an acronym in parentheses,
/// and `of`, `for`, `at` or `from` with one more such phrase.
///
/// - Complexity: O(*n*) for *n* elements: no phrase looks ahead further than ``lookahead`` elements.
struct MentionFinder {
  /// The most elements one phrase takes.
  private static let lookahead = 16

  let sentence: OuterSentence
  private var classes: [Class] = []

  init(_ sentence: OuterSentence) {
    self.sentence = sentence
    classes = sentence.elements.indices.map(readClass)
  }

  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(sentence.elements.count / 4)
    var i = 0
    while i < sentence.elements.count {
      if mayStartMention(i), let mention = pronoun(at: i) ?? phrase(at: i, limit: i + Self.lookahead) {
        if !isPlace(mention) { mentions.append(mention) }
        i = mention.elements.upperBound
      } else {
        i += 1
      }
    }
    return mentions
  }

  /// Whether a lone name says where: `offices in Bradford`.
  private func isPlace(_ mention: Mention) -> Bool {
    guard mention.kind == .name, mention.name.count == 1, mention.honorific == nil, mention.description.isEmpty,
      mention.determiner == nil, !mention.isOrganization, let key = sentence.key(mention.elements.lowerBound - 1)
    else { return false }
    return ["in", "near", "outside"].contains(key)
  }

  /// Whether a mention could start at `i`: of most words the class alone tells that none does.
  private func mayStartMention(_ i: Int) -> Bool {
    guard classes[i] == .other else { return true }
    return sentence.word(i).map { !$0.traits.isDisjoint(with: [.determiner, .pronoun, .particle]) } ?? false
  }

  private func pronoun(at i: Int) -> Mention? {
    guard let word = sentence.word(i), word.traits.contains(.pronoun), let pronoun = Lexicon.pronouns[word.key] else {
      return nil
    }
    return Mention(kind: .pronoun(pronoun), elements: i..<(i + 1), utf8Range: sentence.elements[i].utf8Range)
  }

  // MARK: - Word classes

  enum Class { case name, role, honorific, modifier, other }

  func wordClass(_ i: Int) -> Class { classes.indices.contains(i) ? classes[i] : .other }

  private func readClass(_ i: Int) -> Class {
    guard let word = sentence.word(i) else { return .other }
    let isFirst = i == 0
    if word.traits.contains(.contraction) || word.startsWithSymbol { return .other }
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
    if word.hasHyphen, Self.compounds.contains(where: word.key.hasSuffix) { return .modifier }
    if isFirst, isName(i + 1), isName(i + 2), Self.tabloidOpenings.contains(word.key) { return .modifier }
    if isThinkTank(i) { return word.key.hasPrefix("tank") ? .role : .modifier }
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

  /// Whether a word is in capitals for emphasis, as tabloids open: `FURIOUS gran Ann Marlowe`, `A HEARTBROKEN mum`.
  private func isEmphasis(_ word: Word, at i: Int) -> Bool {
    guard word.isAcronym, !word.isPossessive, word.key.count >= 6, let next = sentence.word(i + 1),
      !next.traits.contains(.auxiliary), !sentence.isCue(next)
    else { return false }
    let opens = i == 0 || i == 1 && ["a", "an", "the"].contains(sentence.key(0))
    return (opens || word.key.count >= 8) && !next.isAcronym
  }

  /// Endings that tell where a company is from: `California-based Orbis`.
  private static let compounds: [WordKey] = [
    "-based", "-listed", "-owned", "-backed", "-born", "-led", "-headquartered", "-registered", "-trained", "-educated",
  ]

  /// How tabloids open on somebody: `Devastated Ann Marlowe`.
  private static let tabloidOpenings: WordSet = [
    "devastated", "heartbroken", "furious", "outraged", "disgusted", "disgraced", "retired", "bereaved", "worried",
    "shocked", "delighted", "convicted", "jailed", "suspended", "sacked", "ousted", "terrified", "horrified",
    "embattled", "grieving", "angry", "brave", "veteran", "former", "fellow", "local", "tearful", "fuming", "proud",
  ]

  private func isThinkTank(_ i: Int) -> Bool {
    let start = sentence.key(i)?.hasPrefix("tank") ?? false ? i - 1 : i
    return sentence.key(start) == "think" && sentence.key(start + 1)?.hasPrefix("tank") ?? false
  }

  /// Whether a capitalized noun for people is part of a body's name: `Renters’ Voice`, `National Landlords Forum`.
  private func namesBody(at i: Int, _ word: Word) -> Bool {
    guard isName(i + 1), let next = sentence.word(i + 1) else { return false }
    if word.isPossessive { return next.roleNoun == nil && Lexicon.gender(ofFirstName: next.key) == nil }
    return word.roleNoun?.kind == .people && next.traits.contains(.organizationWord) && !isName(i + 2)
  }

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
    guard let previous = sentence.word(i - 1) else { return true }
    let dating: WordSet = ["in", "since", "by", "until", "last", "next", "early", "late", "of", "from", "this"]
    return dating.contains(previous.key) || !previous.isCapitalized
  }

  func isName(_ i: Int) -> Bool { sentence.word(i)?.isCapitalized ?? false }

  // MARK: - Phrases

  func phrase(at start: Int, limit: Int) -> Mention? {
    guard sentence.word(start) != nil else { return nil }
    var i = start
    var determiner: WordKey?
    while i < start + 2, let word = sentence.word(i), word.traits.contains(.determiner) {
      determiner = word.key
      i += 1
    }
    let first = i
    let end = headEnd(from: first, limit: limit)
    guard end > first else { return nil }
    var mention = Mention(
      kind: .name, elements: start..<end, utf8Range: range(start..<end), determiner: determiner)
    classify(&mention, first: first, end: end)
    if mention.kind == .name, mention.description.isEmpty, mention.name.isEmpty { return nil }
    // `Grace was a C.`
    if mention.kind == .name, mention.honorific == nil, mention.name.count == 1, let only = mention.name.first,
      only.key.count == 1, only.key != "x"
    {
      return nil
    }
    dropPostnominals(&mention)
    dropOwner(&mention)
    readSecondTitle(&mention, limit: limit)
    readParenthesis(&mention)
    readOwnName(&mention)
    readAffiliation(&mention, limit: limit)
    mention.utf8Range = range(mention.elements)
    return mention
  }

  /// The element after the last name or role of the phrase that starts at `first`; `first` if there is none.
  func headEnd(from first: Int, limit: Int) -> Int {
    var i = first
    var end = first
    var modifiers = 0
    var hasFormalName = false
    while i < limit {
      switch wordClass(i) {
      case let wordClass where wordClass == .name || wordClass == .role || wordClass == .honorific:
        // Behind a name and plain words only a role may follow: `Ofcom chief executive`.
        if end > first, modifiers > 0, wordClass != .role { return end }
        hasFormalName = hasFormalName || isFormal(i)
        end = i + 1
        modifiers = 0
      case .modifier:
        // Behind a name or title, `outlined` is what it did.
        if end > first, let key = sentence.key(i), key.hasSuffix("ed") { return end }
        modifiers += 1
        if modifiers > (end == first ? 5 : 3) { return end }
      default:
        guard i == end,
          hasFormalName || isParticle(i) || joinsCause(at: i, first: first) || joinsSeat(at: i, first: first),
          let next = joinedName(after: i)
        else { return end }
        i = next
        continue
      }
      i += 1
    }
    return end
  }

  /// Whether the word at `i` starts the kind of name that holds small words: `Department for Science`.
  private func isFormal(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized else { return false }
    return word.traits.contains(.organizationWord) || word.key == "secretary" || word.key == "minister"
      || word.key == "secretary-general" || word.key == "chancellor"
  }

  /// Whether the `for` at `i` stands in the name of a campaign: `Voice for Renters`.
  private func joinsCause(at i: Int, first: Int) -> Bool {
    guard sentence.key(i) == "for", i == first + 1, isName(first), let word = sentence.word(first) else { return false }
    return word.roleNoun == nil && !word.isAcronym && !word.isPossessive && !word.traits.contains(.honorific)
      && Lexicon.gender(ofFirstName: word.key) == nil
  }

  /// Whether the `of` at `i` stands in a peer's name: `Baroness Vale of Whitby`.
  private func joinsSeat(at i: Int, first: Int) -> Bool {
    guard sentence.key(i) == "of", let title = sentence.key(first) else { return false }
    return ["lord", "lady", "baroness", "viscount", "viscountess"].contains(title)
  }

  private func isParticle(_ i: Int) -> Bool { sentence.word(i)?.traits.contains(.particle) ?? false }

  /// The capitalized word that a small word or comma at `i` joins to the name before it.
  private func joinedName(after i: Int) -> Int? {
    guard i > 0, isName(i - 1) else { return nil }
    if sentence.isComma(i) {
      // `for Science, Innovation and Technology`: only with a later "and".
      let isList = isName(i + 1) && sentence.key(i + 2) == "and" && isName(i + 3) && sentence.key(i - 2) == "for"
      return isList ? i + 1 : nil
    }
    guard let key = sentence.key(i) else { return nil }
    if key == "of" || key == "for" || isParticle(i) {
      if isName(i + 1), wordClass(i + 1) != .honorific { return i + 1 }
      if key != "and", sentence.key(i + 1) == "the", isName(i + 2) { return i + 2 }
      return nil
    }
    if key == "and", isName(i + 1), joinsBody(at: i) { return i + 1 }
    let joinsList = key == "and" && (sentence.key(i - 2) == "for" || sentence.isComma(i - 2))
    return joinsList && isName(i + 1) ? i + 1 : nil
  }

  /// Whether the `and` at `i` stands within the name of a public body: `Devon and Cornwall Police`.
  private func joinsBody(at i: Int) -> Bool {
    let isDefinite = sentence.key(i - 2) == "the"
    guard isDefinite || !isName(i - 2), Lexicon.gender(ofFirstName: sentence.key(i - 1) ?? "") == nil else {
      return false
    }
    var last = i + 1
    while last < i + 5, isName(last + 1) { last += 1 }
    guard last > i + 1, let key = sentence.key(last) else { return false }
    if isDefinite, sentence.word(last)?.traits.contains(.organizationWord) ?? false { return true }
    return ["trust", "council", "police", "constabulary", "hospitals", "board", "borough", "university"].contains(key)
  }

  func range(_ elements: Range<Int>) -> Range<Int> {
    let all = sentence.elements
    let end = sentence.word(elements.upperBound - 1)?.stemEnd ?? all[elements.upperBound - 1].utf8Range.upperBound
    return all[elements.lowerBound].utf8Range.lowerBound..<end
  }
}
