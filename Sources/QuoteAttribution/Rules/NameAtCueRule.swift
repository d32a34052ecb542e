/// A name or title alone at the cue: `Ms Marlowe said`, `said the home secretary`, `campaigners say`.
enum NameAtCueRule: SpeakerRule {
  static let name = AttributionRule.nameAtCue

  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID? {
    guard let subject = site.subject, !subject.mention.isPronoun, !subject.isDescribed else { return nil }
    return directory.resolve(subject.mention, in: article)
  }
}
