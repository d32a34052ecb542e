#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that never change, shared without copying: a mapped file, an allocation, or a part of either.
///
/// Copies and parts share one owner, which unmaps or frees when the last of them is gone.
///
/// - Note: One of the files of this module that hold pointers. The pointer stays valid as long as `owner` lives, and
///   nobody writes through it, which is what makes the type `Sendable`. A mapped file that another program shortens
///   while it is read ends the process with SIGBUS; that is the price of not copying.
public struct Bytes: @unchecked Sendable {
  private let owner: Owner
  let start: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int

  private init(owner: Owner, start: UnsafePointer<UInt8>, count: Int) {
    self.owner = owner
    self.start = start
    self.count = count
  }

  /// Copies `bytes`.
  public init(_ bytes: some Collection<UInt8>) {
    var buffer = ByteBuffer(capacity: bytes.count)
    if bytes.withContiguousStorageIfAvailable({ buffer.append($0) }) == nil {
      for byte in bytes { buffer.append(byte) }
    }
    self = buffer.freeze()
  }

  /// Takes over `count` bytes at `allocation`, which `release` gives back.
  init(owning allocation: UnsafeMutablePointer<UInt8>, count: Int, release: @escaping @Sendable () -> Void) {
    self.init(owner: Owner(release: release), start: UnsafePointer(allocation), count: count)
  }

  /// Maps the `count` bytes, at least 1, of an open regular file; `nil`, with `errno` set, if the system refuses.
  init?(mapping descriptor: CInt, count: Int) {
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      return nil
    }
    madvise(address, count, MADV_SEQUENTIAL)
    nonisolated(unsafe) let mapping = address
    self.init(owning: address.assumingMemoryBound(to: UInt8.self), count: count) { munmap(mapping, count) }
  }

  /// The byte at `offset`.
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset \(offset) in \(count) bytes")
    return start[offset]
  }

  /// The bytes at `range`, with the same owner.
  public subscript(range: Range<Int>) -> Bytes {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range \(range) in \(count) bytes")
    return Bytes(owner: owner, start: start + range.lowerBound, count: range.count)
  }

  /// Calls `body` with the bytes, which stay valid until it returns.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  private final class Owner: Sendable {
    private let release: @Sendable () -> Void

    init(release: @escaping @Sendable () -> Void) { self.release = release }
    deinit { release() }
  }
}

/// An allocation that grows at its end and then becomes ``Bytes`` without copying.
struct ByteBuffer: ~Copyable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  mutating func reserve(_ additional: Int) {
    guard count + additional > capacity else { return }
    capacity = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends the UTF-8 form of a scalar value, or, for half of a UTF-16 pair, the three bytes it would have: no UTF-8,
  /// so whoever validates the text finds it where it stands.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }

  /// The first `length` bytes for good; the buffer goes on with a copy of those behind them.
  mutating func takePrefix(_ length: Int, nextCapacity: Int) -> Bytes {
    precondition(length <= count, "\(length) of \(count) bytes")
    var rest = ByteBuffer(capacity: max(nextCapacity, count - length))
    rest.append(UnsafeBufferPointer(start: start + length, count: count - length))
    swap(&self, &rest)
    rest.count = length
    return rest.freeze()
  }

  consuming func freeze() -> Bytes {
    // The allocation changes hands: what `deinit` frees afterwards is an empty one.
    nonisolated(unsafe) let allocation = start
    let length = count
    start = .allocate(capacity: 1)
    return Bytes(owning: allocation, count: length) { allocation.deallocate() }
  }
}
