public import Parallelism
public import RecordFormats

/// Reads files of labelled statements. Strict: the first bad record ends it, with its place.
public struct DatasetReader: Sendable {
  /// The fields a text is looked for in, in this order.
  public static let textFields = ["text", "statement", "quote", "sentence", "data"]

  /// The field that holds the text; `nil` to look for one.
  public var textField: String?
  /// The fields that hold labels; `nil` for the stance and sentiment axes, or `label` where neither is there.
  public var labelFields: [String]?
  /// The format of all files; `nil` to tell it by their extensions.
  public var format: RecordFormat?
  /// The folder of the documents that stand-off labels refer to.
  public var documentsFolder: String?
  /// The fields that statements are grouped by, in this order, unless one is named.
  public static let groupFields = ["document", "article", "debate", "thread", "conversation"]

  /// The field with each statement's group; `nil` for the first of ``groupFields`` that a record has.
  public var groupField: String?
  /// Fields to keep as text beside the labels, for slices of an evaluation.
  public var keptFields: [String] = []
  /// The field with fold numbers, if they are given.
  public var foldField: String?
  public var workers: WorkerCount

  public init(workers: WorkerCount = .one) {
    self.workers = workers
  }

  public func read(paths: [String]) throws -> Dataset {
    var collector = try DatasetCollector(self)
    for path in paths {
      var source = path == "-" ? ByteSource(fileDescriptor: 0, name: "stdin") : try ByteSource(path: path)
      let bytes = try source.readAll()
      try collector.add(bytes, name: path == "-" ? "stdin" : path)
    }
    return try collector.finish(files: paths)
  }
}

/// What has been read so far.
private struct DatasetCollector {
  let reader: DatasetReader
  var texts = StatementTexts()
  var readers: [LabelReader]
  var documents: [String?] = []
  var speakers: [String?] = []
  var folds: [Int] = []
  let keptNames: [String]
  var keptValues: [[String?]]
  var groupField: String?
  var places: [Place] = []
  var textFields: [String] = []
  var fileDigests: [String] = []
  var warnings: [String] = []
  var standoff: StandoffText?
  var fieldNames: [String] = []
  /// The records with an empty text, which are left out, and the first of them.
  var blankCount = 0
  var firstBlank: Place?

  init(_ reader: DatasetReader) throws {
    self.reader = reader
    groupField = reader.groupField
    keptNames = Set(reader.keptFields).sorted()
    keptValues = keptNames.map { _ in [] }
    let names = reader.labelFields ?? [AxisScheme.stance.name, AxisScheme.sentiment.name, "label"]
    readers = names.map { LabelReader(.named($0)) }
    standoff = try reader.documentsFolder.map(StandoffText.init(folder:))
  }

  mutating func add(_ bytes: Bytes, name: String) throws {
    let format = try format(of: bytes, name: name)
    fileDigests.append(bytes.withUnsafeBytes { Digest.hexadecimal(of: $0) })
    var records = try RecordReader(format: format, source: ByteSource(bytes), name: name)
    let chunks = try records.chunks()
    let batches = ResultSlots<RecordBatch>(count: chunks.count)
    reader.workers.forEachPart(chunks.count) { batches[$0] = chunks[$0].parse() }
    warnings += records.warnings.map { "\($0)" }
    var textField = reader.textField
    for batch in batches.all {
      if let problem = batch.problems.first { throw problem }
      for record in batch.records {
        try add(record, format: format, name: name, textField: &textField)
      }
    }
    textFields.append(textField ?? DatasetReader.textFields[0])
  }

  private func format(of bytes: Bytes, name: String) throws -> RecordFormat {
    if let format = reader.format { return format }
    if name == "stdin" {
      return RecordFormat(sniffing: bytes[0..<min(4096, bytes.count)].withUnsafeBytes { Array($0) }) ?? .jsonLines
    }
    let pathExtension = name.split(separator: ".").last.map(String.init) ?? ""
    guard let format = RecordFormat(pathExtension: pathExtension) else { throw DatasetError.noFormat(path: name) }
    return format
  }

