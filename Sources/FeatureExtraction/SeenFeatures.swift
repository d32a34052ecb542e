internal import Parallelism

/// The distinct features of one text, in order of first insertion: a bit for each feature of the vocabulary.
///
/// Whether a feature repeats is as good as random, so nothing branches on it: every insertion writes to the list, and
/// only the length of the list depends on the bit. Bits of a few hundred thousand features fit the first-level cache.
struct SeenFeatures: FeatureCollection {
  /// A bit for each feature, set while the feature is in the list, and one for no feature, which is always set.
  private let bits: Storage<UInt64>
  private let noFeature: UInt32
  private var list = Storage<UInt32>(uninitialized: 0)
  private var count = 0

  init(featureCount: Int) {
    precondition(featureCount < Int(UInt32.max), "\(featureCount) features")
    noFeature = UInt32(featureCount)
    bits = Storage(repeating: 0, count: featureCount / 64 + 1)
    bits.base[featureCount / 64] = 1 << UInt64(featureCount % 64)
  }

  var features: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: list.base, count: count) }

  mutating func removeAll() {
    for index in 0..<count {
      let feature = list.base[index]
      bits.base[Int(feature >> 6)] &= ~(1 << UInt64(feature & 63))
    }
    count = 0
  }

  mutating func insert(_ places: UnsafeBufferPointer<UInt32>, first: UInt32) {
    reserve(count + places.count)
    let (bits, list, noFeature) = (bits.base, list.base, noFeature)
    var count = count
    for place in places {
      let feature = place == NGramTable.missingPlace ? noFeature : first &+ place
      let word = bits + Int(feature >> 6)
      let shift = UInt64(feature & 63)
      let before = word.pointee
      word.pointee = before | 1 &<< shift
      list[count] = feature
      // Arithmetic: the compiler makes a branch of a condition here.
      count &+= Int(truncatingIfNeeded: ~before &>> shift & 1)
    }
    self.count = count
  }

  /// Makes room for `wanted` features and for one that turns out to be seen, which is written, too.
  private mutating func reserve(_ wanted: Int) {
    guard wanted >= list.count else { return }
    let larger = Storage<UInt32>(uninitialized: wanted + wanted / 2 + 1)
    larger.base.update(from: list.base, count: count)
    list = larger
  }
}
