public import Evaluation

/// The scores when names cannot be seen, beside those when they can.
///
/// - SeeAlso: Geirhos et al. (2020), "Shortcut learning in deep neural networks".
public struct NamelessScores: Hashable, Sendable {
  /// The number of statements whose prediction changes.
  public let changedCount: Int
  public let accuracy: Double?
  public let macroF1: Double?
  /// The macro F1 without names less that with them, on resampled documents.
  public let difference: BootstrapInterval?

  /// - Returns: `nil` if there are no predictions with names masked.
  init?(_ view: AxisView, grouping: Grouping, bootstrap: Bootstrap?) {
    guard let masked = view.masked else { return nil }
    changedCount = zip(view.predicted, masked).count { $0 != $1 }
    let pair = view.pair(with: masked, grouping: grouping)
    accuracy = pair.scores(in: .accuracy).second
    macroF1 = pair.scores(in: .macroF1).second
    difference = bootstrap.flatMap { pair.difference(in: .macroF1, bootstrap: $0)?.difference }
  }

  /// Whether the score drops by more than chance.
  public var dropsWithoutNames: Bool { difference.map { $0.upper < 0 } ?? false }

  /// What was found, in words.
  func sentence(of scores: ClassificationReport) -> String {
    let interval = difference.map { " \(intervalText($0.lower, $0.upper, signed: true))" } ?? ""
    let change = macroF1.flatMap { hidden in scores.macroF1.value.map { hidden - $0 } }
    let judgement = dropsWithoutNames ? " It leans on names." : ""
    return "With names masked, macro F1 is \(decimalText(macroF1)) instead of \(decimalText(scores.macroF1.value)): "
      + "\(signedText(change))\(interval); \(changedCount) of \(scores.exampleCount) predictions change.\(judgement)"
  }
}
