import Parallelism
import SparseMatrices
import Testing
import Tokenization

@testable import FeatureExtraction

struct NGramCounterTests {
  private let threeWords = TermShape.shapes(longestRun: 3, skips: false)

  /// Texts of a tokenized corpus, counted.
  private struct Counted {
    let corpus: TokenizedCorpus
    let counts: NGramCounts

    init(
      _ texts: [String], analyzer: TextAnalyzer = TextAnalyzer(), longestRun: Int = 3, skips: Bool = false,
      minimum: Int = 1, minimumTermFrequency: Int? = nil, countsOccurrences: Bool = true, threads: Int = 1,
      occurrencesAtOnce: Int? = nil
    ) {
      let workers = WorkerCount(threads)
      corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: minimum, workers: workers)
      var counter = NGramCounter(
        shapes: TermShape.shapes(longestRun: longestRun, skips: skips),
        minimumDocumentFrequency: minimumTermFrequency ?? minimum, countsOccurrences: countsOccurrences)
      if let occurrencesAtOnce { counter.occurrencesAtOnce = occurrencesAtOnce }
      counts = counter.count(corpus, workers: workers)
    }

    private func word(_ number: UInt32) -> String { String(decoding: corpus.words[Int(number)], as: UTF8.self) }

    /// The term of a counted feature, followed from key to key.
    func term(_ feature: Int) -> String {
      let key = counts.keys[feature]
      let (prefix, last) = (NGramKey.prefix(of: key), word(NGramKey.word(of: key)))
      switch counts.families.first(where: { $0.features.contains(feature) })?.shape {
      case nil:
        precondition(counts.words.contains(feature) && prefix == NGramKey.wordPrefix)
        return last
      case .skip: return word(prefix) + " \u{2026} " + last
      case .run(length: 2): return word(prefix) + " " + last
      case .run: return term(Int(prefix)) + " " + last
      }
    }

    var columnsByTerm: [String: [Int: Float]] {
      Dictionary(uniqueKeysWithValues: counts.keys.indices.map { (term($0), counts.matrix.column($0)) })
    }

