/// L-BFGS for a smooth convex function of few parameters (Nocedal & Wright 2006, algorithms 7.4 and 7.5), with steps halved
/// until the function falls enough (Armijo).
struct SmoothMinimizer {
  var memory = 10
  var iterationLimit = 200
  /// The largest entry of the gradient at which the search ends.
  var tolerance = 1e-9

  /// - Parameter function: The value and the gradient at a point.
  func minimize(
    from start: [Double], _ function: ([Double]) -> (value: Double, gradient: [Double])
  ) -> [Double] {
    var point = start
    var (value, gradient) = function(point)
    var pairs: [(step: [Double], change: [Double], inverse: Double)] = []
    for _ in 0..<iterationLimit where gradient.contains(where: { abs($0) > tolerance }) {
      var direction = Self.direction(gradient, pairs)
      var slope = Self.dot(direction, gradient)
      if slope >= 0 {  // rounding spoiled the pairs: start again downhill
        pairs = []
        direction = gradient.map { -$0 }
        slope = Self.dot(direction, gradient)
      }
      var length = 1.0
      var next: (point: [Double], value: Double, gradient: [Double])?
      while length > 1e-12, next == nil {
        let candidate = zip(point, direction).map { $0 + length * $1 }
        let (newValue, newGradient) = function(candidate)
        if newValue <= value + 1e-4 * length * slope { next = (candidate, newValue, newGradient) }
        length /= 2
      }
      guard let next else { break }
      let step = zip(next.point, point).map(-)
      let change = zip(next.gradient, gradient).map(-)
      let product = Self.dot(step, change)
      if product > 1e-300 {
        if pairs.count == memory { pairs.removeFirst() }
        pairs.append((step, change, 1 / product))
      }
      (point, value, gradient) = next
    }
    return point
  }

  private static func direction(
    _ gradient: [Double], _ pairs: [(step: [Double], change: [Double], inverse: Double)]
  ) -> [Double] {
    var q = gradient
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = pair.inverse * dot(pair.step, q)
      shares.append(share)
      for index in q.indices { q[index] -= share * pair.change[index] }
    }
    let scale: Double
    if let last = pairs.last {
      scale = 1 / (last.inverse * dot(last.change, last.change))
    } else {
      scale = 1 / max(dot(gradient, gradient).squareRoot(), 1)
    }
    for index in q.indices { q[index] *= scale }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let correction = share - pair.inverse * dot(pair.change, q)
      for index in q.indices { q[index] += correction * pair.step[index] }
    }
    return q.map { -$0 }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
