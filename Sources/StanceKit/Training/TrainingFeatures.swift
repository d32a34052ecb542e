import FeatureExtraction
import Foundation
import LinearClassifiers
import LinearModels
import Parallelism
import SparseMatrices
import Tokenization

/// The features of all texts, counted once for every axis and fold.
struct TrainingFeatures {
  let corpus: TokenizedCorpus
  let counts: NGramCounts
  let pieces: WordPieces?
  let lexicon: LexiconFeatures?
  let weighted: WeightedFeatures
  /// The recipe as it is used for these texts.
  let recipe: Recipe

  init(_ dataset: Dataset, recipe wanted: Recipe, workers: WorkerCount) {
    let texts = dataset.texts
    corpus = TokenizedCorpus(
      texts, analyzer: wanted.analyzer, minimumDocumentFrequency: wanted.minimumCount, workers: workers)
    recipe = wanted.resolved(tokenCount: corpus.tokenCount, axes: dataset.axes.map(\.name))
    let isBinary = recipe.usedFeatures == .naiveBayesRatio || recipe.usedFeatures == .binary
    counts = NGramCounter(
      shapes: recipe.shapes, minimumDocumentFrequency: recipe.minimumTermCount ?? recipe.minimumCount,
      countsOccurrences: !isBinary
    ).count(corpus, workers: workers)
    pieces = recipe.pieceLengths.map { [corpus] in WordPieces(of: corpus, lengths: $0) }
    lexicon = recipe.lexicon.map { LexiconFeatures($0, tokenizer: wanted.analyzer.tokenizer) }
    weighted = WeightedFeatures(
      counts, features: recipe.usedFeatures, pieces: pieces,
      lexicon: lexicon?.matrix(of: texts, analyzer: wanted.analyzer, workers: workers))
  }

  func trainer(for axis: Dataset.Axis, workers: WorkerCount) -> LinearTrainer {
    var trainer = LinearTrainer(
      design: weighted.design, featureCount: counts.matrix.columnCount + (lexicon?.count ?? 0), method: recipe.method,
      workers: workers)
    trainer.costUnit = .meanSquaredNorm
    trainer.relativeGap = AxisReport.wantedGap
    switch recipe.classWeight {
    case .none: trainer.weighting = .uniform
    case .balanced: trainer.weighting = .balanced
    case .labels(let factors): trainer.weighting = .perLabel(axis.labels.map { factors[$0] ?? 1 })
    }
    return trainer
  }

  /// Terms of several words that move no calibrated logit by more than this are left out of the model: a text with m known
  /// terms then scores within m times this of the whole model, and typically much closer.
  static let negligibleLogit: Float = 1e-3

  /// Joins the fits of all axes to one classifier.
  func classifier(
    axes: [Dataset.Axis], fits: [AxisFit], provenance: Provenance
  ) -> StatementClassifier {
    let outputs = fits.flatMap(\.outputs)
    let withPieces = outputs.map { foldPieces(of: $0) }
    let slopes = fits.flatMap(\.rule.slopes).map { Float($0) }
    let words = counts.wordFeatures.count
    let (vocabulary, counted) = Vocabulary.build(counts, of: corpus) { feature in
      feature < words || zip(withPieces, slopes).contains { abs($0[feature] * $1) > Self.negligibleLogit }
    }
    let weights = Storage<Float>(repeating: 0, count: vocabulary.featureCount * outputs.count)
    for feature in 0..<vocabulary.featureCount where counted.base[feature] != .max {
      for (index, output) in withPieces.enumerated() {
        weights.base[feature * outputs.count + index] = output[Int(counted.base[feature])]
      }
    }
    let idf = weighted.inverseDocumentFrequencies.map { idf in
      (0..<vocabulary.featureCount).map { counted[$0] == .max ? 0 : idf[Int(counted[$0])] }
    }
    let linear = LinearClassifier(
      featureCount: vocabulary.featureCount,
      weights: WeightStorage(base: UnsafePointer(weights.base), count: weights.count, owner: weights),
      intercepts: outputs.map(\.intercept))
    var firstOutput = 0
    var modelAxes: [ModelAxis] = []
    for (axis, fit) in zip(axes, fits) {
      modelAxes.append(
        ModelAxis(
          name: axis.name, labels: axis.labels, rule: fit.rule, firstOutput: firstOutput,
          abstainThreshold: fit.abstainThreshold, report: fit.report))
      firstOutput += fit.rule.outputCount
    }
    return StatementClassifier(
      recipe: recipe, axes: modelAxes, vocabulary: vocabulary, linear: linear,
      inverseDocumentFrequencies: idf.map { TableColumn($0) }, pieces: pieceModel(outputs),
      lexicon: lexiconModel(outputs),
      provenance: provenance)
  }

