#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LinearAlgebra
internal import Parallelism

/// Multinomial naive Bayes as a linear score: the log-count ratios for weights, the log ratio of the class sizes for the
/// intercept (Wang & Manning 2012, §2.1).
struct BayesScores {
  private let ratio: LogCountRatio
  private let counts: ClassCounts
  let intercept: Float

  init(ratio: LogCountRatio, counts: ClassCounts, classSizes: SIMD2<Float>) {
    self.ratio = ratio
    self.counts = counts
    let sizes = SIMD2(Double(classSizes.x), Double(classSizes.y))
    intercept = sizes.x > 0 && sizes.y > 0 ? Float(log(sizes.x / sizes.y)) : 0
  }

  func ofColumn(_ column: Int) -> Float { ratio(counts.columns.base[column]) }

  func ofSingle(_ single: Int) -> Float { ratio(counts.ofSingle(single)) }

  /// The ratio of each feature of the matrix. Pieces have none: their counts repeat those of the words.
  func weights(of design: KernelColumns, featureCount: Int) -> Storage<Float> {
    let weights = Storage<Float>(repeating: 0, count: featureCount)
    for column in 0..<design.columnCount { weights.base[Int(design.features.base[column])] = ofColumn(column) }
    for single in 0..<design.singleFeatures.count {
      weights.base[Int(design.singleFeatures.base[single])] = ofSingle(single)
    }
    return weights
  }
}
