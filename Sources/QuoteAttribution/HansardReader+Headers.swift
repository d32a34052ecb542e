import Tokenization

/// The headers of turns: blocks of lines, names at the heads of paragraphs, names in lines of their own.
extension HansardReader {
  struct Header {
    var member: HansardMember
    /// The name, as the page writes it.
    var labelRange: Range<Int>
    /// Where the words start that stand behind the name in its paragraph.
    var contentStart: Int?
    /// The index of the paragraph behind the header.
    var end: Int
  }

  // MARK: - At the head of a paragraph

  /// The words up to the colon near the start of paragraph `i`, without a question's number.
  func label(at i: Int) -> (utf8Range: Range<Int>, isNumbered: Bool, contentStart: Int)? {
    let bounds = article.paragraphs[i].utf8Range
    if let label = dashLabel(in: bounds), label.contentStart < bounds.upperBound {
      return (label.utf8Range, true, label.contentStart)
    }
    guard let colon = HansardLine.colon(in: article.utf8[bounds].prefix(180)) else { return nil }
    let contentStart = article.utf8.skippingSpace(from: colon + 1, to: bounds.upperBound)
    let start = afterEvidenceNumber(bounds.lowerBound..<colon)
    guard start < colon, contentStart < bounds.upperBound, contentStart > colon + 1 else { return nil }
    let range = article.utf8.trimmingSpace(start..<colon)
    return (range, start > bounds.lowerBound, contentStart)
  }

  /// Past `Q41 ` or `T2. [903112] `.
  private func afterEvidenceNumber(_ range: Range<Int>) -> Int {
    let asked = afterQuestionNumber(range)
    if asked > range.lowerBound { return asked }
    guard let first = range.first, article.utf8[first] == UInt8(ascii: "Q") else { return range.lowerBound }
    var i = first + 1
    while i < range.upperBound, (0x30...0x39).contains(article.utf8[i]) { i += 1 }
    guard i > first + 1 else { return range.lowerBound }
    return article.utf8.skippingSpace(from: i, to: range.upperBound)
  }

  /// The header that opens paragraph `i` and ends in a colon: `Ann Marlowe (Whitby) (Lab): I thank`, `Q41 Chair: Is`.
  func labelHeader(at i: Int) -> Header? {
    if let header = dottedHeader(at: i) ?? tabledHeader(at: i) { return header }
    guard let label = label(at: i), case let text = article.utf8[label.utf8Range], !HansardLine.isHeading(text) else {
      return nil
    }
    let known = members.member(called: text)
    let isTold =
      known != nil || label.isNumbered || HansardLine.presides(text)
      || HansardLine.isName(text) && (endsSentence(i) || labelCount(text) >= 3)
        && (usesLabels || labelCount(text) >= 2 || HansardLine.hasHonorific(text))
    guard
      let member = HansardLine.memberInBrackets(text, isLabel: true)
        ?? (isTold && text.count <= 80 ? known ?? HansardMember(name: text.text) : nil)
    else { return nil }
    return Header(member: member, labelRange: label.utf8Range, contentStart: label.contentStart, end: i + 1)
  }

  /// The header that opens paragraph `i` and ends in a full stop: `Senator Marlowe. I thank`.
  private func dottedHeader(at i: Int) -> Header? {
    guard usesDots, let label = DottedLabel(article.utf8[article.paragraphs[i].utf8Range]) else { return nil }
    let text = article.utf8[label.utf8Range]
    var member = DottedLabel.member(text.text)
    if let known = members.member(called: text) ?? members.member(surnamed: member.name) {
      member.name = known.name
      member.fill(from: known)
    }
    return Header(member: member, labelRange: label.utf8Range, contentStart: label.contentStart, end: i + 1)
  }

  private func endsSentence(_ i: Int) -> Bool {
    article.utf8.decodedScalar(before: article.paragraphs[i].utf8Range.upperBound).map {
      $0.scalar.endsParagraph
    } ?? false
  }

  // MARK: - In lines of their own

