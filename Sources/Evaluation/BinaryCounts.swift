/// How often one class, or one label of a set, was rightly and wrongly predicted and left out.
///
/// A score whose denominator is zero is undefined and `nil`: the precision of a class that was never predicted says
/// nothing, and neither 0 nor `nan` would say so.
public struct BinaryCounts: Hashable, Sendable, Codable {
  public var truePositives: Int
  public var falsePositives: Int
  public var falseNegatives: Int
  public var trueNegatives: Int

  public init(truePositives: Int, falsePositives: Int, falseNegatives: Int, trueNegatives: Int) {
    precondition(
      min(truePositives, falsePositives, falseNegatives, trueNegatives) >= 0, "a count cannot be negative")
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
    self.trueNegatives = trueNegatives
  }

  /// - Throws: `DecodingError` if a count is negative, or all together are more than 2⁵³.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func count(_ key: CodingKeys) throws -> Int {
      let count = try container.decode(Int.self, forKey: key)
      guard 0...Self.countLimit ~= count else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "a count of \(count)")
      }
      return count
    }
    try self.init(
      truePositives: count(.truePositives), falsePositives: count(.falsePositives),
      falseNegatives: count(.falseNegatives), trueNegatives: count(.trueNegatives))
    guard exampleCount <= Self.countLimit else {
      throw DecodingError.dataCorruptedError(
        forKey: .truePositives, in: container, debugDescription: "counts of \(exampleCount) examples")
    }
  }

  /// Up to here every count is a `Double` too.
  private static let countLimit = 1 << 53

  public var exampleCount: Int { truePositives + falsePositives + falseNegatives + trueNegatives }

  /// The number of examples that hold the class.
  public var support: Int { truePositives + falseNegatives }

  /// The number of examples predicted to hold the class.
  public var predictedCount: Int { truePositives + falsePositives }

  /// TP / (TP + FP); `nil` if the class was never predicted.
  public var precision: Double? { ratio(truePositives, predictedCount) }

  /// TP / (TP + FN), also called the true positive rate; `nil` if no example holds the class.
  public var recall: Double? { ratio(truePositives, support) }

  /// FP / (FP + TN); `nil` if every example holds the class.
  public var falsePositiveRate: Double? { ratio(falsePositives, falsePositives + trueNegatives) }

  /// 2·TP / (2·TP + FP + FN); `nil` if the class is neither held by an example nor predicted.
  ///
  /// In this form F1 is 0, not undefined, for a class that was never rightly predicted, even where precision or recall
  /// is undefined.
  ///
  /// - SeeAlso: Sokolova & Lapalme (2009), "A systematic analysis of performance measures for classification tasks".
  public var f1: Double? { ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives) }

  public static func + (left: BinaryCounts, right: BinaryCounts) -> BinaryCounts {
    BinaryCounts(
      truePositives: left.truePositives + right.truePositives,
      falsePositives: left.falsePositives + right.falsePositives,
      falseNegatives: left.falseNegatives + right.falseNegatives,
      trueNegatives: left.trueNegatives + right.trueNegatives)
  }
}

/// `numerator` / `denominator`; `nil` if the denominator is 0.
func ratio(_ numerator: Int, _ denominator: Int) -> Double? {
  denominator == 0 ? nil : Double(numerator) / Double(denominator)
}
