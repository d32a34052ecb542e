/// Subjects with descriptions between commas or dashes, or joined to another.
extension SubjectFinder {
  func withJoined(_ i: Int) -> (subject: Subject, start: Int)? {
    let mention = mentions[i]
    var start = mention.elements.lowerBound
    if sentence.key(start - 1) == "and", let joined = joined(endingWith: i) { return joined }
    // `The Leeds, Yorkshire, company said` is about no place.
    if mention.kind == .title, mention.head?.kind == .organization, mention.determiner == nil,
      sentence.isComma(start - 1), let place = index(endingAt: start - 1),
      sentence.isComma(mentions[place].elements.lowerBound - 1),
      let town = index(endingAt: mentions[place].elements.lowerBound - 1), mentions[town].determiner == "the"
    {
      var company = mention
      company.determiner = "the"
      return (Subject(mention: company), mentions[town].elements.lowerBound)
    }
    // `Ann Marlowe, chief executive of the trust said`: the second comma is often forgotten.
    if mention.kind == .title, mention.head?.kind != .people,
      mention.determiner == nil || mention.determiner == "a", sentence.isComma(start - 1),
      let named = index(endingAt: start - 1), mentions[named].kind == .name,
      // `In a letter seen by Globewire, a state engineer warned`, `It has left Israel, a senior official said`
      isOutsideClause(named)
    {
      start = mentions[named].elements.lowerBound
      return (Subject(mention: mentions[named], apposition: mention), start)
    }
    // `Ann Marlowe deputy director of the trust said`
    if mention.kind == .title, mention.determiner == nil, mention.head?.kind == .person,
      let named = index(endingAt: start), mentions[named].kind == .name, !mentions[named].isOrganization
    {
      return (Subject(mention: mentions[named], apposition: mention), mentions[named].elements.lowerBound)
    }
    // `Ann Marlowe of the trade group Courier UK called it`
    if let key = sentence.key(start - 1), key == "of" || key == "from", let named = index(endingAt: start - 1),
      mentions[named].kind == .name, !mentions[named].isOrganization
    {
      return (Subject(mention: mentions[named], apposition: mention), mentions[named].elements.lowerBound)
    }
    guard mention.canBeSubject(in: sentence) else { return nil }
    return (Subject(mention: mention), startOfEpithet(before: mention))
  }

  /// Whether mention `i` can open a clause, rather than being the object or the place of one.
  private func isOutsideClause(_ i: Int) -> Bool {
    var before = mentions[i].elements.lowerBound - 1
    if sentence.word(before)?.traits.contains(.determiner) ?? false { before -= 1 }
    return sentence.key(before).map(Self.clauseStarts.contains) ?? true
  }

