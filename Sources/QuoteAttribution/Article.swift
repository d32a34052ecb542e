import Tokenization

/// A document as it was published: its bytes, the lines of text in it, and what kind of document it is.
///
/// Every range in this module counts UTF-8 bytes of the original text, which is never changed.
public struct Article: Hashable, Sendable {
  public let utf8: [UInt8]
  /// Every paragraph, boilerplate included, in order and without overlap.
  public let paragraphs: [Paragraph]
  public let documentType: DocumentType
  /// Who wrote it, if that is known from elsewhere than its text.
  public let writer: String?

  /// Reads `text` as plain text.
  ///
  /// A line is a paragraph. Only where the lines are short and many start in mid-sentence is the text taken to be
  /// wrapped: then a paragraph ends at a blank line, in front of an indented line, or where a line breaks off early.
  public init(text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// Reads UTF-8 bytes as plain text. Bytes that are not UTF-8 are read as U+FFFD, one each.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
    let lines = Self.lines(of: utf8)
    paragraphs = WrappedLines(lines, in: utf8)?.paragraphs() ?? lines
    documentType = DocumentType(of: paragraphs, in: utf8)
    writer = nil
  }

  /// An article whose paragraphs are known already, such as the blocks of a web page.
  ///
  /// - Parameter utf8: Valid UTF-8 that holds the paragraphs, which are in order and do not overlap.
  public init(utf8: [UInt8], paragraphs: [Paragraph], writer: String? = nil) {
    self.utf8 = utf8
    self.writer = writer
    self.paragraphs = paragraphs
    documentType = DocumentType(of: paragraphs.filter { $0.furniture == nil }, in: utf8)
  }

  /// The text of `utf8Range`.
  public func text(_ utf8Range: Range<Int>) -> String {
    String(decoding: utf8[utf8Range], as: UTF8.self)
  }
}

/// A stretch of an article between line breaks, without the white space around it.
public struct Paragraph: Hashable, Sendable {
  public let utf8Range: Range<Int>
  /// The number of its first line, counted from 1.
  public let line: Int
  /// What the markup around it shows it to be, if that is no text of the article.
  public let furniture: DroppedLine.Reason?
  /// Whether the markup sets it out as a quotation.
  public let isBlockQuotation: Bool

  public init(
    utf8Range: Range<Int>, line: Int, furniture: DroppedLine.Reason? = nil, isBlockQuotation: Bool = false
  ) {
    self.utf8Range = utf8Range
    self.line = line
    self.furniture = furniture
    self.isBlockQuotation = isBlockQuotation
  }
}

extension Article {
  private static func lines(of utf8: [UInt8]) -> [Paragraph] {
    var lines: [Paragraph] = []
    lines.reserveCapacity(utf8.count / 128)
    var number = 1
    var start = 0
    while start <= utf8.count {
      let end = utf8.firstIndex(of: UInt8(ascii: "\n"), from: start, to: utf8.count)
      let range = utf8.trimmingSpace(start..<end)
      if !range.isEmpty { lines.append(Paragraph(utf8Range: range, line: number)) }
      number += 1
      start = end + 1
    }
    return lines
  }
}
