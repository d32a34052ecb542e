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

  /// Finds the pieces of one word after another, in memory that is used again.
  struct Finder: ~Copyable {
    private var cutter = PieceCutter()
    private var distinct = DistinctFeatures(countsOccurrences: false)

    /// The distinct known pieces of `word`. Valid until the next call.
    mutating func pieces(of word: UnsafeBufferPointer<UInt8>, in table: PieceTable) -> UnsafeBufferPointer<UInt32> {
      distinct.removeAll()
      cutter.forEachPiece(of: word, lengths: table.lengths) { piece, count in
        if let place = table.forms.place(of: piece, count: count) { distinct.insert(place) }
      }
      return distinct.features
    }
  }
}
