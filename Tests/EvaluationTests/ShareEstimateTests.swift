import Evaluation
import Testing

struct ShareEstimateTests {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
  ])
  func wilson(count: Int, total: Int, low: Double, high: Double) {
    let estimate = ShareEstimate(count: count, of: total)
    #expect(estimate.share == Double(count) / Double(total))
    #expect(abs(estimate.interval.lowerBound - low) < 5e-5)
    #expect(abs(estimate.interval.upperBound - high) < 5e-5)
  }

  @Test func correctsForErrors() throws {
    // TPR 0.8, FPR 0.1: an observed 0.38 is explained by a true 0.4.
    let errors = BinaryCounts(truePositives: 80, falsePositives: 20, falseNegatives: 20, trueNegatives: 180)
    let estimate = try #require(ShareEstimate(count: 380, of: 1000, correctedFor: errors))
    #expect(abs(estimate.share - 0.4) < 1e-12)
    // By hand: (0.0002356 + 0.16·0.0016 + 0.36·0.00045) / 0.49, its root times 1.96.
    #expect(abs(estimate.interval.lowerBound - 0.32842) < 1e-4)
    #expect(abs(estimate.interval.upperBound - 0.47158) < 1e-4)
    // More labelled examples with the same rates narrow it.
    let more = BinaryCounts(truePositives: 800, falsePositives: 200, falseNegatives: 200, trueNegatives: 1800)
    let narrow = try #require(ShareEstimate(count: 380, of: 1000, correctedFor: more))
    #expect(narrow.interval.lowerBound > estimate.interval.lowerBound)
  }

  @Test func saysNothingForAClassifierThatSaysNothing() {
    let errors = BinaryCounts(truePositives: 5, falsePositives: 50, falseNegatives: 5, trueNegatives: 50)
    #expect(ShareEstimate(count: 3, of: 10, correctedFor: errors) == nil)
  }
}
