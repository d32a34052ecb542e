import Foundation

/// The program under test, which the build puts beside the test bundle.
enum Program {
  static let path = productsFolder.appendingPathComponent("stance").path

  private static var productsFolder: URL {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    return Bundle.main.bundleURL
  }

  /// The root of the package.
  static let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  /// What each run finds in its environment: little, so that no test hangs on the caller's, but what sanitizers read.
  static let environment = ["PATH": "/usr/bin:/bin", "COLUMNS": "80", "LC_ALL": "en_US.UTF-8"]
    .merging(ProcessInfo.processInfo.environment.filter { sanitizerOptions.contains($0.key) }) { own, _ in own }
  private static let sanitizerOptions: Set = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"]

  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  /// Runs `stance` in `folder`.
  static func run(
    _ arguments: [String], in folder: WorkFolder, input: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Whether permissions hold for what ``runBoundByPermissions(_:in:)`` starts: for root they do only without its
  /// capabilities.
  static let canBeBoundByPermissions = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: dropper)
  private static let dropper = "/usr/bin/setpriv"

  /// Runs `stance` as somebody whom permissions of files stop, which they do not do for root.
  static func runBoundByPermissions(_ arguments: [String], in folder: WorkFolder) throws -> Outcome {
    guard geteuid() == 0 else { return try run(arguments, in: folder) }
    let options = ["--bounding-set=-dac_override,-dac_read_search", path]
    return try run(dropper, options + arguments, in: folder, environment: [:])
  }

  /// Runs a command line of the shell, in which `stance` is the program.
  static func shell(_ command: String, in folder: WorkFolder) throws -> Outcome {
    try run(
      "/bin/sh", ["-c", "stance() { \"$STANCE\" \"$@\"; }; \(command)"], in: folder, environment: ["STANCE": path])
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: WorkFolder, input: String? = nil, environment: [String: String]
  ) throws -> Outcome {
    // Streams are files, since two pipes that are read one after the other can wait for each other for good.
    let streams = try WorkFolder(sharesInputs: false)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = Self.environment.merging(environment) { $1 }
    let inputFile = input.map { folder.path + "/" + $0 } ?? "/dev/null"
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputFile))
    process.standardOutput = try streams.create("stdout")
    process.standardError = try streams.create("stderr")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try streams.text("stdout"), errors: try streams.text("stderr"), status: process.terminationStatus)
  }
}

/// A folder of its own for a run, with the shared inputs in it, removed afterwards.
final class WorkFolder {
  let path: String

  init(sharesInputs: Bool = true) throws {
    path = NSTemporaryDirectory() + "StanceCLITests-" + UUID().uuidString
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: false)
    guard sharesInputs else { return }
    try copyFiles(of: Golden.folder.appendingPathComponent("shared").path)
    try files.createSymbolicLink(
      atPath: path + "/examples", withDestinationPath: Program.packageFolder.appendingPathComponent("examples").path)
    try write("tiny.stance", Model.tiny.get())
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func copyFiles(of folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(path)/\(name)")
    }
  }

  func create(_ name: String) throws -> FileHandle {
    let file = "\(path)/\(name)"
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: file))
  }

  func write(_ name: String, _ data: Data) throws {
    try data.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try data(name), as: UTF8.self)
  }

  var names: Set<String> { get throws { Set(try FileManager.default.contentsOfDirectory(atPath: path)) } }
}

/// The model that the runs use, trained once on the shared statements.
enum Model {
  static let tiny = Result { () throws -> Data in
    let folder = try WorkFolder(sharesInputs: false)
    try folder.copyFiles(of: Golden.folder.appendingPathComponent("shared").path)
    let outcome = try Program.run(
      ["train", "statements.jsonl", "-o", "tiny.stance", "--regularization", "0.1", "--interpolation", "0.5"],
      in: folder)
    guard outcome.status == 0 else { throw Failure(description: outcome.errors) }
    return try folder.data("tiny.stance")
  }

  struct Failure: Error, CustomStringConvertible { let description: String }
}
