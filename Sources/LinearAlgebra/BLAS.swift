internal import COpenBLAS

/// The dense kernels of OpenBLAS that this package uses. The only file that sees the library.
///
/// Fits use the product in double precision. Those in single precision are what benchmarks compare with.
///
/// Matrices are row-major, and dimensions fit `Int32`, which each call checks. OpenBLAS keeps one process-wide number of
/// threads: the program sets it to 1 at its start, since work is divided outside. Each processor has kernels of its own,
/// which sum in orders of their own: the last digits of a result depend on them unless all sums are exact.
public enum BLAS {
  /// Sets the number of threads OpenBLAS uses, for the whole process.
  public static func setThreadCount(_ count: Int) {
    openblas_set_num_threads(dimension(count))
  }

  /// The library's version and build options, e.g. `OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH …`.
  public static var configuration: String { String(cString: openblas_get_config()) }

  /// The kernels in use, e.g. `Haswell` or `SkylakeX`.
  public static var coreName: String { String(cString: openblas_get_corename()) }

  /// C ← A·B for A (*m* × *k*), B (*k* × *n*), C (*m* × *n*).
  ///
  /// - Complexity: 2·*m*·*n*·*k* floating-point operations.
  public static func multiply(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, into c: UnsafeMutablePointer<Float>, m: Int, n: Int, k: Int
  ) {
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, dimension(m), dimension(n), dimension(k), 1, a, dimension(max(k, 1)),
      b, dimension(max(n, 1)), 0, c, dimension(max(n, 1)))
  }

  /// C ← A·B in double precision.
  ///
  /// - Complexity: 2·*m*·*n*·*k* floating-point operations.
  public static func multiply(
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, into c: UnsafeMutablePointer<Double>, m: Int, n: Int, k: Int
  ) {
    cblas_dgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, dimension(m), dimension(n), dimension(k), 1, a, dimension(max(k, 1)),
      b, dimension(max(n, 1)), 0, c, dimension(max(n, 1)))
  }

  /// The upper triangle of C ← C + A·Aᵀ for A (*n* × *k*), C (*n* × *n*).
  ///
  /// - Complexity: *n*²·*k* floating-point operations.
  public static func addProductWithTranspose(
    of a: UnsafePointer<Float>, toUpper c: UnsafeMutablePointer<Float>, n: Int, k: Int
  ) {
    cblas_ssyrk(
      CblasRowMajor, CblasUpper, CblasNoTrans, dimension(n), dimension(k), 1, a, dimension(max(k, 1)), 1, c,
      dimension(max(n, 1)))
  }

  private static func dimension(_ value: Int) -> Int32 {
    guard let dimension = Int32(exactly: value) else { preconditionFailure("a matrix dimension of \(value)") }
    return dimension
  }
}
