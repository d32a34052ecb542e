/// The random number generator of every seeded step: folds, resamples, shuffles.
///
/// A seed gives the same numbers on every platform and in every version. For that reason the draws below are written
/// out here: the standard library's `shuffled(using:)` and `random(in:using:)` may change their algorithms.
///
/// - SeeAlso: Steele, Lea & Flood (2014), "Fast splittable pseudorandom number generators"; the mixing constants are
///   Stafford's variant 13, as in Java's `SplittableRandom` and Vigna's `splitmix64.c`.
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number drawn uniformly from `0 ..< count`, where `count` is at least 1.
  ///
  /// No value is favored: draws that would tilt the scale are rejected (Lemire 2019, "Fast random integer generation
  /// in an interval", algorithm 5).
  public mutating func index(below count: Int) -> Int {
    precondition(count > 0, "cannot draw from \(count) values")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number drawn uniformly from the multiples of 2⁻⁵³ in 0 ..< 1.
  public mutating func unitInterval() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Puts `elements` in random order, each order equally likely (Fisher & Yates; Knuth, TAOCP vol. 2, algorithm P).
  ///
  /// - Complexity: O(*n*)
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, index(below: last + 1))
    }
  }
}
