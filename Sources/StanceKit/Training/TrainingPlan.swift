import FeatureExtraction
import LinearAlgebra
import LinearClassifiers
import LinearModels
public import Parallelism
import SparseMatrices

/// Makes a classifier from labelled statements by a recipe.
public struct TrainingPlan: Sendable {
  public var recipe: Recipe
  /// How many folds the search and the calibration use.
  public var foldCount = 5
  /// The precision that the decisions above ``ModelAxis/abstainThreshold`` reach.
  public var abstainPrecision = 0.8
  /// Whether the axes' reports are to say what they owe to names and speakers; costs ``foldCount`` further trainings.
  public var checksShortcuts = false
  public var workers: WorkerCount
  /// Is told what is being done; called on the thread that trains.
  public var progress: @Sendable (String) -> Void = { _ in }

  public init(recipe: Recipe = Recipe(), workers: WorkerCount = .one) {
    self.recipe = recipe
    self.workers = workers
  }

  /// From this many entries on, one fold is held out instead of all: their scores hardly differ any more.
  private static let manyEntries = 4_000_000

  /// - Throws: ``DatasetError`` or ``FitError`` if the data cannot be learned from.
  public func train(on dataset: Dataset, provenance: Provenance) throws -> StatementClassifier {
    try Self.check(dataset)
    progress("tokenizing \(dataset.count) texts")
    let features = TrainingFeatures(dataset, recipe: recipe, workers: workers)
    guard features.counts.matrix.columnCount > 0 else { throw FitError.noFeatures }
    var fits: [AxisFit] = []
    for axis in dataset.axes {
      progress("fitting \(axis.name)")
      fits.append(try fit(axis, features: features, dataset: dataset))
    }
    if checksShortcuts {
      progress("checking for shortcuts")
      var plan = self
      plan.checksShortcuts = false
      for (axis, check) in try ShortcutCheck.all(plan, on: dataset).enumerated() { fits[axis].report.shortcuts = check }
    }
    progress("building the vocabulary")
    return features.classifier(
      axes: dataset.axes, fits: fits, provenance: provenance.with(dataset))
  }

  private func fit(_ axis: Dataset.Axis, features: TrainingFeatures, dataset: Dataset) throws -> AxisFit {
    var folds = CrossValidationFolds(
      axis.targets, documents: dataset.documents, groupField: dataset.groupField, wanted: foldCount, seed: recipe.seed)
    let isLarge = features.weighted.design.entryCount > Self.manyEntries
    if isLarge { folds?.usedCount = 1 }
    return try AxisFit(
      axis, trainer: features.trainer(for: axis, workers: workers), recipe: recipe, folds: folds, isLarge: isLarge,
      abstainPrecision: abstainPrecision)
  }

  /// Refuses data from which an axis cannot be learned.
  static func check(_ dataset: Dataset) throws {
    for axis in dataset.axes {
      guard axis.annotatedCount > 0 else { throw DatasetError.nothingAnnotated(axis: axis.name) }
      let present = axis.targets.labelFrequencies.enumerated().filter { $0.element > 0 }
      if axis.kind == .single, present.count < 2 {
        throw DatasetError.oneClass(
          axis: axis.name, label: present.first.map { axis.labels[$0.offset] } ?? "", count: axis.annotatedCount)
      }
      if axis.labels.isEmpty { throw DatasetError.noLabelOccurs(axis: axis.name, count: axis.annotatedCount) }
    }
    try dataset.checkLabelCounts()
  }
}
