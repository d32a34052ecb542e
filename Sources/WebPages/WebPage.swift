public import QuoteAttribution
import Tokenization

/// A saved web page, read for the article on it.
///
///     let page = WebPage(utf8: bytes)
///     let reading = ArticleReader().read(page.article)
///     let place = page.source(of: reading.statements[0].spans[0])
///
/// libxml2 parses the page, as lenient as browsers are about markup. The article's text has one line for each block of
/// the page, white space collapsed and character references resolved.
public struct WebPage: Sendable {
  /// The text of the page. Blocks that the markup shows to be furniture are paragraphs marked so.
  public let article: Article
  /// What the page's markup says about itself; what it leaves open may still stand in the text.
  public let metadata: PageMetadata
  private let map: SourceMap

  /// Reads the page with the UTF-8 bytes `utf8`, whatever encoding it declares.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  public init(utf8: [UInt8]) {
    let tree = PageTreeBuilder.tree(of: utf8)
    let content = MainContent(tree)
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(tree.blocks.count)
    var line = 1
    var position = 0
    for block in tree.blocks {
      let start = max(position, tree.map.source(of: block.utf8Range).lowerBound)
      line += utf8[position..<start].count { $0 == UInt8(ascii: "\n") }
      position = start
      paragraphs.append(
        Paragraph(
          utf8Range: block.utf8Range, line: line, furniture: content.furniture(block),
          isBlockQuotation: tree.elements[block.element].isQuotation))
    }
    let text = paragraphs.first { $0.furniture == nil }
    metadata = PageMetadata(tree.metadata, textStart: text?.utf8Range.lowerBound ?? 0)
    article = Article(utf8: tree.utf8, paragraphs: paragraphs, writer: metadata.author)
    map = tree.map
  }

  /// The bytes of the page's source that hold the bytes `utf8Range` of the article's text, from the first to the last,
  /// tags between them included.
  public func source(of utf8Range: Range<Int>) -> Range<Int> { map.source(of: utf8Range) }
}
