internal import LinearAlgebra
internal import Parallelism

/// L2-regularized logistic regression for each output of an axis, on plain or naive-Bayes-scaled features.
///
/// The weights minimize ½(‖w‖² + b²) + C ∑ mᵢ log (1 + exp (−yᵢ(w·xᵢ + b))) with document weights mᵢ: liblinear's `-s 0`
/// and `-s 7` with `-B 1`. The labels of an axis with three or more are each set against the rest.
struct LogisticRegression {
  let design: KernelColumns
  let featureCount: Int
  /// How log-count ratios scale the features; `nil` leaves them unscaled.
  let scaling: RatioScaling?
  let weighting: ClassWeighting
  let costUnit: CostUnit
  let solver: DualSolver
  let workers: WorkerCount

  /// - Parameter bayesFactor: By what the log-count ratios are multiplied before they are added to the weights.
  func fit(_ targets: AxisTargets, output: Int, cost: Double, bayesFactor: Double) -> OutputFit {
    let problem = problem(targets, output: output) { _ in true }
    let kernel = KernelOperator(design, scale: problem.scale, laneCount: 1)
    let solution = solver.solve(
      kernel, labels: problem.signs, weights: problem.weights, costs: [Float(cost * problem.costFactor)],
      as: Float.self, workers: workers)
    return outputFit(solution[0], problem: problem, bayesFactor: bayesFactor)
  }

  /// Scores of documents by classifiers fitted on the included ones alone.
  struct Scores {
    /// For each cost a score for each document.
    let logistic: [[Float]]
    /// The naive-Bayes scores, if the features are scaled.
    let bayes: [Float]?
  }

  /// Fits for up to eight costs at once.
  func scores(_ targets: AxisTargets, output: Int, costs: [Double], isIncluded: (Int) -> Bool) -> Scores {
    precondition(!costs.isEmpty && costs.count <= 8, "\(costs.count) costs at once")
    let problem = problem(targets, output: output, isIncluded: isIncluded)
    let laneCount = costs.count == 1 ? 1 : costs.count <= 4 ? 4 : 8
    let lanes = (0..<laneCount).map { Float(costs[min($0, costs.count - 1)] * problem.costFactor) }
    let kernel = KernelOperator(design, scale: problem.scale, laneCount: laneCount)
    let solutions =
      switch laneCount {
      case 1: solve(kernel, problem, costs: lanes, as: Float.self)
      case 4: solve(kernel, problem, costs: lanes, as: SIMD4<Float>.self)
      default: solve(kernel, problem, costs: lanes, as: SIMD8<Float>.self)
      }
    return Scores(
      logistic: solutions.prefix(costs.count).map(\.decisionValues),
      bayes: problem.bayes.map { bayes in
        design.multiply(weights: bayes.weights(of: design, featureCount: featureCount)).map { $0 + bayes.intercept }
      })
  }

  private func solve<V: Lanes>(
    _ kernel: KernelOperator, _ problem: Problem, costs: [Float], as lanes: V.Type
  ) -> [DualSolution] {
    solver.solve(
      kernel, labels: problem.signs, weights: problem.weights, costs: costs, as: V.self, workers: workers)
  }

  private struct Problem {
    let signs: [Float]
    let weights: [Float]
    let scaling: FeatureScaling
    let scale: KernelScale
    /// C is this times the cost asked for.
    let costFactor: Double
    let bayes: BayesScores?
  }

  private func problem(_ targets: AxisTargets, output: Int, isIncluded: (Int) -> Bool) -> Problem {
    let signs = targets.signs(forOutput: output)
    let weights = weighting.weights(for: targets, output: output, isIncluded: isIncluded)
    var featureScaling = FeatureScaling(unscaled: design, pieceWeight: RatioScaling().pieceWeight)
    var bayes: BayesScores?
    if let scaling {
      let classes = (0..<targets.count).map { index in
        weights[index] == 0 ? SIMD2<Float>() : signs[index] > 0 ? SIMD2(1, 0) : SIMD2(0, 1)
      }
      let counts = ClassCounts(design, rowClasses: classes, workers: workers)
      let ratio = LogCountRatio(
        totals: counts.totals, featureCount: counts.heldFeatureCount, scaling: scaling)
      let pieceRatio = LogCountRatio(
        totals: counts.pieceTotals, featureCount: design.pieces?.pieceCount ?? 0, scaling: scaling)
      featureScaling = FeatureScaling(
        ratio, pieceRatio: pieceRatio, counts: counts, scaling: scaling, design: design,
        documentCount: weights.count { $0 > 0 })
      bayes = BayesScores(ratio: ratio, counts: counts, classSizes: classes.reduce(SIMD2(), +))
    }
    let plain = featureScaling.kernelScale(of: design, intercept: 1)
    let norm = costUnit == .plain ? 1 : design.meanSquaredNorm(plain)
    let unit = norm > 1e-20 ? norm : 1
    return Problem(
      signs: signs, weights: weights, scaling: featureScaling,
      scale: KernelScale(
        columns: plain.columns, diagonal: plain.diagonal, pieces: plain.pieces, intercept: Float(unit)),
      costFactor: 1 / unit, bayes: bayes)
  }

  /// w_j = r_j² (Xᵀα)_j for the scale r_j: one factor from the scaled feature, one from folding the scale into the weight.
  private func outputFit(_ solution: DualSolution, problem: Problem, bayesFactor: Double) -> OutputFit {
    var weights = [Float](repeating: 0, count: featureCount)
    weights.withUnsafeMutableBufferPointer { weights in
      solution.coefficients.withUnsafeBufferPointer { coefficients in
        guard let target = weights.baseAddress, let alpha = coefficients.baseAddress else { return }
        design.transposeMultiply(alpha, into: target, workers: workers)
      }
    }
    let factor = Float(bayesFactor)
    for column in 0..<design.columnCount {
      let feature = Int(design.features.base[column])
      let scale = problem.scaling.columns.base[column]
      weights[feature] = scale * scale * weights[feature] + factor * (problem.bayes?.ofColumn(column) ?? 0)
    }
    for single in 0..<design.singleFeatures.count {
      let feature = Int(design.singleFeatures.base[single])
      let scale = problem.scaling.singles.base[single]
      weights[feature] = scale * scale * weights[feature] + factor * (problem.bayes?.ofSingle(single) ?? 0)
    }
    var pieceWeights: [Float] = []
    if let scales = problem.scaling.pieces {
      let sums = solution.coefficients.withUnsafeBufferPointer { alpha in
        alpha.baseAddress.flatMap { design.transposeMultiplyPieces($0, workers: workers) }
      }
      pieceWeights = (0..<scales.count).map { scales.base[$0] * scales.base[$0] * (sums?.base[$0] ?? 0) }
    }
    let alphaSum = solution.coefficients.reduce(0.0) { $0 + Double($1) }
    return OutputFit(
      weights: weights, pieceWeights: pieceWeights,
      intercept: Float(alphaSum) * problem.scale.intercept + factor * (problem.bayes?.intercept ?? 0),
      convergence: Convergence(
        objective: solution.objective, dualityGap: solution.dualityGap, iterations: solution.iterations,
        reachedTolerance: solution.dualityGap <= solver.relativeGap * solution.objective))
  }
}

/// What C is measured in.
public enum CostUnit: Hashable, Sendable {
  /// C itself, as liblinear and scikit-learn have it.
  case plain
  /// C times the mean squared norm of the scaled examples, and the constant feature scaled to that norm: the same number
  /// then means the same on long and short texts.
  case meanSquaredNorm
}
