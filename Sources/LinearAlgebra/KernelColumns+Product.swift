public import Parallelism

/// The scale of each column: K = X·S·Xᵀ + intercept·11ᵀ, with S diagonal.
public struct KernelScale: Sendable {
  /// S for the columns with several entries.
  public let columns: Storage<Float>
  /// What the columns with one entry add to the diagonal of K, a value for each row.
  public let diagonal: Storage<Float>
  /// S for the pieces, if the matrix has any.
  public let pieces: Storage<Float>?
  /// The scale of a column of ones.
  public let intercept: Float

  public init(
    columns: Storage<Float>, diagonal: Storage<Float>, pieces: Storage<Float>? = nil, intercept: Float
  ) {
    self.pieces = pieces
    self.columns = columns
    self.diagonal = diagonal
    self.intercept = intercept
  }
}

extension KernelColumns {
  /// y ← K·v for vectors of `rowCount` entries, with K = D·X·S·Xᵀ·D + intercept·11ᵀ, D the row scale and X with its pieces.
  ///
  /// One fused pass over each column: gather v, scale, scatter to y. X·S·Xᵀ is never formed, nor Xᵀ·v kept.
  ///
  /// - Complexity: O(entries · lanes), reading the index once.
  @_specialize(where V == Float)
  @_specialize(where V == SIMD4<Float>)
  @_specialize(where V == SIMD8<Float>)
  public func multiply<V: Lanes>(
    _ v: UnsafePointer<V>, into y: UnsafeMutablePointer<V>, scale: KernelScale, workers: WorkerCount
  ) {
    let shift = Self.sum(v, count: rowCount) * V(repeating: scale.intercept)
    guard let rowScale else {
      addProduct(v, to: y, scale: scale, workers: workers)
      for row in 0..<rowCount { y[row] += shift }
      return
    }
    let scaled = Storage<V>(uninitialized: rowCount)
    for row in 0..<rowCount { scaled.base[row] = v[row] * V(repeating: rowScale.base[row]) }
    addProduct(UnsafePointer(scaled.base), to: y, scale: scale, workers: workers)
    for row in 0..<rowCount { y[row] = y[row] * V(repeating: rowScale.base[row]) + shift }
  }

  /// The sum in blocks: adding many rows one by one in single precision would lose digits.
  @inline(__always)
  private static func sum<V: Lanes>(_ v: UnsafePointer<V>, count: Int) -> V {
    var total = V(repeating: 0)
    var start = 0
    while start < count {
      let end = min(start &+ 256, count)
      var block = V(repeating: 0)
      for row in start..<end { block += v[row] }
      total += block
      start = end
    }
    return total
  }

  /// y ← X·S·Xᵀ·v.
  @inline(__always)
  private func addProduct<V: Lanes>(
    _ v: UnsafePointer<V>, to y: UnsafeMutablePointer<V>, scale: KernelScale, workers: WorkerCount
  ) {
    for row in 0..<rowCount { y[row] = v[row] * V(repeating: scale.diagonal.base[row]) }
    if let pieces, let pieceScale = scale.pieces {
      pieces.addProduct(v, to: y, rowCount: rowCount, scale: pieceScale, workers: workers)
    }
    if parts.count == 1 {
      addProduct(v, to: y, columns: parts[0], scale: scale)
      return
    }
    let partials = parts.indices.dropFirst().map { _ in Storage(repeating: V(repeating: 0), count: rowCount) }
    let (input, output) = (SharedPointer(UnsafeMutablePointer(mutating: v)), SharedPointer(y))
    workers.forEachPart(parts.count) { part in  // each part adds to a vector of its own
      let target = part == 0 ? output.pointer : partials[part - 1].base
      addProduct(UnsafePointer(input.pointer), to: target, columns: parts[part], scale: scale)
    }
    for partial in partials {
      for row in 0..<rowCount { y[row] += partial.base[row] }
    }
  }

  @inline(__always)
  private func addProduct<V: Lanes>(
    _ v: UnsafePointer<V>, to y: UnsafeMutablePointer<V>, columns: Range<Int>, scale: KernelScale
  ) {
    let scales = UnsafePointer(scale.columns.base)
    switch (rows, values) {
    case (.narrow(let rows), nil): addFused(v, y, UnsafePointer(rows.base), columns, scales)
    case (.wide(let rows), nil): addFused(v, y, UnsafePointer(rows.base), columns, scales)
    case (.narrow(let rows), let values?): addFused(v, y, UnsafePointer(rows.base), values.base, columns, scales)
    case (.wide(let rows), let values?): addFused(v, y, UnsafePointer(rows.base), values.base, columns, scales)
    }
  }

  @inline(__always)
  private func addFused<V: Lanes, Row: UnsignedInteger & FixedWidthInteger>(
    _ v: UnsafePointer<V>, _ y: UnsafeMutablePointer<V>, _ rows: UnsafePointer<Row>, _ columns: Range<Int>,
    _ scales: UnsafePointer<Float>
  ) {
    let starts = UnsafePointer(self.starts.base)
    for column in columns {
      let (start, end) = (starts[column], starts[column &+ 1])
      var (a, b) = (V(repeating: 0), V(repeating: 0))
      var entry = start
      while entry &+ 1 < end {
        a += v[Int(truncatingIfNeeded: rows[entry])]
        b += v[Int(truncatingIfNeeded: rows[entry &+ 1])]
        entry &+= 2
      }
      if entry < end { a += v[Int(truncatingIfNeeded: rows[entry])] }
      let scaled = (a + b) * V(repeating: scales[column])
      entry = start
      while entry < end {
        y[Int(truncatingIfNeeded: rows[entry])] += scaled
        entry &+= 1
      }
    }
  }

