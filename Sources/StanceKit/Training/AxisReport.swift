public import Evaluation
import Foundation

/// What training found out about one axis.
public struct AxisReport: Hashable, Sendable, Codable {
  public let name: String
  /// How many statements are annotated, and how many with each label.
  public let annotatedCount: Int
  public let labelFrequencies: [Int]
  /// λ = 1/C chosen or given; `nil` for naive Bayes.
  public var regularization: Double?
  /// The share of naive Bayes chosen or given; `nil` for other classifiers.
  public var interpolation: Double?
  /// The strengths tried, with the score of each; empty if none was searched for.
  public var search: [SearchPoint] = []
  /// How the scores below and the calibration were made; `nil` if there was too little data.
  public var validation: Validation?
  /// The largest duality gap of the outputs' searches as a share of the objective; `nil` for naive Bayes.
  public var relativeGap: Double?
  public var iterations: Int?
  /// `nil` unless it was asked for.
  public var shortcuts: ShortcutCheck?

  /// The gap at which a search ends.
  static let wantedGap = 1e-3

  /// Whether every search ended within a thousandth of the best objective; naive Bayes has none.
  public var hasConverged: Bool { (relativeGap ?? 0) <= Self.wantedGap * 1.001 }

  /// How far the search came, in one line; `nil` for naive Bayes.
  public var convergence: String? {
    guard let gap = relativeGap, let iterations else { return nil }
    let reached = "\(Self.percent(gap)) of the best objective (the duality gap)"
    if hasConverged { return "fitted in \(iterations) iterations to within \(reached)" }
    return "not fitted after \(iterations) iterations, only to within \(reached), wanted "
      + "\(Self.percent(Self.wantedGap)); raise --regularization"
  }

  private static func percent(_ share: Double) -> String { String(format: "%.2g %%", 100 * share) }

  public struct SearchPoint: Hashable, Sendable, Codable {
    public let regularization: Double
    public let interpolation: Double
    /// The mean negative log-likelihood per label decision of held-out statements, calibrated.
    public let logLoss: Double
    public let accuracy: Double
  }

  public struct Validation: Hashable, Sendable, Codable {
    public let foldCount: Int
    public let heldOutFolds: Int
    /// The field whose values were kept whole; `nil` where each statement stood alone.
    public let groupedBy: String?
    public let statementCount: Int
    public let accuracy: Double
    public let macroF1: Double?
    public let microF1: Double?
    /// How often each label was rightly and wrongly given, in the order of the axis's labels; `nil` in models made before
    /// it was kept.
    public let labelCounts: [BinaryCounts]?
  }
}
