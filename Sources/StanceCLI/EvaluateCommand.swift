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
        stance eval --cross-validate 10 data/statements --html report.html
        stance eval --cross-validate 10 data/statements --learning-curve
        stance eval -m my.stance test.jsonl --training-data train.jsonl
        stance eval -m my.stance test.jsonl --fail-under stance.macro_f1=0.60
        stance eval -m my.stance test.jsonl --baseline report.json --max-drop 0.02

      Scores stand with 95 % intervals from resampled documents, and with what rules reach that hardly read the text. \
      An undefined score is a dash. Where a gate (--fail-under, --max-drop) is not met, the exit status is 1.
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

  @Flag(name: .customLong("learning-curve"), help: "Also train on less, to see whether more labels would help.")
  var hasLearningCurve = false

  @Option(
    name: .customLong("training-data"),
    help: ArgumentHelp("What the model was trained on, to look for leakage. Repeatable.", valueName: "data"))
  var trainingData: [String] = []

  @OptionGroup(title: "Report") var reportOptions: ReportCommandOptions
  @OptionGroup(title: "Gates") var gates: GateOptions
  @OptionGroup(title: "Recipe of --cross-validate") var recipe: RecipeOptions
  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if let foldCount, foldCount < 2 { throw ValidationError("--cross-validate must be at least 2, not \(foldCount)") }
    if foldCount != nil, model != nil {
      throw ValidationError("-m scores a model and --cross-validate a recipe; give one of them")
    }
    if foldField != nil, foldCount == nil { throw ValidationError("--folds goes with --cross-validate") }
    if hasLearningCurve, foldCount == nil { throw ValidationError("--learning-curve goes with --cross-validate") }
    if !trainingData.isEmpty, foldCount != nil {
      throw ValidationError("--training-data goes with a model; --cross-validate looks for leakage across its folds")
    }
    _ = try recipe.recipe()
    if foldCount == nil, recipe.isGiven {
      throw ValidationError("options of a recipe go with --cross-validate; a model has its recipe")
    }
  }

  func run() throws {
    let terminal = common.terminal
    let baseline = try gates.savedBaseline()
    let classifier = foldCount == nil ? try ModelLocation.load(model, workers: common.workers) : nil
    var reader = try dataOptions.reader(workers: common.workers)
    if reader.labelFields == nil, let classifier,
      !classifier.axes.contains(where: { $0.name == "stance" || $0.name == "sentiment" })
    {
      reader.labelFields = classifier.axes.map(\.name)
    }
    reader.foldField = foldField
    reader.keptFields = reportOptions.sliceFields
    let dataset = try reader.read(paths: dataOptions.fileFormat.files(data))
    dataset.warnings.forEach(terminal.repeatWarning)
    try reportOptions.checkSlices(of: dataset)

    let report: EvaluationReport
    if let foldCount {
      report = try crossValidation(of: dataset, foldCount: foldCount)
    } else if let classifier {
      report = try evaluation(of: classifier, on: dataset, reader: reader)
    } else {
      return
    }
    try Terminal.show(report.text() + "\n")
    try reportOptions.write(report)
    try gates.check(
      report, against: baseline, bootstrap: reportOptions.bootstrap(seed: report.provenance.seed), terminal: terminal)
  }

  private func crossValidation(of dataset: Dataset, foldCount: Int) throws -> EvaluationReport {
    let terminal = common.terminal
    try recipe.checkClassWeights(of: dataset)
    var plan = TrainingPlan(recipe: try recipe.recipeWithLexicon(), workers: common.workers)
    plan.progress = { terminal.detail($0) }
    let options = reportOptions.options(seed: plan.recipe.seed)
    let evaluator = evaluator(for: dataset)
    let result = try evaluator.crossValidate(plan, on: dataset, foldCount: foldCount, assignment: dataset.folds)
    let leakage = LeakageReport(folds: result.folds, of: dataset, workers: common.workers)
    var foldComparison: FoldComparison?
    if let foldField, leakage.documents?.count ?? 0 > 0 {
      terminal.detail("the folds tear documents apart; scoring again with documents whole")
      foldComparison = FoldComparison(
        given: result,
        whole: try Evaluator(workers: common.workers).crossValidate(plan, on: dataset, foldCount: result.foldCount),
        dataset: dataset, foldField: foldField, bootstrap: options.bootstrap)
    }
    let curves =
      hasLearningCurve
      ? try evaluator.learningCurves(plan, on: dataset, whole: result, bootstrap: options.bootstrap) : [:]
    var provenance = ReportProvenance(dataset: dataset)
    provenance.description = "\(plan.recipe.summary); \(result.foldCount)-fold cross-validation"
    provenance.foldCount = result.foldCount
    provenance.command = TrainCommand.command
    provenance.seed = plan.recipe.seed
    return EvaluationReport(
      result.axes, of: dataset, provenance: provenance, options: options, leakage: leakage,
      foldComparison: foldComparison, learningCurves: curves, workers: common.workers)
  }

  private func evaluation(
    of classifier: StatementClassifier, on dataset: Dataset, reader: DatasetReader
  ) throws -> EvaluationReport {
    let scored = try evaluator(for: dataset).score(classifier, on: dataset)
    var leakage: LeakageReport?
    if !trainingData.isEmpty {
      let training = try reader.read(paths: dataOptions.fileFormat.files(trainingData))
      leakage = LeakageReport(training: training, scored: dataset, workers: common.workers)
    }
    var provenance = ReportProvenance(dataset: dataset)
    provenance.description = "\(model ?? "the default model") on \(data.joined(separator: ", "))"
    provenance.command = TrainCommand.command
    provenance.seed = try recipe.recipe().seed
    provenance.modelDigest = try ModelLocation.digest(model)
    provenance.modelDataDigest = classifier.provenance.dataDigest
    return EvaluationReport(
      scored, of: dataset, provenance: provenance, options: reportOptions.options(seed: provenance.seed),
      leakage: leakage, workers: common.workers)
  }

  private func evaluator(for dataset: Dataset) -> Evaluator {
    var evaluator = Evaluator(workers: common.workers)
    evaluator.mask = NameMask(dataset, workers: common.workers)
    evaluator.errorCount = reportOptions.errorCount
    return evaluator
  }
}
