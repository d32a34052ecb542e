import ArgumentParser
import Foundation
import Parallelism
import StanceKit

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more about what is being done.")
  var verbose = false

  @Option(help: ArgumentHelp("Threads to use; results do not depend on it.", valueName: "n"))
  var threads: Int?

  var terminal: Terminal { Terminal(isQuiet: quiet, isVerbose: verbose) }

  var workers: WorkerCount {
    WorkerCount(max(1, threads ?? ProcessInfo.processInfo.activeProcessorCount))
  }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1, not \(threads)") }
  }
}

/// Which fields of which files hold what.
struct DataOptions: ParsableArguments {
  @Option(
    name: .customLong("label"),
    help: ArgumentHelp(
      "A field with labels, in place of stance and sentiment. Repeat it for several.", valueName: "field"))
  var labels: [String] = []

  @Option(
    help: ArgumentHelp(
      "The field with the text, in place of the first of text, statement, quote, sentence, data.", valueName: "field"))
  var text: String?

  @OptionGroup var fileFormat: FileFormatOption

  @Option(
    name: .customLong("documents"),
    help: ArgumentHelp("The folder of the documents that stand-off labels refer to.", valueName: "dir"))
  var documentsFolder: String?

  @Option(
    name: .customLong("group"),
    help: ArgumentHelp("The field whose values are kept whole in folds, in place of document.", valueName: "field"))
  var groupField: String?

  func reader(workers: WorkerCount) throws -> DatasetReader {
    var reader = DatasetReader(workers: workers)
    if let twice = labels.indices.first(where: { labels[..<$0].contains(labels[$0]) }) {
      throw ValidationError("--label \(labels[twice]) is given twice")
    }
    reader.labelFields = labels.isEmpty ? nil : labels
    reader.textField = text
    reader.documentsFolder = documentsFolder
    if let groupField { reader.groupField = groupField }
    reader.format = try fileFormat.format
    return reader
  }
}
