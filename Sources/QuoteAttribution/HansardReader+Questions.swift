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
    let name = article.text(start..<asked)
    guard HansardLine.isName(name) else { return nil }
    return Header(
      member: members.member(called: name) ?? HansardMember(name: name), labelRange: start..<asked,
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
  static func memberWithPhoto(_ line: String) -> HansardMember? {
    guard line.hasPrefix("Photo of "), line.utf8.count <= 160 else { return nil }
    let words = line.words.dropFirst(2)
    guard words.count >= 4,
      let count = (2...min(6, words.count / 2)).first(where: {
        words.prefix($0).elementsEqual(words.dropFirst($0).prefix($0))
      })
    else { return nil }
    var member = HansardMember(name: words.prefix(count).joined(separator: " "))
    let details = words.dropFirst(2 * count).prefix { !($0.first?.isNumber ?? false) }.joined(separator: " ")
    for part in details.split(separator: ",") { member.take(String(part.drop { $0 == " " })) }
    return member
  }

  /// The name in front of `. –` that opens a paragraph, and where the dash ends.
  static func dashLabel(_ paragraph: ArraySlice<UInt8>) -> (utf8Range: Range<Int>, end: Int)? {
    let head = paragraph.prefix(140)
    guard let dot = head.indices.first(where: { head[$0...].starts(with: dash) || head[$0...].starts(with: longDash) }),
      dot > head.startIndex, dot + dash.count < paragraph.endIndex
    else { return nil }
    let label = String(decoding: head[..<dot], as: UTF8.self)
    let name = String(label.prefix { $0 != "(" && $0 != "," })
    let bare = name.last == " " ? String(name.dropLast()) : name
    guard isName(bare) || bare == "President" || presides(bare) else { return nil }
    let end = head.startIndex + name.utf8.count - (name.last == " " ? 1 : 0)
    return (head.startIndex..<end, dot + dash.count)
  }

  private static let dash = Array(". – ".utf8)
  private static let longDash = Array(". — ".utf8)
}
