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
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity = 1 << 11
  private(set) var count = 0
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCount = 0
  private var arenaCapacity = 1 << 16

  init() {
    slotMask = (1 << 12) - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.empty, count: slotMask + 1)
    entries = .allocate(capacity: entryCapacity)
    arena = .allocate(capacity: arenaCapacity + 8)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
    arena.deallocate()
  }

  /// The number of the word, which is added if it is new.
  ///
  /// - Parameter bytes: Readable for at least eight bytes.
  @inline(__always)
  mutating func number(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    let hash = TermHash.hash(bytes, count: count)
    let head = TermHash.load(bytes, count: count)
    let tag = hash & 0xFFFF_FFFF_0000_0000
    var slot = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let value = slots[slot]
      if value == Self.empty { break }
      if value & 0xFFFF_FFFF_0000_0000 == tag {
        let number = UInt32(truncatingIfNeeded: value)
        let entry = entries[Int(number)]
        if entry.head == head, Int(entry.length) == count,
          count <= 8 || TermHash.areEqual(arena + Int(entry.start), bytes, count: count)
        {
          return number
        }
      }
      slot = (slot &+ 1) & slotMask
    }
    return insert(bytes, count: count, hash: hash, slot: slot)
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
    precondition(arenaCount + count < Int(UInt32.max), "over 4 GB of distinct words")
    if arenaCount + count > arenaCapacity {
      arenaCapacity = 2 * (arenaCount + count)
      let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity + 8)
      grown.update(from: arena, count: arenaCount)
      arena.deallocate()
      arena = grown
    }
    (arena + arenaCount).update(from: bytes, count: count)
    let number = UInt32(self.count)
    entries[self.count] = Entry(
      head: TermHash.load(bytes, count: count), start: UInt32(arenaCount), length: UInt32(count))
    self.count += 1
    arenaCount += count
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number)
    if self.count == entryCapacity { grow() }
    return number
  }

  private mutating func grow() {
    let grown = UnsafeMutablePointer<Entry>.allocate(capacity: 4 * entryCapacity)
    grown.update(from: entries, count: count)
    entries.deallocate()
    entries = grown
    entryCapacity *= 4
    slots.deallocate()
    slotMask = 4 * (slotMask + 1) - 1
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Self.empty, count: slotMask + 1)
    for number in 0..<count {
      let entry = entries[number]
      let hash = TermHash.hash(arena + Int(entry.start), count: Int(entry.length))
      var slot = Int(truncatingIfNeeded: hash) & slotMask
      while slots[slot] != Self.empty { slot = (slot + 1) & slotMask }
      slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number)
    }
  }

  /// The bytes of a word, readable for at least eight bytes. Valid until the next word is added.
  func bytes(of number: UInt32) -> UnsafeBufferPointer<UInt8> {
    precondition(Int(number) < count, "word \(number) of \(count)")
    let entry = entries[Int(number)]
    return UnsafeBufferPointer(start: arena + Int(entry.start), count: Int(entry.length))
  }
}
