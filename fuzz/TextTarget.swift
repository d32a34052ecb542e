/// Feeds one input to the tokenizer and to feature extraction.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = TokenChecks.problem(in: bytes) ?? FeatureChecks.problem(in: bytes) { fatalError(problem) }
  return 0
}
