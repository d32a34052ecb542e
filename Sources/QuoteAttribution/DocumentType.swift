import Tokenization

/// How a document marks who speaks.
public enum DocumentType: String, Hashable, Sendable, CaseIterable {
  /// Quotation marks and cues, with the furniture of a news page around them.
  case news
  /// Blocks of party, name and constituency or office, each followed by what that member said.
  case hansard
  /// Running text without a page around it, such as a press statement or a single paragraph.
  case plain
}

extension DocumentType {
  /// Tells the type from the paragraphs' layout.
  init(of paragraphs: [Paragraph], in utf8: [UInt8]) {
    var hansardMarks = 0
    var timecodes = 0
    var hasQuotationMark = false
    for paragraph in paragraphs {
      let bytes = utf8[paragraph.utf8Range]
      hasQuotationMark = hasQuotationMark || QuotationMark.occurs(in: bytes)
      guard bytes.count <= 160, HansardLine.couldBe(bytes) else { continue }
      let line = String(decoding: bytes, as: UTF8.self)
      if HansardLine.isTimecode(line) { timecodes += 1 }
      if HansardLine.party(line) != nil { hansardMarks += 1 }
      if HansardLine.isTitle(line) { hansardMarks += 2 }
      if HansardLine.memberInBrackets(line) != nil { hansardMarks += 1 }
    }
    // The entries of a live blog have times above them, too.
    if hansardMarks >= 1, hansardMarks + timecodes >= 2 {
      self = .hansard
    } else {
      self = paragraphs.count >= 3 && hasQuotationMark ? .news : .plain
    }
  }
}
