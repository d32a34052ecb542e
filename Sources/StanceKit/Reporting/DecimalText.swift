/// `value` with `decimals` digits behind the point, rounded to nearest, halves away from zero; an en dash for what is
/// undefined. No locale has a say.
func decimalText(_ value: Double?, _ decimals: Int = 3) -> String {
  guard let value, value.isFinite else { return "–" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
  guard scaled.magnitude < 1e15 else { return "\(value)" }
  let digits = String(Int(scaled.magnitude))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = scaled < 0 ? "−" : ""
  return decimals == 0 ? sign + padded : "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

/// `value` with a sign, also where it is positive.
func signedText(_ value: Double?, _ decimals: Int = 3) -> String {
  let text = decimalText(value, decimals)
  return (value ?? 0) > 0 ? "+\(text)" : text
}

/// The ends of an interval in brackets; an en dash for none.
func intervalText(_ lower: Double?, _ upper: Double?, _ decimals: Int = 3, signed: Bool = false) -> String {
  guard let lower, let upper else { return "–" }
  let ends =
    signed
    ? [signedText(lower, decimals), signedText(upper, decimals)] : [lower, upper].map { decimalText($0, decimals) }
  return "[\(ends[0]), \(ends[1])]"
}

/// A p-value to three decimals; smaller ones as a bound.
func pValueText(_ value: Double?) -> String {
  guard let value else { return "–" }
  return value < 0.001 ? "<0.001" : decimalText(value)
}
