import ArgumentParser
import RecordFormats

struct SummarizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    abstract: "Counts predicted statements by speaker, document, month or outlet.",
    discussion: """
      EXAMPLES
        stance predict articles/ | stance summarize --by speaker
        stance summarize --by month --format csv predictions.jsonl
        stance summarize --by outlet --correct predictions.jsonl
        stance summarize --by outlet --errors checked.jsonl predictions.jsonl
        stance summarize --format network predictions.jsonl > network.csv

      Input is what predict puts out. --correct also gives shares corrected for the errors that the model made in \
      training on statements it had not seen. --errors corrects by predictions for statements that people have labelled, \
      with gold_stance beside stance as predict writes them; take some that are like those to be counted. \
      The network form has a row for each label of a statement: date, document, person, organization, concept, \
      agreement, text.
      """)

  @Argument(help: ArgumentHelp("Files or folders of predictions; standard input if left out or -.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("speaker, document, month, outlet, or another field; all together if left out."))
  var by: String?

  @Option(
    name: .customLong("label"),
    help: ArgumentHelp(
      "A predicted field, in place of stance and sentiment. Repeat it for several.", valueName: "field"))
  var labels: [String] = []

  @Flag(help: "Also give shares corrected for the errors of the model.")
  var correct = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The model that --correct goes by; the default model if left out.", valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp("Predictions for labelled statements, to correct shares by instead.", valueName: "file"))
  var errors: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where the results go, whole or not at all; standard output if left out.", valueName: "file"))
  var output: String?

  @Option(help: "jsonl, csv, table or network; a table on a terminal, else jsonl.")
  var format: SummaryFormat?

  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("jsonl, json, csv or tsv, in place of the file's extension.", valueName: "format"))
  var inputFormat: InputFormat?

  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if correct, errors != nil { throw ValidationError("--correct and --errors are two ways to correct; give one") }
    if model != nil, !correct { throw ValidationError("--model is for --correct") }
  }

  func run() throws {
    let sources = try InputSource.sources(for: inputs, format: inputFormat)
    let writesToTerminal = output == nil && Terminal.outputIsTerminal
    let chosen = format ?? (writesToTerminal ? .table : .jsonl)
    let sink = try OutputSink(path: output)
    let axes = labels.isEmpty ? ["stance", "sentiment"] : labels
    if chosen == .network {
      let table = NetworkTable(axes: axes)
      try sink.write(table.header)
      try forEachRecord(of: sources) { record, _ in try sink.write(table.rows(of: record)) }
      try sink.finish()
      return
    }
    var tally = StatementTally(grouping: by, axes: axes)
    try forEachRecord(of: sources) { record, place in try tally.add(record, at: place) }
    guard tally.statementCount > 0 else { throw DataError(description: "no statements to count") }
    if let by, !tally.sawGrouping { throw DataError.noField(by, among: tally.fieldNames, option: "--by") }
    if tally.blankCount > 0 {
      let noun = tally.blankCount == 1 ? "statement" : "statements"
      common.terminal.warn("\(tally.blankCount) \(noun) with an empty text left out")
    }
    let summary = StatementSummary(tally: tally, errors: try knownErrors(axes: axes))
    summary.uncorrected.forEach(common.terminal.warn)
    try sink.write(summary.bytes(as: chosen, width: writesToTerminal ? Terminal.width : 120))
    try sink.finish()
  }

  private func knownErrors(axes: [String]) throws -> (any ErrorCounts)? {
    if let errors {
      var counts = CheckedErrors(axes: axes)
      let labelled = try InputSource.sources(for: [errors], format: nil)
      try forEachRecord(of: labelled) { record, _ in counts.add(record) }
      guard counts.exampleCount > 0 else {
        throw DataError(
          description: "\(errors): no record has a label in gold_\(axes[0]) and a prediction in \(axes[0]); "
            + "make it with stance predict from labelled statements")
      }
      return counts
    }
    guard correct else { return nil }
    guard let counts = HeldOutErrors(try ModelLocation.load(model, workers: common.workers)) else {
      throw DataError(
        description: "\(model ?? "the default model"): no errors of training are kept in it; train it again, on data "
          + "large enough to hold some out, or give labelled statements with --errors")
    }
    return counts
  }

  private func forEachRecord(of sources: [InputSource], _ body: (Record, Place) throws -> Void) throws {
    try InputSource.forEachPart(of: sources, fields: labels + (by.map { [$0] } ?? [])) { part in
      guard case .records(let bytes, let source, let format, _) = part else {
        throw UsageError(description: "summarize counts predictions, not articles; run stance predict first")
      }
      var reader = try RecordReader(format: format, source: bytes, name: source.name)
      while let batch = try reader.nextBatch() {
        if let problem = batch.problems.first { throw problem }
        for record in batch.records { try body(record, Place(name: source.name, line: record.line)) }
      }
    }
  }
}

/// The forms of a summary.
enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, csv, table, network
}
