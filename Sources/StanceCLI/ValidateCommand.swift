import ArgumentParser
import Foundation
import RecordFormats
import StanceKit

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks data files for what spoils training or flatters an evaluation.",
    discussion: """
      EXAMPLES
        stance validate data/statements
        stance validate train.jsonl test.jsonl        also: what stands in both?
        stance validate labels.csv --label topic --json findings.json

      Looks at encoding, fields, labels, empty and long texts, repeated texts, equal texts with different labels, labels \
      with few statements, and texts and documents on both sides of a split: of the files, where several are named, or \
      of the values of a field "split" or "fold". Prints a line for each finding; the exit status is then 1.
      """)

  @Argument(help: ArgumentHelp("Files or folders of labelled statements; - for standard input.", valueName: "data"))
  var data: [String]

  @Option(
    name: .customLong("split"),
    help: ArgumentHelp("The field that says which side of a split a record is on.", valueName: "field"))
  var splitField: String?

  @Flag(name: .customLong("one-side"), help: "The files named belong together; none is to be held out.")
  var isOneSide = false

  @Option(
    name: .customLong("min-per-label"),
    help: ArgumentHelp("The fewest statements a label should have.", valueName: "n"))
  var minimumClassCount = 10

  @Option(name: .customLong("max-words"), help: ArgumentHelp("The most words a text should have.", valueName: "n"))
  var maximumWordCount = 1_000

  @Option(help: ArgumentHelp("Write the findings as JSON; - for standard output.", valueName: "file"))
  var json: String?

  @OptionGroup(title: "Data") var dataOptions: DataOptions
  @OptionGroup(title: "Common") var common: CommonOptions

  func validate() throws {
    if minimumClassCount < 0 { throw ValidationError("--min-per-label must be 0 or more, not \(minimumClassCount)") }
    if maximumWordCount < 1 { throw ValidationError("--max-words must be at least 1, not \(maximumWordCount)") }
  }

  func run() throws {
    let reader = try dataOptions.reader(workers: common.workers)
    var validator = DataValidator(workers: common.workers)
    validator.textField = reader.textField
    validator.labelFields = reader.labelFields
    validator.format = reader.format
    validator.documentsFolder = reader.documentsFolder
    validator.groupField = reader.groupField
    validator.splitField = splitField
    // The files of a folder are parts of one set; files named one by one are those of a split.
    let areFiles = data.allSatisfy { path in
      var isFolder: ObjCBool = false
      return !(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue)
    }
    validator.filesAreSides = data.count > 1 && areFiles && splitField == nil && !isOneSide
    validator.minimumClassCount = minimumClassCount
    validator.maximumWordCount = maximumWordCount
    let files = try dataOptions.fileFormat.files(data)
    let report = try validator.validate(paths: files)
    if report.statementCount == 0, report.findings.isEmpty { throw DatasetError.noRecords(files: files) }
    if json == "-" {
      try Terminal.show(report.json())
    } else {
      try Terminal.show(report.text())
      if let json { try ReportCommandOptions.write(report.json(), to: json) }
    }
    common.terminal.say(report.summary)
    if !report.findings.isEmpty { throw ExitCode(ExitStatus.gateFailed.rawValue) }
  }
}
