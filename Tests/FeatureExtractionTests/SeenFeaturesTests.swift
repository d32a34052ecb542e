import TestSupport
import Testing

@testable import FeatureExtraction

struct SeenFeaturesTests {
  /// Beside a set; in runs as texts have them, with places that hold no feature.
  @Test(arguments: [1, 63, 64, 65, 5000]) func keepsFeaturesInOrderOfFirstInsertion(featureCount: Int) {
    var random = SplitMix64(seed: UInt64(featureCount))
    var seen = SeenFeatures(featureCount: featureCount)
    for _ in 0..<4 {  // the memory of the round before is still there
      seen.removeAll()
      var order: [UInt32] = []
      var known: Set<UInt32> = []
      for runLength in [0, 1, 300, 7, 2 * featureCount] {
        let first = UInt32(random.index(below: featureCount))
        let places = (0..<runLength).map { _ in
          random.index(below: 3) == 0
            ? NGramTable.missingPlace : UInt32(random.index(below: featureCount - Int(first)))
        }
        places.withUnsafeBufferPointer { seen.insert($0, first: first) }
        for place in places where place != NGramTable.missingPlace && known.insert(first + place).inserted {
          order.append(first + place)
        }
      }
      #expect(seen.features.elementsEqual(order))
    }
  }

  @Test func aVocabularyOfNothingHasNoFeatures() {
    var seen = SeenFeatures(featureCount: 0)
    [NGramTable.missingPlace, NGramTable.missingPlace].withUnsafeBufferPointer { seen.insert($0, first: 0) }
    #expect(seen.features.isEmpty)
  }
}
