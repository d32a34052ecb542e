import Foundation

/// A run of the program with all that it reads and writes, in a folder of its own.
///
/// The folder has `arguments`, input files, and what is expected: `stdout`, `stderr`, `status`, and the files of
/// `written`. What is empty or 0 is left out.
struct Golden: CustomStringConvertible, Sendable {
  let name: String

  var description: String { name }

  static let folder =
    isRecording
    ? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    : (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appendingPathComponent("Golden")

  /// Whether expectations are written instead of compared: `STANCE_RECORD=1 swift test --filter GoldenTests`.
  static let isRecording = ProcessInfo.processInfo.environment["STANCE_RECORD"] == "1"

  static var all: [Golden] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "shared" && !$0.hasPrefix(".") }.sorted().map(Golden.init)
  }

  private static let ours: Set = ["arguments", "stdout", "stderr", "status", "written"]

  private var folder: URL { Self.folder.appendingPathComponent(name) }

  private func text(_ file: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
  }

  /// The words of the file `arguments`, which may be in double quotes; those behind `<` name standard input.
  private var commandLine: (arguments: [String], input: String?) {
    var words: [String] = []
    var word = ""
    var (isInQuotes, hasWord) = (false, false)
    for character in text("arguments") {
      if character == "\"" {
        isInQuotes.toggle()
        hasWord = true
      } else if character.isWhitespace, !isInQuotes {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    guard let sign = words.firstIndex(of: "<"), sign + 1 < words.count else { return (words, nil) }
    return (Array(words[..<sign]), words[sign + 1])
  }

  /// What a run is expected to give, or gave.
  struct Result: Equatable {
    var output: String
    var errors: String
    var status: Int32
    var written: [String: String]
  }

  var expected: Result {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/written")) ?? []
    return Result(
      output: text("stdout"), errors: text("stderr"),
      status: Int32(text("status").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0,
      written: Dictionary(uniqueKeysWithValues: names.map { ($0, text("written/\($0)")) }))
  }

  func run() throws -> Result {
    let work = try WorkFolder()
    for input in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !Self.ours.contains(input) {
      try FileManager.default.copyItem(atPath: folder.path + "/" + input, toPath: work.path + "/" + input)
    }
    let before = try work.names
    let (arguments, input) = commandLine
    let outcome = try Program.run(arguments, in: work, input: input)
    // Models are not text; whether they are right is for the runs that use them.
    let written = try work.names.subtracting(before).filter { !$0.hasSuffix(".stance") }
    return Result(
      output: Self.normalized(outcome.output), errors: Self.normalized(outcome.errors), status: outcome.status,
      written: Dictionary(uniqueKeysWithValues: try written.map { ($0, Self.normalized(try work.text($0))) }))
  }

  func record(_ result: Result) throws {
    let files = FileManager.default
    for name in Self.ours.subtracting(["arguments"]) { try? files.removeItem(atPath: folder.path + "/" + name) }
    func write(_ text: String, to name: String) throws {
      if !text.isEmpty { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    }
    try write(result.output, to: "stdout")
    try write(result.errors, to: "stderr")
    if result.status != 0 { try write("\(result.status)\n", to: "status") }
    guard !result.written.isEmpty else { return }
    try files.createDirectory(atPath: folder.path + "/written", withIntermediateDirectories: true)
    for (name, text) in result.written { try write(text, to: "written/\(name)") }
  }

  // MARK: - What may differ

  /// The text with numbers at three decimals, and without what a new version or another machine changes.
  static func normalized(_ text: String) -> String {
    var text = rounded(text)
    for (pattern, replacement) in [
      (#"\d+ KB"#, "N KB"), (#"(?m)^version +\S+"#, "version     X"),
      (#""stance_version":"[^"]*""#, #""stance_version":"X""#),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return text
  }

  private static func rounded(_ text: String) -> String {
    let pattern = #"(?<![\w.])-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)(?!\w|\.\d)"#
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return text }
    let source = text as NSString
    var result = ""
    var position = 0
    for match in expression.matches(in: text, range: NSRange(location: 0, length: source.length)) {
      result += source.substring(with: NSRange(location: position, length: match.range.location - position))
      let number = String(format: "%.3f", Double(source.substring(with: match.range)) ?? .nan)
      result += number == "-0.000" ? "0.000" : number
      position = match.range.location + match.range.length
    }
    return result + source.substring(from: position)
  }
}
