/// Quotations that go on with one before.
extension SpeakerAttributor {
  /// The draft of this paragraph that a quotation goes on with: one before a sentence of mere quotation, or one that
  /// still waits for its cue.
  func draftToContinue(subject: Subject?, isWhole: Bool) -> Int? {
    guard let draft = lastDraft, drafts[draft].quoteType == .direct else { return nil }
    if subject == nil { return isWhole && !isAboutAnother(than: draft) ? draft : nil }
    // What somebody unknown has said has its cue already.
    let waits =
      drafts[draft].rule == .inherited || drafts[draft].rule == .unknown && drafts[draft].speakerRange == nil
    return waits ? draft : nil
  }

  /// Whether the sentence since a quotation is about another person than who said it: `“We lost,” Ms Marlowe said. Mr Vale
  /// was less sure. “Maybe.”`
  func isAboutAnother(than draft: Int) -> Bool {
    guard let between = subjectBefore, between.kind == .name, between.isPerson, let speaker = drafts[draft].speaker,
      let id = directory.lookUp(between)
    else { return false }
    return id != speaker
  }

  /// The draft of the paragraph before, if this one opens with mere quotation: the same speaker goes on.
  mutating func draftBeforeToContinue(subject: Subject?, isWhole: Bool, spanCount: Int) -> Int? {
    guard subject == nil, isWhole, announced == nil, lastDraft == nil, !isBehindNarration,
      subjectOfParagraphBefore == nil, let draft = draftBefore, drafts[draft].quoteType == .direct,
      !drafts[draft].isQuestion
    else { return nil }
    carried = (draft, spanCount)
    return draft
  }

  /// `subject`, if the last sentence of a paragraph in which others spoke brings this person up for the first time: `The
  /// police closed the road, a spokesman said. Ann Marlowe lives in it.`
  func newcomer(_ subject: Mention?) -> Mention? {
    guard let subject, subject.kind == .name, !subject.isOrganization, subject.name.count > 1,
      let id = directory.lookUp(subject), directory.entries[id].kind == .person,
      directory.entries[id].firstMention == subject.utf8Range.lowerBound
    else { return nil }
    return subject
  }

  /// The spans that this paragraph added to the draft of the one before, once it names a speaker of its own.
  mutating func takingBackCarried(for subject: Subject?) -> [Range<Int>] {
    guard subject != nil, let (draft, count) = carried.take() else { return [] }
    let spans = Array(drafts[draft].spans.suffix(count))
    drafts[draft].spans.removeLast(count)
    return spans
  }

  func endsAsking(_ draft: Int) -> Bool {
    drafts[draft].spans.last.map { article.utf8[$0.upperBound - 1] == UInt8(ascii: "?") } ?? false
  }

  /// The last draft of another speaker than that of the question `draft`, if there is one close before it.
  func draftOfOneAsked(by draft: Int) -> Int? {
    drafts.indices.prefix(draft).suffix(6).last {
      drafts[$0].speaker != nil && drafts[$0].speaker != drafts[draft].speaker
    }
  }

  /// The person whom the end of a paragraph was about, above one that opens with mere quotation: `The MP Ann Marlowe has
  /// waded in.`
  var introducedBefore: Mention? {
    guard !isBehindNarration, let subject = subjectOfParagraphBefore else { return nil }
    switch subject.kind {
    case .pronoun(let pronoun): return pronoun == .he || pronoun == .she ? subject : nil
    case .name: return subject.isOrganization || subject.name.count < 2 && subject.honorific == nil ? nil : subject
    case .title: return subject.head?.kind == .person && subject.determiner != "the" ? subject : nil
    }
  }
}
