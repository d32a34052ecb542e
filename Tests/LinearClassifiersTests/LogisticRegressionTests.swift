import Foundation
import LinearAlgebra
import LinearModels
import Parallelism
import Testing

@testable import LinearClassifiers

struct LogisticRegressionTests {
  private static let labels = (0..<80).map { $0 * 5 % 2 }
  private static let targets = AxisTargets.classes(labels, count: 2)
  private static let examples = Examples(seed: 6, labels: labels, featureCount: 60, hasValues: true)

  /// ½(‖w‖² + b²) + C ∑ log (1 + exp (−yᵢ(w·xᵢ + b))) and its gradient, in double precision.
  private func objective(_ fit: OutputFit, cost: Double) -> (value: Double, gradient: [Double]) {
    var gradient = fit.weights.map(Double.init) + [Double(fit.intercept)]
    var value = gradient.reduce(0) { $0 + $1 * $1 } / 2
    for (row, score) in Self.examples.scores(by: fit).enumerated() {
      let y = Self.labels[row] == 1 ? 1.0 : -1.0
      value += cost * log1p(exp(-y * score))
      let slope = -cost * y * DecisionRule.sigmoid(-y * score)
      for entry in Self.examples.rows[row] { gradient[entry.feature] += slope * Double(entry.value) }
      gradient[gradient.count - 1] += slope
    }
    return (value, gradient)
  }

  @Test(arguments: [0.01, 0.1, 1, 10, 100])
  func theGradientVanishesAtTheFit(cost: Double) throws {
    let fit = try Self.examples.trainer(.logistic).fit(Self.targets, cost: cost)[0]
    let (value, gradient) = objective(fit, cost: cost)
    let convergence = try #require(fit.convergence)
    #expect(abs(convergence.objective - value) < 1e-5 * value)
    let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(norm < 1e-4 * (1 + value))
  }

  /// f is 1-strongly convex: ½‖w − w*‖² ≤ f(w) − f(w*) ≤ gap.
  @Test(arguments: [1e-1, 1e-2, 1e-3, 1e-4, 1e-5], [0.1, 1, 10])
  func theDualityGapBoundsTheDistanceToTheOptimum(relativeGap: Double, cost: Double) throws {
    let best = try Self.examples.trainer(.logistic).fit(Self.targets, cost: cost)[0]
    let fit = try Self.examples.trainer(.logistic, relativeGap: relativeGap).fit(Self.targets, cost: cost)[0]
    let convergence = try #require(fit.convergence)
    let (value, optimum) = (objective(fit, cost: cost).value, objective(best, cost: cost).value)
    let rounding = 1e-6 * optimum
    #expect(value >= optimum - rounding)
    #expect(value - optimum <= convergence.dualityGap + rounding)
    let pairs = zip(fit.weights + [fit.intercept], best.weights + [best.intercept])
    let squaredDistance = pairs.reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
    #expect(squaredDistance / 2 <= convergence.dualityGap + rounding)
    #expect(convergence.reachedTolerance)
    #expect(convergence.dualityGap <= relativeGap * convergence.objective)
  }

  @Test func theDefaultToleranceIsReachedInFewIterations() throws {
    for cost in [0.01, 1, 100] {
      let trainer = LinearTrainer(
        design: Self.examples.design, featureCount: 60, method: .logistic, workers: .one)
      let convergence = try #require(try trainer.fit(Self.targets, cost: cost)[0].convergence)
      #expect(convergence.reachedTolerance)
      #expect(convergence.iterations < 60)
    }
  }

  @Test func aSearchCutShortSaysSo() throws {
    var trainer = Self.examples.trainer(.logistic)
    trainer.iterationLimit = 1
    let convergence = try #require(try trainer.fit(Self.targets, cost: 10)[0].convergence)
    #expect(convergence.iterations == 1)
    #expect(!convergence.reachedTolerance)
    #expect(convergence.dualityGap.isFinite)
  }

  @Test(arguments: [2, 3])
  func aWeightEqualsRepeatingTheRow(times: Int) throws {
    var trainer = Self.examples.trainer(.logistic)
    trainer.weighting = .perLabel([1, Double(times)])
    let weighted = try trainer.fit(Self.targets, cost: 1)[0]
    let rows = Self.labels.indices.flatMap { Array(repeating: $0, count: Self.labels[$0] == 1 ? times : 1) }
    let repeated = try Self.examples.selecting(rows).trainer(.logistic)
      .fit(.classes(rows.map { Self.labels[$0] }, count: 2), cost: 1)[0]
    #expect(difference(weighted, repeated) < 1e-4)
  }

  @Test func allWeightsTimesTwoIsTheCostTimesTwo() throws {
    var trainer = Self.examples.trainer(.logistic)
    let doubled = try trainer.fit(Self.targets, cost: 2)[0]
    trainer.weighting = .perLabel([2, 2])
    let weighted = try trainer.fit(Self.targets, cost: 1)[0]
    #expect(difference(weighted, doubled) < 1e-5)
  }

