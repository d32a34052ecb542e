import ArgumentParser
import RecordFormats

/// What the commands that work through files and folders read and write.
struct JobOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files or folders; standard input if left out or -.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where the results go, whole or not at all; standard output if left out.", valueName: "file"))
  var output: String?

  @Option(help: "jsonl, csv or table; a table on a terminal, else jsonl.")
  var format: OutputFormat?

  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp(
      "article, html, jsonl, json, csv, tsv or fasttext, in place of the file's extension.", valueName: "format"))
  var inputFormat: InputFormat?

  var sources: [InputSource] {
    get throws { try InputSource.sources(for: inputs, format: inputFormat) }
  }

  var writesToTerminal: Bool { output == nil && Terminal.outputIsTerminal }

  /// The format asked for, or the one that suits where the results go.
  var usedFormat: OutputFormat { format ?? (writesToTerminal ? .table : .jsonl) }

  /// The options that bear on the output, for the description of a job.
  var jobDescription: [String: String] {
    var options = ["format": usedFormat.rawValue]
    options["input-format"] = inputFormat?.rawValue
    return options
  }
}

/// The forms results are written in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, csv, table
}

/// What input holds: records in some format, or an article.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, json, csv, tsv, fasttext, article, html

  var recordFormat: RecordFormat? { RecordFormat(rawValue: rawValue) }
}
