import Parallelism
import RecordFormats

/// Reads records of data files and notes what is wrong with each alone.
struct ValidationReading {
  private let validator: DataValidator
  private let axisNames: [String]
  private(set) var findings: [Finding] = []
  private(set) var statements: [CheckedStatement] = []
  private var seenAxes: Set<Int> = []
  private var groupField: String?
  private var splitField: String?
  private var standoff: StandoffText?
  /// The fields of the file being read whose names were noted.
  private var notedFields: Set<String> = []
  /// Whether it was noted that the table being read has no column for the text.
  private var notesMissingColumn = false

  init(_ validator: DataValidator) throws {
    self.validator = validator
    axisNames = validator.labelFields ?? [AxisScheme.stance.name, AxisScheme.sentiment.name, "label"]
    groupField = validator.groupField
    splitField = validator.splitField
    standoff = try validator.documentsFolder.map(StandoffText.init(folder:))
  }

  /// The axes that the data have, by index into the labels of a statement and by name.
  var usedAxes: [(index: Int, name: String)] {
    let seen = axisNames.enumerated().filter { seenAxes.contains($0.offset) }
    let ours = validator.labelFields == nil ? seen.filter { $0.element != "label" } : seen
    return (ours.isEmpty ? seen : ours).map { (index: $0.offset, name: $0.element) }
  }

  mutating func read(_ bytes: Bytes, name: String) throws {
    guard let format = try format(of: name, bytes: bytes) else { return }
    var textField = validator.textField
    notedFields = []
    notesMissingColumn = false
    do {
      var reader = try RecordReader(format: format, source: ByteSource(bytes), name: name)
      while let batch = try reader.nextBatch() {
        findings += batch.problems.map { problem in
          Finding(kind: Self.kind(of: problem.defect), place: problem.place, message: "\(problem.defect)")
        }
        var tracker = batch.start
        for record in batch.records {
          if textField == nil {
            textField = DatasetReader.textFields.first { record.value(named: $0)?.kind == .string }
          }
          tracker.advance(to: record.byteRange.lowerBound, in: batch.bytes)
          add(record, of: batch, at: tracker, format: format, name: name, textField: textField)
        }
      }
      findings += reader.warnings.map { warning in
        Finding(kind: .encoding, place: warning.place, message: warning.message)
      }
    } catch let error as RecordError {
      findings.append(Finding(kind: Self.kind(of: error.defect), place: error.place, message: "\(error.defect)"))
    }
  }

  private mutating func format(of name: String, bytes: Bytes) throws -> RecordFormat? {
    if let format = validator.format { return format }
    if name == "stdin" {
      return RecordFormat(sniffing: bytes[0..<min(4096, bytes.count)].withUnsafeBytes { Array($0) }) ?? .jsonLines
    }
    let pathExtension = name.split(separator: ".").last.map(String.init) ?? ""
    if let format = RecordFormat(pathExtension: pathExtension) { return format }
    throw DatasetError.noFormat(path: name)
  }

  private static func kind(of defect: Defect) -> Finding.Kind {
    switch defect {
    case .invalidUTF8, .loneSurrogate, .truncatedUTF16, .nul: .encoding
    default: .format
    }
  }

  /// A message without the place it begins with, which the finding has.
  private static func withoutPlace(_ message: String, _ place: String) -> String {
    message.hasPrefix(place + ": ") ? String(message.dropFirst(place.count + 2)) : message
  }

  // MARK: One record

