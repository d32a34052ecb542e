import Evaluation
import LinearAlgebra
import Parallelism
import SparseMatrices

/// A binary matrix as words give it: feature j is as frequent as the word of rank j.
struct RandomMatrix {
  let rowCount: Int
  let columnCount: Int
  /// The features of each row, rising.
  let rows: [[Int]]
  /// The documents of each feature, rising.
  let columns: [[Int]]
  /// S, a positive scale for each feature, as squared log-count ratios are.
  let scales: [Float]

  init(seed: UInt64, rowCount: Int, columnCount: Int, entriesPerRow: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    var generator = TextGenerator(seed: seed, wordCount: columnCount)
    rows = (0..<rowCount).map { _ in
      var features = Set<Int>()
      while features.count < entriesPerRow { features.insert(generator.rank()) }
      return features.sorted()
    }
    var columns = [[Int]](repeating: [], count: columnCount)
    for (row, features) in rows.enumerated() { for feature in features { columns[feature].append(row) } }
    self.columns = columns
    var random = SplitMix64(seed: seed)
    scales = (0..<columnCount).map { _ in Float(0.1 + random.unitInterval()) }
  }

  var entryCount: Int { rows.reduce(0) { $0 + $1.count } }

  /// The matrix and its scale as the solvers take them.
  func kernel() -> (design: KernelColumns, scale: KernelScale) {
    var starts = [0]
    for column in columns { starts.append(starts[starts.count - 1] + column.count) }
    let design = KernelColumns(
      FeatureMatrix(
        rowCount: rowCount, columnStarts: Storage(starts), rows: Storage(columns.joined().map { UInt32($0) })))
    let several = (0..<design.columnCount).map { scales[Int(design.features[$0])] }
    let diagonal = Storage<Float>(repeating: 0, count: rowCount)
    for single in 0..<design.singleFeatures.count {
      diagonal[Int(design.singleRows[single])] += scales[Int(design.singleFeatures[single])]
    }
    return (design, KernelScale(columns: Storage(several), diagonal: diagonal, intercept: 1))
  }

  /// A vector for each lane, entries between −1 and 1.
  func vectors<V: Lanes>(of type: V.Type, seed: UInt64) -> [V] {
    var random = SplitMix64(seed: seed)
    return (0..<rowCount).map { _ in V { _ in Float(2 * random.unitInterval() - 1) } }
  }

  /// X·S·Xᵀ·v + 11ᵀ·v in double precision, lane by lane: the judge of all products.
  func product<V: Lanes>(_ v: [V]) -> [[Double]] {
    (0..<V.laneCount).map { lane in
      let x = v.map { Double($0.lane(lane)) }
      let sum = x.reduce(0, +)
      var y = [Double](repeating: sum, count: rowCount)
      for (feature, column) in columns.enumerated() {
        let scaled = Double(scales[feature]) * column.reduce(0) { $0 + x[$1] }
        for row in column { y[row] += scaled }
      }
      return y
    }
  }
}
