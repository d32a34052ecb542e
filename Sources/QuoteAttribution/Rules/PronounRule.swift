/// A pronoun at the cue stands for the nearest subject before it that agrees with it.
///
/// It stands for nobody if the article introduced someone else it agrees with since.
enum PronounRule: SpeakerRule {
  static let name = AttributionRule.pronoun

  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID? {
    guard let subject = site.subject, case .pronoun(let pronoun) = subject.mention.kind else { return nil }
    let position = subject.mention.utf8Range.lowerBound
    return directory.antecedent(of: pronoun, at: position)
      ?? directory.described(before: position, agreeingWith: pronoun, in: article)
  }
}
