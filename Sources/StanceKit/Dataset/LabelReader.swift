import LinearModels
import RecordFormats

/// Collects the labels of one axis record by record, then turns them into indices.
struct LabelReader {
  let scheme: AxisScheme
  private(set) var values: [[String]?] = []
  private var sawSet = false
  private(set) var sawField = false

  init(_ scheme: AxisScheme) {
    self.scheme = scheme
  }

  /// Begins the files of another annotator, of which ``sawField`` then speaks; labels stay the same for both.
  mutating func beginSide() {
    sawField = false
  }

  /// Takes the labels of the next record; absent or `null` means not annotated.
  mutating func read(_ record: Record, format: RecordFormat, place: Place) throws {
    guard let value = record.value(named: scheme.name) else {
      values.append(nil)
      return
    }
    sawField = true
    values.append(try labels(in: value, format: format, place: place))
  }

  private mutating func labels(in value: FieldValue, format: RecordFormat, place: Place) throws -> [String]? {
    switch value.kind {
    case .null: return nil
    case .array:
      guard let labels = value.strings else {
        throw DatasetError.labelHasWrongType(place: place, axis: scheme.name, found: "an array of other things")
      }
      // fastText knows sets only; a line with one label is what others write as a string.
      if labels.count != 1 || (format != .fastText && scheme.kind != .single) { sawSet = true }
      if scheme.kind == .single, labels.count != 1 {
        throw DatasetError.severalLabels(place: place, axis: scheme.name, labels: labels)
      }
      return try checked(labels, place: place)
    case .string:
      guard let text = value.text else { return nil }
      let isCell = format == .csv || format == .tsv
      if isCell, text.isEmpty { return nil }
      if isCell, scheme.kind == .set || (scheme.kind == nil && (text == "[]" || text.contains("|"))) {
        sawSet = true
        let parts = text.split(whereSeparator: { $0 == "|" || $0 == ";" }).map(Self.trimmed)
        return try checked(parts.filter { $0 != "[]" || scheme.kind == .set }, place: place)
      }
      return try checked(text, place: place)
    case .number:
      guard let label = value.integer.map(String.init) ?? value.number.map({ "\($0)" }) else {
        throw DatasetError.labelHasWrongType(place: place, axis: scheme.name, found: "a number")
      }
      return try checked(label, place: place)
    case .boolean: return try checked(value.boolean == true ? "true" : "false", place: place)
    case .object: throw DatasetError.labelHasWrongType(place: place, axis: scheme.name, found: "an object")
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The labels of a set, which a name of the empty set does not go with.
  private func checked(_ names: [String], place: Place) throws -> [String] {
    let labels = try names.flatMap { try checked($0, place: place) }
    if !labels.isEmpty, let empty = try names.first(where: { try checked($0, place: place).isEmpty }) {
      throw DatasetError.emptyBesideLabels(place: place, axis: scheme.name, name: empty, labels: labels)
    }
    return labels
  }

  /// The label, or nothing for a name of the empty set.
  private func checked(_ label: String, place: Place) throws -> [String] {
    guard let labels = scheme.labels else { return [label] }
    if labels.contains(label) { return [label] }
    if scheme.kind == .set, scheme.emptyNames.contains(label.lowercased()) { return [] }
    throw DatasetError.unknownLabel(place: place, axis: scheme.name, label: label, labels: labels)
  }

  /// The most labels an axis may have.
  static let labelLimit = 10_000

  func axis() throws -> Dataset.Axis {
    let found = Set(values.lazy.compactMap { $0 }.joined())
    let labels = scheme.labels ?? found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if labels.count > Self.labelLimit {
      throw DatasetError.tooManyLabels(axis: scheme.name, count: labels.count, limit: Self.labelLimit)
    }
    let indices = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    return Dataset.Axis(
      name: scheme.name, kind: scheme.kind ?? (sawSet ? .set : .single), labels: labels,
      values: values.map { $0.map { labels in Set(labels.compactMap { indices[$0] }).sorted() } })
  }
}
