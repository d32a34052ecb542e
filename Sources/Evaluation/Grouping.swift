/// Which examples belong together: the statements of a document, or of a speaker.
///
/// Examples of one group resemble each other. They must not stand on both sides of a fold, and a resample draws them
/// together.
public struct Grouping: Hashable, Sendable {
  /// The group of each example. Groups are numbered from 0 in the order of their first example.
  public let indices: [Int]

  public let groupCount: Int

  /// Groups examples by name. An example whose name is `nil` is a group of its own.
  ///
  /// - Complexity: O(*n*)
  public init(names: [String?]) {
    var groupOfName: [String: Int] = [:]
    var indices: [Int] = []
    indices.reserveCapacity(names.count)
    var groupCount = 0
    for name in names {
      if let name, let known = groupOfName[name] {
        indices.append(known)
        continue
      }
      if let name { groupOfName[name] = groupCount }
      indices.append(groupCount)
      groupCount += 1
    }
    self.indices = indices
    self.groupCount = groupCount
  }

  /// Makes each of `exampleCount` examples a group of its own.
  public init(singletons exampleCount: Int) {
    indices = Array(0..<exampleCount)
    groupCount = exampleCount
  }

  /// The finest grouping that keeps together whatever either grouping does.
  ///
  /// Keeping documents and speakers whole at once chains them: two documents that quote one speaker become one group.
  ///
  /// - Parameter other: A grouping of the same examples.
  /// - Returns: A grouping whose groups are unions of those of either.
  /// - Complexity: O(*n* log *n*)
  public func joined(with other: Grouping) -> Grouping {
    precondition(indices.count == other.indices.count, "\(other.indices.count) examples, not \(indices.count)")
    // Union-find over the groups of both sides; an example is an edge between its two groups. Links point to smaller
    // numbers, so that every root is the first group of its component.
    var parents = Array(0..<groupCount + other.groupCount)
    func root(of node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for (left, right) in zip(indices, other.indices) {
      let leftRoot = root(of: left)
      let rightRoot = root(of: groupCount + right)
      parents[max(leftRoot, rightRoot)] = min(leftRoot, rightRoot)
    }
    return Grouping(keys: indices.map { root(of: $0) }, keyCount: groupCount)
  }

  /// Groups examples by a key below `keyCount`.
  private init(keys: [Int], keyCount: Int) {
    var groupOfKey: [Int?] = Array(repeating: nil, count: keyCount)
    var groupCount = 0
    indices = keys.map { key in
      if let known = groupOfKey[key] { return known }
      groupOfKey[key] = groupCount
      groupCount += 1
      return groupCount - 1
    }
    self.groupCount = groupCount
  }

  /// The examples of each group, in increasing order.
  public var examples: [[Int]] {
    var examples: [[Int]] = Array(repeating: [], count: groupCount)
    for (example, group) in indices.enumerated() { examples[group].append(example) }
    return examples
  }
}
