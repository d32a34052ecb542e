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
  static func isHeadingAlone(_ line: String) -> Bool {
    let scalars = line.unicodeScalars
    // `* * *`, `● (1435)`
    guard scalars.contains(where: \.properties.isAlphabetic) else { return true }
    if line.contains(".....") { return true }
    guard let last = scalars.last, last != "!", last != "?" else { return false }
    let capitals = scalars.count(where: \.isUpper)
    if capitals >= 4, !line.withoutMac.unicodeScalars.contains(where: \.isLower) { return true }
    return last.isWordScalar && line.words.count <= 12
      && scalars.first?.isUpper ?? false && isInTitleCase(line)
  }

  /// Whether every word of five bytes or more starts with a capital.
  static func isInTitleCase(_ line: String) -> Bool {
    line.words.allSatisfy { word in
      word.utf8.count < 5 || word.unicodeScalars.first { $0 != "(" }?.isUpper ?? false
    }
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
    "seanad Éireann debate", "northern ireland assembly", "proof committee hansard", "questions without notice",
    "verbatim report of proceedings", "general committees", "lok sabha debates", "rajya sabha debates",
    "questions to ministers", "house of commons debates",
  ])

  private static let chambers = PhraseSet([
    "commons chamber", "lords chamber", "westminster hall", "hansard", "grand committee", "standing committee on ",
    "official report:",
  ])

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
    "share", "copy link", "link to this speech", "hansard source", "in context", "individually", "hansard - -",
    "copy link - -", "link to this speech in context individually", "[share]", "download text",
  ])

  /// Whether a line is the site's own, not the debate's.
  static func isNavigation(_ line: String) -> Bool {
    line.hasPrefix("©") || hasColumns(line) && line.unicodeScalars.count { $0 == "·" } >= 2
      || line == "Skip to main content"
      || isShareLine(line)
      || line.utf8.count <= 120 && hasColumns(line) && line.utf8.split(separator: UInt8(ascii: "|")).count >= 3
        && memberInColumns(line) == nil
  }
}
