public import Parallelism
public import SparseMatrices

/// Features that documents have through their words: the matrix X·M, for X documents by words and M words by pieces.
///
/// X·M is never formed. A product passes through the words instead, which for character n-grams takes several times
/// fewer entries.
public struct PieceColumns: Sendable {
  public let pieceCount: Int
  /// The columns of X, one for each word.
  private let rowStarts: Storage<Int>
  private let rows: Storage<UInt32>
  /// The rows of M.
  private let pieceStarts: Storage<Int>
  private let pieces: Storage<UInt32>
  /// Runs of words with about as much work each, by the data alone.
  private let parts: [Range<Int>]

  public var wordCount: Int { rowStarts.count - 1 }

  /// - Parameters:
  ///   - matrix: Documents by features.
  ///   - features: The feature that is each word.
  ///   - piecesOfWord: The pieces of each of those words.
  public init(
    _ matrix: FeatureMatrix, features: [Int], piecesOfWord: (Int) -> UnsafeBufferPointer<UInt32>, pieceCount: Int
  ) {
    self.pieceCount = pieceCount
    var rowStarts = [0]
    var pieceStarts = [0]
    for (word, feature) in features.enumerated() {
      rowStarts.append(rowStarts[word] + matrix.documentFrequency(of: feature))
      pieceStarts.append(pieceStarts[word] + piecesOfWord(word).count)
    }
    rows = Storage(uninitialized: rowStarts[features.count])
    pieces = Storage(uninitialized: pieceStarts[features.count])
    for (word, feature) in features.enumerated() {
      (rows.base + rowStarts[word]).update(
        from: matrix.rows.base + matrix.columnStarts[feature], count: rowStarts[word + 1] - rowStarts[word])
      let own = piecesOfWord(word)
      if let base = own.baseAddress { (pieces.base + pieceStarts[word]).update(from: base, count: own.count) }
    }
    self.rowStarts = Storage(rowStarts)
    self.pieceStarts = Storage(pieceStarts)
    let work = rowStarts[features.count] + pieceStarts[features.count]
    let partCount = work < 1 << 18 ? 1 : 4
    var parts: [Range<Int>] = []
    var start = 0
    for part in 1...partCount {
      var end = start
      while end < features.count, rowStarts[end] + pieceStarts[end] < work * part / partCount { end += 1 }
      if part == partCount { end = features.count }
      parts.append(start..<end)
      start = end
    }
    self.parts = parts
  }

  /// y ← y + X·M·S·Mᵀ·Xᵀ·v, with S diagonal.
  @inline(__always)
  func addProduct<V: Lanes>(
    _ v: UnsafePointer<V>, to y: UnsafeMutablePointer<V>, rowCount: Int, scale: Storage<Float>, workers: WorkerCount
  ) {
    let sums = sumPieces(v, workers: workers)
    for piece in 0..<pieceCount { sums.base[piece] = sums.base[piece] * V(repeating: scale.base[piece]) }
    let targets = parts.indices.dropFirst().map { _ in Storage(repeating: V(repeating: 0), count: rowCount) }
    let (output, input) = (SharedPointer(y), sums.shared)
    workers.forEachPart(parts.count) { part in  // each part adds to a vector of its own
      let target = part == 0 ? output.pointer : targets[part - 1].base
      let sums = input.pointer
      for word in parts[part] {
        var value = V(repeating: 0)
        for entry in pieceStarts.base[word]..<pieceStarts.base[word &+ 1] {
          value += sums[Int(pieces.base[entry])]
        }
        for entry in rowStarts.base[word]..<rowStarts.base[word &+ 1] { target[Int(rows.base[entry])] += value }
      }
    }
    for target in targets {
      for row in 0..<rowCount { y[row] += target.base[row] }
    }
  }

  /// Mᵀ·Xᵀ·v, a value for each piece.
  @inline(__always)
  func sumPieces<V: Lanes>(_ v: UnsafePointer<V>, workers: WorkerCount) -> Storage<V> {
    let partials = parts.map { _ in Storage(repeating: V(repeating: 0), count: pieceCount) }
    let input = SharedPointer(UnsafeMutablePointer(mutating: v))
    workers.forEachPart(parts.count) { part in  // each part adds to a vector of its own
      let sums = partials[part].base
      let v = UnsafePointer(input.pointer)
      for word in parts[part] {
        var value = V(repeating: 0)
        for entry in rowStarts.base[word]..<rowStarts.base[word &+ 1] { value += v[Int(rows.base[entry])] }
        for entry in pieceStarts.base[word]..<pieceStarts.base[word &+ 1] {
          sums[Int(pieces.base[entry])] += value
        }
      }
    }
    let total = partials[0]
    for partial in partials.dropFirst() {
      for piece in 0..<pieceCount { total.base[piece] += partial.base[piece] }
    }
    return total
  }

  /// For each piece the sum of `rowValues` over documents and the words in them that hold it.
  public func sums(of rowValues: UnsafePointer<SIMD2<Float>>) -> Storage<SIMD2<Float>> {
    let sums = Storage<SIMD2<Float>>(repeating: SIMD2(), count: pieceCount)
    for word in 0..<wordCount {
      var value = SIMD2<Float>()
      for entry in rowStarts.base[word]..<rowStarts.base[word &+ 1] { value += rowValues[Int(rows.base[entry])] }
      for entry in pieceStarts.base[word]..<pieceStarts.base[word &+ 1] { sums.base[Int(pieces.base[entry])] += value }
    }
    return sums
  }
}
