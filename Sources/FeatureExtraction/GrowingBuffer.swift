/// Elements of a trivial type that are only ever appended.
///
/// What an array does without its checks on every access: the buffer has one owner. Memory made room for and never
/// written costs address space alone. Eight elements behind the last may be read.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  private static var padding: Int { 8 }

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity + Self.padding)
  }

  deinit {
    base.deallocate()
  }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: 2 * capacity) }
    base[count] = element
    count &+= 1
  }

  mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
    if count + added > capacity { grow(to: 2 * (count + added)) }
    (base + count).update(from: elements, count: added)
    count += added
  }

  private mutating func grow(to wanted: Int) {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: wanted + Self.padding)
    grown.update(from: base, count: count)
    base.deallocate()
    base = grown
    capacity = wanted
  }
}
