/// How well predictions agree with gold labels: every score with its interval, and the baselines to compare it with.
///
/// The same report serves axes on which an example has one class and axes on which it has a set of labels; what only
/// one of them has is in ``detail``.
public struct ClassificationReport: Hashable, Sendable {
  /// The scores of one class, or of one label of a set.
  public struct ClassScores: Hashable, Sendable {
    public let label: String
    public let counts: BinaryCounts
    public let precision: Score
    public let recall: Score
    public let f1: Score

    /// The number of examples that hold the class.
    public var support: Int { counts.support }
  }

  /// What there is to say only of one kind of axis.
  public enum Detail: Hashable, Sendable {
    case singleLabel(SingleLabelDetail)
    case labelSets(LabelSetDetail)
  }

  public struct SingleLabelDetail: Hashable, Sendable {
    public let confusion: ConfusionMatrix
    public let balancedAccuracy: Score
    public let matthewsCorrelation: Score
  }

  public struct LabelSetDetail: Hashable, Sendable {
    public let counts: LabelSetCounts
    public let hammingLoss: Score
    public let goldCooccurrence: LabelCooccurrence
    public let predictedCooccurrence: LabelCooccurrence
  }

  /// The name of the axis.
  public let title: String

  /// The names of the classes or labels, by index.
  public let labels: [String]
  public let exampleCount: Int

  /// The number of groups that were resampled: of documents, or of examples if none was grouped with another.
  public let groupCount: Int

  /// The scores of each class, by index.
  public let perClass: [ClassScores]

  /// The share of examples predicted rightly: the right class, or exactly the right set.
  public let accuracy: Score

  /// The mean of the F1 scores. See ``ClasswiseCounts/macroF1``.
  public let macroF1: Score

  /// The F1 score of all decisions pooled; on a single-label axis this is the accuracy.
  public let microF1: Score

  /// The mean of the F1 scores, weighted by support.
  public let weightedF1: Score

  /// The mean F1 of ``averagedLabels``: F_avg. See ``ClasswiseCounts/meanF1(of:)``.
  public let averageF1: Score

  /// The indices of the classes that ``averageF1`` is over: those that take a side.
  public let averagedLabels: [Int]
  public let detail: Detail
  public let baselines: [BaselineScores]

  /// Scores predictions on an axis with one class for each example.
  ///
  /// - Parameters:
  ///   - title: The name of the axis.
  ///   - labels: The names of the classes.
  ///   - gold: The gold class of each example.
  ///   - predicted: The predicted class of each example.
  ///   - grouping: The groups to resample; `nil` if every example stands alone.
  ///   - averagedLabels: The classes to take F_avg over, the non-neutral ones; `nil` for all.
  ///   - baselines: The scores to print beside.
  ///   - bootstrap: How to find intervals; `nil` for none.
  public init(
    title: String, labels: [String], gold: [Int], predicted: [Int], grouping: Grouping? = nil,
    averagedLabels: [Int]? = nil, baselines: [BaselineScores] = [], bootstrap: Bootstrap? = Bootstrap()
  ) {
    let groups = GroupedCounts(
      gold: gold, predicted: predicted, classCount: labels.count,
      grouping: grouping ?? Grouping(singletons: gold.count))
    let confusion = groups.total
    self.init(
      title: title, labels: labels, exampleCount: gold.count, groups: groups, averagedLabels: averagedLabels,
      baselines: baselines, bootstrap: bootstrap, accuracy: \.accuracy,
      detailStatistics: { [$0.balancedAccuracy, $0.matthewsCorrelation] },
      detail: { scores in
        .singleLabel(
          SingleLabelDetail(confusion: confusion, balancedAccuracy: scores[0], matthewsCorrelation: scores[1]))
      })
  }

