import ArgumentParser
import RecordFormats

/// The format of data files, where their extensions do not tell it.
struct FileFormatOption: ParsableArguments {
  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("jsonl, json, csv, tsv or fasttext, in place of the file's extension.", valueName: "format"))
  var name: String?

  /// The format that was named.
  ///
  /// - Throws: `UsageError` if there is none of that name.
  var format: RecordFormat? {
    get throws {
      try name.map { name in
        guard let format = RecordFormat(rawValue: name) else {
          throw UsageError(description: "--input-format \"\(name)\" is not one of jsonl, json, csv, tsv, fasttext")
        }
        return format
      }
    }
  }

  /// The data files behind `paths`: a folder stands for the data files in it and below it, sorted by name, or, where the
  /// format is given, for all files in it.
  func files(_ paths: [String]) throws -> [String] {
    let format = try format
    return try paths.flatMap { path -> [String] in
      guard let files = try FolderWalk.files(in: path) else { return [path] }
      let data = format != nil ? files : files.filter(Self.hasExtensionOfData)
      guard !data.isEmpty else {
        throw InputError(
          description: format != nil
            ? "\(path): no files in it" : "\(path): no data files in it (.jsonl, .json, .csv, .tsv, .ft)")
      }
      return data
    }
  }

  private static func hasExtensionOfData(_ file: String) -> Bool {
    let name = file.split(separator: "/").last ?? ""
    return name.contains(".")
      && name.split(separator: ".").last.flatMap { RecordFormat(pathExtension: String($0)) } != nil
  }
}
