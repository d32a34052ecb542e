internal import Parallelism

/// Dense products that are the same to the last digit whatever the order of their sums.
///
/// The numbers of a matrix, and of a vector, are rounded to multiples of one unit, a power of two. The products are then
/// whole numbers, and as long as every partial sum fits the 53 bits of a `Double`, no sum rounds: K has 24 bits, a vector
/// goes in two halves of 18, and 2¹¹ products add up to 53. That is what the error-free transformation of Ozaki, Ogita,
/// Oishi & Rump (2012), "Error-free transformations of matrix multiplication by using fast routines of matrix
/// multiplication", does with as many halves as full precision needs; two hold all that single precision has.
enum ExactProduct {
  private static let matrixBits = 24
  private static let halfBits = 18
  static let lengthLimit = 1 << (53 - matrixBits - halfBits)

  /// `values` as multiples of a unit, and that unit.
  static func matrix(_ values: Storage<Float>) -> (entries: Storage<Double>, unit: Double) {
    var largest: Float = 0
    for value in values.elements { largest = max(largest, abs(value)) }
    let unit = unit(forLargest: largest, bits: matrixBits)
    let entries = Storage<Double>(uninitialized: values.count)
    for index in 0..<values.count {
      entries.base[index] = (Double(values.base[index]) / unit).rounded(.toNearestOrEven)
    }
    return (entries, unit)
  }

  /// y ← unit·A·v for A (*n* × *n*) and *n* rows of `width` numbers, each column of them in a unit of its own.
  static func multiply(
    _ a: Storage<Double>, unit: Double, _ v: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, n: Int,
    width: Int
  ) {
    precondition(n <= lengthLimit, "sums of \(n) products")
    let scale = Double(1 << halfBits)
    let halves = Storage<Double>(uninitialized: n * 2 * width)
    let sums = Storage<Double>(uninitialized: n * 2 * width)
    var units = [Double](repeating: 1, count: width)
    for lane in 0..<width {
      var largest: Float = 0
      for row in 0..<n { largest = max(largest, abs(v[row * width + lane])) }
      units[lane] = self.unit(forLargest: largest, bits: 2 * halfBits)
    }
    for row in 0..<n {
      let target = halves.base + row * 2 * width
      for lane in 0..<width {
        let value = (Double(v[row * width + lane]) / units[lane]).rounded(.toNearestOrEven)
        let upper = (value / scale).rounded(.toNearestOrEven)
        target[lane] = upper
        target[width + lane] = value - upper * scale
      }
    }
    BLAS.multiply(a.base, halves.base, into: sums.base, m: n, n: 2 * width, k: n)
    for row in 0..<n {
      let source = sums.base + row * 2 * width
      for lane in 0..<width {
        y[row * width + lane] = Float((source[lane] * scale + source[width + lane]) * units[lane] * unit)
      }
    }
  }

  /// The power of two of which no number up to `largest` is more than 2^`bits` times as large.
  private static func unit(forLargest largest: Float, bits: Int) -> Double {
    guard largest > 0, largest.isFinite else { return 1 }
    return Double(sign: .plus, exponent: Int(largest.exponent) + 1 - bits, significand: 1)
  }
}
