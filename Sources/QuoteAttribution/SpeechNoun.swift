/// Finds speech that a noun reports: `Ms Marlowe’s view is that the law is weak`, `Their fear was that it would close.`
struct SpeechNoun {
  let sentence: OuterSentence
  let subjects: SubjectFinder

  /// The site of the noun at `i`; `nil` if none is there, or if it belongs to nobody.
  func site(at i: Int) -> CueSite? {
    guard let word = sentence.word(i), word.traits.contains(.speechNoun), !word.isPossessive else { return nil }
    var verb = i + 1
    if sentence.key(verb) == "has" || sentence.key(verb) == "had" { verb += 1 }
    guard let be = sentence.key(verb), Self.being.contains(be) else { return nil }
    var that = verb + 1
    while that < verb + 3, let key = sentence.key(that), key != "that", Lexicon.isSkippedBeforeCue(key) { that += 1 }
    guard sentence.key(that) == "that", let (subject, start) = owner(of: i) else { return nil }
    let cue = Cue(manner: .says, length: that - i, isParticiple: false)
    return CueSite(cue: cue, elements: i..<that, subject: subject, start: start, contentStart: that + 1)
  }

  /// Whose the noun at `i` is, and where that begins.
  private func owner(of i: Int) -> (Subject, Int)? {
    var end = i
    while end > max(0, i - 4), let word = sentence.word(end - 1) {
      if let pronoun = Self.possessives[word.key] {
        let mention = Mention(kind: .pronoun(pronoun), elements: (end - 1)..<end, utf8Range: word.utf8Range)
        return (Subject(mention: mention), end - 1)
      }
      if word.isPossessive {
        if let owner = subjects.index(endingAt: end).map({ subjects.mentions[$0] }) {
          return (Subject(mention: owner), owner.elements.lowerBound)
        }
        let start = sentence.word(end - 2)?.traits.contains(.determiner) ?? false ? end - 2 : end - 1
        return subjects.owner(from: start, to: i).map { (Subject(mention: $0), start) }
      }
      guard word.traits.isDisjoint(with: [.stopWord, .determiner, .auxiliary]) else { return nil }
      end -= 1
    }
    return nil
  }

  private static let being: WordSet = ["is", "was", "remains", "remained", "been", "being"]

  private static let possessives = WordTable<Mention.Pronoun>([
    (word: "his", value: .he), (word: "her", value: .she), (word: "its", value: .it), (word: "their", value: .they),
  ])

  /// Nouns for what somebody says or thinks.
  static let nouns: WordSet = [
    "view", "argument", "position", "message", "claim", "warning", "verdict", "advice", "fear", "concern", "hope",
    "belief", "conclusion", "finding", "answer", "response", "point", "contention", "theory", "complaint", "criticism",
    "explanation", "reasoning", "understanding", "stance", "line", "suggestion", "allegation", "prediction", "promise",
    "objection", "defence", "defense", "worry", "opinion", "reply", "thesis", "assessment", "retort", "plea", "demand",
    "case", "expectation", "excuse", "estimate", "hunch", "suspicion", "worries", "fears",
  ]
}
