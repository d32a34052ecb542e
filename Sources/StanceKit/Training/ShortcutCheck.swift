import Evaluation

/// What an axis scores when names cannot be seen, and what a rule scores that sees nothing but who speaks.
///
/// Both are found out of fold, whole documents held out, by the recipe that the model was trained with. A model card says
/// how a model does where it may take a short cut (Mitchell et al. 2019, "Model cards for model reporting", §4.4; Geirhos
/// et al. 2020).
public struct ShortcutCheck: Hashable, Sendable, Codable {
  public let foldCount: Int
  public let statementCount: Int
  /// The macro F1 of the recipe; of the labels of a set, each for itself.
  public let macroF1: Double?
  /// The same with names masked, and how many predictions change.
  public let maskedMacroF1: Double?
  public let changedCount: Int
  /// The macro F1 of the usual label of each speaker, and of each speaker's role, in other documents; `nil` where the data
  /// have none.
  public let speakerMacroF1: Double?
  public let roleMacroF1: Double?
}

extension ShortcutCheck {
  /// The field of a speaker's role, kept by the reader of the data.
  public static let roleField = "speaker_role"

  /// The check of each axis of `dataset`, in order.
  ///
  /// - Complexity: trains `plan.foldCount` times.
  /// - Throws: As ``Evaluator/crossValidate(_:on:foldCount:assignment:trainingShare:)`` does.
  static func all(_ plan: TrainingPlan, on dataset: Dataset) throws -> [ShortcutCheck] {
    var evaluator = Evaluator(workers: plan.workers)
    evaluator.mask = NameMask(dataset, workers: plan.workers)
    let folds = min(plan.foldCount, dataset.grouping.groupCount)
    let result = try evaluator.crossValidate(plan, on: dataset, foldCount: folds)
    return result.axes.map { axis in
      let view = axis.view
      let masked = NamelessScores(view, grouping: dataset.grouping, bootstrap: nil)
      func usual(_ groups: [String?]?) -> Double? {
        groups.flatMap { AxisBaselines.usualLabels(view, of: $0, named: "") }?.macroF1
      }
      return ShortcutCheck(
        foldCount: result.foldCount, statementCount: view.rows.count,
        macroF1: view.scores(grouping: dataset.grouping, baselines: [], bootstrap: nil).macroF1.value,
        maskedMacroF1: masked?.macroF1, changedCount: masked?.changedCount ?? 0,
        speakerMacroF1: usual(dataset.speakers), roleMacroF1: usual(dataset.fields[roleField]))
    }
  }
}
