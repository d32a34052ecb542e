public import FeatureExtraction
import Foundation
public import LinearModels
import Parallelism

/// One axis of a model: its labels and how scores become decisions.
public struct ModelAxis: Sendable {
  public let name: String
  public let labels: [String]
  public let rule: DecisionRule
  /// Where the axis's scores start among those of the classifier.
  public let firstOutput: Int
  /// The confidence below which the model would rather not decide; `nil` if it has none.
  public let abstainThreshold: Double?
  public let report: AxisReport

  public var outputs: Range<Int> { firstOutput..<firstOutput + rule.outputCount }
}

/// A trained model: recipe, vocabulary, weights, and decision rules for one axis or more.
public struct StatementClassifier: Sendable {
  public let recipe: Recipe
  public let axes: [ModelAxis]
  public let vocabulary: Vocabulary
  public let linear: LinearClassifier
  /// For tf-idf features.
  let inverseDocumentFrequencies: TableColumn<Float>?
  /// Character n-grams, for words beyond the vocabulary.
  let pieces: PieceModel?
  /// Features of the classes of words.
  let lexicon: LexiconModel?
  public let provenance: Provenance

  /// A reader of statements for one thread.
  public func predictor() -> Predictor {
    Predictor(self)
  }
}

/// The weights of character n-grams, a row of `outputCount` for each piece of the table.
struct PieceModel: Sendable {
  let table: PieceTable
  let weights: WeightStorage
  let outputCount: Int
}

/// Scores one text after another with memory of its own.
public struct Predictor: ~Copyable {
  public let classifier: StatementClassifier
  private var extractor: FeatureExtractor
  private var scores: [Double]
  private var values: [Double] = []

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
    extractor.forEachUnknownPiece { piece in
      for output in 0..<outputs { sums[output] += Double(pieces.weights.base[Int(piece) * outputs + output]) }
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
  private mutating func weigh(_ features: UnsafeBufferPointer<UInt32>) {
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

  /// The features that moved the scores, with what each added.
  public mutating func contributions(in text: UnsafeBufferPointer<UInt8>) -> [Contribution] {
    let features = Array(extractor.features(of: text))
    var factors = [Double](repeating: 1, count: features.count)
    if classifier.recipe.usedFeatures == .counts || classifier.recipe.usedFeatures == .tfidf {
      features.withUnsafeBufferPointer { weigh($0) }
      factors = values
    }
    var ranges: [Int: [Range<Int>]] = [:]
    for occurrence in extractor.occurrences(in: text) {
      ranges[occurrence.feature, default: []].append(occurrence.utf8Range)
    }
    let linear = classifier.linear
    let unknown = extractor.unknownWords().map { word in
      Contribution(
        term: word.form,
        weights: (0..<linear.outputCount).map { output in
          word.pieces.reduce(0.0) { sum, piece in
            sum + (classifier.pieces.map { Double($0.weights.base[Int(piece) * $0.outputCount + output]) } ?? 0)
          }
        }, utf8Ranges: word.utf8Ranges)
    }
    return unknown + lexiconContributions()
      + features.indices.map { index in
        let feature = Int(features[index])
        return Contribution(
          term: classifier.vocabulary.term(ofFeature: feature),
          weights: (0..<linear.outputCount).map {
            Double(linear.weight(ofFeature: feature, output: $0)) * factors[index]
          },
          utf8Ranges: ranges[feature] ?? [])
      }
  }
}

extension Predictor {
  /// What the classes of words in the text just read added.
  private func lexiconContributions() -> [Contribution] {
    guard let lexicon = classifier.lexicon else { return [] }
    return extractor.lexiconOccurrences().map { feature, ranges in
      Contribution(
        term: lexicon.features.name(of: feature),
        weights: (0..<lexicon.outputCount).map { lexicon.weight(of: feature, output: $0) }, utf8Ranges: ranges)
    }
  }
}

/// What one feature of a text added to each score.
public struct Contribution: Hashable, Sendable {
  public let term: String
  /// One for each output of the classifier.
  public let weights: [Double]
  /// Where the feature stands in the text.
  public let utf8Ranges: [Range<Int>]
}
