#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// From the scores of one axis to calibrated probabilities and a decision.
///
/// The calibrated logit of an output is slope · score + offset: Platt scaling (Platt 1999) for sets and for two classes;
/// for more classes one common slope, which is temperature scaling with class offsets (Guo et al. 2017, §4.2).
public struct DecisionRule: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Exactly one of the labels.
    case single
    /// Any subset of the labels.
    case set
  }

  public let kind: Kind
  public let labelCount: Int
  /// For each output: positive.
  public var slopes: [Double]
  public var offsets: [Double]
  /// For a set: the probability from which each label is given. Not used for single labels.
  public var thresholds: [Double]

  /// Two classes need one score, that of the second; otherwise there is one for each label.
  public static func outputCount(kind: Kind, labelCount: Int) -> Int {
    kind == .single && labelCount == 2 ? 1 : labelCount
  }

  public var outputCount: Int { Self.outputCount(kind: kind, labelCount: labelCount) }

  /// The rule that takes scores for logits.
  public init(kind: Kind, labelCount: Int) {
    self.kind = kind
    self.labelCount = labelCount
    let outputs = Self.outputCount(kind: kind, labelCount: labelCount)
    slopes = [Double](repeating: 1, count: outputs)
    offsets = [Double](repeating: 0, count: outputs)
    thresholds = [Double](repeating: 0.5, count: kind == .set ? labelCount : 0)
  }

  /// The probability of each label. Those of a single-label axis sum to 1.
  ///
  /// - Parameter scores: `outputCount` scores.
  public func probabilities(of scores: [Double]) -> [Double] {
    var logits: [Double] = []
    logits.reserveCapacity(labelCount)
    for (output, score) in scores.enumerated() { logits.append(slopes[output] * score + offsets[output]) }
    switch kind {
    case .set: return logits.map(Self.sigmoid)
    case .single where labelCount == 2:
      let second = Self.sigmoid(logits[0])
      return [1 - second, second]
    case .single:
      let largest = logits.max() ?? 0
      let powers = logits.map { exp($0 - largest) }
      let total = powers.reduce(0, +)
      return powers.map { $0 / total }
    }
  }

  /// The labels given at these probabilities, by index: the most probable one, or those at or above their thresholds.
  public func labels(at probabilities: [Double]) -> [Int] {
    switch kind {
    case .single:
      var best = 0
      for label in probabilities.indices where probabilities[label] > probabilities[best] { best = label }
      return [best]
    case .set: return probabilities.indices.filter { probabilities[$0] >= thresholds[$0] }
    }
  }

  /// How sure the decision is: the probability of the label given or, for a set, the smallest probability with which a
  /// label was given or withheld.
  public func confidence(of labels: [Int], at probabilities: [Double]) -> Double {
    switch kind {
    case .single: return labels.first.map { probabilities[$0] } ?? 0
    case .set:
      return probabilities.indices.reduce(1) { least, label in
        min(least, labels.contains(label) ? probabilities[label] : 1 - probabilities[label])
      }
    }
  }

  /// 1 / (1 + e⁻ˣ), without overflow.
  public static func sigmoid(_ x: Double) -> Double {
    x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
  }
}
