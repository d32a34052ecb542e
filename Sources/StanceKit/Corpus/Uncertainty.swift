import Foundation
import LinearModels

/// How undecided a model is about a text.
///
/// On a single-label axis it is the entropy of the calibrated probabilities over that of equal ones; on a set-valued axis
/// the mean over labels of the entropy, in bits, of having the label or not. Both are from 0 (certain) to 1.
///
/// - SeeAlso: Settles (2009), "Active learning literature survey", §3.1, for sampling by entropy.
public struct Uncertainty: Hashable, Sendable {
  /// The mean over the axes.
  public let mean: Double
  /// The axis with the largest share of it, the two answers that are nearest, and their probabilities.
  public let reason: String

  public init(_ prediction: Prediction, axes: [ModelAxis]) {
    let values = zip(prediction.axes, axes).map { Self.uncertainty($0, isSet: $1.rule.kind == .set) }
    mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    let leading = values.indices.max { (values[$0], $1) < (values[$1], $0) }
    reason = leading.map { Self.reason(prediction.axes[$0], axis: axes[$0]) } ?? ""
  }

  private static func uncertainty(_ prediction: AxisPrediction, isSet: Bool) -> Double {
    let probabilities = prediction.probabilities
    if isSet {
      return probabilities.reduce(0) { $0 + entropy([$1, 1 - $1]) } / (Double(max(probabilities.count, 1)) * log(2))
    }
    return probabilities.count < 2 ? 0 : entropy(probabilities) / log(Double(probabilities.count))
  }

  private static func entropy(_ probabilities: [Double]) -> Double {
    probabilities.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
  }

  private static func reason(_ prediction: AxisPrediction, axis: ModelAxis) -> String {
    let probabilities = prediction.probabilities
    func named(_ label: Int) -> String { "\(axis.labels[label]) \(String(format: "%.2f", probabilities[label]))" }
    if axis.rule.kind == .set {
      let nearest = probabilities.indices.min {
        (abs(probabilities[$0] - 0.5), $0) < (abs(probabilities[$1] - 0.5), $1)
      }
      return "\(axis.name): \(nearest.map(named) ?? "")"
    }
    let order = probabilities.indices.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }
    return "\(axis.name): " + order.prefix(2).map(named).joined(separator: ", ")
  }
}
