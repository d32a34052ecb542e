/// The elements of a page that hold several lines, half of their text in links, and no prose.
struct LinkLists {
  private struct Content {
    var lines = 0
    var length = 0
    var linkLength = 0
    var hasProse = false
  }

  private var contents: [Content]

  init(_ tree: PageTree, gains: [Int]) {
    contents = [Content](repeating: Content(), count: tree.elements.count)
    for (block, gain) in zip(tree.blocks, gains) {
      contents[block.element].lines += 1
      contents[block.element].length += block.utf8Range.count
      contents[block.element].linkLength += block.linkLength
      if gain > 0 { contents[block.element].hasProse = true }
    }
    tree.forEachOutwards { inner, outer in
      contents[outer].lines += contents[inner].lines
      contents[outer].length += contents[inner].length
      contents[outer].linkLength += contents[inner].linkLength
      contents[outer].hasProse = contents[outer].hasProse || contents[inner].hasProse
    }
  }

  func contains(_ element: Int) -> Bool {
    let content = contents[element]
    return content.lines >= 2 && content.linkLength * 2 >= content.length && !content.hasProse
  }
}
