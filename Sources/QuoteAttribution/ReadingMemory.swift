/// Memory for the plain values read of one article: the elements of its sentences, its mentions, and their words.
///
/// What lies in it holds no references. Copying a value, handing it on and dropping it therefore cost no counting, and
/// all is freed at once when the article has been read: arrays and objects of their own took a quarter of the time.
///
/// Nothing that points into it may outlive ``withMemory(_:)``.
struct ReadingMemory: @unchecked Sendable {
  // Unchecked: one thread reads an article, and what is stored is not changed afterwards.
  private let state: UnsafeMutablePointer<State>

  private struct State {
    /// The first free byte of the last block, and its end.
    var next: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var blocks: [UnsafeMutableRawPointer]
  }

  /// The bytes of a block, unless more are asked for at once.
  private static let blockSize = 1 << 16
  /// What every address handed out is a multiple of.
  private static let alignment = 16

  /// Calls `body` with memory that is freed when it returns.
  static func withMemory<Result>(_ body: (ReadingMemory) -> Result) -> Result {
    let block = UnsafeMutableRawPointer.allocate(byteCount: blockSize, alignment: alignment)
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State(next: block, end: block + blockSize, blocks: [block]))
    defer {
      for block in state.pointee.blocks { block.deallocate() }
      state.deinitialize(count: 1)
      state.deallocate()
    }
    return body(ReadingMemory(state: state))
  }

  /// Room for `count` values that hold no references.
  func allocate<Value>(_ type: Value.Type, count: Int) -> UnsafeMutablePointer<Value> {
    precondition(_isPOD(Value.self) && MemoryLayout<Value>.alignment <= Self.alignment, "only plain values are kept")
    let (bytes, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    precondition(count >= 0 && !overflows, "no room for so many values")
    if bytes > state.pointee.end - state.pointee.next { addBlock(holding: bytes) }
    let room = state.pointee.next
    // A block is a multiple of the alignment long, so that this never passes its end.
    state.pointee.next = room + (bytes + Self.alignment - 1) & ~(Self.alignment - 1)
    return room.bindMemory(to: Value.self, capacity: count)
  }

  private func addBlock(holding bytes: Int) {
    let size = max(Self.blockSize, (bytes + Self.alignment - 1) & ~(Self.alignment - 1))
    let block = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: Self.alignment)
    state.pointee.blocks.append(block)
    state.pointee.next = block
    state.pointee.end = block + size
  }

  /// Gives back what lies behind `end` in the room for `count` values at `room`, which must be what was handed out last.
  func giveBack<Value>(behind end: UnsafeMutablePointer<Value>, of room: UnsafeMutablePointer<Value>, count: Int) {
    let next = Self.aligned(room + count)
    precondition(next == state.pointee.next && end >= room && end <= room + count, "others were stored meanwhile")
    state.pointee.next = Self.aligned(end)
  }

  /// The first address at or behind `pointer` that may be handed out.
  private static func aligned<Value>(_ pointer: UnsafeMutablePointer<Value>) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(pointer).alignedUp(toMultipleOf: alignment)
  }

  /// A copy of `values`.
  func array<Values: Collection>(_ values: Values) -> KeptArray<Values.Element> {
    let count = values.count
    guard count > 0 else { return KeptArray() }
    let room = allocate(Values.Element.self, count: count)
    var end = room
    for value in values.prefix(count) {
      end.initialize(to: value)
      end += 1
    }
    return KeptArray(room, count: end - room)
  }
}
