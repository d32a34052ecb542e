internal import Parallelism

/// The distinct features of one text with their counts, in order of first insertion.
///
/// A hash table small enough for the first-level cache; a generation number in each slot saves clearing it.
struct CountedFeatures: FeatureCollection {
  private var slots = Storage<UInt64>(repeating: 0, count: 64)
  private var generation: UInt32 = 0
  private var mask = 63
  private var list = Storage<UInt32>(uninitialized: 64)
  private var countList = Storage<Float>(uninitialized: 64)
  private var places = Storage<UInt32>(uninitialized: 64)
  private var count = 0

  var features: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: list.base, count: count) }
  /// One for each feature.
  var counts: UnsafeBufferPointer<Float> { UnsafeBufferPointer(start: countList.base, count: count) }

  mutating func removeAll(forCount wanted: Int) {
    count = 0
    if wanted * 2 > mask {
      var size = mask + 1
      while size < wanted * 2 { size *= 2 }
      mask = size - 1
      slots = Storage(repeating: 0, count: size)
      places = Storage(uninitialized: size)
      generation = 0
      // Room for every count of insertions that this size of table is used for.
      list = Storage(uninitialized: size)
      countList = Storage(uninitialized: size)
    }
    if generation == .max {
      slots.base.update(repeating: 0, count: slots.count)
      generation = 0
    }
    generation += 1
  }

  @inline(__always)
  mutating func insert(_ place: UInt32, first: UInt32) {
    guard place != NGramTable.missingPlace else { return }
    let feature = first &+ place
    let entry = UInt64(generation) << 32 | UInt64(feature)
    var slot = Int(truncatingIfNeeded: (feature &* 0x9E37_79B1) >> 7) & mask
    while true {
      let value = slots.base[slot]
      if value == entry {
        countList.base[Int(places.base[slot])] += 1
        return
      }
      if value >> 32 != UInt64(generation) { break }
      slot = (slot &+ 1) & mask
    }
    slots.base[slot] = entry
    list.base[count] = feature
    places.base[slot] = UInt32(truncatingIfNeeded: count)
    countList.base[count] = 1
    count &+= 1
  }
}
