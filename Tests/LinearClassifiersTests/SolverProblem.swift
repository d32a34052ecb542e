import Foundation
import LinearAlgebra
import Parallelism
import TestSupport
import Testing

@testable import LinearClassifiers

/// A logistic regression in the space of its examples, with K written out in double precision.
struct SolverProblem: CustomTestStringConvertible {
  var testDescription: String
  let examples: Examples
  let labels: [Float]
  /// 0 leaves a row out.
  let weights: [Float]

  init(_ description: String, examples: Examples, labels: [Float], weights: [Float]? = nil) {
    testDescription = description
    self.examples = examples
    self.labels = labels
    self.weights = weights ?? labels.map { _ in 1 }
  }

  init(seed: UInt64, count: Int, weights: [Float]? = nil, description: String = "random") {
    let classes = (0..<count).map { $0 * 5 % 2 }
    self.init(
      description, examples: Examples(seed: seed, labels: classes, featureCount: 40, hasValues: true),
      labels: classes.map { $0 == 1 ? 1 : -1 }, weights: weights)
  }

  var count: Int { labels.count }

  /// K = X·Xᵀ + 11ᵀ.
  var kernel: KernelOperator {
    let design = examples.design
    let diagonal = Storage<Float>(repeating: 0, count: design.rowCount)
    for single in 0..<design.singleRows.count {
      let value = design.singleValue(at: single)
      diagonal[Int(design.singleRows[single])] += value * value
    }
    return .sparse(
      design, KernelScale(columns: Storage(repeating: 1, count: design.columnCount), diagonal: diagonal, intercept: 1))
  }

  var matrix: [[Double]] {
    let rows = examples.rows.map { row in
      Dictionary(uniqueKeysWithValues: row.map { ($0.feature, Double($0.value)) })
    }
    return rows.map { a in rows.map { b in a.reduce(1) { $0 + $1.value * (b[$1.key] ?? 0) } } }
  }

  static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The objective at α and its gradient u under K, for K·α = z.
  func evaluate(_ alpha: [Double], _ z: [Double], cost: Double) -> (value: Double, gradient: [Double]) {
    var value = 0.5 * Self.dot(alpha, z)
    var gradient = alpha
    for row in 0..<count {
      let (y, c) = (Double(labels[row]), cost * Double(weights[row]))
      let margin = y * z[row]
      value += c * (margin > 0 ? log1p(exp(-margin)) : log1p(exp(margin)) - margin)
      gradient[row] -= c * y * (margin > 0 ? exp(-margin) / (1 + exp(-margin)) : 1 / (1 + exp(margin)))
    }
    return (value, gradient)
  }

  /// The minimum by Newton's method with step halving, all in double precision.
  func optimum(cost: Double) -> (objective: Double, decisionValues: [Double]) {
    let matrix = matrix
    var alpha = [Double](repeating: 0, count: count)
    var z = alpha
    for _ in 0..<200 {
      let (value, gradient) = evaluate(alpha, z, cost: cost)
      // (I + B·K)·d = −u with B = diag(c·β·(1 − β)).
      let system = (0..<count).map { row in
        let beta = 1 / (1 + exp(-abs(z[row])))
        let bend = cost * Double(weights[row]) * beta * (1 - beta)
        return (0..<count).map { (row == $0 ? 1 : 0) + bend * matrix[row][$0] }
      }
      let direction = Self.solution(of: system, gradient.map { -$0 })
      let kernelDirection = Self.product(matrix, direction)
      let slope = Self.dot(gradient, kernelDirection)
      if -slope <= 1e-15 * max(value, 1e-300) { break }
      var step = 1.0
      while step > 1e-12 {
        let moved = zip(alpha, direction).map { $0 + step * $1 }
        let movedZ = zip(z, kernelDirection).map { $0 + step * $1 }
        if evaluate(moved, movedZ, cost: cost).value <= value + 1e-4 * step * slope {
          (alpha, z) = (moved, movedZ)
          break
        }
        step /= 2
      }
      if step <= 1e-12 { break }
    }
    return (evaluate(alpha, z, cost: cost).value, z)
  }

  /// x with A·x = b, by elimination with row pivots.
  private static func solution(of a: [[Double]], _ b: [Double]) -> [Double] {
    var rows = zip(a, b).map { $0 + [$1] }
    let n = b.count
    for column in 0..<n {
      let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      for row in (column + 1)..<max(n, column + 1) {
        let factor = rows[row][column] / rows[column][column]
        for index in column...n { rows[row][index] -= factor * rows[column][index] }
      }
    }
    var x = [Double](repeating: 0, count: n)
    for row in (0..<n).reversed() {
      x[row] = (rows[row][n] - dot(Array(rows[row][0..<n]), x)) / rows[row][row]
    }
    return x
  }
}
