public import Parallelism
internal import Tokenization

/// The character n-grams of each word of a corpus.
///
/// A document's value for a piece is the number of its distinct words that hold it. That makes pieces a function of words,
/// X·M for the documents-by-words matrix X and the words-by-pieces matrix M: counting, fitting and prediction touch each
/// word of the vocabulary once instead of each character of the text. Beside pieces that are binary for each document, the
/// usual definition, it costs no accuracy; see `docs/ablation.md`.
public struct WordPieces: Sendable {
  /// The n-grams by number, as UTF-8. The word's start and end are the bytes 2 and 3.
  let forms: [[UInt8]]
  /// The pieces of word w of the corpus are `pieces[starts[w] ..< starts[w + 1]]`, distinct. Boundary marks have none.
  public let starts: Storage<Int>
  public let pieces: Storage<UInt32>

  public var count: Int { forms.count }

  /// - Parameter lengths: The lengths of the n-grams in Unicode scalars, the boundaries included.
  public init(of corpus: TokenizedCorpus, lengths: ClosedRange<Int>) {
    var interner = WordInterner()
    var starts = [0]
    var pieces: [UInt32] = []
    var seenFor: [Int] = []
    var cutter = PieceCutter()
    for (word, bytes) in corpus.words.enumerated() {
      if word >= TokenizedCorpus.boundaryForms.count, !NegationMarker.isNegatedForm(bytes) {
        bytes.withUnsafeBufferPointer { bytes in
          cutter.forEachPiece(of: bytes, lengths: lengths) { piece, count in
            let number = interner.number(of: piece, count: count)
            if Int(number) == seenFor.count { seenFor.append(-1) }
            if seenFor[Int(number)] != word {
              seenFor[Int(number)] = word
              pieces.append(number)
            }
          }
        }
      }
      starts.append(pieces.count)
    }
    forms = (0..<interner.count).map { Array(interner.bytes(of: UInt32($0))) }
    self.starts = Storage(starts)
    self.pieces = Storage(pieces)
  }
}

/// Cuts a word into its character n-grams.
struct PieceCutter: ~Copyable {
  private static let start: UInt8 = 2
  private static let end: UInt8 = 3

  private var bytes = GrowingBuffer<UInt8>(capacity: 64)
  /// Where each scalar starts, and where the last ends.
  private var boundaries = GrowingBuffer<Int>(capacity: 64)

  /// Calls `body` with each n-gram, readable for at least eight bytes, in order of place and then of length.
  ///
  /// - Complexity: O(scalars · lengths).
  @inline(__always)
  mutating func forEachPiece(
    of word: UnsafeBufferPointer<UInt8>, lengths: ClosedRange<Int>,
    _ body: (_ piece: UnsafePointer<UInt8>, _ count: Int) -> Void
  ) {
    bytes.removeAll()
    boundaries.removeAll()
    bytes.append(Self.start)
    if let base = word.baseAddress { bytes.append(base, count: word.count) }
    bytes.append(Self.end)
    // A scalar starts at every byte that continues none.
    for index in 0..<bytes.count where bytes.base[index] & 0xC0 != 0x80 { boundaries.append(index) }
    boundaries.append(bytes.count)
    let (bytes, boundaries) = (bytes.base, self.boundaries.elements)
    for first in 0..<(boundaries.count &- 1) {
      for length in lengths where first &+ length < boundaries.count {
        body(bytes + boundaries[first], boundaries[first &+ length] &- boundaries[first])
      }
    }
  }
}
