/// The distinct features of one text, in order of first insertion.
protocol FeatureCollection {
  /// Forgets all features and makes room for `wanted` insertions.
  mutating func removeAll(forCount wanted: Int)

  /// Inserts the feature at `place` of a table whose first feature is `first`; ``NGramTable/missingPlace`` is none.
  mutating func insert(_ place: UInt32, first: UInt32)
}
