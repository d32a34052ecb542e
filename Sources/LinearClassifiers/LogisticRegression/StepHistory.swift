internal import LinearAlgebra
internal import Parallelism

/// The last steps s and gradient changes y of L-BFGS, and the direction that follows from them.
///
/// The two-loop recursion (Nocedal & Wright 2006, algorithm 7.4) only takes inner products and adds multiples of the kept
/// vectors, so it can run on the table of inner products and yield the multiples (Chen, Wang & Zhou 2014). That leaves two
/// passes over the vectors an iteration, each over all of them at once, which threads can share. Inner products are those
/// under K; next to each vector stands K times it.
struct StepHistory<V: Lanes> {
  let memory: Int
  private var steps: [LaneVectors<V>] = []
  private var kernelSteps: [LaneVectors<V>] = []
  private var changes: [LaneVectors<V>] = []
  private var kernelChanges: [LaneVectors<V>] = []
  /// `stepChange[i][j]` = ⟨s_i, y_j⟩ for i ≤ j, `changeChange[i][j]` = ⟨y_i, y_j⟩, oldest first, for each lane.
  private var stepChange: [[[Double]]] = []
  private var changeChange: [[[Double]]] = []
  /// ⟨s_i, u⟩ and ⟨y_i, u⟩ for the newest gradient u.
  private var stepGradient: [[Double]] = []
  private var changeGradient: [[Double]] = []

  init(memory: Int) {
    self.memory = memory
  }

  var isEmpty: Bool { steps.isEmpty }

  /// Four vectors to write the next pair to: those of the oldest pair once there are `memory`.
  mutating func takeVectors(count: Int) -> Pair {
    guard steps.count == memory else {
      return Pair(
        step: LaneVectors(zeros: count), kernelStep: LaneVectors(zeros: count), change: LaneVectors(zeros: count),
        kernelChange: LaneVectors(zeros: count))
    }
    stepChange.removeFirst()
    changeChange.removeFirst()
    for pair in stepChange.indices {
      stepChange[pair].removeFirst()
      changeChange[pair].removeFirst()
    }
    stepGradient.removeFirst()
    changeGradient.removeFirst()
    return Pair(
      step: steps.removeFirst(), kernelStep: kernelSteps.removeFirst(), change: changes.removeFirst(),
      kernelChange: kernelChanges.removeFirst())
  }

  struct Pair {
    let step: LaneVectors<V>
    let kernelStep: LaneVectors<V>
    let change: LaneVectors<V>
    let kernelChange: LaneVectors<V>
  }

  /// Adds a pair, with the gradient reached.
  ///
  /// The products with the new change are differences of products with the last two gradients.
  mutating func append(_ pair: Pair, gradient: LaneVectors<V>, workers: WorkerCount) {
    let lanes = V.laneCount
    let before = (stepGradient, changeGradient)
    let old = steps.count
    steps.append(pair.step)
    kernelSteps.append(pair.kernelStep)
    changes.append(pair.change)
    kernelChanges.append(pair.kernelChange)
    let products = gradient.dots(withEach: kernelSteps + kernelChanges, workers: workers)
    stepGradient = Array(products[..<steps.count])
    changeGradient = Array(products[steps.count...])
    for index in 0..<old {
      stepChange[index].append((0..<lanes).map { stepGradient[index][$0] - before.0[index][$0] })
      changeChange[index].append((0..<lanes).map { changeGradient[index][$0] - before.1[index][$0] })
    }
    let zeros = [Double](repeating: 0, count: lanes)
    let own = pair.change.dots(withEach: [pair.kernelStep, pair.kernelChange], workers: workers)
    stepChange.append([[Double]](repeating: zeros, count: old) + [own[0]])
    changeChange.append((0..<old).map { changeChange[$0][old] } + [own[1]])
  }

  /// direction ← −H·u and kernelDirection ← −K·H·u for the approximate inverse Hessian H, in the lanes that are wanted.
  func chooseDirection(
    _ direction: LaneVectors<V>, _ kernelDirection: LaneVectors<V>, gradient: LaneVectors<V>,
    kernelGradient: LaneVectors<V>, isWanted: [Bool], workers: WorkerCount
  ) {
    let pairs = steps.count
    let zeros = [Double](repeating: 0, count: V.laneCount)
    var stepFactors = [[Double]](repeating: zeros, count: pairs)
    var changeFactors = [[Double]](repeating: zeros, count: pairs)
    var gradientFactors = zeros
    for lane in 0..<V.laneCount where isWanted[lane] {
      let (s, y, u) = factors(ofLane: lane)
      for pair in 0..<pairs {
        stepFactors[pair][lane] = -s[pair]
        changeFactors[pair][lane] = -y[pair]
      }
      gradientFactors[lane] = -u
    }
    let all = stepFactors + changeFactors + [gradientFactors]
    direction.combine(steps + changes + [gradient], factors: all, workers: workers)
    kernelDirection.combine(kernelSteps + kernelChanges + [kernelGradient], factors: all, workers: workers)
  }

  /// H·u as multiples of the steps, of the changes and of u.
  private func factors(ofLane lane: Int) -> (steps: [Double], changes: [Double], gradient: Double) {
    let pairs = steps.count
    // A pair without curvature is passed over.
    let inverse = (0..<pairs).map { pair -> Double in
      let product = stepChange[pair][pair][lane]
      return product > 1e-30 && changeChange[pair][pair][lane] > 0 ? 1 / product : 0
    }
    var a = [Double](repeating: 0, count: pairs)
    for i in stride(from: pairs - 1, through: 0, by: -1) {
      var product = stepGradient[i][lane]
      for j in (i + 1)..<max(pairs, i + 1) { product -= a[j] * stepChange[i][j][lane] }
      a[i] = inverse[i] * product
    }
    var scaling = 1.0
    if let last = inverse.last, last > 0 {
      scaling = stepChange[pairs - 1][pairs - 1][lane] / changeChange[pairs - 1][pairs - 1][lane]
    }
    var c = [Double](repeating: 0, count: pairs)
    for i in 0..<pairs {
      var product = changeGradient[i][lane]
      for j in 0..<pairs { product -= a[j] * changeChange[min(i, j)][max(i, j)][lane] }
      product *= scaling
      for j in 0..<i { product += c[j] * stepChange[j][i][lane] }
      c[i] = a[i] - inverse[i] * product
    }
    return (c, a.map { -scaling * $0 }, scaling)
  }
}
