public import Parallelism
public import SparseMatrices

/// A sparse matrix X in the form the solvers work on: columns with two entries or more, and the rest apart.
///
/// A column with a single entry adds a multiple of one unit vector to X·S·Xᵀ, so all of them together are a diagonal and
/// need no index at all. Most n-grams occur in one document only.
public struct KernelColumns: Sendable {
  public let rowCount: Int
  /// The features with several entries by falling number of these; column k below is feature `features[k]`.
  public let features: Storage<UInt32>
  public let starts: Storage<Int>
  /// Row numbers in 16 bits where they fit, which halves the memory a pass reads.
  let rows: RowIndices
  /// The entries' values; `nil` if all are 1.
  let values: Storage<Float>?
  /// The features with a single entry, the row of that entry, and its value.
  public let singleFeatures: Storage<UInt32>
  public let singleRows: Storage<UInt32>
  let singleValues: Storage<Float>?
  /// What each row is multiplied by, so that long documents weigh no more than short ones; `nil` for 1.
  public let rowScale: Storage<Float>?
  /// Features that the documents have through their words, beside the columns; `nil` for none.
  public var pieces: PieceColumns?
  /// Where the columns are cut for parallel passes. By the data alone, so that sums come out the same on any number of
  /// threads.
  let parts: [Range<Int>]

  public var columnCount: Int { features.count }
  public var entryCount: Int { starts[features.count] }

  enum RowIndices: Sendable {
    case narrow(Storage<UInt16>)
    case wide(Storage<UInt32>)
  }

  /// - Parameters:
  ///   - values: One for each entry of `matrix`; `nil` if all are 1.
  ///   - rowScale: One for each row; `nil` if all are 1.
  public init(_ matrix: FeatureMatrix, values: Storage<Float>? = nil, rowScale: Storage<Float>? = nil) {
    rowCount = matrix.rowCount
    self.rowScale = rowScale
    let starts = matrix.columnStarts.base
    var severalCount = 0
    var entryCount = 0
    var singleCount = 0
    for feature in 0..<matrix.columnCount {
      let frequency = starts[feature + 1] - starts[feature]
      if frequency == 1 {
        singleCount += 1
      } else if frequency > 1 {
        severalCount += 1
        entryCount += frequency
      }
    }
    features = Storage(uninitialized: severalCount)
    self.starts = Storage(uninitialized: severalCount + 1)
    singleFeatures = Storage(uninitialized: singleCount)
    singleRows = Storage(uninitialized: singleCount)
    singleValues = values.map { _ in Storage(uninitialized: singleCount) }
    self.values = values.map { _ in Storage(uninitialized: entryCount) }
    let isNarrow = matrix.rowCount <= Int(UInt16.max) + 1
    let narrow = Storage<UInt16>(uninitialized: isNarrow ? entryCount : 0)
    let wide = Storage<UInt32>(uninitialized: isNarrow ? 0 : entryCount)

    var single = 0
    for feature in 0..<matrix.columnCount where starts[feature + 1] - starts[feature] == 1 {
      singleFeatures[single] = UInt32(truncatingIfNeeded: feature)
      singleRows[single] = matrix.rows.base[starts[feature]]
      if let values { singleValues?[single] = values[starts[feature]] }
      single += 1
    }
    Self.sortByFallingFrequency(matrix, into: features)
    var next = 0
    let source = matrix.rows.base
    for column in 0..<severalCount {
      let feature = Int(features.base[column])
      self.starts[column] = next
      for entry in starts[feature]..<starts[feature + 1] {
        if isNarrow {
          narrow.base[next] = UInt16(truncatingIfNeeded: source[entry])
        } else {
          wide.base[next] = source[entry]
        }
        if let values { self.values?.base[next] = values.base[entry] }
        next &+= 1
      }
    }
    self.starts[severalCount] = next
    rows = isNarrow ? .narrow(narrow) : .wide(wide)
    parts = Self.parts(starts: self.starts, columnCount: severalCount)
  }

  /// Writes the features of two documents or more, those of most documents first, otherwise in their own order: a product
  /// then walks many columns of one length in a row, whose ends the processor foresees.
  private static func sortByFallingFrequency(_ matrix: FeatureMatrix, into features: Storage<UInt32>) {
    let starts = matrix.columnStarts.base
    var places = [Int](repeating: 0, count: matrix.rowCount + 1)
    for feature in 0..<matrix.columnCount { places[starts[feature + 1] - starts[feature]] += 1 }
    var next = 0
    for frequency in stride(from: matrix.rowCount, through: 2, by: -1) {
      next += places[frequency]
      places[frequency] = next - places[frequency]
    }
    for feature in 0..<matrix.columnCount {
      let frequency = starts[feature + 1] - starts[feature]
      if frequency < 2 { continue }
      features[places[frequency]] = UInt32(truncatingIfNeeded: feature)
      places[frequency] += 1
    }
  }

  /// Four runs of columns with about as many entries each; one run if there is too little work to share.
  private static func parts(starts: Storage<Int>, columnCount: Int) -> [Range<Int>] {
    let entryCount = starts[columnCount]
    let partCount = entryCount < 1 << 18 ? 1 : 4
    var parts: [Range<Int>] = []
    var start = 0
    for part in 1...partCount {
      var end = start
      while end < columnCount, starts[end] < entryCount * part / partCount { end += 1 }
      if part == partCount { end = columnCount }
      parts.append(start..<end)
      start = end
    }
    return parts
  }
}

extension KernelColumns {
  /// The value of the entry of the `single`th feature with one entry.
  @inline(__always)
  public func singleValue(at single: Int) -> Float { singleValues?.base[single] ?? 1 }
}
