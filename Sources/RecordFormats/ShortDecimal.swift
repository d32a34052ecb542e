#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number rounded to a few significant digits, kept as whole units of a power of ten.
///
/// Its digits are those of the shortest decimal that reads as the rounded number, found without the detour through text
/// that ``rounded(_:significantDigits:)`` takes.
struct ShortDecimal {
  /// The number is `units` · 10^−`places`; `units` ends in no zero unless `places` is 0.
  private var units: Int
  private var places: Int
  private let isNegative: Bool

  /// Fails for what is written with an exponent, and for what has more digits in front of the point than are wanted.
  init?(_ value: Double, significantDigits: Int) {
    precondition(1...15 ~= significantDigits, "\(significantDigits) significant digits")
    let magnitude = value.magnitude
    guard magnitude >= 1e-4, magnitude < 1e15 else { return nil }
    places = significantDigits - 1 - Int(log10(magnitude).rounded(.down))
    guard Self.powers.indices.contains(places) else { return nil }
    units = Int((magnitude * Self.powers[places]).rounded())
    isNegative = value < 0
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
  }

  func write(to bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = units
    // From the last digit to the first; below 1 with the zeros that stand in front of the digits, and one for the whole.
    var written = 0
    while rest > 0 || written <= places {
      if written == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    }
    bytes[start...].reverse()
  }

  /// Exact, as all powers up to 10²² are.
  private static let powers: [Double] = (0...18).map { pow(10, Double($0)) }
}