  @inline(__always)
  private func addFused<V: Lanes, Row: UnsignedInteger & FixedWidthInteger>(
    _ v: UnsafePointer<V>, _ y: UnsafeMutablePointer<V>, _ rows: UnsafePointer<Row>, _ values: UnsafePointer<Float>,
    _ columns: Range<Int>, _ scales: UnsafePointer<Float>
  ) {
    let starts = UnsafePointer(self.starts.base)
    for column in columns {
      let (start, end) = (starts[column], starts[column &+ 1])
      var sum = V(repeating: 0)
      for entry in start..<end { sum += v[Int(truncatingIfNeeded: rows[entry])] * V(repeating: values[entry]) }
      let scaled = sum * V(repeating: scales[column])
      for entry in start..<end {
        y[Int(truncatingIfNeeded: rows[entry])] += scaled * V(repeating: values[entry])
      }
    }
  }

  /// D·X·w, a value for each row, for the weights of all features.
  public func multiply(weights: Storage<Float>) -> [Float] {
    let weights = weights.base
    var result = [Float](repeating: 0, count: rowCount)
    for column in 0..<columnCount {
      let weight = weights[Int(features.base[column])]
      for entry in starts.base[column]..<starts.base[column &+ 1] {
        result[row(at: entry)] += weight * (values?.base[entry] ?? 1)
      }
    }
    for single in 0..<singleFeatures.count {
      result[Int(singleRows.base[single])] += weights[Int(singleFeatures.base[single])] * singleValue(at: single)
    }
    if let rowScale {
      for row in 0..<rowCount { result[row] *= rowScale.base[row] }
    }
    return result
  }

  /// Xᵀ·D·v, a value for each feature of the matrix.
  ///
  /// - Parameter target: Where the values go; features without entries are left alone.
  public func transposeMultiply(
    _ v: UnsafePointer<Float>, into target: UnsafeMutablePointer<Float>, workers: WorkerCount
  ) {
    let scaled = Storage<Float>(uninitialized: rowCount)
    for row in 0..<rowCount { scaled.base[row] = v[row] * (rowScale?.base[row] ?? 1) }
    let v = UnsafePointer(scaled.base)
    let (input, output) = (scaled.shared, SharedPointer(target))
    workers.forEachPart(parts.count) { part in  // a feature belongs to one part
      let v = UnsafePointer(input.pointer)
      for column in parts[part] {
        var sum: Float = 0
        for entry in starts.base[column]..<starts.base[column &+ 1] {
          sum += v[row(at: entry)] * (values?.base[entry] ?? 1)
        }
        output[Int(features.base[column])] = sum
      }
    }
    for single in 0..<singleFeatures.count {
      target[Int(singleFeatures.base[single])] = v[Int(singleRows.base[single])] * (singleValues?.base[single] ?? 1)
    }
  }

  @inline(__always)
  func row(at entry: Int) -> Int {
    switch rows {
    case .narrow(let rows): Int(rows.base[entry])
    case .wide(let rows): Int(rows.base[entry])
    }
  }

  /// Mᵀ·Xᵀ·D·v, a value for each piece.
  public func transposeMultiplyPieces(_ v: UnsafePointer<Float>, workers: WorkerCount) -> Storage<Float>? {
    guard let pieces else { return nil }
    let scaled = Storage<Float>(uninitialized: rowCount)
    for row in 0..<rowCount { scaled.base[row] = v[row] * (rowScale?.base[row] ?? 1) }
    return pieces.sumPieces(UnsafePointer(scaled.base), workers: workers)
  }

  /// The mean of the squared norms of the rows of D·X·√S, without the intercept and without pieces.
  public func meanSquaredNorm(_ scale: KernelScale) -> Double {
    guard rowCount > 0 else { return 0 }
    var norms = [Double](repeating: 0, count: rowCount)
    for row in 0..<rowCount { norms[row] = Double(scale.diagonal.base[row]) }
    for column in 0..<columnCount {
      let squared = Double(scale.columns.base[column])
      for entry in starts.base[column]..<starts.base[column &+ 1] {
        let value = Double(values?.base[entry] ?? 1)
        norms[row(at: entry)] += squared * value * value
      }
    }
    var sum = 0.0
    for row in 0..<rowCount {
      let factor = Double(rowScale?.base[row] ?? 1)
      sum += norms[row] * factor * factor
    }
    return sum / Double(rowCount)
  }

  /// Calls `body` with each column's index and the sum over its entries of `rowValues` times the entry's value, e.g. how
  /// many documents of a class hold the feature.
  public func sumColumns(
    of rowValues: UnsafePointer<SIMD2<Float>>, workers: WorkerCount,
    _ body: @Sendable (_ column: Int, _ sum: SIMD2<Float>) -> Void
  ) {
    let input = SharedPointer(UnsafeMutablePointer(mutating: rowValues))
    workers.forEachPart(parts.count) { part in
      let rowValues = UnsafePointer(input.pointer)
      for column in parts[part] {
        var sum = SIMD2<Float>()
        let range = starts.base[column]..<starts.base[column &+ 1]
        switch (rows, values) {
        case (.narrow(let rows), nil): for entry in range { sum += rowValues[Int(rows.base[entry])] }
        case (.wide(let rows), nil): for entry in range { sum += rowValues[Int(rows.base[entry])] }
        case (_, let values?): for entry in range { sum += rowValues[row(at: entry)] * values.base[entry] }
        }
        body(column, sum)
      }
    }
  }
}
