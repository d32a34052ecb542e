import Tokenization

/// Speech that layout marks, instead of quotation marks.
extension SpeakerAttributor {
  /// Starts reading below a line that names a speaker.
  mutating func begin(under header: Subject, at sentence: OuterSentence) {
    announced = header
    draftBefore = nil
    guard let id = directory.resolve(header.mention, in: article) else { return }
    if let title = header.apposition { directory.describe(id, as: title) }
    directory.makeSalient(id, at: sentence.utf8Range.lowerBound)
  }

  /// Takes a sentence of a paragraph that is set out as a quotation, without marks, below `Ms Marlowe said:`.
  ///
  /// - Returns: Whether it was one.
  mutating func readBlockQuotation(_ sentence: OuterSentence) -> Bool {
    guard article.paragraphs[sentence.paragraph].isBlockQuotation else {
      blockQuotation = nil
      return isPost(sentence.paragraph) && readSigned(sentence)
    }
    if blockQuotation != nil, isNewPost(sentence.paragraph) { blockQuotation = nil }
    if let draft = blockQuotation {
      let last = drafts[draft].spans.removeLast()
      let isSameParagraph = article.paragraphs[sentence.paragraph].utf8Range.contains(last.lowerBound)
      drafts[draft].spans +=
        isSameParagraph ? [last.lowerBound..<sentence.utf8Range.upperBound] : [last, sentence.utf8Range]
      lastDraft = draft
      return true
    }
    if announced == nil { return readSigned(sentence) }
    // With marks around all of it, it is read like any quotation.
    guard let subject = announced, sentence.quotation(0) == nil else { return false }
    appendDirect([sentence.utf8Range], of: sentence, saidBy: subject)
    announced = nil
    blockQuotation = lastDraft
    return true
  }

  /// Takes a paragraph set out as a quotation, or posted, that ends with the name of who says it: `Not a chance. — Ann
  /// Marlowe (@marlowe) May 3`. The name may also stand in a paragraph of its own behind.
  private mutating func readSigned(_ sentence: OuterSentence) -> Bool {
    if signedParagraph == sentence.paragraph { return true }
    let bounds = article.paragraphs[sentence.paragraph].utf8Range
    guard sentence.utf8Range.lowerBound == bounds.lowerBound, bounds.count < 2000 else { return false }
    if let (dash, mention) = signature(in: sentence.paragraph) {
      let span = article.utf8.trimmingSpace(bounds.lowerBound..<dash)
      // The paragraph is the name of who said what stands above.
      guard !span.isEmpty else { return signedParagraph == sentence.paragraph - 1 }
      appendDirect([span], of: sentence, saidBy: Subject(mention: mention))
      signedParagraph = sentence.paragraph
      return true
    }
    let next = sentence.paragraph + 1
    guard article.paragraphs.indices.contains(next), article.paragraphs[next].isBlockQuotation,
      sentence.quotation(0) == nil, let (dash, mention) = signature(in: next),
      dash == article.paragraphs[next].utf8Range.lowerBound
    else { return false }
    appendDirect([bounds], of: sentence, saidBy: Subject(mention: mention))
    signedParagraph = sentence.paragraph
    return true
  }

  /// The name behind the last long dash of a paragraph, and where the dash stands.
  private func signature(in paragraph: Int) -> (dash: Int, mention: Mention)? {
    let bounds = article.paragraphs[paragraph].utf8Range
    var dash = bounds.upperBound
    while let decoded = article.utf8.decodedScalar(before: dash, from: bounds.lowerBound) {
      dash -= decoded.length
      guard decoded.scalar == "—" || decoded.scalar == "–" else { continue }
      let behind = article.utf8.skippingSpace(from: dash + decoded.length, to: bounds.upperBound)
      let signature = OuterSentence.sentences(
        of: paragraph, behind..<bounds.upperBound, in: article.utf8, pieces: [], cues: cues, memory: memory)
      guard let first = signature.first, let mention = MentionFinder(first).mentions().first, mention.kind == .name,
        mention.elements.lowerBound == 0
      else { return nil }
      return (dash, mention)
    }
    return handleSignature(in: paragraph, bounds)
  }

  /// The name that opens a paragraph with a handle behind it: `Ann Marlowe MP (@marlowe) May 3`.
  private func handleSignature(in paragraph: Int, _ bounds: Range<Int>) -> (dash: Int, mention: Mention)? {
    guard bounds.count <= 120,
      let at = bounds.dropFirst().first(where: { article.utf8[$0] == UInt8(ascii: "@") }),
      article.utf8[at - 1] == UInt8(ascii: "(")
    else { return nil }
    let signature = OuterSentence.sentences(
      of: paragraph, bounds, in: article.utf8, pieces: [], cues: cues, memory: memory)
    guard let first = signature.first, let mention = MentionFinder(first).mentions().first, mention.kind == .name,
      mention.elements.lowerBound == 0
    else { return nil }
    return (bounds.lowerBound, mention)
  }

  /// Whether a post is set out here, with its signature in this paragraph or the next, rather than more of a quotation.
  private func isNewPost(_ paragraph: Int) -> Bool {
    let next = paragraph + 1
    return isPost(paragraph)
      || article.paragraphs.indices.contains(next) && article.paragraphs[next].isBlockQuotation && isPost(next)
        && signature(in: next)?.dash == article.paragraphs[next].utf8Range.lowerBound
  }

  /// Whether a paragraph ends like a post, with the name and the handle of who wrote it: `— Ann Marlowe (@marlowe)`.
  func isPost(_ paragraph: Int) -> Bool {
    let tail = article.paragraphs[paragraph].utf8Range.suffix(120)
    // Few paragraphs have one at all.
    guard article.utf8.firstIndex(of: UInt8(ascii: "@"), from: tail.lowerBound, to: tail.upperBound) < tail.upperBound
    else { return false }
    guard let at = tail.last(where: { article.utf8[$0] == UInt8(ascii: "@") }), at > tail.lowerBound else {
      return false
    }
    return article.utf8[at - 1] == UInt8(ascii: "(")
      && article.utf8[tail.lowerBound..<at].contains { $0 == 0x94 || $0 == 0x93 }
  }

  /// The turns of a transcript as statements, after everything else was read for names.
  mutating func statements(of turns: [TranscriptReader.Turn], writer: String?) -> [Statement] {
    let people = directory.peopleByIntroduction.map { directory.entries[$0].name }
    let speakers = TranscriptSpeakers(labels: turns.map(\.label), writer: writer, people: people)
    return turns.map { turn in
      let name = speakers.name(of: turn.label)
      let id = name.flatMap { directory.person(named: $0) }
      return Statement(
        text: text(of: turn.spans), spans: turn.spans, paragraph: turn.paragraph, speaker: name,
        speakerRaw: turn.label, speakerRange: turn.labelRange,
        speakerRole: id.map { directory.role(of: $0, in: roles) } ?? .unknown,
        speakerOrganization: id.flatMap(directory.organization).map { self.name(of: $0) }, speakerParty: nil,
        attribution: name == nil ? .unknown : .speakerLabel, quoteType: .direct, context: turn.spans)
    }
  }
}
