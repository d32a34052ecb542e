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

  /// The title of a debate, or the page's own words about itself.
  static func isTitle(_ line: LowercasedLine) -> Bool {
    guard line.utf8Count <= 160 else { return false }
    if line.equals(oneOf: titles) { return true }
    return !line.ends(with: ".") && line.contains(oneOf: chambers)
  }

  /// Whether a line tells what the House did, not what anyone said.
  static func isProcedure(_ lowercased: LowercasedLine) -> Bool {
    if lowercased.starts(with: "["), lowercased.ends(with: "]") { return true }
    if lowercased.wordCount <= 8, lowercased.ends(withOneOf: fates) { return true }
    if lowercased.starts(with: "("), lowercased.ends(with: ".)") || lowercased.ends(with: ")"),
      lowercased.wordCount <= 2
    {
      return lowercased.contains(oneOf: reactions)
    }
    if lowercased.wordCount <= 20, lowercased.ends(withOneOf: acts) { return true }
    if isColumn(lowercased) { return true }
    if lowercased.starts(with: "amendment") || lowercased.starts(with: "clause") {
      if lowercased.ends(withOneOf: decisions) || lowercased.wordCount <= 3 && !lowercased.ends(with: ".") {
        return true
      }
    }
    return lowercased.starts(withOneOf: procedures)
  }

  private static let reactions = PhraseSet(["laughter", "applause", "interruption", "interjections"])

  private static let acts = PhraseSet([
    " interjecting—", " interjecting–", " interjecting –", " interjecting -", " interjecting",
    " rose—", " rose –", " rose -", " rose —", "indicated assent.", "indicated dissent.", " was asked—",
    " were asked—", " was asked –", " was asked:", " in the chair.", " in the chair)",
  ])

  /// What becomes of questions that nobody asks: `2. Question not lodged.`
  private static let fates = PhraseSet([
    "question not lodged.", "question withdrawn.", "question has been withdrawn.", "question not asked.",
    "question not selected.",
  ])

  private static let decisions = PhraseSet([
    " withdrawn.", " not moved.", " agreed.", " agreed to.", " negatived.", " disagreed.",
  ])

  /// `Column 412`, `412WH`, `Q41`: the number of a column, a page or a question alone in its line.
  private static func isColumn(_ line: LowercasedLine) -> Bool {
    guard line.hasDigit, line.wordCount <= 20 else { return false }
    let words = line.words
    guard words.count <= 2, let number = words.last else { return false }
    if words.count == 2, !["column", "col", "page", "q"].contains(words[0]) { return false }
    let digits = number.drop { $0 == "q" }.prefix { $0.isNumber }
    return !digits.isEmpty && number.utf8.count - digits.utf8.count <= 2
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

  /// Whether a line is one that sites of debates alone set below a name: a page of news may have `Share`, too.
  static func isDebateLink(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    return LowercasedLine(line).equals(oneOf: debateLinks)
  }

  private static let debateLinks = PhraseSet([
    "share this contribution", "copy link to this contribution", "link to this contribution", "link to this speech",
  ])

  /// `Share this contribution`, which the site sets below the name of whoever speaks.
  static func isShareLine(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let lowercased = LowercasedLine(line)
    return lowercased.equals(oneOf: shareLines)
  }

  private static let shareLines = PhraseSet([
    "share this contribution", "share this debate", "copy link to this contribution", "link to this contribution",
    "share", "copy link", "link to this speech", "hansard source", "in context", "individually",
  ])

  /// Whether a line is the site's own, not the debate's.
  static func isNavigation(_ line: String) -> Bool {
    line.hasPrefix("©") || hasColumns(line) && line.unicodeScalars.count { $0 == "·" } >= 2
      || line == "Skip to main content"
      || isShareLine(line)
      || line.utf8.count <= 120 && hasColumns(line) && line.utf8.split(separator: UInt8(ascii: "|")).count >= 3
        && memberInColumns(line) == nil
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
    while rest.first == "(", let close = rest.utf8.firstIndex(of: UInt8(ascii: ")")) {
      parts.append(trimmed(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == "\u{A0}" }
    }
    guard rest.isEmpty || rest == ":" else { return nil }
    for part in parts where !isTimecode(part) { member.take(part) }
    if member.name != head || member.party != nil { return member }
    return isLabel && isName(head) || member.office == "Chair" ? member : nil
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
  private static func hasColumns(_ line: String) -> Bool {
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
      return first.isUpper || Lexicon.particles.contains(WordKey(word)) || word == "of" || word == "the"
    }
  }

  static func hasHonorific(_ name: String) -> Bool {
    let words = name.lowercased().words.map { WordKey($0) }
    // `The Lord Bishop of Whitby`
    let first = words.first == "the" ? words.dropFirst().first ?? "" : words.first ?? ""
    return Lexicon.honorifics.contains(first) || first == "madam" || first == "mr." || first == "deputy"
  }

  /// Whether `line` is what presides over a sitting is called: `The Chair`, `Mr Speaker`.
  static func presides(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line)
    return lowercased.equals(oneOf: presiding)
  }

  private static let presiding = PhraseSet([
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
    "oral evidence", "inquiry", "session", "subject", "topic", "date", "time", "location", "relevant document",
  ])

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while let first = scalars.first, first == " " || first == "\u{A0}" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\u{A0}" { scalars.removeLast() }
    return String(scalars)
  }

  /// Whether a line is what a page of debates alone has: the name of its chamber or kind.
  static func isCertainTitle(_ line: LowercasedLine) -> Bool {
    guard line.utf8Count <= 160 else { return false }
    return line.equals(oneOf: titles) || line.equals(oneOf: chambers) || line.contains(oneOf: titleParts)
  }

  private static let titleParts = PhraseSet([
    ": debated on ", "congressional record volume", "congressional record, volume",
    "the deputy presiding officer opened", "the presiding officer opened",
    "oral evidence: ", "members present: ", "(commons/", "(lords/", "house of commons hansard",
    "house of lords hansard",
  ])

  private static let titles = PhraseSet([
    "parliamentary debate", "debate detail", "oral answers to questions", "written answers", "topical questions",
    "official report", "hansard", "parliamentary debates", "adjournment debate", "examination of witness",
    "examination of witnesses", "public bill committee", "house of commons", "house of lords", "oral evidence",
    "minutes of evidence", "meeting of the parliament", "dáil Éireann", "dáil Éireann debate", "seanad Éireann",
    "seanad Éireann debate", "northern ireland assembly",
  ])

  private static let chambers = PhraseSet([
    "commons chamber", "lords chamber", "westminster hall", "hansard", "grand committee",
  ])

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

  private static let procedures = PhraseSet([
    "question put", "question proposed", "question agreed", "the committee suspended", "the sitting", "on resuming",
    "members present:", "witness: ", "witnesses: ", "ordered by the house", "watch the meeting",
    "examination of witness",
    "written evidence from", "an hon. member: ", "several noble lords: ", "a noble lord: ", "the committee deliberated",
    "the session was", "the meeting was adjourned", "evidence heard in", "questions asked", "link to", "also present:",
    "question accordingly", "motion made", "ordered,", "resolved,",
    "the house divided", "the committee divided", "the house met", "committee adjourned", "tellers for the",
    "amendment agreed", "amendment withdrawn", "bill read", "debate resumed",
    "debate adjourned", "sitting adjourned", "contributions from", "several hon. members rose", "house adjourned",
    "prayers", "division ", "the clerk read", "there was no objection.", "a recorded vote was", "the vote was taken",
    "ayes ", "noes ", "the minister was asked", "asked the secretary of state", "sitting suspended", "column ",
    "share this debate", "noble lords: ", "hon. members: ", "members: ", "motion agreed",
  ])
}

extension HansardMember {
  /// Takes what stands in one pair of parentheses: a party, a seat, an office's holder, or all of it at once.
  fileprivate mutating func take(_ part: String) {
    if HansardLine.party(part) != nil {
      party = part
    } else if part == "in the Chair" || part == "Chair" {
      office = "Chair"
    } else if office == nil, HansardLine.isOffice(name), HansardLine.isName(part) {
      office = name
      name = part
    } else if part.contains("—") {
      // `(Whitby—Minister for Ports)` in Canberra, `(Labour—Whitby)` in Wellington.
      let pieces = part.unicodeScalars.split(separator: "—").map { String($0) }
      if let last = pieces.last, HansardLine.isOffice(last) {
        constituency = pieces.first
        office = last
      } else {
        party = pieces.first
        constituency = pieces.last
      }
    } else if part.contains(byte: UInt8(ascii: ",")) {
      // `(Whitby, Labour)`
      for piece in part.split(separator: ",") { take(String(piece.drop { $0 == " " })) }
    } else {
      constituency = part
    }
  }
}
