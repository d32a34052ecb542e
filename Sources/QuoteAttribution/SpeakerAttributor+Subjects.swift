/// Whom sentences are about, for the pronouns and quotations behind them.
extension SpeakerAttributor {
  /// The only person that a sentence about something else introduces: `That did not go down well with Ann Marlowe.`
  func introduced(in mentions: KeptArray<Mention>, beside subject: Mention?, of sentence: OuterSentence) -> Mention? {
    if let subject,
      subject.isPronoun || subject.head?.kind == .person || subject.honorific != nil
        || subject.kind == .name && !subject.isOrganization
    {
      return nil
    }
    let people = mentions.filter { $0.kind == .name && !$0.isOrganization && $0.name.count > 1 }
    guard people.count == 1, let person = people.first, let id = directory.lookUp(person),
      directory.entries[id].kind == .person, directory.entries[id].firstMention == person.utf8Range.lowerBound,
      directory.entries[id].gender != nil || directory.entries[id].hasTitle
    else { return nil }
    return person
  }

  /// Gives the quotation just before to the one whom a sentence names for it: `“We would love to.” So said Ann Marlowe.`
  mutating func nameSpeakerBehind(_ sentence: OuterSentence, _ subjects: SubjectFinder) {
    // `— Ann Marlowe, in a speech` in the paragraph behind
    if sentence.isDash(0), lastDraft == nil, let draft = draftBefore, drafts[draft].rule == .unknown,
      let name = subjects.subject(after: 1), name.mention.kind == .name
    {
      let answer = answer(for: name, position: sentence.utf8Range.lowerBound, preceding: nil)
      give(draft, to: answer)
      return
    }
    // `So said Ann Marlowe.` can stand in the paragraph behind.
    guard let draft = lastDraft ?? (sentence.key(0) == "so" ? draftBefore : nil), drafts[draft].quoteType == .direct,
      [.sentenceBefore, .inherited, .unknown].contains(drafts[draft].rule), let first = sentence.key(0),
      let verb = sentence.key(1)
    else { return }
    let isNamed =
      (first == "so" || first == "thus") && sentence.cue(at: 1)?.manner == .says
      || (first == "that" || first == "this") && (verb == "was" || verb == "is")
    guard isNamed, let subject = subjects.subject(after: 2), !subject.mention.isPronoun,
      subject.mention.kind == .name && !subject.mention.isOrganization || first == "so"
    else { return }
    let answer = answer(for: subject, position: sentence.utf8Range.lowerBound, preceding: nil)
    give(draft, to: answer)
  }

  /// Gives the question just before to the one who asks it in a sentence with a capital: `“Why?” Ann Marlowe asked the head
  /// of the committee.`
  mutating func nameAskerBehind(_ sentence: OuterSentence, _ site: CueSite?) {
    guard let site, site.start == 0, site.contentStart == nil, !site.cue.isParticiple,
      [.says, .tells, .asks].contains(site.cue.manner), let subject = site.subject, let draft = lastDraft,
      sentence.elements.count <= 16, drafts[draft].quoteType == .direct, let span = drafts[draft].spans.last,
      (1...6).contains(sentence.utf8Range.lowerBound - span.upperBound),
      [UInt8(ascii: "?"), UInt8(ascii: "!")].contains(article.utf8[span.upperBound - 1])
    else { return }
    if drafts[draft].spans.count > 1 {
      // What stood before has a speaker of its own.
      guard ![.unknown, .inherited, .sentenceBefore].contains(drafts[draft].rule) else { return }
      drafts[draft].spans.removeLast()
      appendDirect([span], of: sentence, saidBy: subject)
    } else {
      let answer = answer(for: subject, position: sentence.utf8Range.lowerBound, preceding: nil)
      give(draft, to: answer)
    }
  }

  /// Whether `word` is capitalized anywhere but at the start of a sentence.
  mutating func isCapitalizedWithin(_ word: WordKey) -> Bool {
    if let capitalizedWords { return capitalizedWords.contains(word) }
    asksForWords += 1
    if asksForWords <= Self.fewAsks {
      return sentences.contains {
        $0.elements.dropFirst().contains { $0.key == word && $0.word?.isCapitalized == true }
      }
    }
    var words = WordIndex<Void>()
    for sentence in sentences {
      for case let word? in sentence.elements.dropFirst().lazy.map(\.word) where word.isCapitalized {
        words.insert(word.key)
      }
    }
    capitalizedWords = words
    return words.contains(word)
  }

  /// Whether what follows the first word shows it to be a name: `Sasha was`, `Bramble, the charity,`.
  func subjects(of sentence: OuterSentence, follow subject: Mention) -> Bool {
    let end = subject.elements.upperBound
    if sentence.isComma(end) || sentence.isDash(end) { return true }
    guard let word = sentence.word(end) else { return false }
    // `Shares were`, but `Orbis was`
    if subject.nameKey.hasSuffix("s"), !["was", "is", "has"].contains(word.key) { return false }
    return word.traits.contains(.auxiliary) && !Self.commonEndings.contains(where: subject.nameKey.hasSuffix)
  }

