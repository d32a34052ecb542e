/// Something one source says in one attributed stretch of an article.
public struct Statement: Hashable, Sendable {
  public enum QuoteType: String, Hashable, Sendable, CaseIterable {
    /// The source's words, between quotation marks.
    case direct
    /// Reported in the writer's words, with some of the source's between marks.
    case mixed
    /// Reported in the writer's words alone.
    case indirect
    /// A paragraph of a contribution to a debate.
    case hansard
  }

  /// The words of ``spans``, joined by spaces.
  ///
  /// Where a cue stood between two, a full stop or an ellipsis stands for it.
  public let text: String
  /// The stretches of the article that make up the statement, in order, without the marks around them.
  public let spans: [Range<Int>]
  /// The index of the first span's paragraph in ``Article/paragraphs``.
  public let paragraph: Int
  /// The fullest name the article gives the speaker; `nil` if no rule found one.
  public let speaker: String?
  /// The speaker as this place in the article puts it: `she`, `a spokesperson for regulator Ofcom`.
  public let speakerRaw: String?
  /// Where ``speakerRaw`` stands.
  public let speakerRange: Range<Int>?
  public let speakerRole: SpeakerRole
  /// The organization that speaks, or that the text says a person belongs to.
  public let speakerOrganization: String?
  /// The speaker's party, where the article gives it in a debate's header.
  public let speakerParty: String?
  public let attribution: AttributionRule
  public let quoteType: QuoteType
  /// The sentences that hold the statement and its cue.
  public let context: [Range<Int>]
}
