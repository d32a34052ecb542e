extension PageMetadata {
  /// How many lines from the top may tell of the debate.
  private static let debateHeadLength = 16

  /// Takes title and date from the lines above the first turn of a debate.
  ///
  /// The first title that says neither the chamber nor the day is the debate's; a page that has none is called by the
  /// line that says all of it.
  init(ofDebate dropped: [DroppedLine], in article: Article) {
    self.init()
    for paragraph in article.paragraphs.prefix(Self.debateHeadLength) where paragraph.utf8Range.count <= 120 {
      guard PublicationDate.mayOccur(in: article.utf8[paragraph.utf8Range]) else { continue }
      date = PublicationDate(parsing: article.text(paragraph.utf8Range))
      if date != nil { break }
    }
    let head = dropped.prefix(Self.debateHeadLength).prefix { $0.reason != .speakerBlock }
    let titles = head.filter { $0.reason == .debateTitle || $0.reason == .headline }.map { article.text($0.utf8Range) }
    title =
      titles.first(where: Self.namesDebate)
      ?? titles.first { $0.words.count > 6 && PublicationDate(parsing: $0) != nil }
  }

  private static func namesDebate(_ line: String) -> Bool {
    let lowercased = LowercasedLine(line)
    return !HansardLine.isCertainTitle(lowercased) && PublicationDate(parsing: line) == nil
      && !lowercased.starts(with: "volume ") && !lowercased.starts(with: "relevant document")
      && line.contains(where: \.isLowercase)
  }
}
