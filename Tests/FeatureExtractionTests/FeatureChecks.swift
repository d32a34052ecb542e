import FeatureExtraction
import Parallelism
import Tokenization

/// What must hold of the features of whatever bytes there are. Tests and fuzzing share these checks.
enum FeatureChecks {
  private static let texts = [
    "The minister said that firms must not be fined.", "Don't cut <b>red tape</b>; can't we? Ofcom's 1,000 rules",
    "caf\u{E9} #online @ofcom https://example.org \u{1F600} \u{4E2D}", "not never nothing no, we won't",
    "a b a b a b a",
  ]

  /// A vocabulary of ``texts`` for each way to count: with and without negations marked.
  private static let models: [(analyzer: TextAnalyzer, vocabulary: Vocabulary)] = [false, true].map { marksNegation in
    let analyzer = TextAnalyzer(marksNegation: marksNegation)
    let corpus = TokenizedCorpus(texts, analyzer: analyzer, minimumDocumentFrequency: 1, workers: .one)
    let counts = NGramCounter(
      shapes: TermShape.shapes(longestRun: 3, skips: true), minimumDocumentFrequency: 1, countsOccurrences: true
    ).count(corpus, workers: .one)
    return (analyzer, Vocabulary.build(counts, of: corpus).vocabulary)
  }

  /// Finds the features of a text, all of `input` but its first byte, which chooses the vocabulary.
  ///
  /// - Returns: What is wrong; `nil` if nothing is.
  static func problem(in input: [UInt8]) -> String? {
    guard let choice = input.first else { return nil }
    let model = models[Int(choice >> 3 & 1)]
    let text = Array(input[1...])
    var extractor = FeatureExtractor(vocabulary: model.vocabulary, analyzer: model.analyzer, countsOccurrences: true)
    let first = features(of: text, &extractor)
    if let problem = problem(in: first, of: model.vocabulary) { return problem }
    // The memory of another text is still there.
    _ = features(of: Array(texts[1].utf8) + text.reversed(), &extractor)
    let again = features(of: text, &extractor)
    if first.features != again.features || first.counts != again.counts { return "other features the second time" }

    var occurrenceCounts: [UInt32: Float] = [:]
    var outside: Range<Int>?
    extractor.forEachOccurrence { feature, range in
      if range.isEmpty || range.upperBound > text.count { outside = range }
      occurrenceCounts[UInt32(feature), default: 0] += 1
    }
    if let outside { return "a feature at \(outside)" }
    for (feature, count) in zip(first.features, first.counts) {
      // The pair of the two marks, which is all that an empty text has, stands nowhere in it.
      let found = occurrenceCounts[feature] ?? 0
      if found != count, !(found == 0 && first.tokenCount == 0) {
        return "\(model.vocabulary.term(ofFeature: Int(feature))) \(count) times, at \(found) places"
      }
    }
    return nil
  }

  private struct Found {
    var features: [UInt32]
    var counts: [Float]
    var tokenCount: Int
  }

  private static func features(of text: [UInt8], _ extractor: inout FeatureExtractor) -> Found {
    var buffer = TokenBuffer()
    return text.withUnsafeBufferPointer { bytes in
      extractor.analyzer.analyze(bytes, into: &buffer)
      let features = Array(extractor.features(of: bytes))
      return Found(features: features, counts: Array(extractor.counts), tokenCount: buffer.count)
    }
  }

  private static func problem(in found: Found, of vocabulary: Vocabulary) -> String? {
    if Set(found.features).count != found.features.count { return "a feature twice" }
    if found.counts.count != found.features.count { return "\(found.counts.count) counts" }
    if !found.counts.allSatisfy({ $0 >= 1 && $0 <= Float(found.tokenCount + 1) }) { return "counts \(found.counts)" }
    if let feature = found.features.first(where: { $0 >= vocabulary.featureCount }) { return "feature \(feature)" }
    let words = zip(found.features, found.counts).filter { $0.0 < vocabulary.words.count }
    let total = words.reduce(0) { $0 + $1.1 }
    // A negated word counts with its mark and without.
    return total > Float(2 * found.tokenCount) ? "\(total) known words among \(found.tokenCount) tokens" : nil
  }
}
