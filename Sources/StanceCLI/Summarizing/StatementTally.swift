import QuoteAttribution
import RecordFormats

/// How often each label occurs in each group of statements.
struct StatementTally {
  struct Group {
    var statementCount = 0
    var documents: Set<String> = []
    /// For each axis, how many statements were decided, and how many hold each label.
    var decided: [Int]
    var labels: [[String: Int]]
  }

  let grouping: String?
  let axes: [String]
  private(set) var groups: [String: Group] = [:]
  private(set) var statementCount = 0

  /// The name of the group of statements without a value.
  static let unknown = "unknown"

  init(grouping: String?, axes: [String]) {
    self.grouping = grouping
    self.axes = axes
  }

  mutating func add(_ record: Record, at place: Place) throws {
    let found = axes.map { PredictedLabels.labels(of: record, in: $0) }
    guard found.contains(where: { $0 != nil }) || axes.contains(where: { record.value(named: $0) != nil }) else {
      throw DataError(
        description: "\(place): found no prediction in \(axes.joined(separator: ", ")); "
          + "name its field with --label, or run stance predict first")
    }
    statementCount += 1
    let key = key(of: record)
    var group = groups[key] ?? Group(decided: axes.map { _ in 0 }, labels: axes.map { _ in [:] })
    group.statementCount += 1
    if let document = record.value(named: "document").flatMap({ $0.text ?? $0.integer.map(String.init) }) {
      group.documents.insert(document)
    }
    for (axis, labels) in found.enumerated() {
      guard let labels else { continue }
      group.decided[axis] += 1
      for label in Set(labels) { group.labels[axis][label, default: 0] += 1 }
    }
    groups[key] = group
  }

  private func key(of record: Record) -> String {
    guard let grouping else { return "all" }
    let field = grouping == "month" && record.value(named: "month") == nil ? "date" : grouping
    guard let text = record.value(named: field).flatMap({ $0.text ?? $0.integer.map(String.init) }), !text.isEmpty
    else { return Self.unknown }
    if field == "date", grouping == "month" {
      return PublicationDate(parsing: text)?.monthDescription ?? Self.unknown
    }
    return text
  }

  /// Every label of an axis, sorted.
  func labels(ofAxis axis: Int) -> [String] {
    groups.values.reduce(into: Set<String>()) { $0.formUnion($1.labels[axis].keys) }.sorted()
  }
}
