import CTwins
import LinearAlgebra
import Parallelism
import XCTest

/// y ← X·S·Xᵀ·v, the product that training spends its time in.
final class ProductBenchmarks: BenchmarkCase {
  func testFusedProduct_2000x20000_1lane() throws {
    try compareFused(Self.small, as: Float.self, repetitions: 10, with: [.rows, .dense])
  }
  func testFusedProduct_2000x20000_4lanes() throws {
    try compareFused(Self.small, as: SIMD4<Float>.self, repetitions: 5, with: [.dense])
  }
  func testFusedProduct_2000x20000_8lanes() throws {
    try compareFused(Self.small, as: SIMD8<Float>.self, repetitions: 5, with: [.dense])
  }
  func testFusedProduct_25000x300000_1lane() throws { try compareFused(Self.large, as: Float.self, with: [.rows]) }
  func testFusedProduct_25000x300000_4lanes() throws { try compareFused(Self.large, as: SIMD4<Float>.self) }
  func testFusedProduct_25000x300000_8lanes() throws { try compareFused(Self.large, as: SIMD8<Float>.self) }

  func testGramProduct_500rows_8lanes() throws { try compareGramProduct(rowCount: 500, repetitions: 20) }
  func testGramProduct_1000rows_8lanes() throws { try compareGramProduct(rowCount: 1_000, repetitions: 10) }
  func testGramBuild_500rows() throws { try compareGramBuild(rowCount: 500) }
  func testGramBuild_1000rows() throws { try compareGramBuild(rowCount: 1_000) }

  private static let small = RandomMatrix(seed: 4, rowCount: 2_000, columnCount: 20_000, entriesPerRow: 100)
  /// As many rows as IMDB has reviews, and about a third of the features in each.
  private static let large = RandomMatrix(seed: 4, rowCount: 25_000, columnCount: 300_000, entriesPerRow: 150)

  /// Few rows of long texts, as a Gram matrix is made for: on short ones the fused product wins.
  private static func narrow(rowCount: Int) -> RandomMatrix {
    RandomMatrix(seed: 4, rowCount: rowCount, columnCount: 20_000, entriesPerRow: 400)
  }

  private enum Formulation {
    /// Two passes over the rows, the way the formula reads.
    case rows
    /// X filled with zeros, 160 MB of it, and two products by sgemm: Tᵀ = Vᵀ·X, then Y = X·S·T.
    case dense
  }

  private func compareFused<V: Lanes>(
    _ matrix: RandomMatrix, as type: V.Type, repetitions: Int = 1, with others: [Formulation] = []
  ) throws {
    let (design, scale) = matrix.kernel()
    let v = matrix.vectors(of: V.self, seed: 5)
    let input = Storage(v)
    var ways = [fused(design, scale, input), twin(matrix, input)]
    for other in others { ways.append(other == .rows ? rowProduct(matrix, input) : denseProduct(matrix, input)) }
    let results = try compare(.entries(V.laneCount * matrix.entryCount), repetitions: repetitions, ways)
    for result in results { assertClose(result, matrix.product(v)) }
  }

  private typealias Way<V: BitwiseCopyable> = (name: String, run: () throws -> Storage<V>)

  private func fused<V: Lanes>(_ design: KernelColumns, _ scale: KernelScale, _ v: Storage<V>) -> Way<V> {
    let y = Storage<V>(uninitialized: v.count)
    return (
      "ours",
      {
        design.multiply(UnsafePointer(v.base), into: y.base, scale: scale, workers: .one)
        return y
      }
    )
  }

  private func twin<V: Lanes>(_ matrix: RandomMatrix, _ v: Storage<V>) -> Way<V> {
    let y = Storage<V>(uninitialized: v.count)
    let twin = TwinMatrix(matrix)
    return (
      "C",
      {
        v.base.withMemoryRebound(to: Float.self, capacity: v.count * V.laneCount) { v in
          y.base.withMemoryRebound(to: Float.self, capacity: y.count * V.laneCount) { y in
            twin.withMatrix { matrix in
              switch V.laneCount {
              case 1: twin_fused_1(matrix, v, y)
              case 4: twin_fused_4(matrix, v, y)
              default: twin_fused_8(matrix, v, y)
              }
            }
          }
        }
        return y
      }
    )
  }

