import Evaluation
import Testing

@Suite struct ClassificationReportTests {
  private let labels = ["positive", "negative", "neutral"]

  @Test func hasTheScoresOfItsCounts() throws {
    let (gold, predicted) = randomLabels(seed: 3, count: 150, classCount: 3)
    let confusion = ConfusionMatrix(gold: gold, predicted: predicted, classCount: 3)
    let report = ClassificationReport(
      title: "sentiment", labels: labels, gold: gold, predicted: predicted, averagedLabels: [0, 1])
    #expect(report.exampleCount == 150)
    #expect(report.groupCount == 150)
    #expect(report.accuracy.value == confusion.accuracy)
    #expect(report.macroF1.value == confusion.macroF1)
    #expect(report.microF1.value == confusion.microF1)
    #expect(report.weightedF1.value == confusion.weightedF1)
    #expect(report.averageF1.value == confusion.meanF1(of: [0, 1]))
    #expect(report.perClass.map(\.label) == labels)
    #expect(report.perClass.map(\.counts) == confusion.perClass)
    #expect(report.perClass.map(\.precision.value) == confusion.perClass.map(\.precision))
    #expect(report.perClass.map(\.recall.value) == confusion.perClass.map(\.recall))
    #expect(report.perClass.map(\.f1.value) == confusion.perClass.map(\.f1))
    guard case .singleLabel(let detail) = report.detail else {
      Issue.record("not a single-label report")
      return
    }
    #expect(detail.confusion == confusion)
    #expect(detail.balancedAccuracy.value == confusion.balancedAccuracy)
    #expect(detail.matthewsCorrelation.value == confusion.matthewsCorrelation)
  }

  @Test func hasTheScoresOfItsSets() {
    let (gold, predicted) = randomLabelSets(seed: 3, count: 150, labelCount: 3)
    let counts = LabelSetCounts(gold: gold, predicted: predicted, labelCount: 3)
    let report = ClassificationReport(title: "stance", labels: labels, gold: gold, predicted: predicted)
    #expect(report.accuracy.value == counts.subsetAccuracy)
    #expect(report.macroF1.value == counts.macroF1)
    #expect(report.microF1.value == counts.microF1)
    #expect(report.averageF1.value == counts.macroF1)
    #expect(report.perClass.map(\.counts) == counts.perClass)
    guard case .labelSets(let detail) = report.detail else {
      Issue.record("not a label-set report")
      return
    }
    #expect(detail.counts == counts)
    #expect(detail.hammingLoss.value == counts.hammingLoss)
    #expect(detail.goldCooccurrence == LabelCooccurrence(sets: gold, labelCount: 3))
    #expect(detail.predictedCooccurrence == LabelCooccurrence(sets: predicted, labelCount: 3))
  }

  @Test func intervalsAreThoseOfTheBootstrap() {
    let (gold, predicted) = randomLabels(seed: 4, count: 150, classCount: 3)
    let grouping = randomGrouping(seed: 4, count: 150, nameCount: 40)
    let bootstrap = Bootstrap(resampleCount: 100, seed: 8)
    let report = ClassificationReport(
      title: "sentiment", labels: labels, gold: gold, predicted: predicted, grouping: grouping, bootstrap: bootstrap)
    let groups = GroupedCounts(gold: gold, predicted: predicted, classCount: 3, grouping: grouping)
    #expect(report.macroF1.interval == bootstrap.interval(over: groups, of: \.macroF1))
    #expect(report.perClass[2].recall.interval == bootstrap.interval(over: groups) { $0.perClass[2].recall })
    #expect(report.groupCount == grouping.groupCount)
  }

  @Test func hasNoIntervalsUnlessAsked() {
    let report = ClassificationReport(
      title: "sentiment", labels: labels, gold: [0, 1], predicted: [0, 0], bootstrap: nil)
    #expect(report.accuracy.interval == nil)
    #expect(!report.text().contains("interval"))
  }

