import Tokenization

/// Headers of turns that end in no colon.
extension HansardReader {
  /// The header of a tabled question: `3. Ms Marlowe asked the Minister of Ports when the ferry will sail. (AQO 12/25)`.
  func tabledHeader(at i: Int) -> Header? {
    let bounds = article.paragraphs[i].utf8Range
    guard (0x30...0x39).contains(article.utf8[bounds.lowerBound]) else { return nil }
    let start = afterQuestionNumber(bounds)
    guard start > bounds.lowerBound else { return nil }
    let head = article.utf8[start..<bounds.upperBound].prefix(90)
    guard let asked = head.indices.first(where: { head[$0...].starts(with: Self.asked) }) else { return nil }
    let name = article.utf8[start..<asked]
    guard HansardLine.isName(name) else { return nil }
    return Header(
      member: members.member(called: name) ?? HansardMember(name: name.text), labelRange: start..<asked,
      contentStart: asked + 1, end: i + 1)
  }

  private static let asked = Array(" asked the ".utf8)

  /// The words up to the dash near the start of a paragraph, as in Strasbourg: `Ann Marlowe (PPE). – Mr President,`.
  func dashLabel(in bounds: Range<Int>) -> (utf8Range: Range<Int>, contentStart: Int)? {
    guard let label = HansardLine.dashLabel(article.utf8[bounds]) else { return nil }
    return (label.utf8Range, article.utf8.skippingSpace(from: label.end, to: bounds.upperBound))
  }
}

extension HansardLine {
  /// The member in `Photo of Ann Marlowe Ann Marlowe Labour, Whitby 9:30 am, 4 June 2025`.
  static func memberWithPhoto(_ line: ArraySlice<UInt8>) -> HansardMember? {
    guard line.hasPrefix("Photo of "), line.count <= 160 else { return nil }
    let words = line.text.words.dropFirst(2)
    guard words.count >= 4,
      let count = (2...min(6, words.count / 2)).first(where: {
        words.prefix($0).elementsEqual(words.dropFirst($0).prefix($0))
      })
    else { return nil }
    var member = HansardMember(name: words.prefix(count).joined(separator: " "))
    let details = words.dropFirst(2 * count).prefix { !($0.first?.isNumber ?? false) }.joined(separator: " ")
    for part in details.utf8.split(separator: UInt8(ascii: ",")) {
      member.take(ArraySlice(part.drop { $0 == UInt8(ascii: " ") }))
    }
    return member
  }

  /// The name in front of `. –` that opens a paragraph, and where the dash ends.
  static func dashLabel(_ paragraph: ArraySlice<UInt8>) -> (utf8Range: Range<Int>, end: Int)? {
    let head = paragraph.prefix(140)
    // Both dashes start with the same two bytes, which few texts have at all.
    var found = head.firstIndex(ofByte: 0xE2)
    while let i = found, !isDash(at: i, in: head) { found = head[(i + 1)...].firstIndex(ofByte: 0xE2) }
    guard let found, case let dot = found - 2, dot > head.startIndex, found + 4 < paragraph.endIndex else { return nil }
    let name = head[..<dot].prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ",") }
    let bare = name.last == UInt8(ascii: " ") ? name.dropLast() : name
    guard isName(bare) || bare.equals("President") || presides(bare) else { return nil }
    return (bare.startIndex..<bare.endIndex, found + 4)
  }

  /// Whether the byte at `i` starts a dash between blanks, with a full stop in front.
  private static func isDash(at i: Int, in head: ArraySlice<UInt8>) -> Bool {
    i - 2 >= head.startIndex && head[(i - 2)...].hasPrefix(". ")
      && (head[i...].hasPrefix("– ") || head[i...].hasPrefix("— "))
  }
}
