/// A quotation without a cue says what the subject of the sentence before says: `Ms Marlowe was unmoved. “No.”`
enum SentenceBeforeRule: SpeakerRule {
  static let name = AttributionRule.sentenceBefore

  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID? {
    guard site.subject == nil, let mention = site.subjectBefore else { return nil }
    if case .pronoun(let pronoun) = mention.kind {
      return directory.antecedent(of: pronoun, at: mention.utf8Range.lowerBound)
    }
    return directory.resolve(mention, in: article)
  }
}
