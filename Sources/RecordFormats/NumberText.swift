#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The shortest decimal that reads as `value`; whole numbers without a fraction.
func shortest(_ value: Double) -> String {
  if value.magnitude < 1e15, value == value.rounded(), !(value == 0 && value.sign == .minus) {
    return String(Int(value))
  }
  return value.description
}

/// The `Double` nearest to the decimal of at most `significantDigits` digits that is nearest to `value`.
func rounded(_ value: Double, significantDigits: Int) -> Double {
  precondition(1...15 ~= significantDigits, "\(significantDigits) significant digits")
  guard value != 0 else { return value }
  let exponent = significantDigits - 1 - Int(log10(value.magnitude).rounded(.down))
  // Powers of ten up to 10²² are exact, and a scaled value below 2⁵³ rounds to the whole number meant; where they are
  // not, below 1e-7 or so, the digits are off by less than what is dropped.
  let scaled = (exponent >= 0 ? value * pow(10, Double(exponent)) : value / pow(10, Double(-exponent))).rounded()
  guard scaled.isFinite, scaled.magnitude < 1e16 else { return value }
  return Double("\(Int(scaled))e\(-exponent)") ?? value
}
