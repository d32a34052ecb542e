#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The logarithm of a sum of exponentials, log(eˣ⁰ + eˣ¹ + … + eˣⁿ⁻¹).
///
/// The largest score is subtracted before exponentiating, so the result is finite whenever every score is: scores of
/// −2000, as a long document gives, neither overflow nor vanish.
///
/// Edge cases: no scores, or only `-infinity`, gives `-infinity`; any `nan` gives `nan`.
///
/// - Complexity: O(*n*), two passes.
public func logSumExp(_ scores: [Double]) -> Double {
  guard let largest = scores.max() else { return -.infinity }
  if scores.contains(where: \.isNaN) { return .nan }
  if largest.isInfinite { return largest }
  return largest + log(scores.reduce(0) { $0 + exp($1 - largest) })
}
