import Evaluation

/// The points of curves, at most ``limit`` of them, evenly thinned: more cannot be told apart in a plot.
enum Curves {
  static let limit = 200

  typealias Point = (x: Double, y: Double)

  /// Recall and precision.
  static func precisionRecall(_ ranking: ScoreRanking) -> [Point] {
    guard ranking.positiveCount > 0 else { return [] }
    return thinned(ranking.points).map { point in
      (
        Double(point.truePositives) / Double(ranking.positiveCount),
        Double(point.truePositives) / Double(point.truePositives + point.falsePositives)
      )
    }
  }

  /// False and true positive rate, from the origin on.
  static func roc(_ ranking: ScoreRanking) -> [Point] {
    guard ranking.positiveCount > 0, ranking.negativeCount > 0 else { return [] }
    return [(0, 0)]
      + thinned(ranking.points).map { point in
        (
          Double(point.falsePositives) / Double(ranking.negativeCount),
          Double(point.truePositives) / Double(ranking.positiveCount)
        )
      }
  }

  /// Coverage and risk.
  static func riskCoverage(_ curve: RiskCoverage) -> [Point] {
    thinned(curve.points).map { ($0.coverage, $0.risk) }
  }

  /// Stated probability and observed share.
  static func reliability(_ curve: CalibrationCurve) -> [Point] {
    curve.bins.map { ($0.meanProbability, $0.observedShare) }
  }

  private static func thinned<Element>(_ points: [Element]) -> [Element] {
    guard points.count > limit else { return points }
    return (0..<limit).map { points[$0 * (points.count - 1) / (limit - 1)] }
  }
}
