public import Evaluation

/// How a comparison tests.
public struct ComparisonOptions: Sendable {
  /// How intervals of differences are found; `nil` for none.
  public var bootstrap: Bootstrap?
  /// The shuffles of the randomization test; `nil` for no test.
  public var randomization: ApproximateRandomizationTest?

  public init(
    bootstrap: Bootstrap? = Bootstrap(), randomization: ApproximateRandomizationTest? = ApproximateRandomizationTest()
  ) {
    self.bootstrap = bootstrap
    self.randomization = randomization
  }
}

/// How the second of two reports differs from the first.
public struct ReportComparison: Sendable {
  public let first: String
  public let second: String
  /// Whether both are of the same data; if not, statements cannot be paired and there are no tests.
  public let isSameData: Bool
  /// The axes that both have.
  public let axes: [AxisComparison]

  /// Compares the axes that both reports have.
  ///
  /// - Parameter dataset: The data that both were made on, for the texts of changes; `nil` if it is not at hand.
  /// - Throws: ``ComparisonError`` if they share no axis, or the gold labels of one statement differ.
  public init(
    _ first: SavedReport, _ second: SavedReport, dataset: Dataset? = nil,
    options: ComparisonOptions = ComparisonOptions()
  ) throws {
    self.first = first.name
    self.second = second.name
    let isSameData = first.dataDigest == second.dataDigest
    self.isSameData = isSameData
    axes = try first.axes.compactMap { axis in
      guard let other = second.axes.first(where: { $0.title == axis.title }) else { return nil }
      return try AxisComparison(axis, other, isPaired: isSameData, dataset: dataset, options: options)
    }
    guard !axes.isEmpty else {
      throw ComparisonError.noSharedAxis(first: first.axes.map(\.title), second: second.axes.map(\.title))
    }
  }
}

/// How two reports differ on one axis.
public struct AxisComparison: Sendable {
  /// One score of both.
  public struct Effect: Sendable {
    public let metric: ReportMetric
    public let first: Double?
    public let second: Double?
    /// The second less the first, on resampled documents; `nil` if unpaired or undefined.
    public let difference: BootstrapInterval?
    /// Approximate randomization, two-sided, with whole documents swapped; `nil` if unpaired or undefined.
    public let pValue: Double?
  }

  /// A statement that the two predict differently.
  public struct Change: Hashable, Sendable {
    /// The statement, by index into the data.
    public let row: Int
    public let place: String?
    public let text: String?
    public let gold: [Int]
    public let first: [Int]
    public let second: [Int]

    public var isFixed: Bool { second == gold }
    public var isBroken: Bool { first == gold }
  }

  public let title: String
  public let isSet: Bool
  public let labels: [String]
  public let exampleCount: Int
  public let effects: [Effect]
  /// `nil` if unpaired.
  public let mcNemar: McNemarTest?
  /// In the order of the data.
  public let changes: [Change]

  public var fixedCount: Int { changes.count(where: \.isFixed) }
  public var brokenCount: Int { changes.count(where: \.isBroken) }

  /// - Throws: ``ComparisonError/differentGold(axis:row:)``.
  init(
    _ first: SavedReport.Axis, _ second: SavedReport.Axis, isPaired: Bool, dataset: Dataset?, options: ComparisonOptions
  ) throws {
    title = first.title
    isSet = first.isSet
    labels = first.labels + second.labels.filter { !first.labels.contains($0) }
    guard isPaired, first.isSet == second.isSet, !isSet || labels.count <= LabelSet.capacity else {
      exampleCount = first.items.rows.count
      effects = ReportMetric.allCases.map {
        Effect(metric: $0, first: first.scores[$0], second: second.scores[$0], difference: nil, pValue: nil)
      }
      mcNemar = nil
      changes = []
      return
    }
    let labels = labels
    let numbers = second.labels.map { labels.firstIndex(of: $0) ?? 0 }
    func renumbered(_ lists: [[Int]]) -> [[Int]] { lists.map { $0.map { numbers[$0] }.sorted() } }
    let otherGold = renumbered(second.items.gold)
    let otherPredicted = renumbered(second.items.predicted)
    let placeInSecond = Dictionary(zip(second.items.rows, second.items.rows.indices)) { first, _ in first }
    let pairs = first.items.rows.indices.compactMap { index in
      placeInSecond[first.items.rows[index]].map { (index, $0) }
    }
    if let (index, _) = pairs.first(where: { first.items.gold[$0.0] != otherGold[$0.1] }) {
      throw ComparisonError.differentGold(axis: first.title, row: first.items.rows[index])
    }
    exampleCount = pairs.count
    let pair = PredictionPair(
      isSet: isSet, labelCount: labels.count, averaged: first.averaged, gold: pairs.map { first.items.gold[$0.0] },
      first: pairs.map { first.items.predicted[$0.0] }, second: pairs.map { otherPredicted[$0.1] },
      grouping: Grouping(names: pairs.map { String(first.items.groups[$0.0]) }))
    effects = ReportMetric.allCases.map { metric in
      let scores = pair.scores(in: metric)
      return Effect(
        metric: metric, first: scores.first, second: scores.second,
        difference: options.bootstrap.flatMap { pair.difference(in: metric, bootstrap: $0)?.difference },
        pValue: options.randomization.flatMap { pair.randomization(in: metric, test: $0)?.pValue })
    }
    mcNemar = pair.mcNemar
    changes = pairs.indices.filter { pair.first[$0] != pair.second[$0] }.map { index in
      let row = first.items.rows[pairs[index].0]
      let isKnown = dataset.map { row < $0.count } ?? false
      return Change(
        row: row, place: isKnown ? dataset.map { "\($0.places[row])" } : nil,
        text: isKnown ? dataset.map { $0.texts[row] } : nil, gold: pair.gold[index], first: pair.first[index],
        second: pair.second[index])
    }
  }

  func names(_ labels: [Int]) -> String {
    labels.isEmpty ? AxisScheme.neutral : labels.map { self.labels[$0] }.joined(separator: ", ")
  }
}

/// Why reports cannot be compared.
public enum ComparisonError: Error, Hashable, Sendable, CustomStringConvertible {
  case noSharedAxis(first: [String], second: [String])
  case differentGold(axis: String, row: Int)

  public var description: String {
    switch self {
    case .noSharedAxis(let first, let second):
      "the reports share no axis: one has \(DatasetError.list(first.map(DatasetError.quoted), "and")), the other "
        + DatasetError.list(second.map(DatasetError.quoted), "and")
    case .differentGold(let axis, let row):
      "the reports disagree on the gold label of statement \(row + 1) on \(DatasetError.quoted(axis)); "
        + "score both on the same data"
    }
  }
}
