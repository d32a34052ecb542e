import Tokenization

/// How a document marks who speaks.
public enum DocumentType: String, Hashable, Sendable, CaseIterable {
  /// Quotation marks and cues, with the furniture of a news page around them.
  case news
  /// Blocks of party, name and constituency or office, each followed by what that member said, or names at the heads of
  /// what they said, as other parliaments and the hearings of their committees have them.
  case hansard
  /// Running text without a page around it, such as a press statement or a single paragraph.
  case plain
}

extension DocumentType {
  /// Tells the type from the paragraphs' layout.
  init(of paragraphs: [Paragraph], in utf8: [UInt8]) {
    // Lines that name who speaks, and those that only debates have above them.
    var speakers = 0
    var titles = 0
    var certainTitles = 0
    var timecodes = 0
    var dashed = 0
    var dotted: [ArraySlice<UInt8>] = []
    var hasQuotationMark = false
    for paragraph in paragraphs {
      let bytes = utf8[paragraph.utf8Range]
      hasQuotationMark = hasQuotationMark || QuotationMark.occurs(in: utf8, within: paragraph.utf8Range)
      if HansardLine.opensWithMember(bytes) { speakers += 1 }
      if HansardLine.dashLabel(bytes) != nil { dashed += 1 }
      if let label = DottedLabel(bytes) {
        dotted.append(utf8[label.utf8Range])
        if label.isCapitals { speakers += 1 }
      }
      guard bytes.count <= 160, HansardLine.couldBe(bytes) else { continue }
      if HansardLine.memberWithPhoto(bytes) != nil { speakers += 1 }
      if HansardLine.isTimecode(bytes) { timecodes += 1 }
      if HansardLine.isParty(bytes) || HansardLine.memberInBrackets(bytes) != nil { speakers += 1 }
      if HansardLine.memberInColumns(bytes) != nil || HansardLine.seatAndParty(bytes) { speakers += 1 }
      if HansardLine.isDebateLink(bytes) || HansardLine.isPresidingOfficer(bytes) || HansardLine.isMember(bytes) {
        speakers += 1
      }
      let lowercased = LowercasedLine(bytes)
      if HansardLine.isCertainTitle(lowercased) {
        certainTitles += 1
      } else if HansardLine.isTitle(lowercased) {
        titles += 1
      }
    }
    // A list of people could have a title and a name at the head of each paragraph, but each only once.
    let isRecord = dotted.count >= 3 && Set(dotted).count < dotted.count
    // The entries of a live blog have times above them, too, and headlines name the chambers.
    if speakers >= 1 && speakers + timecodes + titles + certainTitles >= 2 || certainTitles >= 2
      || certainTitles >= 1 && timecodes >= 1 || isRecord || dashed >= 3 || !dotted.isEmpty && certainTitles >= 1
    {
      self = .hansard
    } else {
      self = paragraphs.count >= 3 && hasQuotationMark ? .news : .plain
    }
  }
}
