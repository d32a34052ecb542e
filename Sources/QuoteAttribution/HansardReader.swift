import Tokenization

/// Reads a debate: blocks that name a member, each followed by paragraphs that this member speaks.
///
/// A member's first block gives party, constituency or office; later ones the name alone. Every paragraph of a turn is
/// one statement. Quotation marks do not matter, and whoever a member addresses (`My hon. Friend`) is no source.
struct HansardReader {
  let article: Article
  let roles: RoleTable

  var members = HansardMembers()
  /// How often each label opens a paragraph, or stands in a line of its own.
  private var labelCounts = WordIndex<Int>()
  /// Whether names stand at the heads of paragraphs.
  private(set) var usesLabels = false
  /// Whether names with a title and a full stop do, as in American records.
  private(set) var usesDots = false
  var speaker: HansardMember?
  /// The speaker's name as statements give it.
  private(set) var speakerName: String?
  /// The same as the header has it, and where.
  private(set) var speakerRaw: String?
  private(set) var speakerRange: Range<Int>?
  var speakerRole = SpeakerRole.unknown
  /// The roles of those who have spoken, by their names.
  private var rolesFound = WordIndex<(member: HansardMember, role: SpeakerRole)>()
  /// Whether the lists of a division are being read.
  private var isDividing = false
  var statements: [Statement] = []
  var narration: [Range<Int>] = []
  var dropped: [DroppedLine] = []

  init(article: Article, roles: RoleTable) {
    self.article = article
    self.roles = roles
  }

  func read() -> ArticleReading {
    var reader = self
    reader.readParagraphs()
    return ArticleReading(
      statements: reader.statements, narration: reader.narration, dropped: reader.dropped, warnings: [],
      metadata: PageMetadata(ofDebate: reader.dropped, in: article))
  }

  private mutating func readParagraphs() {
    collectLabels()
    let end = endOfText
    var i = 0
    while i < article.paragraphs.count {
      let paragraph = article.paragraphs[i]
      if i >= end, speaker != nil {
        drop(i, .navigation)
        i += 1
        continue
      }
      if paragraph.furniture == nil, let header = labelHeader(at: i) {
        begin(header)
        narration.append(paragraph.utf8Range.lowerBound..<header.labelRange.upperBound)
        let content = (header.contentStart ?? paragraph.utf8Range.lowerBound)..<paragraph.utf8Range.upperBound
        if isMotion(content, of: i) {
          dropped.append(DroppedLine(utf8Range: content, line: paragraph.line, reason: .procedure))
        } else {
          speak(i, from: header.contentStart)
        }
        i += 1
        continue
      }
      if paragraph.furniture == nil, isMotion(paragraph.utf8Range, of: i) {
        drop(i, .procedure)
        i += 1
        continue
      }
      // No header of lines and no procedure is this long; what is, is spoken.
      if paragraph.utf8Range.count > 240, paragraph.furniture == nil, speaker != nil {
        speak(i)
        i += 1
        continue
      }
      i = readLine(i)
    }
  }

  /// Reads a short line and what belongs to it.
  ///
  /// - Returns: The index of the paragraph behind.
  private mutating func readLine(_ i: Int) -> Int {
    let line = line(i)
    if HansardLine.isMover(line) { return dropAmendment(from: i) }
    if let reason = article.paragraphs[i].furniture, reason != .headline {
      drop(i, reason)
    } else if let reason = furniture(line) {
      enterPresent(line)
      if usesDots { enterWitnesses(line) }
      drop(i, reason)
      if HansardLine.endsSpeech(line) { speaker = nil }
      isDividing = HansardLine.opensDivision(line) || isDividing && !HansardLine.closesDivision(line)
    } else if isDividing, HansardLine.memberInBrackets(line) == nil, isHeaderLike(i) {
      drop(i, .procedure)
    } else if let header = header(at: i) {
      isDividing = false
      begin(header)
      for line in i..<header.end {
        drop(line, HansardLine.isTimecode(self.line(line)) ? .timecode : .speakerBlock)
      }
      return header.end
    } else if speaker == nil
      ? isHeaderLike(i) : isTopic(i) || isTitleWithBrackets(i) || HansardLine.isHeadingAlone(line)
    {
      if speaker == nil { enterWitness(line) }
      drop(i, .debateTitle)
    } else if speaker != nil {
      speak(i)
    } else {
      if usesDots { enterPresiding(line) }
      narration.append(article.paragraphs[i].utf8Range)
    }
    return i + 1
  }

  /// Drops the text of an amendment, which its mover does not speak, up to the next block.
  ///
  /// - Returns: The index of the paragraph behind it.
  private mutating func dropAmendment(from start: Int) -> Int {
    var i = start
    while i < article.paragraphs.count,
      i < start + 2 || labelHeader(at: i) == nil && header(at: i) == nil
    {
      drop(i, .procedure)
      i += 1
    }
    return i
  }

