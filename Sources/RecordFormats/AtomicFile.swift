import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that appears whole or not at all.
///
/// What is written goes to a temporary file in the same folder. ``commit()`` brings it to the disk and renames it; until
/// then, and after any failure, the file of that name is what it was. Without ``commit()`` the temporary file is removed.
///
/// A file that exists keeps its permissions, a symbolic link stays and its target is replaced. What is no regular file,
/// such as `/dev/stdout`, can't be replaced and is written to directly.
public struct AtomicFile: ~Copyable {
  /// The path as the caller gave it.
  public let path: String
  private let finalPath: String
  private let temporaryPath: String?
  private let descriptor: CInt
  private var isCommitted = false

  /// Begins a file that is to appear at `path`.
  ///
  /// - Throws: ``FileError`` if no file can be written there.
  public init(path: String) throws(FileError) {
    let destination = try Destination(path)
    self.path = path
    finalPath = destination.finalPath
    temporaryPath = destination.temporaryPath
    descriptor = destination.descriptor
  }

  deinit {
    guard !isCommitted else { return }
    close(descriptor)
    if let temporaryPath {
      unlink(temporaryPath)
      TemporaryFiles.forget(temporaryPath)
    }
  }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, name: path)
  }

  /// Lets the file appear under its name.
  public consuming func commit() throws(FileError) {
    guard let temporaryPath else { return }
    guard fsync(descriptor) == 0 else { throw FileError(.sync, path) }
    guard rename(temporaryPath, finalPath) == 0 else { throw FileError(.replace, path) }
    isCommitted = true
    TemporaryFiles.forget(temporaryPath)
    close(descriptor)
    syncFolder(of: finalPath)
  }

  /// Removes the temporary files of all files that are being written, for a process that is about to end.
  public static func removeTemporaryFiles() { TemporaryFiles.removeAll() }
}

/// The temporary files of this process.
private enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  static func note(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }
  static func removeAll() { paths.withLock { for path in $0 { unlink(path) } } }
}

/// An open stream, such as standard output, to which bytes are written at once.
public struct ByteSink: Sendable {
  private let descriptor: CInt
  private let name: String

  /// A sink that leaves the stream open.
  public init(fileDescriptor: CInt, name: String) {
    descriptor = fileDescriptor
    self.name = name
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: ``FileError``, with the code `EPIPE` if nobody reads any more (and the process ignores SIGPIPE).
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, name: name)
  }
}

func writeAll(_ bytes: [UInt8], to descriptor: CInt, name: String) throws(FileError) {
  var written = 0
  while written < bytes.count {
    let result = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written) }
    if result >= 0 {
      written += result
    } else if errno == EAGAIN {
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&request, 1, -1)
    } else if errno != EINTR {
      throw FileError(.write, name)
    }
  }
}

/// Where an ``AtomicFile`` writes.
private struct Destination {
  var finalPath: String
  var temporaryPath: String?
  var descriptor: CInt

  init(_ path: String) throws(FileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw FileError(operation: .create, path: path, code: EISDIR) }
    if exists && kind != S_IFREG {
      finalPath = path
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(.create, path) }
      return
    }
    finalPath = exists ? resolved(path) ?? path : path
    let (folder, name) = split(finalPath)
    var attempt = 0
    repeat {
      // The name of the file is cut so that the longest one that the system allows leaves room for the rest.
      let shortName = String(decoding: name.utf8.prefix(200), as: UTF8.self)
      let candidate = "\(folder).\(shortName).\(getpid()).\(attempt).tmp"
      TemporaryFiles.note(candidate)
      descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 { TemporaryFiles.forget(candidate) }
      temporaryPath = candidate
      attempt += 1
    } while descriptor < 0 && errno == EEXIST && attempt < 1000
    guard descriptor >= 0 else { throw FileError(.create, path) }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }
}

/// The path without symbolic links.
func resolved(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// Brings the new name to the disk too. Where folders can't be synced, the rename alone has to do.
func syncFolder(of path: String) {
  let folder = split(path).folder
  let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The folder with its slash, empty if the path has none, and the name.
private func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return ("", path) }
  return (String(path[...slash]), String(path[path.index(after: slash)...]))
}
