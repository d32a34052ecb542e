import Tokenization

/// Reads a debate: blocks that name a member, each followed by paragraphs that this member speaks.
///
/// A member's first block gives party, constituency or office; later ones the name alone. Every paragraph of a turn is
/// one statement. Quotation marks do not matter, and whoever a member addresses (`My hon. Friend`) is no source.
struct HansardReader {
  let article: Article
  let roles: RoleTable

  private var members: [String: HansardMember] = [:]
  private var speaker: HansardMember?
  private var speakerRange: Range<Int>?
  private var speakerRole = SpeakerRole.unknown
  /// Whether the lists of a division are being read.
  private var isDividing = false
  private var statements: [Statement] = []
  private var narration: [Range<Int>] = []
  private var dropped: [DroppedLine] = []

  init(article: Article, roles: RoleTable) {
    self.article = article
    self.roles = roles
  }

  func read() -> ArticleReading {
    var reader = self
    reader.readParagraphs()
    return ArticleReading(
      statements: reader.statements, narration: reader.narration, dropped: reader.dropped, warnings: [],
      metadata: PageMetadata(of: reader.dropped, in: article))
  }

  private mutating func readParagraphs() {
    var i = 0
    while i < article.paragraphs.count {
      // No header and no procedure is this long; what is, is spoken.
      if article.paragraphs[i].utf8Range.count > 240, article.paragraphs[i].furniture == nil, speaker != nil {
        speak(i)
        i += 1
        continue
      }
      let line = text(i)
      if line == "Moved by" {
        i = dropAmendment(from: i)
      } else if line.hasPrefix("Resolved,") || line.hasPrefix("Ordered,"), i + 1 < article.paragraphs.count {
        drop(i, .procedure)
        drop(i + 1, .procedure)
        i += 2
      } else if let reason = article.paragraphs[i].furniture, reason != .headline {
        drop(i, reason)
        i += 1
      } else if let reason = furniture(line) {
        drop(i, reason)
        if HansardLine.endsSpeech(line) { speaker = nil }
        isDividing = HansardLine.opensDivision(line) || isDividing && !HansardLine.closesDivision(line)
        i += 1
      } else if isDividing, HansardLine.memberInBrackets(line) == nil, isHeaderLike(i) {
        drop(i, .procedure)
        i += 1
      } else if let member = HansardLine.memberInBrackets(line) {
        isDividing = false
        begin(member, at: i)
        drop(i, .speakerBlock)
        i += 1
      } else if let block = block(at: i) {
        begin(block.member, at: block.nameIndex)
        for line in i..<block.end {
          drop(line, HansardLine.isTimecode(text(line)) ? .timecode : .speakerBlock)
        }
        i = block.end
      } else if speaker != nil {
        speak(i)
        i += 1
      } else if isHeaderLike(i) {
        drop(i, .debateTitle)
        i += 1
      } else {
        narration.append(article.paragraphs[i].utf8Range)
        i += 1
      }
    }
  }

  /// Drops the text of an amendment, which its mover does not speak, up to the next block.
  ///
  /// - Returns: The index of the paragraph behind it.
  private mutating func dropAmendment(from start: Int) -> Int {
    var i = start
    while i < article.paragraphs.count,
      i < start + 2 || HansardLine.memberInBrackets(text(i)) == nil && block(at: i) == nil
    {
      drop(i, .procedure)
      i += 1
    }
    return i
  }

  private func text(_ i: Int) -> String { article.text(article.paragraphs[i].utf8Range) }

  private func furniture(_ line: String) -> DroppedLine.Reason? {
    guard line.utf8.count <= 400 else { return nil }
    if HansardLine.isTimecode(line) { return .timecode }
    let lowercased = LowercasedLine(line.utf8)
    if lowercased.contains("licensed under") || lowercased.contains("open parliament licence") { return .license }
    if HansardLine.isNavigation(line) { return .navigation }
    if HansardLine.isTitle(line) { return .debateTitle }
    return HansardLine.isProcedure(line) ? .procedure : nil
  }

  private mutating func drop(_ i: Int, _ reason: DroppedLine.Reason) {
    let paragraph = article.paragraphs[i]
    dropped.append(DroppedLine(utf8Range: paragraph.utf8Range, line: paragraph.line, reason: reason))
  }

  // MARK: - Turns

  private struct Block {
    var member: HansardMember
    var nameIndex: Int
    var end: Int
  }

