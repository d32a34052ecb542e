import Tokenization

/// Which quotations stand for themselves, and which are words within a sentence.
extension SpeakerAttributor {
  /// The elements that are quotations which stand for themselves, rather than inside the writer's clause.
  func directQuotations(in sentence: OuterSentence, _ subjects: SubjectFinder) -> IndexFlags {
    var direct = IndexFlags()
    if !sentence.hasQuotation { return direct }
    for (i, element) in sentence.elements.enumerated() {
      guard let quotation = element.quotation else { continue }
      if isDirect(quotation, at: i, in: sentence, subjects, hasEarlier: !direct.isEmpty) { direct.insert(i) }
    }
    return direct
  }

  func isDirect(
    _ quotation: Int, at i: Int, in sentence: OuterSentence, _ subjects: SubjectFinder, hasEarlier: Bool
  ) -> Bool {
    // A piece that goes on from the paragraph before.
    if quotations[quotation].pieces[0].paragraph != sentence.paragraph { return true }
    if quotations[quotation].pieces.count > 1 { return true }
    let content = quotations[quotation].pieces[0].contentRange
    if isTitle(content), sentence.cue(at: i - 1) == nil, !isFollowedByAttribution(i, in: sentence, subjects) {
      return false
    }
    // `said that “The roof has gone.”`
    if isInscription(i, in: sentence) || sentence.key(i - 1) == "that" { return false }
    if i > 0, sentence.cue(at: i - 1)?.manner ?? .judges == .judges, !sentence.isColon(i - 1), isTerm(i, in: sentence) {
      return false
    }
    let first = article.utf8.decodedScalar(at: content.lowerBound).scalar
    let startsUpper = first.isUpper || Self.openings.contains(first)
    if i == 0 {
      if sentence.elements.count == 1 {
        if wordCount(of: content) >= 4 || announced != nil || lastDraft != nil { return true }
        // `She laughs. “Of course not.”`
        if startsUpper, let subjectBefore, subjectBefore.isPerson || subjectBefore.kind == .name { return true }
        if startsUpper, wordCount(of: content) == 3, endsWithStop(content) { return true }
        // `Ms Marlowe paused.` and, in the next paragraph, `“Museums?”`
        let last = article.utf8.decodedScalar(before: content.upperBound)?.scalar
        return (subjectOfParagraphBefore != nil || draftBefore != nil)
          && article.paragraphs[sentence.paragraph].utf8Range == sentence.utf8Range
          && (last == "?" || last == "!" || last == ".")
      }
      return startsUpper && (endsBeforeCue(content) || hasCueSoon(behind: i, in: sentence) && endsWithComma(content))
        || isFollowedByAttribution(i, in: sentence, subjects)
    }
    if sentence.isColon(i - 1) { return wordCount(of: content) >= 3 || startsUpper }
    let afterBreak = sentence.isComma(i - 1) || sentence.isDash(i - 1)
    if afterBreak, hasEarlier { return true }
    guard startsUpper else { return false }
    if afterBreak { return wordCount(of: content) >= 3 }
    guard wordCount(of: content) >= 4 else { return false }
    // `said it was late “We lost it,” Ann Marlowe said.`: the stop in front is missing.
    return sentence.cue(at: i - 1) != nil || endsWithStop(content)
      || endsWithComma(content) && isFollowedByAttribution(i, in: sentence, subjects)
  }

  private func endsWithStop(_ content: Range<Int>) -> Bool {
    article.utf8.decodedScalar(before: content.upperBound).map { $0.scalar != "," && Self.stops.contains($0.scalar) }
      ?? false
  }

