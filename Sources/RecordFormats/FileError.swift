#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system refused something about a file.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case open, read, map, create, write, sync, replace
    /// To be the only one that writes a file; the code is `EWOULDBLOCK` if another program does.
    case lock
    /// To read the names in a folder.
    case list
  }

  public let operation: Operation
  /// The path, or the name given to a stream.
  public let path: String
  /// The system's `errno`: `ENOENT` for a file that is not there, `EPIPE` for a reader that went away.
  public let code: CInt

  public init(operation: Operation, path: String, code: CInt) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// An error with the `errno` of the system call just made.
  init(_ operation: Operation, _ path: String) {
    self.init(operation: operation, path: path, code: errno)
  }

  public var description: String {
    if operation == .lock, code == EWOULDBLOCK {
      return "\(path): another program is writing this file; wait for it to end, or name another output"
    }
    let noun = operation == .list ? "folder" : "file"
    return "\(path): cannot \(operation.rawValue) this \(noun): \(String(cString: strerror(code)))"
  }
}
