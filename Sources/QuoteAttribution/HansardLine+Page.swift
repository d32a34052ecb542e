import Tokenization

/// Titles of debates, and the page’s own words about itself.
extension HansardLine {
  /// The title of a debate, or the page's own words about itself.
  static func isTitle(_ line: LowercasedLine) -> Bool {
    guard line.utf8Count <= 160 else { return false }
    if line.equals(oneOf: titles) { return true }
    return !line.ends(with: ".") && line.contains(oneOf: chambers)
  }

  /// Whether a line by itself is no speech: a rule, an entry of a table of contents, capitals throughout, or a short
  /// title that no mark ends.
  static func isHeadingAlone(_ line: ArraySlice<UInt8>) -> Bool {
    // `* * *`, `● (1435)`
    guard line.containsScalar(where: { $0.isASCII ? $0.isUpper || $0.isLower : $0.properties.isAlphabetic }) else {
      return true
    }
    if line.contains(".....") { return true }
    guard let last = line.lastScalar, last != "!", last != "?" else { return false }
    if !line.hasSmallLetter, hasCapitals(line, atLeast: 4) { return true }
    return last.isWordScalar && line.firstScalar?.isUpper ?? false && line.wordCount <= 12 && isInTitleCase(line)
  }

  private static func hasCapitals(_ line: ArraySlice<UInt8>, atLeast count: Int) -> Bool {
    var capitals = 0
    return line.containsScalar { scalar in
      if scalar.isUpper { capitals += 1 }
      return capitals == count
    }
  }

  /// Whether every word of five bytes or more starts with a capital.
  static func isInTitleCase(_ line: ArraySlice<UInt8>) -> Bool {
    line.words.allSatisfy { word in
      word.count < 5 || word.drop { $0 == UInt8(ascii: "(") }.firstScalar?.isUpper ?? false
    }
  }

  /// Whether a line is what a page of debates alone has: the name of its chamber or kind.
  static func isCertainTitle(_ line: LowercasedLine) -> Bool {
    guard line.utf8Count <= 160 else { return false }
    return line.equals(oneOf: titles) || line.equals(oneOf: chambers) || line.contains(oneOf: titleParts)
  }

  private static let titleParts = PhraseSet([
    ": debated on ", "congressional record volume", "congressional record, volume",
    "the deputy presiding officer opened", "the presiding officer opened", "oral evidence: ", "members present: ",
    "(commons/", "(lords/", "house of commons hansard", "house of lords hansard",
  ])

  private static let titles = PhraseSet([
    "parliamentary debate", "debate detail", "oral answers to questions", "written answers", "topical questions",
    "official report", "hansard", "parliamentary debates", "adjournment debate", "examination of witness",
    "examination of witnesses", "public bill committee", "house of commons", "house of lords", "oral evidence",
    "minutes of evidence", "meeting of the parliament", "dáil Éireann", "dáil Éireann debate", "seanad Éireann",
    "seanad Éireann debate", "northern ireland assembly", "proof committee hansard", "questions without notice",
    "verbatim report of proceedings", "general committees", "lok sabha debates", "rajya sabha debates",
    "questions to ministers", "house of commons debates",
  ])

  private static let chambers = PhraseSet([
    "commons chamber", "lords chamber", "westminster hall", "hansard", "grand committee", "standing committee on ",
    "official report:",
  ])

  /// Whether a line is one that sites of debates alone set below a name: a page of news may have `Share`, too.
  static func isDebateLink(_ line: ArraySlice<UInt8>) -> Bool { line.count <= 60 && debateLinks.equals(line) }

  private static let debateLinks = PhraseSet([
    "share this contribution", "copy link to this contribution", "link to this contribution", "link to this speech",
  ])

  /// `Share this contribution`, which the site sets below the name of whoever speaks.
  static func isShareLine(_ line: ArraySlice<UInt8>) -> Bool { line.count <= 60 && shareLines.equals(line) }

  private static let shareLines = PhraseSet([
    "share this contribution", "share this debate", "copy link to this contribution", "link to this contribution",
    "share", "copy link", "link to this speech", "hansard source", "in context", "individually", "hansard - -",
    "copy link - -", "link to this speech in context individually", "[share]", "download text",
  ])

  /// Whether a line is the site's own, not the debate's.
  static func isNavigation(_ line: ArraySlice<UInt8>) -> Bool {
    line.hasPrefix("©") || line.equals("Skip to main content") || isShareLine(line)
      || hasColumns(line) && isDivided(line)
  }

  /// Whether bars or dots divide a line in more parts than a member’s.
  private static func isDivided(_ line: ArraySlice<UInt8>) -> Bool {
    line.indices.count { line[$0] == 0xC2 && line[$0...].hasPrefix("·") } >= 2
      || line.count <= 120 && line.split(separator: UInt8(ascii: "|")).count >= 3 && memberInColumns(line) == nil
  }
}
