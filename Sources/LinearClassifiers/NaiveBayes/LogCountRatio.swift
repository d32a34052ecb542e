#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LinearAlgebra
internal import Parallelism

/// The naive-Bayes log-count ratio of each feature (Wang & Manning 2012, §2.1).
///
/// With p_j and q_j the counts of feature j in the two classes, smoothed by α > 0:
///
///     r_j = log ((p_j + α) / ‖p + α‖₁) − log ((q_j + α) / ‖q + α‖₁)
///
/// A feature that neither class holds says nothing: its ratio is 0.
struct LogCountRatio {
  private let counts: ClassCounts
  private let smoothing: Double
  private let logNorms: SIMD2<Double>
  /// log (k + α) for whole counts k: most features share few counts, and a logarithm costs more than a look-up.
  private let logarithms: [Float]

  init(_ counts: ClassCounts, smoothing: Double) {
    precondition(smoothing > 0, "smoothing \(smoothing)")
    self.counts = counts
    self.smoothing = smoothing
    let smoothed = counts.totals + smoothing * Double(counts.featureCount)
    logNorms = SIMD2(log(smoothed.x), log(smoothed.y))
    logarithms = (0..<1024).map { Float(log(Double($0) + smoothing)) }
  }

  private func ratio(_ pair: SIMD2<Float>) -> Float {
    if pair.x == 0, pair.y == 0 { return 0 }
    return logarithm(pair.x) - logarithm(pair.y) - Float(logNorms.x - logNorms.y)
  }

  @inline(__always)
  private func logarithm(_ count: Float) -> Float {
    if count < 1024 {
      let whole = Int(count)
      if Float(whole) == count { return logarithms[whole] }
    }
    return logf(count + Float(smoothing))
  }

  /// r of the column with several entries number `column`.
  func ofColumn(_ column: Int) -> Float { ratio(counts.columns.base[column]) }

  func ofSingle(_ single: Int) -> Float { ratio(counts.ofSingle(single)) }
}
