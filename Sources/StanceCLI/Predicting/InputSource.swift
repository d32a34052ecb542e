import Foundation
import RecordFormats

/// One file or stream to predict, and what it holds.
struct InputSource {
  enum Content {
    case records(RecordFormat)
    case article
    /// Standard input whose first bytes have to tell.
    case unknown
  }

  let name: String
  /// `nil` for standard input.
  let path: String?
  let content: Content

  /// - Parameter paths: Files, folders, or `-`; none stands for standard input.
  static func sources(for paths: [String], format: InputFormat?) throws -> [InputSource] {
    try (paths.isEmpty ? ["-"] : paths).flatMap { path -> [InputSource] in
      if path == "-" {
        return [InputSource(name: "stdin", path: nil, content: format.map(content) ?? .unknown)]
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
        return [InputSource(name: path, path: path, content: try format.map(content) ?? content(ofFile: path))]
      }
      let folder = path.hasSuffix("/") ? path : "\(path)/"
      let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      let files = names.filter { !$0.hasPrefix(".") }.map { folder + $0 }.filter { (try? content(ofFile: $0)) != nil }
      guard !files.isEmpty else { throw InputError(description: "\(path): no articles (.txt) or data files in it") }
      return try files.map { file in
        InputSource(name: file, path: file, content: try format.map(content) ?? content(ofFile: file))
      }
    }
  }

  private static func content(_ format: InputFormat) -> Content {
    format.recordFormat.map { .records($0) } ?? .article
  }

  private static func content(ofFile path: String) throws -> Content {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileError(operation: .open, path: path, code: ENOENT)
    }
    let pathExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if pathExtension == "txt" { return .article }
    if let format = RecordFormat(pathExtension: pathExtension) { return .records(format) }
    throw DataError(
      description: "\(path): neither an article (.txt) nor a data file by its extension; name it with --input-format")
  }

  func open() throws -> ByteSource {
    guard let path else { return ByteSource(fileDescriptor: 0, name: name) }
    return try ByteSource(path: path)
  }
}
