internal import Parallelism

/// Where the entries of all features go, one feature after another.
///
/// Room for the most that there can be is taken before counting, so that nothing is copied when more come. It is address
/// space: the kernel gives memory to the part that is written.
struct EntryStore {
  let rows: Storage<UInt32>
  let counts: Storage<Float>?
  private(set) var count = 0

  init(atMost capacity: Int, countsOccurrences: Bool) {
    rows = Storage(uninitialized: capacity)
    counts = countsOccurrences ? Storage(uninitialized: capacity) : nil
  }

  /// Makes the next `added` entries the caller's to write.
  mutating func extend(by added: Int) -> Target {
    precondition(added <= rows.count - count, "\(added) entries, \(rows.count - count) foreseen")
    defer { count += added }
    return Target(rows: SharedPointer(rows.base + count), counts: counts.map { SharedPointer($0.base + count) })
  }

  /// Entries that several threads write, each its own.
  struct Target: Sendable {
    let rows: SharedPointer<UInt32>
    let counts: SharedPointer<Float>?
  }
}
