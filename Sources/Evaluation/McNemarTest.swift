/// Whether two classifiers differ in accuracy on the same examples: McNemar's test, exact.
///
/// Only examples that one classifier has right and the other wrong bear on the question. If the classifiers are equally
/// accurate, each is right on as many of them as a fair coin would give.
///
/// The test takes examples to be independent. Where documents hold many, prefer ``ApproximateRandomizationTest``.
///
/// - SeeAlso: McNemar (1947), "Note on the sampling error of the difference between correlated proportions or
///   percentages"; Dietterich (1998), "Approximate statistical tests", §3.1.
public struct McNemarTest: Hashable, Sendable {
  /// The number of examples that both classifiers have right.
  public let bothCorrect: Int

  /// The number of examples that only the first classifier has right.
  public let onlyFirstCorrect: Int

  /// The number of examples that only the second classifier has right.
  public let onlySecondCorrect: Int

  /// The number of examples that both classifiers have wrong.
  public let neitherCorrect: Int

  public init(bothCorrect: Int, onlyFirstCorrect: Int, onlySecondCorrect: Int, neitherCorrect: Int) {
    precondition(
      min(bothCorrect, onlyFirstCorrect, onlySecondCorrect, neitherCorrect) >= 0, "a count cannot be negative")
    self.bothCorrect = bothCorrect
    self.onlyFirstCorrect = onlyFirstCorrect
    self.onlySecondCorrect = onlySecondCorrect
    self.neitherCorrect = neitherCorrect
  }

  /// Compares two lists of predictions, of classes or of whole label sets, with the gold labels of the same examples.
  public init<Label: Equatable>(gold: [Label], first: [Label], second: [Label]) {
    precondition(
      gold.count == first.count && gold.count == second.count,
      "\(first.count) and \(second.count) predictions for \(gold.count) examples")
    var counts = [0, 0, 0, 0]
    for (index, gold) in gold.enumerated() {
      counts[(first[index] == gold ? 0 : 2) + (second[index] == gold ? 0 : 1)] += 1
    }
    self.init(
      bothCorrect: counts[0], onlyFirstCorrect: counts[1], onlySecondCorrect: counts[2], neitherCorrect: counts[3])
  }

  /// The accuracy of the second classifier less that of the first; `nil` if there are no examples.
  public var difference: Double? {
    let exampleCount = bothCorrect + onlyFirstCorrect + onlySecondCorrect + neitherCorrect
    return ratio(onlySecondCorrect - onlyFirstCorrect, exampleCount)
  }

  /// The two-sided p-value: how likely equally accurate classifiers differ at least so much.
  ///
  /// With b and c the examples only one has right, it is twice the probability of at most min(b, c) heads in b + c
  /// throws of a fair coin, and at most 1. If b and c are 0 it is 1.
  ///
  /// - Complexity: O(min(b, c))
  public var pValue: Double {
    let fewer = min(onlyFirstCorrect, onlySecondCorrect)
    let throwCount = onlyFirstCorrect + onlySecondCorrect
    guard 2 * fewer < throwCount else { return 1 }

    // The largest term of the tail is C(n, k)·2⁻ⁿ; in logarithms, for 2⁻ⁿ is 0 in a Double from n = 1075.
    var logLargest = -Double(throwCount) * naturalLogarithm(2)
    for i in 0..<fewer { logLargest += naturalLogarithm(Double(throwCount - i) / Double(i + 1)) }
    var term = 1.0
    var tail = 1.0
    for heads in stride(from: fewer, to: 0, by: -1) {
      term *= Double(heads) / Double(throwCount - heads + 1)
      tail += term
    }
    return min(1, 2 * tail * exponential(logLargest))
  }
}
