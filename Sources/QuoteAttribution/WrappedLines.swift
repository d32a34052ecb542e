import Tokenization

/// Lines that were broken to fit a page, to be put together again.
///
/// A paragraph opens behind a blank line, at a line that is indented otherwise than those that go on, and behind a line
/// on which its first word would have had room.
struct WrappedLines {
  private let lines: [Paragraph]
  private let utf8: [UInt8]
  /// The indentation of most lines that go on in mid-sentence, in bytes.
  private var margin = 0
  /// Where a line ends that had no room for the next word, in bytes from the start of the line: the median.
  private var width = 0

  /// `nil` unless `lines` look broken to fit a page: few are long, and a quarter starts with a small letter, or whatever
  /// does goes on with a line that is full. Two or three must be one paragraph.
  init?(_ lines: [Paragraph], in utf8: [UInt8]) {
    // An address of the web may be longer than any line.
    let long = lines.count { $0.utf8Range.count > 110 }
    guard lines.count >= 2, long * 20 <= lines.count else { return nil }
    self.lines = lines
    self.utf8 = utf8
    let continuing = lines.indices.filter { startsSmall($0) }
    if lines.count < 4, !isBrokenParagraph { return nil }
    var margins: [Int: Int] = [:]
    for i in continuing { margins[indentation(i), default: 0] += 1 }
    margin = margins.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let isRecord =
      continuing.count >= 2 && lines.allSatisfy { $0.utf8Range.count <= 80 }
      && continuing.allSatisfy { $0 > 0 && !endsSentence($0 - 1) && end($0 - 1) >= 50 }
    guard continuing.count * 4 >= lines.count || isRecord else { return nil }
    let full = continuing.filter { $0 > 0 && lines[$0 - 1].line == lines[$0].line - 1 }.map { end($0 - 1) }.sorted()
    width = full.isEmpty ? 0 : full[full.count / 2]
  }

  /// Whether two or three lines are one paragraph: all but the last are long, and stop in mid-sentence.
  private var isBrokenParagraph: Bool {
    lines.indices.dropFirst().allSatisfy { i in
      lines[i].line == lines[i - 1].line + 1 && end(i - 1) >= 50 && !endsSentence(i - 1) && !isByline(i)
    } && lines.indices.dropFirst().contains(where: startsSmall)
  }

  /// `by Ann Marlowe` below a headline
  private func isByline(_ i: Int) -> Bool { utf8[lines[i].utf8Range].starts(with: "by ".utf8) }

  func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for (i, line) in lines.enumerated() {
      if i > 0, !opens(i), let last = paragraphs.popLast() {
        paragraphs.append(Paragraph(utf8Range: last.utf8Range.lowerBound..<line.utf8Range.upperBound, line: last.line))
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs
  }

  /// Whether line `i`, which is not the first, opens a paragraph.
  private func opens(_ i: Int) -> Bool {
    if lines[i].line > lines[i - 1].line + 1 { return true }
    if startsSmall(i) { return false }
    if hasRoom(i - 1, for: i) || endsSentence(i - 1) && opensTurn(i) { return true }
    guard indentation(i) != margin else { return false }
    // Of a quotation that is indented throughout, only sentences can open a paragraph.
    return indentation(i) != indentation(i - 1) || endsSentence(i - 1)
  }

  /// Whether the first word of `next` would have had room on line `i`, and some more: not all lines are filled.
  private func hasRoom(_ i: Int, for next: Int) -> Bool {
    let word = utf8[lines[next].utf8Range].prefix { $0 != UInt8(ascii: " ") }
    return end(i) + 1 + word.count + 12 <= width
  }

  /// `Senator Marlowe. I thank`, `Ann Marlowe (Whitby) (Lab): I`, `MARLOWE: Yes.`
  private func opensTurn(_ i: Int) -> Bool {
    let line = utf8[lines[i].utf8Range]
    if DottedLabel(line) != nil || HansardLine.opensWithMember(line) { return true }
    guard let colon = HansardLine.colon(in: line.prefix(40)), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { !(0x61...0x7A).contains($0) }
  }

  private func startsSmall(_ i: Int) -> Bool { utf8.decodedScalar(at: lines[i].utf8Range.lowerBound).scalar.isLower }

  private func endsSentence(_ i: Int) -> Bool {
    utf8.decodedScalar(before: lines[i].utf8Range.upperBound).map {
      ".?!:])\"”’".unicodeScalars.contains($0.scalar)
    } ?? false
  }

  private func indentation(_ i: Int) -> Int {
    let start = lines[i].utf8Range.lowerBound
    return utf8[..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }.count
  }

  private func end(_ i: Int) -> Int { indentation(i) + lines[i].utf8Range.count }
}
