import ArgumentParser
import Foundation
import LinearAlgebra
import StanceKit

@main
struct StanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stance",
    abstract: "Labels political statements by stance and sentiment.",
    discussion: """
      EXAMPLES
        stance predict article.txt                        who said what, with which stance and tone
        stance predict statements.jsonl -o labelled.jsonl label records, one output for each
        stance train data/statements -o my.stance         learn from labelled statements
        stance eval --cross-validate 10 data/statements   how good is the recipe on this data?
        stance eval -m my.stance test.jsonl               how good is this model?
        stance inspect my.stance                          what the model is and what it listens to
      """,
    version: Version.current,
    subcommands: [TrainCommand.self, EvaluateCommand.self, PredictCommand.self, InspectCommand.self])

  static func main() {
    // The program divides its own work; hidden threads of the library would only compete with it.
    BLAS.setThreadCount(1)
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(130) } }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.finish(with: error)
    }
  }
}
