import QuoteAttribution

extension PageMetadata {
  /// What a page says about itself, in the places where pages do.
  struct Sources {
    /// The text or value of an element that names the writer or the day.
    struct Mention {
      var byline: Byline
      var text: String
      /// Where it stands in the page's text.
      var position: Int
    }

    /// The content of `meta` elements by name or property, in lower case; the first of several.
    var meta: [String: String] = [:]
    var title: [UInt8]?
    /// The texts of the first few `h1`.
    var headings: [String] = []
    /// The texts of `script` elements with JSON-LD.
    var linkedData: [[UInt8]] = []
    /// The page's own address, where it declares one.
    var address: String?
    private(set) var mentions: [Mention] = []

    /// Longer texts are no bylines.
    private static let lengthLimit = 160

    mutating func readMeta(_ attributes: Attributes) {
      guard let content = attributes["content"], !content.isEmpty,
        let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      else { return }
      if meta[name.lowercased()] == nil { meta[name.lowercased()] = content }
    }

    /// Adds the element `byline`, whose text are the bytes of `utf8` from `start`.
    mutating func add(_ byline: Byline, at start: Int, in utf8: [UInt8]) {
      guard utf8.count - start <= Self.lengthLimit else { return }
      let text = String(decoding: utf8[start...], as: UTF8.self)
      // Only some of the attributes that may hold a moment do.
      let value = byline.value.flatMap { PublicationDate(parsing: $0) == nil ? nil : $0 }
      mentions.append(Mention(byline: byline, text: value ?? text, position: start))
    }

    /// The texts of elements of this kind and rank, the nearest to `textStart` first.
    func texts(_ kind: Byline.Kind, rank: Int, near textStart: Int) -> [String] {
      mentions.filter { $0.byline.kind == kind && $0.byline.rank == rank }
        .map { (distance: abs($0.position - textStart), text: $0.text) }
        .filter { rank == 0 || $0.distance < 3000 }
        .sorted { $0.distance < $1.distance }
        .map(\.text)
    }

    /// What the page calls itself, in several places.
    var titles: [String] {
      let texts = [meta["og:title"], meta["twitter:title"], title.map { String(decoding: $0, as: UTF8.self) }]
      return texts.compactMap { PageMetadata.cleaned($0) }
    }
  }

  static func cleaned(_ text: String?) -> String? {
    guard let words = text?.split(whereSeparator: \.isWhitespace), !words.isEmpty else { return nil }
    return words.joined(separator: " ")
  }
}
