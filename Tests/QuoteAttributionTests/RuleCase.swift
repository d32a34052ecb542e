import QuoteAttribution

/// A text whose last statement a rule attributes.
struct RuleCase: Sendable {
  var text: String
  var speaker: String?
  var role = SpeakerRole.unknown

  init(_ text: String, _ speaker: String?, _ role: SpeakerRole = .unknown) {
    self.text = text
    self.speaker = speaker
    self.role = role
  }

  var statement: Statement? { ArticleReader().read(Article(text: text)).statements.last }
}
