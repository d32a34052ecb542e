import Foundation

/// Feeds one input to the reader of model files, and predicts with what it reads.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = ModelChecks.problem(in: bytes, load: AllocationWatch.watch) { fatalError(problem) }
  return 0
}

/// Counts what is allocated, where the address sanitizer is there to tell.
enum AllocationWatch {
  nonisolated(unsafe) private static var isOn = false
  nonisolated(unsafe) private static var live = 0
  nonisolated(unsafe) private static var peak = 0
  /// What reading may take beyond four times the file: caches of Foundation's.
  private static let allowance = 1 << 18

  private typealias AllocationHook = @convention(c) (UnsafeRawPointer?, Int) -> Void
  private typealias ReleaseHook = @convention(c) (UnsafeRawPointer?) -> Void
  private typealias Size = @convention(c) (UnsafeRawPointer?) -> Int

  nonisolated(unsafe) private static var size: Size?
  private static let isInstalled: Bool = {
    let program = dlopen(nil, RTLD_NOW)
    guard let install = dlsym(program, "__sanitizer_install_malloc_and_free_hooks"),
      let size = dlsym(program, "__sanitizer_get_allocated_size")
    else { return false }
    AllocationWatch.size = unsafeBitCast(size, to: Size.self)
    typealias Install = @convention(c) (AllocationHook, ReleaseHook) -> CInt
    return unsafeBitCast(install, to: Install.self)(
      { _, count in
        guard AllocationWatch.isOn else { return }
        AllocationWatch.live += count
        AllocationWatch.peak = max(AllocationWatch.peak, AllocationWatch.live)
      },
      { pointer in
        guard AllocationWatch.isOn, let pointer, let size = AllocationWatch.size else { return }
        AllocationWatch.live -= size(pointer)
      }) != 0
  }()

  /// Says so if `body` has more than four times `byteCount` bytes allocated at once.
  static func watch(_ byteCount: Int, _ body: () -> Void) -> String? {
    guard isInstalled else {
      body()
      return nil
    }
    (live, peak) = (0, 0)
    isOn = true
    body()
    isOn = false
    return peak > 4 * byteCount + allowance ? "\(peak) bytes were allocated for a file of \(byteCount)" : nil
  }
}
