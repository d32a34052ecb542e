/// The character n-grams that a classifier knows, for words it does not.
public struct PieceTable: Sendable {
  public let forms: WordTable
  public let lengths: ClosedRange<Int>

  public var count: Int { forms.count }

  public init(forms: WordTable, lengths: ClosedRange<Int>) {
    self.forms = forms
    self.lengths = lengths
  }

  /// - Returns: The table of the pieces of a corpus, and the place of each in it.
  public static func build(_ pieces: WordPieces, lengths: ClosedRange<Int>) -> (table: PieceTable, places: [UInt32]) {
    let (forms, places) = WordTable.build(pieces.forms)
    return (PieceTable(forms: forms, lengths: lengths), places)
  }

  /// Calls `body` with each distinct known piece of `word`.
  func forEachPiece(of word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    var seen: [UInt32] = []
    PieceCutter.forEachPiece(of: word, lengths: lengths) { piece, count in
      if let place = forms.place(of: piece, count: count), !seen.contains(place) {
        seen.append(place)
        body(place)
      }
    }
  }
}