  /// Reads party, name, and constituency or office, with timecodes anywhere between.
  private func block(at start: Int) -> Block? {
    var i = start
    var party: String?
    if let found = HansardLine.party(text(i)) {
      party = found
      i += 1
    }
    i = skippingTimecodes(i)
    guard i < article.paragraphs.count, isHeaderLike(i), HansardLine.isName(text(i)) else { return nil }
    let name = fullName(of: text(i))
    let isKnown = members[name] != nil
    let nameIndex = i
    var member = members[name] ?? HansardMember(name: name)
    member.party = party ?? member.party
    i = skippingTimecodes(i + 1)
    var hasParentheses = false
    if i < article.paragraphs.count, let parts = HansardLine.parenthesized(text(i)) {
      hasParentheses = true
      for part in parts {
        if let party = HansardLine.party(part) { member.party = party } else { member.constituency = part }
      }
      if member.constituency == "in the Chair" {
        member.constituency = nil
        member.office = "Chair"
      }
      i = skippingTimecodes(i + 1)
    }
    let hasDetail =
      !hasParentheses && i < article.paragraphs.count && isHeaderLike(i) && HansardLine.party(text(i)) == nil
      && !isKnown
    if hasDetail {
      if HansardLine.isOffice(text(i)) { member.office = text(i) } else { member.constituency = text(i) }
      i = skippingTimecodes(i + 1)
    }
    let followsTimecode = start > 0 && HansardLine.isTimecode(text(start - 1))
    // A capitalized line alone may be a heading: the name needs a party, a detail, a timecode or an earlier turn.
    let isSpeaker = isKnown || party != nil || hasDetail || hasParentheses || followsTimecode || hasHonorific(name)
    return isSpeaker ? Block(member: member, nameIndex: nameIndex, end: i) : nil
  }

  /// The name under which `Mrs Carr` spoke before; the same name if nobody, or more than one, fits.
  private func fullName(of name: String) -> String {
    let words = name.split(separator: " ")
    guard members[name] == nil, words.count == 2, hasHonorific(name) else { return name }
    let bearers = members.keys.filter { $0.hasPrefix("\(words[0]) ") && $0.hasSuffix(" \(words[1])") }
    return bearers.count == 1 ? bearers[0] : name
  }

  private func skippingTimecodes(_ i: Int) -> Int {
    var i = i
    while i < article.paragraphs.count, HansardLine.isTimecode(text(i)) { i += 1 }
    return i
  }

  private func hasHonorific(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map { WordKey($0) }
    // `The Lord Bishop of Whitby`
    let first = words.first == "the" ? words.dropFirst().first ?? "" : words.first ?? ""
    return Lexicon.honorifics.contains(first) || first == "madam"
  }

  /// Whether a line could belong to a block: short, and no sentence.
  private func isHeaderLike(_ i: Int) -> Bool {
    let range = article.paragraphs[i].utf8Range
    guard range.count <= 140, let last = article.utf8.decodedScalar(before: range.upperBound) else { return false }
    let first = article.utf8.decodedScalar(at: range.lowerBound).scalar
    return !".?!:;,…—”\"".unicodeScalars.contains(last.scalar) && first.isUpper
  }

  private mutating func begin(_ member: HansardMember, at i: Int) {
    var member = member
    if let known = members[member.name] {
      member.office = member.office ?? known.office
      member.constituency = member.constituency ?? known.constituency
      member.party = member.party ?? known.party
    }
    members[member.name] = member
    speaker = member
    speakerRole = role(of: member)
    speakerRange = article.paragraphs[i].utf8Range
  }

  private mutating func speak(_ i: Int) {
    guard let speaker else { return }
    let paragraph = article.paragraphs[i].utf8Range
    let start = afterQuestionNumber(paragraph)
    if start > paragraph.lowerBound { narration.append(article.utf8.trimmingSpace(paragraph.lowerBound..<start)) }
    let end = beforeQuestionNumber(start..<paragraph.upperBound)
    if end < paragraph.upperBound {
      narration.append(article.utf8.trimmingSpace(end..<paragraph.upperBound))
    }
    let span = start..<end
    guard !span.isEmpty else { return }
    statements.append(
      Statement(
        text: article.text(span), spans: [span], paragraph: i, speaker: speaker.name,
        speakerRaw: speakerRange.map(article.text), speakerRange: speakerRange, speakerRole: speakerRole,
        speakerOrganization: nil, speakerParty: speaker.party,
        attribution: .hansardTurn, quoteType: .hansard, context: [span]))
  }

  /// The first byte behind a question's number: `11. What steps`, `Q3. (901234) Will the Minister`.
  private func afterQuestionNumber(_ range: Range<Int>) -> Int {
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

  /// The last byte in front of a number in parentheses at the end: `What is she doing? (902341)`.
  private func beforeQuestionNumber(_ range: Range<Int>) -> Int {
    guard range.count > 8, article.utf8[range.upperBound - 1] == UInt8(ascii: ")") else { return range.upperBound }
    var i = range.upperBound - 2
    while i > range.lowerBound, (0x30...0x39).contains(article.utf8[i]) { i -= 1 }
    guard article.utf8[i] == UInt8(ascii: "("), range.upperBound - i >= 6 else { return range.upperBound }
    return article.utf8.trimmingSpace(range.lowerBound..<i).upperBound
  }

  private func role(of member: HansardMember) -> SpeakerRole {
    if let office = member.office {
      let words = office.lowercased().split { $0 == " " || $0 == "-" || $0 == "," }.map { WordKey($0) }
      return roles.role(describedBy: words) ?? .unknown
    }
    // These have not led a government since Hansard began to print parties.
    if let party = member.party, ["LD", "SNP", "PC", "DUP", "SDLP", "Green", "Reform", "Plaid Cymru"].contains(party) {
      return .opposition
    }
    if member.party != nil || member.constituency != nil { return .backbench }
    let words = member.name.lowercased().split(separator: " ").map { WordKey($0) }
    return words.last == "speaker" ? .unknown : roles.role(describedBy: words) ?? .unknown
  }
}
