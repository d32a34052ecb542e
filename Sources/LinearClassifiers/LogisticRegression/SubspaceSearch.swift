internal import LinearAlgebra
internal import Parallelism

/// The minimum of the objective over a step along the search direction and two fixed directions beside it.
///
/// Texts have much in common, so K has two eigenvalues far above the others, near the constant vector and near the labels.
/// A step along the search direction alone leaves a remainder of the gradient there which K magnifies, and the duality gap
/// jumps by orders of magnitude between iterations. Newton's method over all three directions takes both components out; as
/// K times each is known, that costs no product with K, and the iterations to a gap of 10⁻³ fall to a quarter (`docs/performance.md`).
struct SubspaceSearch<V: Lanes> {
  private let n: Int
  private let lanes = V.laneCount
  /// 1 for the rows that take part, and their labels.
  private let ones: Storage<Float>
  private let signs: Storage<Float>
  private let kernelOnes: Storage<Float>
  private let kernelSigns: Storage<Float>
  /// ⟨1, 1⟩, ⟨1, y⟩ and ⟨y, y⟩ under K.
  private let fixedProducts: SIMD3<Double>

  /// - Complexity: two products with K.
  init(_ kernel: KernelOperator, labels: [Float], weights: [Float], workers: WorkerCount) {
    n = labels.count
    ones = Storage(weights.map { $0 > 0 ? 1 : 0 })
    signs = Storage(zip(labels, weights).map { $1 > 0 ? $0 : 0 })
    kernelOnes = Storage(uninitialized: n)
    kernelSigns = Storage(uninitialized: n)
    kernel.multiply(UnsafePointer(ones.base), into: kernelOnes.base, workers: workers)
    kernel.multiply(UnsafePointer(signs.base), into: kernelSigns.base, workers: workers)
    fixedProducts = SIMD3(
      Self.total(ones, kernelOnes), Self.total(ones, kernelSigns), Self.total(signs, kernelSigns))
  }

  private static func total(_ a: Storage<Float>, _ b: Storage<Float>) -> Double {
    var sum = 0.0
    for row in 0..<a.count { sum += Double(a.base[row]) * Double(b.base[row]) }
    return sum
  }

  /// What the search looks at: α's products z, the direction d, and their loss.
  struct Point {
    let decision: LaneVectors<V>
    let direction: LaneVectors<V>
    let kernelDirection: LaneVectors<V>
    let labels: LaneVectors<V>
    let costs: LaneVectors<V>
  }

  /// The step along the direction, the constant vector and the labels, for each lane.
  ///
  /// - Parameters:
  ///   - start: The step along the direction to start from.
  ///   - tolerances: For each lane how much the step may leave of the duality gap.
  ///   - isWanted: Lanes that are not get a step of 0.
  ///   - scratch: Two vectors that are written over.
  func steps(
    from start: Double, at point: Point, tolerances: [Double], isWanted: [Bool],
    scratch: (margins: LaneVectors<V>, factors: LaneVectors<V>)
  ) -> [SIMD3<Double>] {
    let penalty = penalties(at: point)
    var t = isWanted.map { $0 ? SIMD3(start, 0, 0) : SIMD3() }
    var isSettled = isWanted.map { !$0 }
    var accepted = t
    var moves = [SIMD3<Double>](repeating: SIMD3(), count: lanes)
    var decrements = [Double](repeating: .infinity, count: lanes)
    for evaluation in 0..<24 {
      let losses = lossDerivatives(at: t, of: point, scratch: scratch)
      for lane in 0..<lanes where !isSettled[lane] {
        let gradient = penalty[lane].gradient(at: t[lane]) + losses[lane].slopes
        // Past the minimum along the last move by more than it was short of it: half the move.
        if evaluation > 0, dot(gradient, moves[lane]) > 0.5 * decrements[lane] {
          moves[lane] *= 0.5
          decrements[lane] *= 0.5
          t[lane] = accepted[lane] + moves[lane]
          continue
        }
        accepted[lane] = t[lane]
        let move = -(penalty[lane].curvature + losses[lane].curvature).solution(of: gradient)
        moves[lane] = move
        decrements[lane] = -dot(gradient, move)
        // What the remaining gradient adds to the duality gap; as the loss bends more than the penalty, that is more than
        // the objective can still fall.
        let gap = 0.5 * dot(gradient, penalty[lane].curvature.solution(of: gradient))
        isSettled[lane] = !(gap > tolerances[lane])
        if !isSettled[lane] { t[lane] += move }
      }
      if isSettled.allSatisfy({ $0 }) { break }
    }
    return accepted
  }

