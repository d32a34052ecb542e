import QuoteAttribution
import RecordFormats
import WebPages

/// An article that has been read, with all that is written about it.
struct ArticleDocument: Sendable {
  /// What kind of file holds an article.
  enum Markup: Hashable, Sendable {
    case text, html

    /// Takes what starts with an HTML tag or declaration for a web page.
    init(sniffing prefix: some Collection<UInt8>) {
      let start = prefix.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 == 0xFF || $0 == 0xFE }
      let head = String(decoding: start.prefix(64).filter { $0 != 0 }, as: UTF8.self).lowercased()
      let second = head.dropFirst().first ?? " "
      self = head.hasPrefix("<") && (second.isLetter || second == "!" || second == "?") ? .html : .text
    }
  }

  /// The name under which its statements are written.
  let name: String
  let article: Article
  let reading: ArticleReading
  let metadata: PageMetadata
  private let page: WebPage?
  private let offsets: ScalarOffsets

  /// Reads the article with the valid UTF-8 `utf8`.
  init(name: String, utf8: [UInt8], markup: Markup, reader: ArticleReader, metadata: PageMetadata = PageMetadata()) {
    self.name = name
    offsets = ScalarOffsets(utf8)
    page = markup == .html ? WebPage(utf8: utf8) : nil
    article = page?.article ?? Article(utf8: utf8)
    reading = reader.read(article)
    let declared = metadata.completed(by: page?.metadata ?? PageMetadata())
    var shown = reading.metadata
    // The first line of a page is as likely a section's name or a teaser.
    if page != nil { shown.outlet = nil }
    self.metadata = declared.completed(by: shown)
  }

  /// Where the bytes `utf8Range` of the article's text stand in the original, in Unicode scalars.
  func scalars(_ utf8Range: Range<Int>) -> Range<Int> {
    offsets.scalars(page?.source(of: utf8Range) ?? utf8Range)
  }

  /// The name of the document in a file: the file's own without its folder and extension, or with the folder if it is
  /// one of `sharedNames`.
  static func name(ofFile path: String, sharedNames: Set<String> = []) -> String {
    let name = withoutExtension(path.split(separator: "/").last.map(String.init) ?? path)
    return sharedNames.contains(name) ? withoutExtension(path) : name
  }

  /// The names that files in several folders, or with several extensions, would have.
  static func sharedNames(ofFiles paths: [String]) -> Set<String> {
    var seen: Set<String> = []
    return Set(paths.map { name(ofFile: $0) }.filter { !seen.insert($0).inserted })
  }

  private static func withoutExtension(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot != start else { return path }
    return String(path[..<dot])
  }
}
