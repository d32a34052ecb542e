import ArgumentParser
import FeatureExtraction
import Foundation
import StanceKit

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learns a classifier from labelled statements.",
    discussion: """
      EXAMPLES
        stance train data/statements -o my.stance
        stance train reviews.jsonl --label label --ngrams 1-3 -o reviews.stance
        stance train labels.jsonl --documents texts/ -o my.stance

      Data are JSON Lines, JSON, CSV, TSV or fastText files, or folders of them. A string is a label, an array a \
      set of labels, null means not annotated, [] annotated with none. Documents are kept whole wherever parts are \
      held out. With --documents, labels that stand off from their texts find them there.
      """)

  @Argument(help: ArgumentHelp("Files or folders of labelled statements; - for standard input.", valueName: "data"))
  var data: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The model file.", valueName: "model"))
  var output: String

  @OptionGroup(title: "Recipe") var recipe: RecipeOptions
  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  @Option(
    name: .customLong("abstain-precision"),
    help: ArgumentHelp("The share of right decisions at which predict --abstain draws its line.", valueName: "share"))
  var abstainPrecision = 0.8

  @Flag(
    name: .customLong("checks"),
    help: "Also cross-validate with names masked, and by speaker and role alone, for the model card (see inspect).")
  var checksShortcuts = false

  func validate() throws {
    guard abstainPrecision > 0, abstainPrecision < 1 else {
      throw ValidationError("--abstain-precision must be between 0 and 1, not \(abstainPrecision)")
    }
    _ = try recipe.recipe()
  }

  func run() throws {
    let terminal = common.terminal
    var reader = try dataOptions.reader(workers: common.workers)
    if checksShortcuts { reader.keptFields = [ShortcutCheck.roleField] }
    let dataset = try reader.read(paths: dataOptions.fileFormat.files(data))
    dataset.warnings.forEach(terminal.repeatWarning)
    if let name = PredictionFields.collision(on: dataset.axes.map { ($0.name, $0.kind) }) {
      throw UsageError(description: "predictions would have two fields \"\(name)\"; rename the field with the labels")
    }
    try recipe.checkClassWeights(of: dataset)
    var plan = TrainingPlan(recipe: try recipe.recipeWithLexicon(), workers: common.workers)
    plan.abstainPrecision = abstainPrecision
    plan.checksShortcuts = checksShortcuts
    plan.progress = { terminal.detail($0) }
    let model = try plan.train(on: dataset, provenance: Provenance(command: Self.command))
    try model.write(toModelFile: output)
    for axis in model.axes {
      terminal.say(TrainingSummary.text(axis))
      if let convergence = axis.report.convergence {
        if axis.report.hasConverged {
          terminal.detail("  \(convergence)")
        } else {
          terminal.warn("\(axis.name): \(convergence)")
        }
      }
    }
    let size = try FileManager.default.attributesOfItem(atPath: output)[.size] as? Int ?? 0
    terminal.say("wrote \(output): \(model.vocabulary.featureCount) features, \(size / 1024) KB")
  }

  /// The command as given, without what does not bear on the model: where it goes, how many threads, how much is said.
  static var command: String {
    var words = ["stance"]
    var skips = false
    for argument in CommandLine.arguments.dropFirst() {
      if skips {
        skips = false
        continue
      }
      switch argument {
      case "-o", "--output", "--threads": skips = true
      case "--quiet", "--verbose", "--": break
      case let other where ["--threads=", "--output=", "-o="].contains(where: other.hasPrefix): break
      // `-q`, `-v`, `-qv`
      case let other where other.count > 1 && other.first == "-" && other.dropFirst().allSatisfy("qv".contains): break
      default: words.append(argument)
      }
    }
    return words.joined(separator: " ")
  }
}

/// What training found out, in a few lines.
enum TrainingSummary {
  static func text(_ axis: ModelAxis) -> String {
    let report = axis.report
    let labels = zip(axis.labels, report.labelFrequencies).map { "\($0) \($1)" }.joined(separator: ", ")
    var lines = ["\(axis.name): \(report.annotatedCount) statements (\(labels))"]
    if let strength = report.regularization {
      let share = report.interpolation.map { ", naive-Bayes share \(String(format: "%.3g", $0))" } ?? ""
      let how =
        report.search.isEmpty ? "given" : "of \(report.search.count) settings tried, the least held-out log loss"
      lines.append("  regularization \(String(format: "%.3g", strength))\(share) (\(how))")
    }
    if let validation = report.validation {
      let units = validation.groupedBy.map { "\($0)s kept whole" } ?? "no documents given"
      let folds =
        validation.heldOutFolds == validation.foldCount
        ? "\(validation.foldCount) folds" : "\(validation.heldOutFolds) of \(validation.foldCount) folds"
      lines.append(
        "  held out (\(folds), \(units)): accuracy \(percent(validation.accuracy)), macro F1 "
          + "\(validation.macroF1.map(decimal) ?? "–"), micro F1 \(validation.microF1.map(decimal) ?? "–")")
    } else {
      lines.append("  too few statements to hold any out: not validated, not calibrated")
    }
    lines += report.shortcuts.map(shortcuts) ?? []
    return lines.joined(separator: "\n")
  }

  private static func shortcuts(_ check: ShortcutCheck) -> [String] {
    func score(_ value: Double?) -> String { value.map(decimal) ?? "–" }
    return [
      "  names masked (\(check.foldCount) folds): macro F1 \(score(check.maskedMacroF1)) instead of "
        + "\(score(check.macroF1)), \(check.changedCount) of \(check.statementCount) predictions change",
      "  by who speaks alone: macro F1 \(score(check.speakerMacroF1)) from the speaker, "
        + "\(score(check.roleMacroF1)) from the role",
    ]
  }

  static func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
  static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }
}