  /// target ← t₀ · d + t₁ · 1 + t₂ · y.
  func combine(_ steps: [SIMD3<Double>], direction: LaneVectors<V>, into target: LaneVectors<V>) {
    combine(steps, direction, ones, signs, into: target)
  }

  /// target ← K · (t₀ · d + t₁ · 1 + t₂ · y).
  func combineProducts(_ steps: [SIMD3<Double>], kernelDirection: LaneVectors<V>, into target: LaneVectors<V>) {
    combine(steps, kernelDirection, kernelOnes, kernelSigns, into: target)
  }

  private func combine(
    _ steps: [SIMD3<Double>], _ direction: LaneVectors<V>, _ ones: Storage<Float>, _ signs: Storage<Float>,
    into target: LaneVectors<V>
  ) {
    let (a, b, c) = (V { Float(steps[$0].x) }, V { Float(steps[$0].y) }, V { Float(steps[$0].z) })
    let (source, rows) = (direction.rows, target.rows)
    for row in 0..<n {
      rows[row] =
        a * source[row] + b * V(repeating: ones.base[row]) + c * V(repeating: signs.base[row])
    }
  }

  /// The penalty ½‖w‖² as a function of the step.
  private struct Penalty {
    /// ⟨α, d⟩, ⟨α, 1⟩ and ⟨α, y⟩ under K.
    let slopes: SIMD3<Double>
    let curvature: Symmetric3

    func gradient(at t: SIMD3<Double>) -> SIMD3<Double> { slopes + curvature.product(with: t) }
  }

  private func penalties(at point: Point) -> [Penalty] {
    let (z, kd) = (point.decision.rows, point.kernelDirection.rows)
    var sums = [LaneSums](repeating: LaneSums(lanes: lanes), count: 4)
    LaneSums.forEachBlock(of: n) { block in
      var (onesZ, signsZ, onesD, signsD) = (
        V(repeating: 0), V(repeating: 0), V(repeating: 0), V(repeating: 0)
      )
      for row in block {
        let (one, sign) = (V(repeating: ones.base[row]), V(repeating: signs.base[row]))
        onesZ += one * z[row]
        signsZ += sign * z[row]
        onesD += one * kd[row]
        signsD += sign * kd[row]
      }
      sums[0].add(onesZ)
      sums[1].add(signsZ)
      sums[2].add(onesD)
      sums[3].add(signsD)
    }
    let slopes = point.direction.dots(with: point.decision)
    let squares = point.direction.dots(with: point.kernelDirection)
    return (0..<lanes).map { lane in
      Penalty(
        slopes: SIMD3(slopes[lane], sums[0].values[lane], sums[1].values[lane]),
        curvature: Symmetric3(
          diagonal: SIMD3(squares[lane], fixedProducts.x, fixedProducts.z),
          beside: SIMD3(sums[2].values[lane], sums[3].values[lane], fixedProducts.y)))
    }
  }

  private struct LossDerivatives {
    let slopes: SIMD3<Double>
    let curvature: Symmetric3
  }

