/// Feeds one list of arguments to the parser of the program's options. Nothing is run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = OptionChecks.problem(in: bytes) { fatalError(problem) }
  return 0
}
