/// Which groups stand on more than one side of a split.
struct SplitGroups {
  /// The number of groups.
  let count: Int
  /// The groups that stand on more than one side.
  let split: Set<String>

  var splitCount: Int { split.count }

  init(_ groups: [String?], sides: [Int]) {
    var sidesOfGroup: [String: Set<Int>] = [:]
    for (group, side) in zip(groups, sides) {
      if let group { sidesOfGroup[group, default: []].insert(side) }
    }
    split = Set(sidesOfGroup.lazy.filter { $0.value.count > 1 }.map(\.key))
    count = sidesOfGroup.count
  }
}
