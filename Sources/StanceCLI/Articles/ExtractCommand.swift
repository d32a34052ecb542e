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

  @OptionGroup var job: JobOptions

  @Option(help: ArgumentHelp("The field of a record that holds an article.", valueName: "field"))
  var text: String?

  @Flag(help: "Also write the stretches that nobody says, as narration.")
  var narration = false

  @OptionGroup(title: "Articles") var articles: ArticleOptions
  @OptionGroup(title: "Batches") var batch: BatchOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func run() throws {
    let sources = try job.sources
    let style = ExtractionStyle(
      format: job.usedFormat, writesNarration: narration, width: job.writesToTerminal ? Terminal.width : 100)
    let run = try articles.run(common: common, batch: batch, sources: sources, textField: text)
    var options = try articles.jobDescription.merging(job.jobDescription) { $1 }
    options["text"] = text
    options["narration"] = narration ? "on" : nil
    let runner = BatchRunner(command: "extract", options: options, sources: sources, batch: batch, common: common)
    try runner.run(BatchOutput.Paths(results: job.output, rejected: batch.errors)) { output in
      if !output.isResumed { try output.write(style.header) }
      let start = output.progress
      try InputSource.forEachPart(of: sources, from: start.source, fields: text.map { [$0] } ?? []) { source, error in
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
