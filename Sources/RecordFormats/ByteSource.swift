#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the bytes of a data file come from: all of them at hand, or a stream that is read once from front to back.
public struct ByteSource {
  enum Content {
    case bytes(Bytes)
    case stream(FileDescriptor, peeked: [UInt8])
  }

  var content: Content

  /// Whether the bytes come as they are sent, from a pipe or a terminal.
  public var isStream: Bool {
    if case .stream = content { return true }
    return false
  }

  /// Bytes in memory.
  public init(_ bytes: Bytes) { content = .bytes(bytes) }

  /// An open stream, such as standard input, which stays open.
  public init(fileDescriptor: CInt, name: String) {
    content = .stream(FileDescriptor(fileDescriptor, name: name, closesAtEnd: false), peeked: [])
  }

  /// The file at `path`: mapped into memory if it is a regular file, read as a stream if it is a pipe or a device.
  ///
  /// - Throws: ``FileError`` if the file can't be opened or mapped, or is a folder.
  public init(path: String) throws(FileError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(.open, path) }
    let descriptor = FileDescriptor(opened, name: path, closesAtEnd: true)
    // The last use of `descriptor` may be this line, and the file would be closed before it is mapped.
    defer { withExtendedLifetime(descriptor) {} }
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw FileError(.open, path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      throw FileError(operation: .read, path: path, code: EISDIR)
    case S_IFREG where status.st_size > 0:
      guard let bytes = Bytes(mapping: opened, count: Int(status.st_size)) else { throw FileError(.map, path) }
      content = .bytes(bytes)
    default:
      // Files of the kernel, as below /proc, say they are empty and are not.
      content = .stream(descriptor, peeked: [])
    }
  }

  /// The file at `path`, read from front to back without being mapped: memory does not grow with its length, and a
  /// program that shortens it meanwhile does no harm.
  ///
  /// - Throws: ``FileError`` if the file can't be opened, or is a folder.
  public init(streaming path: String) throws(FileError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(.open, path) }
    let descriptor = FileDescriptor(opened, name: path, closesAtEnd: true)
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw FileError(.open, path) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(operation: .read, path: path, code: EISDIR) }
    content = .stream(descriptor, peeked: [])
  }

  /// The first bytes, at most `count` and fewer only if a stream has no more at the moment, which stay to be read.
  ///
  /// Enough to guess the format of standard input with ``RecordFormat/init(sniffing:)``.
  ///
  /// - Throws: ``FileError`` if a stream can't be read.
  public mutating func peek(_ count: Int = 4096) throws(FileError) -> [UInt8] {
    switch content {
    case .bytes(let bytes):
      return bytes[0..<min(count, bytes.count)].withUnsafeBytes { Array($0) }
    case .stream(let descriptor, var peeked):
      while peeked.count < count, peeked.isEmpty || descriptor.hasInputReady {
        let before = peeked.count
        peeked += try descriptor.read(upTo: count - before)
        if peeked.count == before { break }
      }
      content = .stream(descriptor, peeked: peeked)
      return peeked
    }
  }
}

/// An open file descriptor with the name that its errors carry.
final class FileDescriptor {
  let value: CInt
  let name: String
  private let closesAtEnd: Bool

  init(_ value: CInt, name: String, closesAtEnd: Bool) {
    self.value = value
    self.name = name
    self.closesAtEnd = closesAtEnd
  }

  deinit { if closesAtEnd { close(value) } }

  /// Reads what there is, at most `count` bytes; waits for at least one. An empty result is the end.
  func read(upTo count: Int) throws(FileError) -> [UInt8] {
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      var received: Int
      repeat {
        received = systemRead(value, buffer.baseAddress, count)
        if received < 0 && errno == EAGAIN { waitForInput() }
      } while received < 0 && (errno == EINTR || errno == EAGAIN)
      if received < 0 { failure = errno }
      length = max(received, 0)
    }
    guard failure == 0 else { throw FileError(operation: .read, path: name, code: failure) }
    return bytes
  }

  /// Whether a read would return at once, with bytes or with the end.
  var hasInputReady: Bool {
    var request = pollfd(fd: value, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  private func waitForInput() {
    var request = pollfd(fd: value, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }
}

// Inside `FileDescriptor` the method `read` hides the function of the system.
private func systemRead(_ descriptor: CInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