  /// Endings of common nouns, which names seldom have: `Pressure has been mounting.`
  private static let commonEndings: [WordKey] = [
    "ure", "ence", "ance", "ness", "ment", "tion", "sion", "ity", "ism", "ing", "ship", "hood", "ain", "our", "ety",
  ]

  /// Makes the subject of a sentence the one whom a later pronoun means.
  ///
  /// A capital at the start of a sentence alone makes no name: `Shares fell`.
  mutating func noteSubject(_ subject: Mention?, of sentence: OuterSentence, among mentions: KeptArray<Mention>) {
    if let subject, subject.kind == .pronoun(.he) || subject.kind == .pronoun(.she) || subject.honorific != nil {
      personOfParagraph = subject
    }
    guard let subject, !subject.isPronoun else { return }
    let isLone = subject.kind == .name && subject.name.count == 1 && subject.honorific == nil && !subject.isOrganization
    if isLone, subject.elements.lowerBound == 0, directory.lookUp(subject) == nil,
      !isCapitalizedWithin(subject.nameKey), !subjects(of: sentence, follow: subject)
    {
      return
    }
    guard let id = directory.resolve(subject, in: article) else { return }
    if subject.kind == .title, directory.entries[id].gender == nil, directory.entries[id].kind == .person {
      // `An engineer who lost his job`
      directory.entries[id].gender = directory.genderOfPronouns(
        in: sentence, behind: subject.elements.upperBound, among: mentions)
    }
    directory.makeSalient(id, at: subject.utf8Range.lowerBound)
    noteTogether(id, subject, in: sentence, among: mentions)
  }

  /// Notes who acts together with the subject of a sentence: `Ann Marlowe and Piers Vale have left.`
  private mutating func noteTogether(
    _ id: SpeakerDirectory.ID, _ subject: Mention, in sentence: OuterSentence, among mentions: KeptArray<Mention>
  ) {
    let end = subject.elements.upperBound
    let start = subject.elements.lowerBound
    // `Ann Marlowe and her colleagues`: it is her work.
    if sentence.key(end) == "and", let owner = sentence.key(end + 1), ["her", "his", "their"].contains(owner),
      mentions.first(where: { $0.elements.lowerBound == end + 1 })?.head?.kind != .person
    {
      directory.together = ([id], subject.utf8Range.lowerBound)
      return
    }
    // the same from the colleagues’ side
    if ["her", "his", "their"].contains(subject.determiner), subject.head?.kind != .person,
      sentence.key(start - 1) == "and",
      let leader = mentions.last(where: { $0.elements.upperBound == start - 1 && $0.kind == .name }),
      let first = directory.resolve(leader, in: article)
    {
      directory.together = ([first], subject.utf8Range.lowerBound)
      directory.makeSalient(first, at: leader.utf8Range.lowerBound)
      return
    }
    let other = mentions.first { mention in
      guard mention.kind == .name || mention.head?.kind == .person && mention.determiner != nil else { return false }
      // The subject is whom the verb follows, and the first may open the sentence.
      if sentence.key(end) == "and", mention.elements.lowerBound == end + 1 { return true }
      return sentence.key(start - 1) == "and" && mention.elements.upperBound == start - 1
        && (mention.elements.lowerBound == 0 || sentence.key(mention.elements.lowerBound - 1) == "both")
    }
    guard let other, let second = directory.resolve(other, in: article), second != id else { return }
    let ids = other.elements.lowerBound < start ? [second, id] : [id, second]
    directory.together = (ids, max(subject.utf8Range.lowerBound, other.utf8Range.lowerBound))
  }

  /// Lets a story go on about the one whose `His survey` opens a sentence.
  mutating func noteOwnerOfOpening(_ sentence: OuterSentence) {
    guard let key = sentence.key(0), key == "his" || key == "her", let start = sentence.elements.first?.utf8Range,
      let id = directory.possessor(key == "his" ? .he : .she, at: start.lowerBound), directory.entries[id].hasFullName
    else { return }
    directory.makeSalient(id, at: start.lowerBound)
  }

  /// Makes the person whose possessive opens a sentence the one whom a later pronoun means: `Ms Marlowe’s team has`.
  mutating func noteOwner(of sentence: OuterSentence) {
    guard let end = sentence.elements.indices.prefix(4).first(where: { sentence.word($0)?.isPossessive ?? false }),
      let last = sentence.word(end), last.isCapitalized, end == 0 || sentence.key(end) != nil
    else { return }
    let words = sentence.elements.indices.prefix(end + 1).compactMap(sentence.word)
    guard words.count == end + 1, words.allSatisfy(\.isCapitalized) else { return }
    let honorific = words[0].traits.contains(.honorific) ? words[0].key : nil
    let owner = Mention(
      kind: .name, elements: 0..<(end + 1), utf8Range: words[0].utf8Range.lowerBound..<last.stemEnd,
      honorific: honorific, name: honorific == nil ? words : Array(words.dropFirst()), in: sentence.memory)
    guard !owner.name.isEmpty, let id = directory.lookUp(owner), directory.entries[id].kind == .person,
      directory.entries[id].hasFullName
    else { return }
    directory.makeSalient(id, at: owner.utf8Range.lowerBound)
  }
}
