import ArgumentParser
import Evaluation
import RecordFormats
import StanceKit

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tells whether one of two models is better, and what changed.",
    discussion: """
      EXAMPLES
        stance compare old.json new.json                      two reports that eval --json wrote
        stance compare old.stance new.stance test.jsonl       two models on the same statements
        stance compare old.json new.json --max-drop 0.02      a gate

      Two reports of the same data are compared statement by statement: McNemar's exact test for accuracy, approximate \
      randomization for F1, and the difference with an interval from resampled documents. Beyond --max-drop the exit \
      status is 1.
      """)

  @Argument(help: ArgumentHelp("A model, or a report as JSON.", valueName: "first"))
  var first: String

  @Argument(help: ArgumentHelp("Another of the same kind.", valueName: "second"))
  var second: String

  @Argument(help: ArgumentHelp("For models: files or folders of labelled statements.", valueName: "data"))
  var data: [String] = []

  @Option(help: ArgumentHelp("Also write the comparison as JSON, with every change.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Also write it as Markdown, for a pull request.", valueName: "file"))
  var markdown: String?

  @Option(
    name: .customLong("changes"),
    help: ArgumentHelp("How many changed statements to show on each axis.", valueName: "n"))
  var changeCount = 10

  @Option(
    name: .customLong("max-drop"),
    help: ArgumentHelp(
      "Exit with status 1 if the second's macro F1 is lower by more: value, metric=value or axis.metric=value. "
        + "Repeatable.", valueName: "drop"))
  var drops: [String] = []

  @Option(help: ArgumentHelp("Resamples behind the intervals; 0 for none.", valueName: "n"))
  var resamples = 1000

  @Option(help: ArgumentHelp("Shuffles of the randomization test; 0 for no test.", valueName: "n"))
  var shuffles = 9_999

  @Option(help: ArgumentHelp("Seed of resamples and shuffles.", valueName: "n"))
  var seed: UInt64 = 1

  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  private var areReports: Bool { first.hasSuffix(".json") && second.hasSuffix(".json") }

  func validate() throws {
    if first.hasSuffix(".json") != second.hasSuffix(".json") {
      let (report, model) = first.hasSuffix(".json") ? (first, second) : (second, first)
      throw ValidationError(
        "\(report) is a report by its name and \(model) a model; compare two reports, or two models on data")
    }
    if areReports, !data.isEmpty {
      throw ValidationError("two reports hold their data; name models to score \(data[0])")
    }
    if !areReports, data.isEmpty {
      throw ValidationError("two models need labelled statements to be scored on, two reports end in .json")
    }
    if resamples < 0 { throw ValidationError("--resamples must be 0 or more, not \(resamples)") }
    if shuffles < 0 { throw ValidationError("--shuffles must be 0 or more, not \(shuffles)") }
    if changeCount < 0 { throw ValidationError("--changes must be 0 or more, not \(changeCount)") }
    _ = try gates()
  }

  private func gates() throws -> [QualityGate] {
    try drops.map { try QualityGate($0, option: "--max-drop", defaultMetric: .macroF1) }
  }

  func run() throws {
    let options = ComparisonOptions(
      bootstrap: resamples > 0 ? Bootstrap(resampleCount: resamples, seed: seed) : nil,
      randomization: shuffles > 0 ? ApproximateRandomizationTest(shuffleCount: shuffles, seed: seed) : nil)
    let comparison: ReportComparison
    if areReports {
      comparison = try ReportComparison(SavedReport(path: first), SavedReport(path: second), options: options)
    } else {
      let models = try [first, second].map { try ModelLocation.load($0, workers: common.workers) }
      var reader = try dataOptions.reader(workers: common.workers)
      if reader.labelFields == nil { reader.labelFields = sharedFields(of: models) }
      let dataset = try reader.read(paths: dataOptions.fileFormat.files(data))
      dataset.warnings.forEach(common.terminal.repeatWarning)
      let reports = try zip([first, second], models).map { try report(of: $1, named: $0, on: dataset) }
      comparison = try ReportComparison(reports[0], reports[1], dataset: dataset, options: options)
    }
    try Terminal.show(comparison.text(changeCount: changeCount) + "\n")
    if let json { try ReportCommandOptions.write(comparison.json(), to: json) }
    if let markdown { try ReportCommandOptions.write(Array(comparison.markdown().utf8), to: markdown) }
    let failures = try gates().flatMap { try $0.failuresOfDrop(comparison) }
    if !failures.isEmpty { throw GateFailure(description: failures.joined(separator: "; ")) }
  }

  /// The label fields of models that know neither stance nor sentiment; `nil` for those that do.
  private func sharedFields(of models: [StatementClassifier]) -> [String]? {
    let names = models[0].axes.map(\.name)
    return names.contains { $0 == "stance" || $0 == "sentiment" } ? nil : names
  }

  private func report(of model: StatementClassifier, named name: String, on dataset: Dataset) throws -> SavedReport {
    let scored = try Evaluator(workers: common.workers).score(model, on: dataset)
    let report = EvaluationReport(
      scored, of: dataset, provenance: ReportProvenance(dataset: dataset), options: ReportOptions(bootstrap: nil),
      workers: common.workers)
    return SavedReport(report, name: name)
  }
}
