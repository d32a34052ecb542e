import Evaluation

// The same examples as `labels`, `label_sets` and `probabilities` in scripts/reference_values/evaluation.py.

/// Gold classes, and predictions that are right a little more than half the time.
func randomLabels(seed: UInt64, count: Int, classCount: Int) -> (gold: [Int], predicted: [Int]) {
  var random = SplitMix64(seed: seed)
  let gold = (0..<count).map { _ in Int(random.next() % UInt64(classCount)) }
  let predicted = gold.map { random.next() % 2 == 0 ? $0 : Int(random.next() % UInt64(classCount)) }
  return (gold, predicted)
}

/// Gold sets, and predicted ones that are right a little more than half the time.
func randomLabelSets(seed: UInt64, count: Int, labelCount: Int) -> (gold: [LabelSet], predicted: [LabelSet]) {
  let (gold, predicted) = randomLabels(seed: seed, count: count, classCount: 1 << labelCount)
  return (gold.map { LabelSet(rawValue: UInt64($0)) }, predicted.map { LabelSet(rawValue: UInt64($0)) })
}

/// Rows of probabilities, and gold classes that have nothing to do with them.
func randomProbabilities(seed: UInt64, count: Int, classCount: Int) -> (rows: [Double], gold: [Int]) {
  var random = SplitMix64(seed: seed)
  var rows: [Double] = []
  var gold: [Int] = []
  for _ in 0..<count {
    let weights = (0..<classCount).map { _ in Double(1 + random.next() % 1000) }
    let sum = weights.reduce(0, +)
    rows += weights.map { $0 / sum }
    gold.append(Int(random.next() % UInt64(classCount)))
  }
  return (rows, gold)
}

/// A group for each example, by chance.
func randomGrouping(seed: UInt64, count: Int, nameCount: Int) -> Grouping {
  var random = SplitMix64(seed: seed)
  return Grouping(names: (0..<count).map { _ in "document \(random.index(below: nameCount))" })
}

/// Whether a score is defined and equal to `expected` but for rounding.
func isClose(_ score: Double?, _ expected: Double, tolerance: Double = 1e-12) -> Bool {
  guard let score else { return false }
  return abs(score - expected) <= tolerance
}

/// Whether all scores are defined and equal to `expected` but for rounding.
func areClose(_ scores: [Double?], _ expected: [Double], tolerance: Double = 1e-12) -> Bool {
  scores.count == expected.count && zip(scores, expected).allSatisfy { isClose($0, $1, tolerance: tolerance) }
}