  /// The subject in `Ann Marlowe, chair of the trust, said` and `the trust, which was founded in May, said`.
  func subjectBeforeApposition(endingAt comma: Int) -> (subject: Subject, start: Int)? {
    if let placed = subjectBeforePlace(endingAt: comma) { return placed }
    var i = comma - 1
    let limit = max(0, comma - Self.appositionLimit)
    while i >= limit {
      if sentence.isComma(i), let titled = index(endingAt: i), mentions[titled].kind == .title,
        let named = index(startingAt: i + 1), mentions[named].kind == .name,
        mentions[named].elements.upperBound <= comma,
        mentions[titled].canBeSubject(in: sentence)
      {
        // `Its chief executive, Ann Marlowe, said`
        let start = mentions[titled].elements.lowerBound
        // `The mayor, Ann Marlowe, and the dean, Piers Vale, said`
        if sentence.key(start - 1) == "and", sentence.isComma(start - 2), let first = index(endingAt: start - 2),
          mentions[first].kind == .name, sentence.isComma(mentions[first].elements.lowerBound - 1),
          let office = index(endingAt: mentions[first].elements.lowerBound - 1), mentions[office].kind == .title
        {
          let both = Subject(mention: mentions[first], others: sentence.memory.array(CollectionOfOne(mentions[named])))
          return (both, mentions[office].elements.lowerBound)
        }
        return (Subject(mention: mentions[named], apposition: mentions[titled]), start)
      }
      // `Some states, including California, have said`
      if sentence.isComma(i), ["including", "among", "led"].contains(sentence.key(i + 1)), index(endingAt: i) == nil,
        let some = quantified(startingAt: 0),
        some.mention.elements.upperBound == i
      {
        return (some, 0)
      }
      // `The lawsuit, filed in May, said`
      if sentence.isComma(i), startsApposition(i + 1), index(endingAt: i) == nil, let plain = plainSubject(endingAt: i),
        plain.mention.elements.lowerBound == 0
      {
        return (plain, 0)
      }
      // `one of them, Ann Marlowe, said`
      if sentence.isComma(i), let named = index(startingAt: i + 1), mentions[named].kind == .name,
        mentions[named].elements.upperBound == comma,
        !mentions[named].isOrganization || phrase(endingAt: i)?.start == 0,
        mentions[named].name.count > 1 || mentions[named].honorific != nil,
        sentence.word(i - 1) != nil || i > 0 && sentence.elements[i - 1].kind == .closeParenthesis,
        index(endingAt: i).map({
          mentions[$0].kind != .name || sentence.word(mentions[$0].elements.lowerBound - 1) != nil
        }) ?? true
      {
        return (Subject(mention: mentions[named]), mentions[named].elements.lowerBound)
      }
      // `Two officials who were there, and who may not speak of it, said`
      if sentence.isComma(i), sentence.key(i + 1) == "and", isRelative(i + 2), let phrase = phrase(endingAt: i) {
        return phrase
      }
      // `A boy of about ten, who was listening, said`, `Ann Marlowe of Harbour Police, who came, said`
      if sentence.isComma(i), startsApposition(i + 1), isRelative(i + 1),
        index(endingAt: i).map(followsLink) ?? true,
        let phrase = phrase(endingAt: i)
      {
        return phrase
      }
      if sentence.isComma(i), let named = index(endingAt: i), mentions[named].canBeSubject(in: sentence),
        !isPlaceBetweenCommas(named), !(isRelative(i + 1) && followsApposition(named)), !isInRelativeClause(named),
        startsApposition(i + 1)
      {
        // `The ferryman, a thin man called Aldo, said`
        if let last = index(endingAt: comma), mentions[last].kind == .name, mentions[last].elements.lowerBound > i,
          ["called", "named"].contains(sentence.key(mentions[last].elements.lowerBound - 1))
        {
          return (Subject(mention: mentions[last], apposition: mentions[named]), mentions[named].elements.lowerBound)
        }
        let isMember = sentence.key(i + 1) == "of" || sentence.key(i + 1) == "from"
        let described = index(startingAt: isMember ? i + 2 : i + 1).map { mentions[$0] }
        let title = described.flatMap { $0.kind == .title || isMember ? $0 : nil }
        // `Ann Marlowe, head of the school, one of the first, said`
        if mentions[named].kind == .title, mentions[named].determiner == nil, mentions[named].head?.kind == .person,
          case let before = mentions[named].elements.lowerBound - 1, sentence.isComma(before),
          let person = index(endingAt: before), mentions[person].kind == .name, !mentions[person].isOrganization
        {
          let subject = Subject(mention: mentions[person], apposition: mentions[named])
          return (subject, mentions[person].elements.lowerBound)
        }
        // `Ann Marlowe and Piers Vale, who left, said`
        if isRelative(i + 1) || sentence.key(i + 1) == "both", let both = withJoined(named),
          !both.subject.others.isEmpty
        {
          return both
        }
        let start = mentions[named].elements.lowerBound
        // `Ann Marlowe, the mayor, and Piers Vale, the dean, said`
        if title != nil, sentence.key(start - 1) == "and", sentence.isComma(start - 2),
          let other = index(endingAt: start - 2), mentions[other].kind == .title,
          sentence.isComma(mentions[other].elements.lowerBound - 1),
          let first = index(endingAt: mentions[other].elements.lowerBound - 1), mentions[first].kind == .name
        {
          let both = Subject(mention: mentions[first], others: sentence.memory.array(CollectionOfOne(mentions[named])))
          return (both, mentions[first].elements.lowerBound)
        }
        return (Subject(mention: mentions[named], apposition: title), start)
      }
      if sentence.quotation(i) != nil || sentence.isColon(i) { return nil }
      i -= 1
    }
    return placedSubject(before: comma)
  }

