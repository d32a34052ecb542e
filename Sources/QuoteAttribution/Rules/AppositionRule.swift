/// A name that comes with a description (`charity chairwoman Ann Marlowe`, `Ann Marlowe, its founder,`), or one who
/// speaks for another (`a spokesperson for regulator Ofcom`), who then counts as the speaker.
enum AppositionRule: SpeakerRule {
  static let name = AttributionRule.apposition

  static func speaker(
    at site: SpeechSite, in directory: inout SpeakerDirectory, of article: Article
  ) -> SpeakerDirectory.ID? {
    guard let subject = site.subject, subject.isDescribed else { return nil }
    let id = directory.resolve(subject.mention, in: article)
    if let id, let apposition = subject.apposition { directory.describe(id, as: apposition) }
    return id
  }
}

extension Subject {
  /// Whether more is said of the speaker than a name or a title.
  var isDescribed: Bool {
    mention.isApposition || apposition != nil || mention.head?.speaksForOthers == true
  }
}
