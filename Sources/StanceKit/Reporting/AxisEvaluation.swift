public import Evaluation

/// All that is found about one axis, or one view of it.
public struct AxisEvaluation: Sendable {
  public let title: String
  public let isSet: Bool
  public let isPrimary: Bool
  public let labels: [String]
  /// What was resampled, in the plural.
  let groupNoun: String
  /// Scores with intervals, confusion, baselines.
  public let scores: ClassificationReport
  /// The probabilities as used and as they would be without calibration; `nil` for the primary view, which has none.
  public let calibration: (after: CalibrationScores, before: CalibrationScores)?
  /// For each label, one against the rest; empty for the primary view.
  public let rankings: [ScoreRanking]
  public let riskCoverage: RiskCoverage
  /// What abstention reaches with a threshold chosen on other documents; `nil` if there are too few.
  public let selective: SelectivePrediction?
  /// The score with names masked; `nil` if it was not asked for.
  public let withoutNames: NamelessScores?
  /// For each label.
  public let shares: [ClassShare?]
  public let slices: [SliceScore]
  public let errors: [ErrorExample]
  public let errorCount: Int
  /// Statements whose given label is probably wrong, most probable first; empty for the primary view.
  public let suspects: [LabelSuspect]
  public let learningCurve: LearningCurve?
  public let items: ScoredItems

  init(
    _ view: AxisView, of dataset: Dataset, baselines: AxisBaselines, slices: SliceFields, options: ReportOptions,
    learningCurve: LearningCurve?
  ) {
    title = view.title
    isSet = view.isSet
    isPrimary = view.isPrimary
    labels = view.labels
    let names = view.rows.map { dataset.documents[$0] }
    let grouping = Grouping(names: names)
    groupNoun = names.contains { $0 != nil } ? "\(dataset.groupField)s" : "statements"
    scores = view.scores(grouping: grouping, baselines: baselines.scores(on: view), bootstrap: options.bootstrap)
    let isCorrect = view.isCorrect
    if let probabilities = view.probabilities, let uncalibrated = view.uncalibrated {
      calibration = (
        CalibrationScores(view, probabilities: probabilities), CalibrationScores(view, probabilities: uncalibrated)
      )
      rankings = view.labels.indices.map { label in
        ScoreRanking(
          scores: probabilities.map { $0[label] }, outcomes: view.gold.map { $0.contains(label) })
      }
      suspects = LabelSuspect.find(in: view, probabilities: probabilities)
    } else {
      calibration = nil
      rankings = []
      suspects = []
    }
    riskCoverage = RiskCoverage(confidences: view.confidences, correct: isCorrect)
    selective = SelectivePrediction(
      confidences: view.confidences, correct: isCorrect, parts: view.parts, targetPrecision: options.targetPrecision)
    withoutNames = NamelessScores(view, grouping: grouping, bootstrap: options.bootstrap)
    shares = view.labels.indices.map { label in
      ClassShare(
        gold: view.gold.map { $0.contains(label) }, predicted: view.predicted.map { $0.contains(label) },
        parts: view.parts)
    }
    self.slices = slices.scores(of: view, whole: scores.accuracy, dataset: dataset, bootstrap: options.bootstrap)
    errorCount = isCorrect.count { !$0 }
    let indexOfRow = Dictionary(uniqueKeysWithValues: zip(view.rows, view.rows.indices))
    errors = view.errors.compactMap { error in
      indexOfRow[error.row].map { index in
        ErrorExample(
          place: "\(dataset.places[error.row])", text: dataset.texts[error.row], gold: view.gold[index],
          predicted: view.predicted[index], confidence: error.confidence, terms: error.terms)
      }
    }
    self.learningCurve = learningCurve
    items = ScoredItems(
      rows: view.rows, groups: grouping.indices, gold: view.gold, predicted: view.predicted)
  }

  /// The names of some labels, `neutral` for none.
  func names(_ labels: [Int]) -> String {
    labels.isEmpty ? AxisScheme.neutral : labels.map { self.labels[$0] }.joined(separator: ", ")
  }

