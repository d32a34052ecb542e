public import LinearModels

/// An axis that data may be labelled on: the field that holds the labels, and which there can be.
public struct AxisScheme: Hashable, Sendable {
  public let name: String
  /// The labels, in the order that reports show; `nil` to take those found in the data, sorted.
  public let labels: [String]?
  /// `nil` to tell from the data: a set if any label stands in an array of other than one.
  public let kind: DecisionRule.Kind?
  /// Strings that stand for the empty set.
  public let emptyNames: [String]

  /// The stances on technology policy, a set.
  public static let stance = AxisScheme(
    name: "stance", labels: ["pro-regulation", "industry-defensive", "critical-of-government"], kind: .set,
    emptyNames: ["neutral", "other", "neutral/other", "none", "[]"])

  /// The tone of the wording.
  public static let sentiment = AxisScheme(
    name: "sentiment", labels: ["positive", "negative", "neutral"], kind: .single, emptyNames: [])

  /// The axis in field `name`: one of the two above, or one whose labels the data tell.
  public static func named(_ name: String) -> AxisScheme {
    switch name {
    case stance.name: stance
    case sentiment.name: sentiment
    default: AxisScheme(name: name, labels: nil, kind: nil, emptyNames: [])
    }
  }

  /// The name of the empty set where one label has to be shown.
  public static let neutral = "neutral"

  /// Which label of a set leads where one has to be shown, by index into the labels of ``stance``: critical of
  /// government before industry-defensive before pro-regulation.
  static func primary(of labels: [Int]) -> Int? { labels.max() }
}
