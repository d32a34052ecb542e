import QuoteAttribution

extension PageMetadata {
  /// Takes each value from the first place that has it: JSON-LD of schema.org, `meta` elements, other markup, the
  /// page's address.
  ///
  /// - Parameter textStart: Where the article starts in the page's text: of several bylines the nearest counts.
  init(_ sources: Sources, textStart: Int) {
    let linked = LinkedData(sources.linkedData)
    func meta(_ names: [String]) -> [String?] {
      names.map { name in sources.meta[name].flatMap { $0.hasPrefix("http") ? nil : $0 } }
    }
    func marked(_ kind: Byline.Kind, _ rank: Int) -> [String?] {
      sources.texts(kind, rank: rank, near: textStart).map(Optional.some)
    }
    let title = PageTitle(
      declared: [linked.headline] + meta(["og:title", "twitter:title", "dc.title", "title"]), sources: sources,
      outlet: Self.cleaned(linked.publisher ?? meta(Self.outlets).lazy.compactMap { $0 }.first))
    let dates = [linked.date] + meta(Self.dates) + marked(.date, 0) + marked(.date, 1)
    let date =
      Self.firstDate(dates)
      ?? [sources.address, sources.meta["og:url"]].lazy.compactMap { $0.flatMap(Self.date(inAddress:)) }.first
      ?? Self.firstDate(marked(.date, 2))
    let declared = ([linked.author] + meta(Self.authors) + marked(.author, 0)).lazy
      .compactMap { Self.cleaned($0).map(Self.withoutBy) }.first(where: Self.couldBeName)
    let author =
      declared
      ?? (marked(.author, 1) + marked(.author, 2)).lazy
      .compactMap { Self.cleaned($0).flatMap(Self.author(ofByline:)) }.first(where: Self.couldBeName)
    self.init(
      title: title.text, date: date, author: author.map { Self.name($0, without: title.outlet) }, outlet: title.outlet)
  }

  private static let dates = [
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "pubdate", "parsely-pub-date", "publish-date", "publishdate", "sailthru.date",
    "article_date_original", "og:published_time", "article.published", "published", "publication_date",
  ]

  private static let authors = [
    "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
    "article_author", "article.author", "search.byline",
  ]

  private static let outlets = ["og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher"]

  private static func firstDate(_ texts: [String?]) -> PublicationDate? {
    texts.lazy.compactMap { $0.flatMap(PublicationDate.init(parsing:)) }.first
  }

  private static func withoutBy(_ author: String) -> String {
    author.lowercased().hasPrefix("by ") ? String(author.dropFirst(3)) : author
  }

  /// `Ann Marlowe` from `Ann Marlowe, The Bramble` and `Ann Marlowe - political editor`.
  private static func name(_ author: String, without outlet: String?) -> String {
    let author = author.ranges(of: " - ").first.map { String(author[..<$0.lowerBound]) } ?? author
    guard let outlet, let comma = author.lastIndex(of: ","), comma > author.startIndex,
      PageTitle.isSame(author[comma...], outlet)
    else { return author }
    return String(author[..<comma].reversed().drop { $0 == " " }.reversed())
  }

  /// Whether `text` starts as names do, and is no code: `by`, `{"name": …`.
  private static func couldBeName(_ text: String) -> Bool {
    text.count >= 3 && text.first?.isLetter ?? false && text.contains(where: \.isUppercase)
      && !text.contains { "@*:{".contains($0) }
  }

  /// The day in an address such as `/2025/03/12/`, `/2025/mar/12/` or `/2025/politics/03/12/`.
  private static func date(inAddress address: String) -> PublicationDate? {
    let parts = address.split(separator: "/")
    for (i, year) in parts.enumerated() where year.count == 4 && Int(year) ?? 0 >= 1990 {
      let rest = parts[(i + 1)...]
      for pair in [rest.prefix(2), rest.dropFirst().prefix(2)] {
        guard let month = pair.first, let day = pair.dropFirst().first, Int(day) != nil else { continue }
        let text = Int(month) == nil ? "\(day) \(month) \(year)" : "\(year)-\(month)-\(day)"
        if let date = PublicationDate(parsing: text) { return date }
      }
    }
    return nil
  }
}
