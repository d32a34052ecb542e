import Evaluation
import RecordFormats

/// As much of a report as a comparison needs, from a report just made or from the JSON of an earlier one.
public struct SavedReport: Sendable {
  public struct Axis: Sendable {
    public let title: String
    public let isSet: Bool
    public let labels: [String]
    /// The indices of the labels that F_avg is over.
    public let averaged: [Int]
    public let scores: [ReportMetric: Double]
    public let items: ScoredItems
  }

  /// What was scored: the path of the report, or a description.
  public let name: String
  public let dataDigest: String
  public let axes: [Axis]

  public init(_ report: EvaluationReport, name: String? = nil) {
    self.name = name ?? report.provenance.description
    dataDigest = report.provenance.dataDigest
    axes = report.axes.map { axis in
      let values = ReportMetric.allCases.compactMap { metric in axis.scores.value(of: metric).map { (metric, $0) } }
      return Axis(
        title: axis.title, isSet: axis.isSet, labels: axis.labels, averaged: axis.scores.averagedLabels,
        scores: Dictionary(uniqueKeysWithValues: values), items: axis.items)
    }
  }

  /// Reads what `--json` wrote.
  ///
  /// - Throws: `FileError`, `RecordError` for what is no JSON, or ``SavedReportError``.
  public init(path: String) throws {
    var reader = try RecordReader(format: .jsonLines, source: ByteSource(path: path), name: path)
    guard let batch = try reader.nextBatch(targetBytes: RecordReader.maximumRecordLength) else {
      throw SavedReportError(path: path, problem: "the file is empty")
    }
    if let problem = batch.problems.first { throw problem }
    guard let record = batch.records.first, batch.records.count == 1 else {
      throw SavedReportError(path: path, problem: "found \(batch.records.count) objects, wanted one report")
    }
    guard let version = record.value(named: "schema_version")?.integer else {
      throw SavedReportError(path: path, problem: "no field \"schema_version\"")
    }
    guard version == EvaluationReport.schemaVersion else {
      throw SavedReportError(
        path: path, problem: "schema version \(version), but this program reads \(EvaluationReport.schemaVersion)")
    }
    guard let digest = record.value(named: "data_sha256")?.text, let members = record.value(named: "axes")?.members
    else { throw SavedReportError(path: path, problem: "no field \"data_sha256\" or \"axes\"") }
    name = path
    dataDigest = digest
    axes = try members.map { member in
      guard let axis = Axis(title: member.name, member.value) else {
        throw SavedReportError(
          path: path, problem: "axis \"\(member.name)\" lacks its labels or items; write the report anew with --json")
      }
      return axis
    }
  }
}

extension SavedReport.Axis {
  /// - Returns: `nil` if fields are missing or contradict each other.
  fileprivate init?(title: String, _ value: FieldValue) {
    let fields = Dictionary((value.members ?? []).map { ($0.name, $0.value) }) { first, _ in first }
    guard let labels = fields["labels"]?.strings, let averaged = fields["f_avg_labels"]?.strings,
      let kind = fields["kind"]?.text, let members = fields["items"]?.members
    else { return nil }
    let items = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    guard let rows = Self.integers(items["rows"]), let groups = Self.integers(items["groups"]),
      rows.allSatisfy({ $0 >= 0 && $0 < 1 << 32 }), zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }),
      let gold = Self.lists(items["gold"]), let predicted = Self.lists(items["predicted"]),
      Set([rows.count, groups.count, gold.count, predicted.count]).count == 1,
      (gold + predicted).allSatisfy({ $0.allSatisfy(labels.indices.contains) }),
      kind == "set" || (gold + predicted).allSatisfy({ $0.count == 1 }),
      1...(kind == "set" ? LabelSet.capacity : LabelReader.labelLimit) ~= labels.count
    else { return nil }
    self.title = title
    isSet = kind == "set"
    self.labels = labels
    self.averaged = averaged.compactMap(labels.firstIndex)
    scores = Dictionary(
      uniqueKeysWithValues: ReportMetric.allCases.compactMap { metric in
        fields[metric.rawValue]?.number.map { (metric, $0) }
      })
    self.items = ScoredItems(rows: rows, groups: groups, gold: gold, predicted: predicted)
  }

  private static func integers(_ value: FieldValue?) -> [Int]? {
    guard let elements = value?.elements else { return nil }
    let numbers = elements.compactMap(\.integer)
    return numbers.count == elements.count ? numbers : nil
  }

  private static func lists(_ value: FieldValue?) -> [[Int]]? {
    guard let elements = value?.elements else { return nil }
    let lists = elements.compactMap { integers($0) }
    return lists.count == elements.count ? lists : nil
  }
}

/// Why a file cannot be read as a report.
public struct SavedReportError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public var description: String { "\(path): \(problem); is it a report that stance eval --json wrote?" }
}
