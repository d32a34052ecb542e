public import Evaluation

/// How the score grows with the number of labelled documents.
///
/// - SeeAlso: Figueroa et al. (2012), "Predicting sample size required for classification performance".
public struct LearningCurve: Sendable {
  public struct Point: Sendable {
    /// The share of each training part's documents that was trained on.
    public let share: Double
    /// The mean number of statements trained on.
    public let statementCount: Int
    public let macroF1: Score
  }

  /// By rising share; the last is the whole.
  public let points: [Point]

  /// What the last doubling of the documents added to macro F1, on resampled documents; `nil` if one of the two is missing.
  public let lastDoubling: BootstrapInterval?

  /// The shares that are tried beside the whole: each is half of the next.
  public static let shares = [0.125, 0.25, 0.5]

  /// Takes the axes that were scored at each share.
  ///
  /// - Parameter runs: By rising share, the whole last; each the same axis of the same statements.
  init(
    _ runs: [(share: Double, statementCount: Double, axis: ScoredAxis)], dataset: Dataset, bootstrap: Bootstrap?
  ) {
    points = runs.map { run in
      let grouping = Grouping(names: run.axis.rows.map { dataset.documents[$0] })
      let scores = run.axis.view.scores(grouping: grouping, baselines: [], bootstrap: bootstrap)
      return Point(
        share: run.share, statementCount: Int(run.statementCount.rounded()), macroF1: scores.macroF1)
    }
    guard let half = runs.first(where: { $0.share == 0.5 }), let whole = runs.last, whole.share == 1, let bootstrap
    else {
      lastDoubling = nil
      return
    }
    let grouping = Grouping(names: whole.axis.rows.map { dataset.documents[$0] })
    lastDoubling =
      whole.axis.view.pair(
        with: half.axis.predictions.map(\.labels), isFirst: false, grouping: grouping
      ).difference(in: .macroF1, bootstrap: bootstrap)?.difference
  }

  /// Whether more labels would help, in words.
  var sentence: String? {
    guard let gain = lastDoubling else { return nil }
    let judgement =
      gain.lower > 0
      ? "More labels would probably help."
      : gain.upper < 0.01
        ? "More labels of this kind would hardly help." : "Whether more labels would help is not clear."
    return "The last doubling of the training data changed macro F1 by \(signedText(gain.estimate)) "
      + "\(intervalText(gain.lower, gain.upper, signed: true)). \(judgement)"
  }
}

extension Evaluator {
  /// Cross-validates `plan` on growing shares of the training documents.
  ///
  /// - Parameters:
  ///   - whole: What cross-validation on everything gave, on the same folds.
  /// - Returns: A curve for each axis, by name. A share too small to train on is left out.
  public func learningCurves(
    _ plan: TrainingPlan, on dataset: Dataset, whole: CrossValidationResult, bootstrap: Bootstrap?
  ) throws -> [String: LearningCurve] {
    var plain = self
    plain.mask = nil
    plain.errorCount = 0
    var runs: [(share: Double, result: CrossValidationResult)] = []
    for share in LearningCurve.shares {
      do {
        let result = try plain.crossValidate(
          plan, on: dataset, foldCount: whole.foldCount, assignment: whole.folds, trainingShare: share)
        runs.append((share, result))
      } catch is DatasetError {
        // A small share may hold one class only.
      }
    }
    runs.append((1, whole))
    return Dictionary(
      uniqueKeysWithValues: whole.axes.indices.map { index in
        (
          whole.axes[index].name,
          LearningCurve(
            runs.map { ($0.share, $0.result.meanTrainingCount, $0.result.axes[index]) }, dataset: dataset,
            bootstrap: bootstrap)
        )
      })
  }
}
