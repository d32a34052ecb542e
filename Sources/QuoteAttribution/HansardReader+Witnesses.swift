import Tokenization

/// Full names of those whom an American hearing calls `Ms. Marlowe` where they speak.
extension HansardReader {
  /// Enters those whom a heading names: `STATEMENT OF ANN MARLOWE, COUNTY CLERK, WHITBY`, several divided by semicolons.
  mutating func enterWitnesses(_ heading: ArraySlice<UInt8>) {
    guard !heading.containsScalar(where: { $0.isLower }),
      LowercasedLine(heading).contains(oneOf: Self.statements) || heading.contains(UInt8(ascii: "\n"))
    else { return }
    let line = heading.text.replacing("\n", with: " ")
    let lowercased = LowercasedLine(line)
    guard HansardLine.isCapitals(ArraySlice(line.utf8)), lowercased.contains(oneOf: Self.statements),
      let of = line.firstRange(of: " OF ")
    else { return }
    for part in line[of.upperBound...].split(separator: ";") {
      var words = part.prefix { $0 != "," }.split(separator: " ")
      while let first = words.first, Self.before.contains(WordKey(first.lowercased().filter { $0 != "." })) {
        words.removeFirst()
      }
      let name = words.map { TranscriptSpeakers.capitalized(String($0)) }.joined(separator: " ")
      guard HansardLine.isName(ArraySlice(name.utf8)) else { continue }
      let office = part.split(separator: ",").dropFirst().joined(separator: ",")
      members.enter(HansardMember(name: name, office: office.isEmpty ? nil : office))
    }
  }

  /// Enters whom a line above the text describes: `Dr Ann Marlowe, Chair, Ferry Users’ Council`.
  mutating func enterWitness(_ line: ArraySlice<UInt8>) {
    guard line.count <= 160, let comma = line.firstIndex(ofByte: UInt8(ascii: ",")) else { return }
    let name = line[..<comma]
    guard HansardLine.isName(name), members.member(called: name) == nil, isNameOfPerson(name) else { return }
    let office = line[comma...].text.dropFirst(2)
    members.enter(
      HansardMember(name: name.text, office: HansardLine.isOffice(ArraySlice(office.utf8)) ? String(office) : nil))
  }

  /// Whether a name has an honorific or a first name that tells the gender.
  func isNameOfPerson(_ name: ArraySlice<UInt8>) -> Bool {
    HansardLine.hasHonorific(name)
      || name.words.first.map { Lexicon.gender(ofFirstName: WordKey(lowercasing: $0)) != nil } ?? false
  }

  /// Enters who presides: `in room 4, Hon. Ann Marlowe, Chairman of the Subcommittee, presiding.`
  mutating func enterPresiding(_ paragraph: ArraySlice<UInt8>) {
    guard paragraph.contains("presiding") else { return }
    let line = paragraph.text.replacing("\n", with: " ")
    guard let title = line.ranges(of: "Hon. ").last else { return }
    let name = line[title.upperBound...].prefix { $0 != "," && $0 != "(" && $0 != "[" }
    let bare = String(name).words.joined(separator: " ").replacing(" presiding", with: "")
    if HansardLine.isName(ArraySlice(bare.utf8)) { members.enter(HansardMember(name: bare, office: "Chair")) }
  }

  static let statements = PhraseSet(["statement of ", "statements of ", "testimony of "])

  /// Words in front of a name.
  static let before: WordSet = ["and", "hon", "the", "honorable", "dr", "mr", "ms", "mrs", "by"]
}
