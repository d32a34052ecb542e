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
  /// Takes title, date and author from the lines that reading left out of an article's text.
  init(of dropped: [DroppedLine], in article: Article) {
    func first(_ reason: DroppedLine.Reason) -> String? {
      dropped.first { $0.reason == reason }.map { article.text($0.utf8Range) }
    }
    self.init()
    if let line = dropped.first, article.paragraphs.first?.utf8Range == line.utf8Range,
      line.reason == .headline || line.reason == .debateTitle
    {
      title = article.text(line.utf8Range)
    }
    date = dropped.lazy.filter { $0.reason == .dateline || $0.reason == .debateTitle }
      .compactMap { PublicationDate(parsing: article.text($0.utf8Range)) }.first
    author = first(.byline).flatMap(Self.author)
  }

  /// `Ann Marlowe` from `By Ann Marlowe, political editor`.
  private static func author(ofByline line: String) -> String? {
    guard line.lowercased().hasPrefix("by ") else { return nil }
    let name = line.dropFirst(3).prefix { $0 != "," && $0 != "|" && $0 != ";" }
    return String(name).split(separator: " ").joined(separator: " ")
  }
}
