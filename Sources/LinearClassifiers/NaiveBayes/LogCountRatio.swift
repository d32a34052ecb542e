#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The naive-Bayes log-count ratio of a feature (Wang & Manning 2012, §2.1).
///
/// With p_j and q_j the counts of feature j in the two classes and α > 0:
///
///     uniform:       r_j = log ((p_j + α) / ‖p + α‖₁) − log ((q_j + α) / ‖q + α‖₁)
///     proportional:  r_j = log ((p_j + 2απ) / (q_j + 2α(1 − π))) − log (π / (1 − π)),  π = ‖p‖₁ / (‖p‖₁ + ‖q‖₁)
///
/// Uniform smoothing is theirs. It draws the ratios of rare features toward the smaller class, which costs a point of
/// accuracy where classes are uneven; proportional smoothing draws them to 0. With even classes the two agree.
///
/// A feature that neither class holds says nothing: its ratio is 0.
struct LogCountRatio {
  /// Smoothing beyond it would be 0 or infinite in single precision.
  private static let range = 1e-30...1e30

  private let smoothing: SIMD2<Float>
  private let offset: Float
  /// log (k + smoothing) for whole counts k: most features share few counts, and a logarithm costs more than a look-up.
  private let logarithms: [SIMD2<Float>]

  /// - Parameters:
  ///   - totals: ‖p‖₁ and ‖q‖₁, without smoothing.
  ///   - featureCount: The number of features that either class holds, asked for if smoothing is uniform.
  init(totals: SIMD2<Double>, featureCount: @autoclosure () -> Int, scaling: RatioScaling) {
    let alpha = min(max(scaling.smoothing, Self.range.lowerBound), Self.range.upperBound)
    switch scaling.smoothingKind {
    case .uniform:
      smoothing = SIMD2(Float(alpha), Float(alpha))
      let norms = totals + alpha * Double(featureCount())
      offset = Float(log(norms.x) - log(norms.y))
    case .proportional:
      // A class without any count keeps a hair of the smoothing, so that no logarithm is infinite.
      let share = min(max(totals.x / max(totals.x + totals.y, 1e-300), 1e-6), 1 - 1e-6)
      smoothing = SIMD2(Float(2 * alpha * share), Float(2 * alpha * (1 - share)))
      offset = Float(log(share) - log(1 - share))
    }
    let smoothing = smoothing
    logarithms = (0..<1024).map {
      SIMD2(Float(log(Double($0) + Double(smoothing.x))), Float(log(Double($0) + Double(smoothing.y))))
    }
  }

  /// r for the counts (p, q).
  @inline(__always)
  func callAsFunction(_ counts: SIMD2<Float>) -> Float {
    if counts.x == 0, counts.y == 0 { return 0 }
    if counts.x < 1024, counts.y < 1024 {
      let (p, q) = (Int(counts.x), Int(counts.y))
      if Float(p) == counts.x, Float(q) == counts.y { return logarithms[p].x - logarithms[q].y - offset }
    }
    return logf(counts.x + smoothing.x) - logf(counts.y + smoothing.y) - offset
  }
}
