import FeatureExtraction
import LinearModels

/// A feature of a classifier with what it weighs.
public struct WeightedTerm: Hashable, Sendable {
  /// The n-gram, or a class of words in braces.
  public let term: String
  public let weight: Double
}

extension StatementClassifier {
  /// The features that raise a score most, heaviest first: n-grams and classes of words.
  ///
  /// - Parameters:
  ///   - output: Which score of the classifier.
  ///   - isReversed: Whether those that lower it most are wanted, with their weights negated.
  ///   - count: How many at most; fewer if fewer have the sign. Equal weights stand in the order of features.
  /// - Complexity: O(features + features above the least of those kept · `count`).
  public func heaviestTerms(ofOutput output: Int, isReversed: Bool = false, count: Int) -> [WeightedTerm] {
    precondition(output >= 0 && output < linear.outputCount && count >= 0)
    let sign = isReversed ? -1.0 : 1.0
    var best: [(feature: Int, weight: Double)] = []
    func offer(_ feature: Int, _ weight: Double) {
      guard weight > 0, best.count < count || weight > best.last?.weight ?? .infinity else { return }
      best.insert((feature, weight), at: best.firstIndex { $0.weight < weight } ?? best.count)
      if best.count > count { best.removeLast() }
    }
    for feature in 0..<linear.featureCount {
      offer(feature, sign * Double(linear.weight(ofFeature: feature, output: output)))
    }
    for feature in 0..<(lexicon?.features.count ?? 0) {
      offer(linear.featureCount + feature, sign * (lexicon?.weight(of: feature, output: output) ?? 0))
    }
    return best.map { feature, weight in
      let term =
        feature < linear.featureCount
        ? vocabulary.term(ofFeature: feature) : lexicon?.features.name(of: feature - linear.featureCount) ?? ""
      return WeightedTerm(term: term, weight: weight)
    }
  }
}
