import Tokenization

/// The forms that lines of a Hansard page take.
enum HansardLine {
  /// Whether a short line could have one of the forms that tell a debate: by its last byte, no sentence does.
  static func couldBe(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    if line.starts(with: "Members present:".utf8) { return true }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "\"")
      && last != UInt8(ascii: ",")
  }

  /// `15:10:10`, `2.41 pm`
  static func isTimecode(_ line: String) -> Bool {
    let utf8 = line.utf8
    guard utf8.count <= 8 else { return false }
    if line.hasSuffix("pm") || line.hasSuffix("am"), line.first?.isNumber ?? false { return true }
    guard utf8.count == 5 || utf8.count == 8 else { return false }
    return utf8.enumerated().allSatisfy { i, byte in
      i % 3 == 2 ? byte == UInt8(ascii: ":") : (0x30...0x39).contains(byte)
    }
  }

  /// The party that a line names and nothing else.
  static func party(_ line: String) -> String? {
    line.utf8.count <= 32 && parties.contains(WordKey(line)) ? line : nil
  }

  /// Whether nobody speaks from here to the next block: the debate is over, or the House divides.
  static func endsSpeech(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line)
    return lowercased.starts(withOneOf: endings)
  }

  static func opensDivision(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line)
    return lowercased.starts(withOneOf: divisions)
  }

  private static let divisions = PhraseSet(["the house divided", "the committee divided", "division "])

  private static let endings = PhraseSet([
    "©", "house adjourned", "sitting adjourned", "committee adjourned", "the house divided", "the committee divided",
    "division ",
  ])

  static func closesDivision(_ line: String) -> Bool { LowercasedLine(line).starts(with: "question ") }

  /// The parts of a line that is nothing but parentheses: `(Whitby) (Lab)`, `(in the Chair)`.
  static func parenthesized(_ line: String) -> [String]? {
    guard line.hasPrefix("("), line.hasSuffix(")") else { return nil }
    let parts = line.dropFirst().dropLast().split(separator: "(").map { part in
      trimmed(part.last == ")" || part.hasSuffix(") ") ? part.prefix { $0 != ")" } : part)
    }
    return parts.isEmpty ? nil : parts
  }

  /// Whether a line is a seat and a party, or a party alone, in parentheses: `(Whitby) (Lab)`.
  static func seatAndParty(_ line: String) -> Bool {
    line.utf8.count <= 80 && parenthesized(line)?.contains { party($0) != nil } ?? false
  }

  /// The parts of `Ann Marlowe (Whitby) (Lab)` or `The Secretary of State for Science (Ann Marlowe)`.
  ///
  /// - Parameter isLabel: Whether text follows a colon behind it: then a seat or `in the Chair` is enough.
  static func memberInBrackets(_ line: String, isLabel: Bool = false) -> HansardMember? {
    guard line.contains(byte: UInt8(ascii: "(")) else { return nil }
    var rest = Substring(line)
    guard let open = rest.utf8.firstIndex(of: UInt8(ascii: "(")), open > rest.startIndex else { return nil }
    let head = trimmed(rest[..<open])
    guard isName(head) || isOffice(head), head.utf8.count <= 120 else { return nil }
    var member = HansardMember(name: head)
    rest = rest[open...]
    var parts: [String] = []
    while rest.first == "(", let close = closing(rest) {
      let part = trimmed(rest[rest.index(after: rest.startIndex)..<close])
      // `The Chair (Ann Marlowe (Whitby, Lib.))`
      if let nested = memberInBrackets(part, isLabel: true) {
        guard isOffice(head) || presides(head) else { return nil }
        member = nested
        member.office = head
      } else {
        parts.append(part)
      }
      rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == "\u{A0}" }
    }
    // `ANN MARLOWE (Labour) to the Minister of Ports:`
    guard rest.isEmpty || rest == ":" || rest.hasPrefix("to the ") && rest.utf8.count <= 80 else { return nil }
    for part in parts where !isTimecode(part) { member.take(part) }
    if member.name != head || member.party != nil { return member }
    return isLabel && isName(head) || member.office == "Chair" ? member : nil
  }

  /// Where the parenthesis closes that opens `text`.
  private static func closing(_ text: Substring) -> String.Index? {
    var depth = 0
    for i in text.utf8.indices {
      let byte = text.utf8[i]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return i }
    }
    return nil
  }

  /// The parts of a line that sets name, party and seat side by side: `Ann Marlowe | Labour | Whitby`.
  static func memberInColumns(_ line: String) -> HansardMember? {
    guard line.utf8.count <= 120, !line.contains(byte: UInt8(ascii: "(")), hasColumns(line) else { return nil }
    let parts = line.unicodeScalars.split { $0 == "|" || $0 == "," || $0 == "·" }.map { trimmed(Substring($0)) }
    guard (2...3).contains(parts.count), parts.dropFirst().contains(where: { party($0) != nil }), isName(parts[0])
    else { return nil }
    var member = HansardMember(name: parts[0])
    for part in parts.dropFirst() { member.take(part) }
    return member
  }

  /// The party and the seat of `Labour, Whitby` or `Whitby | Labour`.
  static func seatAndParty(inColumns line: String) -> HansardMember? {
    guard line.utf8.count <= 80, hasColumns(line) else { return nil }
    let parts = line.unicodeScalars.split { $0 == "|" || $0 == "," || $0 == "·" }.map { trimmed(Substring($0)) }
    guard parts.count == 2, (party(parts[0]) == nil) != (party(parts[1]) == nil),
      parts.allSatisfy({ $0.unicodeScalars.first?.isUpper ?? false })
    else { return nil }
    var member = HansardMember(name: "")
    for part in parts { member.take(part) }
    return member
  }

  /// Whether a mark divides `line`, as a bar, a comma or `·`, whose last byte is B7, does.
  static func hasColumns(_ line: String) -> Bool {
    line.contains(byte: UInt8(ascii: "|")) || line.contains(byte: UInt8(ascii: ",")) || line.contains(byte: 0xB7)
  }

  /// Whether `line` could be a member's name: two to seven words, capitals but for particles, and no end of sentence.
  static func isName(_ line: String) -> Bool {
    let words = line.words
    guard (2...7).contains(words.count), let last = line.unicodeScalars.last, last.isWordScalar || last == ")" else {
      return false
    }
    return words.allSatisfy { word in
      let first = word.unicodeScalars.first ?? "."
      if word.last == "," || word.last == ";" { return false }
      return first.isUpper || Lexicon.particles.contains(WordKey(word)) || word == "of" || word == "the"
    }
  }

  static func hasHonorific(_ name: String) -> Bool {
    let words = name.lowercased().words.prefix(2).map { WordKey($0.last == "." ? $0.dropLast() : $0) }
    // `The Lord Bishop of Whitby`
    let first = words.first == "the" ? words.dropFirst().first ?? "" : words.first ?? ""
    return Lexicon.honorifics.contains(first) || first == "madam" || first == "deputy"
  }

  /// Whether `line` is what presides over a sitting is called: `The Chair`, `Mr Speaker`.
  static func presides(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line)
    return lowercased.equals(oneOf: presiding)
  }

  static let presiding = PhraseSet([
    "chair", "the chair", "the chairman", "chairman", "chairwoman", "the chairwoman", "the convener", "convener",
    "mr speaker", "madam speaker", "mr deputy speaker", "madam deputy speaker", "the lord speaker",
    "the deputy speaker", "the presiding officer", "the deputy presiding officer", "the temporary chair",
    "an ceann comhairle", "an cathaoirleach", "an leas-cheann comhairle", "acting chair", "the speaker",
    "speaker", "assistant speaker", "mr president", "madam president",
    "an leas-chathaoirleach", "the llywydd", "y llywydd", "the deputy llywydd", "y dirprwy lywydd", "the president",
    "the deputy president", "the acting president", "deputy speaker", "the acting deputy president",
  ])

  /// Whether `line` names an office: `The Parliamentary Under-Secretary of State for Science`.
  static func isOffice(_ line: String) -> Bool {
    let words = line.lowercased().utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    return words.contains { offices.contains(WordKey(Substring($0))) }
  }

  /// Words in front of a colon that name nobody who speaks.
  static func isHeading(_ label: String) -> Bool {
    let lowercased = LowercasedLine(label)
    return lowercased.starts(withOneOf: headings)
  }

  private static let headings = PhraseSet([
    "witness", "members present", "also present", "question", "amendment", "clause", "volume", "column", "in the chair",
    "hon. members", "noble lords", "several", "an hon", "members", "a noble lord", "written evidence", "present",
    "in attendance", "apologies", "resolved", "ordered", "ayes", "noes", "contents", "not-contents", "tellers",
    "oral evidence", "inquiry", "session", "some ", "opposition ", "government ", "a member", "hon member",
    "hon. member",
    "honourable ", "many ", "deputies", "senators", "voices", "the house ", "the assembly ", "the committee ",
    "oral answers", "subject", "topic", "date", "time", "location", "relevant document",
  ])

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, first == " " || first == "\u{A0}" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\u{A0}" { scalars.removeLast() }
    return String(scalars)
  }

  private static let parties: WordSet = [
    "Lab", "Con", "LD", "SNP", "PC", "DUP", "SDLP", "UUP", "TUV", "APNI", "Alliance", "Green", "Reform", "Ind", "CB",
    "Non-Afl", "Lab/Co-op", "Lab Co-op", "Labour", "Conservative", "Liberal Democrat", "Sinn Féin", "Alba", "UKIP",
    "Restore", "Your Party", "Liberal Democrats", "Scottish National Party", "Democratic Unionist Party",
    "Green Party", "Reform UK", "Lab Co-operative", "Labour Co-op", "Labour (Co-op)", "Non-affiliated", "Crossbencher",
    "Ulster Unionist Party", "FF", "FG", "SF", "Fianna Fáil", "Fine Gael", "Social Democrats", "Ind Lab", "Con Ind",
    "Labour/Co-operative", "Lib Dem", "Labour Party", "Aontú", "PBP", "CPC", "Lib.", "NDP", "BQ", "NZ First",
    "Scottish Labour", "Welsh Labour",
    "Labour and Co-operative", "Plaid Cymru", "Bishops", "Crossbench", "Independent", "Change UK",
  ]

  private static let offices: WordSet = [
    "secretary", "minister", "chancellor", "leader", "solicitor", "attorney", "advocate", "speaker", "whip", "lord",
    "comptroller", "treasurer", "paymaster", "commissioner", "chair", "chairman", "chairwoman", "committees",
    "officer", "president", "convener", "taoiseach", "tánaiste", "premier", "ceann", "presiding",
  ]
}
