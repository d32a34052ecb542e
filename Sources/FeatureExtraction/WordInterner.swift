internal import CPrefetch

/// Gives each distinct word a number, in order of first appearance. Grows as words come.
///
/// An open-addressing table of 8-byte slots (32 bits of hash, 32 bits of number) over the words' entries. An entry holds the
/// first eight bytes of its word, so that most words are told apart without a look at the rest.
struct WordInterner: ~Copyable {
  private struct Entry: BitwiseCopyable {
    let head: UInt64
    let start: UInt32
    let length: UInt32
  }

  private static let empty: UInt64 = .max

  private var slots: UnsafeMutablePointer<UInt64>
  private var slotMask: Int
  private var entries = GrowingBuffer<Entry>(capacity: 1 << 11)
  private var arena = GrowingBuffer<UInt8>(capacity: 1 << 16)

  var count: Int { entries.count }

  init() {
    slotMask = (1 << 12) - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.empty, count: slotMask + 1)
  }

  deinit {
    slots.deallocate()
  }

  /// Has the slot where a word of this hash is looked for read ahead of time.
  @inline(__always)
  func prefetchSlot(_ hash: UInt64) {
    stance_prefetch(slots + (Int(truncatingIfNeeded: hash) & slotMask))
  }

  /// Has the entry read ahead that a word of this hash probably is.
  ///
  /// - Returns: Its number, if there is one.
  @inline(__always)
  func prefetchEntry(_ hash: UInt64) -> UInt32 {
    // An empty slot holds a number too large to be one, and an address may be prefetched whatever it is.
    let number = UInt32(truncatingIfNeeded: slots[Int(truncatingIfNeeded: hash) & slotMask])
    stance_prefetch(entries.base + Int(number))
    return number
  }

  /// The number of the word, which is added if it is new.
  ///
  /// - Parameters:
  ///   - bytes: Readable for at least eight bytes.
  ///   - hash: What `TermHash` makes of them.
  @inline(__always)
  mutating func number(of bytes: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> UInt32 {
    let head = TermHash.load(bytes, count: count)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let value = slots[slot]
      if value == Self.empty { break }
      if value & 0xFFFF_FFFF_0000_0000 == tag {
        let number = UInt32(truncatingIfNeeded: value)
        let entry = entries.base[Int(number)]
        if entry.head == head, Int(entry.length) == count,
          count <= 8 || TermHash.areEqual(arena.base + Int(entry.start), bytes, count: count)
        {
          return number
        }
      }
      slot = (slot &+ 1) & slotMask
    }
    return insert(bytes, count: count, hash: hash, slot: slot)
  }

  @inline(__always)
  mutating func number(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    number(of: bytes, count: count, hash: TermHash.hash(bytes, count: count))
  }

  /// The number of a word given as an array.
  mutating func number(of word: [UInt8]) -> UInt32 {
    let padded = word + [UInt8](repeating: 0, count: 8)
    return padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("eight bytes at least") }
      return number(of: base, count: word.count)
    }
  }

  private mutating func insert(_ bytes: UnsafePointer<UInt8>, count: Int, hash: UInt64, slot: Int) -> UInt32 {
    precondition(arena.count + count < Int(UInt32.max), "over 4 GB of distinct words")
    let number = UInt32(self.count)
    entries.append(Entry(head: TermHash.load(bytes, count: count), start: UInt32(arena.count), length: UInt32(count)))
    arena.append(bytes, count: count)
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number)
    if 2 * self.count > slotMask { growSlots() }
    return number
  }

  private mutating func growSlots() {
    slots.deallocate()
    slotMask = 4 * (slotMask + 1) - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.empty, count: slotMask + 1)
    for number in 0..<count {
      let entry = entries.base[number]
      let hash = TermHash.hash(arena.base + Int(entry.start), count: Int(entry.length))
      var slot = Int(truncatingIfNeeded: hash) & slotMask
      while slots[slot] != Self.empty { slot = (slot + 1) & slotMask }
      slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number)
    }
  }

  /// The bytes of a word, readable for at least eight bytes. Valid until the next word is added.
  func bytes(of number: UInt32) -> UnsafeBufferPointer<UInt8> {
    precondition(Int(number) < count, "word \(number) of \(count)")
    let entry = entries.base[Int(number)]
    return UnsafeBufferPointer(start: arena.base + Int(entry.start), count: Int(entry.length))
  }
}
