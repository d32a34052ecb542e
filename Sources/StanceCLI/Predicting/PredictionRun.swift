import Parallelism
import QuoteAttribution
import RecordFormats
import StanceKit

/// Predicts one source after another: records in order, in bounded memory, on all threads.
struct PredictionRun {
  let classifier: StatementClassifier
  let style: PredictionStyle
  let workers: WorkerCount
  let terminal: Terminal
  let runner: BatchRunner

  /// What came of some records.
  private struct Part: Sendable {
    var bytes: [UInt8] = []
    var rejected: [RejectedRecord] = []
    /// What ends the run behind `bytes`.
    var error: (any Error)?
    var warnings: [String] = []
    var columns: [String]?
    var recordCount = 0
    var blankCount = 0
    var endIndex = 0
    var byteCount = 0
  }

  /// Predicts `sources` in order, from where `output` is; articles are read by `run`.
  func predict(_ sources: [InputSource], articles run: ArticleRun, into output: BatchOutput) throws {
    var header = PredictionHeader(style: style, classifier: classifier)
    if let columns = output.progress.columns { header.resume(columns) }
    let start = output.progress
    try InputSource.forEachPart(of: sources, from: start.source, fields: style.textField.map { [$0] } ?? []) {
      source, error in
      try runner.skip(source, because: error, in: output)
    } _: { part in
      switch part {
      case .articles(let articles, let first):
        try predictArticles(articles, first: first, with: run, header: &header, into: output)
      case .records(let bytes, let source, let format, let number):
        try runner.read(source, in: output) {
          let feed = try RecordFeed(
            bytes, name: source.name, format: format, textField: style.textField,
            start: number == start.source ? start.record : 0)
          try predictRecords(feed, of: source, number: number, header: &header, into: output)
        }
        try output.reached(source: number + 1, record: 0)
      }
    }
  }

  private func predictRecords(
    _ feed: RecordFeed, of source: InputSource, number: Int, header: inout PredictionHeader, into output: BatchOutput
  ) throws {
    let progress = ProgressLine(terminal: terminal, total: source.byteCount)
    defer { progress.finish() }
    var byteCount = 0
    var endIndex = feed.start
    let known = header.isWritten ? header.passedThrough : nil
    let run = self
    try BatchPipeline.run(workers: workers) {
      try feed.next()
    } work: { item in
      run.predict(item, of: source.name, columns: known ?? item.layout?.columns)
    } take: { part in
      part.warnings.forEach(terminal.repeatWarning)
      if let columns = part.columns, !header.isWritten {
        try output.writeHeader(header.bytes(before: columns), columns: columns)
      }
      try output.write(part.bytes)
      for rejected in part.rejected { try output.leaveOut(rejected) }
      if let error = part.error { throw error }
      output.noteBlankTexts(part.blankCount)
      try output.reached(source: number, record: part.endIndex, records: part.recordCount)
      endIndex = part.endIndex
      byteCount += part.byteCount
      progress.advance(to: byteCount, records: output.progress.recordCount)
    }
    if endIndex == 0 { terminal.repeatWarning("warning: \(source.name): no record found") }
  }

  private func predict(_ item: RecordFeed.Item, of name: String, columns: [String]?) -> Part {
    var part = Part(warnings: item.warnings, columns: columns, byteCount: item.chunk.count)
    var writer = PredictionWriter(classifier: classifier, style: style, passedThrough: columns ?? [])
    do {
      part.endIndex = try item.forEachRecord { entry in
        part.recordCount += 1
        switch entry {
        case .record(let record):
          do {
            try writer.write(record, layout: item.layout, name: name)
          } catch  where runner.skipsErrors {
            part.rejected.append(RejectedRecord(record, of: name, because: error))
          }
        case .malformed(let malformed, let batch):
          guard runner.skipsErrors else { throw malformed.error }
          part.rejected.append(RejectedRecord(malformed, of: batch))
        }
      }
    } catch {
      part.error = error
    }
    part.bytes = writer.takeBytes()
    part.blankCount = writer.blankCount
    return part
  }

  /// Predicts the statements of articles, which stand behind the columns of ``StatementFields``.
  private func predictArticles(
    _ sources: [InputSource], first: Int, with run: ArticleRun, header: inout PredictionHeader,
    into output: BatchOutput
  ) throws {
    if header.isWritten, style.format == .csv, header.passedThrough != StatementFields.names {
      throw UsageError(
        description: "\(sources[0].name): records and articles have different columns; use --format jsonl")
    }
    if !header.isWritten {
      try output.writeHeader(header.bytes(before: StatementFields.names), columns: StatementFields.names)
    }
    let passedThrough = header.passedThrough
    let showsPage = output.hasPage
    try run.read(sources, first: first, into: output) { document in
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
      try output.write(part.bytes)
      try output.writePage(part.section)
    }
  }
}
