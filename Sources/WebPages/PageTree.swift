import QuoteAttribution

/// The elements of a page and the blocks of text in them.
struct PageTree {
  struct Element {
    var name: String
    /// The index of the element around it; `nil` for the outermost.
    var parent: Int?
    /// What its name or its attributes say it is, if that is not text of an article.
    var mark: FurnitureMark?
    /// Whether the page declares it to hold the article's text.
    var holdsArticle = false
    /// Whether it is a `blockquote` or stands in one.
    var isQuotation = false
  }

  /// Text between two block-level tags, its white space collapsed.
  struct Block {
    var element: Int
    var utf8Range: Range<Int>
    /// How many of its bytes stand in links.
    var linkLength: Int
  }

  var elements: [Element] = []
  var blocks: [Block] = []
  /// The text of all blocks, with a line feed behind each.
  var utf8: [UInt8] = []
  var map = SourceMap()
  var metadata = PageMetadata.Sources()

  /// Calls `body` with each element and the one around it, inner ones first, so that what is known of one can be added
  /// to what is known of the other.
  func forEachOutwards(_ body: (_ inner: Int, _ outer: Int) -> Void) {
    // Every element comes behind the one around it.
    for i in elements.indices.reversed() {
      if let outer = elements[i].parent { body(i, outer) }
    }
  }

  /// For every element whether it is `root` or stands in it.
  func isInside(_ root: Int) -> [Bool] {
    var isInside = [Bool](repeating: false, count: elements.count)
    for (i, element) in elements.enumerated() {
      isInside[i] = i == root || element.parent.map { isInside[$0] } ?? false
    }
    return isInside
  }
}
