import Parallelism
import QuoteAttribution
import RecordFormats
import StanceKit

/// Reads one article after another: results in order, in bounded memory, a few articles at a time on all threads.
///
/// Of several articles a damaged one is reported and left out; the only one ends the run.
struct ArticleRun {
  let workers: WorkerCount
  let terminal: Terminal
  let reader: ArticleReader
  let showsDropped: Bool
  /// The field of a record that holds an article; `nil` for the usual ones.
  var textField: String?

  private(set) var articleCount = 0
  private(set) var damagedCount = 0

  init(workers: WorkerCount, terminal: Terminal, reader: ArticleReader, showsDropped: Bool, textField: String? = nil) {
    self.workers = workers
    self.terminal = terminal
    self.reader = reader
    self.showsDropped = showsDropped
    self.textField = textField
  }

  /// An article with what is to be said of it, or why it could not be read.
  private struct Outcome<Result: Sendable> {
    var result: Result?
    var messages: [String] = []
    var error: (any Error)?
  }

  /// How many articles each thread is handed at a time, and how much of a file of records.
  private static let batchPerThread = 8
  private static let chunkBytes = 1 << 20

  /// Reads the files of `sources`, and hands what `format` makes of each to `write`, in order.
  mutating func read<Result: Sendable>(
    _ sources: [InputSource], format: @escaping @Sendable (ArticleDocument) -> Result, write: (Result) throws -> Void
  ) throws {
    let progress = ProgressLine(terminal: terminal, total: sources.count, noun: "articles")
    var start = 0
    while start < sources.count {
      let batch = Array(sources[start..<min(sources.count, start + workers.threads * Self.batchPerThread)])
      let run = self
      let outcomes = ResultSlots<Outcome<Result>>(count: batch.count)
      workers.forEachPart(batch.count) { i in
        outcomes[i] = run.outcome(named: batch[i].name, format: format) { try run.document(from: batch[i], &$0) }
      }
      try finish(outcomes.all, isOnly: sources.count == 1, write)
      start += batch.count
      progress.advance(to: start, records: start)
    }
    progress.finish()
  }

  /// Reads the articles that stand in the records of `source`.
  mutating func readRecords<Result: Sendable>(
    _ source: consuming ByteSource, name: String, recordFormat: RecordFormat,
    format: @escaping @Sendable (ArticleDocument) -> Result, write: (Result) throws -> Void
  ) throws {
    var reader = try RecordReader(format: recordFormat, source: source, name: name)
    let progress = ProgressLine(terminal: terminal, total: nil, noun: "articles")
    var byteCount = 0
    while let chunk = try reader.nextChunk(targetBytes: Self.chunkBytes) {
      byteCount += chunk.count
      let batch = chunk.parse()
      let records = Array(batch.records)
      let run = self
      let outcomes = ResultSlots<Outcome<Result>>(count: records.count)
      workers.forEachPart(records.count) { i in
        let place = "\(name):\(records[i].line)"
        outcomes[i] = run.outcome(named: place, format: format) { _ in try run.document(from: records[i], at: place) }
      }
      try finish(outcomes.all + batch.problems.map { Outcome(error: $0) }, isOnly: false, write)
      progress.advance(to: byteCount, records: articleCount)
    }
    progress.finish()
  }

  /// Ends a run that left articles out, when all others are written.
  func finish() throws {
    guard damagedCount > 0 else { return }
    let others = articleCount - damagedCount
    throw DataError(description: "\(damagedCount) of \(articleCount) articles were left out, \(others) are written")
  }

  private mutating func finish<Result: Sendable>(
    _ outcomes: [Outcome<Result>], isOnly: Bool, _ write: (Result) throws -> Void
  ) throws {
    for outcome in outcomes {
      articleCount += 1
      for message in outcome.messages { terminal.repeatWarning(message) }
      if let error = outcome.error {
        if isOnly { throw error }
        damagedCount += 1
        terminal.repeatWarning("\(error); left this article out")
      }
      if let result = outcome.result { try write(result) }
    }
  }

  // MARK: - One article

  private func outcome<Result: Sendable>(
    named name: String, format: (ArticleDocument) -> Result, read: (inout [String]) throws -> ArticleDocument
  ) -> Outcome<Result> {
    var outcome = Outcome<Result>()
    do {
      let document = try read(&outcome.messages)
      addMessages(of: document, named: name, to: &outcome.messages)
      outcome.result = format(document)
    } catch {
      outcome.error = error
    }
    return outcome
  }

  private func document(from source: InputSource, _ messages: inout [String]) throws -> ArticleDocument {
    var bytes = try source.open()
    let decoded = try DecodedText(decoding: try bytes.readAll(), name: source.name)
    let markup: ArticleDocument.Markup
    if case .article(let known?) = source.content { markup = known } else { markup = .init(sniffing: decoded.utf8) }
    let isDeclared = markup == .html && DeclaredEncoding(of: decoded.utf8).isWindows1252
    if !isDeclared { messages += decoded.warnings.map { "\($0)" } }
    return ArticleDocument(
      name: ArticleDocument.name(ofFile: source.name), utf8: decoded.utf8, markup: markup, reader: reader)
  }

  private func document(from record: Record, at place: String) throws -> ArticleDocument {
    let names = textField.map { [$0] } ?? DatasetReader.textFields
    guard let text = names.lazy.compactMap({ record.value(named: $0)?.text }).first else {
      throw DataError(
        description: "\(place): no article in \(names.joined(separator: ", ")); name its field with --text")
    }
    func string(_ names: String...) -> String? {
      names.lazy.compactMap { name in
        record.value(named: name).flatMap { $0.text ?? $0.integer.map(String.init) }
      }.first { !$0.isEmpty }
    }
    let metadata = PageMetadata(
      title: string("title", "headline"),
      date: string("date", "published", "publication_date", "published_at").flatMap(PublicationDate.init(parsing:)),
      author: string("author", "authors"), outlet: string("outlet", "source", "publisher"))
    let utf8 = Array(text.utf8)
    return ArticleDocument(
      name: string("document", "id", "url") ?? place, utf8: utf8, markup: .init(sniffing: utf8), reader: reader,
      metadata: metadata)
  }

  private func addMessages(of document: ArticleDocument, named name: String, to messages: inout [String]) {
    let reading = document.reading
    if terminal.isVerbose {
      messages += reading.warnings.map { "\(name):\($0.line): warning: \($0)" }
    }
    if showsDropped {
      messages += reading.dropped.map { line in
        "\(name):\(line.line): left out (\(line.reason.rawValue)): \(document.article.text(line.utf8Range))"
      }
    }
    if reading.statements.isEmpty { messages.append("warning: \(name): no statement found") }
  }
}
