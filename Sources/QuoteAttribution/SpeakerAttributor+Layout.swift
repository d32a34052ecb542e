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
      return false
    }
    if let draft = blockQuotation {
      let last = drafts[draft].spans.removeLast()
      let isSameParagraph = article.paragraphs[sentence.paragraph].utf8Range.contains(last.lowerBound)
      drafts[draft].spans +=
        isSameParagraph ? [last.lowerBound..<sentence.utf8Range.upperBound] : [last, sentence.utf8Range]
      lastDraft = draft
      return true
    }
    // With marks around all of it, it is read like any quotation.
    guard let subject = announced, sentence.quotation(0) == nil else { return false }
    appendDirect([sentence.utf8Range], of: sentence, saidBy: subject)
    announced = nil
    blockQuotation = lastDraft
    return true
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
        speakerRole: id.map { directory.role(of: $0, in: roles) } ?? .unknown, speakerParty: nil,
        attribution: name == nil ? .unknown : .speakerLabel, quoteType: .direct, context: turn.spans)
    }
  }
}