  private func rowProduct<V: Lanes>(_ matrix: RandomMatrix, _ v: Storage<V>) -> Way<V> {
    let starts = matrix.rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let features = Array(matrix.rows.joined())
    return (
      "Rows",
      {
        var t = [V](repeating: V(repeating: 0), count: matrix.columnCount)
        for row in 0..<matrix.rowCount {
          for entry in starts[row]..<starts[row + 1] { t[features[entry]] += v[row] }
        }
        for feature in 0..<matrix.columnCount { t[feature] = t[feature] * V(repeating: matrix.scales[feature]) }
        var y = [V](repeating: v.elements.reduce(V(repeating: 0), +), count: matrix.rowCount)
        for row in 0..<matrix.rowCount {
          for entry in starts[row]..<starts[row + 1] { y[row] += t[features[entry]] }
        }
        return Storage(y)
      }
    )
  }

  private func denseProduct<V: Lanes>(_ matrix: RandomMatrix, _ v: Storage<V>) -> Way<V> {
    let (n, d, lanes) = (matrix.rowCount, matrix.columnCount, V.laneCount)
    let dense = Storage<Float>(repeating: 0, count: n * d)
    for (row, features) in matrix.rows.enumerated() { for feature in features { dense[row * d + feature] = 1 } }
    let transposed = Storage((0..<lanes).flatMap { lane in v.elements.map { $0.lane(lane) } })
    let (wide, tall) = (Storage<Float>(uninitialized: lanes * d), Storage<Float>(uninitialized: lanes * d))
    let product = Storage<Float>(uninitialized: lanes * n)
    let sum = v.elements.reduce(V(repeating: 0), +)
    return (
      "BLAS",
      {
        BLAS.multiply(transposed.base, dense.base, into: wide.base, m: lanes, n: d, k: n)
        for feature in 0..<d {
          for lane in 0..<lanes {
            tall.base[lanes * feature + lane] = matrix.scales[feature] * wide.base[lane * d + feature]
          }
        }
        BLAS.multiply(dense.base, tall.base, into: product.base, m: n, n: lanes, k: d)
        return Storage((0..<n).map { row in V { product[lanes * row + $0] } + sum })
      }
    )
  }

  /// By the entries of X, not those of K, so that the rates compare.
  private func compareGramProduct(rowCount: Int, repetitions: Int) throws {
    let matrix = Self.narrow(rowCount: rowCount)
    let (design, scale) = matrix.kernel()
    let gram = GramMatrix(design, scale: scale)
    let v = matrix.vectors(of: SIMD8<Float>.self, seed: 5)
    let (input, y, twinned) = (Storage(v), Storage(v), Storage(v))
    let k = Storage<Float>(uninitialized: rowCount * rowCount)
    let twin = TwinMatrix(matrix)
    twin.withMatrix { twin_gram($0, k.base) }
    let floatCount = 8 * rowCount
    var sparse = fused(design, scale, input)
    sparse.name = "Fused"
    let results = try compare(
      .entries(8 * matrix.entryCount), repetitions: repetitions,
      [
        (
          "ours",
          {
            gram.multiply(UnsafePointer(input.base), into: y.base)
            return y
          }
        ),
        (
          "C",
          {
            input.base.withMemoryRebound(to: Float.self, capacity: floatCount) { v in
              twinned.base.withMemoryRebound(to: Float.self, capacity: floatCount) { y in
                twin_matrix_product(k.base, v, y, Int64(rowCount), 8, Int64(rowCount))
              }
            }
            return twinned
          }
        ),
        sparse,
      ])
    for result in results { assertClose(result, matrix.product(v)) }
  }

