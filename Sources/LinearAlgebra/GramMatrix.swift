internal import Parallelism

/// K = D·X·S·Xᵀ·D + intercept·11ᵀ as a dense *n* × *n* matrix.
///
/// For some hundred rows of long texts, multiplying by it costs less than a pass over the entries. It is built in a fixed
/// order and multiplied exactly, so that no digit depends on the kernels that BLAS has for the processor at hand.
public struct GramMatrix: Sendable {
  /// With more rows, sums of ``ExactProduct`` would no longer be exact.
  public static let rowLimit = ExactProduct.lengthLimit

  public let rowCount: Int
  /// The entries as whole numbers, in units of `unit`.
  let entries: Storage<Double>
  private let unit: Double

  /// - Complexity: *n*²·*h* operations for *h* columns that fill at least a fifth of the rows, and the sum of squared
  ///   lengths of the others.
  public init(_ columns: KernelColumns, scale: KernelScale) {
    let n = columns.rowCount
    precondition(n <= Self.rowLimit, "a Gram matrix of \(n) rows")
    rowCount = n
    let sums = Storage<Float>(repeating: 0, count: n * n)
    let dense = (0..<columns.columnCount).filter { columns.starts[$0 + 1] - columns.starts[$0] >= max(n / 5, 2) }
    Self.addDense(dense, of: columns, scale: scale, to: sums)
    Self.addSparse(columns, shorterThan: max(n / 5, 2), scale: scale, to: sums)
    for row in 0..<n { sums.base[row * n + row] += scale.diagonal[row] }
    for row in 0..<n {
      let rowScale = columns.rowScale?.base[row] ?? 1
      for column in row..<n {
        let factor = rowScale * (columns.rowScale?.base[column] ?? 1)
        let value = sums.base[row * n + column] * factor + scale.intercept
        sums.base[row * n + column] = value
        sums.base[column * n + row] = value
      }
    }
    (entries, unit) = ExactProduct.matrix(sums)
  }

  /// Adds to the upper triangle, eight columns filled up with zeros at a time, so that a row of it stays in the cache.
  private static func addDense(
    _ dense: [Int], of columns: KernelColumns, scale: KernelScale, to sums: Storage<Float>
  ) {
    let n = columns.rowCount
    let panel = Storage<Float>(repeating: 0, count: n * 8)
    for first in stride(from: 0, to: dense.count, by: 8) {
      let chosen = dense[first..<min(first + 8, dense.count)]
      panel.base.update(repeating: 0, count: n * 8)
      for (index, column) in chosen.enumerated() {
        for entry in columns.starts[column]..<columns.starts[column + 1] {
          panel.base[index * n + columns.row(at: entry)] = columns.values?[entry] ?? 1
        }
      }
      for row in 0..<n {
        let target = sums.base + row * n
        for (index, column) in chosen.enumerated() {
          let values = panel.base + index * n
          let factor = scale.columns[column] * values[row]
          if factor == 0 { continue }
          for other in row..<n { target[other] += factor * values[other] }
        }
      }
    }
  }

  private static func addSparse(
    _ columns: KernelColumns, shorterThan limit: Int, scale: KernelScale, to sums: Storage<Float>
  ) {
    let n = columns.rowCount
    let target = sums.base
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
  /// - Complexity: 4·*n*²·lanes operations in double precision, by BLAS.
  public func multiply<V: Lanes>(_ v: UnsafePointer<V>, into y: UnsafeMutablePointer<V>) {
    let width = V.laneCount
    v.withMemoryRebound(to: Float.self, capacity: rowCount * width) { v in
      y.withMemoryRebound(to: Float.self, capacity: rowCount * width) { y in
        ExactProduct.multiply(entries, unit: unit, v, into: y, n: rowCount, width: width)
      }
    }
  }
}
