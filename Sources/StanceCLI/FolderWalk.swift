import Foundation

/// The files below a folder.
enum FolderWalk {
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The files in the folder at `path` and in those below it, sorted by name within each; `nil` if it is no folder.
  ///
  /// Hidden files and folders are left out. Symbolic links are followed, but each folder is read once, so that links
  /// that lead in circles do no harm.
  static func files(in path: String) throws -> [String]? {
    guard let identity = identity(ofFolder: path) else { return nil }
    var seen: Set = [identity]
    var files: [String] = []
    try addFiles(in: path, to: &files, &seen)
    return files
  }

  private static func addFiles(in path: String, to files: inout [String], _ seen: inout Set<Identity>) throws {
    let folder = path.hasSuffix("/") ? path : "\(path)/"
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      guard let identity = identity(ofFolder: folder + name) else {
        files.append(folder + name)
        continue
      }
      if seen.insert(identity).inserted { try addFiles(in: folder + name, to: &files, &seen) }
    }
  }

  private static func identity(ofFolder path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }
}
