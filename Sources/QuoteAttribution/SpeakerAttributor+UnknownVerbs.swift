/// Quotations whose cue no table knows.
extension SpeakerAttributor {
  /// Who does something behind a quotation that a comma ends: `“They can try,” she rumbled from the stage`, `“It was
  /// quick,” marveled one donor`.
  func subjectOfUnknownVerb(behind element: Int, in sentence: OuterSentence, _ subjects: SubjectFinder)
    -> Subject?
  {
    guard let quotation = sentence.quotation(element), let last = quotations[quotation].pieces.last,
      article.utf8[last.contentRange.upperBound - 1] == UInt8(ascii: ",")
    else { return nil }
    if isUnknownVerb(element + 1, in: sentence) {
      // `summed up one donor`
      let isPhrasal = sentence.key(element + 2).map { ["up", "in", "out", "back", "on", "away"].contains($0) } ?? false
      guard let subject = subjects.subject(after: element + (isPhrasal ? 3 : 2)), !subject.mention.isPronoun else {
        return nil
      }
      return subject
    }
    guard let subject = subjects.subject(after: element + 1), subject.apposition == nil,
      isUnknownVerb(subject.mention.elements.upperBound, in: sentence)
    else { return nil }
    return subject
  }

  private func isUnknownVerb(_ i: Int, in sentence: OuterSentence) -> Bool {
    guard let word = sentence.word(i), !word.isCapitalized else { return false }
    return word.key.hasSuffix("ed")
  }
}
