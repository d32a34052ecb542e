/// How well a rule that hardly looks at the text would score on the same examples.
///
/// A score means little without it: 90 % accuracy is no feat where 90 % of the examples are of one class.
public struct BaselineScores: Hashable, Sendable {
  public let name: String

  /// The share of examples predicted rightly (whole sets, on a set-valued axis); `nil` if there are no examples.
  public let accuracy: Double?

  /// The F1 score of each class; `nil` where undefined.
  public let f1: [Double?]

  /// The F1 score of all decisions pooled; `nil` if undefined.
  public let microF1: Double?

  public init(name: String, accuracy: Double?, f1: [Double?], microF1: Double?) {
    self.name = name
    self.accuracy = accuracy
    self.f1 = f1
    self.microF1 = microF1
  }

  /// The scores of a baseline whose predictions were counted.
  public init(name: String, _ confusion: ConfusionMatrix) {
    self.init(
      name: name, accuracy: confusion.accuracy, f1: confusion.perClass.map(\.f1), microF1: confusion.microF1)
  }

  /// The scores of a baseline whose predicted sets were counted.
  public init(name: String, _ counts: LabelSetCounts) {
    self.init(name: name, accuracy: counts.subsetAccuracy, f1: counts.perClass.map(\.f1), microF1: counts.microF1)
  }

  /// The mean of the defined F1 scores; `nil` if there are none.
  public var macroF1: Double? { f1.definedMean }

  /// The mean of the defined F1 scores of `chosen`; `nil` if there are none.
  public func meanF1(of chosen: [Int]) -> Double? {
    chosen.lazy.map { f1[$0] }.definedMean
  }
}
