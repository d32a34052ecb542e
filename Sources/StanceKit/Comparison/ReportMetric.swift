public import Evaluation

/// The averages that reports are compared and gated by, named as in the JSON form.
public enum ReportMetric: String, Hashable, Sendable, CaseIterable {
  case accuracy
  case macroF1 = "macro_f1"
  case microF1 = "micro_f1"
  case weightedF1 = "weighted_f1"
  case averageF1 = "f_avg"

  /// The name in running text.
  public var words: String {
    switch self {
    case .accuracy: "accuracy"
    case .macroF1: "macro F1"
    case .microF1: "micro F1"
    case .weightedF1: "weighted F1"
    case .averageF1: "F_avg"
    }
  }

  func score(of report: ClassificationReport) -> Score {
    switch self {
    case .accuracy: report.accuracy
    case .macroF1: report.macroF1
    case .microF1: report.microF1
    case .weightedF1: report.weightedF1
    case .averageF1: report.averageF1
    }
  }

  /// The score of some counts, F_avg over `averaged`; `nil` if undefined.
  func value<Counts: ScorableCounts>(of counts: Counts, averaged: [Int]) -> Double? {
    switch self {
    case .accuracy: counts.shareCorrect
    case .macroF1: counts.macroF1
    case .microF1: counts.microF1
    case .weightedF1: counts.weightedF1
    case .averageF1: counts.meanF1(of: averaged)
    }
  }
}

extension ClassificationReport {
  /// The value of one of the averages; `nil` if undefined.
  public func value(of metric: ReportMetric) -> Double? { metric.score(of: self).value }
}

/// Counts with a share of wholly right predictions.
protocol ScorableCounts: ClasswiseCounts {
  var shareCorrect: Double? { get }
}

extension ConfusionMatrix: ScorableCounts {
  var shareCorrect: Double? { accuracy }
}

extension LabelSetCounts: ScorableCounts {
  var shareCorrect: Double? { subsetAccuracy }
}
