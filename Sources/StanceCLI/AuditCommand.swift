public import ArgumentParser
import Foundation
public import StanceKit

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Looks for what is wrong with labelled data.",
    discussion: """
      EXAMPLES
        stance audit data/statements
        stance audit data/statements --json audit.json --list 0
        stance audit data/statements --check duplicates --check thin --fail

      labels      labels that models trained on other documents contradict
      duplicates  texts that share half of their runs of three words or more
      leakage     such texts across documents, speakers in several documents
      thin        labels with under 30 statements or 10 documents

      A finding is a reason to read the statement, not a proof. The exit status is 0 unless --fail is given.
      """)

  @Argument(help: ArgumentHelp("Files or folders of labelled statements.", valueName: "data"))
  var data: [String]

  @Option(
    name: .customLong("check"),
    help: ArgumentHelp("labels, duplicates, leakage or thin; all if left out. Repeatable.", valueName: "check"))
  var chosenChecks: [CorpusAudit.Check] = []

  @Option(
    name: .customLong("cross-validate"),
    help: ArgumentHelp("Parts of whole documents that are held out in turn to judge labels.", valueName: "k"))
  var foldCount = 5

  @Option(help: ArgumentHelp("The least share of runs that repeated texts have in common.", valueName: "share"))
  var resemblance = 0.5

  @Option(name: .customLong("list"), help: ArgumentHelp("The most findings of each kind to list.", valueName: "n"))
  var listedCount = 10

  @Option(help: ArgumentHelp("Write all findings as JSON.", valueName: "file"))
  var json: String?

  @Flag(name: .customLong("fail"), help: "Exit with status 1 if anything is found.")
  var fails = false

  @OptionGroup(title: "Recipe of the models that judge labels") var recipe: RecipeOptions
  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if foldCount < 2 { throw ValidationError("--cross-validate must be at least 2, not \(foldCount)") }
    if listedCount < 0 { throw ValidationError("--list must be 0 or more, not \(listedCount)") }
    guard resemblance > 0, resemblance <= 1 else {
      throw ValidationError("--resemblance must be above 0 and at most 1, not \(resemblance)")
    }
    _ = try recipe.recipe()
  }

  func run() throws {
    let terminal = common.terminal
    let dataset = try dataOptions.reader(workers: common.workers).read(paths: dataOptions.fileFormat.files(data))
    dataset.warnings.forEach(terminal.repeatWarning)
    let checks = chosenChecks.isEmpty ? Set(CorpusAudit.Check.allCases) : Set(chosenChecks)
    var scored: [ScoredAxis] = []
    if checks.contains(.labels) {
      try recipe.checkClassWeights(of: dataset)
      let plan = TrainingPlan(recipe: try recipe.recipeWithLexicon(), workers: common.workers)
      scored = try Evaluator(workers: common.workers).crossValidate(plan, on: dataset, foldCount: foldCount).axes
    }
    let audit = CorpusAudit(dataset, checks: checks, scored: scored, minimumResemblance: resemblance)
    let width = Terminal.outputIsTerminal ? Terminal.width : 100
    try Terminal.show(audit.text(of: dataset, count: listedCount, width: width))
    if let json { try OutputSink.write(audit.jsonBytes(of: dataset, command: TrainCommand.command), to: json) }
    if fails, audit.hasFindings { throw GateFailure(description: "the audit found something; see above") }
  }
}

extension CorpusAudit.Check: ExpressibleByArgument {}
