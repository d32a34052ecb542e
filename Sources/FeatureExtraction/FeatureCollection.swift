/// The distinct features of one text, in order of first insertion.
protocol FeatureCollection {
  mutating func removeAll()

  /// Inserts the features at `places` of a table whose first feature is `first`; ``NGramTable/missingPlace`` is none.
  mutating func insert(_ places: UnsafeBufferPointer<UInt32>, first: UInt32)
}
