import CTwins
import Evaluation
import Foundation
import LinearAlgebra
import Parallelism
import XCTest

/// The derivative and the loss of many margins, which each step of a fit needs.
final class LogisticBenchmarks: BenchmarkCase {
  func testLogisticFunctions_25000margins() throws {
    let count = 25_000
    var random = SplitMix64(seed: 11)
    let margins = Storage((0..<count).map { _ in Float(20 * random.unitInterval() - 10) })
    let weights = Storage<Float>(repeating: 1, count: count)
    let (factors, losses) = (Storage<Float>(uninitialized: count), Storage<Float>(uninitialized: count))
    let sums = try compare(
      Work(amount: Double(count) / 1e6, unit: "M margins"), repetitions: 20,
      [
        (
          "ours",
          {
            LogisticFunctions.evaluate(
              margins: margins.base, weights: weights.base, factors: factors.base, losses: losses.base, count: count)
            return Self.sums(factors, losses)
          }
        ),
        (
          "C",
          {
            twin_logistic(margins.base, weights.base, factors.base, losses.base, Int64(count))
            return Self.sums(factors, losses)
          }
        ),
        (
          "Naive",
          {
            for index in 0..<count {
              let m = margins.base[index]
              factors.base[index] = 1 / (1 + expf(m))
              losses.base[index] = weights.base[index] * (m < 0 ? log1pf(expf(m)) - m : log1pf(expf(-m)))
            }
            return Self.sums(factors, losses)
          }
        ),
      ])
    for other in sums.dropFirst() {
      XCTAssertEqual(sums[0].factors, other.factors, accuracy: 1e-6 * abs(other.factors))
      XCTAssertEqual(sums[0].losses, other.losses, accuracy: 1e-6 * other.losses)
    }
  }

  /// Over every hundredth, which takes no time beside the rest.
  private static func sums(_ factors: Storage<Float>, _ losses: Storage<Float>) -> (factors: Double, losses: Double) {
    let chosen = stride(from: 0, to: factors.count, by: 100)
    return (chosen.reduce(0) { $0 + Double(factors[$1]) }, chosen.reduce(0) { $0 + Double(losses[$1]) })
  }
}
