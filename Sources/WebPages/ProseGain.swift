/// How much a block speaks for the element around it to be an article.
///
/// Its bytes count for it, those in links against it, and so does that it is a block at all, the more if it does not
/// end as a sentence: menus and teasers have many. Short ones without links cost little, and the cells of a table
/// nothing, or else results of an election would cut an article in two.
enum ProseGain {
  static func gains(of tree: PageTree) -> [Int] {
    tree.blocks.map { block in
      let length = block.utf8Range.count
      let cost = endsWithStop(tree.utf8[block.utf8Range]) ? 30 : 100
      let isCell = ["td", "th"].contains(tree.elements[block.element].name)
      let least = isCell && block.linkLength == 0 ? 0 : -min(60, block.linkLength + 10)
      return max(length - 2 * block.linkLength - cost, least)
    }
  }

  private static let closingMarks: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»"].map { Array($0.utf8) }
  private static let stops: [[UInt8]] = [".", "!", "?", ":", "…"].map { Array($0.utf8) }

  /// Whether `utf8` ends as a sentence or what introduces one does, before any closing marks.
  static func endsWithStop(_ utf8: ArraySlice<UInt8>) -> Bool {
    var text = utf8
    while let mark = closingMarks.first(where: { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }) {
      text.removeLast(mark.count)
    }
    return stops.contains { text.suffix($0.count).elementsEqual($0) }
  }
}
