/// Predicts for every example the usual answer of its group elsewhere, for example the usual label of its speaker.
///
/// A classifier that does not beat it may have learned no more than who is speaking (Geirhos et al. 2020, "Shortcut
/// learning in deep neural networks").
public struct GroupBaseline: Hashable, Sendable {
  /// The prediction for each example.
  public let predictions: [Int]

  /// Predicts each part from the others: the most frequent value of the group there, ties going to the smaller value; for
  /// a group that is not there, the most frequent value of all.
  ///
  /// - Parameters:
  ///   - values: The value of each example: a class, or the number of a label set.
  ///   - groups: The group of each example; `nil` if it has none.
  ///   - parts: The part of each example.
  /// - Returns: `nil` if there are fewer than two parts, or no example has a group.
  public init?(values: [Int], groups: [String?], parts: [Int]) {
    precondition(values.count == groups.count && values.count == parts.count, "lists of different lengths")
    let fitting = CrossFitting(parts)
    guard fitting.parts.count >= 2, groups.contains(where: { $0 != nil }) else { return nil }
    var predictions = values
    fitting.forEach { chosenOn, judged in
      var overall: [Int: Int] = [:]
      var perGroup: [String: [Int: Int]] = [:]
      for example in chosenOn {
        overall[values[example], default: 0] += 1
        if let group = groups[example] { perGroup[group, default: [:]][values[example], default: 0] += 1 }
      }
      let fallback = Self.mostFrequent(overall)
      for example in judged {
        let own = groups[example].flatMap { perGroup[$0] }
        predictions[example] = own.map(Self.mostFrequent) ?? fallback
      }
    }
    self.predictions = predictions
  }

  private static func mostFrequent(_ counts: [Int: Int]) -> Int {
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? 0
  }
}
