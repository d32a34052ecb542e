/// Two or more who speak or act together, and what they are called later.
extension SpeakerDirectory {
  /// Those whom `they`, `the couple` or `the two men` means: who spoke or acted together last, if no other group did since.
  func group(meantBy mention: Mention) -> [ID]? {
    guard let together, mention.utf8Range.lowerBound > together.position else { return nil }
    switch mention.kind {
    case .pronoun(.they):
      guard sentence(at: mention.utf8Range.lowerBound) - sentence(at: together.position) <= 3,
        let last = salient.suffix(Self.memory).last(where: {
          entries[$0].kind != .person || together.ids.contains($0)
        }) ?? salient.last
      else { return nil }
      return together.ids.contains(last) || entries[last].lastSalience ?? 0 <= together.position ? together.ids : nil
    case .title:
      guard mention.determiner == "the" || mention.determiner == "both" || mention.determiner == "two",
        mention.affiliation.isEmpty, let noun = mention.description.last, Self.pairNouns.contains(noun),
        mention.description.count == 1 || mention.description[0] == "two", together.ids.count == 2,
        together.ids.allSatisfy({ (entries[$0].kind == .organization) == Self.bodyNouns.contains(noun) })
      else { return nil }
      return together.ids
    default: return nil
    }
  }

  private static let pairNouns: WordSet = [
    "couple", "pair", "duo", "two", "brothers", "sisters", "siblings", "twins", "partners", "men", "women", "friends",
    "newlyweds", "parents", "spouses", "pensioners", "co-founders", "founders", "companies", "firms", "groups",
    "charities", "unions", "banks", "clubs", "airlines", "carmakers", "rivals", "organisations", "organizations",
  ]

  private static let bodyNouns: WordSet = [
    "companies", "firms", "groups", "charities", "unions", "banks", "clubs", "airlines", "carmakers", "organisations",
    "organizations",
  ]
}
