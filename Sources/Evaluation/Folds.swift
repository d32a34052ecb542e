/// The division of examples into folds, each held out once.
public struct Folds: Hashable, Sendable {
  /// The number of folds, at least 2.
  public let count: Int

  /// The fold of each example.
  public let assignment: [Int]

  init(count: Int, assignment: [Int]) {
    self.count = count
    self.assignment = assignment
  }
}

/// Why examples cannot be divided into folds.
public enum FoldsError: Error, Hashable, Sendable, CustomStringConvertible {
  case fewerThanTwoFolds(Int)
  case fewerGroupsThanFolds(groups: Int, folds: Int)

  public var description: String {
    switch self {
    case .fewerThanTwoFolds(let found):
      "cross-validation needs at least 2 folds, not \(found)"
    case .fewerGroupsThanFolds(let groups, let folds):
      "\(folds) folds need at least \(folds) groups to keep whole, not \(groups); ask for fewer folds"
    }
  }
}
