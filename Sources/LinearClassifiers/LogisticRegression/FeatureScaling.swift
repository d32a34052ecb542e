#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LinearAlgebra
internal import Parallelism

/// What each feature is multiplied by before logistic regression: 1, or a power of its log-count ratio.
struct FeatureScaling {
  /// For each column with several entries, and for each feature with one.
  let columns: Storage<Float>
  let singles: Storage<Float>

  /// No scaling.
  init(unscaled design: KernelColumns) {
    columns = Storage(repeating: 1, count: design.columnCount)
    singles = Storage(repeating: 1, count: design.singleRows.count)
  }

  /// - Parameter documentCount: The n of the inverse document frequency.
  init(_ ratio: LogCountRatio, counts: ClassCounts, scaling: RatioScaling, design: KernelColumns, documentCount: Int) {
    columns = Storage(uninitialized: design.columnCount)
    singles = Storage(uninitialized: design.singleRows.count)
    let n = Float(documentCount)
    let (exponent, idfExponent) = (Float(scaling.exponent), Float(scaling.idfExponent))
    func scaled(_ ratio: Float, _ pair: SIMD2<Float>) -> Float {
      var value = abs(ratio)
      if idfExponent == 1 {
        value *= logf(1 + n / (1 + pair.x + pair.y))
      } else if idfExponent != 0 {
        value *= powf(logf(1 + n / (1 + pair.x + pair.y)), idfExponent)
      }
      if exponent == 0.75 {
        value = (value * value.squareRoot()).squareRoot()
      } else if exponent != 1 {
        value = powf(value, exponent)
      }
      return ratio < 0 ? -value : value
    }
    for column in 0..<design.columnCount {
      columns.base[column] = scaled(ratio.ofColumn(column), counts.columns.base[column])
    }
    for single in 0..<design.singleRows.count {
      singles.base[single] = scaled(ratio.ofSingle(single), counts.ofSingle(single))
    }
  }

  /// The scale of X·S·Xᵀ: the squares.
  ///
  /// - Parameter intercept: The square of the constant feature.
  func kernelScale(of design: KernelColumns, intercept: Float) -> KernelScale {
    let squares = Storage<Float>(uninitialized: columns.count)
    for column in 0..<columns.count { squares.base[column] = columns.base[column] * columns.base[column] }
    let diagonal = Storage<Float>(repeating: 0, count: design.rowCount)
    for single in 0..<singles.count {
      let value = singles.base[single] * design.singleValue(at: single)
      diagonal.base[Int(design.singleRows.base[single])] += value * value
    }
    return KernelScale(columns: squares, diagonal: diagonal, intercept: intercept)
  }
}
