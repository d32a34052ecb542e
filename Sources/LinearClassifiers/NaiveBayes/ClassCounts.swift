internal import LinearAlgebra
internal import Parallelism

/// For each feature, how much of it two classes of documents hold: *p* and *q*.
///
/// Counts of binary features are whole numbers; sums of weighted ones need not be.
struct ClassCounts {
  /// (p, q) for each column with several entries.
  let columns: Storage<SIMD2<Float>>
  /// (p, q) for the features with one entry, by the row of that entry.
  private let rowClasses: Storage<SIMD2<Float>>
  private let design: KernelColumns
  /// (p, q) for each piece, if the design has any, and their sums.
  let pieces: Storage<SIMD2<Float>>?
  let pieceTotals: SIMD2<Double>
  /// ‖p‖₁ and ‖q‖₁ without smoothing, pieces apart.
  let totals: SIMD2<Double>

  /// - Parameter rowClasses: (1, 0) for rows of the first class, (0, 1) for the second, (0, 0) for rows left out.
  /// - Complexity: one pass over the entries.
  init(_ design: KernelColumns, rowClasses: [SIMD2<Float>], workers: WorkerCount) {
    let sums = Storage<SIMD2<Float>>(uninitialized: design.columnCount)
    self.rowClasses = Storage(rowClasses)
    self.design = design
    let target = sums.shared
    design.sumColumns(of: self.rowClasses.base, workers: workers) { column, sum in target[column] = sum }
    columns = sums
    var totals = SIMD2<Double>()
    for column in 0..<design.columnCount { totals += SIMD2<Double>(Double(sums[column].x), Double(sums[column].y)) }
    for single in 0..<design.singleRows.count {
      let sum = rowClasses[Int(design.singleRows[single])] * design.singleValue(at: single)
      totals += SIMD2<Double>(Double(sum.x), Double(sum.y))
    }
    self.totals = totals
    pieces = design.pieces?.sums(of: self.rowClasses.base)
    pieceTotals =
      pieces.map { pieces in
        pieces.elements.reduce(SIMD2<Double>()) { $0 + SIMD2(Double($1.x), Double($1.y)) }
      } ?? SIMD2()
  }

  /// How many features, pieces apart, either class holds.
  var heldFeatureCount: Int {
    columns.elements.count { $0 != SIMD2() } + (0..<design.singleRows.count).count { ofSingle($0) != SIMD2() }
  }

  /// (p, q) of the feature with a single entry number `single`.
  func ofSingle(_ single: Int) -> SIMD2<Float> {
    rowClasses.base[Int(design.singleRows.base[single])] * design.singleValue(at: single)
  }
}
