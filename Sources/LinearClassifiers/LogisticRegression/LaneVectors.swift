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

  /// self ← self + factor · other, with a factor for each lane.
  func add(_ other: LaneVectors, times factors: [Double]) {
    let factor = V { Float(factors[$0]) }
    let (target, source) = (rows, other.rows)
    for row in 0..<count { target[row] += factor * source[row] }
  }

  func scale(by factors: [Double]) {
    let factor = V { Float(factors[$0]) }
    let target = rows
    for row in 0..<count { target[row] = factor * target[row] }
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
