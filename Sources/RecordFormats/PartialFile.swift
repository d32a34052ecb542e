#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that grows under another name and appears under its own when it is whole, as ``AtomicFile`` does, but stays if
/// the process ends before: another one can then go on with it.
///
/// It grows as `<name>.partial` beside the file it is to become. While it is open, no other process can open it. A
/// symbolic link is followed: the link stays, and its target is replaced.
public final class PartialFile {
  /// The path as the caller gave it.
  public let path: String
  /// Where the file grows.
  public let partialPath: String
  /// The bytes written so far.
  public private(set) var count: Int
  private let finalPath: String
  private let descriptor: CInt

  /// The name under which the file that is to appear at `path` grows.
  public static func partialPath(for path: String) -> String { finalPath(path) + ".partial" }

  /// Whether what stands at `path` can be replaced by a file: not a folder, a pipe or a device.
  public static func canReplace(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  /// Opens the partial file for `path`, with what is in it, or creates it.
  ///
  /// - Throws: ``FileError``, with the operation `lock` if another process writes it.
  public init(path: String) throws(FileError) {
    self.path = path
    finalPath = Self.finalPath(path)
    partialPath = finalPath + ".partial"
    var mode: mode_t?
    var status = stat()
    if stat(finalPath, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw FileError(operation: .create, path: path, code: EISDIR) }
      mode = status.st_mode & 0o7777
    }
    while true {
      let opened = open(partialPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard opened >= 0 else { throw FileError(.create, path) }
      guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
        let error = FileError(.lock, partialPath)
        close(opened)
        throw error
      }
      // The file may have got its final name between the two calls, and must not be touched then.
      var there = stat()
      guard fstat(opened, &status) == 0, stat(partialPath, &there) == 0, status.st_ino == there.st_ino,
        status.st_dev == there.st_dev
      else {
        close(opened)
        continue
      }
      if let mode { fchmod(opened, mode) }
      descriptor = opened
      count = Int(status.st_size)
      lseek(opened, 0, SEEK_END)
      return
    }
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, name: path)
    count += bytes.count
  }

  /// Cuts the file to its first `length` bytes, of which it has as many.
  public func truncate(to length: Int) throws(FileError) {
    precondition(length <= count, "\(length) of \(count) bytes")
    guard ftruncate(descriptor, off_t(length)) == 0 else { throw FileError(.write, path) }
    lseek(descriptor, 0, SEEK_END)
    count = length
  }

  /// Brings what is written to the disk.
  public func sync() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(.sync, path) }
  }

  /// Lets the file appear under its name.
  public func commit() throws(FileError) {
    try sync()
    guard rename(partialPath, finalPath) == 0 else { throw FileError(.replace, path) }
    syncFolder(of: finalPath)
  }

  /// Removes the partial file.
  public func discard() { unlink(partialPath) }

  private static func finalPath(_ path: String) -> String { resolved(path) ?? path }
}