  private mutating func add(
    _ record: Record, format: RecordFormat, name: String, textField: inout String?
  ) throws {
    let place = Place(name: name, line: record.line)
    let content = try text(of: record, place: place, textField: &textField)
    if fieldNames.isEmpty { fieldNames = record.fields.map(\.name) }
    if content.isBlank {
      blankCount += 1
      firstBlank = firstBlank ?? place
      return
    }
    texts.append(content)
    for index in readers.indices { try readers[index].read(record, format: format, place: place) }
    let groupField = groupField ?? DatasetReader.groupFields.first { record.value(named: $0) != nil }
    self.groupField = groupField
    documents.append(groupField.flatMap { record.value(named: $0) }.flatMap(Self.name))
    for (index, field) in keptNames.enumerated() {
      keptValues[index].append(record.value(named: field).flatMap(Self.keptText))
    }
    speakers.append(record.value(named: "speaker").flatMap(Self.name))
    places.append(place)
    if let field = reader.foldField {
      let value = record.value(named: field)
      guard let fold = value?.integer ?? value?.text.flatMap({ Int($0) }) else {
        throw DatasetError.badFold(
          place: place, field: field, found: Self.found(value))
      }
      folds.append(fold)
    }
  }

  private mutating func text(
    of record: Record, place: Place, textField: inout String?
  ) throws -> StatementTexts.Content {
    if textField == nil {
      textField = DatasetReader.textFields.first { record.value(named: $0)?.kind == .string }
    }
    if let field = textField, let value = record.value(named: field) {
      guard value.kind == .string else {
        throw DatasetError.textIsNotString(place: place, field: field, found: value.kind.noun)
      }
      return .field(value)
    } else if StandoffText.isStandoff(record) {
      guard let text = try standoff?.text(of: record, place: place) else {
        throw DatasetError.noDocuments(place: place)
      }
      return .string(text)
    } else if let field = DatasetReader.textFields.first(where: { record.value(named: $0) != nil }), textField == nil,
      let value = record.value(named: field)
    {
      throw DatasetError.textIsNotString(place: place, field: field, found: value.kind.noun)
    } else {
      throw DatasetError.noText(
        place: place, fields: record.fields.map(\.name),
        wanted: (reader.textField ?? textField).map { [$0] } ?? DatasetReader.textFields)
    }
  }

  /// A value for a message.
  private static func found(_ value: FieldValue?) -> String {
    guard let value else { return "missing" }
    return value.text.map { "\"\($0)\"" } ?? value.number.map { "\($0)" } ?? value.kind.noun
  }

  /// A kept value as text; arrays of texts are joined.
  private static func keptText(_ value: FieldValue) -> String? {
    value.boolean.map { $0 ? "true" : "false" } ?? value.strings?.joined(separator: ", ") ?? name(value)
      ?? value.number.map { "\($0)" }
  }

  /// The name of a group or speaker; an empty one is none.
  private static func name(_ value: FieldValue) -> String? {
    switch value.kind {
    case .string: value.text.flatMap { $0.isEmpty ? nil : $0 }
    case .number: value.integer.map(String.init)
    default: nil
    }
  }

  func finish(files: [String]) throws -> Dataset {
    guard texts.count > 0 else {
      throw blankCount > 0 ? DatasetError.emptyTexts(files: files) : DatasetError.noRecords(files: files)
    }
    var warnings = warnings
    if let firstBlank {
      warnings.append(
        "\(firstBlank): warning: "
          + (blankCount == 1
            ? "a record with an empty text is left out"
            : "\(blankCount) records with an empty text, of which this is the first, are left out"))
    }
    var used = readers
    if reader.labelFields == nil {
      let ours = readers.filter { $0.scheme.name != "label" && $0.sawField }
      used = ours.isEmpty ? readers.filter(\.sawField) : ours
    }
    if let missing = used.first(where: { !$0.sawField }) {
      throw DatasetError.noLabels(files: files, wanted: [missing.scheme.name], fields: fieldNames)
    }
    if used.isEmpty {
      throw DatasetError.noLabels(files: files, wanted: ["stance", "sentiment"], fields: fieldNames)
    }
    let digest = fileDigests.count == 1 ? fileDigests[0] : Digest.hexadecimal(of: Array(fileDigests.joined().utf8))
    return Dataset(
      texts: texts, axes: try used.map { try $0.axis() }, documents: documents, speakers: speakers,
      folds: reader.foldField == nil ? nil : folds, places: places, textFields: textFields, digest: digest,
      groupField: groupField ?? DatasetReader.groupFields[0],
      fields: Dictionary(uniqueKeysWithValues: zip(keptNames, keptValues)), fieldNames: fieldNames, warnings: warnings)
  }
}

extension FieldValue.Kind {
  /// The kind with its article, for messages.
  public var noun: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
