import QuoteAttribution

/// The title of the article on a page, and the outlet, told apart where the page joins them:
/// `Late again | The Bramble`.
struct PageTitle {
  private(set) var text: String?
  private(set) var outlet: String?

  /// - Parameters:
  ///   - declared: The titles that metadata give, the most trusted first.
  ///   - outlet: The outlet, if metadata give it.
  init(declared: [String?], sources: PageMetadata.Sources, outlet: String?) {
    self.outlet = outlet
    let shown = sources.title.flatMap { PageMetadata.cleaned(String(decoding: $0, as: UTF8.self)) }
    let titles = declared.compactMap(PageMetadata.cleaned)
    // Metadata may describe the subject and not the article.
    let confirming = sources.headings + (shown.map { [$0] } ?? [])
    let best =
      titles.first { title in confirming.contains { Self.agree(title, $0) } }
      ?? sources.headings.first { heading in !titles.isEmpty && shown.map { Self.agree(heading, $0) } ?? false }
    guard let title = best ?? titles.first ?? shown ?? sources.headings.first else { return }
    text = title
    for heading in sources.headings where heading.utf8.count >= 12 && Self.agree(title, heading) {
      guard let rest = Self.rest(of: title, beside: heading) else { continue }
      text = heading
      if outlet == nil, Self.couldBeName(rest) { self.outlet = String(rest) }
    }
    if let outlet, let start = Self.separator(in: title), Self.isSame(title[start.upperBound...], outlet) {
      text = String(title[..<start.lowerBound])
    }
  }

  private static let separators = [" | ", " - ", " – ", " — ", " -- ", " :: ", " « ", " » "]

  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether at least half of the words of `a` are in `b`.
  private static func agree(_ a: String, _ b: String) -> Bool {
    let words = words(a)
    let others = Set(Self.words(b))
    return !words.isEmpty && words.count { others.contains($0) } * 2 >= words.count
  }

  /// What `title` has before or behind `heading` and a separator.
  private static func rest(of title: String, beside heading: String) -> Substring? {
    let before = title.hasSuffix(heading) ? title.dropLast(heading.count) : ""
    let behind = title.hasPrefix(heading) ? title.dropFirst(heading.count) : ""
    for separator in separators {
      if behind.hasPrefix(separator) { return behind.dropFirst(separator.count) }
      if before.hasSuffix(separator) { return before.dropLast(separator.count) }
    }
    return nil
  }

  /// The last separator.
  private static func separator(in title: String) -> Range<String.Index>? {
    separators.compactMap { title.ranges(of: $0).last }.max { $0.lowerBound < $1.lowerBound }
  }

  private static func couldBeName(_ text: Substring) -> Bool {
    (1...4).contains(words(text).count) && !separators.contains { text.contains($0) }
  }

  /// Whether one starts the other, apart from case and punctuation: `Telegraph`, `Telegraph.co.uk`.
  static func isSame(_ a: Substring, _ b: String) -> Bool {
    let (a, b) = (words(a).joined(), words(b).joined())
    return !a.isEmpty && !b.isEmpty && (a.hasPrefix(b) || b.hasPrefix(a))
  }
}
