import Tokenization

/// The forms that lines of a Hansard page take.
enum HansardLine {
  /// Whether a short line could have one of the forms that tell a debate: by its last byte, no sentence does.
  static func couldBe(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.last else { return false }
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "?") && last != UInt8(ascii: "\"")
      && last != UInt8(ascii: ",")
  }

  /// `15:10:10`, `2.41 pm`
  static func isTimecode(_ line: String) -> Bool {
    let utf8 = line.utf8
    if utf8.count <= 8, line.hasSuffix("pm") || line.hasSuffix("am"), line.first?.isNumber ?? false { return true }
    guard utf8.count == 5 || utf8.count == 8 else { return false }
    return utf8.enumerated().allSatisfy { i, byte in
      i % 3 == 2 ? byte == UInt8(ascii: ":") : (0x30...0x39).contains(byte)
    }
  }

  /// The party that a line names and nothing else.
  static func party(_ line: String) -> String? { parties.contains(line) ? line : nil }

  /// The title of a debate, or the page's own words about itself.
  static func isTitle(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let lowercased = LowercasedLine(line.utf8)
    if titles.contains(where: lowercased.equals) { return true }
    return !lowercased.ends(with: ".") && chambers.contains(where: lowercased.contains)
  }

  /// Whether a line tells what the House did, not what anyone said.
  static func isProcedure(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line.utf8)
    if lowercased.starts(with: "["), lowercased.ends(with: "]") { return true }
    if [" rose—", "indicated assent.", "indicated dissent."].contains(where: lowercased.ends) { return true }
    if lowercased.starts(with: "amendment") || lowercased.starts(with: "clause") {
      let ends = [" withdrawn.", " not moved.", " agreed.", " agreed to.", " negatived.", " disagreed."]
      if ends.contains(where: lowercased.ends) || lowercased.wordCount <= 3 && !lowercased.ends(with: ".") {
        return true
      }
    }
    return procedures.contains { lowercased.starts(with: $0) }
  }

  /// Whether nobody speaks from here to the next block: the debate is over, or the House divides.
  static func endsSpeech(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line.utf8)
    return ["©", "house adjourned", "committee adjourned", "the house divided", "the committee divided", "division "]
      .contains { lowercased.starts(with: $0) }
  }

  static func opensDivision(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line.utf8)
    return ["the house divided", "the committee divided", "division "].contains { lowercased.starts(with: $0) }
  }

  static func closesDivision(_ line: String) -> Bool { LowercasedLine(line.utf8).starts(with: "question ") }

  /// The parts of a line that is nothing but parentheses: `(Whitby) (Lab)`, `(in the Chair)`.
  static func parenthesized(_ line: String) -> [String]? {
    guard line.hasPrefix("("), line.hasSuffix(")") else { return nil }
    let parts = line.dropFirst().dropLast().split(separator: "(").map { part in
      trimmed(part.last == ")" || part.hasSuffix(") ") ? part.prefix { $0 != ")" } : part)
    }
    return parts.isEmpty ? nil : parts
  }

  /// Whether a line is the site's own, not the debate's.
  static func isNavigation(_ line: String) -> Bool {
    line.hasPrefix("©") || line.unicodeScalars.count { $0 == "·" } >= 2 || line == "Skip to main content"
      || line == "Share this contribution"
  }

  /// The parts of `Ann Marlowe (Whitby) (Lab)` or `The Secretary of State for Science (Ann Marlowe)`, and what is
  /// said behind a colon in the same line.
  static func memberInBrackets(_ line: String) -> HansardMember? {
    guard line.utf8.contains(UInt8(ascii: "(")) else { return nil }
    var rest = Substring(line)
    guard let open = rest.firstIndex(of: "("), open > rest.startIndex else { return nil }
    let head = trimmed(rest[..<open])
    guard isName(head) || isOffice(head), head.utf8.count <= 100 else { return nil }
    var parts: [String] = []
    rest = rest[open...]
    while rest.first == "(", let close = rest.firstIndex(of: ")") {
      parts.append(trimmed(rest[rest.index(after: rest.startIndex)..<close]))
      rest = rest[rest.index(after: close)...].drop { $0 == " " || $0 == "\u{A0}" }
    }
    guard rest.isEmpty || rest == ":" else { return nil }
    if isOffice(head), let name = parts.first, isName(name) { return HansardMember(name: name, office: head) }
    guard let last = parts.last, party(last) != nil else { return nil }
    return HansardMember(name: head, constituency: parts.count > 1 ? parts[0] : nil, party: last)
  }

  /// Whether `line` could be a member's name: two to seven words, capitals but for particles, and no end of sentence.
  static func isName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (2...7).contains(words.count), let last = line.unicodeScalars.last, last.isWordScalar || last == ")" else {
      return false
    }
    return words.allSatisfy { word in
      let first = word.unicodeScalars.first ?? "."
      return first.isUpper || Lexicon.particles.contains(WordKey(word)) || word == "of" || word == "the"
    }
  }

  /// Whether `line` names an office: `The Parliamentary Under-Secretary of State for Science`.
  static func isOffice(_ line: String) -> Bool {
    let words = line.lowercased().split { $0 == " " || $0 == "-" }
    return words.contains { offices.contains($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\u{A0}" { text.removeFirst() }
    while text.last == " " || text.last == "\u{A0}" { text.removeLast() }
    return String(text)
  }

  private static let titles = [
    "parliamentary debate", "debate detail", "oral answers to questions", "written answers",
  ]

  private static let chambers = ["commons chamber", "lords chamber", "westminster hall", "hansard", "grand committee"]

  private static let parties: Set<String> = [
    "Lab", "Con", "LD", "SNP", "PC", "DUP", "SDLP", "UUP", "TUV", "APNI", "Alliance", "Green", "Reform", "Ind", "CB",
    "Non-Afl", "Lab/Co-op", "Lab Co-op", "Labour", "Conservative", "Liberal Democrat", "Sinn Féin", "Alba", "UKIP",
    "Restore", "Your Party", "Labour/Co-operative", "Plaid Cymru", "Bishops", "Crossbench", "Independent", "Change UK",
  ]

  private static let offices: Set<Substring> = [
    "secretary", "minister", "chancellor", "leader", "solicitor", "attorney", "advocate", "speaker", "whip", "lord",
    "comptroller", "treasurer", "paymaster", "commissioner", "chair", "chairman", "chairwoman", "committees",
  ]

  private static let procedures = [
    "question put", "question agreed", "question accordingly", "motion made", "ordered,", "resolved,",
    "the house divided", "the committee divided", "the house met", "committee adjourned", "tellers for the",
    "amendment agreed", "amendment withdrawn", "bill read", "debate resumed",
    "debate adjourned", "contributions from", "several hon. members rose", "house adjourned", "prayers", "division ",
    "ayes ", "noes ", "the minister was asked", "asked the secretary of state", "sitting suspended", "column ",
    "share this debate", "noble lords: ", "hon. members: ", "members: ", "motion agreed",
  ]
}

/// A member as the header of a turn gives him or her.
struct HansardMember: Hashable, Sendable {
  var name: String
  var office: String?
  var constituency: String?
  var party: String?
}