  /// BLAS multiplies X, filled with zeros, by its transpose; filling it is not timed.
  private func compareGramBuild(rowCount n: Int) throws {
    let matrix = Self.narrow(rowCount: n)
    let (design, scale) = matrix.kernel()
    let twin = TwinMatrix(matrix)
    let built = Storage<Float>(uninitialized: n * n)
    let d = matrix.columnCount
    let dense = Storage<Float>(repeating: 0, count: n * d)
    for (row, features) in matrix.rows.enumerated() {
      for feature in features { dense[row * d + feature] = matrix.scales[feature].squareRoot() }
    }
    let upper = Storage<Float>(repeating: 0, count: n * n)
    let v = matrix.vectors(of: Float.self, seed: 6)
    let (input, y) = (Storage(v), Storage<Float>(uninitialized: n))
    var gram: GramMatrix?
    _ = try compare(
      .entries(matrix.entryCount),
      [
        ("ours", { gram = GramMatrix(design, scale: scale) }),
        ("C", { twin.withMatrix { twin_gram($0, built.base) } }),
        (
          "BLAS",
          {
            upper.base.update(repeating: 1, count: n * n)
            BLAS.addProductWithTranspose(of: dense.base, toUpper: upper.base, n: n, k: d)
          }
        ),
      ])
    gram?.multiply(UnsafePointer(input.base), into: y.base)
    assertClose(y, matrix.product(v))
    twin_matrix_product(built.base, input.base, y.base, Int64(n), 1, Int64(n))
    assertClose(y, matrix.product(v))
    for row in 0..<n { for column in 0..<row { upper[row * n + column] = upper[column * n + row] } }
    BLAS.multiply(upper.base, input.base, into: y.base, m: n, n: 1, k: n)
    assertClose(y, matrix.product(v))
  }

  func testMatrixProduct_256x256x256() throws {
    let n = 256
    let v = RandomMatrix(seed: 1, rowCount: n * n, columnCount: 1, entriesPerRow: 0)
    let (a, b) = (Storage(v.vectors(of: Float.self, seed: 1)), Storage(v.vectors(of: Float.self, seed: 2)))
    let results = try compare(
      .multiplyAdds(n * n * n), repetitions: 2,
      [
        ("ours", Self.intoNew(n) { BLAS.multiply(a.base, b.base, into: $0, m: n, n: n, k: n) }),
        ("C", Self.intoNew(n) { twin_matrix_product(a.base, b.base, $0, Int64(n), Int64(n), Int64(n)) }),
        (
          "Naive",
          Self.intoNew(n) { c in
            for row in 0..<n {
              for column in 0..<n {
                var sum: Float = 0
                for inner in 0..<n { sum += a.base[row * n + inner] * b.base[inner * n + column] }
                c[row * n + column] = sum
              }
            }
          }
        ),
      ])
    for result in results.dropFirst() {
      let difference = zip(results[0].elements, result.elements).map { abs($0 - $1) }.max() ?? .infinity
      XCTAssertLessThan(difference, 1e-3)
    }
  }

  private static func intoNew(
    _ n: Int, _ body: @escaping (UnsafeMutablePointer<Float>) -> Void
  ) -> () -> Storage<Float> {
    let c = Storage<Float>(uninitialized: n * n)
    return {
      body(c.base)
      return c
    }
  }

  /// Single precision over sums of thousands: four digits of the largest entry.
  private func assertClose<V: Lanes>(_ found: Storage<V>, _ expected: [[Double]], line: UInt = #line) {
    let largest = expected.joined().map(abs).max() ?? 0
    for (lane, column) in expected.enumerated() {
      let difference = zip(found.elements, column).map { abs(Double($0.lane(lane)) - $1) }.max() ?? .infinity
      XCTAssertLessThan(difference, 1e-4 * largest, "lane \(lane)", line: line)
    }
  }
}
