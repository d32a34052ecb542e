import Evaluation
import Testing

@Suite struct FoldsTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func groupsStayWhole(seed: UInt64) throws {
    let (labels, _) = randomLabels(seed: seed, count: 120, classCount: 3)
    let groups = randomGrouping(seed: seed, count: 120, nameCount: 30)
    let folds = try Folds.grouped(groups, labels: labels, k: 5, seed: seed)
    for members in groups.examples { #expect(Set(members.map { folds.assignment[$0] }).count == 1) }
    #expect(Set(folds.assignment) == [0, 1, 2, 3, 4])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func groupedFoldsAreStratified(seed: UInt64) throws {
    let (labels, _) = randomLabels(seed: seed, count: 400, classCount: 3)
    let groups = randomGrouping(seed: seed, count: 400, nameCount: 100)
    let folds = try Folds.grouped(groups, labels: labels, k: 4, seed: seed)
    for label in 0..<3 {
      let total = labels.count { $0 == label }
      for fold in 0..<4 {
        let count = folds.heldOut(fold).count { labels[$0] == label }
        #expect(abs(Double(count) / Double(total) - 0.25) < 0.04)
      }
    }
  }

  @Test func singletonsAreDealtEvenly() throws {
    let (labels, _) = randomLabels(seed: 4, count: 101, classCount: 4)
    let folds = try Folds.grouped(Grouping(singletons: 101), labels: labels, k: 5, seed: 1)
    for label in 0..<4 {
      let counts = (0..<5).map { fold in folds.heldOut(fold).count { labels[$0] == label } }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
  }

  @Test func labelSetsAreStratifiedByLabelAndEmptySet() throws {
    let (sets, _) = randomLabelSets(seed: 6, count: 400, labelCount: 3)
    let folds = try Folds.grouped(Grouping(singletons: 400), labelSets: sets, k: 4, seed: 1)
    for fold in 0..<4 {
      let held = folds.heldOut(fold).map { sets[$0] }
      for label in 0..<3 {
        let total = sets.count { $0.contains(label) }
        #expect(abs(Double(held.count { $0.contains(label) }) / Double(total) - 0.25) < 0.02)
      }
      #expect(abs(Double(held.count { $0.isEmpty }) / Double(sets.count { $0.isEmpty }) - 0.25) < 0.05)
    }
  }

  @Test func asManyGroupsAsFoldsGiveEachFoldOne() throws {
    let groups = Grouping(names: ["a", "a", "b", "c", "c", "c"])
    let folds = try Folds.grouped(groups, labels: [0, 0, 0, 0, 0, 0], k: 3, seed: 9)
    #expect(Set(folds.assignment).count == 3)
  }

  @Test func theSeedAloneDecides() throws {
    let (labels, _) = randomLabels(seed: 1, count: 100, classCount: 3)
    let groups = randomGrouping(seed: 1, count: 100, nameCount: 40)
    #expect(
      try Folds.grouped(groups, labels: labels, k: 5, seed: 1) == Folds.grouped(groups, labels: labels, k: 5, seed: 1))
    #expect(
      try Folds.grouped(groups, labels: labels, k: 5, seed: 1) != Folds.grouped(groups, labels: labels, k: 5, seed: 2))
  }

  @Test func foldsOfASeedStayTheSameInEveryVersion() throws {
    let labels = [0, 0, 0, 1, 1, 1, 0, 1, 2, 2]
    let groups = Grouping(names: ["a", "a", "b", "b", nil, "c", "c", nil, "d", "d"])
    #expect(try Folds.grouped(groups, labels: labels, k: 3, seed: 42).assignment == [1, 1, 0, 0, 1, 2, 2, 2, 0, 0])
  }

  @Test func saysWhyThereAreNoFolds() {
    let three = Grouping(names: ["a", "a", "b", "c"])
    #expect(throws: FoldsError.fewerThanTwoFolds(0)) { try Folds.grouped(three, labels: [0, 0, 0, 0], k: 0, seed: 0) }
    #expect(throws: FoldsError.fewerGroupsThanFolds(groups: 3, folds: 4)) {
      try Folds.grouped(three, labels: [0, 0, 0, 0], k: 4, seed: 0)
    }
  }

  @Test(arguments: [
    (FoldsError.fewerThanTwoFolds(1), "cross-validation needs at least 2 folds, not 1"),
    (
      .fewerGroupsThanFolds(groups: 3, folds: 5),
      "5 folds need at least 5 groups to keep whole, not 3; ask for fewer folds"
    ),
  ])
  func errorsSayWhatWasFoundAndWanted(error: FoldsError, description: String) {
    #expect(error.description == description)
  }
}

extension Folds {
  /// The examples held out by `fold`, in increasing order.
  fileprivate func heldOut(_ fold: Int) -> [Int] { assignment.indices.filter { assignment[$0] == fold } }
}
