import ArgumentParser
import Foundation
import Parallelism
import RecordFormats
import StanceKit

struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Labels statements, or whole articles.",
    discussion: """
      EXAMPLES
        stance predict article.txt                   a line for each statement
        stance predict articles/ -o out.csv --format csv
        stance predict -m my.stance statements.csv   one output for each record
        stance predict article.txt --html page.html  the article with its statements marked
        cat statements.jsonl | stance predict --explain 5
        stance predict archive/ -o out.jsonl --resume --on-error skip --errors bad.jsonl

      Records are JSON Lines, JSON, CSV, TSV or fastText; articles are .txt and .html files. Fields of a record are passed \
      through; one that has the name of an axis becomes gold_<name>. A bad record ends the run, unless --on-error skip \
      leaves it out. A run with --output that was interrupted or killed goes on with --resume.
      """)

  @OptionGroup var job: JobOptions

  @Option(
    name: [.customShort("m"), .customLong("model")],
    help: ArgumentHelp("The model; the default model if left out.", valueName: "model"))
  var model: String?

  @Option(help: ArgumentHelp("Also write articles as a web page with their statements marked.", valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "The field with the text, in place of the first of text, statement, quote, sentence, data.", valueName: "field"))
  var text: String?

  @Option(help: ArgumentHelp("Add the n terms that moved each decision most.", valueName: "n"))
  var explain: Int?

  @Option(
    help: ArgumentHelp(
      "Decline decisions below a confidence: a number, or auto for the one chosen in training.", valueName: "auto|p"))
  var abstain: String?

  @OptionGroup(title: "Articles") var articles: ArticleOptions
  @OptionGroup(title: "Batches") var batch: BatchOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if let explain, explain < 1 { throw ValidationError("--explain must be at least 1, not \(explain)") }
    _ = try abstention()
  }

  private static let noArticles = UsageError(description: "--html shows articles, and the input has records only")

  private func abstention() throws -> Abstention {
    guard let abstain else { return .never }
    if abstain == "auto" { return .asTrained }
    guard let confidence = Double(abstain), (0...1).contains(confidence) else {
      throw ValidationError("--abstain must be auto or a confidence from 0 to 1, not \"\(abstain)\"")
    }
    return .below(confidence)
  }

  func run() throws {
    let terminal = common.terminal
    let (classifier, modelFile) = try ModelLocation.read(model, workers: common.workers)
    let sources = try job.sources
    if html != nil, sources.allSatisfy(\.holdsRecords) { throw Self.noArticles }
    let style = PredictionStyle(
      format: job.usedFormat, explainedTerms: explain, abstention: try abstention(), textField: text,
      width: job.writesToTerminal ? Terminal.width : 100, highlights: job.writesToTerminal && Terminal.mayUseColor)
    let articleRun = try articles.run(common: common, batch: batch, sources: sources, textField: nil)
    var options = try articles.jobDescription.merging(job.jobDescription) { $1 }
    options["text"] = text
    options["explain"] = explain.map(String.init)
    options["abstain"] = abstain
    options["html"] = html
    let runner = BatchRunner(
      command: "predict", options: options, sources: sources, batch: batch, common: common, model: modelFile)
    let run = PredictionRun(
      classifier: classifier, style: style, workers: common.workers, terminal: terminal, runner: runner)
    try runner.run(BatchOutput.Paths(results: job.output, rejected: batch.errors, page: html)) { output in
      if !output.isResumed { try output.writePage(Array(ArticlePage(axes: classifier.axes).start.utf8)) }
      try run.predict(sources, articles: articleRun, into: output)
      if html != nil, output.progress.articleCount == 0 { throw Self.noArticles }
      try output.writePage(Array(ArticlePage.end.utf8))
    }
  }
}
