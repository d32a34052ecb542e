#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The distinct field names of a batch, numbered in the order of their first occurrence.
///
/// Names are equal if their bytes are. Records of a file nearly always have the same names in the same order, so the
/// name that followed last time is compared first, and only a surprise is looked up.
struct NameTable {
  private(set) var names: [String] = []
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Indices into `entries`, or −1: an open-addressing table, at most half full, a power of two long.
  private var slots = [Int32](repeating: -1, count: 16)
  /// At *i* + 1 the name that last followed name *i*, at 0 the one that last came first; −1 if none did.
  private var successors: [Int32] = [-1]

  private struct Entry {
    var hash: Int
    var offset: Int
    var count: Int
    /// Whether the name is spelled in JSON by its own bytes.
    var isPlain: Bool
  }

  /// The name that followed name `previous`, or −1 for none, last time, if the JSON text at `pointer` is it and its
  /// closing quote.
  @inline(__always)
  func expected(
    after previous: Int, at pointer: UnsafePointer<UInt8>, available: Int
  ) -> (index: Int, count: Int)? {
    let index = Int(successors[previous + 1])
    guard index >= 0 else { return nil }
    let entry = entries[index]
    guard entry.isPlain, entry.count < available, pointer[entry.count] == .quote else { return nil }
    let isEqual = bytes.withUnsafeBufferPointer { known in
      guard let base = known.baseAddress else { return entry.count == 0 }
      return memcmp(base + entry.offset, pointer, entry.count) == 0
    }
    return isEqual ? (index, entry.count) : nil
  }

  /// Remembers that name `index` followed name `previous`.
  mutating func expect(_ index: Int, after previous: Int) { successors[previous + 1] = Int32(index) }

  /// The index of a name, a new one if it is new.
  mutating func index(of name: UnsafeBufferPointer<UInt8>) -> Int {
    // Seeded for each process, so that no file can be written whose names all collide. Indices don't depend on it.
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(name))
    let hash = hasher.finalize()
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash && isEqual(entries[index], name) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    let isPlain = name.allSatisfy { $0 >= 0x20 && $0 != .quote && $0 != .backslash }
    entries.append(Entry(hash: hash, offset: bytes.count, count: name.count, isPlain: isPlain))
    bytes.append(contentsOf: name)
    names.append(String(decoding: name, as: UTF8.self))
    successors.append(-1)
    if entries.count * 2 > slots.count { grow() }
    return entries.count - 1
  }

  private func isEqual(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[entry.offset..<entry.offset + entry.count].elementsEqual(name)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// A set of small integers.
struct SmallIndexSet {
  private var bits: UInt64 = 0
  private var others: Set<Int> = []

  /// Adds `index`; returns whether it is new.
  @inline(__always)
  mutating func insert(_ index: Int) -> Bool {
    guard index < 64 else { return others.insert(index).inserted }
    let bit: UInt64 = 1 << UInt64(index)
    defer { bits |= bit }
    return bits & bit == 0
  }
}
