import TestSupport
import Testing

@testable import FeatureExtraction

struct DistinctFeaturesTests {
  /// Beside a list that is searched from its start; few, some and more features than the table first has room for.
  @Test(arguments: [1, 100, 256, 257, 5000]) func keepsFeaturesInOrderWithTheirCounts(kinds: Int) {
    var random = SplitMix64(seed: UInt64(kinds))
    var counting = DistinctFeatures(countsOccurrences: true)
    var plain = DistinctFeatures(countsOccurrences: false)
    for _ in 0..<3 {  // the memory of the round before is still there
      counting.removeAll()
      plain.removeAll()
      var order: [UInt32] = []
      var counts: [UInt32: Float] = [:]
      for _ in 0..<3 * kinds {
        let feature = UInt32(random.index(below: kinds)) &* 0x01F3_5A77
        if counts[feature] == nil { order.append(feature) }
        counts[feature, default: 0] += 1
        counting.insert(feature)
        plain.insert(feature)
      }
      #expect(counting.features.elementsEqual(order))
      #expect(counting.counts.elementsEqual(order.map { counts[$0] ?? 0 }))
      #expect(plain.features.elementsEqual(order))
    }
  }
}
