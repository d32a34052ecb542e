import Evaluation
import Parallelism
import QuoteAttribution
import RecordFormats
import StanceKit

/// Predicts one source after another: records in order, in bounded memory, a few chunks at a time on all threads.
struct PredictionRun {
  let classifier: StatementClassifier
  let style: PredictionStyle
  let workers: WorkerCount
  let terminal: Terminal
  let showsDropped: Bool

  private static let chunkBytes = 1 << 19

  func predict(_ sources: [InputSource], into sink: OutputSink) throws {
    var header = PredictionHeader(style: style, classifier: classifier)
    for source in sources {
      switch source.content {
      case .records(let format):
        try predictRecords(try source.open(), format: format, name: source.name, header: &header, into: sink)
      case .article:
        try predictArticle(try source.open(), name: source.name, header: &header, into: sink)
      case .unknown:
        var bytes = try source.open()
        if let format = RecordFormat(sniffing: try bytes.peek()) {
          try predictRecords(bytes, format: format, name: source.name, header: &header, into: sink)
        } else {
          try predictArticle(bytes, name: source.name, header: &header, into: sink)
        }
      }
    }
  }

  private func predictRecords(
    _ source: consuming ByteSource, format: RecordFormat, name: String, header: inout PredictionHeader,
    into sink: OutputSink
  ) throws {
    let isStream = source.isStream
    var reader = try RecordReader(format: format, source: source, name: name)
    let progress = ProgressLine(terminal: terminal, total: nil)
    var textField = style.textField
    var (recordCount, byteCount, warningCount) = (0, 0, 0)
    while true {
      var chunks: [RecordChunk] = []
      while chunks.count < workers.threads * 4, let chunk = try reader.nextChunk(targetBytes: Self.chunkBytes) {
        chunks.append(chunk)
        byteCount += chunk.count
        // A stream is answered as it comes; other formats may have to wait for input, too.
        if format != .jsonLines || isStream { break }
      }
      for warning in reader.warnings.dropFirst(warningCount) { terminal.repeatWarning("\(warning)") }
      warningCount = reader.warnings.count
      if chunks.isEmpty { break }
      let batches = ResultSlots<RecordBatch>(count: chunks.count)
      let parsed = chunks
      workers.forEachPart(chunks.count) { batches[$0] = parsed[$0].parse() }
      try writeRecords(batches.all, name: name, textField: &textField, header: &header, count: &recordCount, into: sink)
      progress.advance(to: byteCount, records: recordCount)
    }
    progress.finish()
  }

  /// Predicts the records of some batches and writes them in order; stops at the first bad one, with all before it
  /// written.
  private func writeRecords(
    _ batches: [RecordBatch], name: String, textField: inout String?, header: inout PredictionHeader,
    count: inout Int, into sink: OutputSink
  ) throws {
    if textField == nil, let first = batches.lazy.compactMap(\.records.first).first {
      textField = DatasetReader.textFields.first { first.value(named: $0)?.kind == .string }
    }
    if let first = batches.lazy.compactMap(\.records.first).first {
      try sink.write(header.bytes(before: first.fields.map(\.name)))
    }
    let field = textField
    let columns = header.passedThrough
    let parts = ResultSlots<(bytes: [UInt8], error: (any Error)?)>(count: batches.count)
    workers.forEachPart(batches.count) { index in
      var writer = PredictionWriter(classifier: classifier, style: style, passedThrough: columns)
      var error: (any Error)? = batches[index].problems.first
      let end = batches[index].problems.first?.place.line ?? .max
      do {
        for record in batches[index].records where record.line < end {
          try writer.write(record, textField: field, name: name)
        }
      } catch let earlier {
        error = earlier
      }
      parts[index] = (writer.takeBytes(), error)
    }
    for (index, batch) in batches.enumerated() {
      guard let part = parts[index] else { continue }
      try sink.write(part.bytes)
      if let error = part.error { throw error }
      count += batch.records.count
    }
  }

  private func predictArticle(
    _ source: consuming ByteSource, name: String, header: inout PredictionHeader, into sink: OutputSink
  ) throws {
    var source = source
    let decoded = try DecodedText(decoding: try source.readAll(), name: name)
    for warning in decoded.warnings { terminal.repeatWarning("\(warning)") }
    let article = Article(utf8: decoded.utf8)
    let reading = ArticleReader().read(article)
    for warning in reading.warnings { terminal.detail("\(name):\(warning.line): warning: \(warning)") }
    if showsDropped {
      for line in reading.dropped {
        terminal.say("\(name):\(line.line): left out (\(line.reason.rawValue)): \(article.text(line.utf8Range))")
      }
    }
    if reading.statements.isEmpty { terminal.warn("\(name): no statement found") }
    if header.isWritten, style.format == .csv, header.passedThrough != ArticleFields.names {
      throw UsageError(description: "\(name): records and articles have different columns; use --format jsonl")
    }
    try sink.write(header.bytes(before: ArticleFields.names))
    var writer = PredictionWriter(classifier: classifier, style: style, passedThrough: header.passedThrough)
    let offsets = ScalarOffsets(decoded.utf8)
    for statement in reading.statements {
      writer.write(statement, document: ArticleFields.document(of: name), offsets: offsets)
    }
    try sink.write(writer.takeBytes())
  }
}

/// From places in UTF-8 bytes to places in Unicode scalars, which Python's `str` counts.
struct ScalarOffsets {
  private let counts: [Int]

  init(_ utf8: [UInt8]) {
    var counts = [Int]()
    counts.reserveCapacity(utf8.count + 1)
    var scalars = 0
    for byte in utf8 {
      counts.append(scalars)
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    counts.append(scalars)
    self.counts = counts
  }

  func scalars(_ utf8Range: Range<Int>) -> Range<Int> {
    counts[utf8Range.lowerBound]..<counts[utf8Range.upperBound]
  }
}
