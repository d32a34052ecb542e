/// What each group of examples adds to some counts, stored so that sums over many groups are quick.
///
/// Groups that add the same are of one kind. Where every example is its own group there are only a few kinds, and a
/// resample is a matter of counting how often each was drawn.
struct SparseGroups: Hashable, Sendable {
  /// An amount added to one count.
  struct Entry: Hashable, Sendable {
    var cell: Int
    var amount: Int
  }

  /// The entries of each kind, by increasing cell. Kinds are numbered in the order of their first group.
  let kinds: [[Entry]]

  let kindOfGroup: [Int]

  /// Stores the entries of each group in `groups`, none 0 and by increasing cell.
  init(_ groups: some Sequence<[Entry]>) {
    var kinds: [[Entry]] = []
    var kindOfEntries: [[Entry]: Int] = [:]
    kindOfGroup = groups.map { entries in
      if let known = kindOfEntries[entries] { return known }
      kindOfEntries[entries] = kinds.count
      kinds.append(entries)
      return kinds.count - 1
    }
    self.kinds = kinds
  }

  var groupCount: Int { kindOfGroup.count }

  /// The entries of one group.
  subscript(group: Int) -> [Entry] { kinds[kindOfGroup[group]] }

  /// The number of groups of each kind.
  var groupCountsOfKinds: [Int] {
    kindOfGroup.reduce(into: Array(repeating: 0, count: kinds.count)) { $0[$1] += 1 }
  }

  /// How often each kind comes up when as many groups as there are are drawn with replacement.
  func resample(using random: inout SplitMix64) -> [Int] {
    var draws = Array(repeating: 0, count: kinds.count)
    for _ in 0..<groupCount { draws[kindOfGroup[random.index(below: groupCount)]] += 1 }
    return draws
  }

  /// Adds to `counts` the entries of each kind, as often as `multiplicities` says for it.
  func add(_ multiplicities: [Int], to counts: inout [Int]) {
    for (kind, multiplicity) in multiplicities.enumerated() where multiplicity != 0 {
      for entry in kinds[kind] { counts[entry.cell] += multiplicity * entry.amount }
    }
  }
}
