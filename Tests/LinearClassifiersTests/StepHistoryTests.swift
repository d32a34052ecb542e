import LinearAlgebra
import Parallelism
import TestSupport
import Testing

@testable import LinearClassifiers

/// The direction of L-BFGS against the two-loop recursion as the textbook has it (Nocedal & Wright 2006, algorithm 7.4).
struct StepHistoryTests {
  @Test(arguments: [1, 3, 20])
  func agreesWithTheTwoLoopRecursionInOneLane(memory: Int) { check(memory: memory, as: Float.self) }

  @Test(arguments: [1, 3, 20])
  func agreesWithTheTwoLoopRecursionInFourLanes(memory: Int) { check(memory: memory, as: SIMD4<Float>.self) }

  @Test(arguments: [1, 3, 20])
  func agreesWithTheTwoLoopRecursionInEightLanes(memory: Int) { check(memory: memory, as: SIMD8<Float>.self) }

  /// One lane's vectors, rounded to single precision.
  private struct Lane {
    var gradient: [Double]
    var pairs: [(step: [Double], change: [Double])] = []
  }

  private func check<V: Lanes>(memory: Int, as lanes: V.Type) {
    let problem = SolverProblem(seed: 51, count: 30)
    let (matrix, n) = (problem.matrix, problem.count)
    var random = SplitMix64(seed: 52)
    var state = (0..<V.laneCount).map { _ in Lane(gradient: random.numbers(n).map(Double.init)) }
    var history = StepHistory<V>(memory: memory)
    let vectors = { (values: [[Double]]) in LaneVectors<V>(count: n) { Float(values[$1][$0]) } }
    let products = { (values: [[Double]]) in vectors(values.map { SolverProblem.product(matrix, $0) }) }
    for round in 0..<8 {
      #expect(history.isEmpty == (round == 0))
      let (direction, kernelDirection) = (LaneVectors<V>(zeros: n), LaneVectors<V>(zeros: n))
      // A lane that is not wanted gets no direction.
      let isWanted = (0..<V.laneCount).map { $0 % 4 != 2 }
      history.chooseDirection(
        direction, kernelDirection, gradient: vectors(state.map(\.gradient)),
        kernelGradient: products(state.map(\.gradient)), isWanted: isWanted, workers: .one)
      for (index, lane) in state.enumerated() {
        let pairs = lane.pairs.suffix(memory)
        let expected =
          isWanted[index] ? twoLoops(lane.gradient, Array(pairs), matrix) : [Double](repeating: 0, count: n)
        #expect(relativeDifference(direction.values(ofLane: index), expected) < 1e-3, "round \(round), lane \(index)")
        let kernelExpected = SolverProblem.product(matrix, expected)
        #expect(relativeDifference(kernelDirection.values(ofLane: index), kernelExpected) < 1e-3)
      }
      for index in state.indices {
        // y = (I + B·K)·s, as for a logistic loss, has ⟨s, y⟩ > 0 under K. A lane that stands still has s = y = 0.
        let rests = index == 1 && round == 2
        let step = random.numbers(n).map { rests ? 0 : Double($0) }
        let bend = zip(SolverProblem.product(matrix, step), random.numbers(n)).map { 0.02 * $0 * Double($1 + 1) }
        let next = zip(state[index].gradient, zip(step, bend)).map { Double(Float($0 + 0.5 * ($1.0 + $1.1))) }
        let change = zip(next, state[index].gradient).map { Double(Float($0 - $1)) }
        state[index].pairs.append((step.map { 0.5 * $0 }, change))
        state[index].gradient = next
      }
      let pair = history.takeVectors(count: n)
      pair.step.copy(vectors(state.map { $0.pairs[round].step }))
      pair.kernelStep.copy(products(state.map { $0.pairs[round].step }))
      pair.change.copy(vectors(state.map { $0.pairs[round].change }))
      pair.kernelChange.copy(products(state.map { $0.pairs[round].change }))
      history.append(pair, gradient: vectors(state.map(\.gradient)), workers: .one)
    }
  }

  /// −H·u under the inner product of `matrix`; pairs without curvature are passed over.
  private func twoLoops(
    _ gradient: [Double], _ pairs: [(step: [Double], change: [Double])], _ matrix: [[Double]]
  ) -> [Double] {
    let inner = { (a: [Double], b: [Double]) in SolverProblem.dot(a, SolverProblem.product(matrix, b)) }
    let used = pairs.filter { inner($0.step, $0.change) > 0 }
    var q = gradient
    var factors: [Double] = []
    for (step, change) in used.reversed() {
      let factor = inner(step, q) / inner(step, change)
      factors.append(factor)
      q = zip(q, change).map { $0 - factor * $1 }
    }
    if let (step, change) = pairs.last, inner(step, change) > 0 {
      let scaling = inner(step, change) / inner(change, change)
      q = q.map { scaling * $0 }
    }
    for ((step, change), factor) in zip(used, factors.reversed()) {
      let correction = factor - inner(change, q) / inner(step, change)
      q = zip(q, step).map { $0 + correction * $1 }
    }
    return q.map { -$0 }
  }

  private func relativeDifference(_ found: [Float], _ expected: [Double]) -> Double {
    difference(found, expected) / expected.reduce(1e-30) { max($0, abs($1)) }
  }
}
