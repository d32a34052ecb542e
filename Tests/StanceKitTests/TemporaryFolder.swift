import Foundation
import RecordFormats
import StanceKit

/// A folder of its own for a test, removed with what is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "StanceKitTests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// The message without the folder in front of the names of files.
  func relative(_ message: String) -> String {
    message.replacingOccurrences(of: path + "/", with: "").replacingOccurrences(of: path, with: ".")
  }
}

/// Reads `text` as the file `name`.
func dataset(
  _ text: String, name: String = "data.jsonl", _ configure: (inout DatasetReader) -> Void = { _ in }
) throws -> Dataset {
  let folder = try TemporaryFolder()
  var reader = DatasetReader()
  configure(&reader)
  return try reader.read(paths: [folder.file(name, text)])
}
