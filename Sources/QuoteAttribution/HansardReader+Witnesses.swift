/// Full names of those whom an American hearing calls `Ms. Marlowe` where they speak.
extension HansardReader {
  /// Enters those whom a heading names: `STATEMENT OF ANN MARLOWE, COUNTY CLERK, WHITBY`, several divided by semicolons.
  mutating func enterWitnesses(_ heading: String) {
    let line = heading.replacing("\n", with: " ")
    let lowercased = LowercasedLine(line)
    guard HansardLine.isCapitals(line), lowercased.contains(oneOf: Self.statements),
      let of = line.firstRange(of: " OF ")
    else { return }
    for part in line[of.upperBound...].split(separator: ";") {
      var words = part.prefix { $0 != "," }.split(separator: " ")
      while let first = words.first, Self.before.contains(WordKey(first.lowercased().filter { $0 != "." })) {
        words.removeFirst()
      }
      let name = words.map { TranscriptSpeakers.capitalized(String($0)) }.joined(separator: " ")
      guard HansardLine.isName(name) else { continue }
      let office = part.split(separator: ",").dropFirst().joined(separator: ",")
      members.enter(HansardMember(name: name, office: office.isEmpty ? nil : office))
    }
  }

  /// Enters whom a line above the text describes: `Dr Ann Marlowe, Chair, Ferry Users’ Council`.
  mutating func enterWitness(_ line: String) {
    guard let comma = line.firstIndex(of: ","), line.utf8.count <= 160 else { return }
    let name = String(line[..<comma])
    guard HansardLine.isName(name), members.member(called: name) == nil,
      HansardLine.hasHonorific(name) || Lexicon.gender(ofFirstName: WordKey(name.words[0].lowercased())) != nil
    else { return }
    let office = line[comma...].dropFirst(2)
    members.enter(HansardMember(name: name, office: HansardLine.isOffice(String(office)) ? String(office) : nil))
  }

  /// Enters who presides: `in room 4, Hon. Ann Marlowe, Chairman of the Subcommittee, presiding.`
  mutating func enterPresiding(_ paragraph: String) {
    let line = paragraph.replacing("\n", with: " ")
    guard line.contains("presiding"), let title = line.ranges(of: "Hon. ").last else { return }
    let name = line[title.upperBound...].prefix { $0 != "," && $0 != "(" && $0 != "[" }
    let bare = String(name).words.joined(separator: " ").replacing(" presiding", with: "")
    if HansardLine.isName(bare) { members.enter(HansardMember(name: bare, office: "Chair")) }
  }

  static let statements = PhraseSet(["statement of ", "statements of ", "testimony of "])

  /// Words in front of a name.
  static let before: WordSet = ["and", "hon", "the", "honorable", "dr", "mr", "ms", "mrs", "by"]
}
