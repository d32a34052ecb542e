import QuoteAttribution
import RecordFormats

extension PageMetadata {
  /// What a page says about itself, in the places where pages do.
  struct Sources {
    /// The content of `meta` elements by name or property, in lower case; the first of several.
    var meta: [String: String] = [:]
    var title: [UInt8]?
    /// The text of the first `h1`.
    var heading: String?
    /// The texts of `script` elements with JSON-LD.
    var linkedData: [[UInt8]] = []
    /// The moments of `time` elements.
    var times: [String] = []
    var authorLinkStart: Int?
    var authorLink: String?

    mutating func readMeta(_ attributes: Attributes) {
      guard let content = attributes["content"], !content.isEmpty,
        let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      else { return }
      if meta[name.lowercased()] == nil { meta[name.lowercased()] = content }
    }

    /// What the page calls itself, in several places.
    var titles: [String] {
      let texts = [meta["og:title"], meta["twitter:title"], title.map { String(decoding: $0, as: UTF8.self) }]
      return texts.compactMap { PageMetadata.cleaned($0) }
    }

    mutating func endAuthorLink(in utf8: [UInt8]) {
      guard let start = authorLinkStart.take(), start < utf8.count, authorLink == nil else { return }
      authorLink = String(decoding: utf8[start...], as: UTF8.self)
    }
  }

  /// Takes each value from the first place that has it: JSON-LD of schema.org, `meta` elements, other markup.
  init(_ sources: Sources) {
    let linked = LinkedData(sources.linkedData)
    func meta(_ names: String...) -> String? {
      for name in names {
        if let content = sources.meta[name], !content.hasPrefix("http") { return content }
      }
      return nil
    }
    let dates =
      [linked.date]
      + [
        "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "pubdate", "parsely-pub-date",
        "publish-date", "sailthru.date",
      ].map { meta($0) } + sources.times.map(Optional.some)
    let authors = meta("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
    self.init(
      title: Self.cleaned(
        linked.headline ?? meta("og:title", "twitter:title", "dc.title", "title") ?? sources.heading
          ?? sources.title.map { String(decoding: $0, as: UTF8.self) }),
      date: dates.lazy.compactMap { $0.flatMap(PublicationDate.init(parsing:)) }.first,
      author: Self.cleaned(linked.author ?? authors ?? sources.authorLink).map(Self.withoutBy),
      outlet: Self.cleaned(linked.publisher ?? meta("og:site_name", "application-name", "publisher", "dc.publisher")))
  }

  fileprivate static func cleaned(_ text: String?) -> String? {
    guard let words = text?.split(whereSeparator: \.isWhitespace), !words.isEmpty else { return nil }
    return words.joined(separator: " ")
  }

  private static func withoutBy(_ author: String) -> String {
    author.lowercased().hasPrefix("by ") ? String(author.dropFirst(3)) : author
  }
}

/// What JSON-LD says of the article on a page, by the names of schema.org.
private struct LinkedData {
  private(set) var headline: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var publisher: String?

  init(_ texts: [[UInt8]]) {
    for text in texts {
      guard let source = try? RecordReader(format: .json, source: ByteSource(Bytes(text)), name: "JSON-LD") else {
        continue
      }
      var reader = source
      while let batch = try? reader.nextBatch() {
        for record in batch.records { read(Array(record.fields), depth: 0) }
      }
    }
  }

  private mutating func read(_ members: [Field], depth: Int) {
    guard depth < 4 else { return }
    for member in members {
      switch member.name {
      case "headline": headline = headline ?? member.value.text
      case "datePublished": date = date ?? member.value.text
      case "author", "creator": author = author ?? Self.names(in: member.value)
      case "publisher": publisher = publisher ?? Self.names(in: member.value)
      case "@graph", "mainEntity":
        for part in member.value.elements ?? [] { read(part.members ?? [], depth: depth + 1) }
      default: break
      }
    }
  }

  /// The name of a person or organization, or the names of several.
  private static func names(in value: FieldValue) -> String? {
    if let text = value.text { return text.hasPrefix("http") ? nil : text }
    if let members = value.members { return members.first { $0.name == "name" }.flatMap { names(in: $0.value) } }
    let several = (value.elements ?? []).compactMap { names(in: $0) }
    return several.isEmpty ? nil : several.joined(separator: ", ")
  }
}
