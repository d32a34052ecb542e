import QuoteAttribution

/// The marks of furniture on a page that hold.
///
/// A mark is wrong if what it leaves out is more of an article than all that is left: the wrapper of a whole page can
/// be a form, every paragraph for subscribers be called `paywall`, and the article be hidden until the reader consents.
/// Such marks are lifted.
struct PageMarks {
  private let tree: PageTree
  private let gains: [Int]
  private var isLifted: [Bool]
  /// Whether an element is or holds the title of the page or its main part.
  private let holdsTitle: [Bool]

  /// A paragraph of at least this gain is no teaser.
  private static let longGain = 60
  /// Less than this is no article.
  private static let leastSum = 150

  init(_ tree: PageTree, gains: [Int]) {
    self.tree = tree
    self.gains = gains
    isLifted = [Bool](repeating: false, count: tree.elements.count)
    var holdsTitle = tree.elements.map { $0.name == "h1" || $0.name == "main" }
    tree.forEachOutwards { inner, outer in holdsTitle[outer] = holdsTitle[outer] || holdsTitle[inner] }
    self.holdsTitle = holdsTitle
    // Marks stand in marks, but not deeply.
    for _ in 0..<12 {
      guard liftWrongMark() else { break }
    }
  }

  private func mark(_ i: Int) -> FurnitureMark? { isLifted[i] ? nil : tree.elements[i].mark }

  // MARK: - Sums

  /// The sum of the gains in each element, of its blocks and those of the elements in it.
  func sums() -> [Int] { sums { mark($0) } }

  private func sums(marks: (Int) -> FurnitureMark?) -> [Int] {
    let outermost = outermost(marks)
    var sums = [Int](repeating: 0, count: tree.elements.count)
    for (block, gain) in zip(tree.blocks, gains) {
      if let mark = outermost[block.element].flatMap(marks) {
        // A heading that is a link is that of a teaser.
        if mark.reason != .headline || block.linkLength == 0 { continue }
        sums[block.element] += min(gain, 0)
      } else {
        sums[block.element] += gain
      }
    }
    tree.forEachOutwards { inner, outer in sums[outer] += sums[inner] }
    return sums
  }

  /// The outermost element with a mark around each element, or that itself.
  private func outermost(_ marks: (Int) -> FurnitureMark?) -> [Int?] {
    var outermost = [Int?](repeating: nil, count: tree.elements.count)
    for (i, element) in tree.elements.enumerated() {
      outermost[i] = element.parent.flatMap { outermost[$0] } ?? (marks(i) == nil ? nil : i)
    }
    return outermost
  }

  // MARK: - Lifting

  /// Lifts the mark, or all with one word, that leaves out the most, if that is far more of an article than what is
  /// left. Says whether it did.
  private mutating func liftWrongMark() -> Bool {
    let left = sums().max() ?? 0
    let isEmpty = left < Self.leastSum
    let sums = sums { i in
      guard let mark = mark(i) else { return nil }
      return mark.reason == .headline || mark.isFirm && !isEmpty && !holdsTitle[i] ? mark : nil
    }
    var greatest = sums
    tree.forEachOutwards { inner, outer in greatest[outer] = max(greatest[outer], greatest[inner]) }
    let outermost = outermost { mark($0) }
    let candidates = tree.elements.indices.filter { outermost[$0] == $0 && mark($0)?.reason != .headline }
    if let best = candidates.max(by: { greatest[$0] < greatest[$1] }), let mark = mark(best),
      greatest[best] >= max(left * (mark.isHidden ? 5 : 2), Self.leastSum)
    {
      isLifted[best] = true
      return true
    }
    return liftWord(outermost: outermost, left: left)
  }

  private mutating func liftWord(outermost: [Int?], left: Int) -> Bool {
    var lengths: [String: Int] = [:]
    for (block, gain) in zip(tree.blocks, gains) where gain >= Self.longGain {
      if let word = outermost[block.element].flatMap({ mark($0) }), word.isGuess, !word.isFirm {
        lengths[word.word, default: 0] += gain
      }
    }
    guard let best = lengths.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= max(left * 2, Self.leastSum)
    else { return false }
    for i in tree.elements.indices {
      if let mark = mark(i), mark.isGuess, mark.word == best.key { isLifted[i] = true }
    }
    return true
  }

  /// Lifts what only a class or an identifier says of elements that hold three tenths of the prose in `main`.
  mutating func liftGuesses(in main: Int) {
    var prose = [Int](repeating: 0, count: tree.elements.count)
    for (block, gain) in zip(tree.blocks, gains) { prose[block.element] += max(gain, 0) }
    tree.forEachOutwards { inner, outer in
      if mark(inner)?.isFirm != true { prose[outer] += prose[inner] }
    }
    guard prose[main] > 0 else { return }
    let isInside = tree.isInside(main)
    for i in tree.elements.indices.dropFirst(main + 1) {
      guard isInside[i], let mark = mark(i), mark.isGuess, !mark.isFirm, prose[i] * 10 >= prose[main] * 3 else {
        continue
      }
      isLifted[i] = true
    }
  }

  // MARK: - Reasons

  /// Why each element is left out: its own mark, or that of an element around it. That it is a headline says the least.
  func reasons() -> [DroppedLine.Reason?] {
    var reasons = [DroppedLine.Reason?](repeating: nil, count: tree.elements.count)
    for (i, element) in tree.elements.enumerated() {
      let around = element.parent.flatMap { reasons[$0] }
      let own = mark(i)?.reason
      reasons[i] = own == .headline ? around ?? own : own ?? around
    }
    return reasons
  }
}
