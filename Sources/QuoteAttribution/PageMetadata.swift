import Tokenization

/// What a page says about itself; each part is `nil` where it does not.
public struct PageMetadata: Hashable, Sendable {
  public var title: String?
  public var date: PublicationDate?
  /// Who wrote it, as the page puts it; several are joined by commas.
  public var author: String?
  /// The newspaper, broadcaster or site.
  public var outlet: String?

  public init(title: String? = nil, date: PublicationDate? = nil, author: String? = nil, outlet: String? = nil) {
    self.title = title
    self.date = date
    self.author = author
    self.outlet = outlet
  }

  /// These values, and those of `other` where they are missing.
  public func completed(by other: PageMetadata) -> PageMetadata {
    PageMetadata(
      title: title ?? other.title, date: date ?? other.date, author: author ?? other.author,
      outlet: outlet ?? other.outlet)
  }
}

extension PageMetadata {
  /// How many lines from the top may tell of the article.
  private static let headLength = 16

  /// Takes title, date and author from the lines that reading left out of an article's text.
  init(of dropped: [DroppedLine], in article: Article) {
    func first(_ reason: DroppedLine.Reason) -> String? {
      dropped.first { $0.reason == reason }.map { article.text($0.utf8Range) }
    }
    let datedReasons: [DroppedLine.Reason] = [.dateline, .byline, .debateTitle, .headline]
    self.init()
    let head = Self.head(of: dropped, in: article)
    // Above the title often stands the site's name, which is shorter.
    title = (head.first { $0.wordCount >= 5 } ?? head.first)?.text
    if let name = head.first, name.wordCount <= 4, name.text != title { outlet = name.text }
    for line in dropped.prefix(Self.headLength)
    where date == nil && datedReasons.contains(line.reason)
      && PublicationDate.mayOccur(in: article.utf8[line.utf8Range])
    {
      date = PublicationDate(parsing: article.text(line.utf8Range))
    }
    if date == nil,
      let paragraph = article.paragraphs.prefix(Self.headLength).first(where: {
        Dateline.end(in: article.utf8, $0.utf8Range) > $0.utf8Range.lowerBound
      })
    {
      let range = paragraph.utf8Range
      date = PublicationDate(parsing: article.text(range.lowerBound..<Dateline.end(in: article.utf8, range)))
    }
    author = first(.byline).flatMap(Self.author)
  }

  /// The headlines that stand before the first paragraph of text.
  private static func head(of dropped: [DroppedLine], in article: Article) -> [ArraySlice<UInt8>] {
    var head: [ArraySlice<UInt8>] = []
    for (line, paragraph) in zip(dropped, article.paragraphs) {
      guard line.utf8Range == paragraph.utf8Range else { break }
      guard line.reason == .headline || line.reason == .debateTitle else { continue }
      let text = article.utf8[line.utf8Range]
      if line.reason == .debateTitle, !text.containsScalar(where: { $0.isLower }) { continue }
      if !LowercasedLine(text).contains(" | ") { head.append(text) }
    }
    return head
  }

  /// `Ann Marlowe` from `By Ann Marlowe, political editor` or `Posted by Ann Marlowe on Sunday`.
  package static func author(ofByline line: String) -> String? {
    let lowercased = LowercasedLine(line)
    let starts: [StaticString] = ["by "] + BoilerplateFilter.bylineStarts.dropFirst()
    // A line that only names the writer starts with no such word.
    let isName = !lowercased.starts(with: "| ") && lowercased.wordCount <= 3
    guard let start = starts.first(where: lowercased.starts(with:)) ?? (isName ? "" : nil) else { return nil }
    let name = line.unicodeScalars.dropFirst(start.utf8CodeUnitCount).prefix { !endsOfName.contains($0) }
    var words = Substring(name).utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      .map(Substring.init)
    if let end = words.firstIndex(where: { $0.isEmpty || $0 == "on" || $0 == "in" || $0 == "for" }) {
      words.removeSubrange(end...)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static let endsOfName: ScalarSet = ",|;·•"
}
