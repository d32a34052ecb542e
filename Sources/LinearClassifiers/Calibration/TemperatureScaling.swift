#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Fits softmax(a·s_c + b_c) to scores s of three and more classes: one slope, an offset for each class.
///
/// Maximum likelihood with a ridge of 1e-6·‖b‖², which makes the offsets unique: they sum to 0. Temperature scaling with
/// class offsets (Guo et al. 2017, §4.2).
public struct TemperatureScaling: Sendable {
  private static let ridge = 1e-6

  /// Whether the targets are drawn in as Platt's are: of the n examples of a class, (n + 1)/(n + 2) of a target goes to
  /// the class and the rest to the others, which keeps perfectly separated scores from an infinite slope.
  public var smoothsTargets: Bool
  /// The search ends where no entry of the gradient is larger than this, for each example.
  public var tolerance: Double

  public init(smoothsTargets: Bool = true, tolerance: Double = 1e-8) {
    self.smoothsTargets = smoothsTargets
    self.tolerance = tolerance
  }

  /// - Returns: A slope of at least 1e-3, so that calibration never turns an order around, and the offsets.
  /// - Complexity: O(*n* · classes) for each of at most 200 iterations.
  public func fit(_ scores: [[Double]], classes: [Int], classCount: Int) -> (slope: Double, offsets: [Double]) {
    // In units of the scores' own spread, the slope sought is near 1 and the search well conditioned.
    let count = Double(max(scores.count * classCount, 1))
    let spread = (scores.reduce(0) { $0 + $1.reduce(0) { $0 + $1 * $1 } } / count).squareRoot()
    let unit = spread > 0 ? 1 / spread : 1
    let start = [1.0] + [Double](repeating: 0, count: classCount)
    var minimizer = SmoothMinimizer()
    minimizer.tolerance = tolerance * Double(max(scores.count, 1))
    let targets = targets(classes: classes, classCount: classCount)
    let flat = scores.flatMap { $0 }
    let found = flat.withUnsafeBufferPointer { flat in
      minimizer.minimize(from: start) { parameters in
        Self.loss(flat, classes: classes, targets: targets, unit: unit, parameters)
      }
    }
    return (max(found[0] * unit, 1e-3), Array(found.dropFirst()))
  }

  /// For each class the share of a target that the class itself gets.
  private func targets(classes: [Int], classCount: Int) -> [Double] {
    guard smoothsTargets, classCount > 1 else { return [Double](repeating: 1, count: classCount) }
    var counts = [Double](repeating: 0, count: classCount)
    for c in classes { counts[c] += 1 }
    return counts.map { ($0 + 1) / ($0 + 2) }
  }

  /// The penalized negative log-likelihood and its gradient at (a / unit, b₀, b₁, …).
  ///
  /// - Parameter scores: Examples × classes.
  private static func loss(
    _ scores: UnsafeBufferPointer<Double>, classes: [Int], targets: [Double], unit: Double, _ parameters: [Double]
  ) -> (value: Double, gradient: [Double]) {
    let slope = parameters[0] * unit
    let classCount = parameters.count - 1
    var value = 0.0
    var gradient = [Double](repeating: 0, count: parameters.count)
    for index in 1..<parameters.count {
      value += ridge * parameters[index] * parameters[index]
      gradient[index] = 2 * ridge * parameters[index]
    }
    var powers = [Double](repeating: 0, count: classCount)
    for example in classes.indices {
      let gold = classes[example]
      let first = example * classCount
      var (sum, largest) = (0.0, -Double.infinity)
      for c in 0..<classCount {
        let power = slope * scores[first + c] + parameters[c + 1]
        powers[c] = power
        sum += power
        largest = max(largest, power)
      }
      let share = targets[gold]
      let others = classCount > 1 ? (1 - share) / Double(classCount - 1) : 0
      let targetLogit = others * sum + (share - others) * powers[gold]
      var total = 0.0
      for c in 0..<classCount {
        powers[c] = exp(powers[c] - largest)
        total += powers[c]
      }
      value += largest + log(total) - targetLogit
      for c in 0..<classCount {
        let residual = powers[c] / total - (c == gold ? share : others)
        gradient[0] += residual * scores[first + c] * unit
        gradient[c + 1] += residual
      }
    }
    return (value, gradient)
  }
}
