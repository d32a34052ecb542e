import Evaluation

/// What may be wrong with labelled data.
public struct CorpusAudit: Sendable {
  public enum Check: String, CaseIterable, Sendable {
    /// Labels that are probably wrong.
    case labels
    /// Texts that repeat each other.
    case duplicates
    /// What stands on both sides of a fold although documents are kept whole.
    case leakage
    /// Labels too rare to learn or to test.
    case thin
  }

  /// Two texts that repeat each other. Of equal texts each is paired with the first alone.
  public struct Duplicate: Sendable {
    public let pair: NearDuplicates.Pair
    /// Whether they stand in different documents, so that folds may part them.
    public let crossesDocuments: Bool
    /// The axes on which their labels differ; those of equal texts from the first of them that is annotated there.
    public let contradicted: [String]
  }

  /// A speaker whose statements stand in several documents.
  public struct SharedSpeaker: Hashable, Sendable {
    public let speaker: String
    public let statementCount: Int
    public let documentCount: Int
  }

  /// A label with few statements or documents.
  public struct ThinLabel: Hashable, Sendable {
    public let axis: String
    public let label: String
    public let statementCount: Int
    public let documentCount: Int
  }

  public let checks: Set<Check>
  /// For each axis; empty if not asked for.
  public let noise: [LabelNoise]
  public let duplicates: [Duplicate]
  /// By falling number of documents, then by name.
  public let speakers: [SharedSpeaker]
  public let thin: [ThinLabel]
  public let statementCount: Int

  /// From fewer statements or documents than this a label is thin: with ten folds some then hold out none of it.
  public static let thinStatementCount = 30
  public static let thinDocumentCount = 10

  /// - Parameters:
  ///   - scored: Held-out predictions on each axis, for the check of labels.
  ///   - minimumResemblance: See ``NearDuplicates``.
  public init(
    _ dataset: Dataset, checks: Set<Check>, scored: [ScoredAxis], minimumResemblance: Double = 0.5
  ) {
    self.checks = checks
    statementCount = dataset.count
    noise = checks.contains(.labels) ? scored.map { LabelNoise($0) } : []
    let looksForPairs = checks.contains(.duplicates) || checks.contains(.leakage)
    duplicates =
      looksForPairs
      ? Self.duplicates(of: NearDuplicates([dataset.texts], threshold: minimumResemblance), in: dataset) : []
    speakers = checks.contains(.leakage) ? Self.sharedSpeakers(dataset) : []
    thin = checks.contains(.thin) ? Self.thinLabels(dataset) : []
  }

  /// The repeated texts that folds may part.
  public var leaks: [Duplicate] { checks.contains(.leakage) ? duplicates.filter(\.crossesDocuments) : [] }

  /// Whether a check found anything.
  public var hasFindings: Bool {
    noise.contains { !$0.suspects.isEmpty } || checks.contains(.duplicates) && !duplicates.isEmpty || !leaks.isEmpty
      || !speakers.isEmpty || !thin.isEmpty
  }

  /// By falling resemblance, then by position.
  private static func duplicates(of texts: NearDuplicates, in dataset: Dataset) -> [Duplicate] {
    func duplicate(_ pair: NearDuplicates.Pair, firstLabels: [[Int]?]) -> Duplicate {
      let documents = (dataset.documents[pair.first], dataset.documents[pair.second])
      return Duplicate(
        pair: pair, crossesDocuments: documents.0 == nil || documents.0 != documents.1,
        contradicted: zip(dataset.axes, firstLabels).filter { axis, first in
          guard let first, let second = axis.values[pair.second] else { return false }
          return first != second
        }.map(\.0.name))
    }
    let equal = texts.equalTexts.flatMap { copies in
      let labels = dataset.axes.map { axis in copies.lazy.compactMap { axis.values[$0] }.first }
      return copies.dropFirst().map {
        duplicate(NearDuplicates.Pair(first: copies[0], second: $0, resemblance: 1), firstLabels: labels)
      }
    }
    let near = texts.pairs.map { pair in
      duplicate(pair, firstLabels: dataset.axes.map { $0.values[pair.first] })
    }
    return (equal + near).sorted { a, b in
      (b.pair.resemblance, a.pair.first, a.pair.second) < (a.pair.resemblance, b.pair.first, b.pair.second)
    }
  }

  private static func sharedSpeakers(_ dataset: Dataset) -> [SharedSpeaker] {
    var found: [String: (statements: Int, documents: Set<String>)] = [:]
    for (speaker, document) in zip(dataset.speakers, dataset.documents) {
      guard let speaker, let document else { continue }
      found[speaker, default: (0, [])].statements += 1
      found[speaker, default: (0, [])].documents.insert(document)
    }
    return found.filter { $0.value.documents.count > 1 }
      .map { SharedSpeaker(speaker: $0, statementCount: $1.statements, documentCount: $1.documents.count) }
      .sorted { ($1.documentCount, $0.speaker) < ($0.documentCount, $1.speaker) }
  }

  private static func thinLabels(_ dataset: Dataset) -> [ThinLabel] {
    dataset.axes.flatMap { axis in
      axis.labels.indices.compactMap { label -> ThinLabel? in
        let rows = axis.values.indices.filter { axis.values[$0]?.contains(label) ?? false }
        let documents = Grouping(names: rows.map { dataset.documents[$0] }).groupCount
        guard rows.count < thinStatementCount || documents < thinDocumentCount else { return nil }
        return ThinLabel(
          axis: axis.name, label: axis.labels[label], statementCount: rows.count, documentCount: documents)
      }
    }
  }
}
