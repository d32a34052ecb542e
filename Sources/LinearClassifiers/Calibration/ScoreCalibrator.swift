#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
public import LinearModels

/// Fits the slopes and offsets of a ``DecisionRule`` to scores of documents the classifier was not fitted on.
public struct ScoreCalibrator: Sendable {
  public init() {}

  /// - Parameters:
  ///   - rows: The documents that were scored.
  ///   - scores: Rows × outputs, row-major.
  /// - Returns: A rule with slopes and offsets fitted by maximum likelihood, or the plain rule where nothing can be
  ///   fitted.
  public func fit(_ targets: AxisTargets, rows: [Int], scores: [Float]) -> DecisionRule {
    var rule = DecisionRule(kind: targets.kind, labelCount: targets.labelCount)
    let annotated = rows.indices.filter { targets.labels[rows[$0]] != nil }
    guard !annotated.isEmpty else { return rule }
    let outputs = targets.outputCount
    if targets.kind == .single && targets.labelCount != 2 {
      let classes = annotated.compactMap { targets.labels[rows[$0]]?.first }
      let logits = annotated.map { row in (0..<outputs).map { Double(scores[row * outputs + $0]) } }
      let fitted = TemperatureScaling().fit(logits, classes: classes, classCount: targets.labelCount)
      rule.slopes = [Double](repeating: fitted.slope, count: outputs)
      rule.offsets = fitted.offsets
      return rule
    }
    for output in 0..<outputs {
      let label = targets.label(ofOutput: output)
      let isPositive = annotated.map { targets.labels[rows[$0]]?.contains(label) == true }
      let values = annotated.map { Double(scores[$0 * outputs + output]) }
      let fitted = PlattScaling().fit(values, isPositive: isPositive)
      rule.slopes[output] = fitted.slope
      rule.offsets[output] = fitted.offset
    }
    return rule
  }
}

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
      if abs(ga) < 1e-9, abs(gb) < 1e-9 { break }
      let determinant = haa * hbb - hab * hab
      guard determinant > 0 else { break }
      let da = -(hbb * ga - hab * gb) / determinant
      let db = -(haa * gb - hab * ga) / determinant
      var step = 1.0
      var improved = false
      while step > 1e-10 {
        let candidate = loss(scores, isPositive, high, low, a + step * da, b + step * db)
        if candidate <= value + 1e-4 * step * (ga * da + gb * db) {
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

/// Fits softmax(a·s_c + b_c) to scores s of three and more classes: one slope, an offset for each class.
///
/// Maximum likelihood with a ridge of 1e-6·‖b‖² that makes the offsets unique, by Newton steps on one parameter after
/// another.
public struct TemperatureScaling: Sendable {
  public init() {}

  /// - Returns: A slope of at least 1e-3, and offsets that sum to about 0.
  /// - Complexity: O(*n* · classes²) for each of at most 200 rounds.
  public func fit(_ scores: [[Double]], classes: [Int], classCount: Int) -> (slope: Double, offsets: [Double]) {
    var a = 1.0
    var b = [Double](repeating: 0, count: classCount)
    let ridge = 2e-6
    for _ in 0..<200 {
      var largestStep = 0.0
      // One pass gives the gradient and the diagonal of the curvature of every parameter; damping keeps the joint step
      // from overshooting, since the offsets' steps interact.
      var (ga, haa) = (0.0, 1e-9)
      var gb = b.map { ridge * $0 }
      var hbb = [Double](repeating: ridge + 1e-9, count: classCount)
      for (row, gold) in zip(scores, classes) {
        let p = probabilities(row, a, b)
        let mean = zip(p, row).reduce(0) { $0 + $1.0 * $1.1 }
        ga += mean - row[gold]
        for c in 0..<classCount {
          haa += p[c] * (row[c] - mean) * (row[c] - mean)
          gb[c] += p[c] - (c == gold ? 1 : 0)
          hbb[c] += p[c] * (1 - p[c])
        }
      }
      let da = -ga / haa
      a = max(a + 0.5 * da, 1e-3)
      largestStep = abs(da)
      for c in 0..<classCount {
        let step = -gb[c] / hbb[c]
        b[c] += 0.5 * step
        largestStep = max(largestStep, abs(step))
      }
      let mean = b.reduce(0, +) / Double(max(classCount, 1))
      for c in 0..<classCount { b[c] -= mean }
      if largestStep < 1e-7 { break }
    }
    return (a, b)
  }

  private func probabilities(_ scores: [Double], _ a: Double, _ b: [Double]) -> [Double] {
    var logits = [Double](repeating: 0, count: scores.count)
    for c in scores.indices { logits[c] = a * scores[c] + b[c] }
    let largest = logits.max() ?? 0
    var total = 0.0
    for c in logits.indices {
      logits[c] = exp(logits[c] - largest)
      total += logits[c]
    }
    for c in logits.indices { logits[c] /= total }
    return logits
  }
}
