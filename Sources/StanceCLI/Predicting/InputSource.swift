import Foundation
import RecordFormats

/// One file or stream to predict, and what it holds.
struct InputSource: Sendable {
  enum Content: Sendable {
    case records(RecordFormat)
    /// An article; `nil` if its first bytes have to tell whether it is a web page.
    case article(ArticleDocument.Markup?)
    /// Standard input whose first bytes have to tell.
    case unknown
  }

  let name: String
  /// `nil` for standard input.
  let path: String?
  let content: Content
  /// What was read already.
  var bytes: Bytes?

  var holdsRecords: Bool { if case .records = content { true } else { false } }

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
      guard !files.isEmpty else {
        throw InputError(description: "\(path): no articles (.txt, .html) or data files in it")
      }
      return try files.map { file in
        InputSource(name: file, path: file, content: try format.map(content) ?? content(ofFile: file))
      }
    }
  }

  private static func content(_ format: InputFormat) -> Content {
    format.recordFormat.map { .records($0) } ?? .article(format == .html ? .html : nil)
  }

  private static func content(ofFile path: String) throws -> Content {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileError(operation: .open, path: path, code: ENOENT)
    }
    let pathExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if pathExtension == "txt" { return .article(nil) }
    if ["html", "htm", "xhtml"].contains(pathExtension) { return .article(.html) }
    if let format = RecordFormat(pathExtension: pathExtension) { return .records(format) }
    throw DataError(
      description:
        "\(path): neither an article (.txt, .html) nor a data file by its extension; "
        + "name it with --input-format")
  }

  func open() throws -> ByteSource {
    if let bytes { return ByteSource(bytes) }
    guard let path else { return ByteSource(fileDescriptor: 0, name: name) }
    return try ByteSource(path: path)
  }

  /// What is read in one go: consecutive articles, or the records of one source.
  enum Part {
    case articles([InputSource])
    case records(ByteSource, name: String, RecordFormat)
  }

  /// Calls `body` with the parts of `sources` in order. Standard input is looked at when its turn comes.
  static func forEachPart(of sources: [InputSource], _ body: (Part) throws -> Void) throws {
    var articles: [InputSource] = []
    for source in sources {
      switch source.content {
      case .article: articles.append(source)
      case .records(let format):
        if !articles.isEmpty { try body(.articles(articles)) }
        articles = []
        try body(.records(try source.open(), name: source.name, format))
      case .unknown:
        if !articles.isEmpty { try body(.articles(articles)) }
        articles = []
        var stream = try source.open()
        if let format = RecordFormat(sniffing: try stream.peek()) {
          try body(.records(stream, name: source.name, format))
        } else {
          let bytes = try stream.readAll()
          articles = [InputSource(name: source.name, path: nil, content: .article(nil), bytes: bytes)]
        }
      }
    }
    if !articles.isEmpty { try body(.articles(articles)) }
  }
}
