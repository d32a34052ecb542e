/// What reading an article found: who says what, the text around it, and what was left out.
///
/// Every letter and digit of the article lies in exactly one span of a statement, stretch of narration or dropped
/// line. Between them stand only white space and punctuation.
public struct ArticleReading: Hashable, Sendable {
  /// The statements in the order of their first spans.
  public let statements: [Statement]
  /// The stretches that nobody is reported to say, in order: the writer's own words, and the cues.
  public let narration: [Range<Int>]
  public let dropped: [DroppedLine]
  public let warnings: [ReadingWarning]
  /// Title, date and author, as far as lines above the text tell them.
  public let metadata: PageMetadata
}

/// Something in an article that had to be repaired to be read.
public enum ReadingWarning: Hashable, Sendable {
  case unclosedQuotation(line: Int)
  case unbalancedMarks(line: Int)

  /// The line it concerns, counted from 1.
  public var line: Int {
    switch self {
    case .unclosedQuotation(let line), .unbalancedMarks(let line): line
    }
  }
}

extension ReadingWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unclosedQuotation: "this quotation is never closed; ended it with its paragraph"
    case .unbalancedMarks: "more quotation marks open than close; ended the quotation with its paragraph"
    }
  }
}
