/// An array in a ``ReadingMemory``, as large as two integers, that is never changed.
struct KeptArray<Element>: RandomAccessCollection, @unchecked Sendable {
  private let base: UnsafePointer<Element>?
  let count: Int

  init() {
    base = nil
    count = 0
  }

  init(_ base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(i: Int) -> Element {
    @inline(__always) get {
      precondition(contains(index: i), "no such element")
      return base.unsafelyUnwrapped[i]
    }
  }

  @inline(__always)
  func contains(index i: Int) -> Bool { UInt(bitPattern: i) < UInt(bitPattern: count) }

  /// The same elements without some at the ends.
  init(_ slice: Slice<KeptArray>) {
    base = slice.base.base.map { $0 + slice.startIndex }
    count = slice.count
  }
}

extension KeptArray: Equatable where Element: Equatable {
  static func == (a: KeptArray, b: KeptArray) -> Bool { a.elementsEqual(b) }

  static func == (a: KeptArray, b: [Element]) -> Bool { a.elementsEqual(b) }

  /// Lets a `switch` compare it with a list.
  static func ~= (pattern: [Element], a: KeptArray) -> Bool { a == pattern }
}

/// Collects an array in a ``ReadingMemory`` whose length is not known before. Nothing else may be stored there meanwhile.
struct KeptArrayBuilder<Element> {
  private let memory: ReadingMemory
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  /// - Parameter capacity: How many elements there probably are.
  init(in memory: ReadingMemory, capacity: Int) {
    self.memory = memory
    self.capacity = max(capacity, 4)
    base = memory.allocate(Element.self, count: self.capacity)
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  private mutating func grow() {
    let old = base
    capacity *= 2
    base = memory.allocate(Element.self, count: capacity)
    base.update(from: old, count: count)
  }

  subscript(i: Int) -> Element {
    get {
      precondition(0 <= i && i < count, "no such element")
      return base[i]
    }
    nonmutating set {
      precondition(0 <= i && i < count, "no such element")
      base[i] = newValue
    }
  }

  /// The array, behind which other values may be stored.
  func finished() -> KeptArray<Element> {
    memory.giveBack(behind: base + count, of: base, count: capacity)
    return KeptArray(base, count: count)
  }
}
