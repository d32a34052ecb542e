import Parallelism
import SparseMatrices
import TestSupport
import Testing

@testable import LinearAlgebra

/// A matrix to multiply: with or without values and a row scale, with row numbers of 16 or 32 bits, in one part or four.
struct KernelCase: Hashable, CustomTestStringConvertible {
  var hasValues = false
  var hasRowScale = false
  var isWide = false
  var isCut = false

  var testDescription: String {
    "\(hasValues ? "values" : "ones"), \(hasRowScale ? "scaled" : "plain") rows, \(isWide ? 32 : 16) bits, "
      + "\(isCut ? 4 : 1) parts"
  }

  var twin: DenseTwin { Self.twins[self] ?? makeTwin() }

  /// How far single precision may be off. The sum over 2¹⁶ rows that the intercept takes is the least exact part.
  var tolerance: Double { isWide ? 2e-5 : 2e-6 }

  static let all: [KernelCase] = [false, true].flatMap { hasValues in
    [false, true].flatMap { hasRowScale in
      [(false, false), (true, false), (false, true)].map { isWide, isCut in
        KernelCase(hasValues: hasValues, hasRowScale: hasRowScale, isWide: isWide, isCut: isCut)
      }
    }
  }

  private static let twins = Dictionary(uniqueKeysWithValues: all.map { ($0, $0.makeTwin()) })

  private func makeTwin() -> DenseTwin {
    // 2¹⁸ entries are cut into parts, 2¹⁶ rows still fit 16 bits.
    DenseTwin(
      seed: 17, rowCount: isWide ? (1 << 16) + 1 : isCut ? 3000 : 60, columnCount: isCut ? 2000 : 500,
      hasValues: hasValues, hasRowScale: hasRowScale)
  }
}

struct KernelColumnsTests {
  @Test(arguments: KernelCase.all)
  func storesAMatrixAsTheCaseSays(_ kernelCase: KernelCase) {
    let design = kernelCase.twin.kernelColumns
    if case .wide = design.rows { #expect(kernelCase.isWide) } else { #expect(!kernelCase.isWide) }
    #expect(design.parts.count == (kernelCase.isCut ? 4 : 1))
    #expect(design.parts.flatMap { Array($0) } == Array(0..<design.columnCount))
  }

  @Test(arguments: KernelCase.all)
  func productAgreesWithTheDenseTwin(_ kernelCase: KernelCase) {
    let twin = kernelCase.twin
    let design = twin.kernelColumns
    let scale = twin.kernelScale(of: design)
    var random = SplitMix64(seed: 18)
    let vectors = (0..<8).map { _ in random.numbers(twin.rowCount) }
    #expect(
      relativeError(design.product(vectors[0], scale: scale), twin.kernelProduct(vectors[0])) < kernelCase.tolerance)

    let eight = design.product(interleaved(vectors, as: SIMD8<Float>.self), scale: scale)
    let four = design.product(interleaved(vectors, as: SIMD4<Float>.self), scale: scale)
    for index in [0, 3, 5, 7] {
      let expected = twin.kernelProduct(vectors[index])
      #expect(relativeError(lane(index, of: eight), expected) < kernelCase.tolerance)
      if index < 4 { #expect(relativeError(lane(index, of: four), expected) < kernelCase.tolerance) }
    }
  }

  @Test(arguments: KernelCase.all.filter(\.isCut))
  func anyNumberOfThreadsGivesTheSameBits(_ kernelCase: KernelCase) {
    let twin = kernelCase.twin
    let design = twin.kernelColumns
    let scale = twin.kernelScale(of: design)
    var random = SplitMix64(seed: 19)
    let vector = random.numbers(twin.rowCount)
    let vectors = (0..<8).map { _ in random.numbers(twin.rowCount) }
    let fours = interleaved(vectors, as: SIMD4<Float>.self)
    let eights = interleaved(vectors, as: SIMD8<Float>.self)
    let alone = design.product(vector, scale: scale)
    let (four, eight) = (design.product(fours, scale: scale), design.product(eights, scale: scale))
    for threads in [2, 4] {
      #expect(design.product(vector, scale: scale, threads: threads) == alone)
      #expect(design.product(fours, scale: scale, threads: threads) == four)
      #expect(design.product(eights, scale: scale, threads: threads) == eight)
      #expect(
        transposeProduct(of: design, vector, columnCount: twin.columns.count, threads: threads)
          == transposeProduct(of: design, vector, columnCount: twin.columns.count))
    }
  }

  @Test(arguments: KernelCase.all)
  func productsWithTheMatrixAndItsTransposeAgreeWithTheDenseTwin(_ kernelCase: KernelCase) {
    let twin = kernelCase.twin
    let design = twin.kernelColumns
    var random = SplitMix64(seed: 20)
    let weights = random.numbers(twin.columns.count)
    #expect(
      relativeError(design.multiply(weights: Storage(weights)), twin.product(weights: weights)) < kernelCase.tolerance)

