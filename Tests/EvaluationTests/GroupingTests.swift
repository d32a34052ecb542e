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
}
