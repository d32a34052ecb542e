import Tokenization

/// Labels at the heads of turns, and the capitals that mark them.
extension HansardLine {
  /// Whether a paragraph opens with a member and party, `Ann Marlowe (Whitby) (Lab): I`, or with the number of a question
  /// and who asks it, `Q41 Chair: Is`.
  static func opensWithMember(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let head = paragraph.prefix(160)
    guard let colon = colon(in: head), colon > head.startIndex, paragraph.endIndex - colon > 8
    else { return false }
    if head[head.startIndex] == UInt8(ascii: "Q") {
      let digits = head[(head.startIndex + 1)...].prefix { (0x30...0x39).contains($0) }
      let label = String(decoding: head[digits.endIndex..<colon], as: UTF8.self)
      return !digits.isEmpty && label.contains { $0.isLetter } && label.words.count <= 6
    }
    let label = String(decoding: head[head.startIndex..<colon], as: UTF8.self)
    if hasCapitalSurname(label) || isPresidingOfficer(label) { return true }
    return label.last == ")" && memberInBrackets(label, isLabel: hasHonorific(label) || label.hasPrefix("The ")) != nil
  }

  /// The first colon that is not one of a time: `The SPEAKER (10:04): Order.`
  static func colon(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { i in
      line[i] == UInt8(ascii: ":") && !(i + 1 < line.endIndex && (0x30...0x39).contains(line[i + 1]))
    }
  }

  /// Whether a label is an Australian one: `Senator MARLOWE (Whitby) (10:04)`, `Ms VALE`.
  private static func hasCapitalSurname(_ label: String) -> Bool {
    let words = label.prefix { $0 != "(" }.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    guard (2...4).contains(words.count), let title = words.first, let surname = words.last, surname.utf8.count >= 2,
      !distinctions.contains(String(surname))
    else { return false }
    return hasHonorific(String(title)) && title.unicodeScalars.contains { $0.isLower }
      && surname.replacing("Mc", with: "M").unicodeScalars.allSatisfy {
        $0.isUpper || "'’-".unicodeScalars.contains($0)
      }
  }

  /// Whether `line` is a heading in capitals: two words or more and no end of a sentence.
  static func isCapitals(_ line: String) -> Bool {
    guard line.utf8.count > 4, line.contains(byte: UInt8(ascii: " ")), let last = line.unicodeScalars.last else {
      return false
    }
    return !line.unicodeScalars.contains { $0.isLower } && line.unicodeScalars.contains { $0.isUpper }
      && (last.isWordScalar || last == ")")
  }

  /// `Senator MARLOWE` or `ANN MARLOWE` with one capital to a word.
  static func withoutCapitals(_ name: String) -> String {
    let words = name.words
    let startsSmall = words.first?.unicodeScalars.contains { $0.isLower } ?? false
    let isCapitals = !name.replacing("Mc", with: "M").unicodeScalars.contains { $0.isLower }
    guard isCapitals || words.count > 1 && startsSmall && (hasHonorific(name) || words.first == "The") else {
      return name
    }
    return words.map { word in
      let isCapitals =
        word.utf8.count > 1 && !distinctions.contains(String(word))
        && word.replacing("Mc", with: "M").unicodeScalars.allSatisfy { $0.isUpper || "'’-".unicodeScalars.contains($0) }
      return isCapitals ? TranscriptSpeakers.capitalized(String(word)) : String(word)
    }.joined(separator: " ")
  }

  /// Whether a line or label is what somebody who presides over a chamber is called, in two words or more beside `the`,
  /// or a name with the letters of a seat and a colon: `The Presiding Officer`, `Ann Marlowe MS:`.
  static func isPresidingOfficer(_ label: String) -> Bool {
    guard label.utf8.count <= 60 else { return false }
    let bare = label.last == ":" ? String(label.dropLast()) : label
    let words = bare.words
    if words.count >= 3, words[0].unicodeScalars.contains(where: { $0.isLower }), presides(bare) { return true }
    return bare != label && words.count >= 3 && distinctions.contains(String(words[words.count - 1])) && isName(bare)
  }

  /// Whether a line is a name with the letters of a seat, or what an Irish or Welsh presiding officer is called.
  static func isMember(_ line: String) -> Bool {
    guard line.utf8.count <= 60 else { return false }
    let words = line.words
    guard words.count >= 2 else { return false }
    if line.hasPrefix("Deputy ") { return isName(line) }
    return words.count >= 3 && distinctions.contains(String(words[words.count - 1])) && isName(line)
      || LowercasedLine(line).equals(oneOf: celtic)
  }

  private static let celtic = PhraseSet([
    "the llywydd", "y llywydd", "an ceann comhairle", "an cathaoirleach", "the taoiseach", "the tánaiste",
    "the deputy llywydd", "y dirprwy lywydd", "an leas-cheann comhairle",
  ])

  /// Letters behind the names of members.
  private static let distinctions: Set<String> = [
    "MP", "MSP", "MS", "AS", "TD", "MLA", "KC", "QC", "AM", "MEP", "OBE", "CBE",
  ]
}
