/// What must not be chosen on the examples it is judged by, such as a threshold: it is chosen on all parts but one and
/// judged on that one, for every part in turn.
///
/// - SeeAlso: Stone (1974), "Cross-validatory choice and assessment of statistical predictions".
struct CrossFitting {
  /// The examples of each part, in increasing order; none is empty.
  let parts: [[Int]]

  /// - Parameter assignment: The part of each example, any numbers.
  init(_ assignment: [Int]) {
    var parts: [Int: [Int]] = [:]
    for (example, part) in assignment.enumerated() { parts[part, default: []].append(example) }
    self.parts = parts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Calls `body` for every part with the examples to choose on and those to judge; not at all for a single part.
  func forEach(_ body: (_ chosenOn: [Int], _ judged: [Int]) -> Void) {
    guard parts.count >= 2 else { return }
    for held in parts.indices {
      body(parts.indices.filter { $0 != held }.flatMap { parts[$0] }, parts[held])
    }
  }
}

/// How many predictions a classifier may keep if they are to be right as often as wanted, with the confidence below
/// which it declines chosen on other examples than those it is judged by.
///
/// - SeeAlso: Chow (1970), "On optimum recognition error and reject tradeoff"; ``RiskCoverage``.
public struct SelectivePrediction: Hashable, Sendable {
  /// The precision that was wanted.
  public let targetPrecision: Double
  public let exampleCount: Int
  public let selectedCount: Int
  public let correctCount: Int

  /// Chooses the threshold for each part from the others and keeps the predictions of the part that reach it.
  ///
  /// Where no threshold of the others reaches the precision, the part keeps none.
  ///
  /// - Parameters:
  ///   - confidences: The confidence of each prediction.
  ///   - correct: Whether each is right.
  ///   - parts: The part of each example; parts should hold whole documents.
  /// - Returns: `nil` if there are fewer than two parts.
  /// - Complexity: O(*p*·*n* log *n*) for *p* parts.
  public init?(confidences: [Double], correct: [Bool], parts: [Int], targetPrecision: Double) {
    let fitting = CrossFitting(parts)
    guard fitting.parts.count >= 2 else { return nil }
    var selected = 0
    var right = 0
    fitting.forEach { chosenOn, judged in
      let curve = RiskCoverage(
        confidences: chosenOn.map { confidences[$0] }, correct: chosenOn.map { correct[$0] })
      guard let point = curve.threshold(forPrecision: targetPrecision) else { return }
      for example in judged where confidences[example] >= point.threshold {
        selected += 1
        if correct[example] { right += 1 }
      }
    }
    self.targetPrecision = targetPrecision
    exampleCount = confidences.count
    selectedCount = selected
    correctCount = right
  }

  /// The share of predictions kept.
  public var coverage: Double { Double(selectedCount) / Double(exampleCount) }

  /// The share of kept predictions that are right; `nil` if none is kept.
  public var precision: Double? { ratio(correctCount, selectedCount) }
}

/// The share of one class among examples: as it is, as predicted, and as corrected for the classifier's known errors.
///
/// - SeeAlso: Forman (2008), "Quantifying counts and costs via classification".
public struct ClassShare: Hashable, Sendable {
  public let gold: Double
  public let predicted: Double

  /// ``AdjustedCount`` with the rates of the other parts, averaged over parts by their size; `nil` where the rates of
  /// some part's others are undefined or say nothing.
  public let corrected: Double?

  /// Estimates the shares.
  ///
  /// - Parameters:
  ///   - gold: Whether each example holds the class.
  ///   - predicted: Whether each example was predicted to hold it.
  ///   - parts: The part of each example.
  /// - Returns: `nil` if there are no examples.
  public init?(gold: [Bool], predicted: [Bool], parts: [Int]) {
    precondition(gold.count == predicted.count && gold.count == parts.count, "lists of different lengths")
    guard let goldShare = ratio(gold.count { $0 }, gold.count),
      let predictedShare = ratio(predicted.count { $0 }, gold.count)
    else { return nil }
    self.gold = goldShare
    self.predicted = predictedShare
    let fitting = CrossFitting(parts)
    var sum = 0.0
    var isDefined = fitting.parts.count >= 2
    fitting.forEach { chosenOn, judged in
      guard let adjusted = AdjustedCount(BinaryCounts(chosenOn.map { (gold[$0], predicted[$0]) })) else {
        isDefined = false
        return
      }
      let observed = Double(judged.count { predicted[$0] }) / Double(judged.count)
      sum += Double(judged.count) * adjusted.share(observed: observed)
    }
    corrected = isDefined ? sum / Double(gold.count) : nil
  }
}

extension BinaryCounts {
  /// Counts pairs of whether an example holds the class and whether it was predicted to.
  init(_ pairs: [(gold: Bool, predicted: Bool)]) {
    self.init(
      truePositives: pairs.count { $0.gold && $0.predicted }, falsePositives: pairs.count { !$0.gold && $0.predicted },
      falseNegatives: pairs.count { $0.gold && !$0.predicted },
      trueNegatives: pairs.count { !$0.gold && !$0.predicted })
  }
}
