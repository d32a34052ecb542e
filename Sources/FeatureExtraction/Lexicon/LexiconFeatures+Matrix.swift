public import Parallelism
public import SparseMatrices
internal import Tokenization

extension LexiconFeatures {
  /// Which texts have which features, a column for each of ``count``.
  ///
  /// - Complexity: O(bytes).
  public func matrix(of texts: some TextSource, analyzer: TextAnalyzer, workers: WorkerCount) -> FeatureMatrix {
    let partCount = min(workers.threads, max(texts.count, 1))
    let parts = ResultSlots<[[UInt32]]>(count: partCount)
    workers.forEachPart(partCount) { part in  // each part fills its own lists
      var rows = [[UInt32]](repeating: [], count: count)
      var buffer = TokenBuffer()
      for text in texts.count * part / partCount..<texts.count * (part + 1) / partCount {
        texts.withText(at: text) { analyzer.analyze($0, into: &buffer) }
        forEachFeature(in: buffer) { rows[$0].append(UInt32(text)) }
      }
      parts[part] = rows
    }
    let found = parts.all
    var starts = [0]
    var rows: [UInt32] = []
    for feature in 0..<count {
      for part in found { rows += part[feature] }
      starts.append(rows.count)
    }
    return FeatureMatrix(rowCount: texts.count, columnStarts: Storage(starts), rows: Storage(rows))
  }
}
