// The C library's elementary functions, for the rest of the module. Kept in one file so that no other needs to know
// which C library there is; nothing of Foundation is needed.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The natural logarithm of `x`.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// The exponential of `x`.
func exponential(_ x: Double) -> Double { exp(x) }
