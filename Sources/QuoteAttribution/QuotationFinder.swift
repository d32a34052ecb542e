import Tokenization

/// Finds the outermost quotations of an article.
///
/// Any closing double mark may close any opening one, curly or straight. A quotation that its paragraph leaves open
/// goes on if the next paragraph of the body opens with a mark; otherwise it ends there and
/// ``Quotation/Ending/unclosed`` reports the repair. Single marks count only in pairs, so that apostrophes do not.
///
/// - Complexity: O(*n*) for *n* bytes.
public struct QuotationFinder: Hashable, Sendable {
  public init() {}

  /// The quotations of the paragraphs `body`, in order.
  ///
  /// `body` holds the indices of the paragraphs that are not boilerplate.
  public func quotations(in article: Article, body: [Int]) -> [Quotation] {
    var reader = QuotationReader(utf8: article.utf8)
    for (paragraph, next) in zip(body, body.dropFirst().map(Optional.some) + [nil]) {
      let start = next.map { article.paragraphs[$0].utf8Range.lowerBound }
      let opens = { (width: QuotationMark.Width) in
        start.map { QuotationMark.opens(article.utf8, at: $0, width: width) } ?? false
      }
      reader.read(
        paragraph, article.paragraphs[paragraph].utf8Range, nextOpens: opens(.double),
        nextOpensSingle: opens(.single))
    }
    return reader.finish()
  }

  /// The quotations of all paragraphs of `article`.
  public func quotations(in article: Article) -> [Quotation] {
    quotations(in: article, body: Array(article.paragraphs.indices))
  }
}

/// The state of reading quotations from one paragraph to the next.
private struct QuotationReader {
  let utf8: [UInt8]
  private var finished: [Quotation] = []
  /// A quotation that its last paragraph left open.
  private var running: Quotation?
  /// Whether the next paragraph starts with a double mark, and so may go on with a quotation left open.
  private var nextOpens = false
  private var nextOpensSingle = false

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  mutating func finish() -> [Quotation] {
    if let quotation = running.take() { end(quotation) }
    return finished
  }

  mutating func read(_ paragraph: Int, _ bounds: Range<Int>, nextOpens: Bool, nextOpensSingle: Bool) {
    self.nextOpens = nextOpens
    self.nextOpensSingle = nextOpensSingle
    let marks = QuotationMark.marks(in: utf8, within: bounds)
    var next = 0
    if let quotation = running.take() {  // with no second owner its pieces grow in place
      if let first = marks.first, first.position == bounds.lowerBound,
        first.width == (quotation.isSingle ? .single : .double)
      {
        next = readQuotation(quotation, openedBy: 0, of: marks, paragraph: paragraph, bounds: bounds)
      } else {
        end(quotation)
      }
    }
    while next < marks.count {
      let mark = marks[next]
      let opens = mark.width == .double ? mark.canOpen : opensPair(next, of: marks, bounds: bounds)
      if opens {
        let quotation = Quotation(pieces: [], ending: .closed, isSingle: mark.width == .single)
        next = readQuotation(quotation, openedBy: next, of: marks, paragraph: paragraph, bounds: bounds)
      } else {
        next += 1
      }
    }
  }

  private mutating func end(_ quotation: consuming Quotation) {
    quotation.ending = .unclosed
    finish(quotation)
  }

  /// Reads on from the mark at index `opening` to the one that closes it.
  ///
  /// - Returns: The index of the first mark that is not part of the quotation.
  private mutating func readQuotation(
    _ quotation: consuming Quotation, openedBy opening: Int, of marks: [QuotationMark], paragraph: Int,
    bounds: Range<Int>
  ) -> Int {
    let closing =
      quotation.isSingle
      ? closingSingle(after: opening, of: marks) : closingDouble(after: opening, of: marks, bounds: bounds)
    let contentEnd = closing.map { marks[$0.index].position } ?? bounds.upperBound
    let content = utf8.trimmingSpace(marks[opening].end..<contentEnd)
    let end = closing.map { marks[$0.index].end } ?? bounds.upperBound
    quotation.pieces.append(
      Quotation.Piece(paragraph: paragraph, contentRange: content, utf8Range: marks[opening].position..<end))
    guard let closing else {
      running = quotation
      return marks.count
    }
    quotation.ending = closing.isBalanced ? .closed : .unbalanced
    finish(quotation)
    return closing.index + 1
  }

