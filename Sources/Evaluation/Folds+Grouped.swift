extension Folds {
  /// Divides examples so that every group is whole in one fold and each fold has about its share of each class.
  ///
  /// Groups are placed one by one, those with the largest shares of a class first, equal ones in random order. A group
  /// goes to the fold where it makes the spread of the class shares over folds smallest; ties go to the fold with the
  /// fewest examples, then to the first.
  ///
  /// The result depends on the groups, the labels, their order and the seed, and on nothing else.
  ///
  /// - Parameters:
  ///   - groups: The group of each example.
  ///   - labels: The class of each example, 0 or more.
  ///   - k: The number of folds.
  ///   - seed: The seed of the random numbers.
  /// - Returns: `k` folds, none empty.
  /// - Throws: ``FoldsError`` if `k` is less than 2, or more than the number of groups.
  /// - Complexity: O(*g* log *g* + *g*·*k*·*c*) for *g* groups and *c* classes.
  /// - SeeAlso: scikit-learn's `StratifiedGroupKFold`, the same greedy idea; here the spread is the sum of squared
  ///   shares, whose change by one group is found without looking at the other folds.
  public static func grouped(
    _ groups: Grouping, labels: [Int], k: Int, seed: UInt64
  ) throws(FoldsError) -> Folds {
    try greedy(groups, strata: labels.map { [$0] }, stratumCount: (labels.max() ?? -1) + 1, k: k, seed: seed)
  }

  /// Divides examples of a set-valued axis so that every group is whole in one fold and each fold has about its share
  /// of each label, and of the empty set.
  ///
  /// See ``grouped(_:labels:k:seed:)``.
  ///
  /// - Parameters:
  ///   - groups: The group of each example; `Grouping(singletons:)` to place each alone.
  ///   - labelSets: The labels of each example.
  ///   - k: The number of folds.
  ///   - seed: The seed of the random numbers.
  /// - Returns: `k` folds, none empty.
  /// - Throws: ``FoldsError`` if `k` is less than 2, or more than the number of groups.
  public static func grouped(
    _ groups: Grouping, labelSets: [LabelSet], k: Int, seed: UInt64
  ) throws(FoldsError) -> Folds {
    let strata = labelSets.map { $0.isEmpty ? [LabelSet.capacity] : Array($0) }
    return try greedy(groups, strata: strata, stratumCount: LabelSet.capacity + 1, k: k, seed: seed)
  }

  private static func greedy(
    _ groups: Grouping, strata: [[Int]], stratumCount: Int, k: Int, seed: UInt64
  ) throws(FoldsError) -> Folds {
    precondition(strata.count == groups.indices.count, "\(strata.count) labels for \(groups.indices.count) examples")
    guard k >= 2 else { throw .fewerThanTwoFolds(k) }
    guard groups.groupCount >= k else { throw .fewerGroupsThanFolds(groups: groups.groupCount, folds: k) }

    let tallies = tallies(of: groups, strata: strata, stratumCount: stratumCount)
    var folds = Array(repeating: FoldTally(shares: Array(repeating: 0, count: stratumCount)), count: k)
    var foldOfGroup = Array(repeating: 0, count: groups.groupCount)
    for group in placingOrder(tallies, seed: seed) {
      let tally = tallies[group]
      let costs = folds.map { ($0.addedSpread(by: tally), $0.exampleCount) }
      let chosen = (1..<k).reduce(0) { costs[$1] < costs[$0] ? $1 : $0 }
      folds[chosen].add(tally)
      foldOfGroup[group] = chosen
    }
    return Folds(count: k, assignment: groups.indices.map { foldOfGroup[$0] })
  }

  /// What a group adds to a fold: its number of examples and, for each stratum it has, its share of that stratum.
  private struct GroupTally {
    var exampleCount = 0
    var shares: [(stratum: Int, share: Double)] = []

    var sumOfSquares: Double { shares.reduce(0) { $0 + $1.share * $1.share } }
  }

  private struct FoldTally {
    var exampleCount = 0
    var shares: [Double]

    /// By how much the sum of squared shares would grow.
    func addedSpread(by group: GroupTally) -> Double {
      group.shares.reduce(0) { $0 + $1.share * (2 * shares[$1.stratum] + $1.share) }
    }

    mutating func add(_ group: GroupTally) {
      exampleCount += group.exampleCount
      for (stratum, share) in group.shares { shares[stratum] += share }
    }
  }

  private static func tallies(of groups: Grouping, strata: [[Int]], stratumCount: Int) -> [GroupTally] {
    var totals = Array(repeating: 0, count: stratumCount)
    for stratum in strata.joined() { totals[stratum] += 1 }
    return groups.examples.map { examples in
      var tally = GroupTally(exampleCount: examples.count)
      var last = -1
      var count = 0
      for stratum in examples.flatMap({ strata[$0] }).sorted() + [-1] {
        if stratum != last, count > 0 {
          tally.shares.append((last, Double(count) / Double(totals[last])))
          count = 0
        }
        last = stratum
        count += 1
      }
      return tally
    }
  }

  /// The groups from the hardest to place to the easiest, equal ones shuffled.
  private static func placingOrder(_ tallies: [GroupTally], seed: UInt64) -> [Int] {
    var random = SplitMix64(seed: seed)
    var order = Array(tallies.indices)
    random.shuffle(&order)
    let sizes = tallies.map(\.sumOfSquares)
    return order.enumerated()
      .sorted { (sizes[$1.element], $0.offset) < (sizes[$0.element], $1.offset) }
      .map(\.element)
  }
}
