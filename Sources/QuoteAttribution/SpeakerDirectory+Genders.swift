/// The gender of people whose names do not tell it, from the pronouns that stand for them.
extension SpeakerDirectory {
  /// Gives people the gender of the pronouns that plainly stand for them: `Kirrily Vance, who lost her seat, said`,
  /// `Jordan Moss left. She said`.
  ///
  /// First names tell the gender of most people, but not of all, and of some the wrong one. Each pronoun behind the only
  /// person of its sentence counts, and each that opens the next one.
  ///
  /// - Complexity: O(*n*) for *n* mentions.
  mutating func readGenders(of sentences: [OuterSentence], _ mentions: [KeptArray<Mention>]) {
    var votes = Array(repeating: (female: 0, male: 0), count: entries.count)
    var bodies: Set<ID> = []
    var last: (id: ID, paragraph: Int)?
    for (sentence, list) in zip(sentences, mentions) {
      var only: ID?
      var isSingle = true
      for mention in list where mention.kind == .name && !mention.isOrganization {
        guard let id = lookUp(mention), entries[id].kind == .person else { continue }
        isSingle = isSingle && (only == nil || only == id)
        only = only ?? id
      }
      if let only {
        guard isSingle, let first = list.first(where: { $0.kind == .name && lookUp($0) == only }) else {
          last = nil
          continue
        }
        let start = first.elements.lowerBound
        // `Speaking to Ann Marlowe, he said`, `Asked if he knew Ann Marlowe, he said`
        if SubjectFinder.linksNouns(sentence.key(start - 1))
          || list.contains(where: { $0.elements.lowerBound < start && $0.isPersonalPronoun })
        {
          last = list.contains(where: \.isPronoun) ? nil : (only, sentence.paragraph)
          continue
        }
        let isFirst = !list.contains { $0.elements.lowerBound < start && $0.head?.kind == .person }
        if isBody(first, in: sentence) { bodies.insert(only) }
        // `Ann Marlowe, who came in May, is a mother of four.`
        if let gender = genderOfPredicate(in: sentence, behind: first.elements.upperBound, among: list) {
          for _ in 0..<3 { Self.count(gender, of: only, in: &votes) }
        }
        if let gender = genderOfPronouns(in: sentence, behind: first.elements.upperBound, among: list) {
          Self.count(gender, of: only, in: &votes)
        }
        last = isFirst ? (only, sentence.paragraph) : nil
      } else if let person = last, sentence.paragraph <= person.paragraph + 1 {
        if let gender = genderOfSubject(of: sentence, among: list) {
          Self.count(gender, of: person.id, in: &votes)
        } else if list.contains(where: { $0.head?.kind == .person }) {
          last = nil
        }
      } else {
        last = nil
      }
    }
    makeBodies(bodies.filter { votes[$0] == (0, 0) })
    for (id, vote) in votes.enumerated() where vote.female != vote.male && !entries[id].isGenderTold {
      let gender: Lexicon.Gender = vote.female > vote.male ? .female : .male
      // A name is believed until two pronouns deny it.
      if entries[id].gender == nil || abs(vote.female - vote.male) > 1 { entries[id].gender = gender }
    }
  }

  /// Whether what a name that opens a sentence does shows it to be a body’s: `Amity Plains said it would appeal`, `Halden
  /// Hill cut its forecast`.
  private func isBody(_ mention: Mention, in sentence: OuterSentence) -> Bool {
    guard mention.elements.lowerBound == 0, mention.honorific == nil, mention.description.isEmpty,
      let name = mention.name.first, !Lexicon.isFirstName(name.key)
    else { return false }
    let end = mention.elements.upperBound
    // `Halden Hill, which strung the first wire,`
    if sentence.isComma(end), sentence.key(end + 1) == "which" { return true }
    for i in end..<min(end + 8, sentence.elements.count) {
      guard let key = sentence.key(i) else { return false }
      if key == "its" { return true }
      if key == "it", let verb = sentence.key(i + 1) {
        guard verb == "was" || verb == "is" else { return Self.doing.contains(verb) }
        return sentence.key(i + 2).map { Self.feeling.contains($0) || $0.hasSuffix("ing") } ?? false
      }
      if Self.gender(ofPronoun: key) != nil || key == "that" && i > end + 1 { return false }
    }
    return false
  }

