import Parallelism
import SparseMatrices
import TestSupport
import Testing
import Tokenization

@testable import FeatureExtraction

struct VocabularyTests {
  /// A counted corpus and its vocabulary.
  private struct Built {
    let texts: [String]
    let analyzer: TextAnalyzer
    let shapes: [TermShape]
    let counts: NGramCounts
    let vocabulary: Vocabulary
    let counted: Storage<UInt32>
    let naive: [String: [Int: Float]]

    init(
      seed: UInt64, count: Int = 60, wordCount: Int = 50, longestRun: Int = 3, skips: Bool = true, minimum: Int = 1,
      analyzer: TextAnalyzer = TextAnalyzer(), isKept: (Int) -> Bool = { _ in true }
    ) {
      texts = randomTexts(seed: seed, count: count, wordCount: wordCount, longest: 12)
      self.analyzer = analyzer
      shapes = TermShape.shapes(longestRun: longestRun, skips: skips)
      let corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: minimum, workers: .one)
      counts = NGramCounter(shapes: shapes, minimumDocumentFrequency: minimum, countsOccurrences: true)
        .count(corpus, workers: .one)
      (vocabulary, counted) = Vocabulary.build(counts, of: corpus, isKept: isKept)
      naive = naiveCounts(of: texts, by: analyzer, shapes: shapes, minimumDocumentFrequency: minimum)
    }

    /// The features that were counted; the boundary marks were not.
    var features: [Int] {
      (0..<vocabulary.featureCount).filter { counted[$0] != TokenizedCorpus.dropped }
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>, [1, 2, 3])
  func everyCountedFeatureHasTheTermItWasCountedUnder(seed: UInt64, longestRun: Int) {
    for (minimum, skips, marksNegation) in [(1, false, false), (3, true, false), (1, true, true), (3, false, true)] {
      let built = Built(
        seed: seed, longestRun: longestRun, skips: skips, minimum: minimum,
        analyzer: TextAnalyzer(marksNegation: marksNegation))
      #expect(built.vocabulary.families.map(\.shape) == built.shapes)
      #expect(built.counted.count == built.vocabulary.featureCount)
      var columns: [String: [Int: Float]] = [:]
      for feature in built.features {
        let term = built.vocabulary.term(ofFeature: feature)
        #expect(columns[term] == nil)
        columns[term] = built.counts.matrix.column(Int(built.counted[feature]))
      }
      #expect(columns == built.naive)
      let uncounted = Set(0..<built.vocabulary.featureCount).subtracting(built.features)
      #expect(Set(uncounted.map(built.vocabulary.term)) == ["<s>", "</s>"])
    }
  }

  @Test(arguments: everyAnalyzer, [1, 2, 3])
  func extractsFromEachTrainingTextItsRow(analyzer: TextAnalyzer, longestRun: Int) {
    for (minimum, skips) in [(2, false), (1, true), (3, true)] {
      let built = Built(
        seed: UInt64(7 * longestRun + minimum), longestRun: longestRun, skips: skips, minimum: minimum,
        analyzer: analyzer)
      var rows = [[String: Float]](repeating: [:], count: built.texts.count)
      for (term, column) in built.naive { for (row, count) in column { rows[row][term] = count } }
      check(built, texts: built.texts, rows: rows)
    }
  }

  /// Texts that were not counted have the counted ones of their terms.
  @Test(arguments: everyAnalyzer, 0..<2 as Range<UInt64>)
  func extractsFromAnyTextItsKnownTerms(analyzer: TextAnalyzer, seed: UInt64) {
    let built = Built(seed: seed, longestRun: 3, skips: true, minimum: 2, analyzer: analyzer)
    let others = randomTexts(seed: 100 + seed, count: 80, wordCount: 70, longest: 40)
    let counts = naiveCounts(of: others, by: analyzer, shapes: built.shapes, minimumDocumentFrequency: 1)
    var rows = [[String: Float]](repeating: [:], count: others.count)
    for (term, column) in counts where built.naive[term] != nil {
      for (row, count) in column { rows[row][term] = count }
    }
    check(built, texts: others, rows: rows)
  }

