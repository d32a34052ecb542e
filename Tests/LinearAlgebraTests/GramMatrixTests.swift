import Parallelism
import TestSupport
import Testing

@testable import LinearAlgebra

struct GramMatrixTests {
  @Test(arguments: [1, 2, 9, 60, 333], [(false, false), (true, false), (false, true), (true, true)])
  func productAgreesWithTheDenseTwinAndTheSparseProduct(rowCount: Int, settings: (hasValues: Bool, hasRowScale: Bool)) {
    BLAS.setThreadCount(1)
    let twin = DenseTwin(
      seed: UInt64(rowCount), rowCount: rowCount, columnCount: 400, hasValues: settings.hasValues,
      hasRowScale: settings.hasRowScale)
    let design = twin.kernelColumns
    let scale = twin.kernelScale(of: design)
    let gram = GramMatrix(design, scale: scale)
    var random = SplitMix64(seed: 30)
    let vectors = (0..<8).map { _ in random.numbers(rowCount) }
    let alone = gram.product(vectors[0])
    #expect(relativeError(alone, twin.kernelProduct(vectors[0])) < 4e-6)
    #expect(relativeError(alone, design.product(vectors[0], scale: scale).map(Double.init)) < 4e-6)
    let eight = gram.product(interleaved(vectors, as: SIMD8<Float>.self))
    let four = gram.product(interleaved(vectors, as: SIMD4<Float>.self))
    for index in 0..<8 {
      #expect(relativeError(lane(index, of: eight), twin.kernelProduct(vectors[index])) < 4e-6)
      if index < 4 { #expect(relativeError(lane(index, of: four), twin.kernelProduct(vectors[index])) < 4e-6) }
    }
  }

  @Test(arguments: [[0], [1], [0, 1]])
  func longAndShortColumnsWorkAloneAndTogether(kept: [Int]) {
    var twin = DenseTwin(seed: 31, rowCount: 40, columnCount: 0, hasValues: true, hasRowScale: true)
    // A fifth of the rows, 8, makes a column long.
    let lengths = [[8, 9, 30, 40], [2, 3, 7]]
    for length in kept.flatMap({ lengths[$0] }) {
      twin.columns.append((0..<length).map { entry in (row: entry * 40 / length, value: Float(entry) + 0.5) })
    }
    twin.scale = twin.columns.indices.map { 1 + Float($0) }
    let design = twin.kernelColumns
    var random = SplitMix64(seed: 32)
    let vector = random.numbers(40)
    let gram = GramMatrix(design, scale: twin.kernelScale(of: design))
    #expect(relativeError(gram.product(vector), twin.kernelProduct(vector)) < 4e-6)
  }

  @Test func isSymmetric() {
    let twin = DenseTwin(seed: 33, rowCount: 50, columnCount: 300, hasValues: true, hasRowScale: true)
    let design = twin.kernelColumns
    let gram = GramMatrix(design, scale: twin.kernelScale(of: design))
    for row in 0..<50 {
      for column in 0..<row { #expect(gram.entries[row * 50 + column] == gram.entries[column * 50 + row]) }
    }
  }
}

struct BLASTests {
  @Test func multipliesMatrices() {
    // [1 2 3; 4 5 6] · [7 8; 9 10; 11 12]
    let (a, b) = (Storage<Float>([1, 2, 3, 4, 5, 6]), Storage<Float>([7, 8, 9, 10, 11, 12]))
    let c = Storage<Float>(repeating: .nan, count: 4)
    BLAS.multiply(a.base, b.base, into: c.base, m: 2, n: 2, k: 3)
    #expect(Array(c.elements) == [58, 64, 139, 154])
  }

  @Test func addsToTheUpperTriangleAlone() {
    let a = Storage<Float>([1, 2, 3, 4, 5, 6])
    let c = Storage<Float>([100, 200, 300, 400])
    BLAS.addProductWithTranspose(of: a.base, toUpper: c.base, n: 2, k: 3)
    #expect(Array(c.elements) == [114, 232, 300, 477])
  }

  @Test func namesItself() {
    #expect(BLAS.configuration.contains("OpenBLAS"))
    #expect(!BLAS.coreName.isEmpty)
  }
}
