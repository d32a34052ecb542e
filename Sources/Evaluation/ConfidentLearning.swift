/// Finds examples whose given class is probably wrong, from probabilities by a model that did not see them.
///
/// An example counts as class k with confidence if its probability of k is at least the mean probability of k over the
/// examples labelled k. One that counts so for another class than its own, more than for its own, is suspect.
///
/// - SeeAlso: Northcutt, Jiang & Chuang (2021), "Confident learning: estimating uncertainty in dataset labels", §3.1.
public struct ConfidentLearning: Hashable, Sendable {
  public struct Suspect: Hashable, Sendable {
    public let example: Int

    /// The class that the model is confident of.
    public let suggested: Int

    /// The probability of the suggested class less that of the given one.
    public let margin: Double
  }

  /// The mean probability of each class over the examples labelled with it; `nil` for a class without any.
  public let thresholds: [Double?]

  /// By falling margin, ties by example.
  public let suspects: [Suspect]

  /// - Parameters:
  ///   - probabilities: *n* × `classCount`, row by row, out of fold.
  ///   - labels: The given class of each example.
  public init(probabilities: [[Double]], labels: [Int], classCount: Int) {
    precondition(probabilities.count == labels.count, "\(labels.count) labels for \(probabilities.count) examples")
    var sums = Array(repeating: 0.0, count: classCount)
    var counts = Array(repeating: 0, count: classCount)
    for (row, label) in zip(probabilities, labels) {
      sums[label] += row[label]
      counts[label] += 1
    }
    let thresholds = zip(sums, counts).map { $1 == 0 ? nil : $0 / Double($1) }
    self.thresholds = thresholds
    suspects = zip(probabilities, labels).enumerated().compactMap { example, pair -> Suspect? in
      let (row, label) = pair
      let confident = row.indices.filter { index in thresholds[index].map { row[index] >= $0 } ?? false }
      guard let best = confident.max(by: { (row[$0], $1) < (row[$1], $0) }), best != label, row[best] > row[label]
      else { return nil }
      return Suspect(example: example, suggested: best, margin: row[best] - row[label])
    }.sorted { ($1.margin, $0.example) < ($0.margin, $1.example) }
  }
}
