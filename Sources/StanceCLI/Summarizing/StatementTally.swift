import QuoteAttribution
import RecordFormats
import StanceKit

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
  /// The statements left out for want of words.
  private(set) var blankCount = 0
  /// Whether a statement has the field that they are grouped by.
  private(set) var sawGrouping = false
  /// The fields of the first statement.
  private(set) var fieldNames: [String] = []
  /// For each axis the labels that the models of the files read so far knew.
  private var knownLabels: [Set<String>]
  private var lastFile: String?

  /// The name of the group of statements without a value.
  static let unknown = "unknown"

  init(grouping: String?, axes: [String]) {
    self.grouping = grouping
    self.axes = axes
    knownLabels = axes.map { _ in [] }
  }

  mutating func add(_ record: Record, at place: Place) throws {
    let found = axes.map { PredictedLabels.labels(of: record, in: $0) }
    guard found.contains(where: { $0 != nil }) || axes.contains(where: { record.value(named: $0) != nil }) else {
      throw DataError(
        description: "\(place): found no prediction in \(axes.joined(separator: ", ")); "
          + "name its field with --label, or run stance predict first")
    }
    if Self.isBlank(record) {
      blankCount += 1
      return
    }
    statementCount += 1
    noteFields(of: record, at: place)
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

  private static func isBlank(_ record: Record) -> Bool {
    guard let text = DatasetReader.textFields.lazy.compactMap({ record.value(named: $0) }).first else { return false }
    var scratch: [UInt8] = []
    return text.withUTF8(scratch: &scratch, \.isBlankText) ?? false
  }

  private mutating func noteFields(of record: Record, at place: Place) {
    if fieldNames.isEmpty { fieldNames = record.fields.map(\.name) }
    if !sawGrouping { sawGrouping = groupingField(of: record).map { record.value(named: $0) != nil } ?? true }
    // The statements of a file come of one model.
    guard lastFile != place.name else { return }
    lastFile = place.name
    for (index, axis) in axes.enumerated() {
      knownLabels[index].formUnion(ScoredLabels.labels(of: record, onAxis: axis))
    }
  }

  /// The field that tells the group of a statement.
  private func groupingField(of record: Record) -> String? {
    grouping == "month" && record.value(named: "month") == nil ? "date" : grouping
  }

  private func key(of record: Record) -> String {
    guard let grouping, let field = groupingField(of: record) else { return "all" }
    guard let text = record.value(named: field).flatMap({ $0.text ?? $0.integer.map(String.init) }), !text.isEmpty
    else { return Self.unknown }
    if field == "date", grouping == "month" {
      return PublicationDate(parsing: text)?.monthDescription ?? Self.unknown
    }
    return text
  }

  /// Every label of an axis that occurs or that a model knew, sorted.
  func labels(ofAxis axis: Int) -> [String] {
    groups.values.reduce(into: knownLabels[axis]) { $0.formUnion($1.labels[axis].keys) }.sorted()
  }
}