    func isIdentical(to other: Counted) -> Bool {
      let (a, b) = (counts.matrix, other.counts.matrix)
      return corpus.words == other.corpus.words && corpus.documentStarts == other.corpus.documentStarts
        && corpus.tokens.elements.elementsEqual(other.corpus.tokens.elements)
        && (corpus.plain.map { Array($0.elements) }) == (other.corpus.plain.map { Array($0.elements) })
        && counts.keys == other.counts.keys && counts.words == other.counts.words
        && counts.families.map(\.shape) == other.counts.families.map(\.shape)
        && counts.families.map(\.features) == other.counts.families.map(\.features) && a.rowCount == b.rowCount
        && a.columnStarts.elements.elementsEqual(b.columnStarts.elements)
        && a.usedRows == b.usedRows && a.usedCounts == b.usedCounts
    }
  }

  @Test func countsTheTermsOfASentence() {
    let counted = Counted(["a b a b", "", "b a"], longestRun: 2)
    #expect(
      counted.columnsByTerm == [
        "a": [0: 2, 2: 1], "b": [0: 2, 2: 1], "a b": [0: 2], "b a": [0: 1, 2: 1], "<s> a": [0: 1], "<s> b": [2: 1],
        "b </s>": [0: 1], "a </s>": [2: 1], "<s> </s>": [1: 1],
      ])
  }

  @Test func countsSkipGramsOfASentence() {
    let counted = Counted(["a b a c", "", "b a"], longestRun: 1, skips: true)
    #expect(
      counted.columnsByTerm == [
        "a": [0: 2, 2: 1], "b": [0: 1, 2: 1], "c": [0: 1], "<s> \u{2026} b": [0: 1], "a \u{2026} a": [0: 1],
        "b \u{2026} c": [0: 1], "a \u{2026} </s>": [0: 1], "<s> \u{2026} a": [2: 1], "b \u{2026} </s>": [2: 1],
      ])
  }

  @Test func negatedWordsCountWithTheirMarkAndWithout() {
    let analyzer = TextAnalyzer(marksNegation: true)
    let counted = Counted(["good, not good good", "good"], analyzer: analyzer, longestRun: 2)
    #expect(
      counted.columnsByTerm == [
        "good": [0: 3, 1: 1], "\u{AC}good": [0: 2], "not": [0: 1], ",": [0: 1], "<s> good": [0: 1, 1: 1],
        "good ,": [0: 1], ", not": [0: 1], "not \u{AC}good": [0: 1], "\u{AC}good \u{AC}good": [0: 1],
        "\u{AC}good </s>": [0: 1], "good </s>": [1: 1],
      ])
  }

  /// A skip-gram passes over any word, kept or not; a run does not.
  @Test func whatASkipGramPassesOverMayBeRare() {
    let texts = ["a x b", "a y b"]
    let counted = Counted(texts, longestRun: 3, skips: true, minimum: 2)
    #expect(
      counted.columnsByTerm.filter { !$0.key.contains("s>") } == [
        "a": [0: 1, 1: 1], "b": [0: 1, 1: 1], "a \u{2026} b": [0: 1, 1: 1],
      ])
  }

  @Test(arguments: 0..<4 as Range<UInt64>, [1, 2, 3, 4])
  func agreesWithTheNaiveTwin(seed: UInt64, longestRun: Int) {
    let texts = randomTexts(seed: seed, count: 60, wordCount: 40, longest: 12)
    for (minimum, minimumTermFrequency) in [(1, 1), (2, 2), (5, 5), (1000, 1000), (1, 3), (4, 1)] {
      for skips in [false, true] {
        for analyzer in seed == 0 && longestRun == 3 ? everyAnalyzer : [TextAnalyzer(marksNegation: seed % 2 == 0)] {
          let counted = Counted(
            texts, analyzer: analyzer, longestRun: longestRun, skips: skips, minimum: minimum,
            minimumTermFrequency: minimumTermFrequency, threads: 1 + Int(seed) % 2)
          let shapes = TermShape.shapes(longestRun: longestRun, skips: skips)
          let naive = naiveCounts(
            of: texts, by: analyzer, shapes: shapes, minimumDocumentFrequency: minimum,
            minimumTermFrequency: minimumTermFrequency)
          #expect(counted.columnsByTerm == naive)
          check(counted, shapes: shapes)
        }
      }
    }
  }

  /// Features are numbered words first, then shape by shape, and columns are in order.
  private func check(_ counted: Counted, shapes: [TermShape]) {
    let counts = counted.counts
    #expect(counts.families.map(\.shape) == shapes)
    var next = counts.words.upperBound
    #expect(counts.words.lowerBound == 0)
    for family in counts.families {
      #expect(family.features.lowerBound == next)
      next = family.features.upperBound
    }
    #expect(next == counts.keys.count)
    #expect(counts.wordFeatures.map(\.feature) == Array(counts.words))
    for (feature, word) in counts.wordFeatures {
      #expect(counted.term(feature) == String(decoding: counted.corpus.words[word], as: UTF8.self))
    }
    for feature in counts.keys.indices {
      #expect(counts.matrix.documentFrequency(of: feature) == counts.matrix.column(feature).count)
      #expect(counts.matrix.hasRisingRows(inColumn: feature))
    }
  }

  @Test func shapesAreRunsByRisingLengthThenSkips() {
    #expect(TermShape.shapes(longestRun: 1, skips: false) == [])
    #expect(TermShape.shapes(longestRun: 1, skips: true) == [.skip])
    #expect(TermShape.shapes(longestRun: 3, skips: true) == [.run(length: 2), .run(length: 3), .skip])
  }

  @Test func withoutCountsOnlyPresenceIsKept() {
    let texts = randomTexts(seed: 9, count: 50, wordCount: 20, longest: 15)
    let plain = Counted(texts, countsOccurrences: false)
    let counted = Counted(texts)
    #expect(plain.counts.matrix.counts == nil)
    #expect(plain.counts.keys == counted.counts.keys)
    #expect(plain.counts.matrix.usedRows == counted.counts.matrix.usedRows)
  }

  @Test(arguments: [[], [""], ["", "", ""], ["one"], [" ", "\n"]])
  func countsCorporaWithNearlyNothing(texts: [String]) {
    let counted = Counted(texts)
    let naive = naiveCounts(of: texts, by: TextAnalyzer(), shapes: threeWords, minimumDocumentFrequency: 1)
    #expect(counted.columnsByTerm == naive)
    #expect(counted.counts.matrix.rowCount == texts.count)
  }

  @Test(arguments: [1, 3, 200])
  func anyNumberOfThreadsCountsTheSame(minimum: Int) {
    let texts = randomTexts(seed: 11, count: 300, wordCount: 200, longest: 20)
    for analyzer in [TextAnalyzer(), TextAnalyzer(marksNegation: true)] {
      let counted = [1, 2, 4].map { threads in
        Counted(texts, analyzer: analyzer, skips: true, minimum: minimum, threads: threads)
      }
      #expect(counted[1].isIdentical(to: counted[0]))
      #expect(counted[2].isIdentical(to: counted[0]))
    }
  }

  @Test func moreThreadsThanTextsCountTheSame() {
    let texts = ["a b", "b c"]
    #expect(Counted(texts, threads: 4).isIdentical(to: Counted(texts)))
  }

  /// Over 2¹⁵ tokens a level is dealt out to several partitions, over 2048 words the table of words grows.
  @Test func manyPartitionsInSeveralPassesCountTheSame() {
    let texts = randomTexts(seed: 12, count: 4000, wordCount: 12_000, longest: 30)
    let negating = TextAnalyzer(marksNegation: true)
    let alone = Counted(texts, analyzer: negating, skips: true, minimum: 2)
    #expect(alone.corpus.tokens.count > 1 << 16)
    #expect(alone.corpus.words.count > 2048)
    let naive = naiveCounts(of: texts, by: negating, shapes: threeWords + [.skip], minimumDocumentFrequency: 2)
    #expect(alone.columnsByTerm == naive)
    // All at once, as many passes as there may be, and about two.
    for (threads, occurrencesAtOnce) in [(4, nil), (2, 1), (1, 1 << 15)] {
      let again = Counted(
        texts, analyzer: negating, skips: true, minimum: 2, threads: threads, occurrencesAtOnce: occurrencesAtOnce)
      #expect(again.isIdentical(to: alone))
    }
  }
}

