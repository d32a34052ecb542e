public import Evaluation
public import LinearModels

/// The agreement of two annotators on one axis.
public struct AxisAgreement: Sendable {
  /// Agreement on some classes, with intervals from resampled documents.
  public struct Measure: Sendable {
    public let agreement: PairedAgreement
    /// For percent agreement, κ, α and AC1, in this order; `nil` where undefined or not asked for.
    public let intervals: [BootstrapInterval?]
  }

  /// One label against all else.
  public struct PerLabel: Sendable {
    public let label: String
    /// How many of the units each annotator gave the label.
    public let firstCount: Int
    public let secondCount: Int
    public let measure: Measure
  }

  public let name: String
  public let kind: DecisionRule.Kind
  /// How many units both annotated, and in how many documents.
  public let unitCount: Int
  public let documentCount: Int
  /// Of the labels or, on a set-valued axis, of whole sets: there κ and AC1 take each set that occurs as a class, and α
  /// weighs by the MASI distance.
  public let whole: Measure
  public let labels: [PerLabel]
  /// The classes of `confusion`: labels, or sets of them.
  public let classes: [[String]]
  /// The first annotator's classes as rows, the second's as columns.
  public let confusion: ConfusionMatrix
  /// The pairs of units whose classes differ, as positions in what was compared.
  public let differing: [Int]

  /// - Parameters:
  ///   - axis: Has at most 64 labels if it is set-valued.
  ///   - first: For each pair of units the first annotator's labels; `nil` where there are none to compare.
  ///   - documents: The document of each pair.
  init(
    _ axis: Dataset.Axis, first: [[Int]?], second: [[Int]?], documents: [String?], bootstrap: Bootstrap?
  ) {
    let pairs = first.indices.filter { first[$0] != nil && second[$0] != nil }
    let sets = (first: pairs.map { first[$0] ?? [] }, second: pairs.map { second[$0] ?? [] })
    let grouping = Grouping(names: pairs.map { documents[$0] })
    name = axis.name
    kind = axis.kind
    unitCount = pairs.count
    documentCount = grouping.groupCount

    let used: [[Int]] =
      axis.kind == .single
      ? axis.labels.indices.map { [$0] }
      : Set(sets.first + sets.second).sorted { ($0.count, LabelSet($0).rawValue) < ($1.count, LabelSet($1).rawValue) }
    let classes = used.isEmpty ? [[]] : used
    let indices = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    let isSet = axis.kind == .set
    let distances = isSet ? classes.map { one in classes.map { masiDistance(LabelSet(one), LabelSet($0)) } } : []
    let counted = (
      first: sets.first.map { indices[$0] ?? 0 }, second: sets.second.map { indices[$0] ?? 0 }
    )
    confusion = ConfusionMatrix(gold: counted.first, predicted: counted.second, classCount: classes.count)
    self.classes = classes.map { $0.map { axis.labels[$0] } }
    whole = Self.measure(counted, classCount: classes.count, grouping: grouping, bootstrap: bootstrap) {
      isSet ? distances[$0][$1] : $0 == $1 ? 0 : 1
    }
    labels = axis.labels.enumerated().map { index, label in
      let holds = (
        first: sets.first.map { $0.contains(index) ? 1 : 0 }, second: sets.second.map { $0.contains(index) ? 1 : 0 }
      )
      return PerLabel(
        label: label, firstCount: holds.first.reduce(0, +), secondCount: holds.second.reduce(0, +),
        measure: Self.measure(holds, classCount: 2, grouping: grouping, bootstrap: bootstrap) { $0 == $1 ? 0 : 1 })
    }
    differing = zip(pairs, zip(sets.first, sets.second)).filter { $1.0 != $1.1 }.map(\.0)
  }

  private static func measure(
    _ classes: (first: [Int], second: [Int]), classCount: Int, grouping: Grouping, bootstrap: Bootstrap?,
    distance: (Int, Int) -> Double
  ) -> Measure {
    let counts = GroupedCounts<ConfusionMatrix>(
      gold: classes.first, predicted: classes.second, classCount: classCount, grouping: grouping)
    let agreement = PairedAgreement(counts.total, distance: distance)
    let intervals = bootstrap?.intervals(over: counts) { PairedAgreement($0, distance: distance).values }
    return Measure(agreement: agreement, intervals: intervals ?? agreement.values.map { _ in nil })
  }
}
