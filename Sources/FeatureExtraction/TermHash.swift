/// 64-bit hashes of terms, the same on every machine and in every run.
///
/// They only say where to look: every table compares the term itself, so a collision costs time and never an answer.
/// Multiply-and-fold as in wyhash (Wang Yi 2019); eight bytes at a time.
enum TermHash {
  private static let seed: UInt64 = 0xA076_1D64_78BD_642F
  private static let mixer: UInt64 = 0xE703_7ED1_A0B4_28DB

  @inline(__always)
  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of two 32-bit numbers packed into one key.
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 {
    fold(key ^ seed, mixer)
  }

  /// The hash of `count` bytes. Up to eight bytes from `bytes` on are read even if `count` is less.
  @inline(__always)
  static func hash(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    if count <= 8 {
      return fold(load(bytes, count: count) ^ seed, mixer ^ UInt64(truncatingIfNeeded: count))
    }
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    var position = 0
    while position &+ 8 < count {
      state = fold(state ^ load(bytes + position, count: 8), mixer)
      position &+= 8
    }
    return fold(state ^ load(bytes + (count &- 8), count: 8), mixer)
  }

  /// The first `count` ≤ 8 bytes as a little-endian number. Always reads eight.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// Whether two runs of `count` bytes are equal. Both may be read up to eight bytes from their start.
  @inline(__always)
  static func areEqual(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, count: Int) -> Bool {
    if count <= 8 { return load(a, count: count) == load(b, count: count) }
    var position = 0
    while position &+ 8 < count {
      if load(a + position, count: 8) != load(b + position, count: 8) { return false }
      position &+= 8
    }
    return load(a + (count &- 8), count: 8) == load(b + (count &- 8), count: 8)
  }

  /// Maps a hash to one of `bucketCount` buckets, evenly and in the order of the hashes (Lemire 2019).
  @inline(__always)
  static func bucket(of hash: UInt64, among bucketCount: Int) -> Int {
    Int(truncatingIfNeeded: hash.multipliedFullWidth(by: UInt64(truncatingIfNeeded: bucketCount)).high)
  }
}
