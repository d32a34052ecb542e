import RecordFormats

/// A file as it was read, in a form that compares and prints.
struct Reading: Equatable, CustomStringConvertible {
  /// Each record as `index@line {its fields as JSON}`.
  var records: [String] = []
  var problems: [String] = []
  /// What was thrown, if anything was.
  var failure: String?
  var warnings: [String] = []

  var description: String { "\(records) problems: \(problems) failure: \(failure ?? "none") warnings: \(warnings)" }

  /// Reads in batches.
  init(
    _ format: RecordFormat, _ source: ByteSource, options: RecordReader.Options = .init(), targetBytes: Int = 1 << 22
  ) {
    do {
      var reader = try RecordReader(format: format, source: source, name: "data", options: options)
      do {
        while let batch = try reader.nextBatch(targetBytes: targetBytes) { add(batch) }
      } catch {
        failure = "\(error)"
      }
      warnings = reader.warnings.map(\.description)
    } catch {
      failure = "\(error)"
    }
  }

  init(_ format: RecordFormat, _ text: String, options: RecordReader.Options = .init(), targetBytes: Int = 1 << 22) {
    self.init(format, ByteSource(Bytes(text.utf8)), options: options, targetBytes: targetBytes)
  }

  /// Collects batches parsed elsewhere.
  init(_ batches: [RecordBatch]) { for batch in batches { add(batch) } }

  private mutating func add(_ batch: RecordBatch) {
    for record in batch.records { records.append("\(record.index)@\(record.line) \(json(record))") }
    problems += batch.problems.map(\.description)
  }

  /// Everything that was complained about.
  var complaints: [String] { problems + (failure.map { [$0] } ?? []) }
}

/// The fields of a record as a JSON object on one line.
func json(_ record: Record) -> String {
  var writer = JSONWriter()
  writer.beginObject()
  for field in record.fields { writer.field(field) }
  writer.endObject()
  return String(decoding: writer.bytes, as: UTF8.self)
}
