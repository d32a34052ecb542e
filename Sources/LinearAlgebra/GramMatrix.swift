internal import Parallelism

/// K = D·X·S·Xᵀ·D + intercept·11ᵀ as a dense *n* × *n* matrix.
///
/// For a few thousand rows of long texts, multiplying by it costs less than a pass over the entries. It is built from two
/// halves: the columns that fill at least a fifth of the rows as one dense panel through BLAS, the others entry by entry.
public struct GramMatrix: Sendable {
  public let rowCount: Int
  let entries: Storage<Float>

  /// - Complexity: *n*²·*h* operations for *h* dense columns, and the sum of squared lengths of the others.
  public init(_ columns: KernelColumns, scale: KernelScale) {
    let n = columns.rowCount
    rowCount = n
    entries = Storage(repeating: 0, count: n * n)
    let dense = (0..<columns.columnCount).filter { columns.starts[$0 + 1] - columns.starts[$0] >= max(n / 5, 2) }
    Self.addDense(dense, of: columns, scale: scale, to: entries)
    Self.addSparse(columns, shorterThan: max(n / 5, 2), scale: scale, to: entries)
    for row in 0..<n { entries.base[row * n + row] += scale.diagonal[row] }
    for row in 0..<n {
      let rowScale = columns.rowScale?.base[row] ?? 1
      for column in row..<n {
        let factor = rowScale * (columns.rowScale?.base[column] ?? 1)
        let value = entries.base[row * n + column] * factor + scale.intercept
        entries.base[row * n + column] = value
        entries.base[column * n + row] = value
      }
    }
  }

  private static func addDense(
    _ dense: [Int], of columns: KernelColumns, scale: KernelScale, to entries: Storage<Float>
  ) {
    guard !dense.isEmpty else { return }
    let n = columns.rowCount
    let panel = Storage<Float>(repeating: 0, count: n * dense.count)
    for (index, column) in dense.enumerated() {
      let root = scale.columns[column].squareRoot()
      for entry in columns.starts[column]..<columns.starts[column + 1] {
        panel.base[columns.row(at: entry) * dense.count + index] = root * (columns.values?[entry] ?? 1)
      }
    }
    BLAS.addProductWithTranspose(of: panel.base, toUpper: entries.base, n: n, k: dense.count)
  }

  private static func addSparse(
    _ columns: KernelColumns, shorterThan limit: Int, scale: KernelScale, to entries: Storage<Float>
  ) {
    let n = columns.rowCount
    let target = entries.base
    for column in 0..<columns.columnCount {
      let range = columns.starts[column]..<columns.starts[column + 1]
      if range.count >= limit { continue }
      for first in range {
        let row = columns.row(at: first)
        let factor = scale.columns.base[column] * (columns.values?.base[first] ?? 1)
        for second in first..<range.upperBound {  // rows rise within a column: the upper triangle
          target[row &* n &+ columns.row(at: second)] += factor * (columns.values?.base[second] ?? 1)
        }
      }
    }
  }

  /// y ← K·v.
  ///
  /// - Complexity: 2·*n*²·lanes operations, by BLAS.
  public func multiply<V: Lanes>(_ v: UnsafePointer<V>, into y: UnsafeMutablePointer<V>) {
    let width = V.laneCount
    v.withMemoryRebound(to: Float.self, capacity: rowCount * width) { v in
      y.withMemoryRebound(to: Float.self, capacity: rowCount * width) { y in
        BLAS.multiply(entries.base, v, into: y, m: rowCount, n: width, k: rowCount)
      }
    }
  }
}
