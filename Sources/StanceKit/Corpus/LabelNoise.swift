import Evaluation
import LinearModels

/// Which labels of one axis are probably wrong, and how many.
///
/// A single-label axis is one problem; of a set-valued axis each label is a problem of its own, given or not given.
public struct LabelNoise: Sendable {
  /// A label that the held-out model contradicts.
  public struct Suspect: Sendable {
    /// The statement, by index into the data.
    public let row: Int
    public let given: String
    public let suggested: String
    /// The probability of the suggested answer less that of the given one.
    public let margin: Double
  }

  public let axis: String
  /// How many statements are annotated.
  public let statementCount: Int
  /// By falling margin, ties by row.
  public let suspects: [Suspect]
  /// For each problem, by name, the share of labels estimated to be wrong; `nil` where it cannot be.
  public let estimates: [(problem: String, share: Double?)]

  /// - Parameter scored: Predictions of statements by models that did not see them.
  public init(_ scored: ScoredAxis) {
    axis = scored.name
    statementCount = scored.rows.count
    var suspects: [Suspect] = []
    var estimates: [(problem: String, share: Double?)] = []
    func add(_ problem: String, _ probabilities: [[Double]], _ labels: [Int], _ names: [String]) {
      let learning = ConfidentLearning(probabilities: probabilities, labels: labels, classCount: names.count)
      suspects += learning.suspects.map {
        Suspect(
          row: scored.rows[$0.example], given: names[labels[$0.example]], suggested: names[$0.suggested],
          margin: $0.margin)
      }
      let joint = ConfidentJoint(
        probabilities: probabilities, labels: labels, thresholds: learning.thresholds)
      estimates.append((problem, joint.noiseShare))
    }
    switch scored.kind {
    case .single:
      add(scored.name, scored.predictions.map(\.probabilities), scored.gold.map { $0.first ?? 0 }, scored.labels)
    case .set:
      for (label, name) in scored.labels.enumerated() {
        add(
          name, scored.predictions.map { [1 - $0.probabilities[label], $0.probabilities[label]] },
          scored.gold.map { $0.contains(label) ? 1 : 0 }, ["not \(name)", name])
      }
    }
    self.suspects = suspects.sorted { ($1.margin, $0.row, $0.suggested) < ($0.margin, $1.row, $1.suggested) }
    self.estimates = estimates
  }
}

/// How often labels of each class belong to each class, as far as a model is confident.
///
/// - SeeAlso: Northcutt, Jiang & Chuang (2021), "Confident learning: estimating uncertainty in dataset labels", eqs. 1
///   to 3.
struct ConfidentJoint {
  /// For each given class the number of examples that count as each class; see ``ConfidentLearning``.
  let counts: [[Int]]
  /// The share of labels off the diagonal after each row is scaled to the examples given its class; `nil` if no example
  /// counts as any class.
  let noiseShare: Double?

  init(probabilities: [[Double]], labels: [Int], thresholds: [Double?]) {
    var counts = thresholds.map { _ in thresholds.map { _ in 0 } }
    var given = thresholds.map { _ in 0 }
    for (row, label) in zip(probabilities, labels) {
      given[label] += 1
      let confident = row.indices.filter { index in thresholds[index].map { row[index] >= $0 } ?? false }
      if let best = confident.max(by: { (row[$0], $1) < (row[$1], $0) }) { counts[label][best] += 1 }
    }
    self.counts = counts
    var (wrong, all) = (0.0, 0.0)
    for (label, row) in counts.enumerated() {
      let sum = row.reduce(0, +)
      guard sum > 0 else { continue }
      wrong += Double(given[label]) * Double(sum - row[label]) / Double(sum)
      all += Double(given[label])
    }
    noiseShare = all == 0 ? nil : wrong / all
  }
}
