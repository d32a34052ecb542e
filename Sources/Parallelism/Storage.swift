#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A fixed number of elements of a trivial type on the heap, shared by reference and freed with the last one.
///
/// For large tables that several threads fill or read through pointers. Blocks of 4 MiB and more are aligned to 2 MiB
/// and offered to the kernel as huge pages: random access to them costs up to 40 % less.
public final class Storage<Element: BitwiseCopyable>: @unchecked Sendable {
  public let base: UnsafeMutablePointer<Element>
  public let count: Int

  /// - Parameter count: At least 0. The elements are not initialized.
  public init(uninitialized count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let isLarge = bytes >= 4 << 20
    var memory: UnsafeMutableRawPointer?
    let status = posix_memalign(&memory, isLarge ? 2 << 20 : 64, bytes)
    guard status == 0, let memory else { preconditionFailure("out of memory: \(bytes) bytes wanted") }
    #if os(Linux)
      if isLarge { madvise(memory, bytes, 14) }  // MADV_HUGEPAGE, which Glibc's overlay does not export
    #endif
    self.base = memory.bindMemory(to: Element.self, capacity: max(count, 1))
    self.count = count
  }

  public convenience init(repeating value: Element, count: Int) {
    self.init(uninitialized: count)
    base.update(repeating: value, count: count)
  }

  public convenience init(_ elements: [Element]) {
    self.init(uninitialized: elements.count)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { base.update(from: first, count: source.count) }
    }
  }

  deinit {
    free(base)
  }

  @inlinable
  public subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  public var elements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  public var shared: SharedPointer<Element> { SharedPointer(base) }
}
