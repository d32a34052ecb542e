/// Subjects that a clause about them divides from their verb without a comma behind it: `The union that represents
/// cleaners said`.
extension SubjectFinder {
  /// The most elements that such a clause takes.
  private static let relativeLimit = 18

  /// The subject of a clause that ends in front of element `end`: `The union that represents cleaners`, `Ann Marlowe, who
  /// is in the squad for Piers Vale` with the second comma forgotten.
  func relativeSubject(before end: Int) -> (subject: Subject, start: Int)? {
    // `and Piers Vale said`
    if let last = index(endingAt: end), case let before = sentence.key(mentions[last].elements.lowerBound - 1),
      before == "and" || before == "but" || isRelative(mentions[last].elements.lowerBound - 1) || before == "that"
    {
      return nil
    }
    for i in stride(from: end - 2, through: max(1, end - Self.relativeLimit), by: -1) {
      guard let word = sentence.word(i), !Self.clauseLinks.contains(word.key) else { return nil }
      // `the man who thinks the mayor said no`
      if let cue = sentence.cue(at: i), !cue.isParticiple, [.says, .tells, .states, .asks].contains(cue.manner),
        sentence.key(i - 1).map({ !Lexicon.passives.contains($0) }) ?? true, !isRelative(i - 1),
        !(sentence.word(i - 1)?.traits.contains(.determiner) ?? false)
      {
        return nil
      }
      guard word.key == "who" || word.key == "that" || word.key == "which" else { continue }
      let behind = sentence.key(i + 1)?.hasSuffix("ly") ?? false ? i + 2 : i + 1
      guard opensPredicate(behind), behind < end else { return nil }
      let isComma = sentence.isComma(i - 1)
      guard let j = index(endingAt: isComma ? i - 1 : i), case var mention = mentions[j], !mention.isPronoun,
        case var start = mention.elements.lowerBound
      else { return nil }
      // `One official who was there said`
      if sentence.key(start - 1) == "one", mention.determiner == nil, mention.head?.kind == .person {
        start -= 1
        mention.determiner = "a"
      }
      if mention.determiner == "one", mention.head?.kind == .person, let range = mention.descriptionRange {
        mention.determiner = "a"
        mention.utf8Range = range
      }
      guard mention.canBeSubject(in: sentence), opensClause(start), !isComma || mention.kind == .name,
        // `said the union that`
        sentence.cue(at: start - 1) == nil
      else { return nil }
      // What the clause tells apart is nobody named before.
      if !isComma, mention.determiner == "the" { mention.determiner = "that" }
      return (Subject(mention: mention), start)
    }
    return nil
  }

  private static let clauseLinks: WordSet = [
    "but", "while", "because", "if", "although", "though", "whereas", "so", "yet", "until", "unless", "what", "whether",
  ]

  /// Whether the word at `i` can only be the verb of the clause that a relative pronoun opens.
  private func opensPredicate(_ i: Int) -> Bool {
    guard let word = sentence.word(i), !word.isCapitalized, index(startingAt: i) == nil else { return false }
    if let cue = sentence.cue(at: i), [.says, .tells, .asks].contains(cue.manner) { return false }
    return word.traits.isDisjoint(with: [.determiner, .pronoun])
      && (!word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || word.traits.isDisjoint(with: [.stopWord]))
  }

  /// The name whose description ends at the comma at `comma`: `Ann Marlowe, who left,`, `Ann Marlowe, an aide to the mayor,`.
  func nameDescribed(upTo comma: Int) -> Int? {
    var start = comma - 1
    let limit = max(0, comma - Self.appositionLimit)
    while start > limit, !sentence.isComma(start) {
      if sentence.quotation(start) != nil || sentence.isColon(start) { return nil }
      start -= 1
    }
    guard sentence.isComma(start), startsApposition(start + 1), let i = index(endingAt: start),
      mentions[i].kind == .name, opensClause(mentions[i].elements.lowerBound)
    else { return nil }
    return i
  }
}
