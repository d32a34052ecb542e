import Evaluation
import Testing

@Suite struct GroupingTests {
  @Test func numbersGroupsByFirstExample() {
    let grouping = Grouping(names: ["b", nil, "a", "b", nil, "a"])
    #expect(grouping.indices == [0, 1, 2, 0, 3, 2])
    #expect(grouping.groupCount == 4)
    #expect(grouping.examples == [[0, 3], [1], [2, 5], [4]])
  }

  @Test func singletonsAreTheirOwnGroups() {
    #expect(Grouping(singletons: 3) == Grouping(names: [nil, nil, nil]))
    #expect(Grouping(singletons: 0).groupCount == 0)
  }

  @Test func joiningChainsGroups() {
    let documents = Grouping(names: ["d1", "d1", "d2", "d3", "d4"])
    let speakers = Grouping(names: ["ann", "bob", "bob", "cyd", nil])
    #expect(documents.joined(with: speakers).indices == [0, 0, 0, 1, 2])
    #expect(documents.joined(with: Grouping(singletons: 5)) == documents)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func joiningKeepsTogetherWhatANaiveClosureDoes(seed: UInt64) {
    let left = randomGrouping(seed: seed, count: 30, nameCount: 20)
    let right = randomGrouping(seed: seed + 100, count: 30, nameCount: 20)
    // Spread the smallest example number along shared groups until nothing changes.
    var smallest = Array(0..<30)
    for _ in 0..<30 {
      for i in 0..<30 {
        for j in 0..<30 where left.indices[i] == left.indices[j] || right.indices[i] == right.indices[j] {
          smallest[i] = min(smallest[i], smallest[j])
        }
      }
    }
    #expect(left.joined(with: right) == Grouping(names: smallest.map(String.init)))
  }
}