    let vector = random.numbers(twin.rowCount)
    let found = transposeProduct(of: design, vector, columnCount: twin.columns.count)
    let expected = twin.transposeProduct(vector)
    // Columns without entries keep what stood there before.
    #expect(relativeError(found, expected.map { $0 ?? 123 }) < kernelCase.tolerance)
    #expect(zip(found, expected).allSatisfy { $1 != nil || $0 == 123 })
  }

  @Test(arguments: KernelCase.all)
  func columnSumsAgreeWithTheDenseTwin(_ kernelCase: KernelCase) {
    let twin = kernelCase.twin
    let design = twin.kernelColumns
    var random = SplitMix64(seed: 21)
    let (first, second) = (random.numbers(twin.rowCount), random.numbers(twin.rowCount))
    let rowValues = Storage(zip(first, second).map { SIMD2($0, $1) })
    var sums: [[SIMD2<Float>]] = []
    for threads in [1, 4] {
      let target = Storage<SIMD2<Float>>(repeating: SIMD2(.nan, .nan), count: design.columnCount)
      let shared = target.shared
      design.sumColumns(of: rowValues.base, workers: WorkerCount(threads)) { shared[$0] = $1 }
      sums.append(Array(target.elements))
    }
    #expect(sums[0] == sums[1])
    // The row scale does not enter: these are counts.
    var unscaled = twin
    unscaled.rowScale = nil
    let expected = [first, second].map { unscaled.transposeProduct($0) }
    let features = (0..<design.columnCount).map { Int(design.features[$0]) }
    #expect(relativeError(sums[0].map(\.x), features.map { expected[0][$0] ?? .nan }) < kernelCase.tolerance)
    #expect(relativeError(sums[0].map(\.y), features.map { expected[1][$0] ?? .nan }) < kernelCase.tolerance)
  }

  @Test(arguments: KernelCase.all.filter { !$0.isCut && !$0.isWide })
  func meanSquaredNormAgreesWithTheDenseTwin(_ kernelCase: KernelCase) {
    let twin = kernelCase.twin
    let design = twin.kernelColumns
    var sum = 0.0
    for (column, entries) in twin.columns.enumerated() {
      for entry in entries {
        let value = Double(entry.value) * Double(twin.rowScale?[entry.row] ?? 1)
        sum += Double(twin.scale[column]) * value * value
      }
    }
    let found = design.meanSquaredNorm(twin.kernelScale(of: design))
    #expect(abs(found - sum / Double(twin.rowCount)) < 1e-5 * found)
  }

  @Test func columnsOfMostEntriesComeFirstThoseOfOneAreApartAndEmptyOnesNotAtAll() {
    var twin = DenseTwin(seed: 1, rowCount: 4, columnCount: 0, hasValues: true, hasRowScale: false)
    twin.columns = [[], [(2, 5)], [(0, 1), (3, 2)], [], [(1, 7)], [(1, 3), (2, 4), (3, 5)], [(0, 6), (1, 8)]]
    let design = twin.kernelColumns
    #expect(Array(design.features.elements) == [5, 2, 6])
    #expect(Array(design.starts.elements) == [0, 3, 5, 7])
    #expect((0..<7).map(design.row) == [1, 2, 3, 0, 3, 0, 1])
    #expect(design.values.map { Array($0.elements) } == [3, 4, 5, 1, 2, 6, 8])
    #expect(Array(design.singleFeatures.elements) == [1, 4])
    #expect(Array(design.singleRows.elements) == [2, 1])
    #expect((0..<2).map(design.singleValue) == [5, 7])
    #expect(design.columnCount == 3)
    #expect(design.entryCount == 7)
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1)])
  func productsWithNearlyNothingWork(rowCount: Int, columnCount: Int) {
    var twin = DenseTwin(seed: 2, rowCount: 1, columnCount: 0, hasValues: false, hasRowScale: false)
    twin.rowCount = rowCount
    twin.columns = (0..<columnCount).map { column in rowCount > 0 ? [(row: column, value: 1)] : [] }
    twin.scale = [Float](repeating: 2, count: columnCount)
    let design = twin.kernelColumns
    let vector = [Float](repeating: 3, count: rowCount)
    let scale = twin.kernelScale(of: design)
    #expect(relativeError(design.product(vector, scale: scale), twin.kernelProduct(vector)) < 1e-6)
    let weights = [Float](repeating: 1, count: columnCount)
    #expect(relativeError(design.multiply(weights: Storage(weights)), twin.product(weights: weights)) < 1e-6)
    #expect(design.meanSquaredNorm(scale).isFinite)
  }

  /// Xᵀ·D·v, over a vector of 123.
  private func transposeProduct(
    of design: KernelColumns, _ vector: [Float], columnCount: Int, threads: Int = 1
  ) -> [Float] {
    let (input, target) = (Storage(vector), Storage<Float>(repeating: 123, count: columnCount))
    design.transposeMultiply(input.base, into: target.base, workers: WorkerCount(threads))
    return Array(target.elements)
  }
}

struct LanesTests {
  @Test func lanesKeepTheirPlaces() {
    let eight = SIMD8<Float> { Float($0 * $0) }
    #expect((0..<8).map(eight.lane) == [0, 1, 4, 9, 16, 25, 36, 49])
    #expect(SIMD8<Float>.laneCount == 8)
    let four = SIMD4<Float> { Float($0 * $0) }
    #expect((0..<4).map(four.lane) == [0, 1, 4, 9])
    #expect(SIMD4<Float>.laneCount == 4)
    #expect(Float { Float($0 + 5) } == 5)
    #expect((7 as Float).lane(0) == 7)
    #expect(Float.laneCount == 1)
  }
}
