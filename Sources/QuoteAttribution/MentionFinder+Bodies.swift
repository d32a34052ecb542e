/// Names of bodies that hold small words: `Committee on Human Rights`, `Organization for Trade and Travel in Europe`.
extension MentionFinder {
  /// The capitalized word behind a small word at `i` that tells what a body is about or where it is: `on` in `Committee on
  /// Human Rights`, `to` in `Campaign to Save Whitby Pier`, `in` in `Organization for Trade in Europe`.
  func topic(after i: Int) -> Int? {
    guard let key = sentence.key(i), isName(i - 1) else { return nil }
    switch key {
    case "on":
      guard isTopical(i - 1) else { return nil }
      if sentence.key(i + 1) == "the", isName(i + 2), !isDate(i + 2) { return i + 2 }
      return isName(i + 1) && !isDate(i + 1) && wordClass(i + 1) != .honorific ? i + 1 : nil
    case "to":
      guard isTopical(i - 1), isName(i + 1), isName(i + 2), wordClass(i + 1) != .honorific,
        !Lexicon.isFirstName(sentence.key(i + 1) ?? "")
      else { return nil }
      return i + 1
    case "in":
      guard let region = sentence.key(i + 1), isName(i + 1), Self.regions.contains(region), listsTopics(to: i) else {
        return nil
      }
      return i + 1
    default: return nil
    }
  }

  /// Whether the capitalized noun at `i` may be followed by what it is about.
  private func isTopical(_ i: Int) -> Bool { isName(i) && sentence.key(i).map(Self.topicalNouns.contains) ?? false }

  /// The end of what the noun in front of `on` at `link` looks into: `the inquiry on floods and fires`.
  func endOfInquiry(from link: Int) -> Int? {
    guard sentence.key(link) == "on",
      ["committee", "subcommittee", "sub-committee", "commission", "panel", "inquiry"].contains(sentence.key(link - 1))
    else { return nil }
    var end = link + 1
    while end < link + 7, let word = sentence.word(end), !word.isCapitalized,
      wordClass(end) == .modifier || wordClass(end) == .role || word.key == "and",
      !word.traits.contains(.irregularVerb)
    {
      end += 1
    }
    return end > link + 1 && sentence.key(end - 1) != "and" ? end : nil
  }

  private func isDate(_ i: Int) -> Bool {
    sentence.word(i).map { !$0.traits.isDisjoint(with: [.weekday, .month]) || $0.key.isNumber } ?? true
  }

  /// Whether what a body is about stands in front of `i`, up to four words and commas behind `for`, `of` or `on`: `Department
  /// for Science`, `Committee on Foreign Affairs`.
  func listsTopics(to i: Int) -> Bool {
    guard i > 2 else { return false }
    var start = i - 1
    while start > max(1, i - 8), isName(start) || sentence.isComma(start) || sentence.key(start) == "and" {
      start -= 1
    }
    guard start < i - 1, let link = sentence.key(start) else { return false }
    if link == "for" { return isName(start - 1) }
    if link == "of" { return sentence.key(start - 1).map(Self.ministries.contains) ?? false }
    return link == "on" && isTopical(start - 1)
  }

  private static let ministries: WordSet = [
    "ministry", "department", "minister", "secretary", "committee", "bureau", "board", "office", "institute",
    "association", "society", "union", "organization", "organisation",
  ]

  /// The capitalized word behind the comma at `i` that goes on with what a body is about: `for Science, Innovation and
  /// Technology`, `on Banking, Housing, and Urban Affairs`.
  func nextOfList(after i: Int) -> Int? {
    guard listsTopics(to: i) else { return nil }
    if sentence.key(i + 1) == "and" {
      let hasComma = (max(0, i - 4)..<i).contains(where: sentence.isComma)
      return hasComma && mayBeTopic(i + 2) ? i + 2 : nil
    }
    guard mayBeTopic(i + 1) else { return nil }
    // Only with a later "and".
    var end = i + 1
    while end < i + 7, isName(end) || sentence.isComma(end) && isName(end + 1) { end += 1 }
    if sentence.isComma(end) { end += 1 }
    guard sentence.key(end) == "and" else { return nil }
    return mayBeTopic(sentence.key(end + 1) == "the" ? end + 2 : end + 1) ? i + 1 : nil
  }

  /// The last word of a list behind the `and` at `i`: `of Climate, Energy and the Environment`.
  func lastOfList(after i: Int) -> Int? {
    guard sentence.key(i + 1) == "the", mayBeTopic(i + 2), listsTopics(to: i) else { return nil }
    return (max(0, i - 4)..<i).contains(where: sentence.isComma) ? i + 2 : nil
  }

  private func mayBeTopic(_ i: Int) -> Bool {
    guard let word = sentence.word(i), word.isCapitalized, !word.isAcronym, wordClass(i) != .honorific else {
      return false
    }
    // `Urban Affairs`
    return !Lexicon.isFirstName(word.key) || sentence.key(i + 1) == "affairs"
  }

  /// Whether the `and` at `i` stands within the name of a public body: `Devon and Cornwall Police`, `the National Oceanic
  /// and Atmospheric Administration`.
  func joinsBody(at i: Int) -> Bool {
    var start = i - 1
    while start > i - 4, isName(start - 1) { start -= 1 }
    let isDefinite = sentence.key(start - 1) == "the"
    guard isDefinite || !isName(i - 2), !Lexicon.isFirstName(sentence.key(i - 1) ?? "") else {
      return false
    }
    var last = i + 1
    while last < i + 5, isName(last + 1) { last += 1 }
    guard last > i + 1, let word = sentence.word(last) else { return false }
    if isDefinite, word.traits.contains(.organizationWord) || word.key == "administration",
      start == i - 1 || !(sentence.word(i - 1)?.traits.contains(.organizationWord) ?? false)
    {
      return true
    }
    return ["trust", "council", "police", "constabulary", "hospitals", "board", "borough", "university"]
      .contains(word.key)
  }

  /// Bodies that are called by what they are about.
  private static let topicalNouns: WordSet = [
    "committee", "subcommittee", "sub-committee", "commission", "council", "conference", "convention", "campaign",
    "center", "centre", "coalition", "alliance", "forum", "board", "bureau", "office", "institute", "department",
    "ministry", "panel", "group", "network", "project", "task", "force", "inquiry", "court", "agency", "association",
    "assembly", "congress", "foundation", "initiative", "institution", "organization", "organisation", "partnership",
    "secretariat", "society", "minister", "secretary", "programme", "program", "union", "unit", "observatory",
    "academy", "administration", "directorate", "division", "citizens",
  ]

  /// Where a body with the whole of it in its name works.
  private static let regions: WordSet = ["europe", "asia", "africa", "america", "americas", "government", "education"]
}
