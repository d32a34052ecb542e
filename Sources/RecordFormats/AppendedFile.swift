#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file to whose end lines are added, each of which is on the disk before the next one is written.
public final class AppendedFile {
  private let path: String
  private let descriptor: CInt

  /// Opens the file at `path`, cut to its first `length` bytes, or creates it.
  public init(path: String, keeping length: Int = 0) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileError(.create, path) }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw FileError(.write, path)
    }
  }

  deinit { close(descriptor) }

  /// Adds bytes and brings them to the disk.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, name: path)
    guard fsync(descriptor) == 0 else { throw FileError(.sync, path) }
  }

  public func remove() { unlink(path) }
}
