import Evaluation

/// Two predictions for each of the same statements.
struct PredictionPair: Sendable {
  let isSet: Bool
  let labelCount: Int
  /// The labels that F_avg is over.
  let averaged: [Int]
  let gold: [[Int]]
  let first: [[Int]]
  let second: [[Int]]
  let grouping: Grouping

  /// How much better the second is, on resampled documents.
  func difference(in metric: ReportMetric, bootstrap: Bootstrap) -> PairedBootstrap.Comparison? {
    if isSet {
      return PairedBootstrap(bootstrap).compare(setCounts(first), setCounts(second)) {
        metric.value(of: $0, averaged: averaged)
      }
    }
    return PairedBootstrap(bootstrap).compare(classCounts(first), classCounts(second)) {
      metric.value(of: $0, averaged: averaged)
    }
  }

  /// Whether the two differ by more than chance, with the answers for whole documents swapped.
  func randomization(in metric: ReportMetric, test: ApproximateRandomizationTest)
    -> ApproximateRandomizationTest.Result?
  {
    if isSet {
      return test.compare(setCounts(first), setCounts(second)) { metric.value(of: $0, averaged: averaged) }
    }
    return test.compare(classCounts(first), classCounts(second)) { metric.value(of: $0, averaged: averaged) }
  }

  var mcNemar: McNemarTest { McNemarTest(gold: gold, first: first, second: second) }

  /// The score of the first and of the second.
  func scores(in metric: ReportMetric) -> (first: Double?, second: Double?) {
    isSet
      ? (
        metric.value(of: setCounts(first).total, averaged: averaged),
        metric.value(of: setCounts(second).total, averaged: averaged)
      )
      : (
        metric.value(of: classCounts(first).total, averaged: averaged),
        metric.value(of: classCounts(second).total, averaged: averaged)
      )
  }

  private func setCounts(_ predicted: [[Int]]) -> GroupedCounts<LabelSetCounts> {
    GroupedCounts(
      gold: gold.map { LabelSet($0) }, predicted: predicted.map { LabelSet($0) }, labelCount: labelCount,
      grouping: grouping)
  }

  private func classCounts(_ predicted: [[Int]]) -> GroupedCounts<ConfusionMatrix> {
    GroupedCounts(
      gold: gold.map { $0.first ?? 0 }, predicted: predicted.map { $0.first ?? 0 }, classCount: labelCount,
      grouping: grouping)
  }
}
