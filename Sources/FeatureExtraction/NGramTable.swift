internal import CPrefetch
internal import Parallelism

/// The terms of one shape, by exact key: the place of the prefix and the place of the last word.
public struct NGramTable: Sendable {
  public let bucketStarts: TableColumn<UInt32>
  public let keys: TableColumn<UInt64>

  public var count: Int { keys.count }

  /// Takes columns that another program may have written.
  ///
  /// - Parameters:
  ///   - prefixCount: How many prefixes there are.
  ///   - wordCount: How many words.
  /// - Returns: `nil` if they contradict each other or a look-up could leave them.
  public init?(
    bucketStarts: TableColumn<UInt32>, keys: TableColumn<UInt64>, prefixCount: Int, wordCount: Int
  ) {
    guard bucketStarts.count >= 2, BucketCheck.rises(bucketStarts, to: keys.count) else { return nil }
    var isInside = true
    for key in keys.elements
    where Int(NGramKey.prefix(of: key)) >= prefixCount || Int(NGramKey.word(of: key)) >= wordCount {
      isInside = false
    }
    guard isInside else { return nil }
    self.bucketStarts = bucketStarts
    self.keys = keys
  }

  private init(order: BucketOrder, keys: Storage<UInt64>) {
    self.bucketStarts = TableColumn(order.bucketStarts)
    self.keys = TableColumn(keys)
  }

  /// - Returns: The table, and the place of each of `keys` in it.
  static func build(_ keys: Storage<UInt64>) -> (table: NGramTable, places: Storage<UInt32>) {
    let hashes = Storage<UInt64>(uninitialized: keys.count)
    for index in 0..<keys.count { hashes.base[index] = TermHash.hash(keys.base[index]) }
    let order = BucketOrder(hashes: hashes) { keys.base[Int($0)] < keys.base[Int($1)] }
    let places = Storage<UInt32>(uninitialized: keys.count)
    let ordered = Storage<UInt64>(uninitialized: keys.count)
    for place in 0..<keys.count {
      let entry = Int(order.entries.base[place])
      places.base[entry] = UInt32(truncatingIfNeeded: place)
      ordered.base[place] = keys.base[entry]
    }
    return (NGramTable(order: order, keys: ordered), places)
  }

  /// Looks up many keys at once, which hides the time that each waits for memory.
  ///
  /// - Parameters:
  ///   - wanted: The keys; ``missing`` stands for none and finds none.
  ///   - places: Receives the place of each, or ``missingPlace``.
  func look(up wanted: UnsafePointer<UInt64>, count: Int, places: UnsafeMutablePointer<UInt32>) {
    let bucketCount = bucketStarts.count &- 1
    let starts = bucketStarts.base
    let (keys, keyCount) = (keys.base, keys.count)
    let ahead = 12
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { buckets in
      guard let buckets = buckets.baseAddress else { return }
      for index in 0..<count {
        let key = wanted[index]
        if key == Self.missing { continue }
        let bucket = TermHash.bucket(of: TermHash.hash(key), among: bucketCount)
        buckets[index] = bucket
        stance_prefetch(starts + bucket)
      }
      for index in 0..<min(ahead, count) where wanted[index] != Self.missing {
        stance_prefetch(keys + Int(starts[buckets[index]]))
      }
      for index in 0..<count {
        let next = index &+ ahead
        if next < count, wanted[next] != Self.missing { stance_prefetch(keys + Int(starts[buckets[next]])) }
        let key = wanted[index]
        places[index] =
          key == Self.missing
          ? Self.missingPlace
          : Self.place(
            of: key, among: keys, from: Int(starts[buckets[index]]), to: Int(starts[buckets[index] &+ 1]),
            count: keyCount)
      }
    }
  }

  /// The place of `key` in its bucket, which is `start..<end`, among `count` keys.
  ///
  /// Where in the bucket a key stands, and whether it does at all, is as good as random, and a branch on it would be
  /// guessed wrong half the time. So four keys are compared without one; those of the next bucket are never equal.
  @inline(__always)
  private static func place(
    of key: UInt64, among keys: UnsafePointer<UInt64>, from start: Int, to end: Int, count: Int
  ) -> UInt32 {
    var next = start
    var found = missingPlace
    if start &+ 4 <= count {
      let first = UInt32(truncatingIfNeeded: start)
      found = keys[start] == key ? first : found
      found = keys[start &+ 1] == key ? first &+ 1 : found
      found = keys[start &+ 2] == key ? first &+ 2 : found
      found = keys[start &+ 3] == key ? first &+ 3 : found
      next = start &+ 4
    }
    while next < end {
      found = keys[next] == key ? UInt32(truncatingIfNeeded: next) : found
      next &+= 1
    }
    return found
  }

  static let missing = UInt64.max
  static let missingPlace = UInt32.max
}
