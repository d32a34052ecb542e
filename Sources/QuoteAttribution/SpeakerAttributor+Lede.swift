extension SpeakerAttributor {
  /// Gives the statement of an opening such as `A charity has warned that …` to the one who turns out to be meant.
  ///
  /// News often opens without the name, and names its source in the next paragraphs. The source meant is the next
  /// named one of the same kind, if no other description comes between.
  mutating func resolveLede() {
    guard let opening = body.first else { return }
    for (i, draft) in drafts.enumerated() where draft.paragraph <= opening + 1 {
      guard let id = draft.speaker, directory.isIndefinite(id) else { continue }
      let next = drafts[(i + 1)...].first {
        $0.speaker != nil && $0.speaker != id && $0.paragraph <= draft.paragraph + 3
      }
      guard let named = next?.speaker, directory.canName(named, describedAs: id) else { continue }
      for later in i..<drafts.count where drafts[later].speaker == id { drafts[later].speaker = named }
    }
  }
}
