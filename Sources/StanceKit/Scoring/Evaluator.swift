import Evaluation
import LinearClassifiers
import LinearModels
public import Parallelism

/// Scores a model on labelled data, or a recipe by cross-validation.
public struct Evaluator: Sendable {
  public var workers: WorkerCount

  public init(workers: WorkerCount = .one) {
    self.workers = workers
  }

  /// Scores `classifier` on the axes that it shares with `dataset`.
  ///
  /// - Throws: ``EvaluationError`` if they share none, or the data hold a label the model does not know.
  public func score(_ classifier: StatementClassifier, on dataset: Dataset) throws -> [ScoredAxis] {
    let predictions = predict(classifier, dataset.texts, rows: Array(0..<dataset.count))
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
      scored.append(
        ScoredAxis(
          name: axis.name, kind: axis.rule.kind, labels: axis.labels, rows: rows, gold: gold,
          predictions: rows.map { predictions[$0].axes[axisIndex] }, training: gold))
    }
    guard !scored.isEmpty else {
      throw EvaluationError.noSharedAxis(model: classifier.axes.map(\.name), data: dataset.axes.map(\.name))
    }
    return scored
  }

  /// Trains by `plan` without each fold in turn and scores what was left out. Everything is done anew for each fold, the
  /// search for the regularization included, so nothing of the scored statements is known to their judge.
  ///
  /// - Parameter assignment: The fold of each statement; `nil` to make `foldCount` folds of whole documents.
  public func crossValidate(
    _ plan: TrainingPlan, on dataset: Dataset, foldCount: Int, assignment: [Int]? = nil
  ) throws -> CrossValidationResult {
    try TrainingPlan.check(dataset)
    let folds = try assignment.map(Self.dense) ?? Self.folds(dataset, foldCount, plan.recipe.seed)
    let count = (folds.max() ?? -1) + 1
    guard count >= 2 else { throw EvaluationError.tooFewGroups(wanted: foldCount) }
    let outcomes = ResultSlots<Result<[Prediction], any Error>>(count: count)
    var inner = plan
    inner.workers = .one
    inner.progress = { _ in }
    let innerPlan = inner
    workers.forEachPart(count) { fold in
      outcomes[fold] = Result {
        let training = dataset.selecting(folds.indices.filter { folds[$0] != fold })
        let model = try innerPlan.train(on: training, provenance: Provenance(command: ""))
        return Evaluator().predict(model, dataset.texts, rows: folds.indices.filter { folds[$0] == fold })
      }
    }
    var predictions = [Prediction?](repeating: nil, count: dataset.count)
    for fold in 0..<count {
      let rows = folds.indices.filter { folds[$0] == fold }
      guard let outcome = outcomes[fold] else { continue }
      for (row, prediction) in zip(rows, try outcome.get()) { predictions[row] = prediction }
    }
    let axes = dataset.axes.enumerated().map { index, axis in
      let rows = axis.values.indices.filter { axis.values[$0] != nil && predictions[$0] != nil }
      let gold = rows.map { axis.values[$0] ?? [] }
      return ScoredAxis(
        name: axis.name, kind: axis.kind, labels: axis.labels, rows: rows, gold: gold,
        predictions: rows.compactMap { predictions[$0]?.axes[index] }, training: gold)
    }
    return CrossValidationResult(axes: axes, foldCount: count, folds: folds)
  }

  /// Folds of whole documents, balanced over the first axis.
  private static func folds(_ dataset: Dataset, _ wanted: Int, _ seed: UInt64) throws -> [Int] {
    guard let axis = dataset.axes.first else { throw EvaluationError.tooFewGroups(wanted: wanted) }
    let everything = axis.values.map { $0 ?? [] }
    let grouping =
      dataset.documents.contains { $0 != nil }
      ? Grouping(names: dataset.documents) : Grouping(singletons: dataset.count)
    guard grouping.groupCount >= wanted else { throw EvaluationError.tooFewGroups(wanted: wanted) }
    if axis.kind == .set {
      return try Folds.grouped(grouping, labelSets: everything.map { LabelSet($0) }, k: wanted, seed: seed).assignment
    }
    return try Folds.grouped(grouping, labels: everything.map { $0.first ?? 0 }, k: wanted, seed: seed).assignment
  }

  /// Fold numbers from 0 without gaps, in the order of the given ones.
  private static func dense(_ given: [Int]) -> [Int] {
    let numbers = Dictionary(uniqueKeysWithValues: Set(given).sorted().enumerated().map { ($1, $0) })
    return given.map { numbers[$0] ?? 0 }
  }

  /// The predictions for the texts of `rows`, in their order.
  public func predict(_ classifier: StatementClassifier, _ texts: StatementTexts, rows: [Int]) -> [Prediction] {
    let partCount = max(1, min(workers.threads * 4, rows.count / 16))
    let parts = ResultSlots<[Prediction]>(count: partCount)
    workers.forEachPart(partCount) { part in
      var predictor = classifier.predictor()
      var predictions: [Prediction] = []
      for row in rows[rows.count * part / partCount..<rows.count * (part + 1) / partCount] {
        texts.withText(at: row) { predictions.append(predictor.predict($0)) }
      }
      parts[part] = predictions
    }
    return parts.all.flatMap { $0 }
  }
}

/// What cross-validation gave.
public struct CrossValidationResult: Sendable {
  public let axes: [ScoredAxis]
  public let foldCount: Int
  /// The fold of each statement.
  public let folds: [Int]
}

/// Why data cannot be scored.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSharedAxis(model: [String], data: [String])
  case unknownLabel(axis: String, label: String, labels: [String])
  case tooFewGroups(wanted: Int)

  public var description: String {
    switch self {
    case .noSharedAxis(let model, let data):
      "the model labels \(DatasetError.list(model.map(DatasetError.quoted), "and")), the data "
        + "\(DatasetError.list(data.map(DatasetError.quoted), "and")); name the data's field with --label"
    case .unknownLabel(let axis, let label, let labels):
      "the data have \(axis) label \(DatasetError.quoted(label)), which the model does not know; it knows "
        + DatasetError.list(labels.map(DatasetError.quoted), "and")
    case .tooFewGroups(let wanted):
      "\(wanted) folds need \(wanted) documents or more, since a document stays whole; lower --cross-validate"
    }
  }
}

extension Dataset {
  /// The statements of `rows`, in their order.
  func selecting(_ rows: [Int]) -> Dataset {
    Dataset(
      texts: texts.selecting(rows),
      axes: axes.map { axis in
        Axis(name: axis.name, kind: axis.kind, labels: axis.labels, values: rows.map { axis.values[$0] })
      },
      documents: rows.map { documents[$0] }, speakers: rows.map { speakers[$0] },
      folds: folds.map { folds in rows.map { folds[$0] } }, places: rows.map { places[$0] }, textFields: textFields,
      digest: digest, groupField: groupField, warnings: [])
  }
}

extension StatementTexts {
  func selecting(_ rows: [Int]) -> StatementTexts {
    var result = StatementTexts()
    for row in rows { result.append(contents[row]) }
    return result
  }
}