  /// The weights of the features, with those of its pieces added to each word's: a known word needs no other look-up.
  private func foldPieces(of output: OutputFit) -> [Float] {
    guard let pieces, !output.pieceWeights.isEmpty else { return output.weights }
    var weights = output.weights
    for (feature, word) in counts.wordFeatures {
      for entry in pieces.starts[word]..<pieces.starts[word + 1] {
        weights[feature] += output.pieceWeights[Int(pieces.pieces[entry])]
      }
    }
    return weights
  }

  private func lexiconModel(_ outputs: [OutputFit]) -> LexiconModel? {
    lexicon.map { features in
      let first = counts.matrix.columnCount
      let weights = Storage<Float>(uninitialized: features.count * outputs.count)
      for feature in 0..<features.count {
        for (index, output) in outputs.enumerated() {
          weights[feature * outputs.count + index] = output.weights[first + feature]
        }
      }
      return LexiconModel(
        features: features,
        weights: WeightStorage(base: UnsafePointer(weights.base), count: weights.count, owner: weights),
        outputCount: outputs.count)
    }
  }

  private func pieceModel(_ outputs: [OutputFit]) -> PieceModel? {
    guard let pieces, let lengths = recipe.pieceLengths, pieces.count > 0 else { return nil }
    let (table, places) = PieceTable.build(pieces, lengths: lengths)
    let weights = Storage<Float>(repeating: 0, count: pieces.count * outputs.count)
    for piece in 0..<pieces.count {
      for (index, output) in outputs.enumerated() where !output.pieceWeights.isEmpty {
        weights.base[Int(places[piece]) * outputs.count + index] = output.pieceWeights[piece]
      }
    }
    return PieceModel(
      table: table,
      weights: WeightStorage(base: UnsafePointer(weights.base), count: weights.count, owner: weights),
      outputCount: outputs.count)
  }
}

extension Recipe {
  /// The features in use: naive-Bayes-scaled logistic regression has its own.
  var usedFeatures: Features {
    if classifier == .naiveBayesLogistic { return .naiveBayesRatio }
    return features == .naiveBayesRatio ? .binary : features
  }

  /// Whether features of other kinds may stand beside the n-grams: binary ones under logistic regression.
  var allowsOtherFeatures: Bool {
    classifier == .naiveBayesLogistic || (classifier == .logistic && usedFeatures == .binary)
  }

  /// The lengths of the character n-grams in use.
  var pieceLengths: ClosedRange<Int>? {
    allowsOtherFeatures ? characterNGrams.map { $0.shortest...$0.longest } : nil
  }

  var analyzer: TextAnalyzer {
    TextAnalyzer(
      tokenizer: Tokenizer(keepsPunctuation: keepsPunctuation, splitsContractions: splitsContractions),
      marksNegation: marksNegation)
  }

  /// The terms beside single words.
  var shapes: [TermShape] {
    TermShape.shapes(longestRun: longestNGram, skips: includesSkipGrams ?? false)
  }

  /// Large ratios drawn in, rare features given weight: chosen over six sets; see `docs/ablation.md`.
  var method: ClassifierMethod {
    switch classifier {
    case .naiveBayesLogistic:
      .naiveBayesLogistic(
        RatioScaling(smoothing: smoothing, exponent: 0.75, idfExponent: 1, smoothingKind: .proportional))
    case .logistic: .logistic
    case .naiveBayes: .multinomialNaiveBayes(smoothing: smoothing)
    case .complementNaiveBayes: .complementNaiveBayes(smoothing: smoothing)
    }
  }
}
