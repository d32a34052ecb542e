import Tokenization

/// The forms that lines of a Hansard page take.
enum HansardLine {
  /// Whether a short line could have one of the forms that tell a debate: by its last byte, no sentence does.
  static func couldBe(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if line.hasPrefix("Members present:") { return true }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "\"")
      && last != UInt8(ascii: ",")
  }

  /// `15:10:10`, `2.41 pm`
  static func isTimecode(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 8 else { return false }
    if line.hasSuffix("pm") || line.hasSuffix("am"), line.firstScalar?.properties.numericType != nil { return true }
    guard line.count == 5 || line.count == 8 else { return false }
    return line.indices.allSatisfy { i in
      (i - line.startIndex) % 3 == 2 ? line[i] == UInt8(ascii: ":") : (0x30...0x39).contains(line[i])
    }
  }

  /// Whether a line names a party and nothing else.
  static func isParty(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 32 && partyStarts.mayStart(line) && parties.contains(WordKey(line))
  }

  /// Whether nobody speaks from here to the next block: the debate is over, or the House divides.
  static func endsSpeech(_ line: ArraySlice<UInt8>) -> Bool { endings.starts(line) }

  static func opensDivision(_ line: ArraySlice<UInt8>) -> Bool { divisions.starts(line) }

  private static let divisions = PhraseSet(["the house divided", "the committee divided", "division "])

  private static let endings = PhraseSet([
    "©", "house adjourned", "sitting adjourned", "committee adjourned", "the house divided", "the committee divided",
    "division ",
  ])

  static func closesDivision(_ line: ArraySlice<UInt8>) -> Bool {
    LowercasedLine(line.prefix(16)).starts(with: "question ")
  }

  /// The parts of a line that is nothing but parentheses: `(Whitby) (Lab)`, `(in the Chair)`.
  static func parenthesized(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard line.first == openParenthesis, line.last == closeParenthesis else { return nil }
    let parts = line.dropFirst().dropLast().split(separator: openParenthesis).map { part in
      (part.last == closeParenthesis || part.hasSuffix(") ") ? part.prefix { $0 != closeParenthesis } : part).trimmed
    }
    return parts.isEmpty ? nil : parts
  }

  private static let openParenthesis = UInt8(ascii: "(")
  private static let closeParenthesis = UInt8(ascii: ")")

  /// Whether a line is a seat and a party, or a party alone, in parentheses: `(Whitby) (Lab)`.
  static func seatAndParty(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 80 && parenthesized(line)?.contains(where: isParty) ?? false
  }

  /// The parts of `Ann Marlowe (Whitby) (Lab)` or `The Secretary of State for Science (Ann Marlowe)`.
  ///
  /// - Parameter isLabel: Whether text follows a colon behind it: then a seat or `in the Chair` is enough.
  static func memberInBrackets(_ line: ArraySlice<UInt8>, isLabel: Bool = false) -> HansardMember? {
    guard let open = line.firstIndex(ofByte: openParenthesis), open > line.startIndex else { return nil }
    let head = line[..<open].trimmed
    guard head.count <= 120, isName(head) || isOffice(head) else { return nil }
    var member = HansardMember(name: head.text)
    var rest = line[open...]
    var parts: [ArraySlice<UInt8>] = []
    while rest.first == openParenthesis, let close = closing(rest) {
      let part = rest[(rest.startIndex + 1)..<close].trimmed
      // `The Chair (Ann Marlowe (Whitby, Lib.))`
      if let nested = memberInBrackets(part, isLabel: true) {
        guard isOffice(head) || presides(head) else { return nil }
        member = nested
        member.office = head.text
      } else {
        parts.append(part)
      }
      rest = rest[(close + 1)...]
      while rest.first == UInt8(ascii: " ") || rest.starts(with: ArraySlice.noBreakSpace) {
        rest.removeFirst(rest.first == UInt8(ascii: " ") ? 1 : 2)
      }
    }
    // `ANN MARLOWE (Labour) to the Minister of Ports:`
    guard rest.isEmpty || rest.equals(":") || rest.hasPrefix("to the ") && rest.count <= 80 else { return nil }
    for part in parts where !isTimecode(part) { member.take(part) }
    if member.party != nil || member.name != head.text { return member }
    return isLabel && isName(head) || member.office == "Chair" ? member : nil
  }

  /// Where the parenthesis closes that opens `text`.
  private static func closing(_ text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for i in text.indices {
      if text[i] == openParenthesis { depth += 1 }
      if text[i] == closeParenthesis { depth -= 1 }
      if depth == 0 { return i }
    }
    return nil
  }

  /// The parts of a line that sets name, party and seat side by side: `Ann Marlowe | Labour | Whitby`.
  static func memberInColumns(_ line: ArraySlice<UInt8>) -> HansardMember? {
    guard line.count <= 120, hasColumns(line), line.firstIndex(ofByte: openParenthesis) == nil else { return nil }
    // Most lines with commas are sentences.
    let head = line.prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ",") && $0 != middleDot[0] }
    if let mark = line[head.endIndex...].first, mark != middleDot[0], !head.isEmpty, !isName(head.trimmed) {
      return nil
    }
    let parts = columns(of: line)
    guard (2...3).contains(parts.count), parts.dropFirst().contains(where: isParty), isName(parts[0]) else {
      return nil
    }
    var member = HansardMember(name: parts[0].text)
    for part in parts.dropFirst() { member.take(part) }
    return member
  }

  /// The party and the seat of `Labour, Whitby` or `Whitby | Labour`.
  static func seatAndParty(inColumns line: ArraySlice<UInt8>) -> HansardMember? {
    guard line.count <= 80, hasColumns(line), case let parts = columns(of: line), parts.count == 2,
      isParty(parts[0]) != isParty(parts[1]), parts.allSatisfy({ $0.firstScalar?.isUpper ?? false })
    else { return nil }
    var member = HansardMember(name: "")
    for part in parts { member.take(part) }
    return member
  }

  /// Whether a mark divides `line`, as a bar, a comma or `·`, whose last byte is B7, does.
  static func hasColumns(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ",") || $0 == 0xB7 }
  }

  /// What stands between bars, commas and `·`.
  private static func columns(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var columns: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var i = start
    while i <= line.endIndex {
      var length = 1
      if i < line.endIndex, line[i] != UInt8(ascii: "|"), line[i] != UInt8(ascii: ",") {
        guard line[i...].starts(with: middleDot) else {
          i += 1
          continue
        }
        length = middleDot.count
      }
      if start < i { columns.append(line[start..<i].trimmed) }
      i += length
      start = i
    }
    return columns
  }

  private static let middleDot: [UInt8] = [0xC2, 0xB7]

  /// Whether `line` could be a member's name: two to seven words, capitals but for particles, and no end of sentence.
  static func isName(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.lastScalar, last.isWordScalar || last == ")" else { return false }
    var count = 0
    var end = line.startIndex
    while let range = line.rangeOfWord(from: end) {
      count += 1
      end = range.upperBound
      guard count <= 7, line[end - 1] != UInt8(ascii: ","), line[end - 1] != UInt8(ascii: ";") else { return false }
      guard (0x41...0x5A).contains(line[range.lowerBound]) || mayBeInName(line[range]) else { return false }
    }
    return count >= 2
  }

  /// `É`, `van`, `of`
  private static func mayBeInName(_ word: ArraySlice<UInt8>) -> Bool {
    word.firstScalar?.isUpper ?? false || Lexicon.particles.contains(WordKey(word)) || word.equals("of")
      || word.equals("the")
  }

  static func hasHonorific(_ name: ArraySlice<UInt8>) -> Bool {
    var words = name.words.lazy.map { WordKey(lowercasing: $0.last == UInt8(ascii: ".") ? $0.dropLast() : $0) }
      .makeIterator()
    // `The Lord Bishop of Whitby`
    guard var first = words.next() else { return false }
    if first == "the" { first = words.next() ?? "" }
    return Lexicon.honorifics.contains(first) || first == "madam" || first == "deputy"
  }

  /// Whether `line` is what presides over a sitting is called: `The Chair`, `Mr Speaker`.
  static func presides(_ line: ArraySlice<UInt8>) -> Bool { presiding.equals(line) }

  static let presiding = PhraseSet([
    "chair", "the chair", "the chairman", "chairman", "chairwoman", "the chairwoman", "the convener", "convener",
    "mr speaker", "madam speaker", "mr deputy speaker", "madam deputy speaker", "the lord speaker",
    "the deputy speaker", "the presiding officer", "the deputy presiding officer", "the temporary chair",
    "an ceann comhairle", "an cathaoirleach", "an leas-cheann comhairle", "acting chair", "the speaker", "speaker",
    "assistant speaker", "mr president", "madam president", "an leas-chathaoirleach", "the llywydd", "y llywydd",
    "the deputy llywydd", "y dirprwy lywydd", "the president", "the deputy president", "the acting president",
    "deputy speaker", "the acting deputy president",
  ])

  /// Whether `line` names an office: `The Parliamentary Under-Secretary of State for Science`.
  static func isOffice(_ line: ArraySlice<UInt8>) -> Bool {
    line.words.contains { word in
      // `Under-Secretary`
      var part = word
      while let hyphen = part.firstIndex(ofByte: UInt8(ascii: "-")) {
        if offices.contains(WordKey(lowercasing: part[..<hyphen])) { return true }
        part = part[(hyphen + 1)...]
      }
      return offices.contains(WordKey(lowercasing: part))
    }
  }

  /// Words in front of a colon that name nobody who speaks.
  static func isHeading(_ label: ArraySlice<UInt8>) -> Bool { headings.starts(label) }

  private static let headings = PhraseSet([
    "witness", "members present", "also present", "question", "amendment", "clause", "volume", "column", "in the chair",
    "hon. members", "noble lords", "several", "an hon", "members", "a noble lord", "written evidence", "present",
    "in attendance", "apologies", "resolved", "ordered", "ayes", "noes", "contents", "not-contents", "tellers",
    "oral evidence", "inquiry", "session", "some ", "opposition ", "government ", "a member", "hon member",
    "hon. member", "honourable ", "many ", "deputies", "senators", "voices", "the house ", "the assembly ",
    "the committee ", "oral answers", "subject", "topic", "date", "time", "location", "relevant document",
  ])

  private static let parties: WordSet = [
    "Lab", "Con", "LD", "SNP", "PC", "DUP", "SDLP", "UUP", "TUV", "APNI", "Alliance", "Green", "Reform", "Ind", "CB",
    "Non-Afl", "Lab/Co-op", "Lab Co-op", "Labour", "Conservative", "Liberal Democrat", "Sinn Féin", "Alba", "UKIP",
    "Restore", "Your Party", "Liberal Democrats", "Scottish National Party", "Democratic Unionist Party", "Green Party",
    "Reform UK", "Lab Co-operative", "Labour Co-op", "Labour (Co-op)", "Non-affiliated", "Crossbencher",
    "Ulster Unionist Party", "FF", "FG", "SF", "Fianna Fáil", "Fine Gael", "Social Democrats", "Ind Lab", "Con Ind",
    "Labour/Co-operative", "Lib Dem", "Labour Party", "Aontú", "PBP", "CPC", "Lib.", "NDP", "BQ", "NZ First",
    "Scottish Labour", "Welsh Labour", "Labour and Co-operative", "Plaid Cymru", "Bishops", "Crossbench", "Independent",
    "Change UK",
  ]

  private static let partyStarts = PhraseSet(parties.map { String(decoding: $0.bytes, as: UTF8.self).lowercased() })

  private static let offices: WordSet = [
    "secretary", "minister", "chancellor", "leader", "solicitor", "attorney", "advocate", "speaker", "whip", "lord",
    "comptroller", "treasurer", "paymaster", "commissioner", "chair", "chairman", "chairwoman", "committees",
    "officer", "president", "convener", "taoiseach", "tánaiste", "premier", "ceann", "presiding",
  ]
}
