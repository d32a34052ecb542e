import FeatureExtraction
import LinearModels

/// The terms of one text that moved its scores: words beyond the vocabulary, classes of words, and features.
///
/// Holds for each term what it takes to weigh it; names and places are asked for of the few that are shown.
struct TextTerms {
  /// The token where each unknown word first stands, and what its pieces weigh together, a row of `outputCount` for
  /// each word.
  fileprivate var unknownTokens: [Int] = []
  fileprivate var unknownWeights: [Double] = []
  fileprivate var lexiconFeatures: [Int] = []
  fileprivate var features: [UInt32] = []
  /// What each feature counts; empty if each counts once.
  fileprivate var factors: [Double] = []

  /// A term, by index into those of the text.
  fileprivate enum Kind {
    case unknownWord(Int), wordClass(Int), feature(Int)
  }

  var count: Int { unknownTokens.count + lexiconFeatures.count + features.count }

  fileprivate func kind(_ term: Int) -> Kind {
    if term < unknownTokens.count { return .unknownWord(term) }
    let term = term - unknownTokens.count
    return term < lexiconFeatures.count ? .wordClass(term) : .feature(term - lexiconFeatures.count)
  }

  /// What a term adds to a score of `classifier`.
  func weight(_ term: Int, output: Int, of classifier: StatementClassifier) -> Double {
    switch kind(term) {
    case .unknownWord(let index):
      return unknownWeights[index * classifier.linear.outputCount + output]
    case .wordClass(let index):
      return classifier.lexicon?.weight(of: lexiconFeatures[index], output: output) ?? 0
    case .feature(let index):
      let weight = Double(classifier.linear.weight(ofFeature: Int(features[index]), output: output))
      return factors.isEmpty ? weight : weight * factors[index]
    }
  }
}

extension Predictor {
  /// The terms of `text`, which is then the text that ``name(of:in:)`` and ``utf8Ranges(of:in:)`` look at.
  mutating func terms(of text: UnsafeBufferPointer<UInt8>) -> TextTerms {
    var terms = TextTerms()
    terms.features = Array(extractor.features(of: text))
    if classifier.recipe.usedFeatures == .counts || classifier.recipe.usedFeatures == .tfidf {
      terms.features.withUnsafeBufferPointer { weigh($0) }
      terms.factors = values
    }
    let outputCount = classifier.linear.outputCount
    let pieces = classifier.pieces
    extractor.forEachUnknownWord { token, found in
      terms.unknownTokens.append(token)
      for output in 0..<outputCount {
        terms.unknownWeights.append(
          found.reduce(0.0) { sum, piece in
            sum + (pieces.map { Double($0.weights.base[Int(piece) * $0.outputCount + output]) } ?? 0)
          })
      }
    }
    extractor.forEachLexiconFeature { terms.lexiconFeatures.append($0) }
    return terms
  }

  func name(of term: Int, in terms: TextTerms) -> String {
    switch terms.kind(term) {
    case .unknownWord(let index): extractor.form(ofToken: terms.unknownTokens[index])
    case .wordClass(let index): classifier.lexicon?.features.name(of: terms.lexiconFeatures[index]) ?? ""
    case .feature(let index): classifier.vocabulary.term(ofFeature: Int(terms.features[index]))
    }
  }

  /// Where each of `wanted` stands, in the text's UTF-8 bytes, by term.
  ///
  /// - Complexity: O(tokens · families + tokens · unknown words wanted).
  func utf8Ranges(of wanted: Set<Int>, in terms: TextTerms) -> [Int: [Range<Int>]] {
    var ranges: [Int: [Range<Int>]] = [:]
    var termOfFeature: [Int: Int] = [:]
    var termOfClass: [Int: Int] = [:]
    for term in wanted {
      switch terms.kind(term) {
      case .unknownWord(let index): ranges[term] = extractor.utf8Ranges(ofUnknownWordAt: terms.unknownTokens[index])
      case .wordClass(let index): termOfClass[terms.lexiconFeatures[index]] = term
      case .feature(let index): termOfFeature[Int(terms.features[index])] = term
      }
    }
    if !termOfClass.isEmpty {
      for (feature, found) in extractor.lexiconRanges() {
        if let term = termOfClass[feature] { ranges[term] = found }
      }
    }
    extractor.forEachOccurrence { feature, range in
      if let term = termOfFeature[feature] { ranges[term, default: []].append(range) }
    }
    return ranges
  }
}
