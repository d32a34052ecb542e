import Evaluation
import Testing

@Suite struct LabelSetTests {
  @Test(arguments: [[], [0], [63], [0, 1, 2], [5, 17, 62, 63]])
  func iteratesInIncreasingOrder(labels: [Int]) {
    let set = LabelSet(labels.reversed())
    #expect(Array(set) == labels)
    #expect(set.count == labels.count)
    #expect(set.isEmpty == labels.isEmpty)
    #expect((0..<64).filter { set.contains($0) } == labels)
  }

  @Test func insertsAndRemovesLikeASet() {
    var random = SplitMix64(seed: 3)
    var set = LabelSet()
    var twin: Set<Int> = []
    for _ in 0..<500 {
      let label = random.index(below: 10)
      if random.next() % 2 == 0 {
        #expect(set.insert(label).inserted == twin.insert(label).inserted)
      } else {
        #expect(set.remove(label) == twin.remove(label))
      }
      #expect(Array(set) == twin.sorted())
    }
  }

  @Test func combinesLikeASet() {
    let left: LabelSet = [0, 1, 2]
    let right: LabelSet = [2, 3]
    #expect(left.union(right) == [0, 1, 2, 3])
    #expect(left.intersection(right) == [2])
    #expect(left.symmetricDifference(right) == [0, 1, 3])
    #expect(left.subtracting(right) == [0, 1])
    #expect(LabelSet([2]).isSubset(of: left))
  }
}
