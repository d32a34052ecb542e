/// Writings that are somebody’s, for when they are quoted later.
extension SpeakerAttributor {
  /// Lets a writing that a sentence brings up speak for the subject: `In a report, Ms Marlowe said it was late. The report
  /// calls`, `Strickland sent a memo to donors. The memo argued`.
  mutating func noteWriting(of sentence: OuterSentence, by subject: Mention?, speaker: SpeakerDirectory.ID?) {
    guard let noun = writing(of: sentence, by: speaker == nil ? subject : nil) else { return }
    var id = speaker
    if id == nil, let subject {
      if case .pronoun(let pronoun) = subject.kind {
        id = directory.antecedent(of: pronoun, at: subject.utf8Range.lowerBound)
      } else {
        id = directory.resolve(subject, in: article)
      }
    }
    if let id { directory.byTitle[noun] = id }
  }

  /// Notes whose writing a sentence names, be it the subject or not.
  mutating func noteIssuer(in sentence: OuterSentence, among mentions: KeptArray<Mention>) {
    for mention in mentions {
      guard let before = sentence.key(mention.elements.lowerBound - 1), before == "by" || before == "from",
        sentence.writing(before: mention) != nil,
        let id = mention.kind == .name ? directory.lookUp(mention) : directory.resolve(mention, in: article)
      else { continue }
      directory.writing = (id, mention.utf8Range.lowerBound)
      return
    }
  }

  private func writing(of sentence: OuterSentence, by subject: Mention?) -> WordKey? {
    guard sentence.traits.contains(.documentNoun) else { return nil }
    for i in sentence.elements.indices {
      guard i > 1, let word = sentence.word(i), word.traits.contains(.documentNoun) else { continue }
      // Up to three words between the article and the noun.
      let start = (max(1, i - 4)..<i).last {
        sentence.key($0).map(Self.openings.contains) ?? false
          && sentence.key($0 - 1).map(Self.issuing.contains) ?? false
      }
      guard let start,
        (start..<i).allSatisfy({ sentence.word($0) != nil }),
        !["by", "from"].contains(sentence.key(i + 1)), !(subject?.elements.contains(i) ?? false)
      else { continue }
      return word.key
    }
    return nil
  }

  private static let openings: WordSet = ["a", "an", "his", "her", "its", "their", "new", "final", "annual", "interim"]

  private static let issuing: WordSet = [
    "in", "with", "released", "issued", "published", "sent", "wrote", "posted", "circulated", "filed", "penned",
    "submitted", "drafted", "produced", "launched", "unveiled", "presented", "releases", "issues", "publishes",
  ]
}
