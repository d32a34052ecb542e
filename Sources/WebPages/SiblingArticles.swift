import QuoteAttribution

/// Articles that a page declares side by side: the posts of a live blog, or the page's article with others behind it.
struct SiblingArticles {
  private let tree: PageTree
  private let parent: Int
  /// How much each says outside of headings and links, in bytes.
  private var lengths: [Int: Int] = [:]
  /// For every element the article in which it stands, and whether it is in a heading there.
  private var places: [(article: Int?, isHeadline: Bool)] = []

  /// The articles beside `article`, and that itself; `nil` if it is the only one.
  init?(of article: Int, in tree: PageTree) {
    guard let parent = tree.elements[article].parent else { return nil }
    self.tree = tree
    self.parent = parent
    let name = tree.elements[article].name
    for (i, element) in tree.elements.enumerated()
    where element.parent == parent && element.name == name && element.holdsArticle {
      lengths[i] = 0
    }
    guard lengths.count >= 2 else { return nil }
    places.reserveCapacity(tree.elements.count)
    for (i, element) in tree.elements.enumerated() {
      if lengths[i] != nil {
        places.append((i, false))
      } else {
        let isHeading = element.mark?.reason == .headline
        let around = element.parent.map { places[$0] }
        places.append((around?.article, isHeading || around?.isHeadline ?? false))
      }
    }
    for block in tree.blocks {
      let (element, isHeadline) = places[block.element]
      if let element, !isHeadline { lengths[element, default: 0] += block.utf8Range.count - block.linkLength }
    }
  }

  func sum(_ sums: [Int]) -> Int { lengths.keys.reduce(0) { $0 + max(0, sums[$1]) } }

  /// The element around the articles if they are posts: three or more, of which `article`, the best, has less than
  /// six tenths of what they say. Teasers beside an article say less, and stand in links.
  func elementAroundPosts(_ article: Int) -> Int? {
    let total = lengths.values.reduce(0, +)
    return lengths.count >= 3 && lengths[article, default: 0] * 10 < total * 6 ? parent : nil
  }

  /// The one with the page's title as heading, if it says a quarter of what the longest says.
  var titled: Int? {
    let titles = tree.metadata.titles
    let longest = lengths.values.max() ?? 0
    for block in tree.blocks where block.utf8Range.count >= 16 {
      let (element, isHeadline) = places[block.element]
      guard let element, isHeadline, lengths[element, default: 0] * 4 >= longest else { continue }
      if titles.contains(where: { $0.utf8.starts(with: tree.utf8[block.utf8Range]) }) { return element }
    }
    return nil
  }
}
