internal import LinearAlgebra
internal import Parallelism

/// K = X·S·Xᵀ + intercept·11ᵀ, by whichever of two formulations costs less.
enum KernelOperator {
  /// A fused pass over the sparse columns.
  case sparse(KernelColumns, KernelScale)
  /// A dense *n* × *n* matrix and BLAS.
  case gram(GramMatrix)

  /// Chooses by the cost of one product, in nanoseconds: about 2 for an entry times eight lanes, against 2·n²
  /// operations a lane at 60 a nanosecond. The 60 is a rough guess: `benchmarks/run` saw 42 to 46 with AVX2 and AVX-512
  /// kernels and 18 with the oldest. Building the Gram matrix costs the sum of squared
  /// column lengths and has to be earned back over `productCount` products.
  init(_ columns: KernelColumns, scale: KernelScale, laneCount: Int, productCount: Int = 15) {
    let n = Double(columns.rowCount)
    let lanes = Double(laneCount)
    let sparseCost = Double(columns.entryCount) * (1.2 + 0.15 * lanes)
    let gramCost = 2 * n * n * max(lanes, 4) / 60
    var buildCost = n * n * 0.5
    let limit = max(columns.rowCount / 5, 2)
    var denseCount = 0.0
    if columns.rowCount <= 4096 {
      for column in 0..<columns.columnCount {
        let length = columns.starts[column + 1] - columns.starts[column]
        if length >= limit { denseCount += 1 } else { buildCost += Double(length * length) * 0.6 }
      }
      buildCost += n * n * denseCount / 60
    }
    // Pieces pass through the words, which no dense matrix can undercut.
    if columns.pieces == nil, columns.rowCount <= 4096,
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
