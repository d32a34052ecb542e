/// Logistic functions of many numbers at once, written so that the compiler turns them into vector code.
///
/// Exponentials by range reduction and a polynomial of degree 6 (Cody & Waite 1980); relative errors stay below 2e-7.
public enum LogisticFunctions {
  /// e^x for x ≤ 0; below −87 it counts as e^−87.
  @inline(__always)
  static func exponential(_ x: Float) -> Float {
    let clamped = x > -87 ? x : -87
    // Adding 1.5·2²³ rounds to the nearest integer and leaves it in the low bits.
    let shifted = clamped * 1.442_695 + 12_582_912
    let integer = shifted - 12_582_912
    let rest = (clamped - integer * 0.693_359_4) + integer * 2.121_944_4e-4
    var p: Float = 1.987_569_1e-4
    p = p * rest + 1.398_199_9e-3
    p = p * rest + 8.333_452e-3
    p = p * rest + 4.166_579_6e-2
    p = p * rest + 1.666_666_5e-1
    p = p * rest + 0.5
    let mantissa = p * rest * rest + rest + 1
    return mantissa * Float(bitPattern: (shifted.bitPattern &<< 23) &+ 0x3F80_0000)
  }

  /// For each margin m: the derivative factor β = 1 / (1 + eᵐ) and the weighted loss c · log (1 + e⁻ᵐ).
  ///
  /// None of the arrays may overlap, or the compiler's vector code steps aside for slower.
  ///
  /// - Complexity: O(*count*).
  public static func evaluate(
    margins: UnsafePointer<Float>, weights: UnsafePointer<Float>, factors: UnsafeMutablePointer<Float>,
    losses: UnsafeMutablePointer<Float>, count: Int
  ) {
    for index in 0..<count {
      let m = margins[index]
      let e = exponential(m < 0 ? m : -m)
      let inverse = 1 / (1 + e)
      factors[index] = m < 0 ? inverse : e * inverse
      // log(1 + e) = 2·artanh(e / (2 + e)); the argument is at most 1/3
      let s = e / (2 + e)
      let q = s * s
      var series: Float = 1 / 13
      series = series * q + 1 / 11
      series = series * q + 1 / 9
      series = series * q + 1 / 7
      series = series * q + 1 / 5
      series = series * q + 1 / 3
      let logarithm = 2 * (s + s * q * series)
      losses[index] = weights[index] * (logarithm - (m < 0 ? m : 0))
    }
  }

  /// For each margin m: β = 1 / (1 + eᵐ).
  public static func factors(
    margins: UnsafePointer<Float>, into factors: UnsafeMutablePointer<Float>, count: Int
  ) {
    for index in 0..<count {
      let m = margins[index]
      let e = exponential(m < 0 ? m : -m)
      let inverse = 1 / (1 + e)
      factors[index] = m < 0 ? inverse : e * inverse
    }
  }
}
