import LinearAlgebra
import Parallelism
import TestSupport
import Testing

@testable import LinearClassifiers

struct SubspaceSearchTests {
  /// A point of the search for each lane, in double precision.
  private struct Place {
    let alpha: [Double]
    let direction: [Double]
    let cost: Double
  }

  private let problem = SolverProblem(seed: 61, count: 45, weights: (0..<45).map { Float($0 * 7 % 4) })

  private func places(seed: UInt64, costs: [Double]) -> [Place] {
    var random = SplitMix64(seed: seed)
    return costs.map { cost in
      let alpha = random.numbers(problem.count).map { 0.05 * Double($0) }
      return Place(alpha: alpha, direction: random.numbers(problem.count).map { 0.1 * Double($0) }, cost: cost)
    }
  }

  private func steps<V: Lanes>(
    at places: [Place], as lanes: V.Type, tolerance: Double = 0, isWanted: [Bool]? = nil, start: Double = 1
  ) -> [SIMD3<Double>] {
    let (matrix, n) = (problem.matrix, problem.count)
    let vectors = { (value: (Place) -> [Double]) in
      let values = places.map(value)
      return LaneVectors<V>(count: n) { Float(values[$1][$0]) }
    }
    let search = SubspaceSearch<V>(
      problem.kernel, labels: problem.labels, weights: problem.weights, workers: .one)
    return search.steps(
      from: start,
      at: SubspaceSearch.Point(
        decision: vectors { SolverProblem.product(matrix, $0.alpha) }, direction: vectors(\.direction),
        kernelDirection: vectors { SolverProblem.product(matrix, $0.direction) },
        labels: LaneVectors(count: n) { row, _ in problem.labels[row] },
        costs: LaneVectors(count: n) { problem.weights[$0] * Float(places[$1].cost) }),
      tolerances: places.map { _ in tolerance }, isWanted: isWanted ?? places.map { _ in true },
      scratch: (LaneVectors(zeros: n), LaneVectors(zeros: n)))
  }

  /// The direction, the constant vector and the labels; rows left out take no part in the last two.
  private func directions(at place: Place) -> [[Double]] {
    [
      place.direction, problem.weights.map { $0 > 0 ? 1 : 0 },
      zip(problem.labels, problem.weights).map { $1 > 0 ? Double($0) : 0 },
    ]
  }

