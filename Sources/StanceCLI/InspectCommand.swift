import ArgumentParser
import Foundation
import StanceKit

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what a model is and what each label listens to.",
    discussion: """
      EXAMPLES
        stance inspect my.stance
        stance inspect --top 20          the default model
      """)

  @Argument(help: "The model; the default model if left out.")
  var model: String?

  @Option(help: ArgumentHelp("How many terms to show for each label.", valueName: "n"))
  var top = 10

  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    guard top >= 0 else { throw ValidationError("--top must be 0 or more, not \(top)") }
  }

  func run() throws {
    let classifier = try ModelLocation.load(model, workers: common.workers)
    var lines = ModelDescription.card(of: classifier)
    for axis in classifier.axes { lines += ModelDescription.topTerms(of: axis, in: classifier, count: top) }
    try Terminal.output(lines.joined(separator: "\n") + "\n")
  }
}
