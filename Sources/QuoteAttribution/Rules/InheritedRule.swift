/// A paragraph that is nothing but a quotation goes on with the speaker of the paragraph before, or answers its question.
enum InheritedRule: SpeakerRule {
  static let name = AttributionRule.inherited

  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID? {
    site.subject == nil ? site.precedingSpeaker : nil
  }
}
