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
  private static let chunkBytes = 1 << 19

  /// Predicts `sources` in order; articles are read by `run`.
  ///
  /// - Parameter page: Where articles go as a web page, too.
  func predict(
    _ sources: [InputSource], articles run: inout ArticleRun, into sink: OutputSink, page: OutputSink?
  ) throws {
    var header = PredictionHeader(style: style, classifier: classifier)
    try InputSource.forEachPart(of: sources) { part in
      switch part {
      case .articles(let sources): try predictArticles(sources, with: &run, header: &header, into: sink, page: page)
      case .records(let source, let name, let format):
        try predictRecords(source, format: format, name: name, header: &header, into: sink)
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

  /// Predicts the statements of articles, which stand behind the columns of ``StatementFields``.
  private func predictArticles(
    _ sources: [InputSource], with run: inout ArticleRun, header: inout PredictionHeader, into sink: OutputSink,
    page: OutputSink?
  ) throws {
    if header.isWritten, style.format == .csv, header.passedThrough != StatementFields.names {
      throw UsageError(
        description: "\(sources[0].name): records and articles have different columns; use --format jsonl")
    }
    try sink.write(header.bytes(before: StatementFields.names))
    let passedThrough = header.passedThrough
    let showsPage = page != nil
    try run.read(sources) { document in
      var writer = PredictionWriter(classifier: classifier, style: style, passedThrough: passedThrough)
      let terms = showsPage ? style.explainedTerms ?? ArticlePage.explainedTerms : style.explainedTerms
      var outcomes: [PredictionOutcome] = []
      for statement in document.reading.statements {
        let outcome = writer.outcome(of: statement.text, explainedTerms: terms)
        writer.write(statement, of: document, outcome)
        if showsPage { outcomes.append(outcome) }
      }
      let section = showsPage ? ArticlePage(axes: classifier.axes).section(document, outcomes) : ""
      return (bytes: writer.takeBytes(), section: Array(section.utf8))
    } write: { part in
      try sink.write(part.bytes)
      try page?.write(part.section)
    }
  }
}
