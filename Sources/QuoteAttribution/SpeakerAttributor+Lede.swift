extension SpeakerAttributor {
  /// Gives the statement of an opening such as `A charity has warned that …` to the one who turns out to be meant.
  ///
  /// News often opens without the name, and names its source in the next paragraphs. The source meant is the next
  /// named one of the same kind, if no other description comes between. Further down, it must be new to the article.
  mutating func resolveLede() {
    guard let opening = body.first else { return }
    for (i, draft) in drafts.enumerated() {
      guard let id = draft.speaker, let start = draft.spans.first?.lowerBound else {
        continue
      }
      let isOpening = draft.paragraph <= opening + 1
      let isOffice = isOpening && directory.isUnnamedOffice(id)
      let isMembers = isOpening && directory.entries[id].kind == .people
      guard isOffice || isMembers || directory.isIndefinite(id) else { continue }
      let next = drafts[(i + 1)...].first {
        $0.speaker != nil && $0.speaker != id && $0.paragraph <= draft.paragraph + (isOpening ? 3 : 1)
      }
      guard let named = next?.speaker,
        isOffice ? directory.canHoldOffice(named) : directory.canName(named, describedAs: id),
        isOpening && !isOffice || directory.entries[named].firstMention > start
      else { continue }
      for later in i..<drafts.count where drafts[later].speaker == id { drafts[later].speaker = named }
    }
  }
}
