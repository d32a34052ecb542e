import ArgumentParser
import Evaluation
import Foundation
import RecordFormats
import StanceKit

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Scores a model on labelled data, or a recipe by cross-validation.",
    discussion: """
      EXAMPLES
        stance eval -m my.stance test.jsonl
        stance eval --cross-validate 10 data/statements --json report.json
        stance eval -m my.stance test.jsonl --fail-under stance.macro_f1=0.60

      Scores stand with 95 % intervals from resampled documents. An undefined score is a dash. Under a score that \
      --fail-under names, the exit status is 1.
      """)

  @Argument(help: ArgumentHelp("Files or folders of labelled statements.", valueName: "data"))
  var data: [String]

  @Option(
    name: [.customShort("m"), .customLong("model")], help: ArgumentHelp("The model to score.", valueName: "model"))
  var model: String?

  @Option(
    name: .customLong("cross-validate"),
    help: ArgumentHelp("Score the recipe on k held-out parts instead of a model.", valueName: "k"))
  var foldCount: Int?

  @Option(
    name: .customLong("folds"),
    help: ArgumentHelp("The field with the fold of each statement, for --cross-validate.", valueName: "field"))
  var foldField: String?

  @Option(help: ArgumentHelp("Also write the report as JSON.", valueName: "file"))
  var json: String?

  @Option(
    name: .customLong("fail-under"),
    help: ArgumentHelp(
      "Exit with status 1 if a score is lower: axis.metric=value, or metric=value for every axis. Repeatable.",
      valueName: "gate"))
  var gates: [String] = []

  @Option(help: ArgumentHelp("Resamples behind the intervals; 0 for none.", valueName: "n"))
  var resamples = 1000

  @OptionGroup(title: "Recipe of --cross-validate") var recipe: RecipeOptions
  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if let foldCount, foldCount < 2 { throw ValidationError("--cross-validate must be at least 2, not \(foldCount)") }
    if foldCount != nil, model != nil {
      throw ValidationError("-m scores a model and --cross-validate a recipe; give one of them")
    }
    if foldField != nil, foldCount == nil { throw ValidationError("--folds goes with --cross-validate") }
    if resamples < 0 { throw ValidationError("--resamples must be 0 or more, not \(resamples)") }
    _ = try gates.map(QualityGate.init)
    _ = try recipe.recipe()
  }

  func run() throws {
    let terminal = common.terminal
    let classifier = foldCount == nil ? try ModelLocation.load(model) : nil
    var reader = try dataOptions.reader(workers: common.workers)
    if reader.labelFields == nil, let classifier,
      !classifier.axes.contains(where: { $0.name == "stance" || $0.name == "sentiment" })
    {
      reader.labelFields = classifier.axes.map(\.name)
    }
    reader.foldField = foldField
    let dataset = try reader.read(paths: DataOptions.files(data))
    dataset.warnings.forEach(terminal.repeatWarning)

    var subject = EvaluationSubject(dataset: dataset)
    let axes: [ScoredAxis]
    if let foldCount {
      try recipe.checkClassWeights(of: dataset)
      var plan = TrainingPlan(recipe: try recipe.recipe(), workers: common.workers)
      plan.progress = { terminal.detail($0) }
      let result = try Evaluator(workers: common.workers).crossValidate(
        plan, on: dataset, foldCount: foldCount, assignment: dataset.folds)
      axes = result.axes
      subject.description = "\(plan.recipe.summary); \(result.foldCount)-fold cross-validation"
      subject.foldCount = result.foldCount
    } else if let classifier {
      axes = try Evaluator(workers: common.workers).score(classifier, on: dataset)
      subject.description = "\(model ?? "the default model") on \(data.joined(separator: ", "))"
      subject.modelDigest = classifier.provenance.dataDigest
    } else {
      return
    }
    let report = EvaluationReport(
      axes, subject: subject,
      bootstrap: resamples > 0 ? Bootstrap(resampleCount: resamples, seed: try recipe.recipe().seed) : nil)
    try Terminal.output(report.text() + "\n")
    if let json {
      let file = try AtomicFile(path: json)
      try file.write(report.jsonBytes(command: TrainCommand.command))
      try file.commit()
    }
    let failures = try gates.flatMap { try QualityGate($0).failures(in: report) }
    if !failures.isEmpty { throw GateFailure(description: failures.joined(separator: "; ")) }
  }
}

/// A score that must not be lower than a value.
struct QualityGate {
  let axis: String?
  let metric: String
  let value: Double

  static let metrics = ["accuracy", "macro_f1", "micro_f1", "weighted_f1", "f_avg"]

  init(_ text: String) throws {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Double(parts[1]) else {
      throw ValidationError("--fail-under must be metric=value, not \"\(text)\"")
    }
    let name = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    metric = name.last ?? ""
    axis = name.count > 1 ? name.dropLast().joined(separator: ".") : nil
    self.value = value
    guard Self.metrics.contains(metric) else {
      throw ValidationError(
        "--fail-under \"\(metric)\" is not one of \(Self.metrics.joined(separator: ", "))")
    }
  }

  /// - Throws: ``UsageError`` if the report has no such axis.
  func failures(in report: EvaluationReport) throws -> [String] {
    let chosen = report.axes.filter { axis == nil || $0.title == axis }
    guard !chosen.isEmpty else {
      throw UsageError(
        description: "--fail-under: no axis \"\(axis ?? "")\"; the report has "
          + report.axes.map(\.title).joined(separator: ", "))
    }
    return chosen.compactMap { axis in
      let found = EvaluationReport.metric(metric, of: axis).value
      if let found, found >= value { return nil }
      return "\(axis.title).\(metric) is \(found.map { String(format: "%.4f", $0) } ?? "undefined"), under \(value)"
    }
  }
}
