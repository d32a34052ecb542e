import Parallelism
import TestSupport
import Testing
import Tokenization

@testable import FeatureExtraction

struct FormSetTests {
  /// Forms of 1 to 20 bytes over two letters, so that many repeat and many share their first eight bytes.
  @Test func agreesWithASetOfArrays() {
    var random = SplitMix64(seed: 7)
    var forms: [[UInt8]] = []
    for _ in 0..<5000 {
      let count = 1 + random.index(below: 20)
      forms.append((0..<count).map { _ in 0x61 + UInt8(random.index(below: 2)) })
    }
    var set = FormSet()
    for part in [forms, Array(forms.prefix(40)), forms.reversed()] {
      set.removeAll()
      var expected: Set<[UInt8]> = []
      let arena = part.map { UnsafeMutableBufferPointer<UInt8>.allocate(capacity: $0.count + 8) }
      defer { for bytes in arena { bytes.deallocate() } }
      var differences = 0
      for (form, bytes) in zip(part, arena) {
        _ = bytes.initialize(from: form + [UInt8](repeating: 0x61, count: 8))
        let isNew = set.insert(UnsafeBufferPointer(rebasing: bytes[..<form.count]))
        if isNew != expected.insert(form).inserted { differences += 1 }
      }
      #expect(differences == 0)
      #expect(expected.count > 20)
    }
  }
}

struct PieceFinderTests {
  /// One unknown word of 262,144 letters: its pieces are told apart in time that grows with its length alone.
  @Test(.timeLimit(.minutes(1))) func aVeryLongWordHasItsDistinctPieces() {
    var random = SplitMix64(seed: 3)
    let word = (0..<(1 << 18)).map { _ in 0x61 + UInt8(random.index(below: 26)) }
    let corpus = TokenizedCorpus(
      ["\(String(decoding: word.prefix(5000), as: UTF8.self)) abc"], analyzer: TextAnalyzer(),
      minimumDocumentFrequency: 1, workers: .one)
    let (table, _) = PieceTable.build(WordPieces(of: corpus, lengths: 2...4), lengths: 2...4)
    var finder = PieceTable.Finder()
    let found = word.withUnsafeBufferPointer { Array(finder.pieces(of: $0, in: table)) }
    let known = Set((0..<table.count).map { table.forms.word(at: $0) })
    var expected: Set<[UInt8]> = []
    let marked = [2] + word + [3]
    for length in 2...4 {
      for start in 0...(marked.count - length) {
        let piece = Array(marked[start..<(start + length)])
        if known.contains(piece) { expected.insert(piece) }
      }
    }
    #expect(Set(found.map { table.forms.word(at: Int($0)) }) == expected)
    #expect(found.count == expected.count)
  }
}
