import Foundation
import RecordFormats
import StanceKit
import XCTest

/// What a user waits for: training, opening a model, predicting.
final class ClassifierBenchmarks: BenchmarkCase {
  /// Both axes, the strength of each searched for, of statements in `data/statements`.
  func testTraining_400statements_bothAxes() throws {
    let folder = Self.dataFolder
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }.sorted()
    let lines = try files.flatMap { try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")).split(separator: 10) }
    // Every other statement, so that each file has its part.
    let chosen = stride(from: 0, to: lines.count, by: 2).prefix(400).map { lines[$0] }
    let dataset = try Self.dataset(of: Data(chosen.joined(separator: [10])))
    XCTAssertEqual(dataset.count, 400)
    let plan = TrainingPlan()
    let model = try benchmarkLong(.statements(400), times: 5) {
      try plan.train(on: dataset, provenance: Provenance(command: "benchmark"))
    }
    XCTAssertEqual(model.axes.map(\.name), ["stance", "sentiment"])
    for axis in model.axes { XCTAssertFalse(axis.report.search.isEmpty, axis.name) }
  }

  func testPredicting_5000statements() throws {
    let model = try Self.generatedModel()
    let statements = GeneratedStatements(seed: 9, count: 5_000)
    let texts = statements.texts.map { Array($0.utf8) }
    var predictor = model.predictor()
    let predicted = try benchmark(.statements(texts.count)) {
      texts.map { text in text.withUnsafeBufferPointer { predictor.predict($0).axes[0].labels } }
    }
    let right = zip(predicted, statements.stances).count { $0 == ($1 < 3 ? [$1] : []) }
    XCTAssertGreaterThan(Double(right) / 5_000, 0.5)
  }

  func testLoadingModel_2000statements() throws {
    let model = try Self.generatedModel()
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).stance").path
    try model.write(toModelFile: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let size = try model.modelFileBytes().count
    let loaded = try benchmark(.megabytes(size)) { try StatementClassifier(contentsOfModelFile: path) }
    XCTAssertEqual(loaded.vocabulary.featureCount, model.vocabulary.featureCount)
    XCTAssertEqual(try loaded.modelFileBytes(), try model.modelFileBytes())
  }

  /// The program from its start to its end. Needs it built: `swift build -c release` in the root folder.
  func testStartingUp_1run() throws {
    let program =
      ProcessInfo.processInfo.environment["STANCE_PROGRAM"] ?? "\(Self.rootFolder)/.build/release/stance"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw XCTSkip("no program at \(program); build it, or name it in STANCE_PROGRAM")
    }
    let status = try benchmarkLong(.runs(1), times: 20) { try Self.exitStatus(of: program, "--version") }
    XCTAssertEqual(status, 0)
  }

  /// Runs `program` with nothing to read and its output thrown away.
  ///
  /// Foundation's `Process` takes several times as long as the program itself.
  private static func exitStatus(of program: String, _ argument: String) throws -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = [strdup(program), strdup(argument), nil]
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for string in arguments + environment { free(string) } }
    var process = pid_t()
    let failure = posix_spawn(&process, program, &actions, nil, &arguments, &environment)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status
  }

  /// A model of 2,000 generated statements, made once.
  private static func generatedModel() throws -> StatementClassifier {
    try generated.get()
  }

  private static let generated = Result {
    let statements = try dataset(of: Data(GeneratedStatements(seed: 8, count: 2_000).jsonLines))
    return try TrainingPlan().train(on: statements, provenance: Provenance(command: "benchmark"))
  }

  private static func dataset(of jsonLines: Data) throws -> Dataset {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).jsonl").path
    try jsonLines.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try DatasetReader().read(paths: [path])
  }

  private static let rootFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL.path
  private static let dataFolder = rootFolder + "/data/statements"
}