  /// What abstention reaches, as a sentence.
  var selectiveSentence: String? {
    guard let selective else { return nil }
    let target = percentText(selective.targetPrecision)
    guard let precision = selective.precision else {
      return "No confidence reaches \(target) precision: asked for that, it would label none of the statements."
    }
    return "At \(target) precision it labels \(percentText(selective.coverage)) of statements "
      + "(threshold chosen on other \(groupNoun); right there: \(percentText(precision)))."
  }
}

/// How far probabilities can be taken at their word.
public struct CalibrationScores: Sendable {
  /// On a single axis of the label given, on a set of every label of every statement.
  public let curve: CalibrationCurve
  public let brier: Double?
  public let logLoss: Double?

  init(_ view: AxisView, probabilities: [[Double]]) {
    let scores: ProbabilityScores?
    if view.isSet {
      let all = probabilities.flatMap(\.self)
      let outcomes = view.gold.flatMap { gold in view.labels.indices.map { gold.contains($0) } }
      scores = ProbabilityScores(probabilities: all, outcomes: outcomes)
      curve = CalibrationCurve(probabilities: all, outcomes: outcomes)
    } else {
      scores = ProbabilityScores(
        probabilities: probabilities.flatMap(\.self), labels: view.gold.map { $0.first ?? 0 },
        classCount: view.labels.count)
      let given = probabilities.map { row in row.indices.max { (row[$0], $1) < (row[$1], $0) } ?? 0 }
      curve = CalibrationCurve(
        probabilities: zip(probabilities, given).map { $0[$1] }, outcomes: zip(given, view.gold).map { [$0] == $1 })
    }
    brier = scores?.brier
    logLoss = scores?.logLoss
  }
}

/// What was predicted for each statement, kept so that a later report can be compared with this one.
public struct ScoredItems: Hashable, Sendable {
  /// The statements, by index into the data.
  public let rows: [Int]
  /// The group of each, numbered in the order of its first statement.
  public let groups: [Int]
  public let gold: [[Int]]
  public let predicted: [[Int]]
}

/// A wrong prediction, to be read.
public struct ErrorExample: Hashable, Sendable {
  /// File and line.
  public let place: String
  public let text: String
  public let gold: [Int]
  public let predicted: [Int]
  public let confidence: Double
  /// The features that moved the decision most, in logits.
  public let terms: [ExplainedError.Term]
}

/// A statement whose given label is probably wrong.
public struct LabelSuspect: Hashable, Sendable {
  /// The position among the scored statements of the axis.
  public let index: Int
  public let row: Int
  /// The label in question: on a single axis the suggested one, on a set the one to be added or removed.
  public let label: Int
  /// Whether the label is suggested (`true`) or to be removed.
  public let isSuggested: Bool
  public let margin: Double

  static func find(in view: AxisView, probabilities: [[Double]]) -> [LabelSuspect] {
    guard view.isSet else {
      return ConfidentLearning(
        probabilities: probabilities, labels: view.gold.map { $0.first ?? 0 }, classCount: view.labels.count
      ).suspects.map {
        LabelSuspect(
          index: $0.example, row: view.rows[$0.example], label: $0.suggested, isSuggested: true, margin: $0.margin)
      }
    }
    let perLabel = view.labels.indices.flatMap { label in
      ConfidentLearning(
        probabilities: probabilities.map { [1 - $0[label], $0[label]] },
        labels: view.gold.map { $0.contains(label) ? 1 : 0 }, classCount: 2
      ).suspects.map {
        LabelSuspect(
          index: $0.example, row: view.rows[$0.example], label: label, isSuggested: $0.suggested == 1,
          margin: $0.margin)
      }
    }
    return perLabel.sorted { ($1.margin, $0.index, $0.label) < ($0.margin, $1.index, $1.label) }
  }
}

/// `share` as a whole percentage, or with one digit where it is small.
func percentText(_ share: Double) -> String {
  let percent = share * 100
  return percent < 10 && percent != percent.rounded() ? "\(decimalText(percent, 1)) %" : "\(decimalText(percent, 0)) %"
}
