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
  let classes: KeptArray<Class>

  init(_ sentence: OuterSentence) {
    self.sentence = sentence
    let count = sentence.elements.count
    let room = sentence.memory.allocate(Class.self, count: count)
    room.initialize(repeating: .other, count: count)
    classes = KeptArray(room, count: count)
    for i in 0..<count {
      let word = sentence.elements[i].word
      room[i] = word.flatMap(smallClass) ?? readClass(i)
    }
  }

  func mentions() -> KeptArray<Mention> {
    var found: [Mention] = []
    readMentions(into: &found)
    return sentence.memory.array(found)
  }

  func readMentions(into mentions: inout [Mention]) {
    var i = 0
    while i < sentence.elements.count {
      if mayStartMention(i), let draft = pronoun(at: i) ?? phrase(at: i, limit: i + Self.lookahead) {
        readPartitive(&draft.storage.pointee.fields)
        if !isPlace(draft.storage.pointee.fields) { mentions.append(Mention(draft)) }
        i = draft.storage.pointee.fields.elements.upperBound
      } else {
        i += 1
      }
    }
  }

  private func pronoun(at i: Int) -> Mention.Draft? {
    guard let word = sentence.word(i), word.traits.contains(.pronoun), let pronoun = Lexicon.pronouns[word.key] else {
      return nil
    }
    return Mention.Draft(
      Mention.Fields(kind: .pronoun(pronoun), elements: i..<(i + 1), utf8Range: sentence.elements[i].utf8Range),
      in: sentence.memory)
  }

  func phrase(at start: Int, limit: Int) -> Mention.Draft? {
    guard sentence.word(start) != nil else { return nil }
    var i = start
    var determiner: WordKey?
    while i < start + 2, let word = sentence.word(i), word.traits.contains(.determiner), !isDowningStreet(i) {
      determiner = word.key
      i += 1
    }
    let first = i
    if determiner == nil, isVerb(at: first) { return nil }
    let end = headEnd(from: first, limit: limit)
    guard end > first else { return nil }
    let draft = Mention.Draft(
      Mention.Fields(kind: .name, elements: start..<end, utf8Range: range(start..<end), determiner: determiner),
      in: sentence.memory)
    return read(&draft.storage.pointee.fields, first: first, end: end, limit: limit) ? draft : nil
  }

  /// Reads all there is to know of the phrase whose names and roles stand from `first` to `end`.
  ///
  /// - Returns: Whether it names somebody.
  private func read(_ mention: inout Mention.Fields, first: Int, end: Int, limit: Int) -> Bool {
    classify(&mention, first: first, end: end)
    if mention.kind == .name, mention.description.isEmpty, mention.name.isEmpty { return false }
    // `Grace was a C.`
    if mention.kind == .name, mention.honorific == nil, mention.name.count == 1, let only = mention.name.first,
      only.key.count == 1, only.key != "x"
    {
      return false
    }
    if isBareAdjective(&mention) || isPossessedModifier(mention) { return false }
    dropPostnominals(&mention)
    dropOwner(&mention)
    dropParty(&mention)
    readSecondTitle(&mention, limit: limit)
    readParenthesis(&mention)
    readOwnName(&mention)
    readHolder(&mention, limit: limit)
    readAffiliation(&mention, limit: limit)
    mention.utf8Range = range(mention.elements)
    return true
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
        // `Residents blame traders`: a plural describes no other.
        if wordClass == .role, end > first, i > end, isPlural(i), isPlural(end - 1) { return end }
        // `Dr Ann Marlowe deputy director of the trust`: the comma is forgotten.
        if wordClass == .role, i == end, opensApposition(at: i, first: first) { return end }
        // Behind a name and plain words only a role may follow: `Ofcom chief executive`.
        if end > first, modifiers > 0, wordClass != .role,
          // `Republican state Rep. Ann Marlowe`
          wordClass != .honorific || sentence.key(i - 1) != "state"
        {
          return end
        }
        hasFormalName = hasFormalName || isFormal(i)
        end = i + 1
        modifiers = 0
      case .modifier:
        // Behind a name or title, `outlined` and `met` are what it did.
        if end > first, let word = sentence.word(i), word.key.hasSuffix("ed") || word.traits.contains(.irregularVerb) {
          return end
        }
        // `stewards confronted 300 pensioners`
        if end == first, let key = sentence.key(i), key.hasSuffix("ed"), sentence.key(i + 1)?.isNumber ?? false {
          return first
        }
        modifiers += 1
        if modifiers > (end == first ? Self.modifierLimit : 3) { return end }
      default:
        guard i == end || joinsAdjectives(at: i, first: first),
          hasFormalName || isParticle(i) || joinsCause(at: i, first: first) || joinsSeat(at: i, first: first)
            || appeal(after: i) != nil
            || opensBody(at: i, first: first) || joinsFields(at: i, first: first)
            || joinsAdjectives(at: i, first: first) || sentence.key(i) == "and" && joinsBody(at: i),
          let next = joinsFields(at: i, first: first) || joinsAdjectives(at: i, first: first)
            ? i + 1 : joinedName(after: i)
        else { return end }
        i = next
        continue
      }
      i += 1
    }
    return end
  }

  private func isPlural(_ i: Int) -> Bool {
    guard let word = sentence.word(i) else { return false }
    return !word.isCapitalized && word.roleNoun?.kind == .people && word.key.hasSuffix("s")
      || i == 0 && word.roleNoun?.kind == .people
  }

  /// Whether the word at `i` is what the noun before does: `police confronted residents`, `a fire which killed residents`,
  /// `unions representing residents`.
  private func isVerb(at i: Int) -> Bool {
    guard i > 0, wordClass(i) == .modifier, let word = sentence.word(i), let before = sentence.word(i - 1) else {
      return false
    }
    // `Residents blame traders`
    if isPlural(i - 1) { return true }
    // `The union that represents cleaners`
    if before.key == "that" || before.key == "who" || before.key == "which", wordClass(i - 2) == .role,
      word.key.hasSuffix("s"), !word.key.hasSuffix("ss")
    {
      return true
    }
    guard word.key.hasSuffix("ed") || word.key.hasSuffix("ing") || word.traits.contains(.irregularVerb),
      !before.isPossessive
    else { return false }
    let previous = wordClass(i - 1)
    return previous == .role || previous == .name || before.key == "which" || before.key == "who"
  }

  /// Whether the word at `i` starts the kind of name that holds small words: `Department for Science`.
  private func isFormal(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized else { return false }
    guard
      word.traits.contains(.organizationWord) || word.key == "secretary" || word.key == "minister"
        || word.key == "secretary-general" || word.key == "chancellor"
    else { return false }
    // `Bill Marlowe`
    return !(isName(i + 1) && Lexicon.isFirstName(word.key))
  }

  /// Whether the `of` at `i` stands in a peer's name: `Baroness Vale of Whitby`.
  private func joinsSeat(at i: Int, first: Int) -> Bool {
    guard sentence.key(i) == "of", let title = sentence.key(first) else { return false }
    return ["lord", "lady", "baroness", "viscount", "viscountess"].contains(title)
  }

  /// Whether the `of` at `i` stands in a name that ends like a body's: `East of Wessex Ambulance Service`.
  private func opensBody(at i: Int, first: Int) -> Bool {
    guard sentence.key(i) == "of", isName(i + 1), i == first + 1,
      (first..<i).allSatisfy({ wordClass($0) == .name && !Lexicon.isFirstName(sentence.key($0) ?? "") })
    else { return false }
    var last = i + 1
    while last < i + 5, isName(last + 1) { last += 1 }
    guard last > i + 1, let word = sentence.word(last), !word.isPossessive else { return false }
    return ["service", "council", "authority", "police", "university", "trust", "college", "school", "board"]
      .contains(word.key)
  }

  func isParticle(_ i: Int) -> Bool { sentence.word(i)?.traits.contains(.particle) ?? false }

  /// The capitalized word that a small word or comma at `i` joins to the name before it.
  private func joinedName(after i: Int) -> Int? {
    guard i > 0, isName(i - 1) else { return nil }
    if sentence.isComma(i) { return nextOfList(after: i) }
    guard let key = sentence.key(i) else { return nil }
    // `Ludwig van der Meer`
    if isParticle(i), isParticle(i + 1), isName(i + 2) { return i + 2 }
    if key == "of" || key == "for" || isParticle(i) || key == "against" || key == "without" {
      if isName(i + 1), wordClass(i + 1) != .honorific { return i + 1 }
      if key != "and", sentence.key(i + 1) == "the", isName(i + 2) { return i + 2 }
      return nil
    }
    if let next = topic(after: i) ?? appeal(after: i) { return next }
    if key == "and", let last = lastOfList(after: i) { return last }
    guard key == "and", isName(i + 1), wordClass(i + 1) != .honorific else { return nil }
    return joinsBody(at: i) || sentence.isComma(i - 2) || listsTopics(to: i) ? i + 1 : nil
  }

  func range(_ elements: Range<Int>) -> Range<Int> {
    let all = sentence.elements
    let end = sentence.word(elements.upperBound - 1)?.stemEnd ?? all[elements.upperBound - 1].utf8Range.upperBound
    return all[elements.lowerBound].utf8Range.lowerBound..<end
  }
}