  private mutating func finish(_ quotation: consuming Quotation) {
    // `""` quotes nothing.
    quotation.pieces.removeAll { $0.contentRange.isEmpty }
    if !quotation.pieces.isEmpty { finished.append(quotation) }
  }

  // MARK: - Double marks

  private func closingDouble(
    after opening: Int, of marks: [QuotationMark], bounds: Range<Int>
  ) -> (index: Int, isBalanced: Bool)? {
    var depth = 1
    var hasNested = false
    for i in (opening + 1)..<max(opening + 1, marks.count) where marks[i].width == .double {
      let mark = marks[i]
      if !mark.standsFree, opens(mark) {
        if reopens(i, of: marks) { continue }
        depth += 1
        hasNested = true
      } else {
        depth -= 1
        if depth == 0 { return (i, true) }
      }
    }
    // One mark at the end of a paragraph often closes two quotations.
    if hasNested, !nextOpens, let last = marks.indices.last, marks[last].width == .double, marks[last].canClose,
      marks[last].end == bounds.upperBound, last > opening
    {
      return (last, false)
    }
    return nil
  }

  /// Whether the mark at index `i`, inside a quotation, opens its next paragraph, whose line break was lost: `"We waited.
  /// "Nobody came," she said.` Behind one that is nested, two marks close.
  private func reopens(_ i: Int, of marks: [QuotationMark]) -> Bool {
    guard let blank = utf8.decodedScalar(before: marks[i].position), blank.scalar.isSpace,
      let last = utf8.decodedScalar(before: marks[i].position - blank.length), Self.sentenceEnds.contains(last.scalar)
    else { return false }
    // Eight marks ahead are enough, and keep the search linear.
    let ahead = marks[(i + 1)...].prefix(8).filter { $0.width == .double }
    guard let closing = ahead.firstIndex(where: { !opens($0) }) else { return true }
    return closing + 1 == ahead.endIndex || opens(ahead[closing + 1])
  }

  private static let sentenceEnds: ScalarSet = ".!?…"

  private func opens(_ mark: QuotationMark) -> Bool { mark.canOpen && (!mark.canClose || isStraightOpening(mark)) }

  /// Whether a mark that could do both stands at the start of a word, as only an opening one does.
  private func isStraightOpening(_ mark: QuotationMark) -> Bool {
    guard mark.canOpen, let previous = utf8.decodedScalar(before: mark.position) else { return false }
    return previous.scalar.isSpace || previous.scalar == "("
  }

  // MARK: - Single marks

  /// Whether the single mark at index `i` opens a quotation: a closing one follows, or the next paragraph goes on.
  private func opensPair(_ i: Int, of marks: [QuotationMark], bounds: Range<Int>) -> Bool {
    guard marks[i].canOpen else { return false }
    return closingSingle(after: i, of: marks) != nil || nextOpensSingle && goesOn(i, of: marks, bounds: bounds)
  }

  /// Whether the single mark at index `i` can open a quotation that goes on in the next paragraph: nothing after it
  /// opens or closes one, and it stands before a capital.
  private func goesOn(_ i: Int, of marks: [QuotationMark], bounds: Range<Int>) -> Bool {
    let end = marks[i].end
    guard end < bounds.upperBound, utf8.decodedScalar(at: end).scalar.isUpper else { return false }
    return !marks[(i + 1)...].prefix(8).contains { $0.canOpen || $0.canClose && !$0.mayBePossessive }
  }

  private func closingSingle(after opening: Int, of marks: [QuotationMark]) -> (index: Int, isBalanced: Bool)? {
    // Eight marks ahead are enough for a nested pair and a few possessives, and keep the search linear.
    var possessive: Int?
    var nested = false
    for i in (opening + 1)..<max(opening + 1, min(marks.count, opening + 9)) {
      let mark = marks[i]
      if mark.width == .double {
        nested.toggle()
      } else if nested {
        continue
      } else if mark.canClose, mark.mayBePossessive, possessive == nil {
        possessive = i
      } else if mark.canClose {
        return (i, true)
      } else if mark.canOpen {
        break
      }
    }
    return possessive.map { ($0, true) }
  }
}
