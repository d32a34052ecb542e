public import Evaluation
public import LinearModels

/// Gold and predicted labels of the annotated statements on one axis.
public struct ScoredAxis: Sendable {
  public let name: String
  public let kind: DecisionRule.Kind
  public let labels: [String]
  /// The statements, by index into the dataset.
  public let rows: [Int]
  public let gold: [[Int]]
  public let predictions: [AxisPrediction]
  /// The gold labels of the statements the classifier learned from, for the baselines; those scored, where a saved model
  /// is evaluated.
  public let training: [[Int]]

  /// The scores with intervals, resampling the groups.
  public func report(grouping: Grouping, bootstrap: Bootstrap?) -> ClassificationReport {
    switch kind {
    case .set:
      let gold = gold.map { LabelSet($0) }
      let training = training.map { LabelSet($0) }
      return ClassificationReport(
        title: name, labels: labels, gold: gold, predicted: predictions.map { LabelSet($0.labels) },
        grouping: grouping,
        baselines: [
          MajoritySetBaseline(labelSets: training, labelCount: labels.count).scores(on: gold),
          StratifiedRandomSetBaseline(labelSets: training, labelCount: labels.count).scores(on: gold),
        ], bootstrap: bootstrap)
    case .single:
      return Self.singleReport(
        title: name, labels: labels, gold: gold.map { $0.first ?? 0 },
        predicted: predictions.map { $0.labels.first ?? 0 }, training: training.map { $0.first ?? 0 },
        averaged: labels.firstIndex(of: AxisScheme.neutral), grouping: grouping, bootstrap: bootstrap)
    }
  }

  /// The leading stance of each set, or neutral: the single-label view of the stance axis, which alone has an order of
  /// labels.
  public func primaryReport(grouping: Grouping, bootstrap: Bootstrap?) -> ClassificationReport? {
    guard kind == .set, name == AxisScheme.stance.name else { return nil }
    let neutral = labels.count
    func primary(_ labels: [Int]) -> Int { AxisScheme.primary(of: labels) ?? neutral }
    return Self.singleReport(
      title: "\(name)_primary", labels: labels + [AxisScheme.neutral], gold: gold.map(primary),
      predicted: predictions.map { $0.primary ?? neutral }, training: training.map(primary), averaged: neutral,
      grouping: grouping, bootstrap: bootstrap)
  }

  private static func singleReport(
    title: String, labels: [String], gold: [Int], predicted: [Int], training: [Int], averaged neutral: Int?,
    grouping: Grouping, bootstrap: Bootstrap?
  ) -> ClassificationReport {
    ClassificationReport(
      title: title, labels: labels, gold: gold, predicted: predicted, grouping: grouping,
      averagedLabels: neutral.map { neutral in labels.indices.filter { $0 != neutral } },
      baselines: [
        MajorityBaseline(labels: training, classCount: labels.count).scores(on: gold),
        StratifiedRandomBaseline(labels: training, classCount: labels.count).scores(on: gold),
      ], bootstrap: bootstrap)
  }

  /// How well the probabilities are calibrated: of the label given, and of every label of a set.
  public var calibration: (expectedError: Double?, brier: Double?, logLoss: Double?) {
    switch kind {
    case .single:
      let confidences = predictions.map { prediction in
        prediction.labels.first.map { prediction.probabilities[$0] } ?? 0
      }
      let correct = zip(predictions, gold).map { $0.labels == $1 }
      let scores = ProbabilityScores(
        probabilities: predictions.flatMap(\.probabilities), labels: gold.map { $0.first ?? 0 },
        classCount: labels.count)
      return (
        CalibrationCurve(probabilities: confidences, outcomes: correct).expectedCalibrationError, scores?.brier,
        scores?.logLoss
      )
    case .set:
      let probabilities = predictions.flatMap(\.probabilities)
      let outcomes = gold.flatMap { gold in labels.indices.map { gold.contains($0) } }
      let scores = ProbabilityScores(probabilities: probabilities, outcomes: outcomes)
      return (
        CalibrationCurve(probabilities: probabilities, outcomes: outcomes).expectedCalibrationError, scores?.brier,
        scores?.logLoss
      )
    }
  }
}
