public import Parallelism

/// Which documents hold which features: a sparse matrix by columns, one column a feature.
///
/// Entry values are 1 or, where counts were asked for, the number of occurrences in the document.
public struct FeatureMatrix: Sendable {
  /// *n*, the number of documents.
  public let rowCount: Int
  /// The documents of feature j are `rows[columnStarts[j] ..< columnStarts[j + 1]]`, rising.
  public let columnStarts: Storage<Int>
  /// There may be room for more behind the last feature's.
  public let rows: Storage<UInt32>
  /// How often the feature occurs in each of those documents, if that was counted.
  public let counts: Storage<Float>?

  /// *d*, the number of features.
  public var columnCount: Int { columnStarts.count - 1 }
  public var entryCount: Int { columnStarts[columnCount] }

  public init(rowCount: Int, columnStarts: Storage<Int>, rows: Storage<UInt32>, counts: Storage<Float>? = nil) {
    self.rowCount = rowCount
    self.columnStarts = columnStarts
    self.rows = rows
    self.counts = counts
  }

  public func documentFrequency(of feature: Int) -> Int {
    columnStarts[feature + 1] - columnStarts[feature]
  }

  /// The columns of this matrix, then those of `other`, which has the same documents. Neither has counts.
  public func appending(_ other: FeatureMatrix) -> FeatureMatrix {
    precondition(rowCount == other.rowCount, "\(rowCount) and \(other.rowCount) documents")
    precondition(counts == nil && other.counts == nil, "binary matrices are wanted")
    let starts = Storage<Int>(uninitialized: columnCount + other.columnCount + 1)
    for column in 0..<columnCount { starts[column] = columnStarts[column] }
    for column in 0...other.columnCount { starts[columnCount + column] = entryCount + other.columnStarts[column] }
    let joined = Storage<UInt32>(uninitialized: entryCount + other.entryCount)
    joined.base.update(from: rows.base, count: entryCount)
    (joined.base + entryCount).update(from: other.rows.base, count: other.entryCount)
    return FeatureMatrix(rowCount: rowCount, columnStarts: starts, rows: joined)
  }
}
