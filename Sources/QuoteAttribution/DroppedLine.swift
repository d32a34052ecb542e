/// A paragraph that is furniture of the page, not text of the article.
public struct DroppedLine: Hashable, Sendable {
  public let utf8Range: Range<Int>
  /// The number of the line, counted from 1.
  public let line: Int
  public let reason: Reason

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    case headline
    case byline
    case dateline
    /// The line that names a program and its hours.
    case schedule
    case caption
    /// `Read more: …` and its like.
    case readMore = "read-more"
    /// A list of unrelated headlines, from its heading on.
    case linkList = "link-list"
    /// The labels of an audio or video player.
    case player
    /// Requests to sign up, follow or share.
    case promotion
    case license
    /// What follows a press statement: `Notes to editors`.
    case notes
    // Web pages only:
    /// Menus, the head and the foot of the site.
    case navigation
    /// A box beside the text.
    case aside
    /// Outside the element that holds the article.
    case outside
    // Hansard pages only:
    case speakerBlock = "speaker-block"
    case timecode
    case debateTitle = "debate-title"
    /// Proceedings that nobody speaks: `Question put and agreed to.`
    case procedure
  }
}
