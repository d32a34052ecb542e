internal import Parallelism

/// The distinct features of one text, in order of first insertion, with their counts if these are wanted.
///
/// A hash table small enough for the first-level cache; a generation number in each slot saves clearing it. It grows with
/// the features that there are, not with the places of a text, most of which hold none or one that came before.
struct DistinctFeatures: FeatureCollection {
  let countsOccurrences: Bool
  private var slots: Storage<UInt64>
  private var generation: UInt32 = 1
  private var mask: Int
  /// The place in `list` of the feature in each slot, and how often each of `list` came; empty if nobody asks.
  private var places: Storage<UInt32>
  private var countList: Storage<Float>
  private var list: Storage<UInt32>
  private var count = 0

  init(countsOccurrences: Bool) {
    let size = 512
    self.countsOccurrences = countsOccurrences
    mask = size - 1
    slots = Storage(repeating: 0, count: size)
    places = Storage(uninitialized: countsOccurrences ? size : 0)
    countList = Storage(uninitialized: countsOccurrences ? size / 2 : 0)
    list = Storage(uninitialized: size / 2)
  }

  var features: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: list.base, count: count) }
  /// One for each feature if they are wanted, and undefined otherwise.
  var counts: UnsafeBufferPointer<Float> { UnsafeBufferPointer(start: countList.base, count: count) }

  mutating func removeAll() {
    count = 0
    if generation == .max {
      slots.base.update(repeating: 0, count: slots.count)
      generation = 0
    }
    generation += 1
  }

  mutating func insert(_ places: UnsafeBufferPointer<UInt32>, first: UInt32) {
    for place in places where place != NGramTable.missingPlace { insert(first &+ place) }
  }

  @inline(__always)
  mutating func insert(_ feature: UInt32) {
    let slot = slot(of: feature)
    if slots.base[slot] >> 32 == UInt64(generation) {
      if countsOccurrences { countList.base[Int(places.base[slot])] += 1 }
      return
    }
    slots.base[slot] = UInt64(generation) << 32 | UInt64(feature)
    list.base[count] = feature
    if countsOccurrences {
      places.base[slot] = UInt32(truncatingIfNeeded: count)
      countList.base[count] = 1
    }
    count &+= 1
    if count &* 2 > mask { grow() }
  }

  /// The slot that holds the feature, or the free one where it belongs.
  @inline(__always)
  private func slot(of feature: UInt32) -> Int {
    let entry = UInt64(generation) << 32 | UInt64(feature)
    var slot = Int(truncatingIfNeeded: (feature &* 0x9E37_79B1) >> 7) & mask
    while slots.base[slot] != entry, slots.base[slot] >> 32 == UInt64(generation) { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let size = 4 * (mask + 1)
    mask = size - 1
    generation = 1
    slots = Storage(repeating: 0, count: size)
    if countsOccurrences {
      places = Storage(uninitialized: size)
      countList = Self.copy(of: countList, count: count, capacity: size / 2)
    }
    list = Self.copy(of: list, count: count, capacity: size / 2)
    for index in 0..<count {
      let slot = slot(of: list.base[index])
      slots.base[slot] = UInt64(generation) << 32 | UInt64(list.base[index])
      if countsOccurrences { places.base[slot] = UInt32(truncatingIfNeeded: index) }
    }
  }

  private static func copy<Element>(of old: Storage<Element>, count: Int, capacity: Int) -> Storage<Element> {
    let new = Storage<Element>(uninitialized: capacity)
    new.base.update(from: old.base, count: count)
    return new
  }
}
