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

  /// The examples of each group, in increasing order.
  public var examples: [[Int]] {
    var examples: [[Int]] = Array(repeating: [], count: groupCount)
    for (example, group) in indices.enumerated() { examples[group].append(example) }
    return examples
  }
}
