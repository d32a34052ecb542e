import ArgumentParser
import Foundation
import QuoteAttribution
import RecordFormats
import StanceKit

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds who says what in articles, web pages and debates.",
    discussion: """
      EXAMPLES
        stance extract article.txt                   a line for each statement
        stance extract pages/ -o statements.jsonl    a folder of .txt and .html files
        stance extract archive.jsonl --text body     an article in each record
        stance extract article.html --show-dropped   which lines are no text, and why
        stance extract article.txt | stance predict  label them afterwards

      Nothing is labelled, so no model is needed. `stance predict` does both at once. A damaged article among several \
      is reported and left out; the exit status is then 65, with all others written, or 0 with --on-error skip. A run \
      with --output that was interrupted or killed goes on with --resume.
      """)

  @Argument(help: ArgumentHelp("Files or folders; standard input if left out or -.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where the results go, whole or not at all; standard output if left out.", valueName: "file"))
  var output: String?

  @Option(help: "jsonl, csv or table; a table on a terminal, else jsonl.")
  var format: OutputFormat?

  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp(
      "article, html, jsonl, json, csv, tsv or fasttext, in place of the file's extension.", valueName: "format"))
  var inputFormat: InputFormat?

  @Option(help: ArgumentHelp("The field of a record that holds an article.", valueName: "field"))
  var text: String?

  @Flag(help: "Also write the stretches that nobody says, as narration.")
  var narration = false

  @OptionGroup(title: "Articles") var articles: ArticleOptions
  @OptionGroup(title: "Batches") var batch: BatchOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func run() throws {
    let sources = try InputSource.sources(for: inputs, format: inputFormat)
    let writesToTerminal = output == nil && Terminal.outputIsTerminal
    let style = ExtractionStyle(
      format: format ?? (writesToTerminal ? .table : .jsonl), writesNarration: narration,
      width: writesToTerminal ? Terminal.width : 100)
    let run = try articles.run(common: common, batch: batch, sources: sources, textField: text)
    var options = try articles.jobOptions
    options["format"] = style.format.rawValue
    options["input-format"] = inputFormat?.rawValue
    options["text"] = text
    options["narration"] = narration ? "on" : nil
    let runner = BatchRunner(command: "extract", options: options, sources: sources, batch: batch, common: common)
    try runner.run(BatchOutput.Paths(results: output, rejected: batch.errors)) { output in
      if !output.isResumed { try output.write(style.header) }
      let start = output.progress
      try InputSource.forEachPart(of: sources, from: start.source) { source, error in
        try runner.skip(source, because: error, in: output)
      } _: { part in
        switch part {
        case .articles(let articles, let first):
          try run.read(articles, first: first, into: output, format: style.bytes, write: output.write)
        case .records(let bytes, let source, let format, let number):
          try runner.read(source, in: output) {
            let feed = try RecordFeed(
              bytes, name: source.name, format: format, textField: text,
              start: number == start.source ? start.record : 0)
            try run.readRecords(
              feed, of: source, number: number, into: output, format: style.bytes, write: output.write)
          }
          try output.reached(source: number + 1, record: 0)
        }
      }
    }
  }
}

/// Options of every command that reads articles.
struct ArticleOptions: ParsableArguments {
  @Flag(name: .customLong("show-dropped"), help: "Say which lines of an article were left out, and why.")
  var showsDropped = false

  @Option(
    help: ArgumentHelp(
      "A file of lines `role: phrase, phrase` that say which words give a speaker which role.", valueName: "file"))
  var roles: String?

  @Option(
    help: ArgumentHelp(
      "A file of lines `manner: verb, verb` with more words that report speech.", valueName: "file"))
  var cues: String?

  /// The options that bear on the output, for the description of a job: of files their digests.
  var jobOptions: [String: String] {
    get throws {
      var options: [String: String] = [:]
      options["roles"] = try roles.map(FileDigest.hexadecimal(ofFile:))
      options["cues"] = try cues.map(FileDigest.hexadecimal(ofFile:))
      return options
    }
  }

  func run(
    common: CommonOptions, batch: BatchOptions, sources: [InputSource], textField: String?
  ) throws -> ArticleRun {
    var reader = ArticleReader()
    if let roles {
      for line in try WordList(path: roles).lines {
        guard let role = SpeakerRole(rawValue: line.key) else {
          throw line.error(wanted: SpeakerRole.allCases.map(\.rawValue))
        }
        for phrase in line.phrases { reader.roles[phrase] = role }
      }
    }
    if let cues {
      for line in try WordList(path: cues).lines {
        guard let manner = CueTable.Manner(rawValue: line.key) else {
          throw line.error(wanted: CueTable.Manner.allCases.map(\.rawValue))
        }
        for phrase in line.phrases {
          guard reader.cues.add(phrase, manner: manner) else {
            throw DataError(description: "\(line.place): \"\(phrase)\" has more than five words; give five at most")
          }
        }
      }
    }
    return ArticleRun(
      workers: common.workers, terminal: common.terminal, reader: reader, showsDropped: showsDropped,
      onError: batch.onError, isOnly: sources.count == 1, textField: textField)
  }
}

/// How extracted statements are written.
struct ExtractionStyle: Sendable {
  let format: OutputFormat
  let writesNarration: Bool
  /// The columns of a table.
  let width: Int

  private static let speakerWidth = 22
  private static let typeWidth = 9

  var header: [UInt8] {
    switch format {
    case .jsonl: return []
    case .csv:
      var writer = DelimitedTextWriter()
      writer.row(StatementFields.names)
      return writer.bytes
    case .table:
      return Array((row(["SPEAKER", "TYPE", "STATEMENT"]) + "\n").utf8)
    }
  }

  func bytes(of document: ArticleDocument) -> [UInt8] {
    var json = JSONWriter()
    var cells = DelimitedTextWriter()
    var lines: [UInt8] = []
    for part in parts(of: document) {
      switch (format, part) {
      case (.jsonl, _):
        json.beginObject()
        switch part {
        case .statement(let statement): StatementFields.write(statement, of: document, to: &json)
        case .narration(let range): StatementFields.write(narration: range, of: document, to: &json)
        }
        json.field("offset_unit", "unicode scalar")
        json.endObject()
        json.endLine()
      case (.csv, .statement(let statement)): cells.row(StatementFields.cells(statement, of: document))
      case (.csv, .narration(let range)): cells.row(StatementFields.cells(narration: range, of: document))
      case (.table, .statement(let statement)):
        lines += Array(
          (row([statement.speaker ?? "–", statement.quoteType.rawValue, statement.text]) + "\n").utf8)
      case (.table, .narration(let range)):
        lines += Array((row(["", "narration", document.article.text(range)]) + "\n").utf8)
      }
    }
    return json.bytes + cells.bytes + lines
  }

  private enum Part {
    case statement(Statement)
    case narration(Range<Int>)

    var start: Int {
      switch self {
      case .statement(let statement): statement.spans[0].lowerBound
      case .narration(let range): range.lowerBound
      }
    }
  }

  private func parts(of document: ArticleDocument) -> [Part] {
    let statements = document.reading.statements.map(Part.statement)
    guard writesNarration else { return statements }
    return (statements + document.reading.narration.map(Part.narration)).sorted { $0.start < $1.start }
  }

  private func row(_ cells: [String]) -> String {
    let textWidth = max(20, width - Self.speakerWidth - Self.typeWidth - 2)
    return TableCell.row(zip(cells, [Self.speakerWidth, Self.typeWidth, textWidth]).map { ($0, $1) })
  }
}
