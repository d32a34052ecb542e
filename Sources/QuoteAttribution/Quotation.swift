/// A stretch between quotation marks: one piece for each paragraph it runs over.
public struct Quotation: Hashable, Sendable {
  public struct Piece: Hashable, Sendable {
    /// The index of its paragraph in ``Article/paragraphs``.
    public let paragraph: Int
    /// What stands between the marks, without white space at its ends.
    public let contentRange: Range<Int>
    /// The same with the marks.
    public let utf8Range: Range<Int>
  }

  public enum Ending: Hashable, Sendable {
    case closed
    /// No mark closed it, so it was ended with its last paragraph.
    case unclosed
    /// More marks opened than closed; the mark at the end of the paragraph was taken to close it.
    case unbalanced
  }

  public internal(set) var pieces: [Piece]
  public internal(set) var ending: Ending
  /// Whether single marks enclose it.
  public let isSingle: Bool

  /// Its pieces in one paragraph.
  ///
  /// - Complexity: O(log *n* + *m*) for *m* of *n* pieces: some quotations are never closed and go on over thousands of
  ///   paragraphs.
  func pieces(inParagraph paragraph: Int) -> ArraySlice<Piece> {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].paragraph < paragraph { low = middle + 1 } else { high = middle }
    }
    return pieces[low...].prefix { $0.paragraph == paragraph }
  }
}
