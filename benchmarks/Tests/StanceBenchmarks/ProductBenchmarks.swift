import LinearAlgebra
import Parallelism
import XCTest

/// y ← X·S·Xᵀ·v, the product that training spends its time in.
final class ProductBenchmarks: BenchmarkCase {
  func testFusedProduct_2000x20000_1lane() throws {
    try measureFused(wide, as: Float.self, repetitions: 20, twin: "testFusedProduct_2000x20000_1lane_twinCSR")
  }

  func testFusedProduct_2000x20000_8lanes() throws {
    try measureFused(
      wide, as: SIMD8<Float>.self, repetitions: 10, twin: "testFusedProduct_2000x20000_8lanes_twinDense")
  }

  /// Two passes over the rows, the way the formula reads.
  func testFusedProduct_2000x20000_1lane_twinCSR() throws {
    let matrix = wide
    let starts = matrix.rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let features = Array(matrix.rows.joined())
    let v = matrix.vectors(of: Float.self, seed: 5)
    let y = try benchmark(.entries(matrix.entryCount), repetitions: 20) {
      var t = [Float](repeating: 0, count: matrix.columnCount)
      for row in 0..<matrix.rowCount {
        for entry in starts[row]..<starts[row + 1] { t[features[entry]] += v[row] }
      }
      for feature in 0..<matrix.columnCount { t[feature] *= matrix.scales[feature] }
      var y = [Float](repeating: v.reduce(0, +), count: matrix.rowCount)
      for row in 0..<matrix.rowCount {
        for entry in starts[row]..<starts[row + 1] { y[row] += t[features[entry]] }
      }
      return y
    }
    assertClose(y, matrix.product(v))
  }

  /// X filled with zeros, 160 MB of it, and two products by sgemm: Tᵀ = Vᵀ·X, then Y = X·S·T.
  func testFusedProduct_2000x20000_8lanes_twinDense() throws {
    let matrix = wide
    let (n, d) = (matrix.rowCount, matrix.columnCount)
    let dense = Storage<Float>(repeating: 0, count: n * d)
    for (row, features) in matrix.rows.enumerated() { for feature in features { dense[row * d + feature] = 1 } }
    let v = matrix.vectors(of: SIMD8<Float>.self, seed: 5)
    let transposed = Storage((0..<8).flatMap { lane in v.map { $0[lane] } })
    let (wide, tall) = (Storage<Float>(uninitialized: 8 * d), Storage<Float>(uninitialized: 8 * d))
    let y = Storage<Float>(uninitialized: 8 * n)
    _ = try benchmarkLong(.entries(8 * matrix.entryCount), times: 5) {
      BLAS.multiply(transposed.base, dense.base, into: wide.base, m: 8, n: d, k: n)
      for feature in 0..<d {
        for lane in 0..<8 { tall.base[8 * feature + lane] = matrix.scales[feature] * wide.base[lane * d + feature] }
      }
      BLAS.multiply(dense.base, tall.base, into: y.base, m: n, n: 8, k: d)
      return y[0]
    }
    let sum = v.reduce(SIMD8<Float>(), +)
    assertClose((0..<n).map { row in SIMD8<Float> { y[8 * row + $0] } + sum }, matrix.product(v))
  }

  func testGramProduct_500rows_8lanes() throws {
    try measureGram(narrow(rowCount: 500), repetitions: 20, twin: "testGramProduct_500rows_8lanes_twinFused")
  }

  func testGramProduct_1000rows_8lanes() throws {
    try measureGram(narrow(rowCount: 1_000), repetitions: 10, twin: "testGramProduct_1000rows_8lanes_twinFused")
  }

  func testGramProduct_500rows_8lanes_twinFused() throws {
    try measureFused(narrow(rowCount: 500), as: SIMD8<Float>.self, repetitions: 20)
  }

  func testGramProduct_1000rows_8lanes_twinFused() throws {
    try measureFused(narrow(rowCount: 1_000), as: SIMD8<Float>.self, repetitions: 10)
  }

  func testGramBuild_500rows() throws { try measureGramBuild(narrow(rowCount: 500), repetitions: 2) }
  func testGramBuild_1000rows() throws { try measureGramBuild(narrow(rowCount: 1_000), repetitions: 1) }

  private var wide: RandomMatrix { RandomMatrix(seed: 4, rowCount: 2_000, columnCount: 20_000, entriesPerRow: 100) }

  /// Few rows of long texts, as a Gram matrix is made for: on short ones the fused product wins.
  private func narrow(rowCount: Int) -> RandomMatrix {
    RandomMatrix(seed: 4, rowCount: rowCount, columnCount: 20_000, entriesPerRow: 400)
  }

  private func measureFused<V: Lanes>(
    _ matrix: RandomMatrix, as type: V.Type, repetitions: Int, twin: String? = nil
  ) throws {
    let (design, scale) = matrix.kernel()
    let v = matrix.vectors(of: V.self, seed: 5)
    let (input, output) = (Storage(v), Storage<V>(uninitialized: v.count))
    _ = try benchmark(.entries(V.laneCount * matrix.entryCount), repetitions: repetitions, twin: twin) {
      design.multiply(UnsafePointer(input.base), into: output.base, scale: scale, workers: .one)
      return output[0]
    }
    assertClose(Array(output.elements), matrix.product(v))
  }

  private func measureGram(_ matrix: RandomMatrix, repetitions: Int, twin: String) throws {
    let (design, scale) = matrix.kernel()
    let gram = GramMatrix(design, scale: scale)
    let v = matrix.vectors(of: SIMD8<Float>.self, seed: 5)
    let (input, output) = (Storage(v), Storage<SIMD8<Float>>(uninitialized: v.count))
    // The entries of X, not those of K, so that the rate compares with that of the sparse product.
    _ = try benchmark(.entries(8 * matrix.entryCount), repetitions: repetitions, twin: twin) {
      gram.multiply(UnsafePointer(input.base), into: output.base)
      return output[0]
    }
    assertClose(Array(output.elements), matrix.product(v))
  }

  private func measureGramBuild(_ matrix: RandomMatrix, repetitions: Int) throws {
    let (design, scale) = matrix.kernel()
    let gram = try benchmark(.entries(matrix.entryCount), repetitions: repetitions) {
      GramMatrix(design, scale: scale)
    }
    let v = matrix.vectors(of: Float.self, seed: 6)
    let (input, output) = (Storage(v), Storage<Float>(uninitialized: v.count))
    gram.multiply(UnsafePointer(input.base), into: output.base)
    assertClose(Array(output.elements), matrix.product(v))
  }

  /// Single precision over sums of thousands: four digits of the largest entry.
  private func assertClose<V: Lanes>(_ found: [V], _ expected: [[Double]], line: UInt = #line) {
    let largest = expected.joined().map(abs).max() ?? 0
    for (lane, column) in expected.enumerated() {
      let difference = zip(found, column).map { abs(Double($0.lane(lane)) - $1) }.max() ?? .infinity
      XCTAssertLessThan(difference, 1e-4 * largest, "lane \(lane)", line: line)
    }
  }
}
