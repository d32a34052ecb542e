import CTwins
import Parallelism

/// A matrix in the layout of `KernelColumns`, for C: features of most entries first, those with one entry a diagonal.
struct TwinMatrix {
  let starts: Storage<Int64>
  let rows: Storage<UInt16>
  let scales: Storage<Float>
  let diagonal: Storage<Float>
  let singleRows: Storage<UInt32>
  let rowCount: Int

  init(_ matrix: RandomMatrix) {
    let several = matrix.columns.indices.filter { matrix.columns[$0].count > 1 }.sorted { a, b in
      let (first, second) = (matrix.columns[a].count, matrix.columns[b].count)
      return first != second ? first > second : a < b
    }
    let single = matrix.columns.indices.filter { matrix.columns[$0].count == 1 }
    var starts: [Int64] = [0]
    for column in several { starts.append(starts[starts.count - 1] + Int64(matrix.columns[column].count)) }
    self.starts = Storage(starts)
    rows = Storage(several.flatMap { matrix.columns[$0].map { UInt16($0) } })
    scales = Storage(several.map { matrix.scales[$0] })
    diagonal = Storage(repeating: 0, count: matrix.rowCount)
    for column in single { diagonal[matrix.columns[column][0]] += matrix.scales[column] }
    singleRows = Storage(single.map { UInt32(matrix.columns[$0][0]) })
    rowCount = matrix.rowCount
  }

  func withMatrix<Result>(_ body: (UnsafePointer<twin_matrix>) -> Result) -> Result {
    var matrix = twin_matrix(
      row_count: Int64(rowCount), column_count: Int64(scales.count), starts: starts.base, rows: rows.base,
      scales: scales.base, diagonal: diagonal.base)
    return body(&matrix)
  }
}
