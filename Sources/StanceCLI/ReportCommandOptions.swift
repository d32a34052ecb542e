import ArgumentParser
import Evaluation
import RecordFormats
import StanceKit

/// What a report holds and where its forms go.
struct ReportCommandOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Also write the report as JSON.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Also write it as one self-contained web page.", valueName: "file"))
  var html: String?

  @Option(help: ArgumentHelp("Also write it as Markdown, for a pull request.", valueName: "file"))
  var markdown: String?

  @Option(
    name: .customLong("slice"),
    help: ArgumentHelp(
      "A field whose values are scored apart, beside source, outlet, speaker_role and role. Repeatable.",
      valueName: "field"))
  var slices: [String] = []

  @Option(
    name: .customLong("errors"),
    help: ArgumentHelp("How many of the most confident errors to list and explain for each axis.", valueName: "n"))
  var errorCount = 20

  @Option(help: ArgumentHelp("Resamples behind the intervals; 0 for none.", valueName: "n"))
  var resamples = 1000

  @Option(
    name: .customLong("at-precision"),
    help: ArgumentHelp("The precision for which to say how many statements are labelled.", valueName: "share"))
  var targetPrecision = 0.9

  var sliceFields: [String] { ["source", "outlet", "speaker_role", "role"] + slices }

  /// - Throws: ``DataError`` if no statement has a value in a field that was asked for.
  func checkSlices(of dataset: Dataset) throws {
    for field in slices where dataset.fields[field]?.contains(where: { $0 != nil }) != true {
      throw DataError.noField(field, among: dataset.fieldNames, option: "--slice")
    }
  }

  func validate() throws {
    if resamples < 0 { throw ValidationError("--resamples must be 0 or more, not \(resamples)") }
    if errorCount < 0 { throw ValidationError("--errors must be 0 or more, not \(errorCount)") }
    guard targetPrecision > 0, targetPrecision < 1 else {
      throw ValidationError("--at-precision must be between 0 and 1, not \(targetPrecision)")
    }
  }

  func bootstrap(seed: UInt64) -> Bootstrap? {
    resamples > 0 ? Bootstrap(resampleCount: resamples, seed: seed) : nil
  }

  func options(seed: UInt64) -> ReportOptions {
    var options = ReportOptions(bootstrap: bootstrap(seed: seed))
    options.sliceFields = sliceFields
    options.targetPrecision = targetPrecision
    return options
  }

  func write(_ report: EvaluationReport) throws {
    if let json { try Self.write(report.json(), to: json) }
    if let html { try Self.write(Array(report.html().utf8), to: html) }
    if let markdown { try Self.write(Array(report.markdown().utf8), to: markdown) }
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.commit()
  }
}