  /// Verbs behind `it` where that is nothing that happens, but somebody.
  private static let doing: WordSet = [
    "would", "will", "had", "has", "plans", "planned", "expects", "expected", "intends", "hopes", "wants", "believes",
  ]

  private static let feeling: WordSet = [
    "disappointed", "pleased", "confident", "aware", "committed", "sorry", "proud", "delighted", "saddened", "prepared",
    "ready", "unable", "surprised", "satisfied", "concerned",
  ]

  /// Makes organizations of what looked like people.
  private mutating func makeBodies(_ ids: Set<ID>) {
    let bodies = ids.filter { !entries[$0].hasTitle && !entries[$0].isGenderTold && entries[$0].kind == .person }
    guard !bodies.isEmpty else { return }
    for id in bodies {
      entries[id].kind = .organization
      entries[id].gender = nil
    }
    organizationMentions += personMentions.filter { bodies.contains($0.id) }
    organizationMentions.sort { $0.position < $1.position }
  }

  private static func count(
    _ gender: Lexicon.Gender, of id: ID, in votes: inout [(female: Int, male: Int)]
  ) {
    if gender == .female { votes[id].female += 1 } else { votes[id].male += 1 }
  }

  /// The gender of the noun that says what somebody is, behind element `start`.
  private func genderOfPredicate(
    in sentence: OuterSentence, behind start: Int, among list: KeptArray<Mention>
  ) -> Lexicon.Gender? {
    list.first { mention in
      let verb = sentence.key(mention.elements.lowerBound - 1)
      return mention.elements.lowerBound > start && mention.kind == .title && mention.head?.gender != nil
        && (mention.determiner == "a" || mention.determiner == "an")
        && (verb == "is" || verb == "was" || verb == "became")
    }?.head?.gender
  }

  /// The gender of the first pronoun behind element `start`, unless another person is spoken of before it.
  func genderOfPronouns(
    in sentence: OuterSentence, behind start: Int, among list: KeptArray<Mention>
  ) -> Lexicon.Gender? {
    if !sentence.traits.contains(.genderedPronoun) { return nil }
    for i in start..<max(start, sentence.elements.count) {
      guard let word = sentence.word(i), word.traits.contains(.genderedPronoun),
        let gender = Self.gender(ofPronoun: word.key)
      else { continue }
      // `told her`, `met with him`
      if word.key == "her", sentence.word(i + 1).map({ $0.traits.contains(.stopWord) }) ?? true { return nil }
      let isOther = list.contains { other in
        other.elements.lowerBound >= start && other.elements.upperBound <= i
          // `Azamat Marlowe, a 24-year-old baker,` is one.
          && other.elements.lowerBound != start + 1
          && (other.head?.kind == .person || other.kind == .name && !other.isOrganization && lookUp(other) == nil)
      }
      return isOther ? nil : gender
    }
    return nil
  }

  /// The gender of the pronoun that is the subject of a sentence about nobody else.
  private func genderOfSubject(of sentence: OuterSentence, among list: KeptArray<Mention>) -> Lexicon.Gender? {
    for mention in list {
      switch mention.kind {
      case .pronoun(.he): return .male
      case .pronoun(.she): return .female
      case .name, .title: if mention.head?.kind == .person || !mention.isOrganization { return nil }
      case .pronoun: continue
      }
    }
    return nil
  }

  /// All that ``gender(ofPronoun:)`` knows.
  static let genderedPronouns: WordSet = [
    "he", "his", "himself", "he's", "he'd", "he'll", "she", "her", "herself", "hers", "she's", "she'd", "she'll",
  ]

  private static func gender(ofPronoun word: WordKey) -> Lexicon.Gender? {
    switch word {
    case "he", "his", "himself", "he's", "he'd", "he'll": .male
    case "she", "her", "herself", "hers", "she's", "she'd", "she'll": .female
    default: nil
    }
  }
}
