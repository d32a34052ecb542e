import ArgumentParser
import Evaluation
import StanceKit

struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Says how far two annotators agree.",
    discussion: """
      EXAMPLES
        stance agree ann.jsonl ben.jsonl
        stance agree ann.jsonl ben.jsonl --label stance --label direction
        stance agree ann.jsonl ben.jsonl --disagreements differ.jsonl

      Units match by "id" or, where labels stand off from their text, by "document" and "spans". Shown are the share \
      of equal answers, Cohen's kappa, Gwet's AC1 and Krippendorff's alpha with a 95 % interval from resampled \
      documents.
      """)

  @Argument(help: ArgumentHelp("One annotator's file, or folder of files.", valueName: "a"))
  var first: String

  @Argument(help: ArgumentHelp("The other's.", valueName: "b"))
  var second: String

  @Option(
    name: .customLong("label"),
    help: ArgumentHelp(
      "A field with labels, in place of stance and sentiment. Repeat it for several.", valueName: "field"))
  var labels: [String] = []

  @Option(
    help: ArgumentHelp(
      "Spans are one unit if they share this much of what either covers.", valueName: "share"))
  var overlap = 0.8

  @Option(
    help: ArgumentHelp("Write the units that differ, with both answers, as JSON Lines.", valueName: "file"))
  var disagreements: String?

  @Option(help: ArgumentHelp("Also write the report as JSON.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Resamples behind the intervals; 0 for none.", valueName: "n"))
  var resamples = 1000

  @OptionGroup(title: "Data") var fileFormat: FileFormatOption

  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    guard overlap > 0, overlap <= 1 else {
      throw ValidationError("--overlap must be above 0 and at most 1, not \(overlap)")
    }
    if resamples < 0 { throw ValidationError("--resamples must be 0 or more, not \(resamples)") }
  }

  func run() throws {
    var reader = AnnotationReader()
    reader.labelFields = labels.isEmpty ? nil : labels
    reader.minimumOverlap = overlap
    reader.bootstrap = resamples > 0 ? Bootstrap(resampleCount: resamples) : nil
    reader.format = try fileFormat.format
    let report = try reader.compare(
      fileFormat.files([first]), fileFormat.files([second]), titles: (first, second))
    try Terminal.show(report.text())
    if let json { try OutputSink.write(report.jsonBytes(command: TrainCommand.command), to: json) }
    if let disagreements { try OutputSink.write(report.disagreementLines(), to: disagreements) }
  }
}
