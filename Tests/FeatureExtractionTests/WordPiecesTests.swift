import Foundation
import Parallelism
import Testing

@testable import FeatureExtraction

/// Character n-grams of words, against the obvious slices of the word between its marks.
@Suite struct WordPiecesTests {
  private static func slices(of word: String, lengths: ClosedRange<Int>) -> Set<String> {
    let scalars = ["\u{2}"] + Array(word.unicodeScalars) + ["\u{3}"]
    var result: Set<String> = []
    for start in scalars.indices {
      for length in lengths where start + length <= scalars.count {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<(start + length)])
        result.insert(String(view))
      }
    }
    return result
  }

  @Test(arguments: [2...5, 1...1, 3...8])
  func everyWordHasItsSlices(lengths: ClosedRange<Int>) {
    let corpus = TokenizedCorpus(
      ["banana naïve don't 🙂", "a regulator regulates regulators", "banana"], analyzer: TextAnalyzer(),
      minimumDocumentFrequency: 1, workers: .one)
    let pieces = WordPieces(of: corpus, lengths: lengths)
    for (word, bytes) in corpus.words.enumerated().dropFirst(2) {
      let own = (pieces.starts[word]..<pieces.starts[word + 1]).map { pieces.forms[Int(pieces.pieces[$0])] }
      let expected = Self.slices(of: String(decoding: bytes, as: UTF8.self), lengths: lengths)
      #expect(own.count == expected.count)
      #expect(Set(own) == Set(expected.map { Array($0.utf8) }))
    }
    #expect(pieces.starts[2] == 0)
  }

  @Test func aTableFindsThePiecesOfAWordItNeverSaw() {
    let texts = ["regulators regulate", "the regulator"]
    let corpus = TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let counts = NGramCounter(shapes: []).count(corpus, workers: .one)
    let pieces = WordPieces(of: corpus, lengths: 3...4)
    let (table, places) = PieceTable.build(pieces, lengths: 3...4)
    let (vocabulary, _) = Vocabulary.build(counts, of: corpus)
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer(), pieces: table)
    var text = "the regulating regulating regulator"
    text.withUTF8 { _ = extractor.features(of: $0) }
    let unknown = Self.unknownWords(&extractor)
    #expect(unknown.map(\.form) == ["regulating"])
    #expect(extractor.utf8Ranges(ofUnknownWordAt: unknown[0].token) == [4..<14, 15..<25])
    let known = Set(pieces.forms)
    let expected = Self.slices(of: "regulating", lengths: 3...4).map { Array($0.utf8) }.filter(known.contains)
    let numbers = Dictionary(uniqueKeysWithValues: pieces.forms.enumerated().map { ($1, $0) })
    #expect(Set(unknown[0].pieces) == Set(expected.compactMap { numbers[$0].map { places[$0] } }))
  }

  private static func unknownWords(
    _ extractor: inout FeatureExtractor
  ) -> [(token: Int, form: String, pieces: [UInt32])] {
    var found: [(token: Int, pieces: [UInt32])] = []
    extractor.forEachUnknownWord { found.append(($0, Array($1))) }
    return found.map { ($0.token, extractor.form(ofToken: $0.token), $0.pieces) }
  }

  /// Pieces come from words alone, not from their negated forms, whether words are known or not.
  @Test func negatedFormsHaveNoPiecesOfTheirOwn() {
    let texts = ["not regulate. regulate", "not regulated"]
    let analyzer = TextAnalyzer(marksNegation: true)
    let corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: 1, workers: .one)
    let pieces = WordPieces(of: corpus, lengths: 3...4)
    let sign = Array("\u{AC}".utf8)
    #expect(!pieces.forms.contains { $0.starts(with: sign) })
    for (word, bytes) in corpus.words.enumerated() {
      let isPlain = word >= 2 && !bytes.starts(with: sign)
      #expect(
        (pieces.starts[word + 1] > pieces.starts[word]) == (isPlain && bytes.count > 1 || bytes == Array(".".utf8)))
    }
    let counts = NGramCounter(shapes: []).count(corpus, workers: .one)
    let table = PieceTable.build(pieces, lengths: 3...4).table
    let vocabulary = Vocabulary.build(counts, of: corpus).vocabulary
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: analyzer, pieces: table)
    // A word of the vocabulary whose negated form it lacks is known; another is unknown, and itself in a negation.
    var text = "not not. never, no . regulating"
    text.withUTF8 { _ = extractor.features(of: $0) }
    #expect(Self.unknownWords(&extractor).map(\.form) == ["never", ",", "no", "regulating"])
    text = "not deregulate"
    text.withUTF8 { _ = extractor.features(of: $0) }
    #expect(Self.unknownWords(&extractor).map(\.form) == ["deregulate"])
    #expect(Self.unknownWords(&extractor)[0].pieces.isEmpty == false)
  }
}
