import Foundation
import Parallelism
import RecordFormats
import StanceKit

/// Where the model is when none is named: beside the program, or above it in a checkout.
enum ModelLocation {
  static let defaultName = "default.stance"

  static func load(_ path: String?, workers: WorkerCount) throws -> StatementClassifier {
    try read(path, workers: workers).classifier
  }

  /// The model with the bytes it was read from, which stay those even if another file takes its name.
  static func read(
    _ path: String?, workers: WorkerCount
  ) throws -> (classifier: StatementClassifier, bytes: Bytes) {
    let file = try file(path)
    var source = try ByteSource(path: file)
    let bytes = try source.readAll()
    return (try StatementClassifier(modelFile: bytes, name: file, workers: workers), bytes)
  }

  /// SHA-256 of the model file, in hexadecimal.
  static func digest(_ path: String?) throws -> String {
    try FileDigest.hexadecimal(ofFile: file(path))
  }

  /// The file at `path`, or the default model's.
  private static func file(_ path: String?) throws -> String {
    if let path { return path }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw InputError(
        description:
          "no default model found in \(candidates.first ?? "models"); name a model with -m, or set STANCE_MODEL")
    }
    return found
  }

  /// `STANCE_MODEL`, then `models/` and `share/stance/` in the program's folder and those above it.
  private static var candidates: [String] {
    if let named = ProcessInfo.processInfo.environment["STANCE_MODEL"], !named.isEmpty { return [named] }
    var folder = programPath.deletingLastPathComponent()
    var result: [String] = []
    for _ in 0..<6 {
      result.append(folder.appendingPathComponent("models/\(defaultName)").path)
      result.append(folder.appendingPathComponent("share/stance/\(defaultName)").path)
      folder = folder.deletingLastPathComponent()
    }
    return result
  }

  private static var programPath: URL {
    #if os(Linux)
      let link = "/proc/self/exe"
      if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: link) {
        return URL(fileURLWithPath: path)
      }
    #endif
    return (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])).resolvingSymlinksInPath()
  }
}
