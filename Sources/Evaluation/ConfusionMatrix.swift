/// How often each gold class was predicted as each class.
///
/// Classes are indices below `classCount`; the caller keeps their names.
public struct ConfusionMatrix: ClasswiseCounts, Hashable {
  public let classCount: Int

  /// `classCount` × `classCount` counts, row by row. A row is a gold class, a column a predicted one.
  public private(set) var counts: [Int]

  /// A matrix of zeros.
  public init(classCount: Int) {
    self.init(classCount: classCount, counts: Array(repeating: 0, count: classCount * classCount))
  }

  /// The matrix with the given counts.
  ///
  /// - Parameters:
  ///   - classCount: The number of classes, at least 1.
  ///   - counts: `classCount` × `classCount` counts, row by row, none negative.
  public init(classCount: Int, counts: [Int]) {
    precondition(classCount > 0, "a confusion matrix needs a class")
    precondition(
      counts.count == classCount * classCount, "\(counts.count) counts for \(classCount) × \(classCount) cells")
    precondition(counts.allSatisfy { $0 >= 0 }, "a count cannot be negative")
    self.classCount = classCount
    self.counts = counts
  }

  /// Counts the predictions for examples whose gold class is known.
  ///
  /// - Parameters:
  ///   - gold: The gold class of each example.
  ///   - predicted: The predicted class of each example, in the same order.
  ///   - classCount: The number of classes, more than any index in either list.
  /// - Complexity: O(*n* + `classCount`²)
  public init(gold: [Int], predicted: [Int], classCount: Int) {
    precondition(gold.count == predicted.count, "\(predicted.count) predictions for \(gold.count) examples")
    self.init(classCount: classCount)
    for (gold, predicted) in zip(gold, predicted) { add(gold: gold, predicted: predicted) }
  }

  public func withCounts(_ counts: [Int]) -> ConfusionMatrix {
    ConfusionMatrix(classCount: classCount, counts: counts)
  }

  /// Counts one more example.
  public mutating func add(gold: Int, predicted: Int) {
    counts[cell(gold: gold, predicted: predicted)] += 1
  }

  /// The number of examples of class `gold` that were predicted as class `predicted`.
  public subscript(gold gold: Int, predicted predicted: Int) -> Int {
    counts[cell(gold: gold, predicted: predicted)]
  }

  private func cell(gold: Int, predicted: Int) -> Int {
    precondition(
      0..<classCount ~= gold && 0..<classCount ~= predicted,
      "classes \(gold) and \(predicted) must be below \(classCount)")
    return gold * classCount + predicted
  }

  /// The number of examples.
  public var exampleCount: Int { counts.reduce(0, +) }

  /// The number of examples on the diagonal.
  public var correctCount: Int {
    (0..<classCount).reduce(0) { $0 + self[gold: $1, predicted: $1] }
  }

  /// The number of examples of each gold class: the row sums.
  public var goldCounts: [Int] {
    (0..<classCount).map { row in counts[row * classCount..<(row + 1) * classCount].reduce(0, +) }
  }

  /// The number of predictions of each class: the column sums.
  public var predictedCounts: [Int] {
    var sums = Array(repeating: 0, count: classCount)
    for row in 0..<classCount {
      for column in 0..<classCount { sums[column] += counts[row * classCount + column] }
    }
    return sums
  }

  /// The share of each predicted class among the examples of class `gold`; `nil` if there are none.
  public func shares(ofGold gold: Int) -> [Double]? {
    let row = (0..<classCount).map { self[gold: gold, predicted: $0] }
    let sum = row.reduce(0, +)
    return sum == 0 ? nil : row.map { Double($0) / Double(sum) }
  }
}
