import Evaluation
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
  /// The probabilities that the scores give without calibration.
  public let uncalibrated: [[Double]]
  /// The predictions with names masked; `nil` if that was not asked for.
  public let masked: [AxisPrediction]?
  /// The fold of each statement or, for a given model, one of five parts of whole documents.
  public let parts: [Int]
  /// The most confident errors, by falling confidence.
  public let errors: [ExplainedError]

  init(
    name: String, kind: DecisionRule.Kind, labels: [String], rows: [Int], gold: [[Int]],
    statements: [ScoredStatement], axisIndex: Int, parts: [Int], errors: [ExplainedError]
  ) {
    self.name = name
    self.kind = kind
    self.labels = labels
    self.rows = rows
    self.gold = gold
    predictions = statements.map { $0.prediction.axes[axisIndex] }
    uncalibrated = statements.map { $0.uncalibrated[axisIndex] }
    let maskedPredictions = statements.compactMap { $0.masked?.axes[axisIndex] }
    masked = maskedPredictions.count == statements.count && !statements.isEmpty ? maskedPredictions : nil
    self.parts = parts
    self.errors = errors
  }

  /// The labels as they are, with probabilities.
  var view: AxisView {
    AxisView(
      title: name, isSet: kind == .set, isPrimary: false, labels: labels,
      neutral: kind == .single ? labels.firstIndex(of: AxisScheme.neutral) : nil, rows: rows, gold: gold,
      predicted: predictions.map(\.labels), masked: masked?.map(\.labels),
      probabilities: predictions.map(\.probabilities), uncalibrated: uncalibrated,
      confidences: predictions.map(\.confidence), parts: parts, errors: errors)
  }

  /// The leading stance of each set, or neutral: the single-label view of the stance axis, which alone has an order of
  /// labels.
  var primaryView: AxisView? {
    guard kind == .set, name == AxisScheme.stance.name else { return nil }
    let neutral = labels.count
    func primary(_ labels: [Int]) -> [Int] { [AxisScheme.primary(of: labels) ?? neutral] }
    return AxisView(
      title: "\(name)_primary", isSet: false, isPrimary: true, labels: labels + [AxisScheme.neutral], neutral: neutral,
      rows: rows, gold: gold.map(primary), predicted: predictions.map { [$0.primary ?? neutral] },
      masked: masked?.map { [$0.primary ?? neutral] }, probabilities: nil, uncalibrated: nil,
      confidences: predictions.map(\.confidence), parts: parts, errors: [])
  }
}

/// One way to look at an axis: what is scored as one block of a report.
struct AxisView: Sendable {
  let title: String
  let isSet: Bool
  /// Whether this is a view of a set-valued axis by its leading labels.
  let isPrimary: Bool
  let labels: [String]
  /// The class that takes no side, left out of F_avg.
  let neutral: Int?
  let rows: [Int]
  let gold: [[Int]]
  let predicted: [[Int]]
  let masked: [[Int]]?
  let probabilities: [[Double]]?
  let uncalibrated: [[Double]]?
  let confidences: [Double]
  let parts: [Int]
  let errors: [ExplainedError]

  var isCorrect: [Bool] { zip(gold, predicted).map { $0 == $1 } }

  var averaged: [Int] { labels.indices.filter { $0 != neutral } }

  /// The scores with intervals, resampling the groups.
  func scores(grouping: Grouping, baselines: [BaselineScores], bootstrap: Bootstrap?) -> ClassificationReport {
    if isSet {
      return ClassificationReport(
        title: title, labels: labels, gold: gold.map { LabelSet($0) }, predicted: predicted.map { LabelSet($0) },
        grouping: grouping, baselines: baselines, bootstrap: bootstrap)
    }
    return ClassificationReport(
      title: title, labels: labels, gold: gold.map { $0.first ?? 0 }, predicted: predicted.map { $0.first ?? 0 },
      grouping: grouping, averagedLabels: neutral == nil ? nil : averaged, baselines: baselines, bootstrap: bootstrap)
  }

  /// Other predictions beside these.
  func pair(with other: [[Int]], isFirst: Bool = true, grouping: Grouping) -> PredictionPair {
    PredictionPair(
      isSet: isSet, labelCount: labels.count, averaged: averaged, gold: gold, first: isFirst ? predicted : other,
      second: isFirst ? other : predicted, grouping: grouping)
  }
}
