import QuoteAttribution

/// Tells the article's own blocks of a page from all others.
///
/// Every block has a ``ProseGain``, and the article is the element whose blocks have the greatest sum, or one that the
/// page declares to be it and that has half of this. What is marked as furniture adds nothing, but see ``PageMarks``.
/// Pasternack and Roth (*Extracting article text from the web with maximum subsequence segmentation*, WWW 2009) choose
/// a stretch of tokens by such a sum. ``SiblingArticles`` tells what several declared articles are.
struct MainContent {
  /// Why the text of an element is none of the article's; `nil` if it is.
  private let reasons: [DroppedLine.Reason?]

  init(_ tree: PageTree) {
    let gains = ProseGain.gains(of: tree)
    var marks = PageMarks(tree, gains: gains)
    let main = Self.main(of: tree, sums: marks.sums())
    marks.liftGuesses(in: main)
    var reasons = marks.reasons()
    let lists = LinkLists(tree, gains: gains)
    let isInside = tree.isInside(main)
    for i in tree.elements.indices {
      guard reasons[i] == nil || reasons[i] == .headline else { continue }
      if isInside[i] && i != main && lists.contains(i) { reasons[i] = .linkList }
      if reasons[i] == nil && !isInside[i] { reasons[i] = .outside }
    }
    self.reasons = reasons
  }

  private static func main(of tree: PageTree, sums: [Int]) -> Int {
    guard let greatest = sums.max(), greatest > 0 else { return 0 }
    let declared = tree.elements.indices.filter { tree.elements[$0].holdsArticle }
    if let best = declared.max(by: { sums[$0] < sums[$1] }) {
      let siblings = SiblingArticles(of: best, in: tree)
      // Together with the other articles it must be most of the prose, or by itself.
      if let siblings, siblings.sum(sums) * 2 >= greatest, let titled = siblings.titled { return titled }
      if sums[best] * 2 >= greatest { return siblings?.elementAroundPosts(best) ?? best }
    }
    // What an element around it adds may be a line about the writer or a request to sign up.
    return sums.lastIndex { $0 * 100 >= greatest * 95 } ?? 0
  }

  /// Why a block is no text of the article; `nil` if it is.
  func furniture(_ block: PageTree.Block) -> DroppedLine.Reason? {
    let reason = reasons[block.element]
    // No headline is that long: pages set summaries, and at times all they say, as headings.
    if let reason { return reason == .headline && block.utf8Range.count > 300 ? nil : reason }
    let isLink = block.linkLength * 10 >= block.utf8Range.count * 8
    return isLink && block.utf8Range.count <= 300 ? .readMore : nil
  }
}
