import Evaluation
import LinearModels

/// Chooses from which probability each label of a set is given: the one of greatest F1 on held-out statements.
///
/// Rare labels are given too seldom at one half (Lipton, Elkan & Naryanaswamy 2014): F1 is greatest at half the best F1
/// reached. Thresholds stay within 0.35 … 0.6, since the best one on few statements is a matter of luck.
enum SetThresholds {
  private static let range = 0.35...0.6

  static func choose(for rule: DecisionRule, probabilities: [[Double]], gold: [[Int]]) -> DecisionRule {
    guard rule.kind == .set else { return rule }
    var rule = rule
    for label in 0..<rule.labelCount {
      let positives = gold.count { $0.contains(label) }
      guard positives > 0 else { continue }
      var best = (f1: -1.0, threshold: 0.5)
      for threshold in stride(from: range.lowerBound, through: range.upperBound, by: 0.025) {
        var (hits, given) = (0, 0)
        for (p, labels) in zip(probabilities, gold) where p[label] >= threshold {
          given += 1
          if labels.contains(label) { hits += 1 }
        }
        let f1 = Double(2 * hits) / Double(given + positives)
        if f1 > best.f1 + 1e-9 { best = (f1, threshold) }
      }
      rule.thresholds[label] = best.threshold
    }
    return rule
  }
}
