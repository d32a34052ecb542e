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

  /// The examples held out by `fold`, in increasing order.
  public func heldOut(_ fold: Int) -> [Int] {
    assignment.indices.filter { assignment[$0] == fold }
  }

  /// The examples that `fold` trains on, in increasing order.
  public func training(_ fold: Int) -> [Int] {
    assignment.indices.filter { assignment[$0] != fold }
  }

  /// Takes the folds that the data itself names.
  ///
  /// - Parameter numbers: The fold number of each example. Any numbers will do; folds follow their order.
  /// - Returns: As many folds as there are different numbers.
  /// - Throws: ``FoldsError`` if there are fewer than two different numbers.
  public static func given(_ numbers: [Int]) throws(FoldsError) -> Folds {
    let distinct = Set(numbers).sorted()
    guard distinct.count >= 2 else { throw .fewerThanTwoFolds(distinct.count) }
    var foldOfNumber: [Int: Int] = [:]
    for (fold, number) in distinct.enumerated() { foldOfNumber[number] = fold }
    return Folds(count: distinct.count, assignment: numbers.compactMap { foldOfNumber[$0] })
  }

  /// Divides examples at random so that each fold has its share of each class.
  ///
  /// The examples of a class are dealt out in turn, each class starting where the one before it stopped. The sizes of
  /// two folds therefore differ by at most one, and so do their counts of each class. A class with fewer examples than
  /// there are folds is missing from some.
  ///
  /// The result depends on the labels, their order and the seed, and on nothing else.
  ///
  /// - Parameters:
  ///   - labels: The class of each example, 0 or more.
  ///   - k: The number of folds.
  ///   - seed: The seed of the random numbers.
  /// - Returns: `k` folds, none empty.
  /// - Throws: ``FoldsError`` if `k` is less than 2, or more than the number of examples.
  /// - Complexity: O(*n* log *n*)
  public static func stratified(labels: [Int], k: Int, seed: UInt64) throws(FoldsError) -> Folds {
    guard k >= 2 else { throw .fewerThanTwoFolds(k) }
    guard labels.count >= k else { throw .fewerExamplesThanFolds(examples: labels.count, folds: k) }
    var random = SplitMix64(seed: seed)
    var order = Array(labels.indices)
    random.shuffle(&order)
    // The place in the shuffled order breaks ties, so that examples of one class stay shuffled.
    let dealt = order.enumerated().sorted { (labels[$0.element], $0.offset) < (labels[$1.element], $1.offset) }
    var assignment = Array(repeating: 0, count: labels.count)
    for (turn, example) in dealt.enumerated() { assignment[example.element] = turn % k }
    return Folds(count: k, assignment: assignment)
  }
}

/// Why examples cannot be divided into folds.
public enum FoldsError: Error, Hashable, Sendable, CustomStringConvertible {
  case fewerThanTwoFolds(Int)
  case fewerExamplesThanFolds(examples: Int, folds: Int)
  case fewerGroupsThanFolds(groups: Int, folds: Int)

  public var description: String {
    switch self {
    case .fewerThanTwoFolds(let found):
      "cross-validation needs at least 2 folds, not \(found)"
    case .fewerExamplesThanFolds(let examples, let folds):
      "\(folds) folds need at least \(folds) examples, not \(examples)"
    case .fewerGroupsThanFolds(let groups, let folds):
      "\(folds) folds need at least \(folds) groups to keep whole, not \(groups); ask for fewer folds"
    }
  }
}