  /// Whether mention `i` belongs to a noun before: `Ann Marlowe of Hull`, `Ann Marlowe in north Wales`.
  private func followsLink(_ i: Int) -> Bool {
    let before = mentions[i].elements.lowerBound - 1
    if Self.linksNouns(sentence.key(before)) { return true }
    return Self.linksNouns(sentence.key(before - 1)) && sentence.word(before).map(isPlainWord) ?? false
  }

  /// Whether mention `i` is the object of a clause behind a comma: `Ann Marlowe, a teacher who runs the charity Bramble,`.
  private func isInRelativeClause(_ i: Int) -> Bool {
    let start = mentions[i].elements.lowerBound
    var before = start - 1
    while before > max(0, start - 8), let word = sentence.word(before), !isRelative(before) {
      // `people who said the charity, which`
      if let cue = sentence.cue(at: before), cue.manner == .says || cue.manner == .tells { return false }
      if word.key == "and" { return false }
      before -= 1
    }
    guard isRelative(before), sentence.key(before) != "whom", before < start - 1 else { return false }
    return (max(0, before - Self.appositionLimit)..<before).contains { sentence.isComma($0) }
      || index(endingAt: before) != nil && before > 1
  }

  /// The subject in `Ann Marlowe – a critic of the plan – said`.
  func subjectBeforeDashes(endingAt dash: Int) -> (subject: Subject, start: Int)? {
    let opening = (max(0, dash - Self.appositionLimit)..<dash).last { sentence.isDash($0) }
    return opening.flatMap { index(endingAt: $0) }.flatMap(withJoined)
  }

  func startsApposition(_ i: Int) -> Bool {
    if let next = index(startingAt: i), mentions[next].kind == .title { return true }
    guard let word = sentence.word(i) else { return false }
    if word.isPartyAndSeat { return true }
    // `both clerks, neither of whom was there,`
    if sentence.key(i + 1) == "of", let relative = sentence.key(i + 2), relative == "whom" || relative == "which" {
      return true
    }
    return Self.appositionStarts.contains(word.key)
      || (word.key.hasSuffix("ing") || word.key.hasSuffix("ed")) && !word.isCapitalized
      || word.key.isNumber
  }

  /// The comma that ends the source of `According to a study released in May, …`, from the element behind its name.
  func endOfSource(_ element: Int) -> Int? {
    if sentence.isComma(element) { return endOfApposition(element) }
    let end = min(element + Self.appositionLimit, sentence.elements.count)
    return (min(element, end)..<end).first { sentence.isComma($0) }
  }

  /// The comma that ends the apposition behind the one at `comma`; `comma` itself if none starts there.
  func endOfApposition(_ comma: Int) -> Int {
    guard let first = sentence.word(comma + 1),
      ["which", "who", "whose"].contains(first.key) || first.key.hasSuffix("ed")
    else { return comma }
    return (comma + 1..<comma + Self.appositionLimit).first { sentence.isComma($0) } ?? comma
  }

  private static let appositionStarts: WordSet = [
    "who", "which", "whose", "a", "an", "the", "of", "from", "its", "his", "her", "their", "now", "then", "one", "for",
    "also", "himself", "herself", "in", "at", "whom", "not", "seen", "led", "run", "set", "made", "known", "written",
    "after", "before", "when", "while", "speaking", "asked", "with", "by", "as", "on", "like", "until", "despite",
    "meanwhile", "however", "though", "too", "instead", "nevertheless", "separately", "therefore", "writing",
    "appearing", "responding", "referring", "both", "two", "three", "where", "giving", "along", "best", "long", "once",
    "part", "formerly", "currently", "some", "many", "most", "all", "several", "none",
  ]
}
