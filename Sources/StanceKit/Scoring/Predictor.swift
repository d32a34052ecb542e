import FeatureExtraction
import Foundation
import LinearModels

/// Scores one text after another with memory of its own.
public struct Predictor: ~Copyable {
  public let classifier: StatementClassifier
  var extractor: FeatureExtractor
  private var scores: [Double]
  var values: [Double] = []

  init(_ classifier: StatementClassifier) {
    self.classifier = classifier
    let features = classifier.recipe.usedFeatures
    extractor = FeatureExtractor(
      vocabulary: classifier.vocabulary, analyzer: classifier.recipe.analyzer, pieces: classifier.pieces?.table,
      lexicon: classifier.lexicon?.features, countsOccurrences: features == .counts || features == .tfidf)
    scores = [Double](repeating: 0, count: classifier.linear.outputCount)
  }

  /// The raw scores of `text`, one for each output of the classifier.
  public mutating func scores(of text: UnsafeBufferPointer<UInt8>) -> [Double] {
    let features = extractor.features(of: text)
    let linear = classifier.linear
    switch classifier.recipe.usedFeatures {
    case .naiveBayesRatio, .binary:
      scores.withUnsafeMutableBufferPointer { scores in
        if let base = scores.baseAddress { linear.score(features, values: nil, into: base) }
      }
      addUnknownWords()
      addLexicon()
    case .counts, .tfidf:
      weigh(features)
      scores.withUnsafeMutableBufferPointer { scores in
        values.withUnsafeBufferPointer { values in
          if let base = scores.baseAddress { linear.score(features, values: values.baseAddress, into: base) }
        }
      }
    }
    return scores
  }

  /// Adds what the pieces of words beyond the vocabulary weigh.
  private mutating func addUnknownWords() {
    guard let pieces = classifier.pieces else { return }
    let outputs = pieces.outputCount
    var sums: [Double] = []
    swap(&sums, &scores)  // the only owner adds in place
    extractor.forEachUnknownWord { _, found in
      for piece in found {
        for output in 0..<outputs { sums[output] += Double(pieces.weights.base[Int(piece) * outputs + output]) }
      }
    }
    swap(&sums, &scores)
  }

  /// Adds what the classes of words weigh.
  private mutating func addLexicon() {
    guard let lexicon = classifier.lexicon else { return }
    var sums: [Double] = []
    swap(&sums, &scores)
    extractor.forEachLexiconFeature { feature in
      for output in sums.indices { sums[output] += lexicon.weight(of: feature, output: output) }
    }
    swap(&sums, &scores)
  }

  /// Fills `values` for the features just found.
  mutating func weigh(_ features: UnsafeBufferPointer<UInt32>) {
    values = extractor.counts.map(Double.init)
    guard classifier.recipe.usedFeatures == .tfidf, let idf = classifier.inverseDocumentFrequencies else { return }
    var squares = 0.0
    for (index, feature) in features.enumerated() {
      values[index] = (1 + log(values[index])) * Double(idf[Int(feature)])
      squares += values[index] * values[index]
    }
    let scale = squares > 0 ? 1 / squares.squareRoot() : 0
    for index in values.indices { values[index] *= scale }
  }

  public mutating func predict(_ text: UnsafeBufferPointer<UInt8>) -> Prediction {
    Prediction(scores: scores(of: text), axes: classifier.axes)
  }

  public mutating func predict(_ text: String) -> Prediction {
    var text = text
    return text.withUTF8 { predict($0) }
  }
}
