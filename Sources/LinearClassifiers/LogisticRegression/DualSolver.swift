internal import LinearAlgebra
internal import Parallelism

/// L2-regularized logistic regression in the space of the examples, for one or eight strengths at once.
///
/// With z = X̃w, the minimizer of ½‖w‖² + ∑ cᵢ log(1 + exp(−yᵢzᵢ)) is w = X̃ᵀα for some α of *n* entries (the
/// representer theorem), so the search runs over α and never sees the features:
///
///     f(α) = ½ αᵀKα + ∑ cᵢ log(1 + exp(−yᵢ(Kα)ᵢ)),    K = X̃X̃ᵀ
///
/// It is L-BFGS (Nocedal & Wright 2006, algorithm 7.4) in the geometry of K: the gradient there is the vector
/// u = α − α̂ with α̂ᵢ = cᵢyᵢ / (1 + exp(yᵢzᵢ)), inner products are aᵀKb, and K times each kept vector is kept too. An
/// iteration then costs one product with K, and the line search costs none.
///
/// **Stopping.** α̂ is feasible for the dual problem, and the gap between the primal value at α and the dual value at α̂
/// works out as exactly ½ uᵀKu. The search ends when the gap falls below `relativeGap` times the primal value, so the
/// objective found is within that factor of the best.
struct DualSolver {
  /// The largest duality gap accepted, as a share of the objective.
  var relativeGap: Double
  var iterationLimit: Int
  /// How many pairs of steps and gradient changes are kept: fewer for many lanes, whose vectors are as many times longer.
  private static func memory(laneCount: Int) -> Int { laneCount == 1 ? 20 : 10 }

  /// Solves for `V.laneCount` vectors of costs that share labels and kernel.
  ///
  /// - Parameters:
  ///   - labels: +1 or −1 for each row.
  ///   - weights: Each row's weight; 0 leaves a row out, whose decision value is computed all the same.
  ///   - costs: C for each lane, by which all weights are multiplied.
  func solve<V: Lanes>(
    _ kernel: KernelOperator, labels: [Float], weights: [Float], costs: [Float], as lanes: V.Type, workers: WorkerCount
  ) -> [DualSolution] {
    precondition(costs.count == V.laneCount && labels.count == weights.count)
    var search = DualSearch<V>(
      kernel: kernel, labels: labels, weights: weights, costs: costs,
      memory: Self.memory(laneCount: V.laneCount), workers: workers)
    search.run(self)
    return search.solutions()
  }
}

/// What the search found for one cost.
struct DualSolution: Sendable {
  /// α, an entry for each row.
  let coefficients: [Float]
  /// z = Kα, the decision value of each row, also of those left out.
  let decisionValues: [Float]
  let objective: Double
  let dualityGap: Double
  let iterations: Int
}
