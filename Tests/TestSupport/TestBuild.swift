import Foundation

/// How the tests were built, for those that not every build can run.
public enum TestBuild {
  #if DEBUG
    public static let isOptimized = false
  #else
    public static let isOptimized = true
  #endif

  public static let hasAddressSanitizer = isLinked("__asan_init")
  public static let hasThreadSanitizer = isLinked("__tsan_init")
  /// A sanitizer slows down what it watches, and holds several times its memory.
  public static let hasSanitizer = hasAddressSanitizer || hasThreadSanitizer

  private static func isLinked(_ symbol: String) -> Bool {
    guard let program = dlopen(nil, RTLD_NOW) else { return false }
    defer { dlclose(program) }
    return dlsym(program, symbol) != nil
  }
}
