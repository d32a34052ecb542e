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
}
