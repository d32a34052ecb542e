import Tokenization

/// Labels at the heads of turns, and the capitals that mark them.
extension HansardLine {
  /// Whether a paragraph opens with a member and party, `Ann Marlowe (Whitby) (Lab): I`, or with the number of a question
  /// and who asks it, `Q41 Chair: Is`.
  static func opensWithMember(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let head = paragraph.prefix(160)
    guard let colon = colon(in: head), colon > head.startIndex, paragraph.endIndex - colon > 8,
      mayBeLabel(head[..<colon])
    else { return false }
    if head[head.startIndex] == UInt8(ascii: "Q") {
      let digits = head[(head.startIndex + 1)...].prefix { (0x30...0x39).contains($0) }
      let label = head[digits.endIndex..<colon]
      return !digits.isEmpty && label.wordCount <= 6 && label.containsScalar { $0.properties.isAlphabetic }
    }
    let label = head[..<colon]
    if hasCapitalSurname(label) || isPresidingOfficer(label) { return true }
    return label.last == UInt8(ascii: ")")
      && memberInBrackets(label, isLabel: hasHonorific(label) || label.hasPrefix("The ")) != nil
  }

  /// Whether so few words stand in front of a colon, or in front of a parenthesis there, that they could be a label.
  ///
  /// None has more than seven, but for one that ends in a parenthesis. Most colons stand in sentences, which are longer.
  private static func mayBeLabel(_ label: ArraySlice<UInt8>) -> Bool {
    var words = 0
    var before = UInt8(ascii: " ")
    for byte in label {
      if byte == UInt8(ascii: "(") { break }
      if before == UInt8(ascii: " "), byte != UInt8(ascii: " ") { words += 1 }
      before = byte
    }
    return words <= 7 || label.last == UInt8(ascii: ")")
  }

  /// The first colon that is not one of a time: `The SPEAKER (10:04): Order.`
  static func colon(in line: ArraySlice<UInt8>) -> Int? {
    var rest = line
    while let colon = rest.firstIndex(ofByte: UInt8(ascii: ":")) {
      guard colon + 1 < line.endIndex, (0x30...0x39).contains(line[colon + 1]) else { return colon }
      rest = line[(colon + 1)...]
    }
    return nil
  }

  /// What semicolons, commas and `and` divide a list of names into.
  static func items(of list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var items: [ArraySlice<UInt8>] = []
    var start = list.startIndex
    var i = start
    while i < list.endIndex {
      let isMark = list[i] == UInt8(ascii: ";") || list[i] == UInt8(ascii: ",")
      guard isMark || list[i] == UInt8(ascii: " ") && list[i...].hasPrefix(" and ") else {
        i += 1
        continue
      }
      if start < i { items.append(list[start..<i]) }
      i += isMark ? 1 : " and ".utf8.count
      start = i
    }
    if start < list.endIndex { items.append(list[start...]) }
    return items
  }

  /// Whether a label is an Australian one: `Senator MARLOWE (Whitby) (10:04)`, `Ms VALE`.
  private static func hasCapitalSurname(_ label: ArraySlice<UInt8>) -> Bool {
    let bare = label.prefix { $0 != UInt8(ascii: "(") }
    guard let title = bare.words.first, let surname = bare.words.last, surname.count >= 2,
      (2...4).contains(bare.wordCount), !distinctions.contains(WordKey(surname))
    else { return false }
    return isCapitalSurname(surname) && title.containsScalar { $0.isLower } && hasHonorific(title)
  }

  /// `MARLOWE`, `O’HARA`, `McALLISTER`
  private static func isCapitalSurname(_ name: ArraySlice<UInt8>) -> Bool {
    var before: Unicode.Scalar = " "
    return !name.containsScalar { scalar in
      defer { before = scalar }
      return !(scalar.isUpper || joinsSurname.contains(scalar) || scalar == "c" && before == "M")
    }
  }

  private static let joinsSurname: ScalarSet = "'’-"

  /// Whether `line` is a heading in capitals: two words or more and no end of a sentence.
  static func isCapitals(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > 4, line.firstIndex(ofByte: UInt8(ascii: " ")) != nil, let last = line.lastScalar,
      last.isWordScalar || last == ")"
    else { return false }
    return !line.containsScalar { $0.isLower } && line.containsScalar { $0.isUpper }
  }

  /// `Senator MARLOWE` or `ANN MARLOWE` with one capital to a word.
  static func withoutCapitals(_ name: String) -> String {
    let line = ArraySlice(name.utf8)
    guard let title = line.words.first else { return name }
    let isTitled =
      title.endIndex < line.endIndex && title.containsScalar { $0.isLower }
      && (hasHonorific(line) || title.equals("The"))
    guard isTitled || !line.hasSmallLetter else { return name }
    return line.words.map { word in
      let isCapitals = word.count > 1 && isCapitalSurname(word) && !distinctions.contains(WordKey(word))
      return isCapitals ? TranscriptSpeakers.capitalized(word.text) : word.text
    }.joined(separator: " ")
  }

  /// Whether a line or label is what somebody who presides over a chamber is called, in two words or more beside `the`,
  /// or a name with the letters of a seat and a colon: `The Presiding Officer`, `Ann Marlowe MS:`.
  static func isPresidingOfficer(_ label: ArraySlice<UInt8>) -> Bool {
    guard label.count <= 60 else { return false }
    let hasColon = label.last == UInt8(ascii: ":")
    let bare = hasColon ? label.dropLast() : label
    let presides = presides(bare)
    guard hasColon || presides, bare.wordCount >= 3, let first = bare.words.first, let last = bare.words.last else {
      return false
    }
    return presides && first.containsScalar { $0.isLower }
      || hasColon && distinctions.contains(WordKey(last)) && isName(bare)
  }

  /// Whether a line is a name with the letters of a seat, or what an Irish or Welsh presiding officer is called.
  static func isMember(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 60, let last = line.words.last, last.startIndex > line.startIndex else { return false }
    if line.hasPrefix("Deputy ") { return isName(line) }
    return last.count <= 3 && distinctions.contains(WordKey(last)) && line.wordCount >= 3 && isName(line)
      || celtic.equals(line)
  }

  private static let celtic = PhraseSet([
    "the llywydd", "y llywydd", "an ceann comhairle", "an cathaoirleach", "the taoiseach", "the tánaiste",
    "the deputy llywydd", "y dirprwy lywydd", "an leas-cheann comhairle",
  ])

  /// Letters behind the names of members.
  private static let distinctions: WordSet = [
    "MP", "MSP", "MS", "AS", "TD", "MLA", "KC", "QC", "AM", "MEP", "OBE", "CBE",
  ]
}