  /// The header that starts at line `start`: party, name, and seat or office in any order, or all in one line, with
  /// time stamps and the site's own lines between.
  func header(at start: Int) -> Header? {
    if let header = lineHeader(at: start) { return header }
    var i = start
    var party: String?
    if HansardLine.isParty(line(i)) {
      party = line(i).text
      i = skippingMarks(i + 1)
    }
    guard i < article.paragraphs.count, isHeaderLike(i) else { return nil }
    let labelRange = withoutColon(i)
    let line = article.utf8[labelRange]
    let isLabel = labelRange != article.paragraphs[i].utf8Range
    guard HansardLine.isName(line) || HansardLine.isOffice(line), !isLabel || !HansardLine.isHeading(line) else {
      return nil
    }
    let known = members.member(called: line)
    var member = known ?? HansardMember(name: line.text)
    member.party = party ?? member.party
    let afterName = skippingMarks(i + 1)
    i = afterName
    let isShared = (start + 1..<max(start + 1, i)).contains { HansardLine.isShareLine(self.line($0)) }
    var details = 0
    while details < 3, !isLabel,
      let behind = readDetail(at: i, of: &member, isFirst: details == 0, isKnown: known != nil)
    {
      details += 1
      i = skippingMarks(behind)
    }
    let followsTimecode =
      start > 0 && HansardLine.isTimecode(self.line(start - 1))
      || (start + 1..<max(start + 1, i)).contains { HansardLine.isTimecode(self.line($0)) }
    // A capitalized line alone may be a heading: the name needs a party, a detail, a timecode or an earlier turn.
    let isSpeaker =
      known != nil || party != nil || details > 0 || isShared || isLabel && !usesDots || HansardLine.presides(line)
      || HansardLine.isName(line) && (followsTimecode || HansardLine.hasHonorific(line) || isNameAlone(line, i))
      || line.hasPrefix("The ") && line.wordCount <= 4 && HansardLine.isOffice(line) && i < article.paragraphs.count
        && !isHeaderLike(i)
    return isSpeaker ? Header(member: member, labelRange: labelRange, contentStart: nil, end: i) : nil
  }

  /// `Ann Marlowe (Whitby) (Lab)`, `Ann Marlowe | Labour | Whitby`, and the site's line behind.
  private func lineHeader(at i: Int) -> Header? {
    let line = line(i)
    if let member = HansardLine.memberWithPhoto(line) {
      return Header(
        member: member, labelRange: article.paragraphs[i].utf8Range, contentStart: nil, end: skippingMarks(i + 1))
    }
    guard line.count <= 240,
      let member = HansardLine.memberInBrackets(line, isLabel: line.last == UInt8(ascii: ":") || isWitness(line, i))
        ?? HansardLine.memberInColumns(line)
    else { return nil }
    return Header(
      member: member, labelRange: article.paragraphs[i].utf8Range, contentStart: nil, end: skippingMarks(i + 1))
  }

  /// Whether line `i` is a person with a body or place, above what is said: `Ann Marlowe (Ferry Users’ Council)`.
  private func isWitness(_ line: ArraySlice<UInt8>, _ i: Int) -> Bool {
    line.last == UInt8(ascii: ")") && i + 1 < article.paragraphs.count && endsSentence(i + 1) && isNameOfPerson(line)
  }

  /// Reads a line of a block behind the name: `(Whitby)`, `(Lab)`, `Whitby`, `Lab`, or an office.
  ///
  /// - Returns: The index behind it; `nil` if line `i` is none.
  private func readDetail(at i: Int, of member: inout HansardMember, isFirst: Bool, isKnown: Bool) -> Int? {
    guard i < article.paragraphs.count, withoutColon(i) == article.paragraphs[i].utf8Range else { return nil }
    let line = line(i)
    if HansardLine.parenthesized(line) != nil {
      let joined = "\(member.name) \(line.text)"
      guard let read = HansardLine.memberInBrackets(ArraySlice(joined.utf8), isLabel: true) else { return nil }
      let known = member
      member = read
      member.fill(from: known)
      return i + 1
    }
    if HansardLine.isParty(line) {
      member.party = line.text
      return i + 1
    }
    if let detail = HansardLine.seatAndParty(inColumns: line) {
      member.fill(from: detail)
      return i + 1
    }
    guard isFirst || member.party != nil && member.constituency == nil && member.office == nil, !isKnown,
      isHeaderLike(i), !HansardLine.isMember(line),
      labelCount(line) < 2 || labelCount(ArraySlice(member.name.utf8)) >= 2
    else { return nil }
    // Of two lines in front of a third that is no sentence either, the first is a heading.
    let next = skippingMarks(i + 1)
    guard
      member.party != nil || next < article.paragraphs.count && HansardLine.isParty(self.line(next))
        || next < article.paragraphs.count && endsSentence(next) && HansardLine.parenthesized(self.line(next)) == nil
    else { return nil }
    if HansardLine.isOffice(line) { member.office = line.text } else { member.constituency = line.text }
    return i + 1
  }

