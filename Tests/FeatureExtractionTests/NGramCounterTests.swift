import Parallelism
import SparseMatrices
import Testing
import Tokenization

@testable import FeatureExtraction

struct NGramCounterTests {
  /// Texts of a tokenized corpus, counted.
  private struct Counted {
    let corpus: TokenizedCorpus
    let counts: NGramCounts

    init(
      _ texts: [String], analyzer: TextAnalyzer = TextAnalyzer(), lengths: ClosedRange<Int> = 1...3, minimum: Int = 1,
      countsOccurrences: Bool = true, threads: Int = 1, occurrencesAtOnce: Int? = nil
    ) {
      let workers = WorkerCount(threads)
      corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: minimum, workers: workers)
      var counter = NGramCounter(
        lengths: lengths, minimumDocumentFrequency: minimum, countsOccurrences: countsOccurrences)
      if let occurrencesAtOnce { counter.occurrencesAtOnce = occurrencesAtOnce }
      counts = counter.count(corpus, workers: workers)
    }

    /// The term of a counted feature, followed from key to key.
    func term(_ feature: Int) -> String {
      let key = counts.keys[feature]
      let word = String(decoding: corpus.words[Int(NGramKey.word(of: key))], as: UTF8.self)
      if counts.levels[0].contains(feature) { return word }
      let prefix = Int(NGramKey.prefix(of: key))
      if counts.levels[1].contains(feature) {
        return String(decoding: corpus.words[prefix], as: UTF8.self) + " " + word
      }
      return term(prefix) + " " + word
    }

    var columnsByTerm: [String: [Int: Float]] {
      Dictionary(uniqueKeysWithValues: counts.keys.indices.map { (term($0), counts.matrix.column($0)) })
    }

    func isIdentical(to other: Counted) -> Bool {
      let (a, b) = (counts.matrix, other.counts.matrix)
      return corpus.words == other.corpus.words && corpus.documentStarts == other.corpus.documentStarts
        && corpus.tokens.elements.elementsEqual(other.corpus.tokens.elements)
        && counts.keys == other.counts.keys && counts.levels == other.counts.levels && a.rowCount == b.rowCount
        && a.columnStarts.elements.elementsEqual(b.columnStarts.elements)
        && a.rows.elements.elementsEqual(b.rows.elements)
        && (a.counts.map { Array($0.elements) }) == (b.counts.map { Array($0.elements) })
    }
  }

  @Test func countsTheTermsOfASentence() {
    let counted = Counted(["a b a b", "", "b a"], lengths: 1...2)
    #expect(
      counted.columnsByTerm == [
        "a": [0: 2, 2: 1], "b": [0: 2, 2: 1], "a b": [0: 2], "b a": [0: 1, 2: 1], "<s> a": [0: 1], "<s> b": [2: 1],
        "b </s>": [0: 1], "a </s>": [2: 1], "<s> </s>": [1: 1],
      ])
  }

  @Test(arguments: 0..<4 as Range<UInt64>, [1, 2, 3])
  func agreesWithTheNaiveTwin(seed: UInt64, longest: Int) {
    let texts = randomTexts(seed: seed, count: 60, wordCount: 40, longest: 12)
    for minimum in [1, 2, 5, 1000] {
      for marksNegation in [false, true] {
        let analyzer = TextAnalyzer(marksNegation: marksNegation)
        let counted = Counted(texts, analyzer: analyzer, lengths: 1...longest, minimum: minimum)
        let naive = naiveCounts(of: texts, by: analyzer, longest: longest, minimumDocumentFrequency: minimum)
        #expect(counted.columnsByTerm == naive)
        #expect(counted.counts.levels.count == longest)
        for feature in counted.counts.keys.indices {
          let matrix = counted.counts.matrix
          #expect(matrix.documentFrequency(of: feature) == naive[counted.term(feature)]?.count)
          #expect(matrix.hasRisingRows(inColumn: feature))
        }
      }
    }
  }

  @Test func withoutCountsOnlyPresenceIsKept() {
    let texts = randomTexts(seed: 9, count: 50, wordCount: 20, longest: 15)
    let plain = Counted(texts, countsOccurrences: false)
    let counted = Counted(texts)
    #expect(plain.counts.matrix.counts == nil)
    #expect(plain.counts.keys == counted.counts.keys)
    #expect(plain.counts.matrix.rows.elements.elementsEqual(counted.counts.matrix.rows.elements))
  }

  @Test(arguments: [[], [""], ["", "", ""], ["one"], [" ", "\n"]])
  func countsCorporaWithNearlyNothing(texts: [String]) {
    let counted = Counted(texts)
    let naive = naiveCounts(of: texts, by: TextAnalyzer(), longest: 3, minimumDocumentFrequency: 1)
    #expect(counted.columnsByTerm == naive)
    #expect(counted.counts.matrix.rowCount == texts.count)
  }

  @Test(arguments: [1, 3, 200])
  func anyNumberOfThreadsCountsTheSame(minimum: Int) {
    let texts = randomTexts(seed: 11, count: 300, wordCount: 200, longest: 20)
    let alone = Counted(texts, minimum: minimum)
    for threads in [2, 4] { #expect(Counted(texts, minimum: minimum, threads: threads).isIdentical(to: alone)) }
  }

  @Test func moreThreadsThanTextsCountTheSame() {
    let texts = ["a b", "b c"]
    #expect(Counted(texts, threads: 4).isIdentical(to: Counted(texts)))
  }

  /// Over 2¹⁵ tokens a level is dealt out to several partitions, over 2048 words the table of words grows.
  @Test func manyPartitionsInSeveralPassesCountTheSame() {
    let texts = randomTexts(seed: 12, count: 4000, wordCount: 12_000, longest: 30)
    let alone = Counted(texts, minimum: 2)
    #expect(alone.corpus.tokens.count > 1 << 16)
    #expect(alone.corpus.words.count > 2048)
    let naive = naiveCounts(of: texts, by: TextAnalyzer(), longest: 3, minimumDocumentFrequency: 2)
    #expect(alone.columnsByTerm == naive)
    #expect(Counted(texts, minimum: 2, threads: 4).isIdentical(to: alone))
    // One partition at a time, and about two.
    #expect(Counted(texts, minimum: 2, threads: 2, occurrencesAtOnce: 1).isIdentical(to: alone))
    #expect(Counted(texts, minimum: 2, occurrencesAtOnce: 1 << 15).isIdentical(to: alone))
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
}
