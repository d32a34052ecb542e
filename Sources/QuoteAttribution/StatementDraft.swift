/// A statement whose speaker is known only by number, because a later sentence may still give the fuller name.
struct StatementDraft: Sendable {
  var spans: [Range<Int>]
  var paragraph: Int
  var speaker: SpeakerDirectory.ID?
  /// Who says it with the speaker.
  var others: [SpeakerDirectory.ID] = []
  var speakerRange: Range<Int>?
  var rule: AttributionRule
  var quoteType: Statement.QuoteType
  var context: [Range<Int>]
  /// Whether somebody is asked: what follows without a cue is the answer.
  var isQuestion = false
}
