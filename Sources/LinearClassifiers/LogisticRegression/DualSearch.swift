internal import LinearAlgebra
internal import Parallelism

/// The running state of ``DualSolver``: vectors of *n* rows × lanes, and scalars for each lane.
///
/// All lanes take their steps together; one that has converged stands still while the others go on.
struct DualSearch<V: Lanes> {
  private let kernel: KernelOperator
  private let workers: WorkerCount
  private let n: Int
  private let lanes = V.laneCount

  /// Row labels and costs, repeated for each lane, so that elementwise loops run over flat arrays.
  private let labels: LaneVectors<V>
  private let costs: LaneVectors<V>

  private var alpha: LaneVectors<V>
  private var decision: LaneVectors<V>
  private var gradient: LaneVectors<V>
  private var kernelGradient: LaneVectors<V>
  private var direction: LaneVectors<V>
  private var kernelDirection: LaneVectors<V>
  private let margins: LaneVectors<V>
  private let losses: LaneVectors<V>
  private let factors: LaneVectors<V>
  private var history: StepHistory<V>

  private var objectives: [Double]
  private var gaps: [Double]
  private var iterations: [Int]
  private var isDone: [Bool]

  /// - Parameter start: α to start from, the same for all lanes; `nil` for 0.
  init(
    kernel: KernelOperator, labels: [Float], weights: [Float], costs: [Float], start: [Float]?, memory: Int,
    workers: WorkerCount
  ) {
    self.kernel = kernel
    self.workers = workers
    n = labels.count
    self.labels = LaneVectors(count: n) { row, _ in labels[row] }
    self.costs = LaneVectors(count: n) { row, lane in weights[row] * costs[lane] }
    history = StepHistory(memory: memory)
    alpha = start.map { start in LaneVectors(count: start.count) { row, _ in start[row] } } ?? LaneVectors(zeros: n)
    decision = LaneVectors(zeros: n)
    gradient = LaneVectors(zeros: n)
    kernelGradient = LaneVectors(zeros: n)
    direction = LaneVectors(zeros: n)
    kernelDirection = LaneVectors(zeros: n)
    margins = LaneVectors(zeros: n)
    losses = LaneVectors(zeros: n)
    factors = LaneVectors(zeros: n)
    objectives = [Double](repeating: 0, count: V.laneCount)
    gaps = objectives
    iterations = [Int](repeating: 0, count: V.laneCount)
    isDone = [Bool](repeating: false, count: V.laneCount)
    if start != nil { kernel.multiply(alpha.rows, into: decision.rows, workers: workers) }
  }

  mutating func run(_ solver: DualSolver) {
    evaluate()
    kernel.multiply(gradient.rows, into: kernelGradient.rows, workers: workers)
    updateGaps(solver)
    for iteration in 1...max(solver.iterationLimit, 1) {
      if isDone.allSatisfy({ $0 }) { return }
      for lane in 0..<lanes where !isDone[lane] { iterations[lane] = iteration }
      takeStep()
      updateGaps(solver)
    }
  }

  func solutions() -> [DualSolution] {
    (0..<lanes).map { lane in
      DualSolution(
        coefficients: alpha.values(ofLane: lane), decisionValues: decision.values(ofLane: lane),
        objective: objectives[lane], dualityGap: gaps[lane], iterations: iterations[lane])
    }
  }

  /// Computes the gradient u = α − α̂ and the objective at the present α and z.
  private mutating func evaluate() {
    let count = n * lanes
    let (z, y, margin) = (decision.floats, labels.floats, margins.floats)
    for index in 0..<count { margin[index] = z[index] * y[index] }
    LogisticFunctions.evaluate(
      margins: margin, weights: costs.floats, factors: factors.floats, losses: losses.floats,
      count: count)
    let lossSums = losses.sums()
    let (u, a, beta, c) = (gradient.floats, alpha.floats, factors.floats, costs.floats)
    for index in 0..<count { u[index] = a[index] - c[index] * y[index] * beta[index] }
    let norms = alpha.dots(with: decision)
    for lane in 0..<lanes { objectives[lane] = 0.5 * norms[lane] + lossSums[lane] }
  }

