import Evaluation
import LinearClassifiers
import LinearModels
public import Parallelism

/// Scores a model on labelled data, or a recipe by cross-validation.
public struct Evaluator: Sendable {
  public var workers: WorkerCount
  /// Hides names for a second prediction of each statement; `nil` for none.
  public var mask: NameMask?
  /// How many of the most confident errors on each axis to explain.
  public var errorCount = 0

  public init(workers: WorkerCount = .one) {
    self.workers = workers
  }

  /// Thresholds and rates that are judged on the statements they were chosen on would flatter; they are chosen on four
  /// of so many parts and judged on the fifth.
  private static let partCount = 5

  /// Scores `classifier` on the axes that it shares with `dataset`.
  ///
  /// - Throws: ``EvaluationError`` if they share none, or the data hold a label the model does not know, or sets where it
  ///   gives one label; ``DatasetError`` if the data have too many labels for sets.
  public func score(_ classifier: StatementClassifier, on dataset: Dataset) throws -> [ScoredAxis] {
    try dataset.checkLabelCounts()
    let scorer = StatementScorer(classifier: classifier, workers: workers, mask: mask)
    let everything = Array(0..<dataset.count)
    let statements = scorer.score(dataset.texts, rows: everything)
    let parts =
      (try? dataset.wholeDocumentFolds(min(Self.partCount, dataset.grouping.groupCount), seed: 1))
      ?? everything.map { _ in 0 }
    var scored: [ScoredAxis] = []
    for (axisIndex, axis) in classifier.axes.enumerated() {
      guard let data = dataset.axes.first(where: { $0.name == axis.name }) else { continue }
      let indices = try data.labels.map { label -> Int? in
        if let index = axis.labels.firstIndex(of: label) { return index }
        let isUsed = data.targets.labelFrequencies[data.labels.firstIndex(of: label) ?? 0] > 0
        if isUsed { throw EvaluationError.unknownLabel(axis: axis.name, label: label, labels: axis.labels) }
        return nil
      }
      let rows = data.values.indices.filter { data.values[$0] != nil }
      guard !rows.isEmpty else { continue }
      let gold = rows.map { row in (data.values[row] ?? []).compactMap { indices[$0] }.sorted() }
      // One label each is a set too; sets in general are not one label each.
      guard axis.rule.kind == .set || gold.allSatisfy({ $0.count == 1 }) else {
        throw EvaluationError.kindDiffers(axis: axis.name)
      }
      scored.append(
        ScoredAxis(
          name: axis.name, kind: axis.rule.kind, labels: axis.labels, rows: rows, gold: gold,
          statements: rows.map { statements[$0] }, axisIndex: axisIndex, parts: rows.map { parts[$0] },
          errors: scorer.confidentErrors(
            rows.map { statements[$0] }, axis: axisIndex, gold: gold, texts: dataset.texts, rows: rows,
            count: errorCount)))
    }
    guard !scored.isEmpty else {
      throw EvaluationError.noSharedAxis(model: classifier.axes.map(\.name), data: dataset.axes.map(\.name))
    }
    return scored
  }

  /// The predictions for the texts of `rows`, in their order.
  public func predict(_ classifier: StatementClassifier, _ texts: StatementTexts, rows: [Int]) -> [Prediction] {
    StatementScorer(classifier: classifier, workers: workers, mask: nil).score(texts, rows: rows).map(\.prediction)
  }

