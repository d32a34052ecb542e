import ArgumentParser
import Foundation
import Parallelism
import RecordFormats
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

  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("jsonl, json, csv, tsv or fasttext, in place of the file's extension.", valueName: "format"))
  var inputFormat: String?

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
    if let inputFormat {
      guard let format = RecordFormat(rawValue: inputFormat) else {
        throw UsageError(description: "--input-format \"\(inputFormat)\" is not one of jsonl, json, csv, tsv, fasttext")
      }
      reader.format = format
    }
    return reader
  }

  /// The data files behind `paths`: a folder stands for the data files in it and below it, sorted by name.
  static func files(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      guard let files = try FolderWalk.files(in: path) else { return [path] }
      let data = files.filter { file in
        let name = file.split(separator: "/").last ?? ""
        return name.split(separator: ".").last.flatMap { RecordFormat(pathExtension: String($0)) } != nil
          && name.contains(".")
      }
      guard !data.isEmpty else {
        throw InputError(description: "\(path): no data files in it (.jsonl, .json, .csv, .tsv, .ft)")
      }
      return data
    }
  }
}