  @Test func theMeanSquaredNormMeasuresTheCost() throws {
    // Rows of length 6.
    let rows = Self.labels.indices.map { row in (0..<4).map { Entry(feature: 4 * (row % 7) + $0, value: 3) } }
    let examples = Examples(rows: rows, featureCount: 28, hasValues: true)
    var trainer = examples.trainer(.logistic)
    trainer.costUnit = .meanSquaredNorm
    let fit = try trainer.fit(Self.targets, cost: 2)[0]
    // The same as rows and a constant feature of length 1 at a plain cost.
    let unit = Examples(
      rows: rows.map { $0.map { Entry(feature: $0.feature, value: 0.5) } + [Entry(feature: 28, value: 1)] },
      featureCount: 29, hasValues: true)
    let problem = DualSolver(relativeGap: 1e-11, iterationLimit: 200)
    let design = unit.design
    let scale = KernelScale(
      columns: Storage(repeating: 1, count: design.columnCount),
      diagonal: Storage(repeating: 0, count: design.rowCount), intercept: 0)
    let expected = problem.solve(
      .sparse(design, scale), labels: Self.labels.map { $0 == 1 ? 1 : -1 }, weights: Self.labels.map { _ in 1 },
      costs: [2], as: Float.self, workers: .one)
    #expect(difference(examples.scores(by: fit), expected[0].decisionValues) < 1e-4)
  }

  @Test func ratioScalingRaisesRatiosAndRareFeatures() {
    let design = Self.examples.design
    let classes = Self.labels.map { $0 == 1 ? SIMD2<Float>(1, 0) : SIMD2(0, 1) }
    let counts = ClassCounts(design, rowClasses: classes, workers: .one)
    let ratio = LogCountRatio(totals: counts.totals, featureCount: 60, scaling: RatioScaling(smoothing: 1))
    for (exponent, idfExponent) in [(1.0, 0.0), (0.75, 0), (0.5, 0), (0.75, 1), (1, 1), (0.6, 0.5), (0, 1)] {
      let scaling = FeatureScaling(
        ratio, pieceRatio: ratio, counts: counts,
        scaling: RatioScaling(smoothing: 1, exponent: exponent, idfExponent: idfExponent), design: design,
        documentCount: 80)
      for column in 0..<design.columnCount {
        let r = Double(ratio(counts.columns[column]))
        let count = Double(counts.columns[column].x + counts.columns[column].y)
        let idf = log(1 + 80 / (1 + count))
        let size = pow(abs(r) * pow(idf, idfExponent), exponent)
        let expected = r < 0 ? -size : size
        #expect(abs(Double(scaling.columns[column]) - expected) < 1e-5 * max(size, 1))
      }
    }
  }