  /// More words than are looked up together, and more features than the table of them first has room for.
  @Test(arguments: everyAnalyzer) func extractsFromLongTextsWhatItDoesFromShortOnes(analyzer: TextAnalyzer) {
    let built = Built(seed: 3, count: 600, wordCount: 3000, analyzer: analyzer)
    let long =
      randomTexts(seed: 31, count: 3, wordCount: 3500, longest: 9000)
      + [built.texts.joined(separator: " ")]
    let counts = naiveCounts(of: long, by: analyzer, shapes: built.shapes, minimumDocumentFrequency: 1)
    var rows = [[String: Float]](repeating: [:], count: long.count)
    for (term, column) in counts where built.naive[term] != nil {
      for (row, count) in column { rows[row][term] = count }
    }
    check(built, texts: long, rows: rows)
    #expect(rows.contains { $0.count > 2000 })
  }

  private func check(_ built: Built, texts: [String], rows: [[String: Float]]) {
    var extractor = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer, countsOccurrences: true)
    for (row, text) in texts.enumerated() {
      var found: [String: Float] = [:]
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let features = extractor.features(of: bytes)
        for (index, feature) in features.enumerated() {
          let term = built.vocabulary.term(ofFeature: Int(feature))
          #expect(found[term] == nil)
          found[term] = extractor.counts[index]
        }
        #expect(extractor.counts.count == features.count)
      }
      #expect(found == rows[row])
    }
  }

  /// Counting leaves the features and their order alone.
  @Test func featuresAreTheSameWithAndWithoutCounts() {
    let texts = randomTexts(seed: 23, count: 40, wordCount: 30, longest: 40)
    let vocabulary = vocabulary(of: texts, longestRun: 3)
    var plain = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer())
    var counting = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer(), countsOccurrences: true)
    for text in texts {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        #expect(Array(plain.features(of: bytes)) == Array(counting.features(of: bytes)))
      }
    }
  }

  @Test func unknownTextsHaveNoFeaturesButTheirKnownParts() {
    let corpus = ["good law", "bad law"]
    let vocabulary = vocabulary(of: corpus, longestRun: 2)
    #expect(terms(in: "xylophone quartet", by: vocabulary) == [])
    #expect(terms(in: "", by: vocabulary) == [])
    #expect(terms(in: "good xylophone law", by: vocabulary) == ["good", "law", "<s> good", "law </s>"])
    #expect(terms(in: "law law", by: vocabulary) == ["law", "law </s>"])
    // What looks like a mark is markup, or words of its own.
    #expect(terms(in: "<s> good", by: vocabulary) == ["good", "<s> good"])
    #expect(terms(in: "< s> good", by: vocabulary) == ["good"])
  }

  @Test func featuresComeInOrderOfFirstOccurrenceWithinEachLength() {
    let vocabulary = vocabulary(of: ["a b c a b"], longestRun: 2)
    #expect(terms(in: "b c a b", by: vocabulary) == ["b", "c", "a", "b c", "c a", "a b", "b </s>"])
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func occurrencesCoverTheWordsOfTheirTerms(seed: UInt64) {
    let built = Built(seed: seed, minimum: 2, analyzer: TextAnalyzer(marksNegation: seed % 2 == 1))
    var extractor = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer, countsOccurrences: true)
    for text in built.texts {
      let bytes = Array(text.utf8)
      let (occurrences, counts) = bytes.withUnsafeBufferPointer { buffer in
        let features = extractor.features(of: buffer).map { Int($0) }
        var occurrences: [(feature: Int, utf8Range: Range<Int>)] = []
        extractor.forEachOccurrence { occurrences.append(($0, $1)) }
        return (occurrences, Dictionary(uniqueKeysWithValues: zip(features, Array(extractor.counts))))
      }
      for occurrence in occurrences {
        #expect(bytes.indices.contains(occurrence.utf8Range.lowerBound))
        #expect(occurrence.utf8Range.upperBound <= bytes.count)
        let term = built.vocabulary.term(ofFeature: occurrence.feature).split(separator: " ").map(String.init)
        let tokens = term.filter { $0 != "<s>" && $0 != "</s>" }
        let own = words(of: String(decoding: bytes[occurrence.utf8Range], as: UTF8.self), by: TextAnalyzer())
          .map(\.plain)
        // What a skip-gram passes over may be anything.
        #expect(own.count == tokens.count)
        for (word, token) in zip(own, tokens) where token != "\u{2026}" {
          #expect(token == word || token == "\u{AC}" + word)
        }
        let all = words(of: text, by: built.analyzer)
        if term.first == "<s>" { #expect(all.first?.plain == own.first) }
        if term.last == "</s>" { #expect(all.last?.plain == own.last) }
      }
      // The pair of both marks of an empty text covers nothing and is left out.
      let expected = text.isEmpty ? [:] : counts
      #expect(Dictionary(grouping: occurrences, by: \.feature).mapValues { Float($0.count) } == expected)
    }
  }

  @Test func anExtractorUsedAgainFindsTheSame() {
    let built = Built(seed: 5, analyzer: TextAnalyzer(marksNegation: true))
    var used = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer, countsOccurrences: true)
    // Long texts, whose hash table and buffers grow, between short ones.
    let long = built.texts.joined(separator: " ")
    for text in built.texts.flatMap({ [$0, long, ""] }) {
      var fresh = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer, countsOccurrences: true)
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let expected = Array(fresh.features(of: bytes))
        #expect(used.features(of: bytes).elementsEqual(expected))
        #expect(Array(used.counts) == Array(fresh.counts))
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func aPrunedVocabularyKeepsWhatItsTermsAreFoundThrough(seed: UInt64) {
    let analyzer = TextAnalyzer(marksNegation: seed % 2 == 1)
    let whole = Built(seed: 20, analyzer: analyzer)
    var random = SplitMix64(seed: seed)
    let isKept = whole.counts.keys.indices.map { _ in random.index(below: 5) == 0 }
    let pruned = Built(seed: 20, analyzer: analyzer) { isKept[$0] }
    #expect(pruned.vocabulary.featureCount < whole.vocabulary.featureCount)

    // A term of the whole vocabulary is wanted, or leads to a wanted one, or is in neither.
    var termOfCounted: [Int: String] = [:]
    for feature in whole.features {
      termOfCounted[Int(whole.counted[feature])] = whole.vocabulary.term(ofFeature: feature)
    }
    var needed: Set<String> = ["<s>", "</s>"]
    for (counted, term) in termOfCounted where isKept[counted] {
      let words = term.split(separator: " ").map(String.init).filter { $0 != "\u{2026}" }
      needed.formUnion(words)
      // A negated word is found through the word itself.
      needed.formUnion(words.filter { $0.hasPrefix("\u{AC}") && $0 != "\u{AC}" }.map { String($0.dropFirst()) })
      needed.insert(term)
      if !term.contains("\u{2026}") {
        for length in 1...words.count { needed.insert(words.prefix(length).joined(separator: " ")) }
      }
    }
    let found = (0..<pruned.vocabulary.featureCount).map(pruned.vocabulary.term)
    #expect(Set(found) == needed)
    #expect(found.count == needed.count)
    for feature in pruned.features {
      #expect(termOfCounted[Int(pruned.counted[feature])] == pruned.vocabulary.term(ofFeature: feature))
    }
    // And each is found in the texts that hold it.
    var extractor = FeatureExtractor(vocabulary: pruned.vocabulary, analyzer: pruned.analyzer)
    for (row, text) in pruned.texts.enumerated() {
      let terms = Array(text.utf8).withUnsafeBufferPointer { bytes in
        Set(extractor.features(of: bytes).map { pruned.vocabulary.term(ofFeature: Int($0)) })
      }
      let expected = needed.filter { pruned.naive[$0]?[row] != nil }
      #expect(terms == expected)
    }
  }

  @Test func keepingNothingLeavesTheBoundaryMarks() {
    let pruned = Built(seed: 1) { _ in false }
    #expect((0..<pruned.vocabulary.featureCount).map(pruned.vocabulary.term).sorted() == ["</s>", "<s>"])
    #expect(pruned.features.isEmpty)
    #expect(terms(in: "w1 w2", by: pruned.vocabulary) == [])
  }

  private func vocabulary(of texts: [String], longestRun: Int) -> Vocabulary {
    let corpus = TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let shapes = TermShape.shapes(longestRun: longestRun, skips: false)
    let counts = NGramCounter(shapes: shapes).count(corpus, workers: .one)
    return Vocabulary.build(counts, of: corpus).vocabulary
  }

  private func terms(in text: String, by vocabulary: Vocabulary) -> [String] {
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer())
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      extractor.features(of: bytes).map { vocabulary.term(ofFeature: Int($0)) }
    }
  }
}
