import Tokenization

/// Lines that name who speaks below them, as pages of reactions have: `Ann Marlowe, chair, Harbour Trust`.
///
/// They have the form of headlines and were left out as such; the names in them still count.
struct SpeakerHeaders {
  private var headers: [Int: Subject] = [:]

  init(article: Article, body: [Int], dropped: [DroppedLine], cues: SharedCues, memory: ReadingMemory) {
    guard dropped.contains(where: { $0.reason == .headline || $0.reason == .speakerBlock }) else { return }
    var next = 0
    // Both are in order, so that one pass finds the line above each paragraph.
    func isHeader(_ above: Paragraph) -> Bool {
      while next < dropped.count, dropped[next].utf8Range.lowerBound < above.utf8Range.lowerBound { next += 1 }
      return next < dropped.count && dropped[next].utf8Range == above.utf8Range
        && (dropped[next].reason == .headline || dropped[next].reason == .speakerBlock)
    }
    let below = body.filter { paragraph in
      guard paragraph > 0 else { return false }
      return isHeader(article.paragraphs[paragraph - 1])
    }
    // One could be any headline.
    if below.count < 2 { return }
    for paragraph in below {
      headers[paragraph] = Self.subject(
        of: article.paragraphs[paragraph - 1].utf8Range, in: article, cues: cues, memory: memory)
    }
    if headers.count < 2 { headers = [:] }
  }

  func header(above paragraph: Int) -> Subject? { headers[paragraph] }

  /// The speaker whom a line names, if it starts with a name.
  private static func subject(of range: Range<Int>, in article: Article, cues: SharedCues, memory: ReadingMemory)
    -> Subject?
  {
    let sentences = OuterSentence.sentences(of: 0, range, in: article.utf8, pieces: [], cues: cues, memory: memory)
    guard sentences.count == 1, let sentence = sentences.first else { return nil }
    let mentions = MentionFinder(sentence).mentions()
    guard let first = mentions.first, first.kind == .name, first.elements.lowerBound == 0 else { return nil }
    let end = first.elements.upperBound
    // `Harbour plc`
    if end + 1 >= sentence.elements.count { return Subject(mention: first) }
    guard sentence.isComma(end) || sentence.isDash(end) || sentence.elements[end].kind == .openParenthesis else {
      return nil
    }
    let title = mentions.dropFirst().first { $0.kind == .title && $0.elements.lowerBound == end + 1 }
    return Subject(mention: first, apposition: title)
  }
}