  private mutating func updateGaps(_ solver: DualSolver) {
    let squaredNorms = gradient.dots(with: kernelGradient)
    for lane in 0..<lanes where !isDone[lane] {
      gaps[lane] = 0.5 * max(squaredNorms[lane], 0)
      isDone[lane] = gaps[lane] <= solver.relativeGap * objectives[lane]
    }
  }

  private mutating func takeStep() {
    history.chooseDirection(
      direction, kernelDirection, gradient: gradient, kernelGradient: kernelGradient, isWanted: isDone.map { !$0 },
      workers: workers)
    let lengths = stepLengths()
    let pair = history.takeVectors(count: n)
    pair.step.copy(direction, times: lengths)
    pair.kernelStep.copy(kernelDirection, times: lengths)
    alpha.add(pair.step)
    decision.add(pair.kernelStep)

    pair.change.copy(gradient)
    pair.kernelChange.copy(kernelGradient)
    evaluate()
    kernel.multiply(gradient.rows, into: kernelGradient.rows, workers: workers)
    pair.change.subtractFrom(gradient)
    pair.kernelChange.subtractFrom(kernelGradient)
    history.append(pair, gradient: gradient, workers: workers)
  }

  /// Steps along the direction at which the objective's slope has nearly vanished, by Newton's method kept within a
  /// bracket. The objective along a line is convex and needs z + t·Kd only.
  private mutating func stepLengths() -> [Double] {
    let curvature = direction.dots(with: kernelDirection)
    let slopeOfPenalty = direction.dots(with: decision)
    let atZero = slopes(at: [Double](repeating: 0, count: lanes))
    let start = (0..<lanes).map { slopeOfPenalty[$0] + atZero[$0].slope }
    let isFirst = history.isEmpty
    var t = (0..<lanes).map { lane -> Double in
      if isDone[lane] || start[lane] >= 0 { return 0 }
      return isFirst ? -start[lane] / max(curvature[lane] + atZero[lane].curvature, 1e-30) : 1
    }
    var low = [Double](repeating: 0, count: lanes)
    var high = [Double](repeating: .infinity, count: lanes)
    var isSettled = t.map { $0 == 0 }
    for _ in 0..<12 {
      let values = slopes(at: t)
      for lane in 0..<lanes where !isSettled[lane] {
        let slope = slopeOfPenalty[lane] + t[lane] * curvature[lane] + values[lane].slope
        if abs(slope) <= 0.2 * abs(start[lane]) {
          isSettled[lane] = true
          continue
        }
        if slope < 0 { low[lane] = t[lane] } else { high[lane] = t[lane] }
        let newton = t[lane] - slope / max(curvature[lane] + values[lane].curvature, 1e-30)
        let isInside = newton > low[lane] && newton < high[lane]
        t[lane] = isInside ? newton : high[lane].isFinite ? 0.5 * (low[lane] + high[lane]) : 2 * t[lane]
      }
      if isSettled.allSatisfy({ $0 }) { break }
    }
    return t
  }

  /// The first and second derivative of the loss along the direction.
  private func slopes(at t: [Double]) -> [(slope: Double, curvature: Double)] {
    let count = n * lanes
    let (z, dz, y, c) = (decision.rows, kernelDirection.rows, labels.rows, costs.rows)
    let margin = margins.rows
    let lengths = V { Float(t[$0]) }
    for row in 0..<n { margin[row] = (z[row] + lengths * dz[row]) * y[row] }
    LogisticFunctions.factors(margins: margins.floats, into: factors.floats, count: count)
    let beta = factors.rows
    var slope = LaneSums(lanes: lanes)
    var curvature = LaneSums(lanes: lanes)
    let one = V(repeating: 1)
    LaneSums.forEachBlock(of: n) { block in
      var first = V(repeating: 0)
      var second = V(repeating: 0)
      for row in block {
        let weighted = c[row] * beta[row]
        first += weighted * y[row] * dz[row]
        second += weighted * (one - beta[row]) * dz[row] * dz[row]
      }
      slope.add(first)
      curvature.add(second)
    }
    return (0..<lanes).map { (-slope.values[$0], curvature.values[$0]) }
  }
}