  /// Trains by `plan` without each fold in turn and scores what was left out. Everything is done anew for each fold, the
  /// search for the regularization included, so nothing of the scored statements is known to their judge.
  ///
  /// - Parameters:
  ///   - assignment: The fold of each statement; `nil` to make `foldCount` folds of whole documents.
  ///   - trainingShare: The share of each training part's documents that is trained on, drawn by lot. Those of a smaller
  ///     share are among those of a larger one.
  public func crossValidate(
    _ plan: TrainingPlan, on dataset: Dataset, foldCount: Int, assignment: [Int]? = nil, trainingShare: Double = 1
  ) throws -> CrossValidationResult {
    try TrainingPlan.check(dataset)
    let folds = try assignment.map(Self.dense) ?? dataset.wholeDocumentFolds(foldCount, seed: plan.recipe.seed)
    let count = (folds.max() ?? -1) + 1
    guard count >= 2 else { throw EvaluationError.tooFewGroups(wanted: foldCount) }
    let outcomes = ResultSlots<Result<FoldOutcome, any Error>>(count: count)
    var inner = plan
    inner.workers = .one
    inner.progress = { _ in }
    let innerPlan = inner
    workers.forEachPart(count) { fold in
      outcomes[fold] = Result {
        let training = folds.indices.filter { folds[$0] != fold }
        let chosen = dataset.drawing(trainingShare, of: training, seed: plan.recipe.seed &+ UInt64(fold))
        let model = try innerPlan.train(on: dataset.selecting(chosen), provenance: Provenance(command: ""))
        var outcome = outcome(of: model, on: dataset, rows: folds.indices.filter { folds[$0] == fold })
        outcome.trainingCount = chosen.count
        return outcome
      }
    }
    var statements = [ScoredStatement?](repeating: nil, count: dataset.count)
    var errors = dataset.axes.map { _ in [ExplainedError]() }
    var trainingCount = 0
    for fold in 0..<count {
      let rows = folds.indices.filter { folds[$0] == fold }
      guard let outcome = try outcomes[fold]?.get() else { continue }
      for (row, statement) in zip(rows, outcome.statements) { statements[row] = statement }
      for (axis, found) in outcome.errors.enumerated() { errors[axis] += found }
      trainingCount += outcome.trainingCount
    }
    let axes = dataset.axes.enumerated().map { index, axis in
      let rows = axis.values.indices.filter { axis.values[$0] != nil && statements[$0] != nil }
      return ScoredAxis(
        name: axis.name, kind: axis.kind, labels: axis.labels, rows: rows, gold: rows.map { axis.values[$0] ?? [] },
        statements: rows.compactMap { statements[$0] }, axisIndex: index, parts: rows.map { folds[$0] },
        errors: Array(
          errors[index].sorted { ($1.confidence, $0.row) < ($0.confidence, $1.row) }.prefix(errorCount)))
    }
    return CrossValidationResult(
      axes: axes, foldCount: count, folds: folds, meanTrainingCount: Double(trainingCount) / Double(count))
  }

  private struct FoldOutcome: Sendable {
    let statements: [ScoredStatement]
    /// For each axis.
    let errors: [[ExplainedError]]
    /// The number of statements trained on.
    var trainingCount = 0
  }

  private func outcome(of model: StatementClassifier, on dataset: Dataset, rows: [Int]) -> FoldOutcome {
    let scorer = StatementScorer(classifier: model, workers: .one, mask: mask)
    let statements = scorer.score(dataset.texts, rows: rows)
    let errors = dataset.axes.indices.map { axis in
      scorer.confidentErrors(
        statements, axis: axis, gold: rows.map { dataset.axes[axis].values[$0] }, texts: dataset.texts, rows: rows,
        count: errorCount)
    }
    return FoldOutcome(statements: statements, errors: errors)
  }

  /// Fold numbers from 0 without gaps, in the order of the given ones.
  private static func dense(_ given: [Int]) -> [Int] {
    let numbers = Dictionary(uniqueKeysWithValues: Set(given).sorted().enumerated().map { ($1, $0) })
    return given.map { numbers[$0] ?? 0 }
  }
}

/// What cross-validation gave.
public struct CrossValidationResult: Sendable {
  public let axes: [ScoredAxis]
  public let foldCount: Int
  /// The fold of each statement.
  public let folds: [Int]
  /// The mean number of statements that a fold's model was trained on.
  public let meanTrainingCount: Double
}

extension Dataset {
  /// The statements of a share of the documents among `rows`, rounded up; documents are drawn by lot, the statements
  /// keep their order.
  fileprivate func drawing(_ share: Double, of rows: [Int], seed: UInt64) -> [Int] {
    guard share < 1 else { return rows }
    let grouping = isGrouped ? Grouping(names: rows.map { documents[$0] }) : Grouping(singletons: rows.count)
    var order = Array(0..<grouping.groupCount)
    var random = SplitMix64(seed: seed)
    random.shuffle(&order)
    let chosen = Set(order.prefix(Int((share * Double(grouping.groupCount)).rounded(.up))))
    return rows.indices.filter { chosen.contains(grouping.indices[$0]) }.map { rows[$0] }
  }
}
