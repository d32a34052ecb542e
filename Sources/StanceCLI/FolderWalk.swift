import Foundation
import RecordFormats

/// The files below a folder.
enum FolderWalk {
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What is found on the way.
  enum Entry {
    case file(String)
    /// A folder that may not be listed or entered.
    case unreadable(FileError)
  }

  /// The files in the folder at `path` and in those below it, sorted by name within each; `nil` if it is no folder.
  ///
  /// - Throws: `FileError` for the first folder that may not be read.
  static func files(in path: String) throws -> [String]? {
    try entries(in: path)?.map {
      switch $0 {
      case .file(let file): file
      case .unreadable(let error): throw error
      }
    }
  }

  /// The files in the folder at `path` and in those below it, sorted by name within each, with the folders that may not
  /// be read in their places; `nil` if it is no folder.
  ///
  /// Hidden files and folders are left out. Symbolic links are followed, but each folder is read once, so that links
  /// that lead in circles do no harm.
  static func entries(in path: String) -> [Entry]? {
    guard let identity = identity(ofFolder: path) else { return nil }
    var seen: Set = [identity]
    var entries: [Entry] = []
    addEntries(in: path, to: &entries, &seen)
    return entries
  }

  private static func addEntries(in path: String, to entries: inout [Entry], _ seen: inout Set<Identity>) {
    let folder = path.hasSuffix("/") ? path : "\(path)/"
    let names: [String]
    do {
      names = try Self.names(in: path)
    } catch {
      entries.append(.unreadable(error))
      return
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      guard let identity = identity(ofFolder: folder + name) else {
        entries.append(.file(folder + name))
        continue
      }
      if seen.insert(identity).inserted { addEntries(in: folder + name, to: &entries, &seen) }
    }
  }

  private static func names(in path: String) throws(FileError) -> [String] {
    // What may be listed and not entered gives names of files that nobody can open or tell from folders.
    guard access(path, R_OK | X_OK) == 0 else { throw FileError(operation: .list, path: path, code: errno) }
    do { return try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw FileError(operation: .list, path: path, code: EIO)
    }
  }

  private static func identity(ofFolder path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }
}
