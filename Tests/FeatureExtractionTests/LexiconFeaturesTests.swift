import Parallelism
import SparseMatrices
import TestSupport
import Testing
import Tokenization

@testable import FeatureExtraction

/// Features of classes of words, against sentences read by eye and a matcher that tries every entry at every token.
@Suite struct LexiconFeaturesTests {
  private static let lexicon = Lexicon(classes: [
    Lexicon.Class(name: "firm", entries: ["platform*", "social media", "under-*"]),
    Lexicon.Class(name: "blame", entries: ["shame*", "fail", "social media", "tech compan*"]),
  ])
  private static let analyzer = TextAnalyzer(marksNegation: true)
  private static let features = LexiconFeatures(lexicon, tokenizer: analyzer.tokenizer)

  private static func names(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    Array(text.utf8).withUnsafeBufferPointer { analyzer.analyze($0, into: &buffer) }
    var result: [String] = []
    features.forEachFeature(in: buffer) { result.append(features.name(of: $0)) }
    return result
  }

  @Test(
    arguments: [
      ("", []),
      ("A quiet day.", []),
      ("Platforms rest. It rained.", ["{firm}", "{firm in the first sentence}"]),
      ("… Platforms rest. It rained.", ["{firm}", "{firm in the first sentence}"]),
      ("It rained. \"Shameful!\"", ["{blame}", "{blame in the last sentence}"]),
      ("It rained; platforms rest. It rained.", ["{firm}"]),
      ("They do not fail", ["{blame}", "{blame in the first sentence}", "{blame in the last sentence}"]),
      ("They failed.", []),
      (
        "Social  Media",
        [
          "{firm}", "{blame}", "{firm in the first sentence}", "{blame in the first sentence}",
          "{firm in the last sentence}", "{blame in the last sentence}",
        ]
      ),
      ("social. media", []),
      ("social", []),
      ("tech company? No.", ["{blame}", "{blame in the first sentence}"]),
      ("Yes. under-16s", ["{firm}", "{firm in the last sentence}"]),
      ("under 16", []),
    ] as [(String, [String])])
  func aClassIsFoundWhereItsEntriesStand(text: String, expected: [String]) {
    #expect(Self.names(text) == expected)
  }

  @Test func everyFeatureHasANameOfItsOwn() {
    let names = (0..<Self.features.count).map { Self.features.name(of: $0) }
    #expect(Set(names).count == Self.features.count)
  }

  /// Random entries, with and without endings, on random texts.
  @Test(arguments: 0..<6 as Range<UInt64>)
  func theTreeFindsWhatEveryEntryTriedAloneFinds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pool = randomTexts(seed: seed + 100, count: 40, wordCount: 30, longest: 3).filter { !$0.isEmpty }
    let classes = (0..<5).map { index in
      Lexicon.Class(
        name: "c\(index)",
        entries: (0..<6).map { _ in
          let entry = pool[random.index(below: pool.count)]
          return random.index(below: 2) == 0 ? entry + "*" : entry
        })
    }
    let lexicon = Lexicon(classes: classes)
    let tokenizer = everyAnalyzer[Int(seed) % everyAnalyzer.count].tokenizer
    let together = LexiconMatcher(lexicon, tokenizer: tokenizer)
    let alone = classes.map { group in
      group.entries.map {
        LexiconMatcher(Lexicon(classes: [Lexicon.Class(name: "", entries: [$0])]), tokenizer: tokenizer)
      }
    }
    var buffer = TokenBuffer()
    for text in randomTexts(seed: seed, count: 30, wordCount: 30, longest: 25) {
      Array(text.utf8).withUnsafeBufferPointer { tokenizer.tokenize($0, into: &buffer) }
      for index in 0..<buffer.count {
        var expected: UInt64 = 0
        for (bit, matchers) in alone.enumerated() {
          for matcher in matchers where matcher.classes(at: index, in: buffer) != 0 { expected |= 1 << UInt64(bit) }
        }
        #expect(together.classes(at: index, in: buffer) == expected)
      }
    }
  }

  /// The matrix of training holds for each text what prediction finds in it, on any number of threads.
  @Test(arguments: [1, 3])
  func trainingAndPredictionFindTheSame(threads: Int) {
    let texts = [
      "Platforms must not fail.", "", "It rained. Shame on social media!", "Nothing.",
      "The platforms; a shame. 3 of 4.",
    ]
    let matrix = Self.features.matrix(of: texts, analyzer: Self.analyzer, workers: WorkerCount(threads))
    #expect(matrix.rowCount == texts.count)
    #expect(matrix.columnCount == Self.features.count)
    let corpus = TokenizedCorpus(texts, analyzer: Self.analyzer, minimumDocumentFrequency: 1, workers: .one)
    let (vocabulary, _) = Vocabulary.build(NGramCounter(shapes: []).count(corpus, workers: .one), of: corpus)
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: Self.analyzer, lexicon: Self.features)
    for (row, text) in texts.enumerated() {
      let column = (0..<matrix.columnCount).filter { feature in
        (matrix.columnStarts[feature]..<matrix.columnStarts[feature + 1]).contains { matrix.rows[$0] == UInt32(row) }
      }
      var text = text
      text.withUTF8 { _ = extractor.features(of: $0) }
      var found: [Int] = []
      extractor.forEachLexiconFeature { found.append($0) }
      #expect(found == column)
      #expect(Set(extractor.lexiconRanges().keys).isSubset(of: found))
    }
  }

  @Test func occurrencesSayWhereAClassStands() {
    let corpus = TokenizedCorpus(["a"], analyzer: Self.analyzer, minimumDocumentFrequency: 1, workers: .one)
    let (vocabulary, _) = Vocabulary.build(NGramCounter(shapes: []).count(corpus, workers: .one), of: corpus)
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: Self.analyzer, lexicon: Self.features)
    var text = "Platforms rest, platform by platform."
    text.withUTF8 { _ = extractor.features(of: $0) }
    #expect(extractor.lexiconRanges()[0] == [0..<9, 16..<24, 28..<36])
  }

  @Test func columnsAreAppendedBehindOthers() {
    let first = FeatureMatrix(rowCount: 3, columnStarts: Storage([0, 2, 2]), rows: Storage([0, 2]))
    let second = FeatureMatrix(rowCount: 3, columnStarts: Storage([0, 1, 3]), rows: Storage([1, 0, 1]))
    let joined = first.appending(second)
    #expect(Array(joined.columnStarts.elements) == [0, 2, 2, 3, 5])
    #expect(Array(joined.rows.elements) == [0, 2, 1, 0, 1])
  }
}