  /// The bytes of paragraph `i`.
  func line(_ i: Int) -> ArraySlice<UInt8> { article.utf8[article.paragraphs[i].utf8Range] }

  func furniture(_ line: ArraySlice<UInt8>) -> DroppedLine.Reason? {
    guard line.count <= 400 else { return nil }
    if HansardLine.isTimecode(line) { return .timecode }
    let lowercased = LowercasedLine(line)
    if lowercased.contains(oneOf: Self.licenses) { return .license }
    if HansardLine.isNavigation(line) { return .navigation }
    if HansardLine.isTitle(lowercased) || usesDots && HansardLine.isCapitals(line) { return .debateTitle }
    return HansardLine.isProcedure(lowercased) ? .procedure : nil
  }

  private static let licenses = PhraseSet(["licensed under", "open parliament licence"])

  private mutating func drop(_ i: Int, _ reason: DroppedLine.Reason) {
    let paragraph = article.paragraphs[i]
    dropped.append(DroppedLine(utf8Range: paragraph.utf8Range, line: paragraph.line, reason: reason))
  }

  // MARK: - Turns

  private mutating func collectLabels() {
    var labelled = 0
    var dotted = 0
    for i in article.paragraphs.indices {
      let line = line(i)
      if let label = DottedLabel(line) { dotted += label.isCapitals ? 2 : 1 }
      if let label = label(at: i) {
        if HansardLine.opensWithMember(line) { labelled += 1 }
        labelCounts[WordKey(article.utf8[label.utf8Range]), default: 0] += 1
      } else if isHeaderLike(i), HansardLine.isName(line) {
        labelCounts[WordKey(line), default: 0] += 1
      }
    }
    usesLabels = labelled >= 2
    usesDots = dotted >= 2
  }

  /// Enters those whom a line such as `Members present: Ann Marlowe (Chair); Piers Vale.` names.
  private mutating func enterPresent(_ line: ArraySlice<UInt8>) {
    if line.contains(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }) { enterInBrackets(line) }
    guard let colon = line.firstIndex(ofByte: UInt8(ascii: ":")), HansardLine.isHeading(line[..<colon]) else { return }
    for part in HansardLine.items(of: line[(colon + 1)...]) {
      let name = part.drop { $0 == UInt8(ascii: " ") }
        .prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "(") }
      let bare = name.last == UInt8(ascii: " ") ? name.dropLast() : name
      guard HansardLine.isName(bare) else { continue }
      let offices: [StaticString] = [
        "(Chair)", "(The Chair)", "(Chairman)", "(Convener)", "(Chairperson)", "(Cathaoirleach)",
      ]
      members.enter(HansardMember(name: bare.text, office: offices.contains { part.contains($0) } ? "Chair" : nil))
    }
  }

  /// Enters whoever stands in or before the brackets of a line about what the House did.
  private mutating func enterInBrackets(_ line: ArraySlice<UInt8>) {
    let lowercased = LowercasedLine(line)
    // `Ann Marlowe (Whitby) (Lab) rose—`
    if lowercased.contains(" rose"), let close = line.lastIndex(of: UInt8(ascii: ")")),
      let member = HansardLine.memberInBrackets(line[...close])
    {
      members.enter(member)
    }
    if lowercased.ends(with: " in the chair]") || lowercased.ends(with: " in the chair)") {
      let name = line.text.dropFirst().dropLast(" in the Chair]".count)
      members.enter(HansardMember(name: String(name), office: "Chair"))
    }
    // `The Assembly met at noon (Mr Speaker [Mr Piers Vale] in the Chair).`
    if let open = line.lastIndex(of: UInt8(ascii: "(")), lowercased.contains("] in the chair)"),
      let bracket = line[open...].firstIndex(of: UInt8(ascii: "[")),
      let close = line[bracket...].firstIndex(of: UInt8(ascii: "]"))
    {
      let office = line[(open + 1)..<bracket].drop { $0 == UInt8(ascii: " ") }
      let name = line[(bracket + 1)..<close]
      if HansardLine.isName(name) {
        let bare = office.last == UInt8(ascii: " ") ? office.dropLast() : office
        members.enter(HansardMember(name: name.text, office: bare.text))
      }
    }
  }

  /// How often the label `text` opens a paragraph, or stands in a line of its own.
  func labelCount(_ text: ArraySlice<UInt8>) -> Int { labelCounts[WordKey(text)] ?? 0 }

  private mutating func begin(_ header: Header) {
    var member = header.member
    if let known = members.member(called: ArraySlice(member.name.utf8)) { member.fill(from: known) }
    members.enter(member)
    speaker = member
    speakerName = HansardLine.withoutCapitals(member.name)
    let name = WordKey(member.name)
    if let found = rolesFound[name], found.member == member {
      speakerRole = found.role
    } else {
      speakerRole = role(of: member)
      rolesFound[name] = (member, speakerRole)
    }
    speakerRange = header.labelRange
    speakerRaw = article.text(header.labelRange)
  }
}
