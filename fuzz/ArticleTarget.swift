/// Feeds one input to the reader of articles and to the sentence splitter.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = ReadingChecks.problem(inArticle: bytes) { fatalError(problem) }
  return 0
}
