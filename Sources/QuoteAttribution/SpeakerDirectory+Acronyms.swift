import Tokenization

/// Which organization an acronym stands for.
extension SpeakerDirectory {
  /// The one organization named in full whose initials are `acronym`: `FTC` for `U.S. Federal Trade Commission`.
  func organization(abbreviated acronym: WordKey) -> ID? {
    guard acronym.count >= 3 else { return nil }
    let letters = acronym.bytes
    let bearers = entries.indices.suffix(Self.reach).filter { id in
      guard entries[id].kind == .organization || looksLikeBody(id), let words = entries[id].describedBy.last,
        words.count >= 3
      else {
        return false
      }
      let long = words.filter { !Self.leftOutOfAcronyms.contains($0) }
      return long.count >= 3 && long.map(\.firstByte).suffix(letters.count).elementsEqual(letters)
        || (words.count + 1...words.count + 2).contains(letters.count) && Self.abbreviates(letters[...], words[...])
        || words.map(\.firstByte).suffix(letters.count).elementsEqual(letters)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// Lets acronyms that come before the full name stand for it: `The FTC has sued. The Federal Trade Commission said`.
  mutating func joinAcronyms() {
    for id in entries.indices where entries[id].kind == .organization && !entries[id].hasFullName {
      guard let words = entries[id].describedBy.last, words.count == 1, !entries[id].hasTitle,
        (3...6).contains(entries[id].name.utf8.count), byName[words[0]] == id,
        entries[id].name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
        let full = organization(abbreviated: words[0])
      else { continue }
      byName[words[0]] = full
    }
  }

  /// Whether `letters` are the starts of all `words` in order, some of them longer than a letter: `NYMEX`.
  private static func abbreviates(_ letters: ArraySlice<UInt8>, _ words: ArraySlice<WordKey>) -> Bool {
    // Two letters more than words leave few ways to divide them.
    guard (0...2).contains(letters.count - words.count) else { return false }
    guard let word = words.first else { return letters.isEmpty }
    let shared = zip(letters, word.bytes).prefix { $0 == $1 }.count
    return (0..<min(shared, 3)).contains { abbreviates(letters.dropFirst($0 + 1), words.dropFirst()) }
  }

  /// Whether a name of three words or more that was taken for a person’s could as well be a body’s: `Election Data
  /// Partners`.
  private func looksLikeBody(_ id: ID) -> Bool {
    guard entries[id].kind == .person, entries[id].gender == nil, !entries[id].hasTitle,
      let words = entries[id].describedBy.last
    else {
      return false
    }
    return words.count >= 3 && !Lexicon.isFirstName(words[0])
  }

  private static let leftOutOfAcronyms: WordSet = ["the", "of", "for", "and", "on", "in"]
}
