public import Evaluation
public import Parallelism

/// Everything an evaluation found, ready to be shown: one value, from which each form is made.
///
/// The forms are ``text()``, ``json()``, ``html()`` and ``markdown()``. None of them computes a score.
public struct EvaluationReport: Sendable {
  /// The version of the JSON form; see `docs/report.schema.json`.
  public static let schemaVersion = 1

  public let provenance: ReportProvenance
  /// An evaluation for each axis and, behind that of the stances, one of its primary view.
  public let axes: [AxisEvaluation]
  /// What stands on both sides of a split; `nil` if nothing was split.
  public let leakage: LeakageReport?
  /// What folds given in the data gain by tearing documents apart; `nil` if they do not, or none were given.
  public let foldComparison: FoldComparison?

  /// Scores what was predicted.
  ///
  /// - Parameters:
  ///   - scored: The axes, as ``Evaluator`` gives them for `dataset`.
  ///   - options: What to compute.
  ///   - leakage: What stands on both sides of the split that the predictions come from.
  ///   - foldComparison: What the given folds gain.
  ///   - learningCurves: For each axis by name, its points.
  ///   - workers: Threads to divide the axes over; the result does not depend on them.
  public init(
    _ scored: [ScoredAxis], of dataset: Dataset, provenance: ReportProvenance, options: ReportOptions = ReportOptions(),
    leakage: LeakageReport? = nil, foldComparison: FoldComparison? = nil,
    learningCurves: [String: LearningCurve] = [:], workers: WorkerCount = .one
  ) {
    self.provenance = provenance
    self.leakage = leakage
    self.foldComparison = foldComparison
    let baselines = AxisBaselines(dataset)
    let slices = SliceFields(dataset, names: options.sliceFields)
    let views = scored.flatMap { [$0.view, $0.primaryView].compactMap(\.self) }
    let evaluations = ResultSlots<AxisEvaluation>(count: views.count)
    workers.forEachPart(views.count) { index in
      evaluations[index] = AxisEvaluation(
        views[index], of: dataset, baselines: baselines, slices: slices, options: options,
        learningCurve: learningCurves[views[index].title])
    }
    axes = evaluations.all
  }
}

/// What a report is to hold beside the scores.
public struct ReportOptions: Sendable {
  /// How intervals are found; `nil` for none.
  public var bootstrap: Bootstrap?
  /// Fields of the data whose values are scored apart; they have to be kept by the reader.
  public var sliceFields: [String] = []
  /// The precision that abstention is to reach.
  public var targetPrecision = 0.9

  public init(bootstrap: Bootstrap? = Bootstrap()) {
    self.bootstrap = bootstrap
  }
}

/// What was evaluated, on what, and how to do it again.
public struct ReportProvenance: Hashable, Sendable {
  /// In a few words.
  public var description = ""
  public var command = ""
  public var version = Version.current
  public var seed: UInt64 = 1
  public var foldCount: Int?
  /// SHA-256 of the model file.
  public var modelDigest: String?
  /// SHA-256 of the data the model was trained on.
  public var modelDataDigest: String?
  public let dataDigest: String
  public let statementCount: Int
  /// The field that names the groups; `nil` where no statement has it.
  public let groupedBy: String?
  /// The field that was looked for.
  public let groupField: String

  public init(dataset: Dataset) {
    dataDigest = dataset.digest
    statementCount = dataset.count
    groupField = dataset.groupField
    groupedBy = dataset.isGrouped ? dataset.groupField : nil
  }

  /// What is resampled, in the plural.
  var groupNoun: String { groupedBy.map { "\($0)s" } ?? "statements" }

  /// A sentence on statements without groups; `nil` where they have them.
  var missingGroupsSentence: String? {
    guard groupedBy == nil else { return nil }
    return
      "No field \"\(groupField)\" says which statements belong together: every statement stands alone, so scores may "
      + "flatter and intervals be too narrow. Name the field with --group."
  }

  /// A sentence on a model that is scored on its own training data; `nil` where it is not.
  var trainedOnTheseSentence: String? {
    guard let modelDataDigest, modelDataDigest == dataDigest else { return nil }
    return "The model was trained on these very data: the scores say how well it remembers, not how good it is."
  }
}
