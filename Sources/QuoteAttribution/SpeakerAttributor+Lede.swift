extension SpeakerAttributor {
  /// Gives the statement of an opening such as `A charity has warned that …` to the one who turns out to be meant.
  ///
  /// News often opens without the name, and names its source in the next paragraphs. The source meant is the next
  /// named one of the same kind, if no other description comes between. Further down, it must be new to the article.
  mutating func resolveLede() {
    guard let opening = body.first else { return }
    for (i, draft) in drafts.enumerated() {
      guard let id = draft.speaker, draft.spans.first != nil else { continue }
      let isOpening = draft.paragraph <= opening + 1
      let isOffice = isOpening && directory.isUnnamedOffice(id)
      let isMembers = isOpening && directory.entries[id].kind == .people
      guard isOffice || isMembers || directory.isIndefinite(id),
        let named = name(ofDescription: id, since: i, isOpening: isOpening, isOffice: isOffice)
      else { continue }
      for later in i..<drafts.count where drafts[later].speaker == id { drafts[later].speaker = named }
    }
  }

  /// The speaker behind draft `i` whom its description `id` turns out to mean.
  private func name(
    ofDescription id: SpeakerDirectory.ID, since i: Int, isOpening: Bool, isOffice: Bool
  ) -> SpeakerDirectory.ID? {
    let start = drafts[i].spans[0].lowerBound
    let isPerson = directory.entries[id].kind == .person
    var others = 0
    for later in drafts[(i + 1)...] {
      guard later.paragraph <= drafts[i].paragraph + (isOpening ? 3 : 1), others < Self.forerunLimit else { break }
      guard let named = later.speaker, named != id else { continue }
      others += 1
      let isNew = directory.entries[named].firstMention > start
      if others == 1, isOffice ? directory.canHoldOffice(named) : directory.canName(named, describedAs: id),
        isOpening && !isOffice || isNew
      {
        return named
      }
      guard isOpening, isPerson, isNew else { continue }
      if directory.bearsTitle(named, describedAs: id) { return named }
      // `A fireman has told a court that he ran. Piers Vale said`
      if i == 0, others == 1, directory.sentence(at: start) <= 1, directory.needsIntroduction(named, describedAs: id) {
        return named
      }
    }
    return nil
  }

  /// How many speakers behind an opening may be the one it means.
  private static let forerunLimit = 4
}
