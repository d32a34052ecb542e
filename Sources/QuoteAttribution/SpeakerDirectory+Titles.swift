import Tokenization

/// Sources that are known by a description alone.
extension SpeakerDirectory {
  mutating func enterTitle(_ mention: Mention, in article: Article) -> ID {
    let kind: Entry.Kind =
      switch mention.head?.kind {
      case .organization: .organization
      case .people: .people
      case .person: .person
      case nil: Self.kind(ofUnknown: mention.description.last ?? "")
      }
    let bytes = article.utf8[mention.utf8Range]
    var text = bytes.text
    // `the Water Commission (WC)`
    if bytes.last == UInt8(ascii: ")"), let opening = text.lastIndex(of: "(") {
      text = String(text[..<opening].dropLast())
    }
    // `The secretary of state’s office`
    let namesOffice =
      bytes.last == UInt8(ascii: "e") && (bytes.hasSuffix("’s office") || bytes.hasSuffix("'s office"))
    if let first = bytes.first, first | 0x20 == UInt8(ascii: "b") || first | 0x20 == UInt8(ascii: "a") {
      for opening in ["both ", "all "] where text.lowercased().hasPrefix(opening + "the ") {
        text.removeFirst(opening.count)
      }
    }
    if mention.determiner == "the", text.lowercased().hasPrefix("the ") { text.removeFirst(4) }
    // Whoever governs, `the Labour government` is the government.
    if mention.description.last == "government", mention.description.first.map(Self.parties.contains) ?? false {
      text = String(text.drop { $0 != " " }.dropFirst())
    }
    let owner = mention.determiner == "its" ? nil : owner(of: mention)
    if let owner {
      text = "\(entries[owner].name)’s \(text.split(separator: " ").dropFirst().joined(separator: " "))"
    }
    var affiliation: ID?
    if let named = mention.affiliation.first, named.kind == .name { affiliation = enter(named, in: article) }
    var words = Array(mention.description)
    if let head = mention.affiliation.first { words += head.description + head.name.map(\.key) }
    let id = entries.count
    entries.append(
      Entry(
        kind: namesOffice ? .organization : kind, name: text, gender: mention.head?.gender, describedBy: [words],
        affiliation: affiliation,
        hasTitle: true, firstMention: mention.utf8Range.lowerBound, lastMention: mention.utf8Range.lowerBound,
        isIndefinite: mention.affiliation.first?.name.isEmpty ?? true
          && (mention.determiner == "a" || mention.determiner == "an"
            // `Britain's data watchdog`
            || mention.determiner == nil && kind == .organization && mention.description.count > 1
              && !mention.description.contains { bySurname[$0] != nil }
            || isUnnamedBody(mention)),
        isDescription: !namesOffice, opensSentence: mention.elements.lowerBound == 0 && mention.determiner != "the",
        owner: owner
      ))
    if mention.determiner == "the", mention.affiliation.isEmpty {
      byTitle[WordKey(joining: mention.description)] = id
    }
    return id
  }

  private static func kind(ofUnknown noun: WordKey) -> Entry.Kind {
    if documentNouns.contains(noun) || bodyEndings.contains(where: noun.hasSuffix) { return .organization }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? .people : .person
  }

  private static let bodyEndings: [WordKey] = [
    "ship", "tion", "team", "side", "military", "regime", "press", "media", "parliament", "mission", "camp", "ity",
  ]
}
