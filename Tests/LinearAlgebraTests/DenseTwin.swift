import LinearAlgebra
import Parallelism
import SparseMatrices
import TestSupport

/// X, S and D of K = D·X·S·Xᵀ·D + intercept·11ᵀ as plain lists, and the sums written out in double precision.
struct DenseTwin {
  var rowCount: Int
  /// The entries of each column, by rising row.
  var columns: [[(row: Int, value: Float)]]
  /// S, a value for each column.
  var scale: [Float]
  var rowScale: [Float]?
  var intercept: Float
  var hasValues: Bool

  /// Columns of several lengths: some empty, some with one entry, many short ones, some that fill half the rows.
  init(seed: UInt64, rowCount: Int, columnCount: Int, hasValues: Bool, hasRowScale: Bool) {
    var random = SplitMix64(seed: seed)
    self.rowCount = rowCount
    self.hasValues = hasValues
    columns = (0..<columnCount).map { column in
      let rows: [Int]
      switch column % 10 {
      case 0: rows = []
      case 1, 2: rows = [random.index(below: rowCount)]
      case 3 where rowCount <= 4096: rows = (0..<rowCount).filter { _ in random.index(below: 2) == 0 }
      default:
        rows = Set((0..<2 + random.index(below: 6)).map { _ in random.index(below: rowCount) }).sorted()
      }
      return rows.map { ($0, hasValues ? random.number() + 1.5 : 1) }
    }
    scale = (0..<columnCount).map { _ in abs(random.number()) + 0.1 }
    rowScale = hasRowScale ? (0..<rowCount).map { _ in abs(random.number()) + 0.1 } : nil
    intercept = 0.7
  }

  var matrix: FeatureMatrix {
    var starts = [0]
    for column in columns { starts.append(starts[starts.count - 1] + column.count) }
    return FeatureMatrix(
      rowCount: rowCount, columnStarts: Storage(starts), rows: Storage(columns.joined().map { UInt32($0.row) }))
  }

  var kernelColumns: KernelColumns {
    KernelColumns(
      matrix, values: hasValues ? Storage(columns.joined().map(\.value)) : nil, rowScale: rowScale.map { Storage($0) })
  }

  /// S as the product takes it: by column with several entries, and what the others add to the diagonal.
  func kernelScale(of design: KernelColumns) -> KernelScale {
    let several = Storage((0..<design.columnCount).map { scale[Int(design.features[$0])] })
    let diagonal = Storage<Float>(repeating: 0, count: rowCount)
    for column in columns.indices where columns[column].count == 1 {
      let (row, value) = columns[column][0]
      diagonal[row] += scale[column] * value * value
    }
    return KernelScale(columns: several, diagonal: diagonal, intercept: intercept)
  }

  private func rowFactor(_ row: Int) -> Double { Double(rowScale?[row] ?? 1) }

  /// K·v.
  func kernelProduct(_ v: [Float]) -> [Double] {
    var result = [Double](repeating: Double(intercept) * v.reduce(0) { $0 + Double($1) }, count: rowCount)
    for (column, entries) in columns.enumerated() {
      let sum = entries.reduce(0) { $0 + rowFactor($1.row) * Double($1.value) * Double(v[$1.row]) }
      for entry in entries {
        result[entry.row] += rowFactor(entry.row) * Double(entry.value) * Double(scale[column]) * sum
      }
    }
    return result
  }

  /// D·X·w.
  func product(weights: [Float]) -> [Double] {
    var result = [Double](repeating: 0, count: rowCount)
    for (column, entries) in columns.enumerated() {
      for entry in entries { result[entry.row] += rowFactor(entry.row) * Double(entry.value) * Double(weights[column]) }
    }
    return result
  }

  /// Xᵀ·D·v; `nil` for columns without entries.
  func transposeProduct(_ v: [Float]) -> [Double?] {
    columns.map { entries in
      entries.isEmpty
        ? nil : entries.reduce(0) { $0 + rowFactor($1.row) * Double($1.value) * Double(v[$1.row]) }
    }
  }
}

/// The largest difference, as a share of the largest expected size.
func relativeError(_ found: [Float], _ expected: [Double]) -> Double {
  precondition(found.count == expected.count)
  let size = expected.reduce(1e-300) { max($0, abs($1)) }
  return zip(found, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) } / size
}

extension KernelColumns {
  /// K·v, for one vector, four or eight.
  func product<V: Lanes>(_ v: [V], scale: KernelScale, threads: Int = 1) -> [V] {
    let (input, output) = (Storage(v), Storage(repeating: V(repeating: .nan), count: rowCount))
    multiply(input.base, into: output.base, scale: scale, workers: WorkerCount(threads))
    return Array(output.elements)
  }
}

extension GramMatrix {
  /// K·v, for one vector, four or eight.
  func product<V: Lanes>(_ v: [V]) -> [V] {
    let (input, output) = (Storage(v), Storage(repeating: V(repeating: .nan), count: rowCount))
    multiply(input.base, into: output.base)
    return Array(output.elements)
  }
}

/// Vectors that are worked on together.
func interleaved<V: Lanes>(_ vectors: [[Float]], as lanes: V.Type = V.self) -> [V] {
  vectors[0].indices.map { row in V { vectors[$0][row] } }
}

func lane<V: Lanes>(_ index: Int, of rows: [V]) -> [Float] { rows.map { $0.lane(index) } }