  /// Whether a line is a name above what is said: it stands there again, or its first name is known.
  private func isNameAlone(_ line: ArraySlice<UInt8>, _ next: Int) -> Bool {
    guard (2...4).contains(line.wordCount), let first = line.words.first, next < article.paragraphs.count,
      !isHeaderLike(next)
    else { return false }
    return labelCount(line) >= 2 || Lexicon.isFirstName(WordKey(lowercasing: first))
  }

  /// Whether line `i` is the heading of what a header behind opens: `Topical Questions`.
  func isTopic(_ i: Int) -> Bool {
    guard isHeaderLike(i) || isTitleWithBrackets(i), article.paragraphs[i].utf8Range.count <= 120 else {
      return false
    }
    var next = i + 1
    while next < min(i + 6, article.paragraphs.count) {
      if header(at: next) != nil || labelHeader(at: next) != nil || HansardLine.isMover(line(next)) { return true }
      guard furniture(line(next)) != nil || isHeaderLike(next) || isTitleWithBrackets(next) else { return false }
      next += 1
    }
    return false
  }

  /// The index behind the last line that could be spoken: what follows is the foot of the page, in lines without stops.
  var endOfText: Int {
    article.paragraphs.indices.last { !isHeaderLike($0) }.map { $0 + 1 } ?? article.paragraphs.count
  }

  /// Past time stamps and the lines of the site.
  private func skippingMarks(_ i: Int) -> Int {
    var i = i
    while i < article.paragraphs.count, HansardLine.isTimecode(line(i)) || HansardLine.isShareLine(line(i)) { i += 1 }
    return i
  }

  /// Where paragraph `i` stands, without the colon behind a name that is all of it: `Ann Marlowe:`.
  private func withoutColon(_ i: Int) -> Range<Int> {
    let range = article.paragraphs[i].utf8Range
    guard range.count <= 120, article.utf8[range.upperBound - 1] == UInt8(ascii: ":") else { return range }
    let bare = article.utf8.trimmingSpace(range.lowerBound..<(range.upperBound - 1))
    let name = article.utf8[bare]
    let isOffice =
      HansardLine.isOffice(name)
      && name.words.allSatisfy {
        $0.firstScalar?.isUpper ?? false || ["of", "for", "and", "the"].contains(WordKey($0))
      }
    return HansardLine.isName(name) || HansardLine.presides(name) || isOffice ? bare : range
  }

  /// `Facial Recognition (Police)`: every long word has a capital, and words in brackets end it.
  func isTitleWithBrackets(_ i: Int) -> Bool {
    let line = line(i)
    guard line.count <= 120, line.last == UInt8(ascii: ")"), line.first != UInt8(ascii: "("), line.contains(" (") else {
      return false
    }
    return HansardLine.isInTitleCase(line)
  }

  /// Whether a line could belong to a block: short, and no sentence.
  func isHeaderLike(_ i: Int) -> Bool {
    let range = withoutColon(i)
    guard range.count <= 140, let last = article.utf8.decodedScalar(before: range.upperBound) else { return false }
    let first = article.utf8.decodedScalar(at: range.lowerBound).scalar
    return !last.scalar.endsParagraph && last.scalar != ")" && first.isUpper
  }
}

extension Unicode.Scalar {
  fileprivate var endsParagraph: Bool { Self.paragraphEnds.contains(self) }

  private static let paragraphEnds: ScalarSet = ".?!:;,…—–”\"’"
}
