public import FeatureExtraction
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
