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
    let counts: NGramCounts
    let vocabulary: Vocabulary
    let counted: Storage<UInt32>
    let naive: [String: [Int: Float]]

    init(
      seed: UInt64, count: Int = 60, longest: Int = 3, minimum: Int = 1, marksNegation: Bool = false,
      isKept: (Int) -> Bool = { _ in true }
    ) {
      texts = randomTexts(seed: seed, count: count, wordCount: 50, longest: 12)
      analyzer = TextAnalyzer(marksNegation: marksNegation)
      let corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: minimum, workers: .one)
      counts = NGramCounter(lengths: 1...longest, minimumDocumentFrequency: minimum, countsOccurrences: true)
        .count(corpus, workers: .one)
      (vocabulary, counted) = Vocabulary.build(counts, of: corpus, isKept: isKept)
      naive = naiveCounts(of: texts, by: analyzer, longest: longest, minimumDocumentFrequency: minimum)
    }

    /// The features that were counted; the boundary marks were not.
    var features: [Int] {
      (0..<vocabulary.featureCount).filter { counted[$0] != TokenizedCorpus.dropped }
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>, [1, 2, 3])
  func everyCountedFeatureHasTheTermItWasCountedUnder(seed: UInt64, longest: Int) {
    for minimum in [1, 3] {
      let built = Built(seed: seed, longest: longest, minimum: minimum)
      #expect(built.vocabulary.longestNGram == longest)
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

  @Test(arguments: 0..<3 as Range<UInt64>, [1, 2, 3])
  func extractsFromEachTrainingTextItsRow(seed: UInt64, longest: Int) {
    let built = Built(seed: seed, longest: longest, minimum: 2, marksNegation: seed == 1)
    var rows = [[String: Float]](repeating: [:], count: built.texts.count)
    for (term, column) in built.naive { for (row, count) in column { rows[row][term] = count } }
    var extractor = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer)
    for (row, text) in built.texts.enumerated() {
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

  @Test func unknownTextsHaveNoFeaturesButTheirKnownParts() {
    let corpus = ["good law", "bad law"]
    let vocabulary = vocabulary(of: corpus, longest: 2)
    #expect(terms(in: "xylophone quartet", by: vocabulary) == [])
    #expect(terms(in: "", by: vocabulary) == [])
    #expect(terms(in: "good xylophone law", by: vocabulary) == ["good", "law", "<s> good", "law </s>"])
    #expect(terms(in: "law law", by: vocabulary) == ["law", "law </s>"])
    #expect(terms(in: "<s> good", by: vocabulary) == ["good"])
  }

  @Test func featuresComeInOrderOfFirstOccurrenceWithinEachLength() {
    let vocabulary = vocabulary(of: ["a b c a b"], longest: 2)
    #expect(terms(in: "b c a b", by: vocabulary) == ["b", "c", "a", "b c", "c a", "a b", "b </s>"])
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func occurrencesCoverTheWordsOfTheirTerms(seed: UInt64) {
    let built = Built(seed: seed, minimum: 2)
    var extractor = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer)
    for text in built.texts {
      let bytes = Array(text.utf8)
      let (occurrences, counts) = bytes.withUnsafeBufferPointer { buffer in
        let occurrences = extractor.occurrences(in: buffer)
        let features = extractor.features(of: buffer).map { Int($0) }
        return (occurrences, Dictionary(uniqueKeysWithValues: zip(features, Array(extractor.counts))))
      }
      for occurrence in occurrences {
        #expect(bytes.indices.contains(occurrence.utf8Range.lowerBound))
        #expect(occurrence.utf8Range.upperBound <= bytes.count)
        let term = built.vocabulary.term(ofFeature: occurrence.feature).split(separator: " ").map(String.init)
        let covered = forms(of: String(decoding: bytes[occurrence.utf8Range], as: UTF8.self), by: built.analyzer)
        #expect(covered == term.filter { $0 != "<s>" && $0 != "</s>" })
        if term.first == "<s>" { #expect(forms(of: text, by: built.analyzer).first == covered.first) }
        if term.last == "</s>" { #expect(forms(of: text, by: built.analyzer).last == covered.last) }
      }
      // The pair of both marks of an empty text covers nothing and is left out.
      let expected = text.isEmpty ? [:] : counts
      #expect(Dictionary(grouping: occurrences, by: \.feature).mapValues { Float($0.count) } == expected)
    }
  }

  @Test func anExtractorUsedAgainFindsTheSame() {
    let built = Built(seed: 5)
    var used = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer)
    // Long texts, whose hash table and buffers grow, between short ones.
    let long = built.texts.joined(separator: " ")
    for text in built.texts.flatMap({ [$0, long, ""] }) {
      var fresh = FeatureExtractor(vocabulary: built.vocabulary, analyzer: built.analyzer)
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let expected = Array(fresh.features(of: bytes))
        #expect(used.features(of: bytes).elementsEqual(expected))
        #expect(Array(used.counts) == Array(fresh.counts))
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func aPrunedVocabularyKeepsWhatItsTermsAreFoundThrough(seed: UInt64) {
    let whole = Built(seed: 20)
    var random = SplitMix64(seed: seed)
    let isKept = whole.counts.keys.indices.map { _ in random.index(below: 5) == 0 }
    let pruned = Built(seed: 20) { isKept[$0] }
    #expect(pruned.vocabulary.featureCount < whole.vocabulary.featureCount)

    // A term of the whole vocabulary is wanted, or leads to a wanted one, or is in neither.
    var termOfCounted: [Int: String] = [:]
    for feature in whole.features {
      termOfCounted[Int(whole.counted[feature])] = whole.vocabulary.term(ofFeature: feature)
    }
    var needed: Set<String> = ["<s>", "</s>"]
    for (counted, term) in termOfCounted where isKept[counted] {
      let words = term.split(separator: " ").map(String.init)
      needed.formUnion(words)
      for length in 1...words.count { needed.insert(words.prefix(length).joined(separator: " ")) }
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

  private func vocabulary(of texts: [String], longest: Int) -> Vocabulary {
    let corpus = TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    let counts = NGramCounter(lengths: 1...longest).count(corpus, workers: .one)
    return Vocabulary.build(counts, of: corpus).vocabulary
  }

  private func terms(in text: String, by vocabulary: Vocabulary) -> [String] {
    var extractor = FeatureExtractor(vocabulary: vocabulary, analyzer: TextAnalyzer())
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      extractor.features(of: bytes).map { vocabulary.term(ofFeature: Int($0)) }
    }
  }
}