struct TokenizedCorpusTests {
  @Test func numbersWordsByFallingDocumentFrequencyThenByBytes() {
    let texts = ["b a c", "b a a a", "b d"]
    let corpus = TokenizedCorpus(
      texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    #expect(corpus.words.map { String(decoding: $0, as: UTF8.self) } == ["<s>", "</s>", "b", "a", "c", "d"])
    #expect(Array(corpus.tokens.elements) == [0, 2, 3, 4, 1, 0, 2, 3, 3, 3, 1, 0, 2, 5, 1])
    #expect(corpus.documentStarts == [0, 5, 11, 15])
    #expect(corpus.documentCount == 3)
  }

  @Test func rareWordsKeepTheirPlace() {
    let corpus = TokenizedCorpus(
      ["a x b", "b a"], analyzer: TextAnalyzer(), minimumDocumentFrequency: 2, workers: .one)
    let dropped = TokenizedCorpus.dropped
    #expect(Array(corpus.tokens.elements) == [0, 2, dropped, 3, 1, 0, 3, 2, 1])
  }

  @Test func theOrderOfTheTextsDoesNotChangeTheNumbers() {
    let texts = randomTexts(seed: 3, count: 80, wordCount: 60, longest: 10)
    let words = { (texts: [String]) in
      TokenizedCorpus(texts, analyzer: TextAnalyzer(), minimumDocumentFrequency: 2, workers: WorkerCount(2)).words
    }
    #expect(words(texts) == words(texts.reversed()))
  }

  /// Where a negated form stands, the word itself stands beside it.
  @Test func negatedWordsHaveTheirOwnNumbers() throws {
    let analyzer = TextAnalyzer(marksNegation: true)
    let corpus = TokenizedCorpus(
      ["not a b", "a b", "not b"], analyzer: analyzer, minimumDocumentFrequency: 2, workers: .one)
    let words = corpus.words.map { String(decoding: $0, as: UTF8.self) }
    #expect(words == ["<s>", "</s>", "b", "a", "not", "\u{AC}b"])
    let dropped = TokenizedCorpus.dropped
    // ¬a is too rare, a is not.
    #expect(Array(corpus.tokens.elements) == [0, 4, dropped, 5, 1, 0, 3, 2, 1, 0, 4, 5, 1])
    let plain = try #require(corpus.plain)
    let none = dropped
    #expect(
      Array(plain.elements) == [none, none, 3, 2, none, none, none, none, none, none, none, 2, none])
  }

  @Test func withoutNegationThereAreNoPlainNumbers() {
    let corpus = TokenizedCorpus(["not a"], analyzer: TextAnalyzer(), minimumDocumentFrequency: 1, workers: .one)
    #expect(corpus.plain == nil)
  }
}
