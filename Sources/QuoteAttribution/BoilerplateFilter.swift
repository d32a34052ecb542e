import Tokenization

/// Separates the body of a news page from the furniture around and inside it.
///
/// A line that starts with a double quotation mark is never dropped outside a list of links: it may go on with a
/// quotation that furniture interrupted.
struct BoilerplateFilter {
  /// How lines with a writer's name start, but for `By`, in lower case.
  static let bylineStarts: [StaticString] = [
    "| ", "words: ", "words by ", "author: ", "compiled by ", "posted by ", "reporting by ", "(reporting by ",
    "exclusive by ", "report by ", "written by ", "story by ",
  ]

  let article: Article

  /// The indices of the paragraphs that are body, and the lines that are not, both in order.
  func divided() -> (body: [Int], dropped: [DroppedLine]) {
    var body: [Int] = []
    var dropped: [DroppedLine] = []
    let lines = article.paragraphs.map { PageLine(article, $0) }
    // What the markup leaves out already says nothing about the lines around it.
    let unmarked = lines.indices.filter { article.paragraphs[$0].furniture == nil }
    let linkListStart = startOfLinkList(lines, among: unmarked)
    let notesStart = unmarked.first { lines[$0].startsNotes } ?? lines.count
    let summary = summaryBox(lines)
    let headEnd = article.documentType == .news ? unmarked.first { lines[$0].isText } ?? 0 : 0
    for i in lines.indices {
      let reason: DroppedLine.Reason? =
        if let furniture = article.paragraphs[i].furniture {
          furniture
        } else if i >= linkListStart {
          .linkList
        } else if i >= notesStart {
          .notes
        } else if summary.contains(i) {
          .headline
        } else {
          if i > 0, i < headEnd, isWriter(article.paragraphs[i].utf8Range, lines[i]) {
            .byline
          } else {
            reason(at: i, of: lines)
              ?? (i < headEnd && (lines[i].isStandfirst || i > 0 && lines[i].isQuotingStandfirst) ? .headline : nil)
          }
        }
      if let reason {
        let paragraph = article.paragraphs[i]
        dropped.append(DroppedLine(utf8Range: paragraph.utf8Range, line: paragraph.line, reason: reason))
      } else {
        body.append(i)
      }
    }
    return (body, dropped)
  }

  /// The lines of a box that sums up above the text: from `In short:` to the paragraph behind `What’s next?`.
  private func summaryBox(_ lines: [PageLine]) -> Range<Int> {
    guard let start = lines.prefix(20).firstIndex(where: \.opensSummary),
      let end = lines[start...].prefix(9).firstIndex(where: \.closesSummary), end + 1 < lines.count
    else { return 0..<0 }
    return start..<(end + 2)
  }

  /// Whether a line above the text is a name and nothing else.
  private func isWriter(_ range: Range<Int>, _ line: PageLine) -> Bool {
    guard (2...3).contains(line.wordCount), line.isHeadlineLike else { return false }
    let words = article.utf8[range].words
    return words.allSatisfy { $0.firstScalar?.isUpper ?? false }
      && words.first.map { Lexicon.isFirstName(WordKey(lowercasing: $0)) } ?? false
  }

  private func reason(at i: Int, of lines: [PageLine]) -> DroppedLine.Reason? {
    if lines[i].startsWithDoubleMark && !(lines[i].isHeadlineLike && i == 0) {
      return article.documentType == .news && i > 0 && (lines[i].isQuotedHeading || isPulled(i, of: lines))
        ? .headline : nil
    }
    if let reason = lines[i].ownReason { return reason }
    // Agencies repeat the alternative text of a picture as the start of its caption.
    if i + 1 < lines.count, !lines[i].lowercased.isEmpty, lines[i + 1].lowercased.starts(with: lines[i].lowercased),
      lines[i + 1].ownReason == .caption
    {
      return .caption
    }
    guard article.documentType == .news, lines[i].isHeadlineLike else { return nil }
    return .headline
  }

  /// Whether the line is a quotation that is set once more, in large type, beside the text that has it.
  ///
  /// Looks at the twenty lines on either side, to stay linear.
  private func isPulled(_ i: Int, of lines: [PageLine]) -> Bool {
    guard lines[i].wordCount >= 4, lines[i].wordCount <= 40, let pulled = pulledWords(of: i) else { return false }
    let first = article.utf8[pulled.lowerBound]
    return (max(0, i - 20)..<min(lines.count, i + 21)).contains { other in
      let range = article.paragraphs[other].utf8Range
      guard other != i, range.count > article.paragraphs[i].utf8Range.count else { return false }
      let end = range.upperBound - pulled.count + 1
      var start = range.lowerBound
      while start < end {
        start = article.utf8.firstIndex(of: first, from: start, to: end)
        if start < end, article.utf8[start..<start + pulled.count].elementsEqual(article.utf8[pulled]) { return true }
        start += 1
      }
      return false
    }
  }

  /// The bytes between the marks of a line that is one quotation and no more, without the stop.
  private func pulledWords(of i: Int) -> Range<Int>? {
    let range = article.paragraphs[i].utf8Range
    let marks = QuotationMark.marks(in: article.utf8, within: range).filter { $0.width == .double }
    guard marks.count == 2, marks[1].end == range.upperBound else { return nil }
    var end = marks[1].position
    while let last = article.utf8.decodedScalar(before: end, from: marks[0].end), !last.scalar.isWordScalar {
      end -= last.length
    }
    return marks[0].end < end ? marks[0].end..<end : nil
  }

  /// The index of the heading after which only links follow; the number of lines if there is none.
  ///
  /// - Parameter unmarked: The lines that count, in order.
  private func startOfLinkList(_ lines: [PageLine], among unmarked: [Int]) -> Int {
    // How many of the lines from i on are not sentences.
    var headlines = 0
    var start = lines.count
    for (rest, i) in unmarked.reversed().enumerated() {
      if lines[i].isLinkListHeading, rest == 0 || headlines * 10 >= rest * 7 { start = i }
      if !lines[i].endsSentence || lines[i].wordCount <= 4 { headlines += 1 }
    }
    return start
  }
}
