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
        stance predict article.txt                   who said what, and how
        stance extract pages/ -o statements.jsonl    who said what, unlabelled
        stance summarize --by speaker out.jsonl      shares, with intervals
        stance predict in.jsonl -o out.jsonl         label records, one by one
        stance train data/statements -o my.stance    learn from labelled data
        stance eval --cross-validate 10 data/statements
        stance eval -m my.stance test.jsonl          how good is this model?
        stance compare old.json new.json             is it better than before?
        stance inspect my.stance                     what does it listen to?
        stance validate data/statements              are the data in order?
        stance agree ann.jsonl ben.jsonl             how far do two annotators agree?
        stance audit data/statements                 what is wrong with my data?
        stance suggest pool.jsonl --count 50         what should be labelled next?
      """,
    version: Version.current,
    subcommands: [
      TrainCommand.self, EvaluateCommand.self, CompareCommand.self, ValidateCommand.self, PredictCommand.self,
      ExtractCommand.self, SummarizeCommand.self, InspectCommand.self, AgreeCommand.self, AuditCommand.self,
      SuggestCommand.self,
    ])

  static func main() {
    StandardStreams.fillGaps()
    // The program divides its own work; hidden threads of the library would only compete with it.
    BLAS.setThreadCount(1)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Interruption.install()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.finish(with: error)
    }
  }
}
