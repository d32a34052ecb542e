public import Evaluation
import LinearModels

extension Dataset {
  /// Whether any statement says which document it stands in.
  public var isGrouped: Bool { documents.contains { $0 != nil } }

  /// The documents as groups; each statement alone where the data have none.
  public var grouping: Grouping { isGrouped ? Grouping(names: documents) : Grouping(singletons: count) }

  /// - Throws: ``DatasetError/tooManyLabels(axis:count:limit:)`` if an axis of sets has more labels than a set can hold.
  func checkLabelCounts() throws {
    for axis in axes where axis.kind == .set && axis.labels.count > LabelSet.capacity {
      throw DatasetError.tooManyLabels(axis: axis.name, count: axis.labels.count, limit: LabelSet.capacity)
    }
  }

  /// Folds of whole documents, balanced over the first axis.
  func wholeDocumentFolds(_ wanted: Int, seed: UInt64) throws -> [Int] {
    guard let axis = axes.first else { throw EvaluationError.tooFewGroups(wanted: wanted) }
    let everything = axis.values.map { $0 ?? [] }
    let grouping = grouping
    guard grouping.groupCount >= wanted else { throw EvaluationError.tooFewGroups(wanted: wanted) }
    if axis.kind == .set {
      return try Folds.grouped(grouping, labelSets: everything.map { LabelSet($0) }, k: wanted, seed: seed).assignment
    }
    return try Folds.grouped(grouping, labels: everything.map { $0.first ?? 0 }, k: wanted, seed: seed).assignment
  }

  /// The statements of `rows`, in their order.
  func selecting(_ rows: [Int]) -> Dataset {
    Dataset(
      texts: texts.selecting(rows),
      axes: axes.map { axis in
        Axis(name: axis.name, kind: axis.kind, labels: axis.labels, values: rows.map { axis.values[$0] })
      },
      documents: rows.map { documents[$0] }, speakers: rows.map { speakers[$0] },
      folds: folds.map { folds in rows.map { folds[$0] } }, places: rows.map { places[$0] }, textFields: textFields,
      digest: digest, groupField: groupField, fields: fields.mapValues { values in rows.map { values[$0] } },
      fieldNames: fieldNames, warnings: [])
  }
}

extension StatementTexts {
  func selecting(_ rows: [Int]) -> StatementTexts {
    var result = StatementTexts()
    for row in rows { result.append(contents[row]) }
    return result
  }
}
