/// SplitMix64 (Steele, Lea & Flood 2014, figure 17): a small generator whose runs repeat.
///
/// Apart from the one in `Evaluation`, so that no test's data hang on the code under test.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A number of 0 ..< `count`; low ones are favored by less than `count` in 2⁶⁴.
  public mutating func index(below count: Int) -> Int { Int(next() % UInt64(count)) }

  /// A number of −1 ..< 1.
  public mutating func number() -> Float { Float(Int64(bitPattern: next()) >> 40) * 0x1p-23 }

  public mutating func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in number() } }

  public mutating func permutation(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in order.indices.dropFirst().reversed() { order.swapAt(last, index(below: last + 1)) }
    return order
  }
}
