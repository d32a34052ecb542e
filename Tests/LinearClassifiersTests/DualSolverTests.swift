import LinearAlgebra
import Parallelism
import Testing

@testable import LinearClassifiers

/// The solver against Newton's method in double precision.
struct DualSolverTests {
  private static let some: [Entry] = [Entry(feature: 0), Entry(feature: 1, value: 2)]

  private static let problems = [
    SolverProblem(seed: 41, count: 40),
    SolverProblem(seed: 42, count: 37, weights: (0..<37).map { Float($0 % 3) }, description: "a third left out"),
    SolverProblem(
      seed: 43, count: 30, weights: (0..<30).map { $0 * 5 % 2 == 1 ? 1 : 0 }, description: "one class left out"),
    SolverProblem(seed: 44, count: 12, weights: [Float](repeating: 0, count: 12), description: "all left out"),
    SolverProblem(
      "one class", examples: Examples(seed: 45, labels: [Int](repeating: 0, count: 20), featureCount: 30),
      labels: [Float](repeating: 1, count: 20)),
    SolverProblem(
      "duplicates of both labels",
      examples: Examples(rows: Array(repeating: some, count: 9), featureCount: 2, hasValues: true),
      labels: (0..<9).map { $0 % 3 == 0 ? 1 : -1 }),
    SolverProblem(
      "empty rows", examples: Examples(rows: Array(repeating: [], count: 5), featureCount: 1),
      labels: [1, -1, 1, 1, -1]),
    SolverProblem(
      "some empty rows", examples: Examples(rows: [[], some, [], some, [some[0]]], featureCount: 2, hasValues: true),
      labels: [1, -1, 1, 1, -1]),
    SolverProblem("one row", examples: Examples(rows: [some], featureCount: 2, hasValues: true), labels: [-1]),
    SolverProblem("one empty row", examples: Examples(rows: [[]], featureCount: 1), labels: [1]),
  ]
  private static let costs: [Float] = [1e-6, 1e-3, 0.1, 0.5, 1, 10, 100, 1e4]

  @Test(arguments: problems)
  func findsTheOptimumOfOneLane(problem: SolverProblem) { check(problem, as: Float.self) }

  @Test(arguments: problems)
  func findsTheOptimumOfFourLanes(problem: SolverProblem) { check(problem, as: SIMD4<Float>.self) }

  @Test(arguments: problems)
  func findsTheOptimumOfEightLanes(problem: SolverProblem) { check(problem, as: SIMD8<Float>.self) }

  private func check<V: Lanes>(_ problem: SolverProblem, as lanes: V.Type) {
    let matrix = problem.matrix
    let optima = Self.costs.map { problem.optimum(cost: Double($0)) }
    for relativeGap in [1e-2, 1e-4, 1e-6] {
      for first in stride(from: 0, to: Self.costs.count, by: V.laneCount) {
        let costs = Array(Self.costs[first..<first + V.laneCount])
        let solutions = DualSolver(relativeGap: relativeGap, iterationLimit: 300).solve(
          problem.kernel, labels: problem.labels, weights: problem.weights, costs: costs, as: V.self, workers: .one)
        #expect(solutions.count == V.laneCount)
        for lane in costs.indices {
          check(
            solutions[lane], of: problem, matrix: matrix, optimum: optima[first + lane], cost: Double(costs[lane]),
            relativeGap: relativeGap)
        }
      }
    }
  }

  /// f(α) − f* ≤ gap, so ½‖α − α*‖² ≤ gap under K, and zᵢ is off by at most √(2·gap·Kᵢᵢ).
  private func check(
    _ solution: DualSolution, of problem: SolverProblem, matrix: [[Double]],
    optimum: (objective: Double, decisionValues: [Double]), cost: Double, relativeGap: Double
  ) {
    let comment: Comment = "C = \(cost), gap \(relativeGap)"
    let alpha = solution.coefficients.map(Double.init)
    let z = SolverProblem.product(matrix, alpha)
    let (value, gradient) = problem.evaluate(alpha, z, cost: cost)
    let rounding = 1e-6 * optimum.objective + 1e-12
    #expect(value >= optimum.objective - rounding, comment)
    #expect(value - optimum.objective <= solution.dualityGap + rounding, comment)
    #expect(abs(solution.objective - value) <= 10 * rounding, comment)
    #expect(solution.dualityGap <= relativeGap * solution.objective, comment)
    // Single precision costs a few hundredths of a gap that is small beside a large C.
    let gap = 0.5 * SolverProblem.dot(gradient, SolverProblem.product(matrix, gradient))
    #expect(abs(solution.dualityGap - gap) <= 0.05 * gap + rounding, comment)
    for row in z.indices {
      let bound = (2 * matrix[row][row] * (solution.dualityGap + rounding)).squareRoot()
      #expect(abs(Double(solution.decisionValues[row]) - optimum.decisionValues[row]) <= 1.01 * bound + 1e-6, comment)
      if problem.weights[row] == 0 { #expect(abs(solution.coefficients[row]) <= 1e-6, comment) }
    }
  }

  @Test func lanesDoNotDependOnTheirNeighbors() {
    let problem = SolverProblem(seed: 46, count: 50)
    let solver = DualSolver(relativeGap: 1e-6, iterationLimit: 300)
    let solve = { (costs: [Float]) in
      solver.solve(
        problem.kernel, labels: problem.labels, weights: problem.weights, costs: costs, as: SIMD4<Float>.self,
        workers: .one)
    }
    let (a, b) = (solve([0.1, 1, 10, 1]), solve([100, 1, 0.01, 1]))
    for lane in [1, 3] {
      #expect(a[lane].coefficients == b[lane].coefficients)
      #expect(a[lane].decisionValues == b[lane].decisionValues)
      #expect(a[lane].iterations == b[lane].iterations)
    }
    #expect(a[1].coefficients == a[3].coefficients)
  }

  @Test func threadsGiveTheSameBits() {
    // Over 2¹⁵ numbers a vector is cut into runs.
    let problem = SolverProblem(seed: 47, count: 5000)
    let solver = DualSolver(relativeGap: 1e-4, iterationLimit: 6)
    let solutions = [1, 2, 4].map { threads in
      solver.solve(
        problem.kernel, labels: problem.labels, weights: problem.weights, costs: Self.costs, as: SIMD8<Float>.self,
        workers: WorkerCount(threads))
    }
    for other in solutions.dropFirst() {
      for lane in 0..<8 {
        #expect(other[lane].coefficients == solutions[0][lane].coefficients)
        #expect(other[lane].dualityGap == solutions[0][lane].dualityGap)
      }
    }
  }
}