  /// Scores predictions on an axis with a set of labels for each example.
  ///
  /// - Parameters:
  ///   - title: The name of the axis.
  ///   - labels: The names of the labels, at most ``LabelSet/capacity``.
  ///   - gold: The gold set of each example.
  ///   - predicted: The predicted set of each example.
  ///   - grouping: The groups to resample; `nil` if every example stands alone.
  ///   - averagedLabels: The labels to take F_avg over; `nil` for all.
  ///   - baselines: The scores to print beside.
  ///   - bootstrap: How to find intervals; `nil` for none.
  public init(
    title: String, labels: [String], gold: [LabelSet], predicted: [LabelSet], grouping: Grouping? = nil,
    averagedLabels: [Int]? = nil, baselines: [BaselineScores] = [], bootstrap: Bootstrap? = Bootstrap()
  ) {
    let groups = GroupedCounts(
      gold: gold, predicted: predicted, labelCount: labels.count,
      grouping: grouping ?? Grouping(singletons: gold.count))
    let counts = groups.total
    self.init(
      title: title, labels: labels, exampleCount: gold.count, groups: groups, averagedLabels: averagedLabels,
      baselines: baselines, bootstrap: bootstrap, accuracy: \.subsetAccuracy,
      detailStatistics: { [$0.hammingLoss] },
      detail: { scores in
        .labelSets(
          LabelSetDetail(
            counts: counts, hammingLoss: scores[0],
            goldCooccurrence: LabelCooccurrence(sets: gold, labelCount: labels.count),
            predictedCooccurrence: LabelCooccurrence(sets: predicted, labelCount: labels.count)))
      })
  }

  private init<Counts: ClasswiseCounts>(
    title: String, labels: [String], exampleCount: Int, groups: GroupedCounts<Counts>, averagedLabels: [Int]?,
    baselines: [BaselineScores], bootstrap: Bootstrap?, accuracy: (Counts) -> Double?,
    detailStatistics: (Counts) -> [Double?], detail: ([Score]) -> Detail
  ) {
    let averagedLabels = averagedLabels ?? Array(labels.indices)
    precondition(averagedLabels.allSatisfy(labels.indices.contains), "a class to average is not below \(labels.count)")
    precondition(
      baselines.allSatisfy { $0.f1.count == labels.count }, "a baseline does not have \(labels.count) classes")

    // One list for all scores, so that all intervals come from the same resamples; taken apart again below.
    func statistics(_ counts: Counts) -> [Double?] {
      var values = [
        accuracy(counts), counts.macroF1, counts.microF1, counts.weightedF1, counts.meanF1(of: averagedLabels),
      ]
      for scores in counts.perClass { values += [scores.precision, scores.recall, scores.f1] }
      return values + detailStatistics(counts)
    }
    let values = statistics(groups.total)
    let intervals = bootstrap?.intervals(over: groups, of: statistics) ?? values.map { _ in nil }
    let scores = zip(values, intervals).map { Score(value: $0, interval: $1) }

    self.title = title
    self.labels = labels
    self.exampleCount = exampleCount
    self.groupCount = groups.groupCount
    self.accuracy = scores[0]
    self.macroF1 = scores[1]
    self.microF1 = scores[2]
    self.weightedF1 = scores[3]
    self.averageF1 = scores[4]
    self.perClass = zip(labels, groups.total.perClass).enumerated().map { index, labeled in
      ClassScores(
        label: labeled.0, counts: labeled.1, precision: scores[5 + 3 * index], recall: scores[6 + 3 * index],
        f1: scores[7 + 3 * index])
    }
    self.averagedLabels = averagedLabels
    self.detail = detail(Array(scores[(5 + 3 * labels.count)...]))
    self.baselines = baselines
  }
}

/// A score and how far to trust it.
public struct Score: Hashable, Sendable {
  /// The score; `nil` if undefined.
  public let value: Double?

  /// The interval that holds the score of other such documents; `nil` if it was not asked for or cannot be found.
  public let interval: BootstrapInterval?

  public init(value: Double?, interval: BootstrapInterval? = nil) {
    self.value = value
    self.interval = interval
  }
}
