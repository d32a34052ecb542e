public import RecordFormats

/// One thing that an annotator labelled.
public struct AnnotatedUnit: Sendable {
  /// How two annotations of the same thing find each other.
  public enum Key: Hashable, Sendable {
    case id(String)
    /// Stretches of a document, in Unicode scalars, in order.
    case spans(document: String, [Range<Int>])
  }

  public let key: Key
  /// What intervals keep together; `nil` where the record does not say.
  public let document: String?
  public let place: Place
  /// The text, where the record holds it.
  let text: FieldValue?

  /// - Throws: ``AnnotationError`` if nothing identifies the record.
  init(_ record: Record, place: Place) throws {
    let name = record.value(named: "document")?.text
    if let name, StandoffText.isStandoff(record) {
      key = .spans(document: name, try StandoffText.spans(of: record, place: place))
    } else if let id = record.value(named: "id"), let value = id.text ?? id.integer.map(String.init) {
      key = .id(value)
    } else {
      throw AnnotationError.noKey(place: place, fields: record.fields.map(\.name))
    }
    document = name
    self.place = place
    text = DatasetReader.textFields.lazy.compactMap { record.value(named: $0) }.first { $0.kind == .string }
  }

  var spans: (document: String, ranges: [Range<Int>])? {
    if case .spans(let document, let ranges) = key { (document, ranges) } else { nil }
  }
}

/// Why annotations cannot be compared.
public enum AnnotationError: Error, Hashable, Sendable, CustomStringConvertible {
  case noKey(place: Place, fields: [String])
  case repeated(place: Place, first: Place, key: String)
  case noSharedLabels(first: String, second: String)
  case missingLabels(files: String, field: String)
  case nothingMatches(first: String, second: String)

  public var description: String {
    switch self {
    case .noKey(let place, let fields):
      "\(place): nothing says which unit this is; the record has "
        + "\(fields.isEmpty ? "no fields" : DatasetError.list(fields.map(DatasetError.quoted), "and")); "
        + "give it an \"id\", or \"document\" and \"spans\""
    case .repeated(let place, let first, let key):
      "\(place): unit \(key) was labelled at \(first) already; keep one record for each unit"
    case .noSharedLabels(let first, let second):
      "\(first) and \(second) share neither \"stance\" nor \"sentiment\" nor \"label\"; name their field with --label"
    case .missingLabels(let files, let field):
      "\(files): no record has a field \(DatasetError.quoted(field)); name one that both have with --label"
    case .nothingMatches(let first, let second):
      "\(first) and \(second) have no unit in common; units match by \"id\", or by \"document\" and \"spans\""
    }
  }
}
