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
  private let subspace: SubspaceSearch<V>

  private var objectives: [Double]
  private var gaps: [Double]
  private var iterations: [Int]
  private var isDone: [Bool]

  init(
    kernel: KernelOperator, labels: [Float], weights: [Float], costs: [Float], memory: Int, workers: WorkerCount
  ) {
    self.kernel = kernel
    self.workers = workers
    n = labels.count
    self.labels = LaneVectors(count: n) { row, _ in labels[row] }
    self.costs = LaneVectors(count: n) { row, lane in weights[row] * costs[lane] }
    history = StepHistory(memory: memory)
    subspace = SubspaceSearch(kernel, labels: labels, weights: weights, workers: workers)
    alpha = LaneVectors(zeros: n)
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
  }

  private func subspaceSteps(from start: Double, relativeGap: Double) -> [SIMD3<Double>] {
    subspace.steps(
      from: start,
      at: SubspaceSearch.Point(
        decision: decision, direction: direction, kernelDirection: kernelDirection, labels: labels, costs: costs),
      tolerances: objectives.map { 0.1 * relativeGap * $0 }, isWanted: isDone.map { !$0 },
      scratch: (margins, factors))
  }

  mutating func run(_ solver: DualSolver) {
    evaluate()
    kernel.multiply(gradient.rows, into: kernelGradient.rows, workers: workers)
    updateGaps(solver)
    for iteration in 1...max(solver.iterationLimit, 1) {
      if isDone.allSatisfy({ $0 }) { return }
      for lane in 0..<lanes where !isDone[lane] { iterations[lane] = iteration }
      takeStep(relativeGap: solver.relativeGap)
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

  private mutating func takeStep(relativeGap: Double) {
    history.chooseDirection(
      direction, kernelDirection, gradient: gradient, kernelGradient: kernelGradient, isWanted: isDone.map { !$0 },
      workers: workers)
    let steps = subspaceSteps(from: history.isEmpty ? 0 : 1, relativeGap: relativeGap)
    let pair = history.takeVectors(count: n)
    subspace.combine(steps, direction: direction, into: pair.step)
    subspace.combineProducts(steps, kernelDirection: kernelDirection, into: pair.kernelStep)
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
}
