import Evaluation
import LinearClassifiers
import LinearModels

/// The folds that training and evaluation hold out in turn.
struct CrossValidationFolds {
  let assignment: [Int]
  let count: Int
  /// How many of the folds are held out; the first ones. Large data need not hold out all.
  var usedCount: Int
  let groupedBy: String?

  var used: Range<Int> { 0..<usedCount }

  /// Folds over the annotated statements, of whole documents where the data have any.
  ///
  /// - Returns: `nil` if there are too few statements or documents for two folds.
  init?(_ targets: AxisTargets, documents: [String?], groupField: String, wanted: Int, seed: UInt64) {
    let rows = targets.labels.indices.filter { targets.labels[$0] != nil }
    let isGrouped = rows.contains { documents[$0] != nil }
    let grouping =
      isGrouped ? Grouping(names: rows.map { documents[$0] }) : Grouping(singletons: rows.count)
    let foldCount = min(wanted, grouping.groupCount)
    guard foldCount >= 2, let folds = try? Self.folds(targets, rows, grouping, foldCount, seed) else { return nil }
    var assignment = [Int](repeating: -1, count: targets.count)
    for (index, row) in rows.enumerated() { assignment[row] = folds.assignment[index] }
    self.assignment = assignment
    count = foldCount
    usedCount = foldCount
    groupedBy = isGrouped ? groupField : nil
  }

  private static func folds(
    _ targets: AxisTargets, _ rows: [Int], _ grouping: Grouping, _ k: Int, _ seed: UInt64
  ) throws -> Folds {
    if targets.kind == .set && targets.labelCount <= LabelSet.capacity {
      return try Folds.grouped(
        grouping, labelSets: rows.map { LabelSet(targets.labels[$0] ?? []) }, k: k, seed: seed)
    }
    return try Folds.grouped(grouping, labels: rows.map { targets.labels[$0]?.first ?? 0 }, k: k, seed: seed)
  }
}
