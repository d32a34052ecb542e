public import Evaluation

/// What folds that tear documents apart gain over folds that keep them whole.
public struct FoldComparison: Sendable {
  public struct Axis: Sendable {
    public let title: String
    public let metric: ReportMetric
    /// The score on the folds as given, and with documents whole.
    public let given: Double?
    public let whole: Double?
    /// The score as given less that with documents whole, on resampled documents.
    public let gain: BootstrapInterval?
  }

  /// The field with the given folds.
  public let foldField: String
  /// The field that names the groups.
  public let groupField: String
  public let splitGroupCount: Int
  public let groupCount: Int
  public let axes: [Axis]

  /// Compares two cross-validations of the same data.
  ///
  /// - Returns: `nil` if the given folds keep every document whole.
  public init?(
    given: CrossValidationResult, whole: CrossValidationResult, dataset: Dataset, foldField: String,
    bootstrap: Bootstrap?
  ) {
    let split = SplitGroups(dataset.documents, sides: given.folds)
    guard split.splitCount > 0 else { return nil }
    self.foldField = foldField
    groupField = dataset.groupField
    splitGroupCount = split.splitCount
    groupCount = split.count
    axes = zip(given.axes, whole.axes).flatMap { given, whole in
      let grouping = Grouping(names: given.rows.map { dataset.documents[$0] })
      let pair = whole.view.pair(with: given.predictions.map(\.labels), grouping: grouping)
      return [ReportMetric.accuracy, .macroF1].map { metric in
        let scores = pair.scores(in: metric)
        return Axis(
          title: given.name, metric: metric, given: scores.second, whole: scores.first,
          gain: bootstrap.flatMap { pair.difference(in: metric, bootstrap: $0)?.difference })
      }
    }
  }

  /// What was found, in words: a sentence on the folds, and one for each axis on its accuracy.
  var sentences: [String] {
    let head =
      "The folds of field \"\(foldField)\" tear \(splitGroupCount) of \(groupCount) \(groupField)s apart: statements of one "
      + "\(groupField) stand in training and in test."
    return [head]
      + axes.filter { $0.metric == .accuracy }.map { axis in
        let gain = axis.given.flatMap { given in axis.whole.map { given - $0 } }
        let interval = axis.gain.map { " \(intervalText(100 * $0.lower, 100 * $0.upper, 1, signed: true))" } ?? ""
        let judgement =
          (gain ?? 0) > 0
          ? "the given folds flatter by \(decimalText(gain.map { 100 * $0 }, 1)) points\(interval)"
          : "here that does not flatter (\(signedText(gain.map { 100 * $0 }, 1)) points\(interval))"
        return "With every \(groupField) whole, accuracy on \(axis.title) is \(decimalText(axis.whole)) instead of "
          + "\(decimalText(axis.given)): \(judgement)."
      }
  }
}