  @Test(arguments: [(30.0, 30.0), (10, 50), (700, 3), (5, 0)])
  func ratiosFollowTheirFormulas(p: Double, q: Double) {
    let (alpha, featureCount) = (0.5, 12)
    let uniform = LogCountRatio(
      totals: SIMD2(p, q), featureCount: featureCount, scaling: RatioScaling(smoothing: alpha))
    let proportional = LogCountRatio(
      totals: SIMD2(p, q), featureCount: featureCount,
      scaling: RatioScaling(smoothing: alpha, smoothingKind: .proportional))
    let share = min(p / (p + q), 1 - 1e-6)
    for (a, b) in [(1.0, 0.0), (0, 1), (2, 2), (0.25, 0.75), (2000, 3), (5, 1024), (1023, 1)] {
      let pair = SIMD2(Float(a), Float(b))
      let norms = log(p + alpha * Double(featureCount)) - log(q + alpha * Double(featureCount))
      #expect(abs(Double(uniform(pair)) - (log(a + alpha) - log(b + alpha) - norms)) < 1e-5)
      let (up, down) = (log(a + 2 * alpha * share), log(b + 2 * alpha * (1 - share)))
      #expect(abs(Double(proportional(pair)) - (up - down - log(share / (1 - share)))) < 1e-5)
      if p == q { #expect(abs(uniform(pair) - proportional(pair)) < 1e-5) }
    }
    #expect(uniform(SIMD2(0, 0)) == 0)
    #expect(proportional(SIMD2(0, 0)) == 0)
  }

  // MARK: The solver

  @Test(arguments: [false, true])
  func bothFormsOfTheKernelGiveTheSameSolution(hasRowScale: Bool) {
    BLAS.setThreadCount(1)
    var examples = Self.examples
    if hasRowScale { examples.rowScale = examples.rows.map { 1 / Float(max($0.count, 1)).squareRoot() } }
    let design = examples.design
    let diagonal = Storage<Float>(repeating: 0, count: design.rowCount)
    for single in 0..<design.singleRows.count {
      diagonal[Int(design.singleRows[single])] += design.singleValue(at: single) * design.singleValue(at: single)
    }
    let scale = KernelScale(
      columns: Storage(repeating: 1, count: design.columnCount), diagonal: diagonal, intercept: 1)
    let solver = DualSolver(relativeGap: 1e-11, iterationLimit: 200)
    let labels = Self.labels.map { $0 == 1 ? Float(1) : -1 }
    let weights = Self.labels.indices.map { Float($0 % 3) }
    let kernels = [KernelOperator.sparse(design, scale), .gram(GramMatrix(design, scale: scale))]
    let alone = kernels.map {
      solver.solve($0, labels: labels, weights: weights, costs: [1], as: Float.self, workers: .one)[0]
    }
    #expect(difference(alone[0].decisionValues, alone[1].decisionValues) < 1e-4)
    #expect(abs(alone[0].objective - alone[1].objective) < 1e-5 * alone[0].objective)

    let costs: [Float] = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]
    let together = kernels.map {
      solver.solve($0, labels: labels, weights: weights, costs: costs, as: SIMD8<Float>.self, workers: .one)
    }
    for lane in 0..<8 {
      #expect(difference(together[0][lane].decisionValues, together[1][lane].decisionValues) < 1e-3)
      let single = solver.solve(
        kernels[0], labels: labels, weights: weights, costs: [costs[lane]], as: Float.self, workers: .one)[0]
      #expect(difference(together[0][lane].decisionValues, single.decisionValues) < 1e-3)
      #expect(abs(together[0][lane].objective - single.objective) < 1e-5 * single.objective)
    }
    // A row of weight 0 is left out, and scored.
    for row in weights.indices where weights[row] == 0 { #expect(alone[0].coefficients[row] == 0) }
  }

  @Test func theOperatorIsChosenByCost() {
    let scale = { (design: KernelColumns) in
      KernelScale(
        columns: Storage(repeating: 1, count: design.columnCount),
        diagonal: Storage(repeating: 0, count: design.rowCount), intercept: 1)
    }
    // Few rows of long texts against many rows of short ones.
    let long = Examples(seed: 8, labels: (0..<50).map { $0 % 2 }, featureCount: 4000, length: 2000).design
    let short = Examples(seed: 9, labels: (0..<2000).map { $0 % 2 }, featureCount: 500, length: 5).design
    if case .sparse = KernelOperator(long, scale: scale(long), laneCount: 8) { Issue.record("no Gram matrix") }
    if case .gram = KernelOperator(short, scale: scale(short), laneCount: 8) { Issue.record("a Gram matrix") }
  }
}

struct ClassWeightingTests {
  private let targets = AxisTargets(
    kind: .single, labelCount: 2, labels: [[0], [1], nil, [0], [0], [1], [0], [0]])

  @Test func uniformWeighsAnnotatedDocumentsAlike() {
    #expect(ClassWeighting.uniform.weights(for: targets, output: 0) { _ in true } == [1, 1, 0, 1, 1, 1, 1, 1])
    #expect(ClassWeighting.uniform.weights(for: targets, output: 0) { $0 > 3 } == [0, 0, 0, 0, 1, 1, 1, 1])
  }

  @Test func balancedGivesBothSidesTheSameTotal() {
    let weights = ClassWeighting.balanced.weights(for: targets, output: 0) { _ in true }
    #expect(difference(weights, [0.7, 1.75, 0, 0.7, 0.7, 1.75, 0.7, 0.7]) < 1e-6)
    // Only documents that are included count: three of one side, one of the other.
    let some = ClassWeighting.balanced.weights(for: targets, output: 0) { $0 > 3 }
    #expect(difference(some, [0, 0, 0, 0, 2.0 / 3, 2, 2.0 / 3, 2.0 / 3]) < 1e-6)
  }

  @Test func aSideWithoutDocumentsDoesNotSpoilTheOther() {
    let one = AxisTargets.classes([1, 1], count: 2)
    let weights = ClassWeighting.balanced.weights(for: one, output: 0) { _ in true }
    #expect(weights.allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func factorsFollowTheLabelOfTheDocument() {
    let weights = ClassWeighting.perLabel([2, 5]).weights(for: targets, output: 0) { _ in true }
    #expect(weights == [2, 5, 0, 2, 2, 5, 2, 2])
    let set = AxisTargets(kind: .set, labelCount: 2, labels: [[], [0], [0, 1], nil])
    #expect(ClassWeighting.perLabel([2, 5]).weights(for: set, output: 0) { _ in true } == [1, 2, 2, 0])
    #expect(ClassWeighting.perLabel([2, 5]).weights(for: set, output: 1) { _ in true } == [1, 1, 5, 0])
  }

  @Test func targetsCountTheirLabels() {
    #expect(targets.labelFrequencies == [5, 2])
    #expect(targets.annotatedCount == 7)
    #expect(targets.outputCount == 1)
    #expect(targets.label(ofOutput: 0) == 1)
    let set = AxisTargets(kind: .set, labelCount: 2, labels: [[], [0], [0, 1], nil])
    #expect(set.labelFrequencies == [2, 1])
    #expect(set.outputCount == 2)
    #expect(set.label(ofOutput: 0) == 0)
  }
}
