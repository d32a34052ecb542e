import Foundation
import RecordFormats
import StanceKit

/// One file or stream to predict, and what it holds.
struct InputSource: Sendable {
  enum Content: Sendable {
    case records(RecordFormat)
    /// An article; `nil` if its first bytes have to tell whether it is a web page.
    case article(ArticleDocument.Markup?)
    /// Standard input whose first bytes have to tell.
    case unknown
    /// A folder that may not be read.
    case unreadable(FileError)
  }

  let name: String
  /// `nil` for standard input.
  let path: String?
  var content: Content
  /// What was read already.
  var bytes: Bytes?

  var holdsRecords: Bool { if case .records = content { true } else { false } }

  /// The length of a regular file; `nil` for a stream.
  var byteCount: Int? {
    var status = stat()
    guard let path, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// - Parameter paths: Files, folders, or `-`; none stands for standard input.
  static func sources(for paths: [String], format: InputFormat?) throws -> [InputSource] {
    try (paths.isEmpty ? ["-"] : paths).flatMap { path -> [InputSource] in
      if path == "-" {
        return [InputSource(name: "stdin", path: nil, content: format.map(content) ?? .unknown)]
      }
      guard let entries = FolderWalk.entries(in: path) else {
        return [InputSource(name: path, path: path, content: try format.map(content) ?? content(ofFile: path))]
      }
      let sources = entries.compactMap { entry in
        switch entry {
        case .file(let file):
          (format.map(content) ?? contentByExtension(ofFile: file)).map {
            InputSource(name: file, path: file, content: $0)
          }
        case .unreadable(let error): InputSource(name: error.path, path: error.path, content: .unreadable(error))
        }
      }
      guard !sources.isEmpty else {
        throw InputError(description: "\(path): no articles (.txt, .html) or data files in it")
      }
      return sources
    }
  }

  private static func content(_ format: InputFormat) -> Content {
    format.recordFormat.map { .records($0) } ?? .article(format == .html ? .html : nil)
  }

  private static func content(ofFile path: String) throws -> Content {
    guard FileManager.default.fileExists(atPath: path) else {
      throw FileError(operation: .open, path: path, code: ENOENT)
    }
    guard let content = contentByExtension(ofFile: path) else {
      throw DataError(
        description:
          "\(path): neither an article (.txt, .html) nor a data file by its extension; "
          + "name it with --input-format")
    }
    return content
  }

  /// What a file holds by its name, whether it can be opened or not; `nil` if its extension tells nothing.
  private static func contentByExtension(ofFile path: String) -> Content? {
    let pathExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if pathExtension == "txt" { return .article(nil) }
    if ["html", "htm", "xhtml"].contains(pathExtension) { return .article(.html) }
    return RecordFormat(pathExtension: pathExtension).map { .records($0) }
  }

  /// The longest article or record of an article that is read, in bytes.
  static let lengthLimit = 1 << 24

  /// Opens the source to be read from front to back, in whatever length.
  func open() throws -> ByteSource {
    if let bytes { return ByteSource(bytes) }
    guard let path else { return ByteSource(fileDescriptor: 0, name: name) }
    return try ByteSource(streaming: path)
  }

  /// All bytes of an article.
  func readArticle() throws -> Bytes {
    var source = try open()
    return try Self.readArticle(&source, name: name)
  }

  private static func readArticle(_ source: inout ByteSource, name: String) throws -> Bytes {
    let bytes = try source.readAll(limit: lengthLimit)
    guard bytes.count <= lengthLimit else {
      throw DataError(
        description: "\(name): found more than \(lengthLimit) bytes, wanted an article; "
          + "split it, or name the format of records with --input-format")
    }
    return bytes
  }

  /// What is read in one go: consecutive articles, or the records of one source. Sources are numbered among all.
  enum Part {
    case articles([InputSource], first: Int)
    case records(ByteSource, InputSource, RecordFormat, number: Int)
  }

  private static let usualFields = DatasetReader.textFields + ["stance", "sentiment", "label"]

  /// Calls `body` with the parts of `sources` in order, from source `start` on. Standard input is looked at when its turn
  /// comes.
  ///
  /// - Parameters:
  ///   - fields: What columns may be called, beside the usual fields: it tells delimited text from prose.
  ///   - unreadable: What to do about a source of records that cannot be opened, or a folder.
  static func forEachPart(
    of sources: [InputSource], from start: Int = 0, fields: [String] = [],
    unreadable: (InputSource, any Error) throws -> Void = { throw $1 }, _ body: (Part) throws -> Void
  ) throws {
    var articles: [InputSource] = []
    var number = start
    func endArticles() throws {
      if !articles.isEmpty { try body(.articles(articles, first: number - articles.count)) }
      articles = []
    }
    for var source in sources.dropFirst(start) {
      switch source.content {
      case .article: articles.append(source)
      case .records(let format):
        try endArticles()
        var stream: ByteSource
        do {
          stream = try source.open()
        } catch {
          try unreadable(source, error)
          number += 1
          continue
        }
        try body(.records(stream, source, format, number: number))
      case .unreadable(let error):
        try endArticles()
        try unreadable(source, error)
      case .unknown:
        try endArticles()
        var stream = try source.open()
        if let format = RecordFormat(sniffingBesideProse: try stream.peek(), fields: usualFields + fields) {
          do {
            try body(.records(stream, source, format, number: number))
          } catch {
            if let guess = GuessedFormatError(error, readAs: format) { throw guess }
            throw error
          }
        } else {
          source.bytes = try readArticle(&stream, name: source.name)
          source.content = .article(nil)
          articles.append(source)
        }
      }
      number += 1
    }
    try endArticles()
  }
}