  /// The first and second derivatives of the loss with respect to the step.
  private func lossDerivatives(
    at t: [SIMD3<Double>], of point: Point, scratch: (margins: LaneVectors<V>, factors: LaneVectors<V>)
  ) -> [LossDerivatives] {
    let (z, d, y, c) = (point.decision.rows, point.kernelDirection.rows, point.labels.rows, point.costs.rows)
    let (t0, t1, t2) = (V { Float(t[$0].x) }, V { Float(t[$0].y) }, V { Float(t[$0].z) })
    let margin = scratch.margins.rows
    for row in 0..<n {
      let shift =
        t0 * d[row] + t1 * V(repeating: kernelOnes.base[row]) + t2 * V(repeating: kernelSigns.base[row])
      margin[row] = (z[row] + shift) * y[row]
    }
    LogisticFunctions.factors(
      margins: scratch.margins.floats, into: scratch.factors.floats, count: n * lanes)
    let beta = scratch.factors.rows
    var sums = [LaneSums](repeating: LaneSums(lanes: lanes), count: 9)
    let (zero, one) = (V(repeating: 0), V(repeating: 1))
    LaneSums.forEachBlock(of: n) { block in
      var (g0, g1, g2) = (zero, zero, zero)
      var (h00, h11, h22, h01, h02, h12) = (zero, zero, zero, zero, zero, zero)
      for row in block {
        let (a, b) = (V(repeating: kernelOnes.base[row]), V(repeating: kernelSigns.base[row]))
        let weighted = c[row] * beta[row]
        let pull = weighted * y[row]
        let bend = weighted * (one - beta[row])
        let (bendD, bendA) = (bend * d[row], bend * a)
        g0 += pull * d[row]
        g1 += pull * a
        g2 += pull * b
        h00 += bendD * d[row]
        h01 += bendD * a
        h02 += bendD * b
        h11 += bendA * a
        h12 += bendA * b
        h22 += bend * b * b
      }
      for (index, sum) in [g0, g1, g2, h00, h11, h22, h01, h02, h12].enumerated() { sums[index].add(sum) }
    }
    return (0..<lanes).map { lane in
      let value = { (index: Int) in sums[index].values[lane] }
      return LossDerivatives(
        slopes: -SIMD3(value(0), value(1), value(2)),
        curvature: Symmetric3(
          diagonal: SIMD3(value(3), value(4), value(5)), beside: SIMD3(value(6), value(7), value(8))))
    }
  }
}

private func dot(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { (a * b).sum() }

/// A symmetric matrix of three rows, positive semidefinite.
private struct Symmetric3 {
  /// m₀₀, m₁₁, m₂₂.
  let diagonal: SIMD3<Double>
  /// m₀₁, m₀₂, m₁₂.
  let beside: SIMD3<Double>

  static func + (a: Symmetric3, b: Symmetric3) -> Symmetric3 {
    Symmetric3(diagonal: a.diagonal + b.diagonal, beside: a.beside + b.beside)
  }

  func product(with v: SIMD3<Double>) -> SIMD3<Double> {
    SIMD3(
      diagonal.x * v.x + beside.x * v.y + beside.y * v.z,
      beside.x * v.x + diagonal.y * v.y + beside.z * v.z,
      beside.y * v.x + beside.z * v.y + diagonal.z * v.z)
  }

  /// x with M·x = v, by LDLᵀ. A direction that depends on those before it gets 0.
  func solution(of v: SIMD3<Double>) -> SIMD3<Double> {
    let smallest = 1e-10
    let inverse0 = diagonal.x > 0 ? 1 / diagonal.x : 0
    let (l10, l20) = (beside.x * inverse0, beside.y * inverse0)
    let pivot1 = diagonal.y - l10 * beside.x
    let inverse1 = pivot1 > smallest * diagonal.y ? 1 / pivot1 : 0
    let rest12 = beside.z - l10 * beside.y
    let l21 = rest12 * inverse1
    let pivot2 = diagonal.z - l20 * beside.y - l21 * rest12
    let inverse2 = pivot2 > smallest * diagonal.z ? 1 / pivot2 : 0
    let y1 = v.y - l10 * v.x
    let y2 = v.z - l20 * v.x - l21 * y1
    let x2 = y2 * inverse2
    let x1 = inverse1 == 0 ? 0 : y1 * inverse1 - l21 * x2
    let x0 = inverse0 == 0 ? 0 : v.x * inverse0 - l10 * x1 - l20 * x2
    return SIMD3(x0, x1, x2)
  }
}