  /// The objective after a step, and its derivatives along the three directions as shares of what they are summed from.
  private func evaluate(_ place: Place, _ step: SIMD3<Double>) -> (value: Double, slopes: [Double]) {
    let (matrix, directions) = (problem.matrix, directions(at: place))
    var alpha = place.alpha
    for (index, direction) in directions.enumerated() {
      alpha = zip(alpha, direction).map { $0 + step[index] * $1 }
    }
    let (value, gradient) = problem.evaluate(alpha, SolverProblem.product(matrix, alpha), cost: place.cost)
    let slopes = directions.map { direction in
      let products = SolverProblem.product(matrix, direction)
      let size = zip(gradient, products).reduce(1e-30) { $0 + abs($1.0 * $1.1) }
      return SolverProblem.dot(gradient, products) / size
    }
    return (value, slopes)
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func theGradientVanishesAlongAllThreeDirections(seed: UInt64) {
    let places = places(seed: seed, costs: [1e-3, 0.03, 0.1, 0.3, 1, 3, 10, 100])
    for (place, step) in zip(places, steps(at: places, as: SIMD8<Float>.self)) {
      let (value, slopes) = evaluate(place, step)
      #expect(slopes.allSatisfy { abs($0) < 2e-3 }, "C = \(place.cost): \(slopes)")
      // It is a minimum: the objective is convex, and rises to all sides.
      #expect(value <= evaluate(place, SIMD3()).value)
      for other in [SIMD3(0.1, 0, 0), SIMD3(0, 0.1, 0), SIMD3(0, 0, 0.1), SIMD3(0.1, -0.1, 0.1)] {
        #expect(value <= evaluate(place, step + other).value)
        #expect(value <= evaluate(place, step - other).value)
      }
    }
  }

  @Test func lanesAreIndependent() {
    let places = places(seed: 5, costs: [0.01, 0.1, 0.3, 1, 2, 5, 10, 30])
    let (eight, four) = (
      steps(at: places, as: SIMD8<Float>.self), steps(at: Array(places[..<4]), as: SIMD4<Float>.self)
    )
    for (index, place) in places.enumerated() {
      let alone = steps(at: [place], as: Float.self)[0]
      #expect(distance(alone, eight[index]) < 1e-3)
      if index < 4 { #expect(distance(alone, four[index]) < 1e-3) }
    }
    // With other neighbors, the same bits.
    var others = self.places(seed: 6, costs: [100, 1, 1, 1e-3, 1, 1, 1, 1])
    for index in [2, 5] { others[index] = places[index] }
    let again = steps(at: others, as: SIMD8<Float>.self)
    for index in [2, 5] { #expect(again[index] == eight[index]) }
  }

  @Test func lanesThatAreNotWantedStandStill() {
    let places = places(seed: 7, costs: [0.1, 1, 10, 100])
    let all = steps(at: places, as: SIMD4<Float>.self)
    let some = steps(at: places, as: SIMD4<Float>.self, isWanted: [true, false, true, false])
    #expect(some == [all[0], SIMD3(), all[2], SIMD3()])
  }

  @Test func aToleranceThatIsMetAtOnceKeepsTheStart() {
    let places = places(seed: 8, costs: [1])
    for start in [0.0, 1] {
      #expect(steps(at: places, as: Float.self, tolerance: 1e9, start: start)[0] == SIMD3(start, 0, 0))
    }
  }

  /// The direction is none, or lies in the plane of the other two.
  @Test func directionsThatDependOnEachOtherGiveTheSameMinimum() {
    let place = places(seed: 9, costs: [1])[0]
    let fixed = directions(at: place)
    let plane = zip(fixed[1], fixed[2]).map { 0.5 * $0 - 2 * $1 }
    let values = [[Double](repeating: 0, count: problem.count), fixed[1], fixed[2], plane].map { direction in
      let other = Place(alpha: place.alpha, direction: direction, cost: 1)
      let step = steps(at: [other], as: Float.self)[0]
      return evaluate(other, step).value
    }
    for value in values { #expect(abs(value - values[0]) < 1e-5 * values[0]) }
  }

  @Test func stepsAreCombinedFromTheThreeDirections() {
    let place = places(seed: 10, costs: [1])[0]
    let n = problem.count
    let search = SubspaceSearch<Float>(
      problem.kernel, labels: problem.labels, weights: problem.weights, workers: .one)
    let step = SIMD3(0.5, -2, 0.25)
    let direction = LaneVectors<Float>(count: n) { row, _ in Float(place.direction[row]) }
    let products = SolverProblem.product(problem.matrix, place.direction)
    let kernelDirection = LaneVectors<Float>(count: n) { row, _ in Float(products[row]) }
    let (target, kernelTarget) = (LaneVectors<Float>(zeros: n), LaneVectors<Float>(zeros: n))
    search.combine([step], direction: direction, into: target)
    search.combineProducts([step], kernelDirection: kernelDirection, into: kernelTarget)
    let all = directions(at: place)
    let expected = (0..<n).map { row in (0..<3).reduce(0.0) { $0 + step[$1] * all[$1][row] } }
    #expect(difference(target.values(ofLane: 0), expected) < 1e-5)
    #expect(difference(kernelTarget.values(ofLane: 0), SolverProblem.product(problem.matrix, expected)) < 1e-3)
  }

  private func distance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
    difference([a.x, a.y, a.z], [b.x, b.y, b.z])
  }
}
