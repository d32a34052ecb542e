/// The counts of each group of examples, ready to be resampled.
public struct GroupedCounts<Counts: AdditiveCounts>: Sendable {
  /// The counts of all examples.
  public let total: Counts

  let groups: SparseGroups

  /// The number of groups.
  public var groupCount: Int { groups.groupCount }

  init(total: Counts, groups: SparseGroups) {
    self.total = total
    self.groups = groups
  }

  /// Counts examples one by one.
  ///
  /// - Parameters:
  ///   - empty: The counts of no examples.
  ///   - grouping: The group of each example.
  ///   - appendCells: Appends the index of every count that an example raises by one.
  /// - Complexity: O(*z* log *z*) for *z* counts raised.
  init(empty: Counts, grouping: Grouping, appendCells: (_ example: Int, _ cells: inout [Int]) -> Void) {
    var sums = empty.counts
    var cells: [Int] = []
    let groups = grouping.examples.map { examples in
      cells.removeAll(keepingCapacity: true)
      for example in examples { appendCells(example, &cells) }
      cells.sort()
      var entries: [SparseGroups.Entry] = []
      for cell in cells {
        sums[cell] += 1
        if entries.last?.cell == cell {
          entries[entries.count - 1].amount += 1
        } else {
          entries.append(SparseGroups.Entry(cell: cell, amount: 1))
        }
      }
      return entries
    }
    self.init(total: empty.withCounts(sums), groups: SparseGroups(groups))
  }

  /// The counts of as many groups as there are, drawn with replacement.
  ///
  /// - Complexity: O(*g* + *z* + *c*) for *g* groups, *z* entries of distinct groups and *c* counts.
  func resample(using random: inout SplitMix64) -> Counts {
    var sums = Array(repeating: 0, count: total.counts.count)
    groups.add(groups.resample(using: &random), to: &sums)
    return total.withCounts(sums)
  }
}

extension GroupedCounts where Counts == ConfusionMatrix {
  /// Counts the predictions of each group of examples. See ``ConfusionMatrix/init(gold:predicted:classCount:)``.
  public init(gold: [Int], predicted: [Int], classCount: Int, grouping: Grouping) {
    precondition(
      gold.count == predicted.count && gold.count == grouping.indices.count,
      "\(gold.count) gold labels, \(predicted.count) predictions, \(grouping.indices.count) groups must be as many")
    precondition(
      gold.allSatisfy { 0..<classCount ~= $0 } && predicted.allSatisfy { 0..<classCount ~= $0 },
      "a class is not below \(classCount)")
    self.init(empty: ConfusionMatrix(classCount: classCount), grouping: grouping) { example, cells in
      cells.append(gold[example] * classCount + predicted[example])
    }
  }
}

extension GroupedCounts where Counts == LabelSetCounts {
  /// Counts the predictions of each group of examples. See ``LabelSetCounts/init(gold:predicted:labelCount:)``.
  public init(gold: [LabelSet], predicted: [LabelSet], labelCount: Int, grouping: Grouping) {
    precondition(
      gold.count == predicted.count && gold.count == grouping.indices.count,
      "\(gold.count) gold sets, \(predicted.count) predictions, \(grouping.indices.count) groups must be as many")
    let empty = LabelSetCounts(labelCount: labelCount)
    self.init(empty: empty, grouping: grouping) { example, cells in
      empty.forEachCell(gold: gold[example], predicted: predicted[example]) { cells.append($0) }
    }
  }
}
