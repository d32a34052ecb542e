public import Parallelism

/// What stands on both sides of a split, so that a score measures memory.
///
/// - SeeAlso: Lee et al. (2022), "Deduplicating training data makes language models better"; Kapoor & Narayanan (2023),
///   "Leakage and the reproducibility crisis in machine-learning-based science".
public struct LeakageReport: Hashable, Sendable {
  /// What the sides are.
  public enum Split: Hashable, Sendable {
    case folds
    /// Training data and the data that were scored.
    case trainingAndTest
  }

  /// Something shared: how many of its kind stand on both sides, and how many scored statements that concerns.
  public struct Shared: Hashable, Sendable {
    public let count: Int
    /// Of how many; `nil` for pairs.
    public let total: Int?
    public let statementCount: Int
  }

  public let split: Split
  public let statementCount: Int
  /// The field that names the groups.
  public let groupField: String
  /// `nil` where no statement names one.
  public let documents: Shared?
  public let speakers: Shared?
  /// Texts, letter case and punctuation aside, that stand on both sides.
  public let exactDuplicates: Shared
  /// Pairs of texts that are nearly equal. See ``NearDuplicates``.
  public let nearDuplicates: Shared

  /// The statements of a data set, each on the side `sides` says.
  public init(folds sides: [Int], of dataset: Dataset, workers: WorkerCount = .one) {
    self.init(
      .folds, texts: [dataset.texts], documents: dataset.documents, speakers: dataset.speakers, sides: sides,
      scored: 0..<dataset.count, groupField: dataset.groupField, workers: workers)
  }

  /// Training data beside the data that are scored.
  public init(training: Dataset, scored: Dataset, workers: WorkerCount = .one) {
    self.init(
      .trainingAndTest, texts: [training.texts, scored.texts], documents: training.documents + scored.documents,
      speakers: training.speakers + scored.speakers,
      sides: training.documents.map { _ in 0 } + scored.documents.map { _ in 1 },
      scored: training.count..<training.count + scored.count, groupField: scored.groupField, workers: workers)
  }

  private init(
    _ split: Split, texts: [StatementTexts], documents: [String?], speakers: [String?], sides: [Int],
    scored: Range<Int>, groupField: String, workers: WorkerCount
  ) {
    self.split = split
    statementCount = scored.count
    self.groupField = groupField
    self.documents = Self.shared(documents, sides: sides, scored: scored)
    self.speakers = Self.shared(speakers, sides: sides, scored: scored)
    let similarity = NearDuplicates(texts, workers: workers)
    func isSplit(_ members: [Int]) -> Bool { Set(members.map { sides[$0] }).count > 1 }
    func shared(_ groups: [[Int]]) -> Shared {
      let split = groups.filter(isSplit)
      return Shared(
        count: split.count, total: nil, statementCount: Set(split.joined()).count { scored.contains($0) })
    }
    exactDuplicates = shared(similarity.equalTexts)
    nearDuplicates = shared(similarity.pairs.map { similarity.copies(of: $0.first) + similarity.copies(of: $0.second) })
  }

  private static func shared(_ groups: [String?], sides: [Int], scored: Range<Int>) -> Shared? {
    guard groups.contains(where: { $0 != nil }) else { return nil }
    let found = SplitGroups(groups, sides: sides)
    return Shared(
      count: found.splitCount, total: found.count,
      statementCount: scored.count { groups[$0].map(found.split.contains) ?? false })
  }

  /// Whether texts or whole documents leak; that speakers do is the rule.
  public var isClean: Bool {
    (documents?.count ?? 0) == 0 && exactDuplicates.count == 0 && nearDuplicates.count == 0
  }

  /// What was found, a line for each kind.
  var sentences: [String] {
    let sides = split == .folds ? "across folds" : "in training and test data"
    func line(_ shared: Shared, _ noun: String) -> String {
      let total = shared.total.map { " of \($0)" } ?? ""
      return "\(shared.count)\(total) \(noun) \(sides) (\(shared.statementCount) of \(statementCount) statements)"
    }
    return [documents.map { line($0, "\(groupField)s") }, speakers.map { line($0, "speakers") }].compactMap(\.self) + [
      line(exactDuplicates, "texts repeated"), line(nearDuplicates, "texts nearly repeated"),
    ]
  }
}
