import Parallelism
import QuoteAttribution
import RecordFormats
import StanceKit

/// Reads one article after another: results in order, in bounded memory, on all threads.
///
/// Of several articles a damaged one is reported and left out, unless errors are to stop the run; the only one ends it.
struct ArticleRun: Sendable {
  let workers: WorkerCount
  let terminal: Terminal
  let reader: ArticleReader
  let showsDropped: Bool
  let onError: ErrorPolicy?
  /// Whether there is but one input, so that nothing is left without it.
  let isOnly: Bool
  /// The field of a record that holds an article; `nil` for the usual ones.
  let textField: String?
  /// The names that several files of the run have.
  let sharedNames: Set<String>

  /// An article with what is to be said of it, or why it could not be read.
  private struct Outcome<Result: Sendable>: Sendable {
    var result: Result?
    var messages: [String] = []
    var rejected: RejectedRecord?
    var error: (any Error)?
  }

  /// Reads the files of `sources`, the first of which has the number `first` among all, and hands what `format` makes of
  /// each to `write`, in order.
  func read<Result: Sendable>(
    _ sources: [InputSource], first: Int, into output: BatchOutput,
    format: @escaping @Sendable (ArticleDocument) -> Result, write: (Result) throws -> Void
  ) throws {
    let progress = ProgressLine(terminal: terminal, total: sources.count, noun: "articles")
    defer { progress.finish() }
    let feed = ArticleFeed(sources)
    var number = first
    try BatchPipeline.run(workers: workers) {
      feed.next()
    } work: { source in
      outcome(named: source.name, format: format) {
        try document(from: source, &$0)
      } rejected: {
        RejectedRecord(file: source.name, because: $0)
      }
    } take: { outcome in
      try finish(outcome, isOnly: isOnly, in: output, write)
      number += 1
      try output.reached(source: number, record: 0, articles: 1)
      progress.advance(to: number - first, records: number - first)
    }
  }

  /// Reads the articles that stand in the records of `feed`.
  func readRecords<Result: Sendable>(
    _ feed: RecordFeed, of source: InputSource, number: Int, into output: BatchOutput,
    format: @escaping @Sendable (ArticleDocument) -> Result, write: (Result) throws -> Void
  ) throws {
    let progress = ProgressLine(terminal: terminal, total: source.byteCount, noun: "articles")
    defer { progress.finish() }
    var byteCount = 0
    try BatchPipeline.run(workers: workers) {
      try feed.next()
    } work: { item in
      var outcomes: [Outcome<Result>] = []
      let end = item.forEachRecord { outcomes.append(outcome(of: $0, in: source, format: format)) }
      return (outcomes: outcomes, item: item, end: end)
    } take: { part in
      part.item.warnings.forEach(terminal.repeatWarning)
      for outcome in part.outcomes { try finish(outcome, isOnly: false, in: output, write) }
      try output.reached(source: number, record: part.end, articles: part.outcomes.count)
      byteCount += part.item.chunk.count
      progress.advance(to: byteCount, records: output.progress.articleCount)
    }
  }

  private func finish<Result: Sendable>(
    _ outcome: Outcome<Result>, isOnly: Bool, in output: BatchOutput, _ write: (Result) throws -> Void
  ) throws {
    outcome.messages.forEach(terminal.repeatWarning)
    if let error = outcome.error, isOnly || onError == .stop { throw error }
    if let rejected = outcome.rejected { try output.leaveOut(rejected) }
    if let result = outcome.result { try write(result) }
  }

  // MARK: - One article

  private func outcome<Result: Sendable>(
    named name: String, format: (ArticleDocument) -> Result, read: (inout [String]) throws -> ArticleDocument,
    rejected: (any Error) -> RejectedRecord
  ) -> Outcome<Result> {
    var outcome = Outcome<Result>()
    do {
      let document = try read(&outcome.messages)
      addMessages(of: document, named: name, to: &outcome.messages)
      outcome.result = format(document)
    } catch {
      outcome.error = error
      outcome.rejected = rejected(error)
    }
    return outcome
  }

  private func outcome<Result: Sendable>(
    of entry: RecordFeed.Entry, in source: InputSource, format: (ArticleDocument) -> Result
  ) -> Outcome<Result> {
    switch entry {
    case .record(let record):
      let place = "\(source.name):\(record.line)"
      return outcome(named: place, format: format) { _ in
        try document(from: record, at: place)
      } rejected: {
        RejectedRecord(record, of: source.name, because: $0)
      }
    case .malformed(let malformed, let batch):
      return Outcome(rejected: RejectedRecord(malformed, of: batch), error: malformed.error)
    }
  }

  private func document(from source: InputSource, _ messages: inout [String]) throws -> ArticleDocument {
    let decoded = try DecodedText(decoding: try source.readArticle(), name: source.name)
    let markup: ArticleDocument.Markup
    if case .article(let known?) = source.content { markup = known } else { markup = .init(sniffing: decoded.utf8) }
    let isDeclared = markup == .html && DeclaredEncoding(of: decoded.utf8).isWindows1252
    if !isDeclared { messages += decoded.warnings.map { "\($0)" } }
    return ArticleDocument(
      name: ArticleDocument.name(ofFile: source.name, sharedNames: sharedNames), utf8: decoded.utf8, markup: markup,
      reader: reader)
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

/// Hands out articles, on one thread, for others to read.
private final class ArticleFeed: @unchecked Sendable {
  private let sources: [InputSource]
  private var position = 0

  init(_ sources: [InputSource]) { self.sources = sources }

  func next() -> (item: InputSource, weight: Int)? {
    guard position < sources.count else { return nil }
    defer { position += 1 }
    let source = sources[position]
    return (source, source.bytes?.count ?? source.byteCount ?? 0)
  }
}
