/// Where the words that a cue reports begin and end, beside what ``ReportedSpeech`` tells.
extension CueSiteFinder {
  /// Where the clause starts whose subject, of two joined by `and`, ends with the one that starts at `start`: `The roof
  /// fell, witnesses and police said.`
  func startOfCoordination(_ start: Int) -> Int {
    guard sentence.key(start - 1) == "and" else { return start }
    var first = start - 1
    while first > 0, start - first < 7, let word = sentence.word(first - 1),
      word.key == "of" || word.traits.isDisjoint(with: [.stopWord, .auxiliary, .irregularVerb, .pronoun]),
      !word.key.hasSuffix("ing"), !word.key.hasSuffix("ed"), sentence.cue(at: first - 1) == nil
    {
      first -= 1
    }
    return first < start - 1 && isBreak(first - 1) ? first : start
  }

  /// Whether the words behind a cue that follows its content only tell how it was said: `It was shut, she said while on
  /// patrol`.
  func isManner(_ content: Int, behind site: CueSite) -> Bool {
    guard isBreak(site.start - 1), content == site.elements.upperBound, let key = sentence.key(content),
      ReportedSpeech.prepositions.contains(key)
    else {
      return false
    }
    return sentence.elements.indices.prefix(site.start).contains {
      !(sentence.word($0)?.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) ?? true)
    }
  }

  /// The element behind what is asked for, promised or blamed, where the clause goes on with another verb or a clause of
  /// its own follows: `forecast strong gusts, but has changed its mind`, `accused him of theft, but he denies it`.
  func endOfObject(from content: Int) -> Int? {
    for i in content..<min(content + 40, sentence.elements.count) {
      guard let word = sentence.word(i) else { continue }
      if word.traits.contains(.auxiliary) { return nil }
      guard i > content, word.key == "and" || word.key == "but" || word.key == "while" || word.key == "although" else {
        continue
      }
      let isBehindComma = sentence.isComma(i - 1)
      var verb = i + 1
      while let key = sentence.key(verb), key.hasSuffix("ly") || key == "also" || key == "then" { verb += 1 }
      if let next = sentence.key(verb), Self.tenses.contains(next) { return isBehindComma ? i - 1 : i }
      // `promised a review and apologized to customers`
      if word.key == "and", let cue = sentence.key(content - 1), Self.isPast(cue), let next = sentence.word(verb),
        Self.isPast(next.key), !next.isCapitalized, let last = sentence.word(i - 1), !Self.isPast(last.key),
        let behind = sentence.key(verb + 1), Self.behindVerbs.contains(behind)
      {
        return i
      }
      guard isBehindComma, word.key != "and", let subject = subjects.index(startingAt: i + 1) else { continue }
      let behind = subjects.mentions[subject].elements.upperBound
      if let next = sentence.word(behind),
        !next.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || sentence.cue(at: behind) != nil
      {
        return i - 1
      }
    }
    return nil
  }

  /// Whether the cue only tells what a thing is called: `a program called “Marble”`, but not `a move she called “cruel”`.
  func isNamed(_ cue: Cue, at i: Int, _ subject: Subject, from start: Int) -> Bool {
    guard cue.manner == .judges, sentence.quotation(i + 1) != nil, let verb = sentence.key(i),
      ["called", "dubbed", "termed", "labeled", "labelled"].contains(verb),
      subject.mention.elements.upperBound == i
        || sentence.isComma(i - 1) && subject.mention.elements.upperBound == i - 1, subject.mention.kind == .title,
      subject.mention.head?.kind != .person
    else { return false }
    return !["what", "which", "that", "and", "but", "has", "have"].contains(sentence.key(start - 1))
  }

  /// The comma that ends a clause which opens the sentence: `While officials say it is safe, the town has its doubts`.
  func endOfOpeningClause(with site: CueSite) -> Int? {
    guard let content = site.contentStart else { return nil }
    var opening = sentence.key(0) == "but" || sentence.key(0) == "and" || sentence.key(0) == "even" ? 1 : 0
    guard let key = sentence.key(opening), Self.clauseOpenings.contains(key) else { return nil }
    opening += 1
    let isItsVerb = (opening..<max(opening, site.start)).allSatisfy {
      guard let word = sentence.word($0) else { return false }
      return word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) && sentence.cue(at: $0) == nil
    }
    guard isItsVerb, site.start - opening <= 12 else { return nil }
    let border = (content + 1..<max(content + 1, min(content + 40, sentence.elements.count))).first { comma in
      guard sentence.isComma(comma) || sentence.quotation(comma) != nil, let next = sentence.word(comma + 1),
        next.isCapitalized || !next.traits.isDisjoint(with: [.determiner, .pronoun])
      else { return false }
      for i in comma + 2..<max(comma + 2, min(comma + 14, sentence.elements.count)) {
        guard sentence.word(i) != nil else { return false }
        if sentence.mayBeVerb(i) { return true }
      }
      return false
    }
    return border.map { sentence.isComma($0) ? $0 : $0 + 1 }
  }

  /// A participle that opens the sentence, whose subject follows what it reports: `Noting that it was late, the mayor
  /// left`.
  func openingSite(of cue: Cue, at i: Int, _ speech: ReportedSpeech) -> CueSite? {
    let end = i + cue.length
    guard i == 0 || ["but", "and", "while", "by", "after", "when", "besides"].contains(sentence.key(0)),
      let content = speech.contentStart(of: cue, from: end), !isDirect(content),
      // `Announcing the deal, the mayor said` announces nothing.
      cue.manner != .announces || sentence.key(content - 1) == "that" || sentence.quotation(content) != nil,
      // `Writing for the court, the judge said`
      sentence.key(content).map({ !ReportedSpeech.prepositions.contains($0) }) ?? true
    else { return nil }
    for border in content..<min(content + 40, sentence.elements.count) {
      guard sentence.isComma(border) || sentence.quotation(border) != nil,
        let subject = subjects.subject(after: border + 1)
      else { continue }
      let behind = (subject.apposition ?? subject.mention).elements.upperBound
      guard (behind..<behind + 3).contains(where: sentence.mayBeVerb) else { continue }
      // `After announcing that the leader, Ann Marlowe, would go, the party said`
      if sentence.key(content - 1) == "that", !(content..<border).contains(where: sentence.mayBeVerb) { continue }
      var site = CueSite(cue: cue, elements: i..<end, subject: subject, start: i, contentStart: content)
      site.contentEnd = sentence.isComma(border) ? border : border + 1
      return site
    }
    return nil
  }

  private static let clauseOpenings: WordSet = [
    "while", "although", "though", "as", "after", "when", "because", "since", "whereas", "if", "once",
  ]

  /// Whether the cue tells what somebody may say or has in mind, or belongs to a thing: `if the firm finds that`, `a man
  /// who feared he would drown`, `the picture shows that`.
  func isSupposed(_ cue: Cue, at i: Int, of subject: Subject, from start: Int) -> Bool {
    guard cue.length == 1, let key = sentence.key(i) else { return false }
    // `signs said “Keep out”`
    if cue.manner == .says || cue.manner == .judges, sentence.key(i + 1) != "that", !sentence.isColon(i + 1),
      // `A man in a red coat said`
      subject.mention.head?.kind != .person, subject.mention.head?.kind != .people,
      subject.mention.kind == .title
        || subject.mention.name.contains(where: { SpeakerAttributor.things.contains($0.key) }),
      (max(0, i - 3)..<i).reversed().prefix(while: { sentence.word($0) != nil }).contains(where: {
        sentence.key($0).map(SpeakerAttributor.things.contains) ?? false
      })
    {
      return true
    }
    if cue.manner == .states, let before = sentence.key(start - 1),
      before == "if" || before == "unless" || before == "whether"
    {
      return true
    }
    switch key {
    case "feared", "fear", "believed", "believe", "thought", "think", "hoped", "hope", "doubted":
      // `who they believe did it`, `a voice they believed was his`
      if let next = sentence.word(i + 1), next.traits.contains(.auxiliary) { return true }
      // `because it thought she was abroad`
      if subject.mention.kind == .pronoun(.it), let before = sentence.key(start - 1),
        ["because", "when", "as", "since", "where"].contains(before)
      {
        return true
      }
      return (i - 2..<i).contains { sentence.key($0) == "who" } && !(i - 3..<i).contains { sentence.isComma($0) }
    case "expected": return sentence.key(i - 1).map { Self.beforeExpected.contains($0) } ?? true
    case "suggesting", "indicating", "implying":
      // `The app was used again, suggesting that`: so the writer concludes.
      return subject.mention.kind == .title && subject.mention.head == nil
        || !(max(0, i - 60)..<i).contains {
          sentence.cue(at: $0) != nil || sentence.key($0).map(Self.evidence.contains) ?? false
        }
    case "show", "shows", "showed", "showing":
      return !(max(0, min(start, i - 1) - 4)..<i).contains { sentence.key($0).map(Self.evidence.contains) ?? false }
    default: return false
    }
  }

  private static let beforeExpected: WordSet = [
    "be", "been", "is", "are", "was", "were", "than", "as", "widely", "generally", "and", "or", "then", "long",
  ]

  /// What shows something in words or figures.
  static let evidence: WordSet = [
    "study", "studies", "figures", "data", "report", "reports", "research", "survey", "surveys", "poll", "polls",
    "statistics", "records", "findings", "analysis", "results", "documents", "emails", "filings", "filing", "minutes",
    "audit", "review", "estimates", "numbers", "evidence", "accounts", "census", "papers", "memo", "memos", "logs",
    "letters", "polling", "paper", "transcript", "transcripts",
  ]

  /// Words that stand behind verbs, and not behind participles in front of nouns.
  private static let behindVerbs: WordSet = [
    "to", "for", "the", "a", "an", "his", "her", "its", "their", "that", "him", "them", "it", "not", "against",
  ]

  /// Words that show the tense of a verb which has its subject far in front.
  private static let tenses: WordSet = ["has", "have", "had", "will", "is", "are", "was", "were", "does", "did"]

  /// Whether a word that looks like a verb is a noun here: `a letter in reply to claims he knew`.
  func isNoun(_ cue: Cue, at i: Int) -> Bool {
    guard cue.length == 1, let key = sentence.key(i), let before = sentence.key(i - 1) else { return false }
    // `the union’s proposed changes`
    if let owner = sentence.word(i - 1), owner.isPossessive, !owner.traits.contains(.pronoun), Self.isPast(key),
      !owner.traits.contains(.stopWord)
    {
      return sentence.word(i + 1).map { $0.traits.isDisjoint(with: [.determiner, .stopWord]) } ?? false
    }
    // `an alleged front for a spy`, `the promised review`
    if Self.isPast(key), ["a", "an", "the", "its", "his", "their"].contains(before) { return true }
    guard Self.nouns.contains(key), key.hasSuffix("s") else { return false }
    // `Local media reports say`
    if let next = sentence.cue(at: i + 1), !next.isParticiple { return true }
    return Self.beforeNouns.contains(before)
  }

  private static let beforeNouns: WordSet = [
    "to", "of", "by", "about", "over", "with", "against", "amid", "from", "despite", "after", "on", "for", "following",
    "any", "such", "these", "those", "its", "his", "her", "their", "reject", "rejected", "rejects", "denied", "denies",
    "deny", "dismissed", "dismisses", "investigating", "made", "between", "into", "across", "other", "several",
    "united", "swing", "some", "few", "many", "all", "most", "in", "at", "no", "two", "three", "50", "member", "tv",
    "talk", "game",
    "reality",
  ]

  /// The element behind a judgement that another verb follows: `called it “a betrayal” and tried to stop it`.
  func endOfJudgement(from content: Int) -> Int? {
    guard let quotation = (content..<content + 12).first(where: { sentence.quotation($0) != nil }) else { return nil }
    let joint = sentence.isComma(quotation + 1) ? quotation + 2 : quotation + 1
    guard let key = sentence.key(joint), key == "and" || key == "but" || key == "then" else { return nil }
    var verb = joint + 1
    while let key = sentence.key(verb), key.hasSuffix("ly") || key == "then" || key == "also" { verb += 1 }
    guard let word = sentence.word(verb), !word.isCapitalized else { return nil }
    let isVerb =
      !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || word.key.hasSuffix("ed")
      || sentence.cue(at: verb) != nil
    return isVerb ? quotation + 1 : nil
  }

  /// The comma that ends what is reported in a clause between commas: `The port, which had threatened to close, is open.`
  func endOfRelativeClause(from content: Int, cue: Int) -> Int? {
    var i = cue - 1
    while i > cue - 4, let key = sentence.key(i), Lexicon.isSkippedBeforeCue(key) { i -= 1 }
    // `The mayor, boasting that it was hers, waved.`
    let isAside =
      sentence.cue(at: cue)?.isParticiple ?? false && sentence.isComma(cue - 1)
      && cue <= SubjectFinder.appositionLimit && !(0..<cue - 1).contains(where: sentence.mayBeVerb)
    guard isAside || ["who", "which"].contains(sentence.key(i)) && sentence.isComma(i - 1) else { return nil }
    return (content..<min(content + 40, sentence.elements.count)).first { comma in
      guard sentence.isComma(comma), let word = sentence.word(comma + 1), !word.isCapitalized else { return false }
      return !word.traits.isDisjoint(with: [.auxiliary, .irregularVerb]) || sentence.cue(at: comma + 1) != nil
        || word.key.hasSuffix("ed")
        || word.key.hasSuffix("s") && word.traits.isDisjoint(with: [.stopWord, .determiner])
    }
  }
}
