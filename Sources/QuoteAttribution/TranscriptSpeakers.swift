import Tokenization

/// Names the speakers of a transcript's turns.
///
/// `ANN MARLOWE` becomes `Ann Marlowe`, and so does a later `MARLOWE`, `ANN` or `AM`. Of an interview's `Q` and `A`, the
/// first is the one whom the page names as its writer, the second the person whose full name the text around has first.
struct TranscriptSpeakers {
  private var names: [String: String] = [:]

  init(labels: [String], writer: String?, people: [String]) {
    var fullNames: [String] = []
    for label in labels where label.contains(" ") && names[label] == nil {
      let bare = Self.withoutHonorific(Self.capitalized(label))
      // `MS MARLOWE` is whoever has that surname.
      let name = bare.contains(" ") ? bare : people.first { $0.hasSuffix(" \(bare)") } ?? Self.capitalized(label)
      names[label] = name
      fullNames.append(name)
    }
    fullNames += people + (writer.map { [$0] } ?? [])
    for label in Set(labels).sorted() where names[label] == nil {
      names[label] = Self.name(shortenedTo: label, of: fullNames)
    }
    names["Q"] = writer
    names["A"] = people.first { $0 != writer }
  }

  /// The name of the one whom `label` stands for; `nil` if only the label is known.
  func name(of label: String) -> String? {
    if let name = names[label] { return name }
    return label == "Q" || label == "A" ? nil : Self.capitalized(label)
  }

  /// The first of `names` whose surname, first name or initials `label` is.
  private static func name(shortenedTo label: String, of names: [String]) -> String? {
    let word = capitalized(label)
    return names.first { $0.hasSuffix(" \(word)") || $0.hasPrefix("\(word) ") } ?? names.first { shortens(label, $0) }
  }

  /// Whether `label` is the surname or the initials of the longer `name`.
  static func shortens(_ label: String, _ name: String) -> Bool {
    guard !label.contains(" "), name.contains(" ") else { return false }
    if name.hasSuffix(" \(label)") { return true }
    let letters = label.filter { $0 != "." }
    let initials = initials(of: capitalized(name))
    guard (2...3).contains(letters.count), !letters.contains(where: \.isLowercase) else { return false }
    return initials == letters
      || letters.count == 2 && initials.first == letters.first && initials.last == letters.last
  }

  private static func initials(of name: String) -> String {
    String(name.split { $0 == " " || $0 == "-" }.compactMap { $0.first(where: \.isUppercase) })
  }

  private static func withoutHonorific(_ name: String) -> String {
    let words = name.words
    guard words.count > 1, Lexicon.honorifics.contains(WordKey(words[0].lowercased().filter { $0 != "." })) else {
      return name
    }
    return ["sir", "dame", "lord", "lady", "baroness"].contains(words[0].lowercased())
      ? name : words.dropFirst().joined(separator: " ")
  }

  /// A name in capitals with one at the start of each word only.
  static func capitalized(_ label: String) -> String {
    guard !label.unicodeScalars.contains(where: { $0.isLower }) else { return capitalizedMac(label) }
    var name = ""
    var startsWord = true
    for character in label {
      name += startsWord ? String(character) : character.lowercased()
      // `O’HARA`
      startsWord = !character.isLetter && (character != "’" && character != "'" || name.words.last?.count == 2)
    }
    return name
  }

  /// `DARREN McALLISTER` has small letters behind its `M` only.
  private static func capitalizedMac(_ label: String) -> String {
    guard !label.withoutMac.contains(where: \.isLowercase) else { return label }
    return label.words.map { word in
      guard let small = word.lastIndex(where: \.isLowercase) else { return capitalized(String(word)) }
      let rest = word[word.index(after: small)...]
      return word[...small] + capitalized(String(rest))
    }.joined(separator: " ")
  }
}