  private mutating func add(
    _ record: Record, of batch: RecordBatch, at start: PlaceTracker, format: RecordFormat, name: String,
    textField: String?
  ) {
    let recordPlace = Place(name: name, line: record.line)
    func place(_ value: FieldValue?) -> Place {
      guard let value else { return recordPlace }
      var tracker = start
      tracker.advance(to: value.byteRange.lowerBound, in: batch.bytes)
      return tracker.place(in: name)
    }
    var statement = CheckedStatement(place: recordPlace, labels: [], labelPlaces: [])
    do {
      let text = textField.flatMap { record.value(named: $0) }
      if let text, text.kind == .string {
        statement.place = place(text)
        statement.text = .field(text)
      } else {
        try addText(of: record, text: text, textField: textField, place: place(text), to: &statement)
      }
    } catch {
      // The rows of a table all lack the same column.
      var isNew = true
      if format == .csv || format == .tsv, case .noText? = error as? DatasetError {
        isNew = !notesMissingColumn
        notesMissingColumn = true
      }
      if isNew { note(error, .field, at: place(textField.flatMap { record.value(named: $0) })) }
    }
    for (index, axis) in axisNames.enumerated() {
      let value = record.value(named: axis)
      if value != nil { seenAxes.insert(index) }
      statement.labelPlaces.append(place(value))
      var reader = LabelReader(.named(axis))
      do {
        try reader.read(record, format: format, place: place(value))
        statement.labels.append(reader.values.last ?? nil)
      } catch {
        statement.labels.append(nil)
        note(error, .label, at: place(value))
      }
    }
    if groupField == nil { groupField = DatasetReader.groupFields.first { record.value(named: $0) != nil } }
    if splitField == nil { splitField = DataValidator.splitFields.first { record.value(named: $0) != nil } }
    statement.document = groupField.flatMap { record.value(named: $0) }.flatMap(Self.name)
    statement.side =
      validator.filesAreSides ? name : splitField.flatMap { record.value(named: $0) }.flatMap(Self.name)
    noteFieldNames(of: record, recordPlace)
    statements.append(statement)
  }

  private mutating func addText(
    of record: Record, text: FieldValue?, textField: String?, place: Place, to statement: inout CheckedStatement
  ) throws {
    if let text, let textField {
      throw DatasetError.textIsNotString(place: place, field: textField, found: text.kind.noun)
    }
    guard StandoffText.isStandoff(record) else {
      throw DatasetError.noText(
        place: place, fields: record.fields.map(\.name), wanted: textField.map { [$0] } ?? DatasetReader.textFields)
    }
    guard let text = try standoff?.text(of: record, place: place) else { throw DatasetError.noDocuments(place: place) }
    statement.text = .string(text)
  }

  private mutating func note(_ error: any Error, _ kind: Finding.Kind, at place: Place) {
    findings.append(Finding(kind: kind, place: place, message: Self.withoutPlace("\(error)", "\(place)")))
  }

  private static func name(_ value: FieldValue) -> String? {
    value.text.flatMap { $0.isEmpty ? nil : $0 } ?? value.integer.map(String.init)
  }

  // MARK: Misspelled fields

  /// Notes a field whose name is nearly that of one we know and the record lacks.
  private mutating func noteFieldNames(of record: Record, _ place: Place) {
    let known = DatasetReader.textFields + axisNames + DatasetReader.groupFields + ["speaker"]
    let names = record.fields.map(\.name)
    for name in names where !known.contains(name) && !notedFields.contains(name) {
      if let meant = known.first(where: { $0 == name.lowercased() }), !names.contains(meant) {
        notedFields.insert(name)
        findings.append(
          Finding(
            kind: .field, place: place,
            message: "found a field \"\(name)\", which nothing reads: case matters; rename it to \"\(meant)\""))
        continue
      }
      guard name.count > 3, let meant = SpellingSuggestion.closest(to: name, among: known), !names.contains(meant),
        abs(meant.count - name.count) <= 2, !isPrefixed(name, by: meant)
      else { continue }
      notedFields.insert(name)
      findings.append(
        Finding(
          kind: .field, place: place,
          message: "found a field \"\(name)\", which nothing reads; did you mean \"\(meant)\"?"))
    }
  }

  /// Plurals and the like are names of their own.
  private func isPrefixed(_ name: String, by other: String) -> Bool { name.hasPrefix(other) || other.hasPrefix(name) }
}
