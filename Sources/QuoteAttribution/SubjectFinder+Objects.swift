/// Mentions in front of a cue that are objects of another verb.
extension SubjectFinder {
  /// Whether mention `i` is the object of a clause without commas: `Residents who left Hull`.
  func isInOpenRelativeClause(_ i: Int) -> Bool {
    let start = mentions[i].elements.lowerBound
    guard let verb = sentence.word(start - 1), verb.key.hasSuffix("ed") || verb.traits.contains(.irregularVerb),
      sentence.cue(at: start - 1) == nil
    else { return false }
    return sentence.key(start - 2) == "who" && index(endingAt: start - 2) != nil
  }

  /// Whether mention `i` is the object of a participle behind a noun: `unions representing cleaners`.
  func followsParticiple(_ i: Int) -> Bool {
    let start = mentions[i].elements.lowerBound
    guard let word = sentence.word(start - 1), !word.isCapitalized, word.key.hasSuffix("ing") else { return false }
    return index(endingAt: start - 1) != nil
  }

  /// Whether a verb stands right in front of mention `i`: `blasted the firm and demanded`.
  func isObject(_ i: Int) -> Bool {
    let before = mentions[i].elements.lowerBound - 1
    if sentence.cue(at: before) != nil { return true }
    // `Ann Marlowe met Piers Vale and said`
    if let verb = sentence.word(before), verb.traits.contains(.irregularVerb) || verb.key.hasSuffix("ed"),
      !verb.isCapitalized, index(endingAt: before) != nil
    {
      return true
    }
    // `Residents blame traders`
    return mentions[i].kind == .title && sentence.word(before).map(isPlainWord) ?? false
      && index(endingAt: before) != nil
  }
}
