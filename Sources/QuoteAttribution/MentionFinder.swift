/// Finds the phrases in a sentence that may name a speaker, from left to right, without overlap.
///
/// The grammar is small: determiner, modifiers, role nouns, honorifics, capitalized words, an acronym in parentheses,
/// and `of`, `for`, `at` or `from` with one more such phrase.
///
/// - Complexity: O(*n*) for *n* elements: no phrase looks ahead further than ``lookahead`` elements.
struct MentionFinder {
  /// The most elements one phrase takes.
  private static let lookahead = 16

  private let sentence: OuterSentence
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
      if let mention = pronoun(at: i) ?? phrase(at: i, limit: i + Self.lookahead) {
        mentions.append(mention)
        i = mention.elements.upperBound
      } else {
        i += 1
      }
    }
    return mentions
  }

  private func pronoun(at i: Int) -> Mention? {
    guard let word = sentence.word(i), word.traits.contains(.pronoun), let pronoun = Lexicon.pronouns[word.key] else {
      return nil
    }
    return Mention(kind: .pronoun(pronoun), elements: i..<(i + 1), utf8Range: sentence.elements[i].utf8Range)
  }

  // MARK: - Word classes

  private enum Class { case name, role, honorific, modifier, other }

  private func wordClass(_ i: Int) -> Class { classes.indices.contains(i) ? classes[i] : .other }

  private func readClass(_ i: Int) -> Class {
    guard let word = sentence.word(i) else { return .other }
    let isFirst = i == 0
    if word.traits.contains(.contraction) || word.startsWithSymbol { return .other }
    if isEmphasis(word, at: i) { return word.roleNoun == nil ? .modifier : .role }
    // `Yvette Marlowe's told the BBC`: a possessive before a cue is "has".
    let isPossessive = word.isPossessive && !isPastCue(i + 1)
    // `the Ministry of Justice` has no judge in it.
    if word.traits.contains(.honorific), word.isCapitalized, word.key != "justice" || isName(i + 1) {
      return .honorific
    }
    if word.isAcronym, word.traits.contains(.postnominal), isName(i - 1), isName(i - 2), !isName(i + 1) {
      return .name
    }
    if word.roleNoun != nil { return isPossessive ? .modifier : .role }
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
    guard word.isAcronym, !word.isPossessive, word.key.utf8.count >= 6, let next = sentence.word(i + 1),
      !next.traits.contains(.auxiliary), !sentence.isCue(next)
    else { return false }
    let opens = i == 0 || i == 1 && ["a", "an", "the"].contains(sentence.key(0))
    return (opens || word.key.utf8.count >= 8) && !next.isAcronym
  }

  private func isPastCue(_ i: Int) -> Bool {
    guard let word = sentence.word(i), sentence.isCue(word) else { return false }
    let key = word.key
    return key.hasSuffix("ed") || key == "told" || key == "said"
  }

  /// Whether the word at `i` is a month, which `Theresa May` is not.
  private func isMonth(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.traits.contains(.month) else { return false }
    guard let previous = sentence.word(i - 1) else { return true }
    let dating: Set<String> = ["in", "since", "by", "until", "last", "next", "early", "late", "of", "from", "this"]
    return dating.contains(previous.key) || !previous.isCapitalized
  }

  private func isName(_ i: Int) -> Bool { sentence.word(i)?.isCapitalized ?? false }

  // MARK: - Phrases

  private func phrase(at start: Int, limit: Int) -> Mention? {
    guard sentence.word(start) != nil else { return nil }
    var i = start
    var determiner: String?
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
  private func headEnd(from first: Int, limit: Int) -> Int {
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
        guard i == end, hasFormalName || isParticle(i), let next = joinedName(after: i) else { return end }
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
    let joinsList = key == "and" && (sentence.key(i - 2) == "for" || sentence.isComma(i - 2))
    return joinsList && isName(i + 1) ? i + 1 : nil
  }

  private func range(_ elements: Range<Int>) -> Range<Int> {
    let all = sentence.elements
    let end = sentence.word(elements.upperBound - 1)?.stemEnd ?? all[elements.upperBound - 1].utf8Range.upperBound
    return all[elements.lowerBound].utf8Range.lowerBound..<end
  }

  // MARK: - Name and description

  /// Divides the words from `first` to `end` into description, honorific and name.
  private func classify(_ mention: inout Mention, first: Int, end: Int) {
    let classes = (first..<end).map(wordClass)
    let lastRole = classes.lastIndex(of: .role).map { $0 + first }
    let lastHonorific = classes.lastIndex(of: .honorific).map { $0 + first }
    let firstName = classes.firstIndex { $0 == .name || $0 == .honorific }.map { $0 + first }
    if let lastHonorific, lastHonorific + 1 < end, lastHonorific > lastRole ?? -1 {
      mention.honorific = sentence.key(lastHonorific)
      mention.name = (lastHonorific + 1..<end).compactMap(sentence.word)
      if lastRole == nil {
        // `a case Ms Marlowe`: the words before are no part of the phrase.
        let start = (first...lastHonorific).first { wordClass($0) == .honorific } ?? lastHonorific
        mention.elements = (start == first ? mention.elements.lowerBound : start)..<end
      }
      // `Rt Hon`, and the role before: `Prime Minister Sir`.
      let describing = (first..<lastHonorific).filter { wordClass($0) != .honorific }
      setDescription(&mention, to: lastRole == nil ? [] : describing, head: lastRole)
    } else if let lastRole, lastRole + 1 < end, wordClass(lastRole + 1) != .name {
      // `Alliance for Creative Software`, `Secretary of State for Science`
      if sentence.word(lastRole)?.roleNoun?.kind == .organization {
        mention.isOrganization = true
        mention.name = ((firstName.map { min($0, lastRole) } ?? lastRole)..<end).compactMap(sentence.word)
      } else {
        mention.kind = .title
        setDescription(&mention, to: Array(first..<end), head: lastRole)
      }
    } else if let lastRole, lastRole + 1 < end {
      mention.name = (lastRole + 1..<end).compactMap(sentence.word)
      setDescription(&mention, to: Array(first...lastRole), head: lastRole)
      if let head = mention.head, head.kind != .person { mention.isOrganization = true }
    } else if let lastRole, !isOrganizationName(lastRole, from: first) {
      mention.kind = .title
      setDescription(&mention, to: Array(first...lastRole), head: lastRole)
    } else if let firstName {
      mention.name = (firstName..<end).compactMap(sentence.word)
      if mention.determiner == nil || firstName > first {
        // `tackle Facebook`: the words before are no part of the phrase.
        mention.elements = (firstName == first ? mention.elements.lowerBound : firstName)..<end
      }
    }
    if mention.kind == .name, mention.honorific == nil, !mention.isOrganization {
      mention.isOrganization = namesOrganization(mention)
    }
    // `Barnardo's said`
    if mention.kind == .name, mention.name.count == 1, mention.name[0].isPossessive, isPastCue(end) {
      mention.isOrganization = true
      mention.keepsPossessive = true
    }
  }

  /// Whether the role noun at `i` ends a proper name: `Home Affairs Committee`.
  private func isOrganizationName(_ i: Int, from first: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized, word.roleNoun?.kind == .organization else {
      return false
    }
    return i > first && isName(i - 1)
  }

  private func namesOrganization(_ mention: Mention) -> Bool {
    if mention.name.contains(where: { $0.traits.contains(.organizationWord) }) { return true }
    if mention.head?.kind == .person { return mention.name.count == 1 && mention.name[0].isAcronym }
    guard mention.name.count == 1 else {
      return mention.determiner == "the"
        || (mention.name.contains(where: \.isAcronym) && Lexicon.gender(ofFirstName: mention.name[0].key) == nil)
    }
    return mention.name[0].isAcronym || mention.determiner == "the"
  }

  private func setDescription(_ mention: inout Mention, to elements: [Int], head: Int?) {
    mention.description = elements.compactMap(sentence.key)
    if let first = elements.first, let last = elements.last { mention.descriptionRange = range(first..<(last + 1)) }
    mention.head = head.flatMap(sentence.word)?.roleNoun
  }

  // MARK: - What follows the name

  /// `Ann Marlowe KC` is called `Ann Marlowe`.
  private func dropPostnominals(_ mention: inout Mention) {
    while mention.name.count > 2, let last = mention.name.last, last.traits.contains(.postnominal) {
      mention.name.removeLast()
    }
  }

  /// `the NSPCC’s Ann Marlowe` is `Ann Marlowe`.
  private func dropOwner(_ mention: inout Mention) {
    guard mention.name.count > 2, let owner = mention.name.first, owner.isPossessive,
      !mention.name.contains(where: { $0.traits.contains(.organizationWord) })
    else { return }
    mention.name.removeFirst()
    mention.description = [owner.key]
    mention.determiner = nil
    mention.isOrganization = false
  }

  /// `the Unison union` is Unison.
  private func readOwnName(_ mention: inout Mention) {
    guard mention.kind == .title, let head = mention.head, head.kind == .organization, mention.determiner == "the",
      let last = mention.description.last, SpeakerDirectory.genericNouns.contains(last), !Self.offices.contains(last)
    else { return }
    let names = mention.elements.compactMap(sentence.word).dropFirst().dropLast()
    guard let first = names.first, names.allSatisfy({ $0.isCapitalized && !$0.isPossessive && $0.roleNoun == nil }),
      !first.traits.contains(.determiner)
    else { return }
    mention.kind = .name
    mention.name = Array(names)
    mention.description = [last]
    mention.isOrganization = true
  }

  /// Bodies that the capitalized words before them do not name: `the Labour council`.
  private static let offices: Set<String> = [
    "council", "committee", "department", "ministry", "force", "agency", "group",
  ]

  /// `its founder and chief executive`
  private func readSecondTitle(_ mention: inout Mention, limit: Int) {
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
  private func readParenthesis(_ mention: inout Mention) {
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
  private func isAcronym(_ word: Word, of mention: Mention) -> Bool {
    guard mention.honorific == nil, mention.head?.kind != .person, word.isCapitalized else { return false }
    let names = mention.name.filter(\.isCapitalized)
    let initials = names.compactMap(\.key.utf8.first)
    let letters = Array(word.key.utf8)
    if letters.count >= 2, letters.count <= initials.count + 1, letters.first == initials.first,
      initials.count(where: letters.contains) * 3 >= initials.count * 2
    {
      return true
    }
    guard word.isAcronym, !Self.parties.contains(word.key) else { return false }
    return mention.kind == .title || mention.name.first.map { Lexicon.gender(ofFirstName: $0.key) == nil } ?? true
  }

  private static let parties: Set<String> = [
    "snp", "dup", "ld", "sdlp", "uup", "tuv", "alp", "lnp", "ndp", "mp", "msp", "td",
  ]

  private func readAffiliation(_ mention: inout Mention, limit: Int) {
    let end = mention.elements.upperBound
    guard mention.kind == .title, let key = sentence.key(end), ["of", "for", "at", "from"].contains(key),
      end + 1 < limit
    else { return }
    if let affiliation = phrase(at: end + 1, limit: limit), affiliation.elements.lowerBound <= end + 3 {
      mention.affiliation = [affiliation]
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
    while i < min(limit, first + 4), wordClass(i) == .modifier { i += 1 }
    return i > first ? i : nil
  }
}
