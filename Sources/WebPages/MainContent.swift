import QuoteAttribution
import Tokenization

/// Tells the article's own blocks of a page from all others.
///
/// The article is the element that the page declares, if it holds enough of the page's prose; otherwise the innermost
/// one that holds seven tenths of it. Prose is what stands in blocks of some length that are not mostly links. Of a live
/// blog that declares each of its posts, the element around them is the article.
struct MainContent {
  private let tree: PageTree
  /// The bytes of prose in each element and those inside it.
  private let prose: [Int]
  private let main: Int

  init(_ tree: PageTree) {
    self.tree = tree
    var prose = [Int](repeating: 0, count: tree.elements.count)
    for block in tree.blocks {
      guard block.utf8Range.count >= 60, block.linkLength * 2 < block.utf8Range.count else { continue }
      prose[block.element] += block.utf8Range.count
    }
    // Every element comes behind the one around it.
    for i in prose.indices.reversed() {
      guard let parent = tree.elements[i].parent else { continue }
      let isFurniture = tree.elements[i].furniture != nil && !tree.elements[i].isGuess
      if !isFurniture { prose[parent] += prose[i] }
    }
    self.prose = prose
    main = Self.main(of: tree, prose: prose)
  }

  private static func main(of tree: PageTree, prose: [Int]) -> Int {
    let declared = tree.elements.indices.filter { tree.elements[$0].holdsArticle && prose[$0] * 10 >= prose[0] * 4 }
    if let best = declared.max(by: { prose[$0] < prose[$1] }) { return elementAroundPosts(best, of: tree) ?? best }
    return tree.elements.indices.last { prose[$0] * 10 >= prose[0] * 7 && prose[0] > 0 } ?? 0
  }

  /// The element around `article` if that is one of three articles or more in it, with less than six tenths of what they
  /// say: a post. Teasers beside an article say less, and stand in links.
  private static func elementAroundPosts(_ article: Int, of tree: PageTree) -> Int? {
    guard let parent = tree.elements[article].parent else { return nil }
    var lengths: [Int: Int] = [:]
    for i in tree.elements.indices
    where tree.elements[i].parent == parent && tree.elements[i].name == tree.elements[article].name {
      if tree.elements[i].holdsArticle { lengths[i] = 0 }
    }
    guard lengths.count >= 3 else { return nil }
    for block in tree.blocks {
      var element: Int? = block.element
      var isHeadline = false
      while let i = element, lengths[i] == nil {
        isHeadline = isHeadline || tree.elements[i].furniture == .headline
        element = tree.elements[i].parent
      }
      if let element, !isHeadline { lengths[element, default: 0] += block.utf8Range.count - block.linkLength }
    }
    let total = lengths.values.reduce(0, +)
    return lengths[article, default: 0] * 10 < total * 6 ? parent : nil
  }

  /// Why a block is no text of the article; `nil` if it is.
  func furniture(_ block: PageTree.Block) -> DroppedLine.Reason? {
    var element: Int? = block.element
    var isInside = false
    var reason: DroppedLine.Reason?
    while let i = element {
      isInside = isInside || i == main
      // A class that half the page bears says nothing about a line of it.
      if let found = tree.elements[i].furniture, reason == nil || reason == .headline,
        !tree.elements[i].isGuess || prose[i] * 10 < prose[0] * 3
      {
        reason = found
      }
      element = tree.elements[i].parent
    }
    if let reason { return reason }
    if !isInside { return .outside }
    let isLink = block.linkLength * 10 >= block.utf8Range.count * 8
    return isLink && block.utf8Range.count <= 300 ? .readMore : nil
  }
}