  @Test func printsClasses() {
    let gold = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    let predicted = [0, 0, 0, 1, 1, 1, 0, 2, 1, 1]
    let report = ClassificationReport(
      title: "sentiment", labels: ["positive", "negative", "neutral", "unused"], gold: gold, predicted: predicted,
      grouping: Grouping(names: ["a", "a", "b", "b", "c", "c", "d", "d", "e", "e"]), averagedLabels: [0, 1],
      baselines: [
        MajorityBaseline(labels: gold, classCount: 4).scores(on: gold),
        StratifiedRandomBaseline(labels: gold, classCount: 4).scores(on: gold),
      ],
      bootstrap: nil)
    #expect(
      report.text() == """
        sentiment: 10 examples in 5 documents

        label                       support  precision  recall     F1
        positive                          4      0.750   0.750  0.750
        negative                          3      0.400   0.667  0.500
        neutral                           3      1.000   0.333  0.500
        unused                            0          –       –      –

        accuracy                                                0.600
        macro F1 (mean of F1s)                                  0.583
        F_avg (positive, negative)                              0.625
        weighted F1                                             0.600
        balanced accuracy                                       0.583
        Matthews correlation                                    0.420

        baseline           accuracy  macro F1  micro F1
        majority              0.400     0.190     0.400
        stratified random     0.340     0.333     0.340

        gold \\ predicted  positive  negative  neutral  unused
        positive                 3         1        0       0
        negative                 1         2        0       0
        neutral                  0         2        1       0
        unused                   0         0        0       0

        most frequent confusion: 2 of 3 neutral taken for negative

        """)
  }

  @Test func printsSetsWithIntervals() {
    let gold: [LabelSet] = [[0], [0, 1], [], [1], [0]]
    let predicted: [LabelSet] = [[0], [0], [], [1], [0, 1]]
    let report = ClassificationReport(
      title: "stance", labels: ["pro-regulation", "critical-of-government"], gold: gold, predicted: predicted,
      baselines: [MajoritySetBaseline(labelSets: gold, labelCount: 2).scores(on: gold)],
      bootstrap: Bootstrap(resampleCount: 200, level: 0.9))
    #expect(
      report.text() == """
        stance: 5 examples

        label                   support  precision  recall     F1   90 % interval
        pro-regulation                3      1.000   1.000  1.000  [1.000, 1.000]
        critical-of-government        2      0.500   0.500  0.500  [0.000, 1.000]

        exact sets (accuracy)                               0.600  [0.200, 1.000]
        macro F1 (mean of F1s)                              0.750  [0.500, 1.000]
        micro F1                                            0.800  [0.667, 1.000]
        weighted F1                                         0.800  [0.625, 1.000]
        Hamming loss                                        0.200  [0.000, 0.400]

        baseline  accuracy  macro F1  micro F1
        majority     0.400     0.375     0.600

        labels in a set: 1.00 gold, 1.00 predicted, on average

        together: gold/predicted  pro-regulation  critical-of-government
        pro-regulation                       3/3                     1/1
        critical-of-government               1/1                     2/2

        """)
  }

  @Test(arguments: [1, 2, 3, 6, 9, 10, 11, 40])
  func staysWithinEightyColumns(classCount: Int) {
    let (gold, predicted) = randomLabels(seed: 5, count: 500, classCount: classCount)
    let labels = (0..<classCount).map { "class \($0) whose name was given by somebody with time on their hands" }
    let report = ClassificationReport(
      title: String(repeating: "title ", count: 30), labels: labels, gold: gold, predicted: predicted,
      averagedLabels: [0], baselines: [MajorityBaseline(labels: gold, classCount: classCount).scores(on: gold)],
      bootstrap: Bootstrap(resampleCount: 20))
    for line in report.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let sets = ClassificationReport(
      title: "sets", labels: labels, gold: gold.map { LabelSet([$0]) }, predicted: predicted.map { LabelSet([$0]) },
      bootstrap: Bootstrap(resampleCount: 20))
    for line in sets.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func listsConfusionsWhereTheMatrixDoesNotFit() {
    let (gold, predicted) = randomLabels(seed: 6, count: 2000, classCount: 20)
    let report = ClassificationReport(
      title: "topic", labels: (0..<20).map { "topic \($0)" }, gold: gold, predicted: predicted, bootstrap: nil)
    let text = report.text()
    #expect(text.contains("most frequent confusions"))
    #expect(text.contains(" → topic "))
    #expect(!text.contains("gold \\ predicted"))
  }

  @Test func printsAnEmptyReport() {
    let report = ClassificationReport(title: "sentiment", labels: labels, gold: [], predicted: [] as [Int])
    #expect(report.accuracy.value == nil)
    #expect(report.text().contains("accuracy                                             –\n"))
    #expect(report.text().hasPrefix("sentiment: 0 examples\n"))
    #expect(report.text().hasSuffix("\nno examples\n"))
    let sets = ClassificationReport(title: "stance", labels: labels, gold: [], predicted: [] as [LabelSet])
    #expect(sets.text().contains("labels in a set: – gold, – predicted, on average"))
  }

  @Test func saysWhereNothingWasConfused() {
    let report = ClassificationReport(title: "sentiment", labels: labels, gold: [0, 1], predicted: [0, 1])
    #expect(report.text().hasSuffix("\nnothing was confused\n"))
  }
}
