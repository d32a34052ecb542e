internal import LinearAlgebra
internal import Parallelism

/// Vectors of *n* rows, one for each lane, interleaved. Shared by reference, like the storage they stand in.
struct LaneVectors<V: Lanes> {
  private let storage: Storage<V>

  var count: Int { storage.count }
  var rows: UnsafeMutablePointer<V> { storage.base }

  /// All lanes of all rows as one run of numbers.
  var floats: UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer(storage.base).assumingMemoryBound(to: Float.self)
  }

  init(zeros count: Int) {
    storage = Storage(repeating: V(repeating: 0), count: count)
  }

  init(count: Int, value: (_ row: Int, _ lane: Int) -> Float) {
    storage = Storage(uninitialized: count)
    for row in 0..<count { storage.base[row] = V { value(row, $0) } }
  }

  func values(ofLane lane: Int) -> [Float] {
    (0..<count).map { storage.base[$0].lane(lane) }
  }

  func copy(_ other: LaneVectors) {
    rows.update(from: other.rows, count: count)
  }

  /// self ← self + other.
  func add(_ other: LaneVectors) {
    let (target, source) = (rows, other.rows)
    for row in 0..<count { target[row] += source[row] }
  }

  /// self ← other − self.
  func subtractFrom(_ other: LaneVectors) {
    let (target, source) = (rows, other.rows)
    for row in 0..<count { target[row] = source[row] - target[row] }
  }

  /// The inner product with `other` in each lane.
  func dots(with other: LaneVectors) -> [Double] {
    let (a, b) = (rows, other.rows)
    var sums = LaneSums(lanes: V.laneCount)
    LaneSums.forEachBlock(of: count) { block in
      var (first, second) = (V(repeating: 0), V(repeating: 0))
      var row = block.lowerBound
      while row &+ 1 < block.upperBound {
        first += a[row] * b[row]
        second += a[row &+ 1] * b[row &+ 1]
        row &+= 2
      }
      if row < block.upperBound { first += a[row] * b[row] }
      sums.add(first + second)
    }
    return sums.values
  }

  /// The sum over the rows in each lane.
  func sums() -> [Double] {
    let a = rows
    var sums = LaneSums(lanes: V.laneCount)
    LaneSums.forEachBlock(of: count) { block in
      var sum = V(repeating: 0)
      for row in block { sum += a[row] }
      sums.add(sum)
    }
    return sums.values
  }
}

extension LaneVectors {
  /// Rows worked on at a time, so that what several vectors are added to stays in the first-level cache.
  private static var tileLength: Int { 1024 / V.laneCount }
  /// Runs of rows that threads share, by the number of rows alone.
  private static func runs(of count: Int) -> [Range<Int>] {
    let runCount = count * V.laneCount < 1 << 15 ? 1 : 4
    return (0..<runCount).map { count * $0 / runCount..<count * ($0 + 1) / runCount }
  }

  /// self ← ∑ factors[k] · vectors[k], with a factor for each lane.
  func combine(_ vectors: [LaneVectors], factors: [[Double]], workers: WorkerCount) {
    let lanes = factors.map { factor in V { Float(factor[$0]) } }
    let sources = vectors.map { SharedPointer($0.rows) }
    let (target, runs) = (SharedPointer(rows), Self.runs(of: count))
    workers.forEachPart(runs.count) { run in  // each run writes rows of its own
      var start = runs[run].lowerBound
      while start < runs[run].upperBound {
        let end = min(start + Self.tileLength, runs[run].upperBound)
        let rows = target.pointer
        for row in start..<end { rows[row] = V(repeating: 0) }
        for (source, factor) in zip(sources, lanes) {
          let values = source.pointer
          for row in start..<end { rows[row] += factor * values[row] }
        }
        start = end
      }
    }
  }

  /// The inner products of each of `vectors` with self, in each lane.
  func dots(withEach vectors: [LaneVectors], workers: WorkerCount) -> [[Double]] {
    let sources = vectors.map { SharedPointer($0.rows) }
    let (own, runs) = (SharedPointer(rows), Self.runs(of: count))
    let partials = ResultSlots<[LaneSums]>(count: runs.count)
    workers.forEachPart(runs.count) { run in
      var sums = sources.map { _ in LaneSums(lanes: V.laneCount) }
      var start = runs[run].lowerBound
      while start < runs[run].upperBound {
        let end = min(start + LaneSums.blockLength, runs[run].upperBound)
        let a = own.pointer
        for (index, source) in sources.enumerated() {
          let b = source.pointer
          var (first, second) = (V(repeating: 0), V(repeating: 0))
          var row = start
          while row &+ 1 < end {
            first += a[row] * b[row]
            second += a[row &+ 1] * b[row &+ 1]
            row &+= 2
          }
          if row < end { first += a[row] * b[row] }
          sums[index].add(first + second)
        }
        start = end
      }
      partials[run] = sums
    }
    var totals = [[Double]](repeating: [Double](repeating: 0, count: V.laneCount), count: vectors.count)
    for run in runs.indices {
      for (index, sums) in (partials[run] ?? []).enumerated() {
        for lane in 0..<V.laneCount { totals[index][lane] += sums.values[lane] }
      }
    }
    return totals
  }
}

/// Sums in double precision, fed with single-precision sums of short blocks: as exact as adding in double throughout to
/// about six digits, at the speed of single precision.
struct LaneSums {
  static let blockLength = 128
  private(set) var values: [Double]

  init(lanes: Int) {
    values = [Double](repeating: 0, count: lanes)
  }

  @inline(__always)
  mutating func add<V: Lanes>(_ sum: V) {
    for lane in 0..<V.laneCount { values[lane] += Double(sum.lane(lane)) }
  }

  @inline(__always)
  static func forEachBlock(of count: Int, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = min(start &+ blockLength, count)
      body(start..<end)
      start = end
    }
  }
}
