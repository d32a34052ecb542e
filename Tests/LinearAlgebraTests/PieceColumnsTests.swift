import Parallelism
import SparseMatrices
import Testing

@testable import LinearAlgebra

/// Features that documents have through their words, against the matrix X·M written out.
@Suite struct PieceColumnsTests {
  /// Five documents; four words, the last in one document only; six pieces, of which one belongs to no word.
  private static let documentsOfWord: [[UInt32]] = [[0, 1, 3], [1, 4], [0, 2, 3, 4], [2]]
  private static let piecesOfWord: [[UInt32]] = [[0, 1], [1, 2, 4], [], [0, 4]]
  private static let pieceCount = 6
  private static let pieceScale: [Float] = [0.5, 2, 1, 3, 0.25, 1]
  private static let wordScale: [Float] = [1, 0.5, 2, 4]

  private static func design() -> KernelColumns {
    var starts = [0]
    for documents in documentsOfWord { starts.append(starts[starts.count - 1] + documents.count) }
    let matrix = FeatureMatrix(
      rowCount: 5, columnStarts: Storage(starts), rows: Storage(documentsOfWord.flatMap { $0 }))
    let lists = piecesOfWord.map { Storage($0) }
    defer { withExtendedLifetime(lists) {} }
    var design = KernelColumns(matrix)
    design.pieces = PieceColumns(
      matrix, features: [0, 1, 2, 3],
      piecesOfWord: { UnsafeBufferPointer(start: lists[$0].base, count: lists[$0].count) }, pieceCount: pieceCount)
    return design
  }

  /// How many words of each document hold each piece.
  private static func dense() -> [[Float]] {
    var counts = [[Float]](repeating: [Float](repeating: 0, count: pieceCount), count: 5)
    for (word, documents) in documentsOfWord.enumerated() {
      for document in documents {
        for piece in piecesOfWord[word] { counts[Int(document)][Int(piece)] += 1 }
      }
    }
    return counts
  }

  private static let scale: KernelScale = {
    let design = Self.design()
    return KernelScale(
      columns: Storage((0..<design.columnCount).map { wordScale[Int(design.features[$0])] }),
      diagonal: Storage([0, 0, wordScale[3], 0, 0]), pieces: Storage(pieceScale), intercept: 0.75)
  }()

  @Test(arguments: [1, 2, 4])
  func productsAgreeWithTheMatrixWrittenOut(threads: Int) {
    let design = Self.design()
    let dense = Self.dense()
    let v: [Float] = [1, -2, 0.5, 3, -1]
    var expected = [Float](repeating: 0, count: 5)
    for row in 0..<5 {
      for other in 0..<5 {
        var entry: Float = 0.75
        for (word, documents) in Self.documentsOfWord.enumerated()
        where documents.contains(UInt32(row)) && documents.contains(UInt32(other)) { entry += Self.wordScale[word] }
        for piece in 0..<Self.pieceCount { entry += Self.pieceScale[piece] * dense[row][piece] * dense[other][piece] }
        expected[row] += entry * v[other]
      }
    }
    let (single, input) = (Storage<Float>(uninitialized: 5), Storage(v))
    design.multiply(input.base, into: single.base, scale: Self.scale, workers: WorkerCount(threads))
    let eight = Storage<SIMD8<Float>>(uninitialized: 5)
    let lanes = Storage(v.map { SIMD8<Float>(repeating: $0) })
    design.multiply(UnsafePointer(lanes.base), into: eight.base, scale: Self.scale, workers: WorkerCount(threads))
    let four = Storage<SIMD4<Float>>(uninitialized: 5)
    let multiples = Storage((0..<5).map { row in SIMD4<Float> { v[row] * Float($0) } })
    design.multiply(UnsafePointer(multiples.base), into: four.base, scale: Self.scale, workers: WorkerCount(threads))
    for row in 0..<5 {
      #expect(abs(single[row] - expected[row]) < 1e-4)
      #expect((0..<4).allSatisfy { abs(four[row][$0] - expected[row] * Float($0)) < 1e-3 })
      #expect((0..<8).allSatisfy { abs(eight[row][$0] - expected[row]) < 1e-4 })
    }
  }

  @Test func sumsOverDocumentsAndTheWordsInThem() throws {
    let design = Self.design()
    let dense = Self.dense()
    let classes = Storage<SIMD2<Float>>([[1, 0], [0, 1], [1, 0], [0, 0], [0, 1]])
    let sums = try #require(design.pieces).sums(of: classes.base)
    let v = Storage<Float>([1, -2, 0.5, 3, -1])
    let transposed = try #require(design.transposeMultiplyPieces(UnsafePointer(v.base), workers: .one))
    for piece in 0..<Self.pieceCount {
      var counts = SIMD2<Float>()
      var product: Float = 0
      for row in 0..<5 {
        counts += classes[row] * dense[row][piece]
        product += v[row] * dense[row][piece]
      }
      #expect(sums[piece] == counts)
      #expect(abs(transposed[piece] - product) < 1e-5)
    }
  }
}
