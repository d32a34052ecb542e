import Tokenization

/// What a member says in one paragraph, and the role of the one who says it.
extension HansardReader {
  mutating func speak(_ i: Int, from contentStart: Int? = nil) {
    guard let speaker else { return }
    let all = article.paragraphs[i].utf8Range
    let paragraph = (contentStart ?? all.lowerBound)..<all.upperBound
    let start = afterQuestionNumber(paragraph)
    if start > paragraph.lowerBound { narration.append(article.utf8.trimmingSpace(paragraph.lowerBound..<start)) }
    let end = beforeQuestionNumber(start..<paragraph.upperBound)
    if end < paragraph.upperBound {
      narration.append(article.utf8.trimmingSpace(end..<paragraph.upperBound))
    }
    let span = start..<end
    guard !span.isEmpty else { return }
    if contentStart == nil, goesOn(span) { return }
    let spans = [span]
    statements.append(
      Statement(
        text: article.text(span), spans: spans, paragraph: i, speaker: speakerName, speakerRaw: speakerRaw,
        speakerRange: speakerRange, speakerRole: speakerRole, speakerOrganization: nil, speakerParty: speaker.party,
        attribution: .hansardTurn, quoteType: .hansard, context: spans))
  }

  /// Adds `span` to the statement before, which the number of a column or page cut off in mid-sentence.
  private mutating func goesOn(_ span: Range<Int>) -> Bool {
    guard article.utf8.decodedScalar(at: span.lowerBound).scalar.isLower, let last = statements.last,
      last.speakerRange == speakerRange, let end = last.spans.last,
      let mark = article.utf8.decodedScalar(before: end.upperBound)?.scalar,
      mark.isWordScalar || mark == "," || mark == "-"
    else { return false }
    statements[statements.count - 1] = last.extended(by: span, in: article)
    return true
  }

  /// The first byte behind a question's number: `11. What steps`, `Q3. (901234) Will the Minister`.
  func afterQuestionNumber(_ range: Range<Int>) -> Int {
    var i = range.lowerBound
    func byte() -> UInt8 { i < range.upperBound ? article.utf8[i] : 0 }
    if byte() == UInt8(ascii: "Q") || byte() == UInt8(ascii: "T") { i += 1 }
    let digits = i
    while (0x30...0x39).contains(byte()), i - digits < 3 { i += 1 }
    guard i > digits, byte() == UInt8(ascii: ".") else { return range.lowerBound }
    i = article.utf8.skippingSpace(from: i + 1, to: range.upperBound)
    guard byte() == UInt8(ascii: "(") || byte() == UInt8(ascii: "[") else { return i }
    let number = i
    i += 1
    while (0x30...0x39).contains(byte()), i - number < 10 { i += 1 }
    guard byte() == UInt8(ascii: ")") || byte() == UInt8(ascii: "]") else { return number }
    return article.utf8.skippingSpace(from: i + 1, to: range.upperBound)
  }

  /// The last byte in front of a number in parentheses at the end: `What is she doing? (902341)`, `(S6O-05188)`.
  private func beforeQuestionNumber(_ range: Range<Int>) -> Int {
    guard range.count > 8,
      article.utf8[range.upperBound - 1] == UInt8(ascii: ")")
        || article.utf8[range.upperBound - 1] == UInt8(ascii: "]"),
      (0x30...0x39).contains(article.utf8[range.upperBound - 2])
    else { return range.upperBound }
    var i = range.upperBound - 2
    while i > range.lowerBound, range.upperBound - i < 24,
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " ")].contains(article.utf8[i])
        || (0x41...0x5A).contains(article.utf8[i]) || (0x30...0x39).contains(article.utf8[i])
    {
      i -= 1
    }
    guard article.utf8[i] == UInt8(ascii: "(") || article.utf8[i] == UInt8(ascii: "["), range.upperBound - i >= 6
    else { return range.upperBound }
    return article.utf8.trimmingSpace(range.lowerBound..<i).upperBound
  }

  func role(of member: HansardMember) -> SpeakerRole {
    if let office = member.office {
      let words = Array(office.utf8)
        .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",") }
        .map { WordKey(lowercasing: $0) }
      if words.contains("senator") || words.contains("representative") { return .backbench }
      return roles.role(describedBy: words) ?? .unknown
    }
    // These have not led a government since Hansard began to print parties.
    if let party = member.party, ["LD", "SNP", "PC", "DUP", "SDLP", "Green", "Reform", "Plaid Cymru"].contains(party) {
      return .opposition
    }
    if member.party != nil || member.constituency != nil { return .backbench }
    let words = ArraySlice(member.name.utf8).words.map { WordKey(lowercasing: $0) }
    return words.last == "speaker" ? .unknown : roles.role(describedBy: words) ?? .unknown
  }
}

extension Statement {
  /// This statement with one more span, of the same speaker.
  fileprivate func extended(by span: Range<Int>, in article: Article) -> Statement {
    Statement(
      text: text + " " + article.text(span), spans: spans + [span], paragraph: paragraph, speaker: speaker,
      speakerRaw: speakerRaw, speakerRange: speakerRange, speakerRole: speakerRole,
      speakerOrganization: speakerOrganization, speakerParty: speakerParty, attribution: attribution,
      quoteType: quoteType, context: context + [span])
  }
}
