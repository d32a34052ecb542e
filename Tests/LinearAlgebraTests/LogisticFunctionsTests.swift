import Foundation
import Parallelism
import Testing

@testable import LinearAlgebra

struct LogisticFunctionsTests {
  /// −100 to 100 in steps of 1/64, and what lies close to 0.
  private static let margins: [Float] =
    (-6400...6400).map { Float($0) / 64 } + (1...40).flatMap { [Float(sign: .plus, exponent: -$0, significand: 1.37)] }
    + (1...40).map { Float(sign: .minus, exponent: -$0, significand: 1.37) } + [-0.0, 0, -87, 87, -88.5, 88.5]

  @Test func exponentialsAreExactToTheirLastDigits() {
    for margin in Self.margins where margin <= 0 && margin >= -87 {
      let expected = exp(Double(margin))
      #expect(abs(Double(LogisticFunctions.exponential(margin)) - expected) <= 2e-7 * expected, "e^\(margin)")
    }
  }

  @Test(arguments: [-87.5, -88, -100, -1e4, -1e30, -.infinity] as [Float])
  func exponentialsStopFallingBeforeTheyVanish(x: Float) {
    #expect(LogisticFunctions.exponential(x) == LogisticFunctions.exponential(-87))
    #expect(LogisticFunctions.exponential(x) > 0)
  }

  @Test func factorsAndLossesAgreeWithDoublePrecision() {
    let (factors, losses, sum) = evaluate(Self.margins, weights: Self.margins.map { _ in 1 })
    for (index, margin) in Self.margins.enumerated() {
      let m = Double(margin)
      let factor = 1 / (1 + exp(m))
      let loss = m >= 0 ? log1p(exp(-m)) : log1p(exp(m)) - m
      // Beyond ±87 the exponential stays at e⁻⁸⁷ ≈ 1.6e-38.
      #expect(abs(Double(factors[index]) - factor) <= 5e-7 * factor + 2e-38, "factor at \(m)")
      #expect(abs(Double(losses[index]) - loss) <= 5e-7 * loss + 2e-38, "loss at \(m)")
    }
    #expect(sum.isFinite)
  }

  @Test(arguments: [-1e30, -1e5, 1e5, 1e30] as [Float])
  func farMarginsStayFinite(margin: Float) {
    let (factors, losses, _) = evaluate([margin], weights: [1])
    #expect(abs(factors[0] - (margin < 0 ? 1 : 0)) < 1e-37)
    #expect(abs(losses[0] - (margin < 0 ? -margin : 0)) < 1e-37)
  }

  @Test func weightsMultiplyTheLossAlone() {
    let margins: [Float] = [-3, -0.5, 0, 0.5, 3]
    let weights: [Float] = [0, 1, 2, 0.25, 10]
    let (plainFactors, plainLosses, _) = evaluate(margins, weights: margins.map { _ in 1 })
    let (factors, losses, _) = evaluate(margins, weights: weights)
    #expect(factors == plainFactors)
    for index in margins.indices { #expect(losses[index] == weights[index] * plainLosses[index]) }
  }

  @Test func factorsAloneAreTheSame() {
    let margins = Storage(Self.margins)
    let target = Storage<Float>(repeating: .nan, count: margins.count)
    LogisticFunctions.factors(margins: margins.base, into: target.base, count: margins.count)
    #expect(Array(target.elements) == evaluate(Self.margins, weights: Self.margins.map { _ in 1 }).factors)
  }

  @Test func factorsOfOppositeMarginsSumToOne() {
    let factors = evaluate([-4, 4, -0.1, 0.1, 0, -30, 30], weights: [Float](repeating: 1, count: 7)).factors
    #expect(abs(factors[0] + factors[1] - 1) < 1e-7)
    #expect(abs(factors[2] + factors[3] - 1) < 1e-7)
    #expect(abs(factors[4] - 0.5) < 1e-7)
    #expect(abs(factors[5] + factors[6] - 1) < 1e-7)
  }

  private func evaluate(_ margins: [Float], weights: [Float]) -> (factors: [Float], losses: [Float], sum: Float) {
    let (input, weights) = (Storage(margins), Storage(weights))
    let (factors, losses) = (
      Storage<Float>(repeating: .nan, count: input.count), Storage<Float>(repeating: .nan, count: input.count)
    )
    LogisticFunctions.evaluate(
      margins: input.base, weights: weights.base, factors: factors.base, losses: losses.base, count: input.count)
    return (Array(factors.elements), Array(losses.elements), losses.elements.reduce(0, +))
  }
}
