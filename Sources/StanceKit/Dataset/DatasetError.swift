public import RecordFormats

/// Why data cannot be learned from or scored.
public enum DatasetError: Error, Hashable, Sendable, CustomStringConvertible {
  case noFormat(path: String)
  case noText(place: Place, fields: [String], wanted: [String])
  case textIsNotString(place: Place, field: String, found: String)
  case noDocuments(place: Place)
  case unknownLabel(place: Place, axis: String, label: String, labels: [String])
  case labelHasWrongType(place: Place, axis: String, found: String)
  case severalLabels(place: Place, axis: String, labels: [String])
  case emptyBesideLabels(place: Place, axis: String, name: String, labels: [String])
  case noLabels(files: [String], wanted: [String], fields: [String])
  case nothingAnnotated(axis: String)
  case noLabelOccurs(axis: String, count: Int)
  case oneClass(axis: String, label: String, count: Int)
  case tooManyLabels(axis: String, count: Int, limit: Int)
  case noRecords(files: [String])
  case emptyTexts(files: [String])
  case badFold(place: Place, field: String, found: String)
  case standoff(place: Place, problem: String)
  case tooManyClasses(place: String, limit: Int)

  public var description: String {
    switch self {
    case .noFormat(let path):
      "\(path): no data format has this extension; name it with --input-format jsonl, json, csv, tsv or fasttext"
    case .noText(let place, let fields, let wanted):
      "\(place): no field \(Self.list(wanted.map(Self.quoted), "or")); the record has "
        + "\(fields.isEmpty ? "no fields" : Self.list(fields.map(Self.quoted), "and")); "
        + (Self.renaming(fields, to: wanted) ?? "name the field with --text")
    case .textIsNotString(let place, let field, let found):
      "\(place): field \(Self.quoted(field)) is \(found), a text was wanted"
    case .noDocuments(let place):
      "\(place): these labels stand off from their text; pass --documents DIR with the folder of the documents"
    case .unknownLabel(let place, let axis, let label, let labels):
      "\(place): \(axis == "stance" || axis == "sentiment" ? "label" : "\(axis) label") \(Self.quoted(label)) is not one of "
        + Self.list(labels.map(Self.quoted), "and") + Self.suggestion(for: label, among: labels)
    case .labelHasWrongType(let place, let axis, let found):
      "\(place): field \(Self.quoted(axis)) is \(found); a label, an array of labels or null was wanted"
    case .severalLabels(let place, let axis, let labels):
      labels.isEmpty
        ? "\(place): no label on the single-label axis \(Self.quoted(axis)); give one, or null for not annotated"
        : "\(place): \(labels.count) labels on the single-label axis \(Self.quoted(axis)): "
          + labels.map(Self.quoted).joined(separator: ", ") + "; give one"
    case .emptyBesideLabels(let place, let axis, let name, let labels):
      "\(place): \(axis) \(Self.quoted(name)) says that no label applies, and beside it stands "
        + "\(Self.list(labels.map(Self.quoted), "and")); remove one or the other"
    case .noLabels(let files, let wanted, let fields):
      "\(files.joined(separator: ", ")): no record has a field \(Self.list(wanted.map(Self.quoted), "or")); the fields are "
        + Self.list(fields.map(Self.quoted), "and") + "; "
        + (Self.renaming(fields, to: wanted) ?? "name the one with the labels with --label")
    case .nothingAnnotated(let axis): "no record is annotated on \(Self.quoted(axis))"
    case .noLabelOccurs(let axis, let count):
      "no label occurs on \(Self.quoted(axis)); all \(count) sets are empty"
    case .oneClass(let axis, let label, let count):
      "training needs at least 2 classes; all \(count) labels on \(Self.quoted(axis)) are \(Self.quoted(label))"
    case .tooManyLabels(let axis, let count, let limit):
      "\(Self.quoted(axis)) has \(count) labels, more than \(limit); is it a field of labels?"
    case .noRecords(let files): "\(files.joined(separator: ", ")): no records"
    case .emptyTexts(let files): "\(files.joined(separator: ", ")): all records have an empty text"
    case .badFold(let place, let field, let found):
      "\(place): field \(Self.quoted(field)) is \(found), a fold number was wanted"
    case .tooManyClasses(let place, let limit):
      "\(place): a lexicon has at most \(limit) classes; join some"
    case .standoff(let place, let problem): "\(place): \(problem)"
    }
  }

  static func quoted(_ text: String) -> String { "\"\(text)\"" }

  static func list(_ items: [String], _ conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// What to do about a field whose name is a wanted one but for the case of letters; `nil` if there is none.
  private static func renaming(_ fields: [String], to wanted: [String]) -> String? {
    for name in wanted {
      if let field = fields.first(where: { $0.lowercased() == name.lowercased() && $0 != name }) {
        return "case matters: rename \(quoted(field)) to \(quoted(name))"
      }
    }
    return nil
  }

  private static func suggestion(for label: String, among labels: [String]) -> String {
    SpellingSuggestion.closest(to: label, among: labels).map { "; did you mean \(quoted($0))?" } ?? ""
  }
}
