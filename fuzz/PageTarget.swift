/// Feeds one input to the reader of web pages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = ReadingChecks.problem(inPage: bytes) { fatalError(problem) }
  return 0
}
