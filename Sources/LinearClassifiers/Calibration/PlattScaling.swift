#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import LinearModels

/// Fits σ(a·s + b) to scores s by maximum likelihood (Platt 1999), by Newton's method (Lin, Lin & Weng 2007).
public struct PlattScaling: Sendable {
  /// Whether the targets are drawn in from 1 and 0 to (N₊ + 1)/(N₊ + 2) and 1/(N₋ + 2), which keeps perfectly separated
  /// scores from an infinite slope.
  public var smoothsTargets = true

  public init(smoothsTargets: Bool = true) {
    self.smoothsTargets = smoothsTargets
  }

  /// - Returns: Slope and offset; the slope is at least 1e-3, so that calibration never turns an order around.
  /// - Complexity: O(*n*) for each of at most 100 iterations.
  public func fit(_ scores: [Double], isPositive: [Bool]) -> (slope: Double, offset: Double) {
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let high = smoothsTargets ? (positives + 1) / (positives + 2) : 1
    let low = smoothsTargets ? 1 / (negatives + 2) : 0
    var a = 0.0
    var b = log((positives + 1) / (negatives + 1))
    var value = loss(scores, isPositive, high, low, a, b)
    for _ in 0..<100 {
      var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-12, 0.0, 1e-12)
      for (score, positive) in zip(scores, isPositive) {
        let p = DecisionRule.sigmoid(a * score + b)
        let d = p - (positive ? high : low)
        let h = p * (1 - p)
        ga += d * score
        gb += d
        haa += h * score * score
        hab += h * score
        hbb += h
      }
      let determinant = haa * hbb - hab * hab
      guard determinant > 0 else { break }
      let da = -(hbb * ga - hab * gb) / determinant
      let db = -(haa * gb - hab * ga) / determinant
      // Half of this is what the step would gain were the loss quadratic, as it nearly is at the end.
      let decrement = -(ga * da + gb * db)
      if decrement <= 1e-13 * (1 + value) { break }
      var step = 1.0
      var improved = false
      while step > 1e-10 {
        let candidate = loss(scores, isPositive, high, low, a + step * da, b + step * db)
        if candidate <= value - 1e-4 * step * decrement {
          (a, b, value) = (a + step * da, b + step * db, candidate)
          improved = true
          break
        }
        step /= 2
      }
      if !improved { break }
    }
    return (max(a, 1e-3), b)
  }

  private func loss(
    _ scores: [Double], _ isPositive: [Bool], _ high: Double, _ low: Double, _ a: Double, _ b: Double
  ) -> Double {
    var sum = 0.0
    for (score, positive) in zip(scores, isPositive) {
      let z = a * score + b
      let target = positive ? high : low
      // −t·log σ(z) − (1 − t)·log σ(−z), without overflow
      sum += log1p(exp(-abs(z))) + (z >= 0 ? (1 - target) * z : -target * z)
    }
    return sum
  }
}
