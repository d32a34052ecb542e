internal import LinearAlgebra
internal import Parallelism

/// K = X·S·Xᵀ + intercept·11ᵀ, by whichever of two formulations costs less.
enum KernelOperator {
  /// A fused pass over the sparse columns.
  case sparse(KernelColumns, KernelScale)
  /// A dense *n* × *n* matrix and BLAS.
  case gram(GramMatrix)

  /// Chooses by the cost of one product, in nanoseconds: about 2 for an entry times eight lanes, against 4·n²
  /// operations a lane in double precision at 20 a nanosecond, a rough guess for AVX2 kernels. Building the Gram matrix
  /// costs the sum of squared column lengths and has to be earned back over `productCount` products.
  init(_ columns: KernelColumns, scale: KernelScale, laneCount: Int, productCount: Int = 15) {
    let n = Double(columns.rowCount)
    let lanes = Double(laneCount)
    let sparseCost = Double(columns.entryCount) * (1.2 + 0.15 * lanes)
    let gramCost = 4 * n * n * max(lanes, 4) / 20
    var buildCost = n * n * 0.5
    let limit = max(columns.rowCount / 5, 2)
    if columns.rowCount <= GramMatrix.rowLimit {
      for column in 0..<columns.columnCount {
        let length = columns.starts[column + 1] - columns.starts[column]
        buildCost += length >= limit ? n * Double(length) / 12 : Double(length * length) * 0.6
      }
    }
    // Pieces pass through the words, which no dense matrix can undercut.
    if columns.pieces == nil, columns.rowCount <= GramMatrix.rowLimit,
      buildCost + gramCost * Double(productCount) < sparseCost * Double(productCount)
    {
      self = .gram(GramMatrix(columns, scale: scale))
    } else {
      self = .sparse(columns, scale)
    }
  }

  func multiply<V: Lanes>(_ v: UnsafePointer<V>, into y: UnsafeMutablePointer<V>, workers: WorkerCount) {
    switch self {
    case .sparse(let columns, let scale): columns.multiply(v, into: y, scale: scale, workers: workers)
    case .gram(let gram): gram.multiply(v, into: y)
    }
  }
}
