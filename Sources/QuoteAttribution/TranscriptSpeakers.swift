import Tokenization

/// Names the speakers of a transcript's turns.
///
/// `ANN MARLOWE` becomes `Ann Marlowe`, a later `MARLOWE` too. Of an interview's `Q` and `A`, the first is the one whom
/// the page names as its writer, the second the person whose full name the text around has first.
struct TranscriptSpeakers {
  private var names: [String: String] = [:]

  init(labels: [String], writer: String?, people: [String]) {
    for label in labels where label.contains(" ") {
      let name = Self.capitalized(label)
      names[label] = name
      if let surname = label.split(separator: " ").last { names[String(surname), default: name] = name }
    }
    names["Q"] = writer
    names["A"] = people.first { $0 != writer }
  }

  /// The name of the one whom `label` stands for; `nil` if only the label is known.
  func name(of label: String) -> String? {
    if let name = names[label] { return name }
    return label == "Q" || label == "A" ? nil : Self.capitalized(label)
  }

  /// A name in capitals with one at the start of each word only.
  private static func capitalized(_ label: String) -> String {
    guard !label.unicodeScalars.contains(where: { $0.isLower }) else { return label }
    var name = ""
    var startsWord = true
    for character in label {
      name += startsWord ? String(character) : character.lowercased()
      startsWord = !character.isLetter && character != "’" && character != "'"
    }
    return name
  }
}
