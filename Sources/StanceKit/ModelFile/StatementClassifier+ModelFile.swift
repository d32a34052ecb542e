import FeatureExtraction
import LinearModels
public import Parallelism
public import RecordFormats

extension StatementClassifier {
  /// Reads a model that `stance train` wrote. The file is mapped, not copied.
  ///
  /// Everything is checked before the model is handed out: lengths, format version, types and shapes of all tensors,
  /// checksum, that every table leads inside the others, and that every number is finite. A model that loads can
  /// predict.
  ///
  /// - Parameter workers: With two threads the checksum is computed beside the other checks.
  /// - Throws: ``ModelFileError`` if the bytes are no model this version reads, `FileError` if they cannot be read.
  public init(contentsOfModelFile path: String, workers: WorkerCount = .one) throws {
    var source = try ByteSource(path: path)
    try self.init(modelFile: source.readAll(), name: path, workers: workers)
  }

  /// Reads a model from memory, as ``init(contentsOfModelFile:workers:)`` does from a file.
  public init(modelFile bytes: Bytes, name: String, workers: WorkerCount = .one) throws {
    let file = try ModelFileReader(bytes, path: name)
    let checksum = ResultSlots<Result<Void, any Error>>(count: 1)
    let classifier = ResultSlots<Result<StatementClassifier, any Error>>(count: 1)
    // Building reads nothing unchecked, so damaged bytes do no harm before the checksum tells.
    workers.forEachPart(2) { part in
      if part == 0 {
        checksum[0] = Result { try file.verifyChecksum() }
      } else {
        classifier[0] = Result { try StatementClassifier(file) }
      }
    }
    // What a damaged file contradicts itself in says less than that it is damaged.
    try checksum[0]?.get()
    guard let built = try classifier[0]?.get() else { preconditionFailure("a part was left out") }
    self = built
  }

  private init(_ file: ModelFileReader) throws {
    let card = try file.card()
    let vocabulary = try file.vocabulary(of: card.recipe)
    let axes = try file.axes(of: card)
    let outputCount = axes.reduce(0) { $0 + $1.rule.outputCount }
    guard card.intercepts.allSatisfy(\.isFinite), card.intercepts.count == outputCount else {
      throw ModelFileError.inconsistent(path: file.path, problem: "the intercepts are not one number for each output")
    }
    self.init(
      recipe: card.recipe, axes: axes, vocabulary: vocabulary,
      linear: LinearClassifier(
        featureCount: vocabulary.featureCount,
        weights: try file.weights(
          ModelFile.Name.weights, rows: vocabulary.featureCount, outputCount: outputCount),
        intercepts: card.intercepts),
      inverseDocumentFrequencies: card.recipe.usedFeatures == .tfidf
        ? try file.finiteColumn(ModelFile.Name.inverseDocumentFrequencies, shape: [vocabulary.featureCount]) : nil,
      pieces: try file.pieces(of: card.recipe, outputCount: outputCount),
      lexicon: try file.lexicon(of: card.recipe, outputCount: outputCount), provenance: card.provenance)
  }
}
