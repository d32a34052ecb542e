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
  /// For each column with several entries, each feature with one, and each piece.
  let columns: Storage<Float>
  let singles: Storage<Float>
  let pieces: Storage<Float>?

  /// No scaling but the weight of pieces.
  init(unscaled design: KernelColumns, pieceWeight: Double) {
    columns = Storage(repeating: 1, count: design.columnCount)
    singles = Storage(repeating: 1, count: design.singleRows.count)
    pieces = design.pieces.map { Storage(repeating: Float(pieceWeight), count: $0.pieceCount) }
  }

  /// - Parameter documentCount: The n of the inverse document frequency.
  init(
    _ ratio: LogCountRatio, pieceRatio: LogCountRatio, counts: ClassCounts, scaling: RatioScaling,
    design: KernelColumns, documentCount: Int
  ) {
    let power = RatioPower(scaling, documentCount: documentCount)
    columns = Storage(uninitialized: design.columnCount)
    for column in 0..<design.columnCount {
      let pair = counts.columns.base[column]
      columns.base[column] = power.scale(ratio(pair), pair)
    }
    singles = Storage(uninitialized: design.singleRows.count)
    for single in 0..<design.singleRows.count {
      let pair = counts.ofSingle(single)
      singles.base[single] = power.scale(ratio(pair), pair)
    }
    pieces = counts.pieces.map { counts in
      let scales = Storage<Float>(uninitialized: counts.count)
      let weight = Float(scaling.pieceWeight)
      for piece in 0..<counts.count {
        scales.base[piece] = weight * power.scale(pieceRatio(counts.base[piece]), counts.base[piece])
      }
      return scales
    }
  }

  /// The scale of X·S·Xᵀ: the squares.
  ///
  /// - Parameter intercept: The square of the constant feature.
  func kernelScale(of design: KernelColumns, intercept: Float) -> KernelScale {
    let diagonal = Storage<Float>(repeating: 0, count: design.rowCount)
    for single in 0..<singles.count {
      let value = singles.base[single] * design.singleValue(at: single)
      diagonal.base[Int(design.singleRows.base[single])] += value * value
    }
    return KernelScale(
      columns: Self.squares(columns), diagonal: diagonal, pieces: pieces.map(Self.squares), intercept: intercept)
  }

  private static func squares(_ values: Storage<Float>) -> Storage<Float> {
    let squares = Storage<Float>(uninitialized: values.count)
    for index in 0..<values.count { squares.base[index] = values.base[index] * values.base[index] }
    return squares
  }
}

/// |r · idfᵍ|ᵉ with the sign of r.
private struct RatioPower {
  let exponent: Float
  let idfExponent: Float
  let documentCount: Float

  init(_ scaling: RatioScaling, documentCount: Int) {
    exponent = Float(scaling.exponent)
    idfExponent = Float(scaling.idfExponent)
    self.documentCount = Float(documentCount)
  }

  @inline(__always)
  func scale(_ ratio: Float, _ counts: SIMD2<Float>) -> Float {
    var value = abs(ratio)
    if idfExponent == 1 {
      value *= logf(1 + documentCount / (1 + counts.x + counts.y))
    } else if idfExponent != 0 {
      value *= powf(logf(1 + documentCount / (1 + counts.x + counts.y)), idfExponent)
    }
    if exponent == 0.75 {
      value = (value * value.squareRoot()).squareRoot()
    } else if exponent != 1 {
      value = powf(value, exponent)
    }
    return ratio < 0 ? -value : value
  }
}
