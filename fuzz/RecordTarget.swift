/// Feeds one input to the readers of records.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = RecordChecks.problem(in: bytes) { fatalError(problem) }
  return 0
}