  /// Whether quoted words are set like the title of a work: capitals on all but small words, and no stop.
  func isTitle(_ content: Range<Int>) -> Bool {
    guard content.count <= 100, let last = article.utf8.decodedScalar(before: content.upperBound) else { return false }
    // The comma or stop inside the marks is the sentence’s, as American papers set them.
    let isStopped = last.scalar == "," || last.scalar == "."
    guard isStopped || !Self.stops.contains(last.scalar) else { return false }
    var capitals = 0
    var start = content.lowerBound
    while start < content.upperBound {
      // The first letter or digit up to the next blank or hyphen, and where that stands.
      var first: Unicode.Scalar?
      var end = start
      while end < content.upperBound {
        let scalar = article.utf8.decodedScalar(at: end).scalar
        if scalar == " " || scalar == "-" || scalar == "–" { break }
        if first == nil, scalar.isWordScalar { first = scalar }
        end += article.utf8.decodedScalar(at: end).length
      }
      if let first, first.isUpper {
        capitals += 1
      } else if let first, first.isLower, !isSmallTitleWord(start..<end) {
        return false
      }
      start = end < content.upperBound ? end + article.utf8.decodedScalar(at: end).length : end
    }
    return capitals >= (isStopped ? 3 : 2)
  }

  private func isSmallTitleWord(_ range: Range<Int>) -> Bool {
    Self.smallTitleWords.contains(article.utf8[range].withUnsafeBytes { WordKey($0) })
  }

  private static let stops: ScalarSet = ".?!…,"

  /// What whole sentences start with, beside capitals.
  private static let openings: ScalarSet = "[…‘'“0123456789£"

  private static let smallTitleWords: WordSet = [
    "a", "an", "the", "of", "and", "or", "in", "on", "at", "for", "to", "by", "with", "from", "as", "but", "vs", "my",
    "is", "it", "into", "over", "without",
  ]

  /// `“It works,” Ann Marlowe liked to say.`
  private func hasCueSoon(behind i: Int, in sentence: OuterSentence) -> Bool {
    (i + 1..<i + 8).contains {
      sentence.cue(at: $0).map { $0.manner == .says || $0.manner == .tells } ?? false
    }
  }

  private func endsWithComma(_ content: Range<Int>) -> Bool {
    wordCount(of: content) >= 2 && article.utf8[content.upperBound - 1] == UInt8(ascii: ",")
  }

  /// Whether the mark in front of the closing one leads on to a cue, known or not: `“They can try,”`.
  private func endsBeforeCue(_ content: Range<Int>) -> Bool {
    article.utf8[content.upperBound - 1] == UInt8(ascii: ",") && wordCount(of: content) >= 3
  }

  private func isFollowedByAttribution(_ i: Int, in sentence: OuterSentence, _ subjects: SubjectFinder) -> Bool {
    var next = i + 1
    while sentence.isComma(next) || sentence.isDash(next) { next += 1 }
    if next >= sentence.elements.count { return true }
    let nouns = SpeechNoun(sentence: sentence, subjects: subjects)
    if nouns.noun(behindQuotation: next) != nil || nouns.owner(behindQuotation: next) != nil { return true }
    for cue in next..<min(next + 20, sentence.elements.count) where sentence.cue(at: cue) != nil {
      // `the author of “The Last Queue,” argued that`
      if cue == next, sentence.key(cue + 1) == "that" || sentence.key(cue + 1) == "it" { return false }
      if cue == next {
        // `the chair of the “Blue Ribbon Panel,” told the council`
        if sentence.cue(at: cue)?.manner == .tells { return false }
        return subjects.subject(after: cue + 1) != nil || subjects.subject(after: cue + 2) != nil
      }
      // `In a paper, “The Last Queue”, she reported that`
      if sentence.key(cue + 1) == "that" { return false }
      if let found = subjects.subject(before: cue) {
        return isOnlyEpithet(next..<max(next, found.start), in: sentence)
      }
    }
    return false
  }

  /// The number of words in `range`, counted up to 5.
  func wordCount(of range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    var i = range.lowerBound
    while i < range.upperBound, count < 5 {
      let decoded = article.utf8.decodedScalar(at: i)
      if decoded.scalar.isSpace {
        isInside = false
      } else if !isInside, decoded.scalar.isWordScalar {
        isInside = true
        count += 1
      }
      i += decoded.length
    }
    return count
  }
}
